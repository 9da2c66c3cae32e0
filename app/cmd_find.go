package app

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model/guide"
)

// findCommand prints the ceilings that a text points at. It opens no journal, and
// keeps nothing of the text.
func (p *program) findCommand() *cobra.Command {
	var asJSON bool
	c := p.command("find", "find [--json] TEXT", nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(_ *cobra.Command, args []string) error {
		text := strings.Join(args, " ")
		if len(args) == 0 {
			return p.misuse("notext")
		}
		acute := guide.Acute(text)
		if acute && !asJSON {
			return p.print(wrapped(p.voice.T("find.acute"), "") + "\n" + wrapped(p.voice.T("find.acutecall"), "") + wrapped(p.voice.T("find.acutenow"), ""))
		}
		finder, err := guide.NewFinder()
		if err != nil {
			return err
		}
		var found []guide.Finding
		if !acute {
			found = finder.Find(text)
		}
		if asJSON {
			told, err := p.findingsJSON(found, acute)
			if err != nil {
				return err
			}
			return p.print(told)
		}
		if len(found) == 0 && !finder.English(text) {
			return p.print(wrapped(p.voice.T("find.nothing"), "") + wrapped(p.voice.T("command.find.foreign"), ""))
		}
		return p.print(p.findings(found))
	}
	c.Flags().BoolVar(&asJSON, "json", false, p.voice.T("command.flag.json"))
	return c
}

// findings say which ceiling a text points at, or which ones as much, then which others,
// each with the sentences that say the same.
func (p *program) findings(found []guide.Finding) string {
	v := p.voice
	if len(found) == 0 {
		return wrapped(v.T("find.nothing"), "") + wrapped(v.T("find.nothingbody"), "")
	}
	text := wrapped(v.T("find.points", "ceiling", v.Ceilings(guide.Foremost(found)...))+" "+v.T("find.checkin"), "")
	for _, f := range found {
		text += "\n" + wrapped(v.Ceiling(f.Ceiling), "")
		for _, s := range f.Symptoms {
			text += wrapped(v.T(s.Key()), "    ")
		}
	}
	return text
}

// A toldFinding is a ceiling in the form of find --json.
type toldFinding struct {
	Ceiling   string   `json:"ceiling"`
	Score     float64  `json:"score"`
	Sentences []string `json:"sentences"`
}

// findingsJSON is what find --json prints. Scores are rounded to four decimals; acute is
// there where it is true, and then there are no ceilings.
func (p *program) findingsJSON(found []guide.Finding, acute bool) (string, error) {
	told := struct {
		Ceilings []toldFinding `json:"ceilings"`
		Acute    bool          `json:"acute,omitempty"`
	}{Ceilings: []toldFinding{}, Acute: acute}
	for _, f := range found {
		t := toldFinding{Ceiling: f.Ceiling.Key(), Score: math.Round(f.Score*1e4) / 1e4}
		for _, s := range f.Symptoms {
			t.Sentences = append(t.Sentences, p.voice.T(s.Key()))
		}
		told.Ceilings = append(told.Ceilings, t)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(told)
	return b.String(), err
}
