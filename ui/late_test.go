package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// over is how many dialogs are open.
func (b *bench) over() int { return len(b.canvas().Overlays().List()) }

// What is asked late, as another history comes to hand, is not asked of that one.
func TestLate_AQuestionOfTheOneBeforeIsNotAsked(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.win.shortcut(ctrl(fyne.KeyO)) // reads the pictures first
	b.win.turnTo("uid Priya Raman", false)
	b.settle()
	b.sees("This is Priya Raman’s history")
	if n := b.over(); n != 0 {
		t.Errorf("%d questions are open:\n%s", n, b.texts())
	}
}

// What went wrong is told in front of the one that came, where keys reach it.
func TestLate_WhatWentWrongIsToldInFront(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	shell, err := b.win.shell(), &model.Problem{Kind: model.Full}
	b.win.turnTo("uid Priya Raman", false)
	shell.Fail(err, nil)
	if n := b.over(); n != 0 {
		t.Errorf("%d dialogs are open over what says that she comes", n)
	}
	b.settle()
	b.sees("This is Priya Raman’s history", b.win.voice.Problem(err).What)
	if f, ok := b.focused().(*widgets.Button); !ok || f.AccessibilityLabel() != "Close" {
		t.Errorf("the focus is on %T", b.focused())
	}
}

// A picture that ends late is told then, of whomever it is.
func TestLate_APictureIsToldInFront(t *testing.T) {
	desk := mentees(t)
	b, goOn := drawing(t, desk)
	name := b.inTheWay()
	b.win.hold()
	goOn()
	b.settle()
	if n := b.over(); n != 0 {
		t.Errorf("%d dialogs are open over what says that something comes", n)
	}
	b.win.release()
	b.sees(name + " is there already")
}

// So it is where what was restored cannot be read yet.
func TestLate_APictureIsToldWhereNothingCouldBeRead(t *testing.T) {
	desk := withBackups(t)
	b, goOn := drawing(t, desk)
	name := b.inTheWay()
	desk.fail["reload"] = &model.Problem{Kind: model.Busy}
	b.win.hold()
	goOn()
	b.settle()
	b.win.restoreFrom(desk.backups[0].Backup)
	b.settle()
	b.sees("The backup of ", " is restored.", name+" is there already")
	b.key(fyne.KeyEscape)
	delete(desk.fail, "reload")
	b.tap("Try again")
	b.sees("Restored the backup of ", "Settings")
}

// Where nothing came to hand after all it is asked then, with the focus where it is to be.
func TestLate_IsAskedWhereNothingCame(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	b.typed("n")
	b.typed("Something")
	b.win.shortcut(ctrl(fyne.KeyO))
	b.win.turnTo("uid Priya Raman", false)
	b.settle()
	b.sees("The draft could not be kept")
	b.tap("Stay here")
	b.sees("Open a card")
	if _, ok := b.focused().(*widgets.Entry); !ok {
		t.Errorf("the focus is on %T", b.focused())
	}
}

// What was done to a history is not told over what says that another comes, nor of that
// one; what was done to the people is, once that one is in sight.
func TestLate_WhatWasDoneToTheOneBeforeIsNotTold(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	shell, self := b.win.shell(), desk.Person().UID
	did := func(what, of string) {
		shell.Did(screens.Undoable{Says: func(say.Voice) string { return what }, Of: of})
	}
	b.win.turnTo("uid Priya Raman", false)
	shell.Toast("The table is copied")
	did("A name is changed", "")
	did("A month is deleted", self)
	if b.win.toast != nil {
		t.Error("a message is over what says that she comes")
	}
	b.settle()
	b.sees("This is Priya Raman’s history", "A name is changed")
	b.seesNot("The table is copied")
	b.seesNot("A month is deleted")
}

// Where nothing came it is told then.
func TestLate_WhatWasDoneIsToldWhereNothingCame(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	b.typed("n")
	b.typed("Something")
	shell := b.win.shell()
	b.win.turnTo("uid Priya Raman", false)
	shell.Toast("The table is copied")
	b.settle()
	b.tap("Stay here")
	b.sees("The table is copied")
}
