package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/widgets"
)

// A systemDialog stands in for the system's own for files. Each question waits for its
// answer, or for its end.
type systemDialog struct {
	b       *bench
	asked   chan model.FileQuestion
	answers chan answer
	ended   chan struct{}
}

type answer struct {
	path string
	err  error
}

// withDialog gives the desk such a dialog, and the window on it.
func withDialog(t *testing.T, desk *memoryDesk, width float32) (*bench, *systemDialog) {
	t.Helper()
	d := &systemDialog{asked: make(chan model.FileQuestion, 1), answers: make(chan answer), ended: make(chan struct{}, 1)}
	desk.choose = func(ctx context.Context, q model.FileQuestion) (string, error) {
		d.asked <- q
		select {
		case a := <-d.answers:
			return a.path, a.err
		case <-ctx.Done():
			d.ended <- struct{}{}
			return "", ctx.Err()
		}
	}
	d.b = newBench(t, desk, width, 800, light)
	t.Cleanup(func() { d.b.win.stopChoosing() })
	return d.b, d
}

// ask presses the button and gives what the dialog is asked.
func (d *systemDialog) ask() model.FileQuestion {
	d.b.t.Helper()
	d.b.tap("Choose…")
	return <-d.asked
}

// answer is what the person does in the dialog.
func (d *systemDialog) answer(path string, err error) {
	d.answers <- answer{path, err}
	d.b.chosen()
}

// chosen returns once no dialog is open and what came of it is in sight.
func (b *bench) chosen() {
	for b.win.chooser.atWork() {
		runtime.Gosched()
	}
	b.settle()
}

// failingDialog is a desk with a card among its pictures, on a system whose dialog for
// files does not open.
func failingDialog(t *testing.T) *memoryDesk {
	desk := holdingCard(t, false)
	desk.settings.Reminder = model.LastDay
	desk.choose = func(context.Context, model.FileQuestion) (string, error) { return "", errors.New("no display") }
	return desk
}

// chooseInVain presses the button where that is so.
func chooseInVain(b *bench, w words.Words) {
	b.tap(w.T("window.choose"))
	b.chosen()
}

// field is the entry whose text is a file's of that ending.
func (d *systemDialog) field(ending string) *widgets.Entry {
	d.b.t.Helper()
	var found *widgets.Entry
	d.b.each(func(o fyne.CanvasObject) bool {
		if e, ok := o.(*widgets.Entry); ok && strings.HasSuffix(e.Text, ending) {
			found = e
		}
		return found != nil
	})
	if found == nil {
		d.b.t.Fatalf("no field ends in %q:\n%s", ending, d.b.texts())
	}
	return found
}

// fileFields are all there are.
var fileFields = map[string]struct {
	desk func(t *testing.T) *memoryDesk
	at   func(b *bench)
	// The dialog is asked with that title, for files of that pattern, and shown is what the
	// field shows of what was chosen.
	title, ending, pattern string
	save                   bool
	chosen, shown          string
}{
	"a card to open": {
		desk: receiving, at: func(b *bench) { b.ctrl(fyne.KeyO) },
		title: "Open a card", ending: ".png", pattern: "*.png", chosen: "/else/where/b c.png", shown: "/else/where/b c.png",
	},
	"the calendar file": {
		desk: reminded, at: func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.tap("Save calendar file…")
		},
		title: "Save a calendar file", ending: ".ics", pattern: "*.ics", save: true, chosen: "/else/where/b.ics", shown: "/else/where/b.ics",
	},
	"the picture of Share": {
		desk: func(t *testing.T) *memoryDesk { return newMemoryDesk(t, months()...) }, at: func(b *bench) { b.ctrl(fyne.Key4) },
		title: "Save PNG", ending: ".png", pattern: "*.png *.svg", save: true, chosen: "/else/where/b.png", shown: "b.png",
	},
	"the wall of People": {
		desk: mentees, at: func(b *bench) {
			b.ctrl(fyne.Key5)
			b.tap("Share the wall")
		},
		title: "Share the wall", ending: ".png", pattern: "*.png", save: true, chosen: "/else/where/b.png", shown: "/else/where/b.png",
	},
}

// reminded is a desk that reminds on the first of the month.
func reminded(t *testing.T) *memoryDesk {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Reminder = model.ReminderDays()[1]
	return desk
}

