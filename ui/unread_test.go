package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

const doneUnread = "It is done, but what is there now could not be read. Another program is using the journal"

// unread has the desk fail to read what its acts leave, until readable.
func (d *memoryDesk) unread() { d.fail["reload"] = &model.Problem{Kind: model.Busy} }

// readable lets it be read, and tries again.
func (b *bench) readable() {
	b.t.Helper()
	b.sees(doneUnread, "What you did is kept, and need not be done again.")
	b.seesNot("Nothing was changed")
	delete(b.desk.fail, "reload")
	b.tap("Try again")
	b.seesNot(doneUnread)
}

// What is done is done where it cannot be read yet: reading is tried again, not the act,
// and the act is what is taken back or done again next.
func TestADeletionTakenBackUnreadIsTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	desk.unread()
	b.undo()
	b.readable()
	if desk.History().Len() != n {
		t.Errorf("there are %d of %d", desk.History().Len(), n)
	}
	if b.redo(); desk.History().Len() != n-1 {
		t.Errorf("done again, there are %d of %d", desk.History().Len(), n)
	}
}

func TestASampleMovedUnreadIsMoved(t *testing.T) {
	desk := newMemoryDesk(t)
	b := first(t, desk)
	desk.unread()
	b.tap("Look around with sample data")
	b.readable()
	b.sees("Remove it", "Show as table")
	n := desk.History().Len()
	for _, c := range []struct {
		act  func()
		want int
	}{{func() { b.tap("Remove it") }, 0}, {b.undo, n}, {b.redo, 0}} {
		desk.unread()
		c.act()
		b.readable()
		if desk.History().Len() != c.want {
			t.Errorf("there are %d, want %d", desk.History().Len(), c.want)
		}
	}
}

// Who was added and is at hand goes, and one's own history comes once it can be read.
func TestAnAdditionTakenBackUnreadIsTakenBack(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key5)
	b.tap("Add a person")
	b.typed("Ana")
	b.key(fyne.KeyReturn)
	b.turnTo("ana")
	b.ctrl(fyne.Key1)
	b.sees("This is Ana’s history")
	desk.unread()
	desk.fail["draft"] = desk.fail["reload"]
	b.undo()
	delete(desk.fail, "draft")
	b.readable()
	if b.canvas().Overlays().Top() != nil {
		t.Errorf("one trouble is told twice:\n%s", b.texts())
	}
	b.ctrl(fyne.Key2)
	b.seesNot("Ana")
	if !desk.Person().Self {
		t.Errorf("%v is at hand", desk.Person())
	}
	b.redo()
	b.ctrl(fyne.Key5)
	b.sees("Ana")
}
