package app

import (
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"headroom/model"
)

// listCommand prints a person's snapshots in order of day.
func (p *program) listCommand() *cobra.Command {
	var person string
	var asJSON bool
	c := p.command("list", "list [--person NAME] [--json] [--data DIR]", func(c *cobra.Command) error {
		return p.listing(c, person, emptyList(asJSON), func(d *Desk) error {
			if asJSON {
				text, err := listJSON(d.Person(), snapshots(d.History()))
				if err != nil {
					return err
				}
				return p.print(text)
			}
			if d.History().Len() == 0 {
				p.tell(p.voice.T("command.told.empty"))
				return nil
			}
			return p.print(p.listRows(snapshots(d.History())).String(listColumns))
		})
	})
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// snapshots are those of a history.
func snapshots(h model.History) (all []model.Snapshot) {
	for _, s := range h.All() {
		all = append(all, s)
	}
	return all
}

// listColumns says to which side each column of listRows is set.
const listColumns = "<>>>>>><"

// listRows are a heading and a row a snapshot: the day, the six levels, the event.
func (p *program) listRows(all []model.Snapshot) table {
	t := table{{p.voice.T("command.head.day")}}
	for _, c := range model.Ceilings() {
		t[0] = append(t[0], p.voice.CeilingShort(c))
	}
	t[0] = append(t[0], p.voice.T("command.head.event"))
	for _, s := range all {
		row := []string{s.Day.String()}
		for _, r := range s.Ratings {
			row = append(row, p.voice.Value(r))
		}
		t = append(t, append(row, s.Event))
	}
	return t
}

// A listed snapshot is the form of one in list --json.
type listed struct {
	UID     string        `json:"uid"`
	Person  string        `json:"person"`
	Day     string        `json:"day"`
	Ratings listedRatings `json:"ratings"`
	Note    string        `json:"note"`
	Event   string        `json:"event"`
	// The rest is left out where there is none. Answers are the eighteen in order,
	// as checkin --answers takes them.
	Answers    string         `json:"answers,omitempty"`
	Experiment string         `json:"experiment,omitempty"`
	Aim        string         `json:"aim,omitempty"`
	Outcome    string         `json:"outcome,omitempty"`
	Seen       *listedRatings `json:"seen,omitempty"`
}

// listedOf is the listed form of a snapshot.
func listedOf(person model.Person, s model.Snapshot) listed {
	l := listed{
		UID: s.UID, Person: person.Name, Day: s.Day.String(),
		Ratings: listedRatings(s.Ratings), Note: s.Note, Event: s.Event,
		Experiment: s.Experiment, Aim: s.Aim.Key(), Outcome: string(s.Outcome),
	}
	if !s.Answers.IsZero() {
		l.Answers = s.Answers.String()
	}
	if s.Seen.Count() > 0 {
		l.Seen = pointer(listedRatings(s.Seen))
	}
	return l
}

// listedRatings are an object with the ceilings in order, null where not rated.
type listedRatings model.Ratings

func (r listedRatings) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, v := range r {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendQuote(b, model.Ceiling(i).Key())
		b = append(b, ':')
		if v.Rated() {
			b = strconv.AppendFloat(b, math.Round(v.Level()*1e4)/1e4, 'f', -1, 64)
		} else {
			b = append(b, "null"...)
		}
	}
	return append(b, '}'), nil
}

// emptyList is what a list without a snapshot prints.
func emptyList(asJSON bool) string {
	if asJSON {
		return "[]\n"
	}
	return ""
}

// listJSON is a JSON array with a line a snapshot.
func listJSON(person model.Person, all []model.Snapshot) (string, error) {
	lines := make([]string, 0, len(all))
	for _, s := range all {
		line, err := jsonLine(listedOf(person, s))
		if err != nil {
			return "", err
		}
		lines = append(lines, line)
	}
	return jsonLines(lines), nil
}