func TestChoose_WhatIsChosenStandsInTheField(t *testing.T) {
	for name, f := range fileFields {
		t.Run(name, func(t *testing.T) {
			b, d := withDialog(t, f.desk(t), 1280)
			f.at(b)
			before := d.field(f.ending).Text
			q := d.ask()
			if q.Title != f.title || q.Save != f.save || strings.Join(q.Patterns, " ") != f.pattern || !filepath.IsAbs(q.Path) || filepath.Base(q.Path) != filepath.Base(before) {
				t.Errorf("it asks %+v", q)
			}
			d.answer("", nil)
			if got := d.field(f.ending).Text; got != before {
				t.Errorf("dismissed, the field has %q instead of %q", got, before)
			}
			b.seesNot("did not open")

			d.ask()
			d.answer("", errors.New("no display"))
			if got := d.field(f.ending).Text; got != before {
				t.Errorf("without a dialog the field has %q instead of %q", got, before)
			}
			b.sees("The system’s dialog for files did not open. Nothing was changed. Write the path here.")

			d.ask()
			d.answer(f.chosen, nil)
			field := d.field(f.ending)
			if field.Text != f.shown || b.canvas().Focused() != field {
				t.Errorf("chosen, the field has %q, and the focus is on %T", field.Text, b.canvas().Focused())
			}
			b.seesNot("did not open")
		})
	}
}

// What was chosen is where the picture goes, and its ending what it becomes.
func TestChoose_ThePictureGoesWhereItWasChosen(t *testing.T) {
	b, d := withDialog(t, newMemoryDesk(t, months()...), 1280)
	b.ctrl(fyne.Key4)
	d.ask()
	path := filepath.Join(t.TempDir(), "mine.svg")
	d.answer(path, nil)
	b.sees("Save in "+filepath.Dir(path)+" as", "Save SVG")
	b.ctrl(fyne.KeyE)
	if file, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(file), "<") {
		t.Errorf("it begins with %.20q (%v)", file, err)
	}
}

func TestChoose_ThereIsNoButtonWithoutADialog(t *testing.T) {
	for name, f := range fileFields {
		t.Run(name, func(t *testing.T) {
			b := first(t, f.desk(t))
			f.at(b)
			b.seesNot("Choose…")
		})
	}
}

// The window is alive while the dialog is open, and asking again ends the one before.
func TestChoose_OneDialogAtATimeBesideTheWindow(t *testing.T) {
	b, d := withDialog(t, newMemoryDesk(t, months()...), 1280)
	b.ctrl(fyne.Key4)
	d.ask()
	b.ctrl(fyne.Key2)
	b.sees("Journey")
	b.ctrl(fyne.Key4)
	b.tap("Choose…")
	<-d.ended
	<-d.asked
	d.answer("/else/where/b.png", nil)
	if got := d.field(".png").Text; got != "b.png" {
		t.Errorf("the field has %q", got)
	}
}

// What asked is gone: the dialog goes too, and nothing comes of it.
func TestChoose_TheDialogGoesWithWhatAsked(t *testing.T) {
	for name, c := range map[string]struct {
		desk func(*testing.T) *memoryDesk
		at   func(*bench)
		goes func(*bench)
	}{
		"a question that is dismissed": {receiving, func(b *bench) { b.ctrl(fyne.KeyO) }, func(b *bench) { b.tap("Cancel") }},
		"a question that is answered":  {receiving, func(b *bench) { b.ctrl(fyne.KeyO) }, func(b *bench) { b.tap("Open") }},
		"another history": {mentees, func(b *bench) { b.ctrl(fyne.Key4) }, func(b *bench) {
			b.turnTo("ram")
		}},
		"the window": {receiving, func(b *bench) { b.ctrl(fyne.Key4) }, func(b *bench) { b.win.close() }},
	} {
		t.Run(name, func(t *testing.T) {
			b, d := withDialog(t, c.desk(t), 1280)
			c.at(b)
			d.ask()
			c.goes(b)
			<-d.ended
			d.b.chosen()
			b.seesNot("did not open")
		})
	}
}

// The button stands beside the field, and under it where the window is narrow.
func TestChoose_StandsUnderTheFieldInANarrowWindow(t *testing.T) {
	for width, under := range map[float32]bool{1280: false, 360: true} {
		b, d := withDialog(t, receiving(t), width)
		b.ctrl(fyne.KeyO)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		field, button := at(d.field(".png")), at(b.find("Choose…"))
		if got := button.Y >= field.Y+d.field(".png").Size().Height; got != under {
			t.Errorf("at %v it is under the field: %v", width, got)
		}
		test.Tap(b.find("Choose…").(fyne.Tappable))
		<-d.asked
	}
}
