package ui

import (
	"errors"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// half is a window with four ceilings set and a note typed.
func stillTyped(b *bench) {
	b.t.Helper()
	b.sees("Something I want to keep", "4 of 6 set.")
}

func TestATakenDayIsAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	theirs := model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6}}
	desk.elsewhere(theirs)
	b.win.checkin.Save()
	b.settle()
	b.sees("There is a check-in for 29 November 2026", "Replace it")
	b.key(fyne.KeyReturn) // the harmless button has the focus
	stillTyped(b)
	if s, _ := desk.History().At(desk.Today()); s.Ratings != theirs.Ratings {
		t.Fatal("it was replaced unasked")
	}
	b.win.checkin.Save()
	b.settle()
	b.key(fyne.KeyTab, fyne.KeyReturn)
	s, _ := desk.History().At(desk.Today())
	if s.Note != "Something I want to keep" || len(desk.trash) != 1 {
		t.Errorf("kept %+v with %d in the trash", s, len(desk.trash))
	}
}

func TestAReplacementIsOneActAndCanBeUndone(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	theirs := model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6}, Note: "theirs"}
	desk.elsewhere(theirs)
	b.win.checkin.Save()
	b.settle()
	desk.fail["swap"] = &model.Problem{Kind: model.Full}
	b.tap("Replace it")
	stillTyped(b)
	if s, _ := desk.History().At(desk.Today()); s.Note != "theirs" || len(desk.trash) != 0 {
		t.Fatalf("half done: %+v, with %d in the trash", s, len(desk.trash))
	}
	delete(desk.fail, "swap")
	b.key(fyne.KeyEscape)
	b.win.checkin.Save()
	b.settle()
	b.tap("Replace it")
	b.sees("Replaced the check-in of 29 November 2026", "Undo")
	b.key(fyne.KeyEscape) // out of the note, which has an undo of its own
	b.ctrl(fyne.KeyZ)
	if s, _ := desk.History().At(desk.Today()); s.Note != "theirs" || len(desk.trash) != 1 {
		t.Errorf("back is %+v, with %d in the trash", s, len(desk.trash))
	}
	b.sees("Something I want to keep", "Draft kept") // as it was before it took the other's place
}

func TestADayToComeIsAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.win.shell().CheckIn(aDay(12, 24))
	b.typed("333")
	b.ctrl(fyne.KeyS)
	b.sees("24 December 2026 is still to come")
	if desk.History().Len() != len(months()) {
		t.Fatal("it was saved unasked")
	}
	b.key(fyne.KeyTab, fyne.KeyReturn)
	if _, ok := desk.History().At(aDay(12, 24)); !ok {
		t.Error("it was not saved")
	}
}

func TestADraftSurvivesTheEnd(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.sees("4 of 6 set.")
	if desk.draft != nil {
		t.Fatal("the draft is written with every key")
	}
	b.wait()
	b.sees("Draft kept")
	if desk.draft == nil || desk.draft.Note != "Something I want to keep" {
		t.Fatalf("the draft is %+v", desk.draft)
	}

	again := first(t, desk)
	again.sees("Draft from 29 Nov 2026 kept", "Start afresh")
	stillTyped(again)
	again.tap("Start afresh")
	again.sees("Nothing set yet", "Draft put away")
	if desk.draft != nil {
		t.Error("the draft is still there")
	}
	again.ctrl(fyne.KeyZ)
	stillTyped(again)
}

func TestLeavingAnEntryWritesTheDraft(t *testing.T) {
	b := half(t, newMemoryDesk(t, months()...))
	b.key(fyne.KeyTab)
	if b.desk.draft == nil {
		t.Error("the draft waits for the timer")
	}
}

func TestClosingWaitsForTheDraft(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	closed := false
	b.win.OnClosed(func() { closed = true })
	b.win.close()
	b.settle()
	if !closed || desk.draft == nil {
		t.Errorf("closed %v with the draft %+v", closed, desk.draft)
	}
}

func TestClosingWaitsForWhatWasAsked(t *testing.T) {
	desk := newMemoryDesk(t)
	b := first(t, desk)
	if b.win.checkin != nil {
		t.Fatal("there is a check-in, which would wait by itself")
	}
	closed := false
	b.win.OnClosed(func() { closed = true })
	desk.mu.Lock() // a slow disk
	b.win.shell().ShowSample()
	b.win.close()
	if closed {
		t.Error("closed, and the sample is not written")
	}
	desk.mu.Unlock()
	b.settle()
	if !closed || desk.history.Len() == 0 {
		t.Errorf("closed %v with %d months", closed, desk.history.Len())
	}
}

