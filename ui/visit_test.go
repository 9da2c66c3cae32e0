package ui

import (
	"fmt"
	"testing"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// Once a visit has ended the journal of its room is closed: nothing is asked of it
// any more, not even by the entry that had the focus.
func TestLeave_AsksNothingOfTheDeskOnceItEnded(t *testing.T) {
	room, _ := gallery.Named("share-private")
	b := newBench(t, nil, 1280, 800, light)
	desk := deskOf(t, room)
	visited := false
	b.win.Visit(room, desk, func() { visited = true })
	b.settle()
	b.win.Leave(func() { desk.fail["private"] = fmt.Errorf("the journal is closed") })
	b.settle()
	b.win.Visit(room, deskOf(t, room), func() {}) // takes the focus from what still has it
	b.settle()
	if o := b.canvas().Overlays().Top(); !visited || o != nil || len(desk.fail) == 0 {
		t.Errorf("visited: %v, %T is in front:\n%s", visited, o, b.texts())
	}
}

// A visit is over when the draft is kept.
func TestVisit_EndsWithTheDraftKept(t *testing.T) {
	room, _ := gallery.Named("checkin-quick")
	b := newBench(t, nil, 1280, 800, light)
	desk := deskOf(t, room)
	kept := false
	b.win.Visit(room, desk, func() { kept = desk.draft != nil })
	b.settle()
	if !kept {
		t.Error("it is not kept")
	}
}

// What the window shows where there is no journal has the look that was asked for, too.
func TestVisit_ShowsAProblemInTheLookOfItsDesk(t *testing.T) {
	room, _ := gallery.Named("damaged")
	b := newBench(t, nil, 1280, 800, light)
	b.win.theme = NewTheme()
	desk := deskOf(t, room)
	desk.settings.Look = model.DarkLook
	b.win.Visit(room, desk, func() {})
	b.settle()
	theme := b.win.app.Settings().Theme()
	if got, want := theme.Color(widgets.ColorPanel, light), paletteOf(darkVariant)[widgets.ColorPanel]; got != want {
		t.Errorf("panels are %v, not %v", got, want)
	}
}

// A key waits until what the one before moves has come.
func TestVisit_GoesOnOnceTheSampleIsThere(t *testing.T) {
	room, _ := gallery.Named("sample-checkin")
	b := newBench(t, nil, 1280, 800, light)
	b.win.Visit(room, deskOf(t, room), func() {})
	b.settle()
	b.sees("This check-in would stand beside an invented history", "2 of 6 set")
}

// A dialog that the room before left open has the window's keys no longer.
func TestVisit_HasTheKeysAfterADialog(t *testing.T) {
	b := newBench(t, nil, 1280, 800, light)
	for _, name := range []string{"journey-add", "keys"} {
		room, _ := gallery.Named(name)
		b.win.Visit(room, deskOf(t, room), func() {})
		b.settle()
		if b.canvas().Overlays().Top() == nil {
			t.Errorf("%s opens nothing:\n%s", name, b.texts())
		}
		b.win.Leave(func() {})
		b.settle()
	}
}

// A piece is shown alone, whatever the one before it put in front.
func TestShowPiece_TakesAwayTheDialogBefore(t *testing.T) {
	b := newBench(t, nil, 1280, 800, light)
	on := b.win.app.NewWindow("")
	defer on.Close()
	var dialogs int
	for _, p := range gallery.Pieces() {
		b.win.ShowPiece(on, p, model.Settings{Text: 100})
		front := len(on.Canvas().Overlays().List())
		dialogs += front
		if front > 1 || front == 1 && p.Act == nil {
			t.Errorf("%s has %d things in front", p.Name, front)
		}
	}
	if dialogs == 0 {
		t.Error("no piece puts anything in front")
	}
}
