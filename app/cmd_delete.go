package app

import (
	"github.com/spf13/cobra"

	"headroom/model"
)

// deleteCommand puts a snapshot into the trash, whosever it is. It prints
// nothing: who deletes has the uid.
func (p *program) deleteCommand() *cobra.Command {
	return p.single("delete", "delete UID [--data DIR]", p.one("oneuid"), func(c *cobra.Command, uid string) error {
		return p.changing(c, func(d *Desk) error { return p.known(uid, d.Trash(uid)) })
	})
}

// known puts into words that there is no snapshot of a uid.
func (p *program) known(uid string, err error) error {
	if model.KindOf(err) == model.Missing {
		return p.failure("nouid", "uid", uid)
	}
	return err
}
