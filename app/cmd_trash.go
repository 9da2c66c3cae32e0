package app

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"headroom/model"
)

// trashCommand is what was deleted.
func (p *program) trashCommand() *cobra.Command {
	return p.group("trash", p.trashListCommand(), p.trashRestoreCommand())
}

func (p *program) trashListCommand() *cobra.Command {
	var person string
	var asJSON bool
	c := p.command("trashlist", "list [--person NAME] [--json] [--data DIR]", func(c *cobra.Command) error {
		return p.listing(c, person, emptyList(asJSON), func(d *Desk) error {
			deleted, err := d.Trashed()
			if err != nil {
				return err
			}
			if asJSON {
				text, err := listJSON(d.Person(), deleted)
				if err != nil {
					return err
				}
				return p.print(text)
			}
			if len(deleted) == 0 {
				p.tell(p.voice.T("command.told.notrash"))
				return nil
			}
			return p.print(p.trashTable(deleted))
		})
	})
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// trashTable is the table of list with the uid before the day: there may be
// several of one day.
func (p *program) trashTable(deleted []model.Snapshot) string {
	t := p.listRows(deleted)
	for i := range t {
		first := p.voice.T("command.head.uid")
		if i > 0 {
			first = deleted[i-1].UID
		}
		t[i] = slices.Insert(t[i], 0, first)
	}
	return t.String("<" + listColumns)
}

func (p *program) trashRestoreCommand() *cobra.Command {
	return p.single("trashrestore", "restore UID [--data DIR]", p.one("oneuid"), func(c *cobra.Command, uid string) error {
		return p.changing(c, func(d *Desk) error {
			err := d.Restore(uid)
			if taken := (*model.Problem)(nil); errors.As(err, &taken) && taken.Kind == model.Exists {
				return p.failure("restore", "uid", uid, "day", taken.Day.String())
			}
			return p.known(uid, err)
		})
	})
}
