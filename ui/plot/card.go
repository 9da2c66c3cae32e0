package plot

import (
	"fmt"
	"hash/fnv"
	"image"
	"io"
	"math"
	"slices"
	"strings"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Size is a named size of a card in pixels.
type Size struct {
	Name          string // "portrait", "square", "wide", "slide"
	Width, Height int
}

// Sizes are the sizes that feeds and slides want.
func Sizes() []Size {
	return []Size{{"portrait", 1080, 1350}, {"square", 1080, 1080}, {"wide", 1200, 627}, {"slide", 1600, 900}}
}

// The sides a card may have, in pixels: shorter ones cannot hold its words, longer
// ones than those of 4K are not offered, and 36 megapixels is the most that feeds
// take.
const (
	SideMin   = 320
	SideMax   = 3840
	pixelsMax = 36_000_000
)

// A Card is the picture that is shared: what the ratings say in one sentence,
// the radar, the hard ceiling as one numeral, and the same numbers as a strip.
// It is drawn by one of three templates, by its aspect.
type Card struct {
	// Width and Height in pixels, each at least SideMin.
	Width, Height int
	Style         Style
	Voice         say.Voice
	Now           model.Snapshot
	// Then is what Now is compared with; nil compares with nothing.
	Then *model.Snapshot
	// Moved are the ceilings whose change since Then is more than a wobble: a headline
	// calls no other lifted.
	Moved say.Moved
	// Target is a third, dotted polygon; zero draws none.
	Target model.Ratings
	// Headline is the person's own; empty for the one that the ratings give. A
	// line break in it is kept where there is room.
	Headline string
	// Name says whose ceilings they are; empty says "my".
	Name string
	// EmployerSafe shows no date, name or target: months are told by their
	// number from FirstMonth, or from the earliest shown where that is zero. The
	// own headline stays.
	EmployerSafe bool
	FirstMonth   model.Month
	// NoHardCeiling leaves the hard ceiling out, its numeral and its hexagon.
	NoHardCeiling bool
	// Trends are marks at the names around the radar, each with its word; NoTrend
	// shows none.
	Trends [model.CeilingCount]Trend

	// said is the headline of a page among others in place of the one that ratings give,
	// nil for that one; steadySaid are those of all, which have room for as many lines.
	said       []say.Span
	steadySaid [][]say.Span
	// steady are the ratings of a row of cards that are laid out alike, so that
	// nothing but the data moves from one to the next; empty for a card alone.
	steady []model.Ratings
	// steadyTrends are the trends of such a row; empty where it shows none.
	steadyTrends [][model.CeilingCount]Trend
}

// Check says why a card cannot be drawn at its size.
func (c Card) Check() error {
	if c.Width < SideMin || c.Height < SideMin {
		return invalid("a card of %d×%d pixels is too small; both sides need at least %d", c.Width, c.Height, SideMin)
	}
	if c.Width > pixelsMax/c.Height {
		return invalid("a card of %d×%d pixels is too large; %d megapixels is the most", c.Width, c.Height, pixelsMax/1_000_000)
	}
	return nil
}

func invalid(format string, args ...any) error {
	return &model.Problem{Kind: model.Invalid, Err: fmt.Errorf(format, args...)}
}

// Render draws the card by a renderer of the provider and writes it.
func (c Card) Render(rp chart.RendererProvider, w io.Writer) error {
	if err := c.Check(); err != nil {
		return err
	}
	return render(rp, w, c.Width, c.Height, c.Draw)
}

// PNG writes the card as PNG, with its title and description in the metadata.
func (c Card) PNG(w io.Writer) error {
	if err := c.Check(); err != nil {
		return err
	}
	img := image.NewRGBA(image.Rect(0, 0, c.Width, c.Height))
	draw.NewPainter(img).Paint(c.Draw)
	return draw.EncodePNG(w, img, draw.PNGText{Title: c.Title(), Description: c.Alt()})
}

// SVG writes the card as SVG with its title and description.
func (c Card) SVG(w io.Writer) error {
	if err := c.Check(); err != nil {
		return err
	}
	return writeSVG(w, c.Width, c.Height, c)
}

func writeSVG(w io.Writer, width, height int, shown still) error {
	s := draw.NewSVG(float64(width), float64(height), draw.SVGOptions{Title: shown.Title(), Description: shown.Alt()})
	shown.Draw(s)
	_, err := s.WriteTo(w)
	return err
}

// Title is the card's headline as plain text.
func (c Card) Title() string {
	return strings.Join(strings.Fields(say.Text(c.headline())), " ")
}

// Alt describes the card in words, the credit included, in at most 1,000
// characters. It says no more than the card shows.
func (c Card) Alt() string {
	_, long := c.Voice.Describe(c.shown())
	return long
}

// AltShort describes the card in at most 120 characters.
func (c Card) AltShort() string {
	short, _ := c.Voice.Describe(c.shown())
	return short
}

func (c Card) shown() say.Shown {
	return say.Shown{
		Now: c.Now, Then: c.Then, Moved: c.Moved, Target: c.Target, Headline: c.Headline, Named: c.name() != "",
		NoHardCeiling: c.NoHardCeiling, States: c.states(), Safe: c.EmployerSafe, First: c.FirstMonth,
	}
}

// target is the polygon of the target, nil for none.
func (c Card) target() *model.Ratings {
	if c.EmployerSafe || c.Target.Count() == 0 {
		return nil
	}
	return &c.Target
}

// headline is the own one, or what the ratings say.
func (c Card) headline() []say.Span {
	if own := strings.TrimSpace(c.Headline); own != "" {
		return c.named(own)
	}
	if c.said != nil {
		return c.said
	}
	return c.says(c.Now.Ratings, c.then())
}

// says is the headline that ratings give.
func (c Card) says(now model.Ratings, then *model.Ratings) []say.Span {
	if c.name() != "" {
		return c.Voice.HeadlineOfNamed(now, then, c.Moved)
	}
	return c.Voice.Headline(now, then, c.Moved)
}

// named finds the names of the lowest ceilings in an own headline.
func (c Card) named(text string) []say.Span {
	list := []stretch{{text: text}}
	for _, ceiling := range cardBars(c.Now.Ratings) {
		list = inked(list, c.Voice.Ceiling(ceiling), bindingInk)
	}
	var spans []say.Span
	for _, s := range list {
		spans = append(spans, say.Span{Text: s.text, Binding: s.ink == bindingInk})
	}
	return spans
}

// salt makes the hand of one snapshot's sketch differ from another's. A steady
// card keeps its hand.
func (c Card) salt() uint32 {
	if len(c.steady) > 0 {
		return 0
	}
	id := c.Now.UID
	if id == "" {
		id = c.Now.Day.String()
	}
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()
}

func (c Card) then() *model.Ratings {
	if c.Then == nil {
		return nil
	}
	return &c.Then.Ratings
}

// Draw draws the card at its own Width and Height, whatever the surface's size;
// DrawOn makes a preview of it. A card that fails Check draws nothing.
func (c Card) Draw(s draw.Surface) {
	if c.Check() != nil {
		return
	}
	p, template := c.page(s)
	p.drawPaper()
	template(p)
}

// DrawOn draws the card over the width of the surface, the same picture smaller
// or larger. On a surface without width it draws nothing.
func (c Card) DrawOn(s draw.Surface) {
	w, _ := s.Size()
	c.Draw(draw.Scaled(s, w/float64(c.Width)))
}

// A page is a card in the lengths of its template: one side is the template's,
// the other at least it.
type page struct {
	card Card
	s    draw.Surface
	// scale is pixels of the picture a pixel of the template.
	scale       float64
	w, h        float64
	left, right float64 // the margins
	names       [model.CeilingCount]string
}

// The widest aspects that count as portrait, that one excluded, and as square.
const (
	portraitMost = .9
	squareMost   = 1.2
)

// aspectOf is the width as a part of the height.
func aspectOf(width, height int) float64 { return float64(width) / float64(height) }

// page is the card's page and the template for its aspect.
func (c Card) page(s draw.Surface) (page, func(page)) {
	switch aspect := aspectOf(c.Width, c.Height); {
	case aspect < portraitMost:
		return c.sheet(s, 1080, 1350, 72), portrait
	case aspect <= squareMost:
		return c.sheet(s, 1080, 1080, 72), square
	}
	return c.sheet(s, 1200, 627, 56), wide
}

// sheet is the card's page for a template of that size and margin.
func (c Card) sheet(s draw.Surface, width, height, margin float64) page {
	w, h := float64(c.Width), float64(c.Height)
	scale := math.Min(w/width, h/height)
	p := page{card: c, s: c.Style.on(draw.Scaled(s, scale), c.salt()), scale: scale, w: w / scale, h: h / scale}
	p.left, p.right = margin, p.w-margin
	for i, ceiling := range model.Ceilings() {
		p.names[i] = c.Voice.Ceiling(ceiling)
	}
	return p
}

// drawPaper fills the page.
func (p page) drawPaper() {
	p.card.Style.drawPaper(p.s, draw.Rect{X1: p.w, Y1: p.h})
}

func (p page) then() *model.Ratings { return p.card.then() }

func (p page) voice() say.Voice { return p.card.Voice }

// labelling is what all templates ask of the radar's names.
func (p page) labelling(size, cx, rMax float64, zone draw.Rect) labelling {
	return labelling{
		names: p.names, now: p.card.Now.Ratings, then: p.then(), target: p.card.target(),
		bars: cardBars(p.card.Now.Ratings), value: p.voice().Value, steady: p.card.steady,
		unit: 1, scale: p.scale, size: size, cx: cx, rMax: rMax, measure: p.s.Measure,
		trends: p.trendWords(), zone: zone, limits: draw.Rect{X0: zone.X0, X1: zone.X1, Y0: zone.Y0 - .3*size, Y1: zone.Y1 + .3*size},
	}
}

// trendWords are the trends to write at names; no text is under 38 on a wide card.
func (p page) trendWords() trendWords {
	words := trendWords{all: p.card.Trends, steady: p.card.steadyTrends, voice: p.voice(), size: tagSize}
	none := [model.CeilingCount]Trend{}
	switch {
	case words.all == none && !slices.ContainsFunc(words.steady, func(all [model.CeilingCount]Trend) bool { return all != none }):
		return trendWords{}
	case aspectOf(p.card.Width, p.card.Height) > squareMost:
		words.size = 1
	}
	return words
}

// withTag adds the word that marks the lowest names. In a row of cards with trends
// there is no room for both, and the headline says it.
func (l labelling) withTag(tag string) labelling {
	if len(l.trends.steady) == 0 {
		l.tag, l.tagged = tag, l.bars
	}
	return l
}

func (p page) figure(l RadarLayout) figure {
	f := newFigure(l, p.card.Style, p.card.Now.Ratings)
	f.then, f.target, f.value = p.then(), p.card.target(), p.voice().Value
	if p.card.NoHardCeiling {
		f.hard = 0
	}
	return f
}
