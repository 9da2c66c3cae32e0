package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// pick chooses in the select that offers it.
func (b *bench) pick(option string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Select)
		if ok = ok && slices.Contains(s.Options, option); ok {
			s.SetSelected(option)
		}
		return ok
	})
	b.settle()
}

func TestLanguage_ChangesInTheMidstOfTheQuestions(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.typed("g333")
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.ctrl(fyne.Key1)
	b.sees("Netzwerk", "Drücke 1 bis 5")
	b.seesNot("Noch nicht gesetzt")
}

func TestLanguage_ChangesInTheMidstOfACheckIn(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("35n")
	b.typed("A quieter month")
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.sees("Einstellungen", "Änderungen gelten sofort", "Verlauf", "Teilen")
	if desk.draft == nil || desk.draft.Note != "A quieter month" {
		t.Fatalf("the draft is %+v", desk.draft)
	}
	if desk.settings.Language != "de" {
		t.Errorf("kept %+v", desk.settings)
	}
	b.ctrl(fyne.Key1)
	b.sees("Check-in: November", "A quieter month", "Bandbreite", "3,0", "Netzwerk", "5,0", "Entwurf gesichert")
	b.seesNot("Check in")
	b.typed("4")
	b.ctrl(fyne.KeyS)
	b.sees("Check-in vom 29. November 2026 gespeichert", "Gespeichert")
	s, _ := desk.History().At(desk.today)
	if want := (model.Ratings{3 * model.Whole, 5 * model.Whole, 4 * model.Whole}); s.Ratings != want || s.Note != "A quieter month" {
		t.Errorf("saved %v, %q", s.Ratings, s.Note)
	}
	b.ctrl(fyne.KeyComma)
	b.pick("English")
	b.sees("Changes are kept at once")
}

// What was chosen last is spoken, however quickly one was chosen after the other.
func TestLanguage_OfTwoQuickChoicesTheLastOneIsSpoken(t *testing.T) {
	for _, c := range []struct {
		from, first, last, lang string
	}{
		{"", "Deutsch", "English", "en"},
		{"de", "English", "Deutsch", "de"},
		{"", "English", "Deutsch", "de"},
	} {
		for _, person := range []string{"", "ram"} {
			desk := mentees(t)
			desk.settings.Language = c.from
			b := first(t, desk)
			b.ctrl(fyne.KeyComma)
			if person != "" { // whose check-in is not made yet
				b.turnTo(person)
			}
			b.each(func(o fyne.CanvasObject) bool {
				s, ok := o.(*widgets.Select)
				if ok = ok && slices.Contains(s.Options, c.first); ok {
					s.SetSelected(c.first)
					s.SetSelected(c.last)
				}
				return ok
			})
			b.settle()
			b.sees(map[string]string{"en": "Changes are kept at once", "de": "Änderungen gelten sofort"}[c.lang])
			if desk.settings.Language != c.lang {
				t.Errorf("kept %+v", desk.settings)
			}
		}
	}
}

// The list of the languages that is opened while the one chosen before is still on its way
// goes on in that one, whole, and shut leaves the focus where it was opened.
func TestLanguage_TheListOpenedAtOnceIsOfTheOneChosen(t *testing.T) {
	b := first(t, mentees(t))
	b.ctrl(fyne.KeyComma)
	list := func() *widgets.Menu {
		m, ok := b.canvas().Overlays().Top().(*widgets.Menu)
		if !ok {
			t.Fatalf("no list is open; there is:\n%s", b.texts())
		}
		return m
	}
	b.win.setting.GoToLanguage(true)
	whole := len(list().Items())
	b.key(fyne.KeyEscape)
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Select)
		if ok = ok && slices.Contains(s.Options, "Deutsch"); ok {
			s.SetSelected("Deutsch")
			s.Drop()
		}
		return ok
	})
	b.settle()
	b.sees("Änderungen gelten sofort")
	items := list().Items()
	if len(items) != whole || items[0].Label != b.win.voice.T("settings.system") {
		t.Errorf("%d of %d languages, the first %q", len(items), whole, items[0].Label)
	}
	b.key(fyne.KeyEscape)
	if s, ok := b.focused().(*widgets.Select); !ok || !slices.Contains(s.Options, "Deutsch") {
		t.Errorf("the focus is on %T", b.focused())
	}
}

// Opened before it is known which languages there are, it has them as soon as they are.
func TestLanguage_TheListIsFilledWhereItIsOpen(t *testing.T) {
	b := first(t, mentees(t))
	b.win.goTo(screens.PlaceSettings)
	b.win.setting.GoToLanguage(true)
	b.settle()
	m, ok := b.canvas().Overlays().Top().(*widgets.Menu)
	if !ok || len(m.Items()) < 3 {
		t.Fatalf("there is:\n%s", b.texts())
	}
}

