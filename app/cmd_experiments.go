package app

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/guide"
	"headroom/model/insight"
)

// experimentsCommand lists what was tried, and how it went.
func (p *program) experimentsCommand() *cobra.Command {
	var person string
	var asJSON bool
	c := p.command("experiments", "experiments [suggest CEILING] [--person NAME] [--json] [--data DIR]", func(c *cobra.Command) error {
		return p.listing(c, person, emptyList(asJSON), func(d *Desk) error {
			all := insight.Experiments(d.History()).All
			switch {
			case asJSON:
				text, err := experimentsJSON(all)
				if err != nil {
					return err
				}
				return p.print(text)
			case len(all) == 0:
				p.tell(p.voice.T("command.told.noexperiments"))
				return nil
			}
			return p.print(p.experimentRows(all).String("<<<>><<"))
		})
	})
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	c.AddCommand(p.suggestCommand())
	return c
}

// experimentRows are a heading and a row an experiment.
func (p *program) experimentRows(all []insight.Experiment) table {
	v := p.voice
	t := table{{
		v.T("command.head.day"), v.T("command.head.ceiling"), v.T("command.head.outcome"),
		v.T("command.head.before"), v.T("command.head.after"), v.T("command.head.experiment"),
	}}
	noted := slices.ContainsFunc(all, func(e insight.Experiment) bool { return e.Note != "" })
	if noted {
		t[0] = append(t[0], v.T("command.head.note"))
	}
	for _, e := range all {
		ceiling := ""
		if at, ok := e.Aim.Ceiling(); ok {
			ceiling = v.Ceiling(at)
		}
		text := strings.Join(strings.Fields(e.Text), " ")
		row := []string{e.Chosen.String(), ceiling, v.Outcome(e.Outcome), v.Value(e.Before), v.Value(e.After), text}
		if noted {
			row = append(row, strings.Join(strings.Fields(e.Note), " "))
		}
		t = append(t, row)
	}
	return t
}

// A toldExperiment is the form of one in experiments --json. What is not known is
// null.
type toldExperiment struct {
	Day        string   `json:"day"`
	Ceiling    *string  `json:"ceiling"`
	Experiment string   `json:"experiment"`
	Outcome    *string  `json:"outcome"`
	Before     *float64 `json:"before"`
	After      *float64 `json:"after"`
	LookedBack *string  `json:"looked_back"`
	Note       *string  `json:"note"`
}

func experimentsJSON(all []insight.Experiment) (string, error) {
	lines := make([]string, 0, len(all))
	for _, e := range all {
		t := toldExperiment{Day: e.Chosen.String(), Experiment: e.Text, Before: toldLevel(e.Before), After: toldLevel(e.After)}
		if key := e.Aim.Key(); key != "" {
			t.Ceiling = &key
		}
		if e.Outcome != model.NoOutcome {
			t.Outcome, t.LookedBack = pointer(string(e.Outcome)), pointer(e.Back.String())
		}
		if e.Note != "" {
			t.Note = pointer(e.Note)
		}
		line, err := jsonLine(t)
		if err != nil {
			return "", err
		}
		lines = append(lines, line)
	}
	return jsonLines(lines), nil
}

// toldLevel is a level to four decimals, nil where not rated.
func toldLevel(r model.Rating) *float64 {
	if !r.Rated() {
		return nil
	}
	return pointer(rounded(r))
}

// jsonLine is a value in one line, with < and & as they are.
func jsonLine(v any) (string, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// jsonLines is an array with a line a value.
func jsonLines(lines []string) string {
	if len(lines) == 0 {
		return emptyList(true)
	}
	return "[\n" + strings.Join(lines, ",\n") + "\n]\n"
}

// suggestCommand prints ideas for a ceiling at the level it was rated last.
func (p *program) suggestCommand() *cobra.Command {
	var person string
	c := p.single("experimentssuggest", "suggest CEILING [--person NAME] [--data DIR]", p.one("oneceiling"), func(c *cobra.Command, name string) error {
		at, err := model.ParseCeiling(name)
		if err != nil {
			return p.misuse("aim", "value", name)
		}
		return p.readingOr(c, person, func(d *Desk) error {
			last, _ := d.History().Latest()
			return p.printIdeas(at, last.Ratings[at])
		}, func(Place) error { return p.printIdeas(at, model.NotRated) })
	})
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.person"))
	return c
}

func (p *program) printIdeas(at model.Ceiling, r model.Rating) error {
	var b strings.Builder
	for _, key := range guide.Suggestions(at, r) {
		b.WriteString(p.voice.T(key) + "\n")
	}
	return p.print(b.String())
}
