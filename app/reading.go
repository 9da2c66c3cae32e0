package app

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
)

// reading gives the desk to a command that only looks, turned to the person. Where
// there is no journal it makes none, and fails.
func (p *program) reading(c *cobra.Command, person string, do func(*Desk) error) error {
	return p.readingOr(c, person, do, p.noJournal)
}

// listing is reading for a command that lists: without a journal there is nothing
// of one's own to list, which it says, and prints none.
func (p *program) listing(c *cobra.Command, person, none string, do func(*Desk) error) error {
	return p.readingOr(c, person, do, func(at Place) error {
		if person != "" {
			return p.noJournal(at)
		}
		p.tell(p.voice.T("command.told.nojournal", "path", at.Journal()))
		return p.print(none)
	})
}

func (p *program) noJournal(at Place) error { return p.failure("nojournal", "path", at.Journal()) }

// readingOr is reading that leaves a place without a journal to missing.
func (p *program) readingOr(c *cobra.Command, person string, do func(*Desk) error, missing func(Place) error) error {
	if c.Flags().Changed("person") && strings.TrimSpace(person) == "" {
		return p.misuse("bare", "flag", "--person")
	}
	at, err := p.place(c)
	if err != nil {
		return err
	}
	d, err := ReadDesk(at, p.now)
	if model.KindOf(err) == model.Missing {
		return missing(at)
	}
	if err != nil {
		return err
	}
	p.speakAs(d)
	return errors.Join(p.turned(d, person, do), d.Close())
}

// turned does it at the person's history; at one's own where none is named.
func (p *program) turned(d *Desk, person string, do func(*Desk) error) error {
	if err := p.turn(d, person); err != nil {
		return err
	}
	return do(d)
}

// turn turns the desk to a person who is known; to oneself where none is named.
func (p *program) turn(d *Desk, person string) error {
	if person == "" {
		return nil
	}
	err := d.TurnTo(person)
	if model.KindOf(err) == model.Missing {
		return p.failure("person", "person", person)
	}
	return err
}
