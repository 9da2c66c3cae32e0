package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// insightsCommand prints what the months bear to be said.
func (p *program) insightsCommand() *cobra.Command {
	var asOf, person string
	var asJSON bool
	c := p.command("insights", "insights [--person NAME] [--as-of DAY] [--json] [--data DIR]", func(c *cobra.Command) error {
		day, err := p.dayFlag(c, "as-of", asOf, model.DateOf(p.now()))
		if err != nil {
			return err
		}
		return p.reading(c, person, func(d *Desk) error {
			if !c.Flags().Changed("as-of") {
				day = d.History().AsOf(day)
			}
			r := insight.Read(d.History(), day, d.Target())
			if asJSON {
				text, err := insightsJSON(d.Person(), r, driftUpTo(d.History(), day))
				if err != nil {
					return err
				}
				return p.print(text)
			}
			if r.Months == 0 {
				return p.nothingUpTo(d.History(), day)
			}
			return p.print(p.insights(d.Person(), d.History(), r) + p.driftLine(d.History(), day))
		})
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	f.StringVar(&asOf, "as-of", "", p.voice.T("command.flag.asof"))
	f.BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// driftUpTo is the last then-test up to a day, nil where there is none.
func driftUpTo(h model.History, day model.Date) *insight.Drift {
	if d, ok := insight.LatestDrift(h, day); ok {
		return &d
	}
	return nil
}

// driftLine is what the last then-test says of the yardstick, below a blank line.
func (p *program) driftLine(h model.History, day model.Date) string {
	d := driftUpTo(h, day)
	if d == nil {
		return ""
	}
	v := p.voice
	return "\n" + wrapped(v.T("command.insights.drift", "day", v.LongDay(d.From), "drift", v.Drift(*d, v.Month(d.Of.In()))), "")
}

// nothingUpTo is that there is no snapshot, or none so early.
func (p *program) nothingUpTo(h model.History, day model.Date) error {
	if h.Len() == 0 {
		return p.failure("empty")
	}
	return p.failure("later", "day", day.String())
}

// textWidth is how wide the sentences of a command are set, in characters.
const textWidth = 80

// insights are the one sentence that counts, what it rests on, whose months they are,
// and of each ceiling its level, its state, why that is told and the last change. Why it is too
// early is the same for each, and told once.
func (p *program) insights(person model.Person, h model.History, r insight.Reading) string {
	v := p.voice
	text := wrapped(v.InsightLead(r, person.Self), "") + "\n"
	text += wrapped(v.InsightBasis(r, h.Snapshot(0).Day.In(), insight.Unrated(h, r)), "")
	text += wrapped(v.N("command.insights.title", r.Months, "person", person.Name, "day", v.LongDay(r.AsOf), "month", v.Month(r.To)), "")
	if hard := v.HardLine(r); hard != "" {
		text += wrapped(hard, "")
	}
	early := ""
	for _, c := range model.Ceilings() {
		f := r.Ceilings[c]
		text += "\n" + wrapped(v.T("command.insights.ceiling", "ceiling", v.Ceiling(c), "level", v.Value(f.Level), "state", v.State(f), "detail", v.StateDetail(f)), "")
		if why := wrapped(v.Why(f, say.Compared(r)), "    "); f.State == insight.TooEarly {
			early = "\n" + wrapped(why, "")
		} else {
			text += why
		}
		if change := v.LastChange(f); change != "" {
			text += wrapped(change, "    ")
		}
	}
	return text + early
}

// wrapped sets a text in lines of at most textWidth columns, but for longer words,
// each after the indent.
func wrapped(text, indent string) string {
	var b strings.Builder
	wide := 0
	for _, piece := range plot.Unbroken(text) {
		n := columnsOf(piece)
		switch {
		case wide == 0:
			b.WriteString(indent)
			wide = len(indent)
		case wide+n > textWidth:
			b.WriteString("\n" + indent)
			wide = len(indent)
			piece = strings.TrimPrefix(piece, " ")
			n = columnsOf(piece)
		}
		b.WriteString(piece)
		wide += n
	}
	return b.String() + "\n"
}
