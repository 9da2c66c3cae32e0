package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/ui/plot"
)

// captionCommand prints a text to post with a card.
func (p *program) captionCommand() *cobra.Command {
	var in shown
	c := p.command("caption", "caption [flags]", func(c *cobra.Command) error {
		return p.text(c, in, "", plot.InCaption, func(card plot.Card) string {
			return p.voice.Caption(card.Now, card.Then, card.EmployerSafe)
		})
	})
	c.Flags().SortFlags = false
	p.shownFlags(c.Flags(), &in)
	return c
}

// altCommand prints what stands for a card where it is not seen.
func (p *program) altCommand() *cobra.Command {
	var in shown
	var headline string
	var long bool
	c := p.command("alt", "alt [flags]", func(c *cobra.Command) error {
		own, err := p.headline(headline)
		if err != nil {
			return err
		}
		return p.text(c, in, own, plot.InAlt, func(card plot.Card) string {
			if long {
				return card.Alt()
			}
			return card.AltShort()
		})
	})
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&long, "long", false, p.voice.T("command.flag.long"))
	p.shownFlags(f, &in)
	f.StringVar(&headline, "headline", "", p.voice.T("command.flag.altheadline"))
	return c
}

// text prints what is said of a card with a headline, unless a private word is in
// either: a text may hold a part of the headline alone.
func (p *program) text(c *cobra.Command, in shown, headline string, place plot.Place, of func(plot.Card) string) error {
	day, err := p.dayOrder(c, in)
	if err != nil {
		return err
	}
	return p.reading(c, in.person, func(d *Desk) error {
		now, then, err := p.nowAndThen(d.History(), day)
		if err != nil {
			return err
		}
		picture := plot.Picture{Voice: p.voice, History: d.History(), Now: now, Then: then, Headline: headline, EmployerSafe: in.safe}
		text := strings.TrimSpace(of(picture.Card()))
		said := append(plot.OwnHeadline(headline), plot.Saying{Place: place, Text: text})
		if err := d.MayGoOut(in.allow, said...); err != nil {
			return err
		}
		return p.print(text + "\n")
	})
}
