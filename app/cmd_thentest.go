package app

import (
	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/insight"
)

// thenTestCommand keeps how the latest earlier month looks from the latest snapshot,
// and shows both; without levels it shows the last time that was asked.
func (p *program) thenTestCommand() *cobra.Command {
	var ratings, person string
	c := p.command("thentest", "then-test [--ratings 3,2.5,4,3,-,2] [--person NAME] [--data DIR]", func(c *cobra.Command) error {
		if !c.Flags().Changed("ratings") {
			return p.reading(c, person, func(d *Desk) error { return p.printDrift(d.History()) })
		}
		seen, err := p.sixRatings(ratings)
		if err != nil {
			return err
		}
		if seen.Count() == 0 {
			return p.misuse("unseen")
		}
		return p.changing(c, func(d *Desk) error {
			if err := p.turn(d, person); err != nil {
				return err
			}
			return p.keepSeen(d, seen)
		})
	})
	c.Flags().StringVar(&ratings, "ratings", "", p.voice.T("command.flag.seen"))
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	return c
}

func (p *program) keepSeen(d *Desk, seen model.Ratings) error {
	latest, err := p.snapshotOf(d.History(), model.Date{})
	if err != nil {
		return err
	}
	then, ok := d.History().SeenAnew(latest)
	if !ok {
		then, ok = d.History().ToSeeAnew(latest.Day)
	}
	if !ok {
		return p.failure("nothen")
	}
	latest.Seen, latest.SeenOf = seen, then.UID
	if _, ok := insight.DriftOf(then, latest); !ok {
		return p.failure("unseen", "day", then.Day.String())
	}
	if _, err := d.Record(latest); err != nil {
		return err
	}
	text, err := p.drift(d.History())
	if err != nil {
		return err
	}
	return p.printKept("kept", text)
}

func (p *program) printDrift(h model.History) error {
	text, err := p.drift(h)
	if err != nil {
		return err
	}
	return p.print(text)
}

// drift is a line a ceiling as it was rated and as it is seen, and what that says.
func (p *program) drift(h model.History) (string, error) {
	latest, ok := h.Latest()
	if !ok {
		return "", p.failure("empty")
	}
	d, ok := insight.LatestDrift(h, latest.Day)
	if !ok {
		return "", p.failure("noseen")
	}
	v := p.voice
	t := table{{v.T("command.head.ceiling"), v.T("command.head.then"), v.T("command.head.seen"), v.T("command.head.change")}}
	for _, c := range model.Ceilings() {
		t = append(t, []string{v.Ceiling(c), v.Value(d.Then[c]), v.Value(d.Seen[c]), v.Delta(d.Seen[c], d.Then[c])})
	}
	title := v.T("command.thentest.title", "then", v.LongDay(d.Of), "day", v.LongDay(d.From))
	return title + "\n\n" + t.String("<>><") + "\n" + wrapped(v.Drift(d, v.Month(d.Of.In())), ""), nil
}
