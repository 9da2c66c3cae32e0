package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// another is what another window is in the midst of.
func another() *model.Draft { return &model.Draft{Note: "typed in the other window"} }

func wantTheirs(b *bench) {
	b.t.Helper()
	if b.desk.draft == nil || b.desk.draft.Note != another().Note {
		b.t.Fatalf("the draft is %+v", b.desk.draft)
	}
}

func TestTwoCheckInsAtOnceAreAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.draftElsewhere(another())
	b.wait()
	b.sees("Another window is in the midst of a check-in", "Nothing is lost", "Take its place", "Draft not kept")
	b.key(fyne.KeyReturn) // the harmless button has the focus
	stillTyped(b)
	wantTheirs(b)
	b.key(fyne.KeyTab)
	b.typed("3")
	b.wait()
	b.sees("Draft not kept")
	if n := len(b.canvas().Overlays().List()); n != 0 {
		t.Errorf("asked again: %d dialogs", n)
	}
	wantTheirs(b)

	// Once the other is done this one is kept.
	desk.draftElsewhere(nil)
	b.typed("4")
	b.wait()
	b.sees("Draft kept")
	if desk.draft == nil || desk.draft.Note != "Something I want to keep" {
		t.Errorf("the draft is %+v", desk.draft)
	}
}

func TestTakingTheOtherDraftsPlace(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.draftElsewhere(another())
	b.wait()
	b.tap("Take its place")
	b.sees("Draft kept")
	stillTyped(b)
	if desk.draft.Note != "Something I want to keep" {
		t.Errorf("the draft is %+v", desk.draft)
	}
	// The other window takes it back, and this one is told anew.
	desk.draftElsewhere(another())
	b.typed("2")
	b.wait()
	b.sees("Take its place", "Draft not kept")
	wantTheirs(b)
}

func TestSavingLeavesTheOtherDraft(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.draftElsewhere(another())
	b.win.checkin.Save()
	b.settle()
	if s, ok := desk.History().At(desk.Today()); !ok || s.Note != "Something I want to keep" {
		t.Errorf("kept %+v", s)
	}
	wantTheirs(b)
}

func TestStartingAfreshLeavesTheOtherDraft(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	again := first(t, desk)
	again.sees("Start afresh")
	desk.draftElsewhere(another())
	again.tap("Start afresh")
	again.sees("Nothing set yet")
	wantTheirs(again)
}

func TestClosingWithAnotherDraftKeptAsks(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.draftElsewhere(another())
	b.wait()
	b.key(fyne.KeyReturn)
	closed := false
	b.win.OnClosed(func() { closed = true })
	b.ctrl(fyne.KeyQ)
	b.settle()
	if closed {
		t.Fatal("closed, and what was typed is lost")
	}
	b.sees("Another window is in the midst of a check-in", "Close all the same")
	wantTheirs(b)
}

// What is half done of somebody is nobody else's, whoever came to hand before it was
// written.
func TestADraftIsNobodyElses(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("ram")
	b.typed("4")
	if err := desk.TurnToPerson("me"); err != nil { // as where she was taken back elsewhere
		t.Fatal(err)
	}
	b.wait()
	if desk.draft != nil {
		t.Errorf("my draft is %+v", desk.draft)
	}
}

// Another window may restore a backup that lacks the draft: it is kept again, and not
// only said to be.
func TestADraftThatWentIsKeptAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	b.sees("Draft kept")
	desk.draftElsewhere(nil)
	b.win.reload()
	b.settle()
	b.wait()
	if desk.draft == nil || desk.draft.Note != "Something I want to keep" {
		t.Errorf("the draft is %+v", desk.draft)
	}
	stillTyped(b)

	// One that is there in its place is another's, and asked about.
	desk.draftElsewhere(another())
	b.win.reload()
	b.settle()
	b.wait()
	b.sees("Another window is in the midst of a check-in")
	wantTheirs(b)
}

