package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/gallery"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// finding opens Find the root on a wide, light window.
func finding(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, deskOf(t, gallery.Room{Snapshots: gallery.Year()}), 1280, 800, theme.VariantLight)
	b.ctrl(fyne.KeyF)
	return b
}

// tapChoice takes the sentence, or lets it go.
func (b *bench) tapChoice(words string) {
	b.t.Helper()
	found := false
	b.each(func(o fyne.CanvasObject) bool {
		c, ok := o.(*widgets.Choice)
		if ok = ok && c.AccessibilityLabel() == words; ok {
			found = true
			test.Tap(c)
		}
		return ok
	})
	if !found {
		b.t.Fatalf("there is no sentence %q", words)
	}
	b.settle()
}

func TestFind_PointsWhileOneWrites(t *testing.T) {
	b := finding(t)
	b.sees("Find the root", "What it points at appears here.", "Nothing you write or pick here is kept.")
	b.typed("I have nobody to ask and get no feedback")
	b.settle()
	b.sees("This points at Mentorship.", "A check-in shows how low it really is.", "I do not hear what I could do better")
	b.tap("Clear")
	b.sees("What it points at appears here.")
	b.typed("the printer is broken")
	b.settle()
	b.sees("I can't tell from this.")
	b.seesNot("This points at")
	b.seesNot("Typed words are understood in English only, so far.")
}

func TestFind_SaysThatOtherLanguagesAreToBePicked(t *testing.T) {
	b := finding(t)
	b.typed("Ich habe keine Zeit")
	b.settle()
	b.sees("I can't tell from this.", "Typed words are understood in English only, so far. The sentences to pick work in every language: pick one that sounds like you.")
}

func TestFind_AnswersAcuteWordsBeforeAnythingElse(t *testing.T) {
	b := finding(t)
	b.typed("I am thinking of ending my life")
	b.tapChoice("My skills are falling behind")
	b.sees("Please don’t stay alone with this.")
	b.seesNot("This points at")
	b.seesNot("A check-in shows how low it really is.")
	b.tap("Clear")
	b.seesNot("Please don’t stay alone with this.")
	b.typed("Ich will nicht mehr leben")
	b.settle()
	b.sees("Please don’t stay alone with this.")
}

func TestFind_PointsWhileOnePicks(t *testing.T) {
	b := finding(t)
	b.tapChoice("My skills are falling behind")
	b.sees("This points at Learning.")
	b.tapChoice("My week is full before it starts")
	b.sees("This points at Bandwidth and Learning.")
	b.seesNot("50 %")
	b.tapChoice("My skills are falling behind")
	b.sees("This points at Bandwidth.")
	b.tap("Start a check-in")
	if b.win.place != screens.PlaceCheckIn {
		t.Errorf("the check-in is not shown but %d", b.win.place)
	}
	// It is still there when one comes back, and nothing of it was kept.
	b.ctrl(fyne.KeyF)
	b.sees("This points at Bandwidth.")
	if _, kept, err := b.desk.Draft(); kept || err != nil {
		t.Errorf("a draft is kept: %v %v", kept, err)
	}
}

func TestWelcome_AFeelingLightsItsAxisAndLeadsOn(t *testing.T) {
	b := newBench(t, newMemoryDesk(t), 1280, 800, theme.VariantLight)
	b.sees("Or start from a feeling")
	b.seesNot("This points at")
	chip := b.chip("Nobody asks me where I am heading")
	chip.MouseIn(&desktop.MouseEvent{})
	b.sees("This points at Mentorship.")
	chip.MouseOut()
	b.seesNot("This points at")
	b.tapChip("Nobody asks me where I am heading")
	b.canvas().Unfocus()
	b.sees("This points at Mentorship.", "A check-in shows how low it really is.")
	b.tap("Say it in my own words")
	if b.win.place != screens.PlaceFind {
		t.Fatalf("Find the root is not shown but %d", b.win.place)
	}
	b.sees("This points at Mentorship.", "Nobody asks me where I am heading")
}

// What the feeling points at can be reached by keyboard too, and leads on with it.
func TestWelcome_WhatAFeelingPointsAtLeadsOn(t *testing.T) {
	for _, width := range []float32{1280, 900, 400} {
		b := newBench(t, newMemoryDesk(t), width, 900, theme.VariantLight)
		b.tapChip("Nobody asks me where I am heading")
		b.canvas().Unfocus()
		for range 12 {
			b.key(fyne.KeyTab)
			if p, ok := b.canvas().Focused().(*widgets.Plate); ok && p.AccessibilityLabel() == "This points at Mentorship." {
				break
			}
		}
		b.sees("This points at Mentorship.")
		b.key(fyne.KeyReturn)
		if b.win.place != screens.PlaceFind {
			t.Fatalf("at %v Find the root is not shown but %d", width, b.win.place)
		}
		b.sees("This points at Mentorship.", "Nobody asks me where I am heading")
	}
}

// says tells whether those words are on the object.
func (b *bench) says(o fyne.CanvasObject, words string) bool {
	return slices.ContainsFunc(parts(o), func(o fyne.CanvasObject) bool {
		t, ok := o.(*canvas.Text)
		return ok && t.Text == words
	})
}

// chip is the one with those words.
func (b *bench) chip(words string) (found *widgets.Chip) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		c, ok := o.(*widgets.Chip)
		if ok = ok && b.says(c, words); ok {
			found = c
		}
		return ok
	})
	if found == nil {
		b.t.Fatalf("there is no chip %q", words)
	}
	return found
}

func TestCheckIn_LeadsToFindTheRootUntilAllIsSet(t *testing.T) {
	for _, width := range []float32{1280, 1024, 480} {
		b := newBench(t, deskOf(t, gallery.Room{Snapshots: gallery.Year()}), width, 800, theme.VariantLight)
		b.ctrl(fyne.Key1)
		b.tap("Find the root")
		if b.win.place != screens.PlaceFind {
			t.Errorf("at %v Find the root is not shown but %d", width, b.win.place)
		}
		b.ctrl(fyne.Key1)
		b.sees("Find the root")
		for range 6 {
			b.typed("3")
		}
		b.seesNot("Find the root")
	}
}

// A check-in leads there at every width also while it asks how an experiment went,
// and while it asks questions.
func TestFind_IsReachedFromEveryCheckIn(t *testing.T) {
	for _, width := range []float32{1280, 1024, 480} {
		b := newBench(t, newMemoryDesk(t, trying()...), width, 800, theme.VariantLight)
		b.sees("October’s experiment")
		b.tap("Find the root")
		b.sees("What it points at appears here.")
		b.ctrl(fyne.Key1)
		b.typed("g")
		b.sees("Think of the last four weeks. Facts only, no grades.")
		b.tap("Find the root")
		b.sees("What it points at appears here.")
		b.ctrl(fyne.Key1)
		b.typed("g442432")
		b.seesNot("Find the root")
	}
}
