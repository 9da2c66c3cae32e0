package app

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"

	"headroom/model"
	"headroom/model/insight"
)

// A toldReading is the form of insights --json. What is not known, or too early
// to say, is null. Levels are rounded to four decimals; nothing else is.
type toldReading struct {
	Person      string    `json:"person"`
	AsOf        string    `json:"as_of"`
	Months      int       `json:"months"`
	HardCeiling *toldHard `json:"hard_ceiling"`
	Binding     []string  `json:"binding"`
	Ceilings    toldSix   `json:"ceilings"`
	// Drift is the last then-test up to that day, left out where there is none.
	Drift *toldDrift `json:"drift,omitempty"`
}

// A toldDrift is how a month was seen from a later one, beside how it was rated.
type toldDrift struct {
	Of       string        `json:"of"`
	From     string        `json:"from"`
	Rated    listedRatings `json:"rated"`
	Seen     listedRatings `json:"seen"`
	Ceilings int           `json:"ceilings"`
	Mean     float64       `json:"mean"`
	// Threshold is how far from zero the mean must be to be told from wobble.
	Threshold float64 `json:"threshold"`
}

type toldHard struct {
	Level float64 `json:"level"`
}

// toldSix are the ceilings as an object, in their order.
type toldSix [model.CeilingCount]toldCeiling

type toldCeiling struct {
	State       insight.State `json:"state"`
	Leaning     *string       `json:"leaning"`
	Months      int           `json:"months"`
	Level       *float64      `json:"level"`
	MannKendall toldTrend     `json:"mann_kendall"`
	SenSlope    *float64      `json:"sen_slope"`
	Pettitt     toldBreak     `json:"pettitt"`
	Range       *float64      `json:"range"`
	LastChange  *toldChange   `json:"last_change"`
	Leverage    *float64      `json:"leverage"`
}

type toldTrend struct {
	S     *int     `json:"s"`
	P     *float64 `json:"p"`
	PHolm *float64 `json:"p_holm"`
}

type toldBreak struct {
	K     *int     `json:"k"`
	P     *float64 `json:"p"`
	Month *string  `json:"month"`
}

type toldChange struct {
	From      float64 `json:"from"`
	To        float64 `json:"to"`
	Real      bool    `json:"real"`
	Threshold float64 `json:"threshold"`
}

func (six toldSix) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, c := range six {
		data, err := json.Marshal(c)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, model.Ceiling(i).Key()), ':')
		b = append(b, data...)
	}
	return append(b, '}'), nil
}

// insightsJSON is a reading as one line of JSON.
func insightsJSON(person model.Person, r insight.Reading, drift *insight.Drift) (string, error) {
	out := toldReading{Person: person.Name, AsOf: r.AsOf.String(), Months: r.Months, Binding: []string{}}
	if r.Complete {
		out.HardCeiling = &toldHard{r.Hard}
	}
	for _, c := range r.Binding {
		out.Binding = append(out.Binding, c.Key())
	}
	if d := drift; d != nil {
		out.Drift = &toldDrift{d.Of.String(), d.From.String(), listedRatings(d.Then), listedRatings(d.Seen), d.Ceilings, d.Mean, d.Threshold}
	}
	for c, f := range r.Ceilings {
		out.Ceilings[c] = told(f, r.Complete)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(out)
	return b.String(), err
}

func told(f insight.Finding, complete bool) toldCeiling {
	t := toldCeiling{State: f.State, Months: f.Months}
	if f.Level.Rated() {
		t.Level = pointer(rounded(f.Level))
	}
	if complete {
		t.Leverage = &f.Leverage
	}
	if f.HasChange {
		c := f.Change
		t.LastChange = &toldChange{rounded(c.From), rounded(c.To), c.Real, c.Threshold}
	}
	if f.State == insight.TooEarly {
		return t
	}
	switch {
	case f.Leaning > 0:
		t.Leaning = pointer(string(insight.Rising))
	case f.Leaning < 0:
		t.Leaning = pointer(string(insight.Falling))
	}
	t.MannKendall = toldTrend{&f.Trend.S, &f.Trend.P, &f.Trend.Holm}
	t.SenSlope = &f.Slope
	t.Pettitt = toldBreak{&f.Break.K, &f.Break.P, pointer(f.Break.Month.String())}
	t.Range = pointer(f.Recent.High - f.Recent.Low)
	return t
}

// rounded is a level to four decimals.
func rounded(r model.Rating) float64 { return math.Round(r.Level()*1e4) / 1e4 }

func pointer[T any](v T) *T { return &v }
