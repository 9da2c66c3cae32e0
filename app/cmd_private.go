package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
)

// privateCommand is the list of words that nothing which goes out may hold.
func (p *program) privateCommand() *cobra.Command {
	c := p.command("private", "private add|remove|list", func(c *cobra.Command) error {
		return p.misuse("which", "command", c.CommandPath(), "commands", "add, remove, list")
	})
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.misuse("which", "command", c.CommandPath(), "commands", "add, remove, list")
		}
		return nil
	}
	c.AddCommand(p.privateAddCommand(), p.privateRemoveCommand(), p.privateListCommand())
	return c
}

func (p *program) privateAddCommand() *cobra.Command {
	return p.wordCommand("privateadd", "add WORD", func(c *cobra.Command, word string) error {
		word = strings.TrimSpace(word)
		if err := checkPrivateWord(word); err != nil {
			return p.misuse("private", "word", word, "why", err)
		}
		return p.writing(c, func(d *Desk) error { return d.AddPrivateWord(word) })
	})
}

func (p *program) privateRemoveCommand() *cobra.Command {
	return p.wordCommand("privateremove", "remove WORD", func(c *cobra.Command, word string) error {
		return p.writing(c, func(d *Desk) error {
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
		return p.reading(c, "", func(d *Desk) error {
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

// wordCommand is a command with one argument.
func (p *program) wordCommand(name, use string, run func(*cobra.Command, string) error) *cobra.Command {
	c := p.command(name, use, nil)
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return p.misuse("oneword", "command", c.CommandPath(), "n", len(args))
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, args []string) error { return run(c, args[0]) }
	return c
}
