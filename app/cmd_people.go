package app

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/say"
)

// peopleCommand is whose histories are kept.
func (p *program) peopleCommand() *cobra.Command {
	return p.group("people", p.peopleListCommand(), p.peopleAddCommand(), p.peopleRenameCommand(),
		p.peopleArchiveCommand(), p.peopleUnarchiveCommand())
}

func (p *program) peopleListCommand() *cobra.Command {
	var asJSON, archived bool
	c := p.command("peoplelist", "list [--archived] [--json] [--data DIR]", func(c *cobra.Command) error {
		return p.listing(c, "", emptyList(asJSON), func(d *Desk) error {
			all, err := d.Wall()
			if err != nil {
				return err
			}
			shown := all[:0]
			for _, r := range all {
				if archived || !r.Person.Archived {
					shown = append(shown, r)
				}
			}
			say.SortPeople(p.voice, shown, func(r model.Recent) model.Person { return r.Person })
			if asJSON {
				return p.printPeople(shown)
			}
			return p.print(p.peopleRows(shown).String("<<<>"))
		})
	})
	c.Flags().BoolVar(&archived, "archived", false, p.voice.T("command.flag.archived"))
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// peopleRows are a heading and a row a person: the name, the day of the latest
// check-in, and the lowest ceilings with their level where all six are rated.
func (p *program) peopleRows(all []model.Recent) table {
	t := table{{p.voice.T("command.head.name"), p.voice.T("command.head.last"), p.voice.T("command.head.lowest"), p.voice.T("command.head.level")}}
	for _, r := range all {
		name, day, lowest, level := r.Person.Name, "", "", ""
		if r.Person.Archived {
			name = p.voice.T("command.told.archived", "name", name)
		}
		if s, ok := r.History.Latest(); ok {
			day = s.Day.String()
			if v, at := s.Ratings.Lowest(); s.Ratings.Complete() {
				var names []string
				for _, c := range at {
					names = append(names, p.voice.Ceiling(c))
				}
				lowest, level = p.voice.List(names...), p.voice.Value(v)
			}
		}
		t = append(t, []string{name, day, lowest, level})
	}
	return t
}

// A listedPerson is the form of one in people list --json.
type listedPerson struct {
	UID      string         `json:"uid"`
	Name     string         `json:"name"`
	Self     bool           `json:"self"`
	Archived bool           `json:"archived"`
	Day      *string        `json:"day"`
	Ratings  *listedRatings `json:"ratings"`
}

// printPeople prints a JSON array with a line a person.
func (p *program) printPeople(all []model.Recent) error {
	lines := make([]string, 0, len(all))
	for _, r := range all {
		line := listedPerson{UID: r.Person.UID, Name: r.Person.Name, Self: r.Person.Self, Archived: r.Person.Archived}
		if s, ok := r.History.Latest(); ok {
			day, ratings := s.Day.String(), listedRatings(s.Ratings)
			line.Day, line.Ratings = &day, &ratings
		}
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(line); err != nil {
			return err
		}
		lines = append(lines, strings.TrimSuffix(b.String(), "\n"))
	}
	if len(lines) == 0 {
		return p.print(emptyList(true))
	}
	return p.print("[\n" + strings.Join(lines, ",\n") + "\n]\n")
}

func (p *program) peopleAddCommand() *cobra.Command {
	return p.single("peopleadd", "add NAME [--data DIR]", p.one("onename"), func(c *cobra.Command, name string) error {
		if err := p.nameable(name); err != nil {
			return err
		}
		return p.writing(c, func(d *Desk) error {
			_, err := d.AddPerson(name)
			return p.nameTaken(name, err)
		})
	})
}

func (p *program) peopleRenameCommand() *cobra.Command {
	c := p.command("peoplerename", "rename OLD NEW [--data DIR]", nil)
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) != 2 {
			return p.misuse("twonames", "command", c.CommandPath(), "n", len(args))
		}
		return p.nameable(args[1])
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		return p.changingPerson(c, args[0], func(d *Desk, who model.Person) error {
			_, err := d.RenamePerson(who, args[1])
			return p.nameTaken(args[1], err)
		})
	}
	return c
}

func (p *program) peopleArchiveCommand() *cobra.Command {
	return p.single("peoplearchive", "archive NAME [--data DIR]", p.one("onename"), func(c *cobra.Command, name string) error {
		return p.changingPerson(c, name, func(d *Desk, who model.Person) error {
			if who.Self {
				return p.failure("archiveself", "person", who.Name)
			}
			_, err := d.ArchivePerson(who.UID, true)
			return err
		})
	})
}

func (p *program) peopleUnarchiveCommand() *cobra.Command {
	return p.single("peopleunarchive", "unarchive NAME [--data DIR]", p.one("onename"), func(c *cobra.Command, name string) error {
		return p.changingPerson(c, name, func(d *Desk, who model.Person) error {
			_, err := d.ArchivePerson(who.UID, false)
			return err
		})
	})
}

// changingPerson is changing with the person of a name, who must be known.
func (p *program) changingPerson(c *cobra.Command, name string, do func(*Desk, model.Person) error) error {
	return p.changing(c, func(d *Desk) error {
		if strings.TrimSpace(name) == "" {
			return p.failure("person", "person", name)
		}
		if err := p.turn(d, name); err != nil {
			return err
		}
		return do(d, d.Person())
	})
}

// nameable refuses a name that nobody could have.
func (p *program) nameable(name string) error {
	if err := model.CheckName(name); err != nil {
		return p.misuse("personname", "name", name, "why", p.voice.Reason(err))
	}
	return nil
}

// nameTaken puts into words that a name is somebody else's.
func (p *program) nameTaken(name string, err error) error {
	if model.KindOf(err) == model.Invalid {
		return p.failure("nametaken", "name", strings.TrimSpace(name))
	}
	return err
}
