package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/model"
)

const (
	noticeTitle = "Headroom check-in"
	noticeText  = "This month’s check-in is open, whenever you have a minute."
	marked      = "Check in, open for this month"
)

// said tells whether the desktop was told of the check-in, once.
func (b *bench) said(act func()) {
	b.t.Helper()
	test.AssertNotificationSent(b.t, fyne.NewNotification(noticeTitle, noticeText), act)
}

func (b *bench) silent(act func()) {
	b.t.Helper()
	test.AssertNotificationSent(b.t, nil, act)
}

// isMarked tells whether the check-in's item has the dot and its words.
func (b *bench) isMarked() (found bool) {
	for _, o := range parts(b.win.rail) {
		if l, ok := o.(fyne.Accessible); ok && l.AccessibilityLabel() == marked {
			found = true
		}
	}
	return found
}

// A reminder says so once, and marks the check-in until it is made.
func TestRemind_OnceAMonth(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Reminder = 28
	b := newBench(t, nil, 1280, 800, light)
	b.desk = desk
	b.said(func() { b.win.Open(desk); b.settle() })
	if !b.isMarked() {
		t.Error("the check-in is not marked")
	}
	if want := desk.today.In(); desk.settings.Reminded != want {
		t.Errorf("kept %v, not %v", desk.settings.Reminded, want)
	}
	b.silent(func() { b.win.reload(); b.settle(); b.watch(); b.settle() })
	if !b.isMarked() {
		t.Error("the mark went by itself")
	}
	b.typed("442432")
	b.ctrl(fyne.KeyS)
	if b.isMarked() {
		t.Error("the check-in is marked though it is made")
	}
	desk.mu.Lock()
	desk.today = model.Date{Year: 2026, Month: time.December, Day: 27}
	desk.mu.Unlock()
	b.silent(func() { b.watch(); b.settle() })
	if b.isMarked() {
		t.Error("marked before its day")
	}
	desk.mu.Lock()
	desk.today = model.Date{Year: 2026, Month: time.December, Day: 28}
	desk.mu.Unlock()
	b.said(func() { b.watch(); b.settle() })
	if !b.isMarked() {
		t.Error("the next month is not marked")
	}
}

// Another start in the same month says nothing more, and marks.
func TestRemind_NotAgainAfterAnotherStart(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Reminder, desk.settings.Reminded = model.LastSunday, desk.today.In()
	b := newBench(t, nil, 1280, 800, light)
	b.silent(func() { b.win.Open(desk); b.settle() })
	if !b.isMarked() {
		t.Error("the check-in is not marked")
	}
}

func TestRemind_NeverWhereItIsNotWanted(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := newBench(t, nil, 1280, 800, light)
	b.silent(func() { b.win.Open(desk); b.settle(); b.win.reload(); b.watch(); b.settle() })
	if b.isMarked() {
		t.Error("the check-in is marked")
	}
}

// Of two windows one alone says so.
func TestRemind_OnceOfTwoWindows(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	desk.settings.Reminder, desk.settings.Reminded = 1, desk.Today().In() // the other window's
	chosen := b.win.settings
	chosen.Reminder = 1
	b.silent(func() { b.win.apply(chosen); b.settle() })
	if !b.isMarked() {
		t.Error("the check-in is not marked")
	}
}

// It is not said where it could not be remembered that it was: it would be said at
// each start.
func TestRemind_NotWhereItCannotBeRemembered(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Reminder = 1
	desk.fail["settings"] = &model.Problem{Kind: model.ReadOnly}
	b := newBench(t, nil, 1280, 800, light)
	b.silent(func() { b.win.Open(desk); b.settle() })
	if !b.isMarked() {
		t.Error("the check-in is not marked")
	}
}

// A new day is shown where no check-in was made yet, too; not while another history is about
// to come to hand.
func TestRemind_ANewDayIsShownWithoutACheckIn(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key5)
	b.turnTo("ram")
	if b.win.checkin != nil {
		t.Fatal("there is a check-in already")
	}
	b.sees("Checked in 9 days ago")
	desk.mu.Lock()
	desk.today = desk.today.AddDays(2)
	desk.mu.Unlock()
	b.win.turning = true
	b.watch()
	b.settle()
	b.seesNot("Checked in 11 days ago")
	b.win.turning = false
	b.watch()
	b.settle()
	b.sees("Checked in 11 days ago")
}

// Choosing a day in the settings takes hold at once.
func TestRemind_AsTheSettingsSay(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.said(func() { b.pick("Last Sunday") })
	if desk.settings.Reminder != model.LastSunday || !b.isMarked() {
		t.Errorf("kept %+v, marked %v", desk.settings, b.isMarked())
	}
	b.pick("No reminder")
	if b.isMarked() {
		t.Error("still marked")
	}
	b.silent(func() { b.pick("Day 3") })
}
