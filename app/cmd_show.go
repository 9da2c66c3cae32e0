package app

import (
	"github.com/spf13/cobra"

	"headroom/model"
)

// showCommand prints the radar of a snapshot as a table.
func (p *program) showCommand() *cobra.Command {
	var day, person string
	c := p.command("show", "show [--day D] [--person NAME] [--data DIR]", func(c *cobra.Command) error {
		on, err := p.dayFlag(c, "day", day, model.Date{})
		if err != nil {
			return err
		}
		return p.reading(c, person, func(d *Desk) error {
			s, err := p.snapshotOf(d.History(), on)
			if err != nil {
				return err
			}
			var then *model.Snapshot
			if before, ok := d.History().Before(s.Day); ok {
				then = &before
			}
			return p.print(p.snapshotTable(d.Person(), s, then) + p.triedLines(d.History(), s))
		})
	})
	c.Flags().StringVar(&day, "day", "", p.voice.T("command.flag.showday"))
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	return c
}

// snapshotTable is a heading, a line a ceiling with its level, its word and its
// change since then, and what was noted.
func (p *program) snapshotTable(person model.Person, now model.Snapshot, then *model.Snapshot) string {
	v := p.voice
	head := []string{v.T("command.head.ceiling"), v.T("command.head.level"), v.T("command.head.word"), ""}
	title := v.T("command.show.title", "person", person.Name, "day", v.LongDay(now.Day))
	if then != nil {
		title = v.T("command.show.titlethen", "person", person.Name, "day", v.LongDay(now.Day), "then", v.LongDay(then.Day))
		head[3] = v.T("command.head.change")
	}
	t := table{head}
	for _, c := range model.Ceilings() {
		row := []string{v.Ceiling(c), v.Value(now.Ratings[c]), v.Level(now.Ratings[c]), ""}
		if then != nil {
			row[3] = v.Delta(now.Ratings[c], then.Ratings[c])
		}
		t = append(t, row)
	}
	text := title + "\n\n" + t.String("<><<")
	if now.Event != "" {
		text += "\n" + v.T("command.show.event", "event", now.Event) + "\n"
	}
	if now.Note != "" {
		text += "\n" + now.Note + "\n"
	}
	return text
}

// triedLines are the experiment looked back on with how it went, and the next one.
func (p *program) triedLines(h model.History, now model.Snapshot) (text string) {
	v := p.voice
	if of, ok := h.LookedBackOn(now); ok {
		text += "\n" + v.T("command.show.before", "experiment", of.Experiment, "outcome", v.Outcome(now.Outcome)) + "\n"
	}
	if at, ok := now.Aim.Ceiling(); ok && now.Experiment != "" {
		return text + "\n" + v.T("command.show.nextfor", "experiment", now.Experiment, "ceiling", v.Ceiling(at)) + "\n"
	}
	if now.Experiment != "" {
		text += "\n" + v.T("command.show.next", "experiment", now.Experiment) + "\n"
	}
	return text
}
