package app

import "github.com/spf13/cobra"

// versionCommand prints the release, as the flag --version does.
func (p *program) versionCommand() *cobra.Command {
	return p.command("version", "version", func(*cobra.Command) error { return p.printVersion() })
}

func (p *program) printVersion() error { return p.print("headroom " + Version + "\n") }
