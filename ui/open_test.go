package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// savedCard is the file of a card that can be opened again: of October 2026, which is
// compared with September. act changes the card before it is saved; nil for nothing.
func savedCard(t *testing.T, act func(*bench)) string {
	t.Helper()
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.turn("Can be opened again")
	if act != nil {
		act(b)
	}
	b.ctrl(fyne.KeyE)
	saved, err := filepath.Glob(filepath.Join(desk.pictures, "*.png"))
	if err != nil || len(saved) != 1 {
		t.Fatal(saved, err)
	}
	return saved[0]
}

// holdingCard is a desk with a card among its pictures that has the latest check-in
// of another and the one before; safe tells no date.
func holdingCard(t *testing.T, safe bool) *memoryDesk {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	theirs := newMemoryDesk(t, months()...)
	now, _ := theirs.history.Latest()
	then, _ := theirs.history.Before(now.Day)
	file, err := theirs.Encode(t.Context(), plot.Export{Picture: plot.Picture{
		Format: plot.PNG, Width: 1080, Height: 1080, Style: plot.Light(), Voice: say.New(w), History: theirs.history,
		Now: now, Then: &then, EmployerSafe: safe, Reopenable: true,
	}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	desk := newMemoryDesk(t, months()...)
	if err := os.WriteFile(filepath.Join(desk.pictures, "headroom-2026-10.png"), file, 0o600); err != nil {
		t.Fatal(err)
	}
	// So that the card has something to change.
	now.Ratings, then.Ratings = then.Ratings, now.Ratings
	h := desk.history.With(now).With(then)
	desk.history, desk.held = h, h
	return desk
}

// at27 and at25 are the last days of the gallery's year.
var at27, at25 = aDay(9, 27), aDay(10, 25)

// received is a window on the gallery's year without October and with another
// September, and a card of both among its pictures.
func received(t *testing.T) *bench { return first(t, receiving(t)) }

func receiving(t *testing.T) *memoryDesk {
	t.Helper()
	desk := newMemoryDesk(t, months()...)
	h := desk.history
	october, _ := h.At(at25)
	september, _ := h.At(at27)
	september.Ratings[0], september.Note = 6, "mine"
	h = h.Without(october.UID).With(september)
	desk.history, desk.held = h, h
	desk.pictures = filepath.Dir(savedCard(t, nil))
	return desk
}

// preview opens the card that is offered and sees what it would do.
func (b *bench) preview() {
	b.t.Helper()
	b.canvas().Unfocus()
	b.ctrl(fyne.KeyO)
	b.sees("Open a card", "headroom-2026-10.png")
	b.key(fyne.KeyReturn)
	b.sees("Keep what this card shows?", "30 Sep 2026\nnew", "31 Oct 2026\nnew")
	b.seesNot("A day has one check-in")
}

func TestACardIsOpenedByKeysAlone(t *testing.T) {
	b := received(t)
	n := b.desk.History().Len()
	b.preview()
	b.key(fyne.KeyReturn) // the harmless button has the focus
	if b.desk.History().Len() != n {
		t.Fatal("it was kept unasked")
	}
	b.preview()
	b.key(fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	b.sees("Kept the ratings in headroom-2026-10.png", "Undo", "Journey")
	b.focused()
	want, _ := newMemoryDesk(t, months()...).History().At(at25)
	october := aDay(10, 31)
	for range 2 {
		if s, _ := b.desk.History().At(october); s.Ratings != want.Ratings || b.desk.History().Len() != n+2 {
			t.Fatalf("kept %+v of %d", s, b.desk.History().Len())
		}
		b.undo()
		if _, ok := b.desk.History().At(october); ok || b.desk.History().Len() != n || len(b.desk.trash) != 2 {
			t.Fatalf("undone, there are %d and %d in the trash", b.desk.History().Len(), len(b.desk.trash))
		}
		b.redo()
	}
}

// keepOnto keeps the card on days that are there: of October and, as it is told by
// its month, the last of September.
func (b *bench) keepOnto() model.Snapshot {
	b.t.Helper()
	old, _ := b.desk.History().At(at27)
	moved := old
	moved.Day = aDay(9, 30)
	b.desk.elsewhere(moved)
	b.win.reload()
	b.settle()
	moved, _ = b.desk.History().At(moved.Day)
	b.ctrl(fyne.KeyO)
	b.key(fyne.KeyReturn)
	b.sees("30 Sep 2026\nreplaced", "1.0 → 3.0", "31 Oct 2026\nnew")
	b.sees("A day has one check-in. Its ratings are replaced, its note stays", "Choose another day to keep both.")
	b.tap("Keep them")
	return moved
}

func TestACardThatChangesADayIsTakenBack(t *testing.T) {
	b := received(t)
	before := b.keepOnto()
	for range 2 {
		s, _ := b.desk.History().At(before.Day)
		if s.UID != before.UID || s.Note != "mine" || s.Ratings == before.Ratings {
			t.Fatalf("kept %+v", s)
		}
		b.undo()
		if s, _ := b.desk.History().At(before.Day); s.Ratings != before.Ratings || s.Note != "mine" {
			t.Fatalf("undone, it is %+v", s)
		}
		b.redo()
	}
}

// Nothing of a card is taken back where another window changed one of its days.
func TestACardIsNotTakenBackOverAnotherWindow(t *testing.T) {
	b := received(t)
	before := b.keepOnto()
	theirs, _ := b.desk.History().At(before.Day)
	theirs.Note = "theirs"
	b.desk.elsewhere(theirs)
	n := b.desk.history.Len()
	b.undo()
	b.sees("Nothing")
	if s, _ := b.desk.history.At(before.Day); s.Note != "theirs" || b.desk.history.Len() != n {
		t.Errorf("it is %+v, of %d", s, b.desk.history.Len())
	}
}

// What another window did since the card was looked at is shown before anything is kept.
func TestACardIsLookedAtAnew(t *testing.T) {
	b := received(t)
	b.preview()
	theirs := model.Snapshot{Day: aDay(10, 31), Ratings: model.Ratings{6, 6, 6, 6, 6, 6}, Note: "theirs"}
	b.desk.elsewhere(theirs)
	b.tap("Keep them")
	b.sees("Another window has changed something in between", "31 Oct 2026\nreplaced")
	if s, _ := b.desk.history.At(theirs.Day); s.Ratings != theirs.Ratings {
		t.Fatalf("it was changed unseen: %+v", s)
	}
	b.tap("Keep them")
	if s, _ := b.desk.History().At(theirs.Day); s.Ratings == theirs.Ratings || s.Note != "theirs" {
		t.Errorf("kept %+v", s)
	}
}

func TestACardThatCannotBeKeptLosesNothing(t *testing.T) {
	b := received(t)
	n := b.desk.History().Len()
	b.preview()
	b.desk.fail["import"] = &model.Problem{Kind: model.Full}
	b.tap("Keep them")
	b.sees(b.win.voice.Problem(b.desk.fail["import"]).What)
	delete(b.desk.fail, "import")
	b.tap("Try again")
	if b.desk.History().Len() != n+2 {
		t.Errorf("there are %d, were %d", b.desk.History().Len(), n)
	}
}

func TestTheWelcomeLeadsToACard(t *testing.T) {
	b := first(t, newMemoryDesk(t))
	b.tap("I have a card to open")
	b.sees("Open a card", "Choose a picture that Headroom saved")
}

func TestACardGetsAnotherDay(t *testing.T) {
	b := received(t)
	b.preview()
	b.tap("Put it on another day…")
	b.sees("Of which day are these ratings?", "The card tells only the month, October 2026.", "2026-10-31")
	b.typed("2026-11-02")
	b.key(fyne.KeyReturn)
	b.sees("2 November 2026 does not fit the card, which says October 2026.")
	b.typed("2026-10-25")
	b.key(fyne.KeyReturn)
	b.sees("25 Oct 2026\nnew")
	b.tap("Keep them")
	if _, ok := b.desk.History().At(at25); !ok {
		t.Error("it is not kept on that day")
	}
}

func TestASafeCardAsksForItsDay(t *testing.T) {
	desk := newMemoryDesk(t)
	desk.pictures = filepath.Dir(savedCard(t, func(b *bench) { b.turn("Employer-safe") }))
	b := first(t, desk)
	b.ctrl(fyne.KeyO)
	b.key(fyne.KeyReturn)
	b.sees("Of which day are these ratings?", "The card tells no date, only “month")
	b.key(fyne.KeyEscape)
	if desk.History().Len() != 0 {
		t.Fatal("it was kept on a day that was made up")
	}
	b.ctrl(fyne.KeyO)
	b.key(fyne.KeyReturn)
	b.typed("2024-03-05")
	b.key(fyne.KeyReturn)
	b.sees("5 Mar 2024\nnew", "29 Feb 2024\nnew")
	b.tap("Keep them")
	if _, ok := desk.History().At(model.Date{Year: 2024, Month: 3, Day: 5}); !ok || desk.History().Len() != 2 {
		t.Errorf("there are %d", desk.History().Len())
	}
	b.sees("Journey")
}

func TestACardThatIsHereAlready(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.pictures = filepath.Dir(savedCard(t, nil))
	b := first(t, desk)
	b.ctrl(fyne.KeyO)
	b.key(fyne.KeyReturn)
	b.sees("All of it is here already", "25 October 2026 is here already, as the card has it")
	b.seesNot("Keep them")
}

func TestWhatIsNoCardIsAskedForAgain(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	card, err := os.ReadFile(savedCard(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := os.ReadFile("testdata/welcome-480-light.png")
	if err != nil {
		t.Fatal(err)
	}
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyO)
	b.seesNot(".png") // there is none among the pictures
	for _, c := range []struct{ path, says string }{
		{write("words.png", []byte("no picture")), "This is not a PNG picture. Nothing was changed."},
		{write("plain.png", plain), "There are no ratings in this picture. Nothing was changed. They are in a card that was saved with “Can be opened again”"},
		{write("short.png", card[:40]), "This picture is damaged. Nothing was changed."},
		{filepath.Join(folder, "nowhere.png"), "This file cannot be read. Nothing was changed."},
		{folder, "There is no card in this folder that can be opened."},
	} {
		b.typed(c.path)
		b.key(fyne.KeyReturn)
		b.sees(c.says, filepath.Base(c.path))
	}
	write("good.png", card)
	b.typed(folder)
	b.key(fyne.KeyReturn)
	b.tapChip("good.png")
	b.sees("All of it is here already")
}

func TestACardIsDroppedOnTheWindow(t *testing.T) {
	path := savedCard(t, nil)
	b := first(t, newMemoryDesk(t))
	b.win.dropped([]fyne.URI{storage.NewFileURI(path)})
	b.settle()
	b.sees("Keep what this card shows?")
	b.win.dropped([]fyne.URI{storage.NewFileURI(path)}) // a question is open
	b.settle()
	if n := len(b.canvas().Overlays().List()); n != 1 {
		t.Errorf("%d questions are open", n)
	}
}

func TestACardGoesIntoTheHistoryAtHand(t *testing.T) {
	desk := mentees(t)
	desk.pictures = filepath.Dir(savedCard(t, nil))
	b := first(t, desk)
	b.turnTo("jon")
	b.ctrl(fyne.KeyComma)
	b.tap("Open a card…")
	b.key(fyne.KeyReturn)
	b.sees("They would come into the history of " + desk.Person().Name)
}

// What was looked at for somebody who is taken back elsewhere does not go to who comes to
// hand, before it is looked at anew.
func TestACardGoesToNobodyElse(t *testing.T) {
	desk := mentees(t)
	desk.pictures = filepath.Dir(savedCard(t, nil))
	october, _ := desk.history.At(at25)
	desk.history = desk.history.Without(october.UID)
	desk.held = desk.history
	b := first(t, desk)
	b.turnTo("jon")
	b.ctrl(fyne.KeyO)
	b.key(fyne.KeyReturn)
	b.sees("They would come into the history of Jonas Weber")
	desk.gone = true
	b.win.reload()
	b.settle()
	before := desk.History()
	b.tap("Keep them")
	if !desk.Person().Self || !sameHistory(before, desk.History()) {
		t.Fatal("it is kept in another history")
	}
	b.sees("Another window has changed something in between", "31 Oct 2026\nnew")
}

// Who is gone leaves what is typed in a dialog where it is.
func TestADialogKeepsTheFocusWhereSomebodyIsGone(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("jon")
	b.ctrl(fyne.KeyN)
	b.typed("2026-")
	entry := b.focused()
	desk.gone = true
	b.win.reload()
	b.settle()
	if !desk.Person().Self {
		t.Fatal("nobody else came to hand")
	}
	if b.canvas().Focused() != entry {
		t.Errorf("the focus is on %T", b.canvas().Focused())
	}
}
