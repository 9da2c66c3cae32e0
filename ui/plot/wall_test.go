package plot

import (
	"bytes"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// nine are the people of the design.
func nine(t testing.TB) []WallPerson {
	var list []WallPerson
	for _, p := range []struct {
		name      string
		day       model.Date
		now, then string
	}{
		{"Tomás", day(2026, 11, 10), "4.5 4.5 4.5 4.5 3.5 4.5", "3.5 4.5 4 4.5 3.5 4"},
		{"Ines", day(2026, 11, 12), "1.5 3 3.5 4.5 3.5 3", "1.5 2 2.5 4 1.5 2.5"},
		{"Sam", day(2026, 11, 13), "4 2 2.5 3.5 3 3", ""},
		{"Marcus", day(2026, 11, 8), "2 3 - 3 2 2.5", "2 3 2 3 2 2.5"},
		{"Jonah", day(2026, 11, 9), "3 1.1667 2 2.5 1.5 2", "3 1.3333 2 2.5 1.5 2"},
		{"Wren", day(2026, 11, 2), "2.5 2.5 1.3333 3 2 1.5", "2.5 2.5 1.5 3 2 2"},
		{"Aiko", day(2026, 11, 11), "3.5 3 3 2 3 2.5", "3 3 3 2 2.5 2.5"},
		{"Priya", day(2026, 11, 14), "2 4 3.5 3 4 3.5", "2 3 3.5 3 3 3.5"},
		{"Lena", day(2026, 8, 5), "3 3.5 4 4 2.1667 4", "2.5 3 4 4 2.1667 3.5"},
	} {
		one := WallPerson{Name: p.name, Now: model.Snapshot{Day: p.day, Ratings: ratings(t, p.now)}}
		if p.then != "" {
			one.Then = &model.Snapshot{Day: day(2026, 5, 10), Ratings: ratings(t, p.then)}
		}
		list = append(list, one)
	}
	return list
}

func wall(t testing.TB, st Style) Wall {
	return Wall{Width: 1600, Height: 1200, Style: st, Voice: english(t), People: nine(t), AsOf: day(2026, 11, 15)}
}

func wallDrawn(w Wall) *draw.Recorder {
	rec := draw.NewRecorder(float64(w.Width), float64(w.Height))
	w.Draw(rec)
	return rec
}

func TestWall_Goldens(t *testing.T) {
	golden(t, "wall-light", wallDrawn(wall(t, Light())).String())
	few := wall(t, Dark())
	few.People, few.Width, few.Height = few.People[:3], 1080, 1350
	golden(t, "wall-few-dark", wallDrawn(few).String())
}

func namesOf(list []WallPerson) (names []string) {
	for _, p := range list {
		names = append(names, p.Name)
	}
	return names
}

func TestWall_LowestFirstThenLongestUnseenIncompleteLast(t *testing.T) {
	want := []string{"Jonah", "Wren", "Ines", "Aiko", "Sam", "Priya", "Lena", "Tomás", "Marcus"}
	if got := namesOf(wall(t, Light()).Sorted()); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWall_SaysWhatItShows(t *testing.T) {
	w := wall(t, Light())
	said := wallDrawn(w).Strings()
	for _, want := range []string{
		"Nine people, lowest ceiling first", "Clockwise from the top: Bandwidth, Network, Mentorship, Learning, Storytelling, Opportunity",
		"Jonah", "9 Nov", "1.8", "Network", "1.2 lowest", "+0.8", "last seen 5 Aug", "5 of 6 rated", "before",
	} {
		if !slices.Contains(said, want) {
			t.Errorf("no %q among %q", want, said)
		}
	}
	alt := w.Alt()
	if !strings.HasPrefix(alt, "Nine people, lowest ceiling first. Jonah: hard ceiling 1.8, lowest Network at 1.2.") || !strings.HasSuffix(alt, "Marcus: 5 of 6 rated.") {
		t.Errorf("described as %q", alt)
	}
	for range 5 {
		w.People = append(w.People, w.People...)
	}
	if alt = w.Alt(); len([]rune(alt)) > say.AltLongMax || !strings.HasSuffix(alt, " more.") {
		t.Errorf("288 people take %d characters: …%q", len([]rune(alt)), alt[len(alt)-40:])
	}
	w.People, w.AsOf = nine(t)[1:2], model.Date{}
	w.People[0].Then = nil
	said = wallDrawn(w).Strings()
	if slices.Contains(said, "before") || !slices.Contains(said, "One person") || !slices.Contains(said, "12 Nov 2026") {
		t.Errorf("one person: %q", said)
	}
	w.People[0].Now.Ratings = ratings(t, "2 2 4 4 4 4")
	if said = wallDrawn(w).Strings(); !slices.Contains(said, "and Network") {
		t.Errorf("two are lowest: %q", said)
	}
	w.People[0].Now.Ratings = ratings(t, "2 2 2 4 4 4")
	if said = wallDrawn(w).Strings(); !slices.Contains(said, "3 equally low") {
		t.Errorf("three are lowest: %q", said)
	}
	w.People[0].Now.Ratings = ratings(t, "4 4 4 4 4 5")
	if said = wallDrawn(w).Strings(); !slices.Contains(said, "No single lowest") || !slices.Contains(said, "5 of 6 at 4.0") || slices.Contains(said, "4.0 lowest") {
		t.Errorf("five are alike: %q", said)
	}
}

// In words each is lowest that the picture marks, and none where it marks none.
func TestWall_SaysInWordsWhatIsMarked(t *testing.T) {
	w := Wall{Width: 1600, Height: 900, Style: Light(), Voice: english(t), People: nine(t)[1:2]}
	for levels, want := range map[string]string{
		"2 4 4 4 4 4": "lowest Bandwidth at 2.0.",
		"2 2 2 4 4 4": "lowest Bandwidth, Network, Mentorship at 2.0.",
		"2 2 2 2 4 4": "no single lowest, 4 of 6 at 2.0.",
		"2 2 2 2 2 2": "no single lowest, 6 of 6 at 2.0.",
	} {
		w.People[0].Now.Ratings = ratings(t, levels)
		if said := w.Alt(); !strings.HasSuffix(said, want) {
			t.Errorf("%s: %q does not end with %q", levels, said, want)
		}
	}
}

func TestWall_WhoWasNotSeenStandsBack(t *testing.T) {
	now := func(w Wall) (n int) {
		for _, op := range wallDrawn(w).Ops {
			if op.Kind == draw.StrokeOp && op.Color == w.Style.Now && len(op.Path.Points) == 6 {
				n++
			}
		}
		return n
	}
	w := wall(t, Light())
	if got := now(w); got != 7 { // of nine, one is incomplete and one stands back
		t.Errorf("%d polygons in full colour", got)
	}
	w.AsOf = w.AsOf.AddDays(-50)
	if got := now(w); got != 8 {
		t.Errorf("51 days after: %d polygons in full colour", got)
	}
}

func TestWall_Refuses(t *testing.T) {
	w := wall(t, Light())
	crowd := w
	for range 4 {
		crowd.People = append(crowd.People, crowd.People...)
	}
	empty, small := w, w
	empty.People, small.Width = nil, 200
	for name, w := range map[string]Wall{"crowd": crowd, "empty": empty, "small": small} {
		err := w.Render(draw.PNG, io.Discard)
		var problem *model.Problem
		if !errors.As(err, &problem) || problem.Kind != model.Invalid || len(wallDrawn(w).Ops) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Panels lie in the picture and beside each other, however many there are.
func TestWall_PanelsNeverMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := Wall{Width: rapid.IntRange(SideMin, 4000).Draw(t, "w"), Height: rapid.IntRange(SideMin, 4000).Draw(t, "h"), Style: Light(), Voice: englishVoice}
		n := rapid.IntRange(1, 30).Draw(t, "people")
		for range n {
			w.People = append(w.People, WallPerson{Name: "x", Now: model.Snapshot{Day: day(2026, 1, 1), Ratings: anyRatings(t, true)}})
		}
		rec := wallDrawn(w)
		var panels []draw.Rect
		for _, op := range rec.Ops {
			if op.Kind != draw.StrokeOp || op.Color != w.Style.Rule {
				continue
			}
			for _, other := range panels {
				if op.Ink.Overlaps(other) {
					t.Errorf("a panel at %v meets one at %v", op.Ink, other)
				}
			}
			if !op.Ink.In(draw.Rect{X1: float64(w.Width), Y1: float64(w.Height)}) {
				t.Errorf("a panel at %v leaves the picture", op.Ink)
			}
			panels = append(panels, op.Ink)
		}
		if w.Check() == nil && len(panels) != n {
			t.Errorf("%d panels for %d people", len(panels), n)
		}
	})
}

// However many they are, they stand across the page and in the middle of it.
func TestWall_FewPeopleFillThePage(t *testing.T) {
	for people, columns := range []int{1: 1, 2: 2, 3: 2, 4: 2, 5: 3, 6: 3, 7: 3, 8: 3, 9: 3} {
		if people == 0 {
			continue
		}
		w := wall(t, Light())
		w.People = w.People[:people]
		g := w.grid()
		if g.columns != columns {
			t.Errorf("%d people stand in %d columns, want %d", people, g.columns, columns)
		}
		for row := range rowsOf(people, g.columns) {
			first, last := row*g.columns, min((row+1)*g.columns, people)-1
			left, _ := g.at(first, people, wallWidth)
			right, _ := g.at(last, people, wallWidth)
			if right += g.scale * panelWidth; math.Abs(left-(wallWidth-right)) > .01 || left < wallMargin-1 {
				t.Errorf("row %d of %d people goes from %v to %v", row, people, left, right)
			}
		}
	}
}

func TestInitials(t *testing.T) {
	for _, c := range []struct{ names, want [model.CeilingCount]string }{
		{[6]string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}, [6]string{"B", "N", "M", "L", "S", "O"}},
		{[6]string{"Anna", "Anton", "Berta", "Bert", "Cäsar", "Dora"}, [6]string{"1", "2", "3", "4", "5", "6"}},
		{[6]string{"Ana", "Ab", "Bea", "Bu", "Ca", "Do"}, [6]string{"An", "Ab", "Be", "Bu", "Ca", "Do"}},
		{[6]string{"e\u0301a", "eb", "c", "d", "f", "g"}, [6]string{"e\u0301", "e", "c", "d", "f", "g"}},
		{[6]string{"👩🏽‍🏫 x", "👩 y", "c", "d", "f", "g"}, [6]string{"👩🏽‍🏫", "👩", "c", "d", "f", "g"}},
		{[6]string{"", "", "c", "d", "f", "g"}, [6]string{"1", "2", "3", "4", "5", "6"}},
	} {
		if got := initials(c.names); got != c.want {
			t.Errorf("%q begin with %q, want %q", c.names, got, c.want)
		}
	}
}

