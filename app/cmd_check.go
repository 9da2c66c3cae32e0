package app

import "github.com/spf13/cobra"

// checkCommand verifies the whole journal and prints what is in it.
func (p *program) checkCommand() *cobra.Command {
	return p.command("check", "check [--data DIR]", func(c *cobra.Command) error {
		return p.reading(c, "", func(d *Desk) error {
			r, err := d.Check()
			if err != nil {
				return err
			}
			return p.print(p.voice.T("command.check.good",
				"snapshots", p.voice.N("command.check.snapshots", r.Snapshots),
				"people", p.voice.N("command.check.people", r.People)) + "\n")
		})
	})
}
