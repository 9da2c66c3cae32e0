package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// open shows the person's history.
func (v *PeopleView) open(who Someone) {
	v.state = v.state.Choose(who.UID)
	v.shell.TurnTo(who.UID, true)
}

// menuOf is what can be done with a person.
func (v *PeopleView) menuOf(who Someone) []widgets.MenuItem {
	voice := v.shell.Voice()
	items := []widgets.MenuItem{
		{Label: voice.T("people.open"), Key: "↵", Act: func() { v.open(who) }},
		{Label: voice.T("people.rename"), Key: "F2", Act: func() { v.askRename(who, who.Name, "") }},
	}
	switch {
	case who.Archived:
		items = append(items, widgets.MenuItem{Label: voice.T("people.unarchive"), Key: voice.Cap("Del"), Act: func() { v.bringBack(who.Person) }})
	case !who.Self:
		items = append(items, widgets.MenuItem{Label: voice.T("people.archive"), Key: voice.Cap("Del"), Act: func() { v.askArchive(who.Person) }})
	}
	return items
}

// AskAdd asks for the name of somebody new.
func (v *PeopleView) AskAdd() { v.askAddAgain("", "") }

func (v *PeopleView) askAddAgain(typed, wrong string) {
	t := v.shell.Voice().T
	askName(v.shell, nameQuestion{
		title: t("people.addtitle"), body: t("people.addask"), label: t("people.add"), name: typed, wrong: wrong,
		chosen: v.addPerson,
	})
}

func (v *PeopleView) addPerson(name string) {
	desk := v.shell.Desk()
	var added model.Person
	v.shell.Run(func() (err error) {
		added, err = desk.AddPerson(name)
		return err
	}, func(err error) {
		if model.KindOf(err) == model.Invalid {
			v.askAddAgain(name, wrongName(v.shell.Voice(), name))
			return
		}
		if v.failed(err, func() { v.addPerson(name) }) {
			return
		}
		v.follow(added)
		v.shell.Did(v.addition(added))
	})
}

// addition is that somebody was added. It can be taken back as long as nothing is kept
// of them.
func (v *PeopleView) addition(p model.Person) Undoable {
	desk, atHand := v.shell.Desk(), false
	return Undoable{
		Says:  func(voice say.Voice) string { return voice.T("people.added", "name", p.Name) },
		Turns: true,
		Back: func() error {
			atHand = desk.Person().UID == p.UID
			return desk.RemovePerson(p.UID)
		},
		Again: func() error { return desk.AddPersonAgain(p) },
		Then: func(back bool) {
			if back && atHand && desk.Person().UID != p.UID { // or it could not be read who comes
				v.shell.PersonGone()
			}
			v.Update()
		},
	}
}

// askRename asks for another name. wrong says what was wrong with the one before.
func (v *PeopleView) askRename(who Someone, typed, wrong string) {
	t := v.shell.Voice().T
	askName(v.shell, nameQuestion{
		title: t("people.renametitle", "name", who.Name), body: t("people.renameask"), label: t("people.rename"), name: typed, wrong: wrong,
		chosen: func(name string) {
			if name != who.Name {
				v.rename(who, name)
			}
		},
	})
}

func (v *PeopleView) rename(who Someone, name string) {
	renaming{
		who:    who.Person,
		wrong:  func(name, wrong string) { v.askRename(who, name, wrong) },
		failed: v.failed, named: v.follow, told: v.tell,
	}.to(v.shell, name)
}

// archiveOrBack archives somebody, or brings them back where the archived are shown.
func (v *PeopleView) archiveOrBack(who Someone) {
	t := v.shell.Voice().T
	switch {
	case who.Archived:
		v.bringBack(who.Person)
	case who.Self:
		v.shell.Ask(widgets.Dialog{
			Title: t("people.selftitle"), Body: t("people.selfbody"),
			Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet, Tapped: v.Arrive}},
		})
	default:
		v.askArchive(who.Person)
	}
}

func (v *PeopleView) askArchive(p model.Person) {
	t := v.shell.Voice().T
	v.shell.Ask(widgets.Dialog{
		Title: t("people.archivetitle", "name", p.Name), Body: t("people.archivebody", "name", p.Name),
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: t("people.archive"), Kind: widgets.Primary, Tapped: func() { v.archive(p, true) }},
		},
	})
}

