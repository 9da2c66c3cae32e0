package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/ui/plot"
)

// captionCommand prints a text to post with a picture.
func (p *program) captionCommand() *cobra.Command {
	var in shown
	c := p.command("caption", "caption [flags]", func(c *cobra.Command) error {
		return p.text(c, in, plot.Picture{}, plot.InCaption, plot.Picture.Caption)
	})
	c.Flags().SortFlags = false
	p.shownFlags(c.Flags(), &in)
	return c
}

// altCommand prints what stands for a picture where it is not seen.
func (p *program) altCommand() *cobra.Command {
	var in shown
	var headline string
	var long, trends bool
	c := p.command("alt", "alt [flags]", func(c *cobra.Command) error {
		own, err := p.headline(headline)
		if err != nil {
			return err
		}
		of := plot.Picture.AltShort
		if long {
			of = plot.Picture.Alt
		}
		return p.text(c, in, plot.Picture{Headline: own, Trends: trends}, plot.InAlt, of)
	})
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&long, "long", false, p.voice.T("command.flag.long"))
	p.shownFlags(f, &in)
	f.StringVar(&headline, "headline", "", p.voice.T("command.flag.altheadline"))
	f.BoolVar(&trends, "trends", false, p.voice.T("command.flag.alttrends"))
	f.BoolVar(&in.noEvents, "no-events", false, p.voice.T("command.flag.noevents"))
	return c
}

// text prints what is said of a picture, unless a private word is in that or in its
// headline: a text may hold a part of the headline alone.
func (p *program) text(c *cobra.Command, in shown, picture plot.Picture, place plot.Place, of func(plot.Picture) string) error {
	timeline, err := p.timeline(c, in)
	if err != nil {
		return err
	}
	format, err := p.formatOf(c, picture.Trends)
	if err != nil {
		return err
	}
	if timeline {
		format = plot.PNG
	}
	order, err := p.dayOrder(c, in)
	if err != nil {
		return err
	}
	return p.reading(c, in.person, func(d *Desk) error {
		size := plot.Sizes()[0]
		picture.Format, picture.Width, picture.Height, picture.Voice = format, size.Width, size.Height, p.voice
		picture.EmployerSafe, picture.Timeline, picture.NoEvents, picture.Aim = in.safe, timeline, in.noEvents, d.Target()
		if err := p.complete(&picture, d.History(), order); err != nil {
			return err
		}
		if err := picture.Check(); err != nil {
			return err
		}
		text := strings.TrimSpace(of(picture))
		said := append(plot.OwnHeadline(picture.Headline), plot.Saying{Place: place, Text: text})
		if err := d.MayGoOut(in.allow, said...); err != nil {
			return err
		}
		return p.print(text + "\n")
	})
}

// formatOf tells by the flags which picture a text goes with: a card, or one of
// several months. Of those a PDF and a GIF have the same texts, but a GIF has no
// trends.
func (p *program) formatOf(c *cobra.Command, trends bool) (plot.Format, error) {
	for _, several := range []string{"from", "to"} {
		for _, one := range []string{"day", "then"} {
			if c.Flags().Changed(several) && c.Flags().Changed(one) {
				return "", p.misuse("onemonth", "several", "--"+several, "one", "--"+one)
			}
		}
	}
	switch {
	case !c.Flags().Changed("from") && !c.Flags().Changed("to"):
		return plot.PNG, nil
	case trends:
		return plot.PDF, nil
	}
	return plot.GIF, nil
}
