package ui

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// first opens a wide, light window.
func first(t *testing.T, desk *memoryDesk) *bench { return newBench(t, desk, 1280, 800, light) }

func TestAFirstMonthByKeysAlone(t *testing.T) {
	desk := newMemoryDesk(t)
	b := first(t, desk)
	b.sees("Start my first check-in", "Everything stays on this computer")
	b.key(fyne.KeyReturn)
	b.sees("November check-in", "Nothing set yet")
	b.typed("342435")
	b.sees("All six are set.")
	b.typed("n")
	b.typed("Two talks with Lena")
	b.key(fyne.KeyTab)
	b.typed("New manager")
	b.ctrl(fyne.KeyS)
	b.sees("Saved the check-in of 29 November 2026")

	kept, ok := desk.History().Latest()
	want := model.Ratings{18, 24, 12, 24, 18, 30}
	if !ok || kept.Ratings != want || kept.Note != "Two talks with Lena" || kept.Event != "New manager" || kept.Day != desk.Today() {
		t.Fatalf("kept %+v", kept)
	}
	if desk.draft != nil {
		t.Error("the draft is still there after saving")
	}

	b.ctrl(fyne.Key4)
	b.seesNot("Saved the check-in")
	b.ctrl(fyne.KeyE)
	b.sees("Saved headroom-2026-11.png")
	data, err := os.ReadFile(filepath.Join(desk.pictures, "headroom-2026-11.png"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width != 1080 || c.Height != 1350 {
		t.Errorf("the card is %d×%d, %v", c.Width, c.Height, err)
	}
}

func TestTheMonthBeforeStaysHiddenUntilAllSixAreSet(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.typed("44424")
	b.sees("5 of 6 set. October stays hidden until all six are.")
	b.seesNot("Hide October")
	b.typed("3")
	b.sees("Hide October")
	b.typed("h")
	b.sees("Show October")
}

func TestDeleteAndUndo(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDown, fyne.KeyDelete)
	b.sees("Deleted the check-in of 27 September 2026", "Undo")
	if _, ok := desk.History().At(aDay(9, 27)); ok {
		t.Fatal("it is still there")
	}
	if b.focused() != fyne.Focusable(b.win.journey.List()) {
		t.Errorf("the focus went to %T", b.focused())
	}
	b.ctrl(fyne.KeyZ)
	if _, ok := desk.History().At(aDay(9, 27)); !ok {
		t.Fatal("undo did not bring it back")
	}
	b.ctrl(fyne.KeyZ)
	if n := desk.History().Len(); n != len(months()) {
		t.Errorf("a second undo left %d", n)
	}
}

func TestEnterOpensTheRowForChange(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyReturn)
	b.sees("October check-in", "Wrote my story down")
	b.key(fyne.KeyDown, fyne.KeyDown)
	b.typed("5")
	b.ctrl(fyne.KeyS)
	kept, _ := desk.History().At(aDay(10, 25))
	if kept.UID != "uid-10" || kept.Rev != 2 || kept.Ratings[model.Mentorship] != 30 {
		t.Errorf("kept %+v", kept)
	}
}

func TestAPastMonthIsAdded(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyN)
	b.sees("Add a past month", "May 2026", "February 2026")
	b.key(fyne.KeyReturn)
	b.sees("May check-in")
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	if s, ok := desk.History().At(aDay(5, 31)); !ok || s.Ratings.Count() != 6 {
		t.Errorf("May has %+v, %v", s, ok)
	}
}

func TestAWrongDayIsAskedForAgain(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyN)
	b.typed("31 May")
	b.key(fyne.KeyReturn)
	b.sees("31 May", "Write a day such as 2026-11-23.")
	b.key(fyne.KeyEscape, fyne.KeyTab, fyne.KeyTab)
}

func half(t *testing.T, desk *memoryDesk) *bench {
	b := first(t, desk)
	b.typed("4424n")
	b.typed("Something I want to keep")
	return b
}

func TestTheSampleFillsAnEmptyJournal(t *testing.T) {
	b := first(t, newMemoryDesk(t))
	b.tap("Look around with sample data")
	b.sees("Journey", "Show as table")
	b.typed("l")
	b.sees("Add a past month", "25 Oct 2026", "Reorg")
}

func TestACardThatIsThereIsAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	path := filepath.Join(desk.pictures, "headroom-2026-10.png")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.KeyE)
	b.sees("headroom-2026-10.png is there already")
	b.key(fyne.KeyReturn)
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Fatal("it was replaced unasked")
	}
	for _, beside := range []string{"headroom-2026-10-2.png", "headroom-2026-10-3.png"} {
		b.ctrl(fyne.KeyE)
		b.tap("Keep both")
		b.sees("Saved " + beside)
		data, _ := os.ReadFile(filepath.Join(desk.pictures, beside))
		if old, _ := os.ReadFile(path); string(old) != "mine" || !bytes.HasPrefix(data, []byte("\x89PNG")) {
			t.Fatal("not both were kept")
		}
	}
	b.ctrl(fyne.KeyE)
	b.tap("Replace it")
	if data, _ := os.ReadFile(path); !bytes.HasPrefix(data, []byte("\x89PNG")) {
		t.Error("it was not replaced")
	}
}

// A private word that holds the picture back only once it is to stand beside another leads
// there: else nothing would say why there is no file.
func TestAPrivateWordIsToldAfterKeepBoth(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	path := filepath.Join(desk.pictures, "headroom-2026-10.png")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.KeyE)
	desk.private = []string{"Mentorship"} // by another window
	b.tap("Keep both")
	b.sees("is on your private list")
	if on, ok := b.focused().(fyne.CanvasObject); !ok || on != b.find("Keep it this once") {
		t.Errorf("the focus is at %T", on)
	}
	if _, err := os.Stat(filepath.Join(desk.pictures, "headroom-2026-10-2.png")); err == nil {
		t.Error("it was saved")
	}
}

