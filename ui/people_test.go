package ui

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// tapChip presses the chip with those words.
func (b *bench) tapChip(words string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		c, ok := o.(*widgets.Chip)
		if ok = ok && slices.ContainsFunc(parts(c), func(o fyne.CanvasObject) bool {
			t, ok := o.(*canvas.Text)
			return ok && t.Text == words
		}); ok {
			test.Tap(c)
		}
		return ok
	})
	b.settle()
}

// people opens the wall on a wide, light window.
func people(t *testing.T, desk *memoryDesk) *bench {
	t.Helper()
	b := first(t, desk)
	b.ctrl(fyne.Key5)
	return b
}

// kept is the draft that is kept of somebody, at hand or not.
func (d *memoryDesk) kept(uid string) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, p := range d.everybody() {
		if p.who.UID == uid && p.draft != nil {
			return p.draft.Note
		}
	}
	return ""
}

// What could not be read of a half-done check-in stays as it is, and can be read again.
func TestADraftThatWasNotReadCanBeReadAgain(t *testing.T) {
	desk := mentees(t)
	desk.history = desk.history.Without("today")
	desk.held = desk.history
	b := half(t, desk)
	b.turnTo("Priya")
	desk.fail["draft"] = &model.Problem{Kind: model.Busy}
	b.win.turnTo("me", false)
	b.settle()
	b.sees(b.win.voice.Problem(desk.fail["draft"]).What)
	delete(desk.fail, "draft")
	b.tap("Try again")
	b.ctrl(fyne.Key1)
	stillTyped(b)
}

func TestEachPersonHasADraftOfTheirOwn(t *testing.T) {
	desk := mentees(t)
	desk.history = desk.history.Without("today")
	desk.held = desk.history
	b := half(t, desk)
	b.ctrl(fyne.Key5)
	b.key(fyne.KeyHome, fyne.KeyReturn)
	b.sees("This is Priya Raman’s history", "Back to me", "Journey")
	if note := desk.kept("me"); note != "Something I want to keep" {
		t.Fatalf("my draft is %q", note)
	}
	b.ctrl(fyne.Key1)
	b.sees("Priya Raman’s November check-in", "Nothing set yet")
	b.seesNot("Something I want to keep")
	b.typed("2n")
	b.typed("Hers")
	b.tap("Back to me")
	b.sees("November check-in", "Draft from 29 Nov 2026 kept")
	stillTyped(b)
	b.seesNot("Priya")
	if desk.kept("uid Priya Raman") != "Hers" || desk.kept("me") != "Something I want to keep" {
		t.Errorf("%q and %q", desk.kept("uid Priya Raman"), desk.kept("me"))
	}
	b.turnTo("ram")
	b.sees("Priya Raman’s November check-in", "Hers", "1 of 6 set.")
	b.typed("3")
	b.ctrl(fyne.KeyS)
	s, ok := desk.History().At(desk.Today())
	if !ok || s.Note != "Hers" || desk.Person().Name != "Priya Raman" || desk.kept("uid Priya Raman") != "" {
		t.Errorf("saved %+v of %v", s, desk.Person())
	}
}

// What is typed while another person is about to come to hand is nobody's.
func TestKeysWaitWhileAnotherPersonComes(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.win.turnTo("uid Priya Raman", false)
	b.win.typedRune('2')
	b.win.shortcut(ctrl(fyne.Key2))
	b.settle()
	b.wait()
	b.sees("Priya Raman’s November check-in", "Nothing set yet")
	if desk.kept("me")+desk.kept("uid Priya Raman") != "" || slices.Contains(desk.acts, "keep draft") {
		t.Errorf("acts %v", desk.acts)
	}
}

