package screens

import (
	"strings"

	"headroom/model"
	"headroom/ui/say"
)

// A renaming gives somebody another name.
type renaming struct {
	who model.Person
	// wrong asks again where the name cannot be theirs, failed tells what else went wrong;
	// named shows that it is done, told that it is taken back or done again.
	wrong  func(name, wrong string)
	failed func(err error, again func()) bool
	named  func(model.Person)
	told   func(model.Person)
}

func (r renaming) to(shell Shell, name string) {
	desk := shell.Desk()
	var renamed model.Person
	shell.Run(func() (err error) {
		renamed, err = desk.RenamePerson(r.who, name)
		return err
	}, func(err error) {
		if model.KindOf(err) == model.Invalid {
			r.wrong(name, wrongName(shell.Voice(), name))
			return
		}
		if r.failed(err, func() { r.to(shell, name) }) {
			return
		}
		r.named(renamed)
		to := func(from, to string) func() error {
			return func() error {
				_, err := desk.RenamePerson(model.Person{UID: renamed.UID, Name: from}, to)
				return err
			}
		}
		shell.Did(Undoable{
			Says: func(voice say.Voice) string {
				if r.who.Nameless() {
					return voice.T("people.ownnamed", "name", renamed.Name)
				}
				return voice.T("people.renamed", "before", r.who.Name, "name", renamed.Name)
			},
			Back: to(renamed.Name, r.who.Name), Again: to(r.who.Name, renamed.Name),
			Then: func(bool) { r.told(renamed) },
		})
	})
}

// wrongName says why a name was not taken.
func wrongName(voice say.Voice, name string) string {
	if model.CheckName(strings.TrimSpace(name)) != nil {
		return voice.T("people.wrongname", "max", model.NameMax)
	}
	return voice.T("people.taken")
}

// askOwnName asks what you are called, to be shown; typed stands there at first, wrong says
// what was wrong with it.
func askOwnName(shell Shell, typed, wrong string) {
	t, me := shell.Voice().T, shell.Desk().Person()
	told := func(model.Person) { shell.PersonChanged() }
	askName(shell, nameQuestion{
		title: t("people.owntitle"), body: t("people.ownask"), label: t("people.ownkeep"), name: typed, wrong: wrong,
		chosen: renaming{
			who:   me,
			wrong: func(name, wrong string) { askOwnName(shell, name, wrong) },
			failed: func(err error, again func()) bool {
				return failedAtPerson(shell, err, shell.PersonChanged, nil, again)
			},
			named: told, told: told,
		}.in(shell),
	})
}

// in is to in that window.
func (r renaming) in(shell Shell) func(name string) {
	return func(name string) { r.to(shell, name) }
}
