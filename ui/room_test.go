package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// german is a window that speaks German, where words are longer.
func german(t *testing.T, desk *memoryDesk, width, height float32, text int) *bench {
	t.Helper()
	w, err := words.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t, nil, width, height, light)
	b.win.setVoice(say.New(w))
	b.desk, desk.settings.Text = desk, text
	b.win.Open(desk)
	b.settle()
	return b
}

// The answers to an experiment take a second line where one has no room for them, and
// the panel grows with it.
func TestCheckIn_KeepsTheAnswersOnTheirPanel(t *testing.T) {
	b := german(t, newMemoryDesk(t, trying()...), 360, 900, model.TextMax)
	b.wait()
	b.typed("x")
	b.wait()
	first, last := boxOf(b.chip("Getan")), boxOf(b.chip("Verworfen"))
	if first.y1 > last.y0 {
		t.Error("all four stand in one line, so that this says nothing")
	}
	panels := 0
	b.all(func(o fyne.CanvasObject) {
		in := boxOf(o)
		if _, ok := o.(*widgets.Panel); !ok || in.y0 > first.y0 || in.y1 < first.y1 {
			return
		}
		if panels++; last.y1 > in.y1-12 {
			t.Errorf("the last answer ends at %v, its panel at %v", last.y1, in.y1)
		}
	})
	if panels == 0 {
		t.Error("no panel holds the first answer")
	}
}

// The strip at the foot of a narrow window is as high as its words need, whatever width
// they had before.
func TestCheckIn_FootIsNoHigherThanItsWords(t *testing.T) {
	for _, text := range []int{model.TextMin, model.TextMax} {
		b := german(t, newMemoryDesk(t, months()...), 360, 900, text)
		b.typed("4424")
		b.win.win.Resize(fyne.NewSize(480, 900))
		b.wait()
		save, rail := boxOf(b.find("Check-in speichern")), boxOf(b.win.rail)
		if below := rail.y0 - save.y1; below > 16 {
			t.Errorf("with text at %d there is room of %v under the button", text, below)
		}
	}
}

// The two ways to start stand one under the other where they are too wide for the
// column.
func TestWelcome_CutsNoButton(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1680, Height: 1050}, {Width: 1920, Height: 1080}} {
		for _, text := range []int{model.TextMin, model.TextMax} {
			desk := newMemoryDesk(t)
			desk.settings.Text = text
			b := newBench(t, desk, size.Width, size.Height, light)
			w, err := words.Load("en")
			if err != nil {
				t.Fatal(err)
			}
			for _, wrong := range clipped(b, w) {
				t.Errorf("%v, %d: %s", size, text, wrong)
			}
		}
	}
}

// boxOfText is where a text that is nothing to press lies.
func (b *bench) boxOfText(words string) (at box) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		t, ok := o.(*widgets.Text)
		if ok = ok && t.Text() == words; ok {
			at = boxOf(t)
		}
		return ok
	})
	return at
}

// A window of the least size that is meant for two columns shows all of the greeting.
func TestWelcome_FitsWithoutScrolling(t *testing.T) {
	b := newBench(t, newMemoryDesk(t), 1024, 700, light)
	private := b.boxOfText("Everything stays on this computer. No account, no network.")
	last := boxOf(b.find("I have a card to open"))
	if last.y1 > private.y0 || private.y1 > 700 {
		t.Errorf("the last button ends at %v, the line under it goes from %v to %v", last.y1, private.y0, private.y1)
	}
	if start, sample := boxOf(b.find("Start my first check-in")), boxOf(b.find("Look around with sample data")); start.y0 != sample.y0 {
		t.Errorf("the buttons stand at %v and %v", start.y0, sample.y0)
	}
}

// The steps to the pages of a carousel stay beside the page that they lead from, where its
// size has no room there.
func TestShare_KeepsTheStepsBesideThePage(t *testing.T) {
	b := german(t, newMemoryDesk(t, months()...), 480, 900, model.TextMax)
	b.ctrl(fyne.Key4)
	b.choose("Karussell")
	b.sees("Seite 1 von 12")
	b.seesNot("1080 × 1350 Pixel")
	var steps []box
	b.all(func(o fyne.CanvasObject) {
		if button, ok := o.(*widgets.Button); ok && (button.Tip().Words == "Vorige Seite" || button.Tip().Words == "Nächste Seite") {
			steps = append(steps, boxOf(o))
		}
	})
	if len(steps) != 2 || steps[0].y0 != steps[1].y0 {
		t.Errorf("the steps stand at %v", steps)
	}
}

// What is said of the moves keeps off the ring of the row above and off the panel's edge,
// also where it takes two lines.
func TestCheckIn_KeepsWhatItSaysOfTheMovesOffTheRows(t *testing.T) {
	b := german(t, newMemoryDesk(t, months()...), 1024, 700, model.TextMin)
	b.typed("442432")
	b.wait()
	var rows []box
	b.all(func(o fyne.CanvasObject) {
		if _, ok := o.(*widgets.LevelRow); ok {
			rows = append(rows, boxOf(o))
		}
	})
	var lines []box
	b.all(func(o fyne.CanvasObject) {
		if t, ok := o.(*widgets.Text); ok && strings.Contains(t.Text(), "Schwanken") {
			for _, line := range parts(t) {
				lines = append(lines, boxOf(line))
			}
		}
	})
	if len(rows) != model.CeilingCount || len(lines) != 2 {
		t.Fatalf("%d rows, %d lines", len(rows), len(lines))
	}
	if air := lines[0].y0 - rows[5].y1; air < 4 {
		t.Errorf("there are %v between the row and what is said", air)
	}
}

// All that a newcomer needs to begin is in view at once, from the brand to the button, also
// where large text makes a laptop's window a narrow one.
func TestWelcome_BeginsInOneView(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(480, 900)} {
		desk := newMemoryDesk(t)
		desk.settings.Text = model.TextMax
		b := newBench(t, desk, size.Width, size.Height, light)
		brand, start := b.boxOfText("Headroom"), boxOf(b.find("Start my first check-in"))
		if brand.y0 < 0 || start.y1 > size.Height {
			t.Errorf("at %v the brand begins at %v, the button ends at %v", size, brand.y0, start.y1)
		}
	}
}