func TestADraftThatCannotBeKeptIsNotLeftBehindUnasked(t *testing.T) {
	desk := mentees(t)
	desk.history = desk.history.Without("today")
	desk.held = desk.history
	b := half(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	b.turnTo("jon")
	b.sees("The draft could not be kept", "Going on now could lose it", "Go on all the same")
	if n := len(b.canvas().Overlays().List()); n != 1 {
		t.Errorf("it is told %d times", n)
	}
	for len(b.canvas().Overlays().List()) > 0 {
		b.key(fyne.KeyEscape)
	}
	stillTyped(b)
	if !desk.Person().Self {
		t.Fatal("it was switched unasked")
	}
	delete(desk.fail, "keep draft")
	b.key(fyne.KeyEscape)
	b.turnTo("jon")
	b.sees("This is Jonas Weber’s history")
	if desk.kept("me") != "Something I want to keep" {
		t.Errorf("my draft is %q", desk.kept("me"))
	}
}

func TestAPersonIsAddedAndTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := people(t, desk)
	b.sees("Only you so far")
	b.key(fyne.KeyReturn) // the one thing to do has the focus
	b.typed("me")
	b.key(fyne.KeyReturn)
	b.sees("There is a person of that name already")
	b.entry("me").SetText("  Ana ")
	b.key(fyne.KeyReturn)
	b.sees("Ana is among your people", "No check-in yet", "Sorted by")
	if who, _ := b.win.people.Current(); who.Name != "Ana" {
		t.Errorf("the keys act on %q", who.Name)
	}
	b.ctrl(fyne.KeyZ)
	b.sees("Only you so far")
	if people, _ := desk.People(); len(people) != 1 {
		t.Errorf("%+v", people)
	}
}

// Whoever was added and renamed is the same again after all of it is undone and done
// again.
// A long name leaves the header of a check-in alone: it stands above it.
func TestALongNameHasRoomInAHeader(t *testing.T) {
	for _, name := range []string{"Bartholomew Featherstone", "Maximiliane von Hohenlohe-Langenburg zu Waldenburg-Schillingsfürst"} {
		for _, width := range []float32{360, 480, 850, 1024, 1125, 1280} {
			desk := newMemoryDesk(t)
			desk.putMentee(t, gallery.Mentee{Name: name, Snapshots: gallery.FirstMonth()})
			b := newBench(t, desk, width, 800, light)
			b.ctrl(fyne.Key5)
			b.key(fyne.KeyReturn)
			b.ctrl(fyne.Key1)
			b.typed("4")
			b.wait() // until the draft is said to be kept
			b.sees("November check-in")
			for _, wrong := range clipped(b, spoken(t)["en"]) {
				t.Errorf("%v wide: %s", width, wrong)
			}
		}
	}
}

// Nothing of the tile that the keys are on is cut for the sake of its way in.
func TestTheTileThatTheKeysAreOnIsWhole(t *testing.T) {
	b := newBench(t, mentees(t), 1280, 800, light)
	b.ctrl(fyne.Key5)
	for range 6 {
		b.key(fyne.KeyRight)
		b.sees("Open")
		for _, line := range strings.Split(b.texts(), "\n") {
			if strings.HasPrefix(line, "Checked") && strings.HasSuffix(line, "…") {
				t.Errorf("%q is cut", line)
			}
		}
	}
}

func TestAnAddedPersonIsAddedAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := people(t, desk)
	b.key(fyne.KeyReturn)
	b.typed("Ana")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyF2)
	b.entry("Ana").SetText("Ana B.")
	b.key(fyne.KeyReturn)
	uid := desk.others["uid Ana"].who
	if uid.Name != "Ana B." {
		t.Fatalf("%+v", desk.others)
	}
	b.undo()
	b.undo()
	b.sees("Only you so far")
	b.redo()
	b.sees("Ana is among your people", "Undo")
	b.redo()
	b.sees("Ana is called Ana B. now")
	if desk.others[uid.UID].who != uid || len(desk.others) != 1 {
		t.Errorf("%+v", desk.others)
	}
	if len(b.canvas().Overlays().List()) > 0 {
		t.Error("something is asked")
	}
}

// A name that another window gave is not written over.
func TestARenameIsNotDoneAgainOverAnother(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.key(fyne.KeyHome, fyne.KeyF2)
	b.entry("Priya Raman").SetText("Priya R.")
	b.key(fyne.KeyReturn)
	b.undo()
	if _, err := desk.RenamePerson(model.Person{UID: "uid Priya Raman", Name: "Priya Raman"}, "Priya Menon"); err != nil {
		t.Fatal(err)
	}
	b.redo()
	if who := desk.others["uid Priya Raman"].who; who.Name != "Priya Menon" {
		t.Errorf("%+v", who)
	}
	if len(b.canvas().Overlays().List()) == 0 {
		t.Error("it is not told")
	}
}