func (v *PeopleView) bringBack(p model.Person) { v.archive(p, false) }

// archive puts somebody away, or back, and says so.
func (v *PeopleView) archive(p model.Person, away bool) {
	desk, put := v.shell.Desk(), false
	v.shell.Run(func() (err error) {
		put, err = putOnce(desk, p.UID, away)
		return err
	}, func(err error) {
		if v.failed(err, func() { v.archive(p, away) }) || !put {
			return
		}
		v.shell.PersonChanged()
		v.Arrive()
		act := putAway(v.shell, p, away)
		act.Then = func(bool) { v.tell(p) }
		v.shell.Did(act)
	})
}

// BringBack brings the person at hand back among those who are shown.
func BringBack(shell Shell) {
	desk, put := shell.Desk(), false
	p := desk.Person()
	shell.Run(func() (err error) {
		put, err = putOnce(desk, p.UID, false)
		return err
	}, func(err error) {
		if failedAtPerson(shell, err, shell.PersonChanged, nil, func() { BringBack(shell) }) || !put {
			return
		}
		shell.PersonChanged()
		shell.Did(putAway(shell, p, false))
	})
}

// putOnce archives somebody, or back, and tells whether it did: not where they were by then,
// as where a button is pressed twice before it is gone. One deed is to be undone.
func putOnce(desk Desk, uid string, away bool) (put bool, err error) {
	people, err := desk.People()
	if err != nil {
		return false, err
	}
	if slices.ContainsFunc(people, func(p model.Person) bool { return p.UID == uid && p.Archived == away }) {
		return false, nil
	}
	_, err = desk.ArchivePerson(uid, away)
	return err == nil, err
}

// putAway is that somebody was archived, or is back. It can be undone and done again.
func putAway(shell Shell, p model.Person, away bool) Undoable {
	desk, said := shell.Desk(), "people.unarchived"
	if away {
		said = "people.archiveddone"
	}
	put := func(away bool) func() error {
		return func() error {
			_, err := desk.ArchivePerson(p.UID, away)
			return err
		}
	}
	return Undoable{
		Says: func(voice say.Voice) string { return voice.T(said, "name", p.Name) },
		Back: put(!away), Again: put(away),
		Then: func(bool) { shell.PersonChanged() },
	}
}

// follow shows here what was done to a person, and everywhere.
func (v *PeopleView) follow(p model.Person) {
	v.tell(p)
	v.Arrive()
}

// tell shows it everywhere, whatever is in sight.
func (v *PeopleView) tell(p model.Person) {
	v.next = p.UID
	v.shell.PersonChanged()
}

// failed tells what went wrong, if anything did.
func (v *PeopleView) failed(err error, again func()) bool {
	return failedAtPerson(v.shell, err, v.Update, v.Arrive, again)
}

// failedAtPerson tells what went wrong with an act at a person, if anything did. What
// another window did meanwhile is shown as it is now by follow; closed is called once it
// is read.
func failedAtPerson(shell Shell, err error, follow, closed, again func()) bool {
	t := shell.Voice().T
	switch model.KindOf(err) {
	case "":
		return false
	case model.Conflict, model.Missing:
		follow()
		shell.Ask(widgets.Dialog{
			Title: t("people.elsewhere"), Body: t("people.elsewherebody"),
			Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet, Tapped: closed}},
		})
	default:
		shell.Fail(err, again)
	}
	return true
}

// A nameQuestion asks for a person's name.
type nameQuestion struct {
	title, body, label string
	// name stands in the entry at first, wrong says what was wrong with it.
	name, wrong string
	chosen      func(name string)
}

func askName(shell Shell, q nameQuestion) {
	t := shell.Voice().T
	entry := widgets.NewEntry(t("people.name"), 1)
	entry.SetText(q.name)
	var dismiss func()
	choose := func() { q.chosen(strings.TrimSpace(entry.Text)) }
	entry.OnEscape = func() { dismiss() }
	entry.OnSubmitted = func(string) { dismiss(); choose() }
	content := column(gapWithin, entry)
	if q.wrong != "" {
		wrong := widgets.NewText(q.wrong, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorDanger})
		content.Add(wrong)
	}
	dismiss = shell.Ask(widgets.Dialog{
		Title: q.title, Body: q.body, Content: content, Focus: entry,
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet},
			{Label: q.label, Kind: widgets.Primary, Tapped: choose},
		},
	})
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}