func TestWall_InitialsKeepOffTheDots(t *testing.T) {
	for _, v := range hardVoices {
		w := wall(t, Dark())
		w.Voice, w.People = v, w.People[:1]
		w.People[0].Now.Ratings = ratings(t, "5 5 5 5 5 5")
		checkRadars(t, wallDrawn(w), shown{style: w.Style})
	}
}

// wallPicture is the nine people as a file.
func wallPicture(t testing.TB) Picture {
	w := wall(t, Light())
	return Picture{Format: PNG, Width: 1600, Height: 1200, Style: Light(), Voice: englishVoice, Wall: &w}
}

func TestPicture_OfAWall(t *testing.T) {
	p := wallPicture(t)
	if p.Title() != "Nine people, lowest ceiling first" || !strings.Contains(p.Alt(), "Jonah") || p.AltShort() != "" || p.Caption() != "" || p.Pages() != 1 {
		t.Errorf("%q, %q, %q, %q", p.Title(), p.Alt(), p.AltShort(), p.Caption())
	}
	var png, svg bytes.Buffer
	if err := p.Write(t.Context(), &png, nil); err != nil || !bytes.HasPrefix(png.Bytes(), []byte("\x89PNG")) {
		t.Error(err)
	}
	p.Format = SVG
	if err := p.Write(t.Context(), &svg, nil); err != nil || !strings.Contains(svg.String(), "Jonah") {
		t.Error(err)
	}
	for _, f := range []Format{PDF, GIF} {
		p.Format = f
		if p.Check() == nil || p.Pages() != 0 {
			t.Errorf("a wall is a %s", f)
		}
	}
	p.Format, p.Wall.People = PNG, nil
	if p.Check() == nil {
		t.Error("a wall of nobody")
	}
}