func TestSomebodyWithoutACheckInOpensOne(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.tap("Add a person")
	b.typed("Ana")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	b.sees("This is Ana’s history", "Ana’s November check-in")
	b.ctrl(fyne.Key2)
	b.seesNot("Look around with sample data")
	b.typed("4")
}

func TestAPersonIsRenamedAndUndone(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.key(fyne.KeyHome, fyne.KeyReturn) // Priya comes to hand
	b.ctrl(fyne.Key5)
	b.key(fyne.KeyF2)
	b.sees("Rename Priya Raman")
	b.entry("Priya Raman").SetText("JONAS WEBER")
	b.key(fyne.KeyReturn)
	b.sees("There is a person of that name already")
	b.entry("JONAS WEBER").SetText(" ")
	b.key(fyne.KeyReturn)
	b.sees("Write a name of 1 to 200 characters")
	b.entry("").SetText("Priya R.")
	b.key(fyne.KeyReturn)
	b.sees("Priya Raman is called Priya R. now")
	b.ctrl(fyne.Key2)
	b.sees("This is Priya R.’s history")
	b.ctrl(fyne.KeyZ)
	b.sees("This is Priya Raman’s history")
	b.seesNot("Priya R.’s")
}

func TestARenameElsewhereIsNotOverwritten(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.key(fyne.KeyHome, fyne.KeyF2)
	if _, err := desk.RenamePerson(model.Person{UID: "uid Priya Raman", Name: "Priya Raman"}, "Priya Menon"); err != nil {
		t.Fatal(err)
	}
	b.entry("Priya Raman").SetText("Priya R.")
	b.key(fyne.KeyReturn)
	b.sees("This was changed in another window", "Priya Menon")
	if people, _ := desk.People(); slices.ContainsFunc(people, func(p model.Person) bool { return p.Name == "Priya R." }) {
		t.Errorf("%+v", people)
	}
	b.key(fyne.KeyEscape)
	b.key(fyne.KeyF2)
	b.sees("Rename Priya Menon")
}

