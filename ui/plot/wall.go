package plot

import (
	"cmp"
	"image/color"
	"io"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Wall is several people as small radars beside each other, each on a panel
// with the hard ceiling and the ceiling that is lowest: who may need a talk first
// stands first. It is for the eyes of one mentor, so names are on it, unless it is
// EmployerSafe.
type Wall struct {
	// Width and Height in pixels, as a card's.
	Width, Height int
	Style         Style
	Voice         say.Voice
	People        []WallPerson
	// AsOf is the day of the picture: who was last seen more than 60 days before
	// it stands back.
	AsOf model.Date
	// Missing is how many are left out, as they have no snapshot yet.
	Missing int
	// EmployerSafe tells no names and no days.
	EmployerSafe bool
}

// A WallPerson is one person of a wall.
type WallPerson struct {
	Name string
	Now  model.Snapshot
	// Then is what Now is compared with; nil compares with nothing.
	Then *model.Snapshot
}

// WallOf is the wall of these people as of a day: those who are not archived and have
// a snapshot, each beside the one before it. Others who are not archived are counted as
// Missing. Its size, style and voice are a picture's.
func WallOf(all []model.Recent, asOf model.Date) Wall {
	w := Wall{AsOf: asOf}
	for _, r := range all {
		now, ok := r.History.Latest()
		switch {
		case r.Person.Archived:
			continue
		case !ok:
			w.Missing++
			continue
		}
		who := WallPerson{Name: r.Person.Name, Now: now}
		if then, ok := r.History.Before(now.Day); ok {
			who.Then = &then
		}
		w.People = append(w.People, who)
	}
	return w
}

// quietAfter is the number of days after which a person counts as not seen.
const quietAfter = 60

// The page and a panel of look/cards.md §14, and how small a panel can be read.
const (
	wallWidth, wallHeight   = 1600.0, 1200.0
	panelWidth, panelHeight = 481.0, 311.0
	wallMargin, wallTop     = 56.0, 164.0
	panelGap                = 23.5
	panelLeast              = .3
	wallLine                = 30.0 // a further line of the head
)

// Check says why the wall cannot be drawn.
func (w Wall) Check() error {
	if err := (Card{Width: w.Width, Height: w.Height}).Check(); err != nil {
		return err
	}
	if len(w.People) == 0 {
		return invalid("there is nobody to show")
	}
	if g := w.grid(); g.scale*w.scale() < panelLeast {
		return invalid("%d people do not fit on %d×%d pixels; a larger picture shows them", len(w.People), w.Width, w.Height)
	}
	return nil
}

// Render draws the wall by a renderer of the provider and writes it.
func (w Wall) Render(rp chart.RendererProvider, out io.Writer) error {
	if err := w.Check(); err != nil {
		return err
	}
	return render(rp, out, w.Width, w.Height, w.Draw)
}

// scale is pixels a pixel of the page.
func (w Wall) scale() float64 {
	return math.Min(float64(w.Width)/wallWidth, float64(w.Height)/wallHeight)
}

// A wallGrid is how the panels lie on the page: so many beside each other, at a
// scale of their own, below y. What is left of a high page goes over the head and
// under the panels.
type wallGrid struct {
	columns  int
	scale, y float64
	above    float64
}

// grid finds the number of columns with which the panels are largest: of several that
// differ by little the most, as pages are read across.
func (w Wall) grid() wallGrid {
	const little = .95
	n, u := len(w.People), w.scale()
	top := wallTop
	if w.Missing > 0 {
		top += wallLine
	}
	width, height := float64(w.Width)/u-2*wallMargin, float64(w.Height)/u-top-wallMargin
	scale := func(columns int) float64 {
		rows := float64(rowsOf(n, columns))
		return math.Min((width+panelGap)/(float64(columns)*(panelWidth+panelGap)), (height+panelGap)/(rows*(panelHeight+panelGap)))
	}
	most := 0.0
	for columns := 1; columns <= n; columns++ {
		most = math.Max(most, scale(columns))
	}
	g := wallGrid{columns: n}
	for scale(g.columns) < little*most {
		g.columns--
	}
	g.scale = scale(g.columns)
	used := g.scale * (float64(rowsOf(n, g.columns))*(panelHeight+panelGap) - panelGap)
	g.above = .4 * math.Max(0, height-used)
	g.y = top + g.above
	return g
}

// rowsOf is how many rows that many people take.
func rowsOf(people, columns int) int { return (people + columns - 1) / columns }

// at is the corner of the i-th of that many panels on a page of a width; each row stands
// in the middle of it.
func (g wallGrid) at(i, people int, width float64) (x, y float64) {
	row := i / g.columns
	beside := float64(min(g.columns, people-row*g.columns))
	left := (width - g.scale*(beside*(panelWidth+panelGap)-panelGap)) / 2
	return left + float64(i%g.columns)*(panelWidth+panelGap)*g.scale, g.y + float64(row)*(panelHeight+panelGap)*g.scale
}

// Sorted are the people in the wall's order, that of insight.CompareTalk, and of their
// names where that has none. On an EmployerSafe wall they are numbered instead.
func (w Wall) Sorted() []WallPerson {
	list, key, keys := slices.Clone(w.People), w.Voice.NameKeys(), map[string]string{}
	for _, p := range list {
		keys[p.Name] = key(p.Name)
	}
	slices.SortStableFunc(list, func(a, b WallPerson) int {
		return cmp.Or(insight.CompareTalk(a.Now, b.Now), cmp.Compare(keys[a.Name], keys[b.Name]))
	})
	if w.EmployerSafe {
		for i := range list {
			list[i].Name = w.Voice.T("wall.person", "n", i+1)
		}
	}
	return list
}

// lowestOf is the rating of the lowest ceiling, not rated where one is missing.
func lowestOf(r model.Ratings) model.Rating {
	if at := insight.Binding(r); len(at) > 0 {
		return r[at[0]]
	}
	return model.NotRated
}

// Title says how many people there are.
func (w Wall) Title() string {
	n := len(w.People)
	count := strconv.Itoa(n)
	if n > 0 && n < len(numberKeys) {
		count = w.Voice.T(numberKeys[n])
	}
	return w.Voice.N("wall.title", n, "count", count)
}

// LeftOut says how many people are not shown, as they have no check-in; empty where all
// are.
func (w Wall) LeftOut() string {
	if w.Missing == 0 {
		return ""
	}
	return w.Voice.N("wall.missing", w.Missing)
}

// Alt says who is shown with what, in at most 1,000 characters.
func (w Wall) Alt() string {
	v := w.Voice
	people := w.Sorted()
	head := []string{v.T("wall.sentence", "title", w.Title())}
	if said := w.LeftOut(); said != "" {
		head = append(head, v.T("wall.sentence", "title", said))
	}
	var parts []string
	for _, p := range people {
		parts = append(parts, w.inWords(p))
	}
	for n := len(parts); n > 0; n-- {
		said := append(slices.Clone(head), parts[:n]...)
		if n < len(parts) {
			said = append(said, v.N("wall.more", len(parts)-n))
		}
		if text := v.Join(said...); utf8.RuneCountInString(text) <= say.AltLongMax {
			return text
		}
	}
	return w.Title()
}

func (w Wall) inWords(p WallPerson) string {
	v := w.Voice
	hard, ok := insight.HardCeiling(p.Now.Ratings)
	if !ok {
		return v.T("wall.alt_rated", "name", p.Name, "n", p.Now.Ratings.Count(), "of", model.CeilingCount)
	}
	lowest, level := insight.Binding(p.Now.Ratings), v.Value(lowestOf(p.Now.Ratings))
	if len(Barred(lowest)) == 0 {
		return v.T("wall.alt_alike", "name", p.Name, "hard", v.Number(hard), "n", len(lowest), "of", model.CeilingCount, "level", level)
	}
	var names []string
	for _, c := range lowest {
		names = append(names, v.Ceiling(c))
	}
	return v.T("wall.alt", "name", p.Name, "hard", v.Number(hard), "lowest", v.List(names...), "level", level)
}

// Draw draws the wall over its Width and Height. One that fails Check draws
// nothing.
func (w Wall) Draw(s draw.Surface) {
	if w.Check() != nil {
		return
	}
	u := w.scale()
	card := Card{Width: w.Width, Height: w.Height, Style: w.Style, Voice: w.Voice}
	p := card.sheet(s, wallWidth, wallHeight, wallMargin)
	p.drawPaper()
	g := w.grid()
	w.drawHead(p, g.above)
	marks := initials(p.names)
	for i, person := range w.Sorted() {
		x, y := g.at(i, len(w.People), float64(w.Width)/u)
		panel := wallPanel{wall: w, s: draw.Scaled(draw.Moved(p.s, x, y), g.scale), names: p.names, marks: marks, person: person, scale: u * g.scale}
		panel.draw()
	}
}

// drawHead writes how many people there are, what the lines are, the axes in words, and
// who is left out, from top down.
func (w Wall) drawHead(p page, top float64) {
	v, st := w.Voice, w.Style
	end := p.right
	if slices.ContainsFunc(w.People, func(p WallPerson) bool { return p.Then != nil }) {
		end = p.legendEntry(end, top+92, v.T("wall.before"), mediumFont(25), st.Then, page.drawThenSwatch) - 30
	}
	end = p.legendEntry(end, top+92, v.T("wall.now"), boldFont(25), st.Now, page.drawNowSwatch)
	room := end - p.left - 40
	title := []say.Span{{Text: w.Title()}}
	h, ok := fitHeadline(title, []float64{44, 40, 36, 32, 28}, room, 1, p.s.Measure)
	if !ok {
		h = cutHeadline(title, 28, room, 1, p.s.Measure)
	}
	h.draw(p.s, p.left, top+60, st)
	axes := v.T("wall.axes", "names", v.List(p.names[:]...))
	p.text(axes, p.left, top+133, p.right-p.left, regularFont(22), st.Muted, draw.AnchorStart)
	if said := w.LeftOut(); said != "" {
		p.text(said, p.left, top+133+wallLine, p.right-p.left, regularFont(22), st.Muted, draw.AnchorStart)
	}
}

// legendEntry writes a text that ends at x, and its swatch before it, and returns
// where they start.
func (p page) legendEntry(x, y float64, text string, font draw.Font, ink color.NRGBA, sign func(p page, x, y float64)) float64 {
	text, font = fitted(p.s.Measure, text, 260, font)
	p.s.Text(draw.Text{String: text, X: x, Y: y, Anchor: draw.AnchorEnd, Font: font, Color: ink})
	const small = .75 // beside small type
	x -= p.width(text, font) + 12 + small*swatch
	q := p
	q.s = draw.Scaled(draw.Moved(p.s, x, y-.35*font.Size), small)
	sign(q, 0, 0)
	return x
}
