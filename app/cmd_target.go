package app

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/insight"
)

// noTarget is the word that makes every target the usual one again.
const noTarget = "clear"

// targetCommand shows and sets what a person aims at.
func (p *program) targetCommand() *cobra.Command {
	var person string
	var asJSON bool
	c := p.command("target", "target [LEVELS | CEILING LEVEL | clear] [--person NAME] [--json] [--data DIR]", nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return p.reading(c, person, func(d *Desk) error { return p.printTarget(d.Target(), asJSON) })
		}
		if asJSON {
			return p.misuse("targetjson")
		}
		change, err := p.targetChange(args)
		if err != nil {
			return err
		}
		return p.changing(c, func(d *Desk) error {
			if err := p.turn(d, person); err != nil {
				return err
			}
			return d.KeepTarget(change(d.Target()))
		})
	}
	c.Flags().StringVar(&person, "person", "", p.voice.T("command.flag.targetperson"))
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// targetChange reads the levels, one ceiling and its level, or clear.
func (p *program) targetChange(args []string) (func(model.Ratings) model.Ratings, error) {
	to := func(r model.Ratings) func(model.Ratings) model.Ratings {
		return func(model.Ratings) model.Ratings { return r }
	}
	switch {
	case len(args) == 1 && args[0] == noTarget:
		return to(model.Ratings{}), nil
	case len(args) == 1 && strings.Contains(args[0], ","):
		six, err := p.sixTargets(args[0])
		return to(six), err
	case len(args) != 2:
		return nil, p.misuse("target", "value", strings.Join(args, " "))
	}
	ceiling, err := model.ParseCeiling(args[0])
	if err != nil {
		return nil, p.misuse("targetceiling", "value", args[0], "ceilings", strings.Join(ceilingKeys(), ", "))
	}
	r, err := p.targetLevel(args[1])
	return func(was model.Ratings) model.Ratings { return was.With(ceiling, r) }, err
}

func (p *program) sixTargets(s string) (six model.Ratings, err error) {
	parts := strings.Split(s, ",")
	if len(parts) != model.CeilingCount {
		return six, p.misuse("target", "value", s)
	}
	for i, part := range parts {
		if six[i], err = p.targetLevel(part); err != nil {
			return six, err
		}
	}
	return six, nil
}

func (p *program) targetLevel(s string) (model.Rating, error) {
	r, err := model.ParseRating(strings.TrimSpace(s))
	if err != nil {
		return r, p.misuse("targetlevel", "value", s)
	}
	return r, nil
}

func ceilingKeys() (keys []string) {
	for _, c := range model.Ceilings() {
		keys = append(keys, c.Key())
	}
	return keys
}

// printTarget prints a row a ceiling, or an object with the levels by name, null
// where the usual one stands.
func (p *program) printTarget(target model.Ratings, asJSON bool) error {
	if asJSON {
		data, err := json.Marshal(struct {
			Usual  float64       `json:"usual"`
			Target listedRatings `json:"target"`
		}{insight.TargetUsual.Level(), listedRatings(target)})
		if err != nil {
			return err
		}
		return p.print(string(data) + "\n")
	}
	v := p.voice
	t := table{{v.T("command.head.ceiling"), v.T("command.head.level"), v.T("command.head.word")}}
	for _, c := range model.Ceilings() {
		r, word := target[c], ""
		if word = v.Level(r); !r.Rated() {
			r = insight.TargetUsual
			word = v.T("command.told.usualtarget", "level", v.Level(r))
		}
		t = append(t, []string{v.Ceiling(c), v.Value(r), word})
	}
	return p.print(t.String("<><"))
}