func TestArchivingAsksAndCanBeUndone(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.key(fyne.KeyHome, fyne.KeyDelete)
	b.sees("Archive Priya Raman?", "All of their history is kept")
	b.key(fyne.KeyReturn) // the harmless button has the focus
	b.sees("Priya Raman", "Archived (1)")
	b.key(fyne.KeyDelete, fyne.KeyTab, fyne.KeyReturn)
	b.sees("Priya Raman is archived", "Archived (2)")
	if who, _ := b.win.people.Current(); who.Name != "Jonas Weber" {
		t.Errorf("the keys act on %q", who.Name)
	}
	b.ctrl(fyne.KeyZ)
	b.sees("Archived (1)", "Priya Raman")
	b.win.redoAgain()
	b.settle()
	b.sees("Archived (2)")
	b.ctrl(fyne.KeyZ)
	b.sees("Taken back: “Priya Raman is archived”")
	b.win.closeToast()
	b.tapChip("Archived (1)")
	b.sees("Gone")
	b.seesNot("Priya Raman")
	b.key(fyne.KeyDelete)
	b.sees("Gone is back among your people", "Priya Raman")
	b.seesNot("Archived (")
	b.key(fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if who, _ := b.win.people.Current(); !who.Self {
		t.Fatalf("the keys act on %q", who.Name)
	}
	b.key(fyne.KeyDelete)
	b.sees("You cannot be archived")
}

// Whose history is at hand is seen on every screen.
func TestWhoseHistoryIsOpenIsSeenEverywhere(t *testing.T) {
	b := people(t, mentees(t))
	if !strings.HasPrefix(b.opened(), "You, ") {
		t.Errorf("%q is said to be open", b.opened())
	}
	b.turnTo("mei")
	if !strings.HasPrefix(b.opened(), "Mei-Ling Chen, ") {
		t.Errorf("%q is said to be open", b.opened())
	}
	if who, _ := b.win.people.Current(); who.Name != "Mei-Ling Chen" {
		t.Errorf("the keys act on %q", who.Name)
	}
	b.seesNot("This is Mei-Ling Chen’s history") // the tile says so
	b.ctrl(fyne.KeyComma)
	b.sees("This is Mei-Ling Chen’s history", "Settings", "What Mei-Ling Chen aims at")
	b.tap("Back to me")
	b.sees("Settings", "What I aim at")
	b.seesNot("Mei-Ling Chen")
}

// opened is what is told of the tile whose history is open; empty unless that is one.
func (b *bench) opened() (told string) {
	for _, o := range b.win.people.Tiles() {
		tile, ok := o.(fyne.Accessible)
		if ok && strings.HasSuffix(tile.AccessibilityLabel(), ", Open now") {
			if told != "" {
				return ""
			}
			told = tile.AccessibilityLabel()
		}
	}
	return told
}

// Who is archived is said to be wherever they are open, and is brought back there.
func TestAnArchivedPersonIsBroughtBackWhereTheyAreOpen(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.tapChip("Archived (1)")
	b.key(fyne.KeyReturn)
	b.sees("Gone (archived)", "Journey", "Bring back")
	b.ctrl(fyne.Key5)
	b.sees("Gone (archived)", "People")
	b.ctrl(fyne.KeyComma)
	b.tap("Bring back")
	b.sees("Gone is back among your people", "This is Gone’s history", "Settings")
	b.seesNot("(archived)")
	b.seesNot("Bring back")
	if b.canvas().Focused() == nil {
		t.Error("nothing has the focus")
	}
	b.ctrl(fyne.KeyZ)
	b.sees("Gone (archived)")
	b.win.redoAgain()
	b.settle()
	b.ctrl(fyne.Key5)
	if !strings.HasPrefix(b.opened(), "Gone, ") {
		t.Errorf("%q is said to be open", b.opened())
	}
	b.seesNot("Archived (")
}

// Pressed twice before it is gone, a button does one thing, which is undone at once.
func TestSomebodyIsArchivedAndBroughtBackOnce(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.tapChip("Archived (1)")
	b.key(fyne.KeyReturn)
	once := func() {
		t.Helper()
		if b.settle(); desk.Person().Archived {
			t.Error("nobody is brought back")
		}
		if b.undo(); !desk.Person().Archived || len(b.win.past.done) > 0 {
			t.Errorf("undone, %+v is at hand, and %d more deeds are to be undone", desk.Person(), len(b.win.past.done))
		}
	}
	bring := b.find("Bring back").(*widgets.Button)
	test.Tap(bring)
	test.Tap(bring)
	once()
	b.ctrl(fyne.Key5)
	tile := b.focused()
	tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	once()
}

// Somebody whom another window took back cannot be brought back by trying again.
func TestWhomAnotherWindowTookBackIsNotBroughtBack(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.tapChip("Archived (1)")
	b.key(fyne.KeyReturn)
	desk.fail["archive"] = &model.Problem{Kind: model.Missing}
	b.tap("Bring back")
	b.sees("This was changed in another window", "Nothing was overwritten.")
	b.seesNot("Try again")
}

// An act at another history is not taken back in the one at hand.
func TestUndoStaysWithItsPerson(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.sees("Deleted the check-in", "Undo")
	b.turnTo("jon")
	b.sees("This is Jonas Weber’s history")
	b.seesNot("Undo")
	n := len(desk.acts)
	b.ctrl(fyne.KeyZ)
	if len(desk.acts) != n {
		t.Errorf("undo did %v", desk.acts[n:])
	}
}

// Who is at hand may be taken back in another window.
func TestWhoIsGoneElsewhereGivesTheirPlaceToMe(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.key(fyne.KeyHome, fyne.KeyReturn)
	b.sees("This is Priya Raman’s history")
	mine := desk.others["me"]
	mine.who.Name, mine.draft = "Maria", &model.Draft{Day: desk.Today(), Note: "half done of mine"}
	desk.others["me"], desk.gone = mine, true
	b.win.reload()
	b.settle()
	b.seesNot("Priya Raman’s history")
	b.ctrl(fyne.Key5)
	b.sees("Maria")

	// What I had half done goes on, and is not written over.
	b.ctrl(fyne.Key1)
	b.sees("half done of mine")
	b.typed("4")
	b.wait()
	if d := desk.draft; d == nil || d.Note != "half done of mine" || d.Ratings[0] != 4*model.Whole {
		t.Errorf("the draft is %+v", d)
	}
}

// So it does where the addition of who is at hand is taken back here.
func TestWhoIsTakenBackGivesTheirPlaceToMe(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	b.ctrl(fyne.Key5)
	b.tap("Add a person")
	b.typed("Priya")
	b.key(fyne.KeyReturn)
	b.turnTo("pri")
	if who := desk.Person().Name; who != "Priya" {
		t.Fatalf("%q is at hand", who)
	}
	b.undo()
	b.sees("Taken back: ", "Redo")
	b.ctrl(fyne.Key1)
	stillTyped(b)
	b.typed("3")
	b.wait()
	if d := desk.draft; d == nil || d.Note != "Something I want to keep" {
		t.Errorf("the draft is %+v", d)
	}
}

func TestTheWallIsSharedAsAPicture(t *testing.T) {
	desk := mentees(t)
	desk.pictures = t.TempDir()
	b := people(t, desk)
	b.tap("Share the wall")
	b.tap("Save the picture")
	b.sees("Saved headroom-people-2026-11.png")
	data, err := os.ReadFile(filepath.Join(desk.pictures, "headroom-people-2026-11.png"))
	if err != nil {
		t.Fatal(err)
	}
	if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != 1600 || c.Height != 1200 {
		t.Errorf("%+v, %v", c, err)
	}
	b.tap("Share the wall")
	b.tap("Save the picture")
	b.sees("headroom-people-2026-11.png is there already")
	b.key(fyne.KeyReturn)
	b.sees("Save the picture") // asked again, as it was
	b.tap("Save the picture")
	b.tap("Keep both")
	b.sees("Saved headroom-people-2026-11-2.png")
	b.tap("Share the wall")
	b.entry("headroom-people-2026-11.png").SetText("second")
	desk.private = []string{"Raman"}
	b.tap("Save the picture")
	b.sees("A private word would be seen", "“Raman”")
	if _, err := os.Stat(filepath.Join(desk.pictures, "second.png")); err == nil {
		t.Fatal("it was saved unasked")
	}
	b.key(fyne.KeyReturn)
	b.turn("Without names and days")
	b.tap("Save the picture")
	b.sees("Saved second.png")
}

// Where no day may be told the file's name tells none either, unless it was typed.
func TestTheWallWithoutDaysHasNoneInItsName(t *testing.T) {
	desk := mentees(t)
	desk.pictures = t.TempDir()
	b := people(t, desk)
	b.tap("Share the wall")
	b.turn("Without names and days")
	b.entry("headroom-people.png")
	b.turn("Without names and days")
	b.entry("headroom-people-2026-11.png").SetText("mine.png")
	b.turn("Without names and days")
	b.entry("mine.png").SetText("headroom-people.png")
	b.tap("Save the picture")
	if name, _ := saved(t, desk); name != "headroom-people.png" {
		t.Errorf("saved %s", name)
	}
}

// A long wall holds the tiles in sight and shows those it had again as they were.
func TestALongWallHoldsWhatIsInSight(t *testing.T) {
	b := people(t, crowd(t))
	before := b.win.people.Tiles()
	if n := len(before); n == 0 || n > 16 {
		t.Fatalf("%d tiles are held at first", n)
	}
	b.key(fyne.KeyEnd)
	b.sees("Sofia Almeida")
	b.seesNot("Priya Raman")
	if n := len(b.win.people.Tiles()); n == 0 || n > 16 {
		t.Errorf("%d tiles are in sight", n)
	}
	b.key(fyne.KeyHome)
	if after := b.win.people.Tiles(); !slices.Equal(after, before) {
		t.Error("the first tiles were made anew")
	}
	for range 60 {
		b.key(fyne.KeyRight)
	}
	if _, ok := b.win.people.Current(); ok {
		t.Error("the last tile adds a person")
	}
	b.key(fyne.KeyUp)
	b.key(fyne.KeyPageUp, fyne.KeyPageDown)
	b.win.win.Resize(fyne.NewSize(480, 800))
	b.settle()
	b.sees("Check in")
}

func TestPeopleAreSortedByChips(t *testing.T) {
	b := people(t, mentees(t))
	b.tapChip("Name")
	if who, _ := b.win.people.Current(); who.Name != "Amara Okafor" {
		t.Errorf("%q is first by name", who.Name)
	}
	b.tapChip("Last check-in")
	if who, _ := b.win.people.Current(); who.Name != "Priya Raman" {
		t.Errorf("%q was silent for longest", who.Name)
	}
}

func TestSettingsAimAtWhatTheOneAtHandDoes(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	seen := b.texts()
	priya := desk.others["uid Priya Raman"]
	priya.target = model.Ratings{12, 12, 12, 12, 12, 12}
	desk.put(priya)
	b.turnTo("pri")
	b.sees("Settings", "What Priya Raman aims at")
	if strings.Count(b.texts(), "2.0") < strings.Count(seen, "2.0")+6 {
		t.Errorf("her targets are not in sight:\n%s", b.texts())
	}
}

// The wall shows everybody, its picture those with a check-in: that is said before it is
// saved.
func TestSharingTheWallSaysWhoIsLeftOut(t *testing.T) {
	desk := mentees(t)
	b := people(t, desk)
	b.tap("Share the wall")
	b.seesNot("without a check-in")
	b.key(fyne.KeyEscape)
	for _, name := range []string{"Ada", "Ben"} {
		if _, err := desk.AddPerson(name); err != nil {
			t.Fatal(err)
		}
	}
	b = people(t, desk)
	b.sees("Ada", "Ben", "No check-in yet")
	b.tap("Share the wall")
	b.sees("2 people without a check-in are not shown.")
}

// The list of people is as high as those who are found, and what is typed moves nothing
// above them.
func TestTheListOfPeopleIsAsHighAsWhoIsFound(t *testing.T) {
	b := first(t, mentees(t))
	b.ctrl(fyne.KeyP)
	cancel := b.find("Cancel")
	at := func(o fyne.CanvasObject) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y }
	title := func() (y float32) {
		b.each(func(o fyne.CanvasObject) bool {
			text, ok := o.(*canvas.Text)
			if ok = ok && text.Text == "Switch person"; ok {
				y = at(text)
			}
			return ok
		})
		return y
	}
	top, foot := title(), at(cancel)
	b.typed("m")
	if title() != top || at(cancel) > foot-5*40 {
		t.Errorf("the title goes from %v to %v, the button from %v to %v", top, title(), foot, at(cancel))
	}
	b.key(fyne.KeyBackspace)
	if title() != top || at(cancel) != foot {
		t.Errorf("with all again the title is at %v and the button at %v", title(), at(cancel))
	}
}