func TestLanguage_ThatWasKeptIsSpokenFromTheStart(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Language = "de"
	b := first(t, desk)
	b.sees("Check-in: November", "Einstellungen")
	b.ctrl(fyne.KeyComma)
	b.pick("Wie das System")
	b.sees("Changes are kept at once")
	if desk.settings.Language != "" {
		t.Errorf("kept %+v", desk.settings)
	}
}

// What is typed in Find the root and in Share is kept nowhere, so that the views
// hand it on.
func TestLanguage_ChangesInTheMidstOfShareAndFind(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.headline("A year in my own words")
	b.choose("Dark")
	b.ownSize(1200, 319)
	b.sees("Both sides need")
	b.choose("Timeline")
	b.ctrl(fyne.KeyF)
	b.typed("nobody to ask")
	b.tapChoice("My skills are falling behind")
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.ctrl(fyne.KeyF)
	b.entry("nobody to ask")
	b.sees("Das deutet auf Lernen.", "In deinen Worten gehört: „nobody to ask“")
	b.ctrl(fyne.Key4)
	b.entry("A year in my own words")
	b.entry("319")
	b.sees("Beide Seiten brauchen")
	b.tile("Quadrat")
	b.ctrl(fyne.KeyE)
	name, _ := saved(t, desk)
	if name != "headroom-2025-11-to-2026-10-square-dark.png" {
		t.Errorf("saved %s, not the timeline", name)
	}
}

// What was done in one language can be taken back in another, and is seen to be.
func TestLanguage_UndoGoesOn(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDown, fyne.KeyDelete)
	if desk.History().Len() != n-1 {
		t.Fatal("nothing was deleted")
	}
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.undo() // the language, first
	b.undo()
	if desk.History().Len() != n {
		t.Error("it was not taken back")
	}
}

// What is taken back, and done again, is said in the language that is spoken by then.
func TestLanguage_UndoSaysSoInTheLanguageOfNow(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.sees("Deleted the check-in of 25 October 2026")
	settings := b.win.settings
	settings.Language = "de" // as another window may have set it
	b.win.apply(settings)
	b.settle()
	b.undo()
	b.sees("Zurückgenommen: „Check-in vom 25. Oktober 2026 gelöscht“")
	b.redo()
	b.sees("Check-in vom 25. Oktober 2026 gelöscht")
	b.seesNot("Deleted")
}

// A draft that cannot be written is no reason to lose what was typed.
func TestLanguage_KeepsWhatCannotBeWritten(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full}
	b.typed("2nNo room")
	b.win.apply(model.Settings{Look: model.SystemLook, Text: 100, Language: "de"})
	b.settle()
	b.sees("No room", "Bandbreite", "2,0")
	if desk.draft != nil {
		t.Fatalf("the draft is %+v: the desk did not fail", desk.draft)
	}
}

// The toolkit's own words follow.
func TestLanguage_IsTheToolkitsToo(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Language = "de"
	first(t, desk)
	if got := lang.L("Select all"); got != "Alles auswählen" {
		t.Errorf("an entry's menu says %q", got)
	}
	first(t, newMemoryDesk(t))
	if got := lang.L("Select all"); got != "Select all" {
		t.Errorf("an entry's menu says %q", got)
	}
}

func TestTongues_LeaveOutWhatNoFontCanWrite(t *testing.T) {
	all := Tongues{All: []say.Language{{Tag: "en", Name: "English"}, {Tag: "x", Name: "\U000F0000\U0010FFFD"}, {Tag: "pt-BR", Name: "Português (Brasil)"}}}
	if got := all.writable(); len(got) != 2 || got[1].Tag != "pt-BR" {
		t.Errorf("to choose from are %v", got)
	}
	if len(all.All) != 3 {
		t.Error("the list itself was changed")
	}
}

// Another window's check-in can be taken the place of in the new language, too.
func TestLanguage_ChangesWithAnotherDraftKept(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	desk.draftElsewhere(another())
	b.wait()
	b.tap("Leave it")
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.tap("An seine Stelle")
	if desk.draft == nil || desk.draft.Note != "Something I want to keep" {
		t.Errorf("the draft is %+v", desk.draft)
	}
}

// What was saved while Share was out of sight is there in the new language too.
func TestLanguage_ShareFollowsWhatWasSavedBefore(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.Key1)
	b.typed("444444")
	b.ctrl(fyne.KeyS)
	b.ctrl(fyne.KeyComma)
	b.pick("Deutsch")
	b.ctrl(fyne.Key4)
	b.sees("headroom-2026-11")
}