// A name is found whole where the panel has no room for it.
func TestPicture_OfAWallSaysItsNames(t *testing.T) {
	p := wallPicture(t)
	p.Wall.People[0].Name = "Somebody whose very long name ends where nobody can read it any more: Acme"
	leaks := NewPrivate([]string{"Acme", "Jonah", "Birch"}).Leaks(p.Says()...)
	if len(leaks) != 2 || leaks[0].Places[0] != InName || leaks[1].Places[0] != InName {
		t.Errorf("%+v", leaks)
	}
	if leaks = NewPrivate([]string{"learning"}).Leaks(p.Says()...); len(leaks) != 1 {
		t.Errorf("%+v", leaks)
	}
}

func TestPicture_OfASafeWallTellsNoNamesAndNoDays(t *testing.T) {
	p := wallPicture(t)
	p.EmployerSafe = true
	said := p.Says()
	var all []string
	for _, s := range said {
		all = append(all, s.Text)
	}
	text := strings.Join(all, "\n")
	for _, who := range nine(t) {
		if strings.Contains(text, who.Name) || strings.Contains(text, englishVoice.DayOfYear(who.Now.Day)) {
			t.Errorf("%s of %v is told in\n%s", who.Name, who.Now.Day, text)
		}
	}
	for _, want := range []string{"Person 1", "Person 9", "Person 1: hard ceiling 1.8"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "last seen") || strings.Contains(text, "2026") {
		t.Error(text)
	}
}