func TestEveryCardSizeStyleAndFormatIsSaved(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.typed("fy")
	b.ctrl(fyne.KeyE)
	b.sees("Saved headroom-2026-10-dark.svg")
	data, err := os.ReadFile(filepath.Join(desk.pictures, "headroom-2026-10-dark.svg"))
	if err != nil || !bytes.Contains(data, []byte("<svg")) {
		t.Errorf("the SVG: %v, %.40s", err, data)
	}
}

func TestAQuestionHoldsTheKeysBack(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyN)
	b.win.shortcut(ctrl(fyne.Key2))
	b.settle()
	b.key(fyne.KeyEscape)
	b.sees("November check-in")
}

func TestRegionsGoRoundAndTheFocusIsNeverLost(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	for _, place := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key4} {
		b.ctrl(place)
		start := b.focused()
		seen := []fyne.Focusable{start}
		for range 10 {
			b.key(fyne.KeyF6)
			f := b.focused()
			if f == start {
				break
			}
			if slices.Contains(seen, f) {
				t.Fatalf("F6 goes back to %T before all were seen", f)
			}
			seen = append(seen, f)
		}
		if len(seen) < 3 {
			t.Errorf("F6 sees %d regions", len(seen))
		}
	}
	b.canvas().Unfocus()
	b.key(fyne.KeyDown)
	b.focused()
}

func TestTheWindowBecomesNarrowAndWideAgain(t *testing.T) {
	b := half(t, newMemoryDesk(t, months()...))
	for _, width := range []float32{480, 360, 900, 1280, 2200} {
		b.win.win.Resize(fyne.NewSize(width, 800))
		stillTyped(b)
		if s := b.win.root.MinSize(); s.Width > 360 {
			t.Errorf("the window cannot be narrower than %v", s.Width)
		}
		b.focused()
		save := b.find("Save check-in")
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(save)
		if at.X < 0 || at.X+save.Size().Width > width || at.Y+save.Size().Height > 800 {
			t.Errorf("%v wide, the button lies at %v, %v large", width, at, save.Size())
		}
	}
}

// What the reveal brings does not take the button away from under the pointer.
func TestSaveStaysWhereItIs(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, all := range [][]model.Snapshot{months(), trying()} {
			b := newBench(t, newMemoryDesk(t, all...), size.Width, size.Height, light)
			place := func() fyne.Position {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(b.find("Save check-in"))
			}
			b.typed("44243")
			before := place()
			b.typed("2")
			if after := place(); after.Subtract(before).Y > 8 || before.Subtract(after).Y > 8 {
				t.Errorf("%v: it goes from %v to %v", size, before, after)
			}
		}
	}
}

// Of three that are lowest none stands out by a colour; of two each does.
func TestThreeLowestCeilingsHaveNoColour(t *testing.T) {
	for rates, coloured := range map[string]bool{"222444": false, "333333": false, "224444": true} {
		b := first(t, newMemoryDesk(t, months()...))
		b.typed(rates)
		found := false
		b.eachColour(func(c color.NRGBA) { found = found || c == rgb(0xB04800) })
		if found != coloured {
			t.Errorf("after %s the colour of the lowest is in sight: %v", rates, found)
		}
	}
}

// What is written is in sight in a wide window, however narrow it was in between; and
// nowhere does it go away from under the fingers.
func TestTheNoteIsThereAgainInAWideWindow(t *testing.T) {
	resize := func(b *bench, width float32) {
		b.win.win.Resize(fyne.NewSize(width, 800))
		b.settle()
	}
	b := newBench(t, newMemoryDesk(t, months()...), 1280, 800, light)
	b.typed("nA quiet month.")
	b.key(fyne.KeyEscape)
	for _, width := range []float32{480, 1000} {
		resize(b, width)
		b.sees("Note and event")
		b.seesNot("A quiet month.")
		resize(b, 1280)
		b.sees("A quiet month.")
		b.seesNot("Note and event")
	}
	b.typed("n")
	resize(b, 480)
	b.sees("A quiet month.")
	if b.entry("A quiet month.") != b.focused() {
		t.Error("the note lost the focus")
	}
}

func TestEveryTextIsThere(t *testing.T) {
	for _, s := range scenes() {
		b := newBench(t, s.desk(t), 1024, 700, light)
		s.act(b)
		if all := b.texts(); strings.Contains(all, "⟦") {
			t.Errorf("%s lacks a text:\n%s", s.name, all)
		}
	}
}

// What went wrong before anything is open fits any window: a headline of one line, the
// path where lines break between folders, and the buttons in sight.
func TestTheProblemPageFitsItsWindow(t *testing.T) {
	const path = "/home/me/.local/share/headroom/journal.db"
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(480, 700), fyne.NewSize(360, 420)} {
		b := newBench(t, nil, size.Width, size.Height, light)
		b.win.Fail(&model.Problem{Kind: model.Damaged, Path: path, Backup: path + "-2026-10-25"}, func() {})
		b.settle()
		b.sees("The journal is damaged.", "A good backup is", "Try again")
		for _, wrong := range clipped(b, spoken(t)["en"]) {
			t.Error(wrong)
		}
		for _, words := range []string{"Close", "Try again"} {
			if box := boxOf(b.find(words)); box.x0 < 0 || box.x1 > size.Width || box.y1 > size.Height {
				t.Errorf("%q lies at %v in a window of %v", words, box, size)
			}
		}
	}
}
