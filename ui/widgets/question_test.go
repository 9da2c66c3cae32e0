package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/widgets"
)

func TestQuestion_TakesDigitsAndKeys(t *testing.T) {
	open(t, theme.VariantLight)
	q := question(feedback())
	w := show(t, q, 784, 128)
	var answers []uint8
	var moves, pages []int
	q.OnAnswer = func(level uint8) { answers = append(answers, level) }
	q.OnMove = func(dir int) { moves = append(moves, dir) }
	q.OnPage = func(dir int) { pages = append(pages, dir) }
	passed := ""
	w.Canvas().SetOnTypedRune(func(r rune) { passed += string(r) })
	w.Canvas().Focus(q)
	for _, r := range "150n6" {
		q.TypedRune(r)
	}
	for _, n := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn, fyne.KeyBackspace} {
		q.TypedKey(key(n))
	}
	q.KeyDown(key(desktop.KeyShiftLeft))
	q.TypedKey(key(fyne.KeyReturn))
	q.KeyUp(key(desktop.KeyShiftLeft))
	q.TypedKey(key(fyne.KeyReturn))
	if string(answers) != "\x01\x05\x00\x00" || passed != "n6" {
		t.Errorf("answered %v, passed on %q", answers, passed)
	}
	if len(moves) != 2 || moves[0] != -1 || moves[1] != 1 {
		t.Errorf("moved %v", moves)
	}
	if len(pages) != 3 || pages[0] != 1 || pages[1] != -1 || pages[2] != 1 {
		t.Errorf("turned %v", pages)
	}
}

func TestQuestion_EachTileIsPressed(t *testing.T) {
	open(t, theme.VariantLight)
	for _, rows := range []bool{false, true} {
		s := feedback()
		s.Rows = rows
		q := question(s)
		size := fyne.NewSize(784, q.HeightFor(784))
		show(t, q, size.Width, size.Height)
		seen := map[uint8]bool{}
		q.OnAnswer = func(level uint8) { seen[level] = true }
		for x := float32(2); x < size.Width; x += 9 {
			for y := float32(2); y < size.Height; y += 9 {
				test.TapAt(q, fyne.NewPos(x, y))
			}
		}
		if len(seen) != model.LevelMax || seen[0] {
			t.Errorf("rows %v: pressed %v", rows, seen)
		}
	}
}

func TestQuestion_GrowsWithItsWords(t *testing.T) {
	open(t, theme.VariantLight)
	s := feedback()
	short := question(s)
	s.Answers[3] = "a great many words that do not fit on two lines of a tile"
	long := question(s)
	show(t, long, 784, 128)
	if a, b := short.HeightFor(784), long.HeightFor(784); a >= b {
		t.Errorf("short %v, long %v high", a, b)
	}
	if a, b := short.HeightFor(784), short.HeightFor(200); a >= b {
		t.Errorf("%v high wide, %v narrow", a, b)
	}
}

// An answer in a script that is written without spaces breaks between any two
// characters, so a long one makes the question no wider than a short one.
func TestQuestion_IsNoWiderForAnAnswerWithoutSpaces(t *testing.T) {
	open(t, theme.VariantLight)
	s := feedback()
	s.Answers = [model.LevelMax]string{"没有", "很少", "有时", "常常", "一直"}
	short := question(s)
	s.Answers[3] = "几乎每个星期都有人认真告诉我哪里可以做得更好"
	long := question(s)
	show(t, container.NewVBox(short, long), 784, 400)
	if a, b := short.MinSize().Width, long.MinSize().Width; b > a {
		t.Errorf("%v wide, and %v with short answers", b, a)
	}
	if a, b := short.HeightFor(784), long.HeightFor(784); a >= b {
		t.Errorf("%v high, and %v with short answers: nothing was broken", b, a)
	}
}

func TestPageBar_GoesToPages(t *testing.T) {
	open(t, theme.VariantLight)
	b := widgets.NewPageBar(6)
	show(t, b, 600, 28)
	var went []int
	b.OnChoose = func(i int) { went = append(went, i) }
	b.SetPages(names[:], make([]float32, 6), 2)
	for i := range 6 {
		test.TapAt(b, fyne.NewPos(float32(i)*101+20, 10))
	}
	b.TypedKey(key(fyne.KeyLeft))
	b.TypedKey(key(fyne.KeyRight))
	b.SetPages(names[:], make([]float32, 6), 5)
	b.TypedKey(key(fyne.KeyRight))
	want := []int{0, 1, 2, 3, 4, 5, 1, 3}
	for i := range want {
		if len(went) != len(want) || went[i] != want[i] {
			t.Fatalf("went to %v, want %v", went, want)
		}
	}
}

func TestFold_OpensByKeyAndClick(t *testing.T) {
	open(t, theme.VariantLight)
	n := 0
	f := widgets.NewFold(func() { n++ })
	f.SetState(widgets.FoldState{Label: "Note and event"})
	w := show(t, f, 300, 42)
	w.Canvas().Focus(f)
	f.TypedKey(key(fyne.KeyReturn))
	f.TypedKey(key(fyne.KeySpace))
	test.Tap(f)
	if n != 3 {
		t.Errorf("it was opened %d times", n)
	}
}

// The cap of a key gives way to the words beside it.
func TestFold_LosesItsCapBeforeItsWords(t *testing.T) {
	open(t, theme.VariantLight)
	f := widgets.NewFold(func() {})
	f.SetState(widgets.FoldState{Label: "Seen from today: October 2026", Value: "1 to answer", Badge: true, Key: "T"})
	show(t, f, 600, 42)
	seen := func() (said []string) {
		for _, o := range test.WidgetRenderer(f).Objects() {
			if text, ok := o.(*canvas.Text); ok && text.Visible() {
				said = append(said, text.Text)
			}
		}
		return said
	}
	// Its tip tells the key in the cap's place.
	for _, c := range []struct {
		width float32
		words string
		cap   bool
	}{{600, "Seen from today: October 2026", true}, {375, "Seen from today: October 2026", false}, {300, "Seen from today: Oc…", false}} {
		f.Resize(fyne.NewSize(c.width, 42))
		got, tip := seen(), f.Tip().Key
		if got[0] != c.words || slices.Contains(got, "T") != c.cap || (tip == "T") == c.cap {
			t.Errorf("%v wide: %q, its tip tells %q", c.width, got, tip)
		}
	}
}

func TestChip_ArrowsGoToItsNeighbours(t *testing.T) {
	open(t, theme.VariantLight)
	c := widgets.NewChip("Done", func() {})
	show(t, c, 100, 32)
	c.TypedKey(key(fyne.KeyLeft)) // none to go to
	went := 0
	c.OnMove = func(dir int) { went = went*10 + dir }
	c.TypedKey(key(fyne.KeyRight))
	c.TypedKey(key(fyne.KeyRight))
	c.TypedKey(key(fyne.KeyLeft))
	if went != 109 {
		t.Errorf("went %d", went)
	}
}
