package app

import (
	"github.com/spf13/cobra"

	"headroom/model"
)

// sampleCommand fills an empty journal with the sample history.
func (p *program) sampleCommand() *cobra.Command {
	var now string
	c := p.command("sample", "sample [--now DAY] [--data DIR]", func(c *cobra.Command) error {
		day, err := p.dayFlag(c, "now", now, model.DateOf(p.now()))
		if err != nil {
			return err
		}
		return p.writing(c, func(d *Desk) error {
			n, err := d.fillSample(day, p.voice.Lang())
			if model.KindOf(err) == model.Exists {
				return p.failure("sample")
			}
			if err != nil {
				return err
			}
			return p.printKept("kept", p.voice.N("command.sample.done", n)+"\n")
		})
	})
	c.Flags().StringVar(&now, "now", "", p.voice.T("command.flag.now"))
	return c
}