// Who was just added and whose check-in is in sight is taken back: one's own comes in its
// place, and what is rated then is one's own.
func TestTheAdditionOfThePersonAtHandIsTakenBack(t *testing.T) {
	desk := mentees(t)
	me := desk.Person().UID
	b := people(t, desk)
	b.tap("Add a person")
	b.entry("").SetText("Ana")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn) // opens theirs
	if who := desk.Person(); who.Name != "Ana" {
		t.Fatalf("%q is at hand", who.Name)
	}
	b.undo()
	if desk.Person().UID != me {
		t.Fatalf("%+v is at hand", desk.Person())
	}
	b.ctrl(fyne.Key1)
	b.typed("11111")
	if b.wait(); desk.draft == nil || desk.draft.Ratings[0] == 0 {
		t.Fatalf("the draft is %+v; there is:\n%s", desk.draft, b.texts())
	}
	b.typed("1")
	b.ctrl(fyne.KeyS)
	if s, ok := desk.History().At(desk.today); !ok || s.Ratings[0] != model.Whole {
		t.Errorf("what was rated is %+v", s)
	}
}

// While another history comes to hand nothing acts on the one that goes, and nothing is
// taken back that waited.
func TestNothingActsWhileAHistoryComesToHand(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("jon")
	b.win.waiting = append(b.win.waiting, func() { t.Error("what waited is done") })
	b.win.hold()
	b.tap("Back to me")
	b.tap("Switch person")
	if b.win.moved(); len(b.canvas().Overlays().List()) != 0 || desk.Person().Self {
		t.Errorf("%+v is at hand", desk.Person())
	}
	b.win.release()
	b.tap("Back to me")
	if !desk.Person().Self {
		t.Errorf("%+v is at hand", desk.Person())
	}
}

