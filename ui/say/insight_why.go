package say

import (
	"math"
	"strconv"

	"headroom/model/insight"
)

// Why is the evidence of a finding in plain words: the months used, the typical
// change, and how often luck alone would show as much. compared is how many
// ceilings were looked at, those that are not too early.
func (v Voice) Why(f insight.Finding, compared int) string {
	switch f.State {
	case insight.TooEarly:
		return v.T("insight.why.early")
	case insight.Rising, insight.Falling:
		key := "insight.why.trend"
		if compared == 1 {
			key = "insight.why.trend-alone"
		}
		// That any of them does so by luck is at most so many times as likely.
		odds := v.Odds(f.Trend.P * float64(compared))
		return v.Join(v.whyMonths(f), v.slope(f.Slope), v.T(key, "odds", odds))
	case insight.Shifted:
		b := f.Break
		return v.Join(v.whyMonths(f), v.T("insight.why.shifted", "before", v.Number(b.Before), "after", v.Number(b.After), "odds", v.Odds(b.P)))
	case insight.Plateau:
		return v.Join(v.whyFlat(f.Recent), v.T("insight.why.plateau"))
	case insight.Steady:
		return v.Join(v.whyFlat(f.Recent), v.T("insight.why.steady"))
	}
	text := v.Join(v.whyMonths(f), v.slope(f.Slope), v.T("insight.why.unclear", "odds", v.Odds(f.Trend.P)))
	switch {
	case f.Leaning == 0:
		return text
	case compared == 1:
		return v.Join(text, v.T("insight.why.leaning-alone"))
	}
	return v.Join(text, v.T("insight.why.leaning"))
}

// Compared is how many ceilings of a reading are not too early.
func Compared(r insight.Reading) (n int) {
	for _, f := range r.Ceilings {
		if f.State != insight.TooEarly {
			n++
		}
	}
	return n
}

func (v Voice) whyMonths(f insight.Finding) string {
	return v.N("insight.why.months", f.Months, "first", v.Month(f.First), "last", v.Month(f.Last))
}

func (v Voice) whyFlat(r insight.Recent) string {
	key := "insight.why.flat"
	low, high := v.Number(r.Low), v.Number(r.High)
	if low == high {
		key = "insight.why.flat-same"
	}
	return v.Join(v.T(key, "first", v.Month(r.From), "last", v.Month(r.To), "low", low, "high", high), v.slope(r.Slope))
}

// slope tells a change in levels a month, to two decimals.
func (v Voice) slope(perMonth float64) string {
	if math.Round(perMonth*100) == 0 {
		return v.T("insight.why.slope-none")
	}
	return v.T("insight.why.slope", "slope", v.Gain(perMonth))
}

// Odds tells a chance as how often luck does it: "about one time in
// 40", "about 37 times in 100".
func (v Voice) Odds(p float64) string {
	switch {
	case p >= .995:
		return v.T("insight.odds.always")
	case p >= .1:
		return v.N("insight.odds.hundred", int(math.Round(100*p)))
	case p < .0001:
		return v.T("insight.odds.rare")
	}
	n := 1 / p
	unit := math.Pow(10, math.Max(0, math.Floor(math.Log10(n))-1))
	return v.T("insight.odds.single", "n", strconv.Itoa(int(math.Round(n/unit)*unit)))
}

// LastChange tells the step to the latest rating and whether it is more than a
// wobble; empty where there is none.
func (v Voice) LastChange(f insight.Finding) string {
	if !f.HasChange {
		return ""
	}
	c := f.Change
	if c.From == c.To {
		return v.T("insight.change.same", "value", v.Value(c.To), "day", v.LongDay(c.When))
	}
	key := "insight.change.wobble"
	switch {
	case c.Real && c.Own:
		key = "insight.change.real-own"
	case c.Real:
		key = "insight.change.real"
	case c.Own:
		key = "insight.change.wobble-own"
	}
	return v.T(key, "change", v.Delta(c.To, c.From), "value", v.Value(c.To), "day", v.LongDay(c.When), "wobble", v.Number(c.Threshold))
}

// LastChangeShort is LastChange without its day and why it is told so.
func (v Voice) LastChangeShort(f insight.Finding) string {
	if !f.HasChange {
		return ""
	}
	c, key := f.Change, "insight.changed.wobble"
	switch {
	case c.From == c.To:
		key = "insight.changed.same"
	case c.Real:
		key = "insight.changed.real"
	}
	return v.T(key, "change", v.Delta(c.To, c.From), "value", v.Value(c.To))
}
