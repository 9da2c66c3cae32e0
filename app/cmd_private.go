package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
)

// privateCommand is the list of words that nothing which goes out may hold.
func (p *program) privateCommand() *cobra.Command {
	return p.group("private", p.privateAddCommand(), p.privateRemoveCommand(), p.privateListCommand())
}

func (p *program) privateAddCommand() *cobra.Command {
	return p.single("privateadd", "add WORD", p.one("oneword"), func(c *cobra.Command, word string) error {
		word = strings.TrimSpace(word)
		if err := checkPrivateWord(word); err != nil {
			return p.misuse("private", "word", word, "why", p.voice.Reason(err))
		}
		return p.writing(c, func(d *Desk) error { return d.AddPrivateWord(word) })
	})
}

func (p *program) privateRemoveCommand() *cobra.Command {
	return p.single("privateremove", "remove WORD", p.one("oneword"), func(c *cobra.Command, word string) error {
		return p.changing(c, func(d *Desk) error {
			err := d.RemovePrivateWord(word)
			if model.KindOf(err) == model.Missing {
				return p.failure("private", "word", word)
			}
			return err
		})
	})
}

func (p *program) privateListCommand() *cobra.Command {
	return p.command("privatelist", "list", func(c *cobra.Command) error {
		return p.listing(c, "", "", func(d *Desk) error {
			words, err := d.PrivateWords()
			if err != nil {
				return err
			}
			if len(words) == 0 {
				p.tell(p.voice.T("command.told.noprivate"))
				return nil
			}
			return p.print(strings.Join(words, "\n") + "\n")
		})
	})
}
