package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// unkept is a window with a check-in half done whose draft cannot be kept.
func unkept(t *testing.T, desk *memoryDesk) *bench {
	t.Helper()
	b := first(t, desk)
	b.typed("44")
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	return b
}

// asked wants the one question in sight to be whether to go on without the draft.
func (b *bench) asked() {
	b.t.Helper()
	b.sees("The draft could not be kept", "Going on now could lose it.", "Go on all the same", "Stay here")
	if n := len(b.canvas().Overlays().List()); n != 1 {
		b.t.Errorf("%d questions are open", n)
	}
}

// A draft that cannot be kept holds nobody up who wants to go on: the way out of a full
// disk may be the backup of another day.
func TestARestoreGoesOnWithoutTheDraft(t *testing.T) {
	desk := withBackups(t)
	b := unkept(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.KeyComma)
	for _, c := range []struct {
		tap  string
		want int
	}{{"Stay here", n}, {"Go on all the same", n - 1}} {
		b.tapNth("Restore…", 0)
		b.tap("Restore")
		b.asked()
		b.tap(c.tap)
		if got := desk.History().Len(); got != c.want {
			t.Fatalf("after %s it has %d check-ins, want %d", c.tap, got, c.want)
		}
		b.focused()
	}
	b.sees("Restored the backup of ")
	b.ctrl(fyne.Key1)
	b.seesNot("2 of 6 set.")
}

func TestStayingLeavesTheCheckInAsItIs(t *testing.T) {
	desk := withBackups(t)
	b := unkept(t, desk)
	b.ctrl(fyne.KeyComma)
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	b.tap("Stay here")
	delete(desk.fail, "keep draft")
	b.ctrl(fyne.Key1)
	b.sees("2 of 6 set.")
	b.typed("3")
	b.wait()
	if desk.draft == nil || desk.draft.Ratings.Count() != 3 {
		t.Errorf("the draft is %+v", desk.draft)
	}
}

func TestTheSampleGoesWithoutTheDraft(t *testing.T) {
	desk := newMemoryDesk(t)
	if err := desk.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	b := unkept(t, desk)
	for _, c := range []struct {
		tap string
		in  bool
	}{{"Stay here", true}, {"Go on all the same", false}} {
		b.tap("Remove it")
		b.asked()
		b.tap(c.tap)
		if desk.sampled != c.in {
			t.Fatalf("after %s it is in: %v", c.tap, desk.sampled)
		}
		b.sees("2 of 6 set.")
	}
}

// What is taken back waits for the draft too, and is still there to be taken back where
// it was not gone on.
func TestUndoGoesOnWithoutTheDraft(t *testing.T) {
	desk := newMemoryDesk(t)
	b := first(t, desk)
	b.tap("Look around with sample data")
	b.ctrl(fyne.Key1)
	b.typed("4")
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	for _, c := range []struct {
		act func()
		tap string
		in  bool
	}{
		{b.undoDeed, "Stay here", true},
		{b.undoDeed, "Go on all the same", false},
		{b.redo, "Stay here", false},
		{b.redo, "Go on all the same", true},
	} {
		c.act()
		b.asked()
		b.tap(c.tap)
		if desk.sampled != c.in {
			t.Fatalf("after %s it is in: %v", c.tap, desk.sampled)
		}
		b.ctrl(fyne.Key1)
		b.sees("1 of 6 set.")
	}
}