// Who has no check-in yet is left out, and that is said.
func TestWall_SaysHowManyAreLeftOut(t *testing.T) {
	recent := func(name string, rated, archived bool) model.Recent {
		r := model.Recent{Person: model.Person{UID: name, Name: name, Archived: archived}}
		if rated {
			r.History = r.History.With(nine(t)[1].Now)
		}
		return r
	}
	w := WallOf([]model.Recent{recent("Ines", true, false), recent("Sam", false, false), recent("Lena", false, true)}, day(2026, 11, 15))
	w.Width, w.Height, w.Style, w.Voice = 1600, 1200, Light(), english(t)
	const one = "1 person without a check-in is not shown"
	if !slices.Contains(wallDrawn(w).Strings(), one) || !strings.Contains(w.Alt(), "One person. "+one+". Ines:") {
		t.Errorf("drawn %q, described as %q", wallDrawn(w).Strings(), w.Alt())
	}
	w = wall(t, Light())
	w.Missing = 2
	if said := wallDrawn(w).Strings(); !slices.Contains(said, "2 people without a check-in are not shown") {
		t.Errorf("drawn %q", said)
	}
	top := func(w Wall) float64 { return w.grid().y }
	if moved := top(w) - top(wall(t, Light())); moved < 20 {
		t.Errorf("the panels make room of %v for the line", moved)
	}
}

// Who is alike in all else stands by name, as the language sorts names.
func TestWall_NamesSortAsTheLanguageDoes(t *testing.T) {
	now := nine(t)[0].Now
	w := Wall{Width: 1600, Height: 900, Style: Light(), Voice: english(t)}
	want := []string{"Ana", "Åsa", "olga", "Team 2", "Team 10", "Zoe"}
	for _, name := range slices.Sorted(slices.Values(want)) { // by bytes
		w.People = append(w.People, WallPerson{Name: name, Now: now})
	}
	var got []string
	for _, p := range w.Sorted() {
		got = append(got, p.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