func TestClosingBeforeTheJournalIsOpen(t *testing.T) {
	b := first(t, nil)
	closed := false
	b.win.OnClosed(func() { closed = true })
	b.win.close()
	b.settle()
	if !closed {
		t.Error("it stays open")
	}
}

func TestClosingWithADraftThatCannotBeKeptAsks(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	closed := false
	b.win.OnClosed(func() { closed = true })
	b.win.close()
	b.settle()
	if closed {
		t.Fatal("closed, and the draft is lost")
	}
	b.sees("Close all the same")
}

func TestAFailedSaveLosesNothing(t *testing.T) {
	for _, kind := range []model.Kind{model.Full, model.Damaged, model.ReadOnly, model.Busy, model.Failed} {
		t.Run(string(kind), func(t *testing.T) {
			desk := newMemoryDesk(t, months()...)
			b := half(t, desk)
			desk.fail["record"] = &model.Problem{Kind: kind, Path: "/somewhere/journal.db", Err: errors.New("no")}
			b.win.checkin.Save()
			b.settle()
			m := b.win.voice.Problem(desk.fail["record"])
			b.sees(m.What, "Try again")
			stillTyped(b)
			if desk.draft == nil || desk.draft.Note != "Something I want to keep" {
				t.Errorf("the draft is %+v", desk.draft)
			}
			delete(desk.fail, "record")
			b.tap("Try again")
			if s, ok := desk.History().At(desk.Today()); !ok || s.Note != "Something I want to keep" {
				t.Errorf("trying again kept %+v", s)
			}
		})
	}
}

func TestAChangeFromElsewhereIsAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyReturn)
	b.typed("1")
	theirs, _ := desk.History().At(aDay(10, 25))
	theirs.Note = "from the other window"
	desk.elsewhere(theirs)
	b.ctrl(fyne.KeyS)
	b.sees("Changed elsewhere", "Keep mine", "Open the other one")
	if s, _ := desk.History().At(aDay(10, 25)); s.Note != "from the other window" {
		t.Fatal("theirs was overwritten unasked")
	}
	b.tap("Keep mine")
	if s, _ := desk.History().At(aDay(10, 25)); s.Ratings[0] != 6 || s.Rev != 3 {
		t.Errorf("kept %+v", s)
	}
}

func TestADraftThatCannotBeKeptIsToldOnce(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full, Err: syscall.ENOSPC}
	b.typed("4")
	b.wait()
	b.sees("Draft not kept", b.win.voice.Problem(desk.fail["keep draft"]).What)
	b.key(fyne.KeyEscape)
	b.typed("4")
	b.wait()
	if n := len(b.canvas().Overlays().List()); n != 0 {
		t.Errorf("told again: %d dialogs", n)
	}
	delete(desk.fail, "keep draft")
	b.typed("2")
	b.wait()
	b.sees("Draft kept")
}

func TestADraftThatFailedIsWrittenOnClose(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Busy}
	b.typed("4")
	b.wait()
	b.key(fyne.KeyEscape)
	delete(desk.fail, "keep draft")
	b.win.close()
	b.settle()
	if desk.draft == nil || desk.draft.Ratings[0] != 24 {
		t.Errorf("the draft is %+v", desk.draft)
	}
}

func TestAnotherCheckInAsksForTheHalfDone(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.key(fyne.KeyTab)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyReturn)
	b.sees("A check-in is half done")
	b.key(fyne.KeyReturn)
	stillTyped(b)
}

func TestAnotherCheckInOpensAfterTheSaveUnderWay(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.win.checkin.Save()
	b.win.shell().CheckIn(aDay(10, 25)) // before the save has ended
	b.settle()
	b.sees("October check-in")
	if s, ok := desk.History().At(desk.Today()); !ok || s.Note != "Something I want to keep" {
		t.Errorf("kept %+v", s)
	}
	if s, _ := desk.History().At(aDay(10, 25)); s.Rev != 1 || desk.draft != nil {
		t.Errorf("October is %+v, the draft %+v", s, desk.draft)
	}
}

func TestAProblemAtTheStart(t *testing.T) {
	b := first(t, nil)
	b.sees("Opening your journal")
	tried := 0
	err := &model.Problem{Kind: model.Newer, Path: "/somewhere/journal.db"}
	b.win.Fail(err, func() { tried++ })
	m, path, _ := b.win.voice.ProblemApart(err)
	b.sees(m.What, path, m.Kept, m.Do)
	b.tap("Try again")
	if tried != 1 {
		t.Errorf("tried %d times", tried)
	}
}

func TestAnotherWindowsWriteIsFollowed(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	desk.elsewhere(model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6, 6, 6, 6, 6, 6}})
	b.win.reload()
	b.settle()
	b.sees("29 Nov 2026")
}