// Who can be turned to is listed as the language sorts names.
func TestPeopleToTurnToSortAsTheLanguageDoes(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	for _, name := range []string{"Zoe", "Étienne", "Edgar"} {
		desk.putMentee(t, gallery.Mentee{Name: name})
	}
	b := first(t, desk)
	b.ctrl(fyne.KeyP)
	seen := b.texts()
	last := -1
	for _, name := range []string{"Edgar", "Étienne", "Zoe"} {
		at := strings.Index(seen, name)
		if at <= last {
			t.Errorf("%s is not in its place in:\n%s", name, seen)
		}
		last = at
	}
}

// With nobody there yet Return adds somebody, however wide the window is.
func TestPeople_ReturnAddsTheFirstPerson(t *testing.T) {
	for _, width := range []float32{1280, 480} {
		b := newBench(t, newMemoryDesk(t, months()...), width, 900, light)
		b.ctrl(fyne.Key5)
		b.key(fyne.KeyReturn)
		if len(b.canvas().Overlays().List()) != 1 {
			t.Errorf("%v wide: nothing asks who it is", width)
		}
	}
}

// T turns from the wall to the table and back; sorting is followed there, and the focus
// stays with what leads back.
func TestPeople_HaveATable(t *testing.T) {
	b := newBench(t, mentees(t), 1280, 800, light)
	b.ctrl(fyne.Key5)
	wall := b.focused()
	b.typed("t")
	if b.focused() == wall {
		t.Errorf("the focus is at %T", b.focused())
	}
	b.sees("Lowest", "Likely plateau since")
	everybody, err := b.desk.Wall()
	if err != nil {
		t.Fatal(err)
	}
	names := func() (all []string) {
		for _, text := range strings.Split(b.texts(), "\n") {
			if slices.ContainsFunc(everybody, func(r model.Recent) bool { return r.Person.Name == text }) {
				all = append(all, text)
			}
		}
		return all
	}
	byTalk := names()
	b.tapChip("Name")
	byName := names()
	if len(byTalk) < 3 || slices.Equal(byTalk, byName) || !slices.IsSorted(byName) {
		t.Errorf("by talk it is %v, by name %v", byTalk, byName)
	}
	b.canvas().Focus(b.win.people.Regions()[0])
	if b.typed("t"); b.focused() != wall {
		t.Errorf("back the focus is at %T", b.focused())
	}
}

// Who shows a name on a card and gave none yet is asked for it; without one it stays "My six".
func TestShare_AsksForANameToShow(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.name = model.SelfName
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.turn(b.win.voice.T("share.name"))
	b.sees("What is your name?")
	b.key(fyne.KeyEscape)
	if alt := b.altText(); !strings.Contains(alt, "My six career ceilings") || strings.Contains(alt, "Me’s") {
		t.Errorf("it says %q", alt)
	}
	b.key(fyne.KeyEscape)
	b.turn(b.win.voice.T("share.name"))
	b.turn(b.win.voice.T("share.name"))
	b.typed("Carla")
	b.key(fyne.KeyReturn)
	if desk.Person().Name != "Carla" {
		t.Errorf("the name is %q", desk.Person().Name)
	}
	b.sees("Your name is Carla now")
	if b.undo(); desk.Person().Name != model.SelfName {
		t.Errorf("taken back it is %q", desk.Person().Name)
	}
}