// Nor is a check-in saved as somebody else's.
func TestACheckInIsSavedAsNobodyElses(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("ram")
	b.typed("442432")
	if err := desk.TurnToPerson("me"); err != nil {
		t.Fatal(err)
	}
	b.win.checkin.Save()
	b.settle()
	b.sees("This is no longer here")
	if s, ok := desk.History().At(desk.Today()); ok && s.Ratings == (model.Ratings{24, 24, 12, 24, 18, 12}) {
		t.Errorf("mine are %+v", s)
	}

	// It is told once, with nothing to try again, and my own is there.
	b.wait()
	b.seesNot("Try again")
	if n := len(b.canvas().Overlays().List()); n != 1 {
		t.Errorf("told with %d dialogs", n)
	}
	if b.win.checkin.Begun() {
		t.Error("what was rated of her is still there, with mine at hand")
	}
}

// What was not written is not told to be, where somebody else came to hand.
func TestADraftThatIsNobodyElsesIsNotToldKept(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("ram")
	b.typed("4")
	if err := desk.TurnToPerson("me"); err != nil {
		t.Fatal(err)
	}
	var got error
	b.win.checkin.Close(func(err error) { got = err })
	b.settle()
	if model.KindOf(got) != model.Missing {
		t.Errorf("closed with %v", got)
	}
	b.seesNot("Draft kept")
}

// A failure is told also where the check-in was settled before, with nothing to write.
// A draft of what was saved is none: the program ended, or a backup was made, after the one
// and before the other was put away.
func TestADraftOfWhatWasSavedIsPutAway(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("333333")
	b.settle()
	b.wait()
	half := *desk.draft
	b.ctrl(fyne.KeyS)
	kept := desk.History().Len()
	desk.draft = &half

	again := first(t, desk)
	again.seesNot("Start afresh")
	if desk.draft != nil {
		t.Errorf("the draft is still there: %+v", *desk.draft)
	}
	again.typed("4")
	again.ctrl(fyne.KeyS)
	again.seesNot("Replace it")
	if got := desk.History().Len(); got != kept {
		t.Errorf("%d months instead of %d", got, kept)
	}
}

func TestADraftThatFailsIsToldAfterAllWasSettled(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	settled := false
	b.win.settle(func() { settled = true }, func(error) {})
	b.settle()
	if !settled {
		t.Fatal("it is not settled")
	}
	desk.draftElsewhere(another())
	b.typed("3")
	b.wait()
	b.sees("Another window is in the midst of a check-in")
}

// What another window finished and saved is not half done any more.
func TestADraftThatWasSavedElsewhereIsNotKeptAgain(t *testing.T) {
	for _, c := range []struct {
		name  string
		saved model.Ratings
		want  string
	}{
		{"as it stands here", model.Ratings{24, 24, 12, 24}, "✓ Saved"},
		{"with more", model.Ratings{24, 24, 12, 24, 18, 12}, "Draft not kept"},
	} {
		t.Run(c.name, func(t *testing.T) {
			desk := newMemoryDesk(t, months()...)
			b := half(t, desk)
			b.wait()
			desk.elsewhere(model.Snapshot{Day: desk.Today(), Ratings: c.saved, Note: "Something I want to keep"})
			b.win.reload() // as where the other window still has to drop it
			b.settle()
			for range 2 { // nor with the change after
				desk.draftElsewhere(nil)
				b.win.reload()
				b.settle()
				b.wait()
				if desk.draft != nil {
					t.Fatalf("the draft is %+v", desk.draft)
				}
				b.sees("Something I want to keep", c.want)
				b.seesNot("Draft kept")
			}
			b.win.close() // what is otherwise here does not go with the window
			b.settle()
			if kept := desk.draft != nil; kept != (c.want == "Draft not kept") {
				t.Errorf("closed with the draft %+v", desk.draft)
			}
		})
	}
}

// A room of the gallery, or a restore, takes the desk from the window: what is still to
// be written then is written, and ends without it.
func TestADraftIsStillWrittenAsItsDeskIsTakenAway(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("4")
	left := false
	b.win.Leave(func() { left = true })
	b.settle()
	if desk.draft == nil || !left {
		t.Errorf("the draft is %v, left: %v", desk.draft, left)
	}
}
