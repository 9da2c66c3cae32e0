package say

import (
	"math"
	"slices"
	"strconv"

	"headroom/model"
	"headroom/model/insight"
)

// InsightBasis is what a reading rests on: how many check-ins from which month to
// which, and which months of the last twelve have none. first is the month of the
// first check-in. It is empty where there is no check-in.
func (v Voice) InsightBasis(r insight.Reading, first model.Month, unrated []model.Month) string {
	if r.Snapshots == 0 {
		return ""
	}
	text := v.N("understand.from", r.Snapshots, "first", v.Month(first), "last", v.Month(r.To))
	if first == r.To {
		text = v.N("understand.frommonth", r.Snapshots, "first", v.Month(first))
	}
	// A month has its year where there is another of its name, and then all have.
	name := v.MonthName
	if slices.ContainsFunc(unrated, func(m model.Month) bool { return m-insight.WindowMonths >= first }) {
		name = v.Month
	}
	switch len(unrated) {
	case 0:
		return text
	case 1:
		return v.Join(text, v.T("understand.unrated.single", "first", name(unrated[0])))
	case 2:
		return v.Join(text, v.T("understand.unrated.pair", "first", name(unrated[0]), "second", name(unrated[1])))
	}
	return v.Join(text, v.T("understand.unrated.more"))
}

// Gain is a change in levels with its sign and two decimals: "+0.24", "−0.05",
// "0.00".
func (v Voice) Gain(levels float64) string {
	digits, hundredths := v.Hundredths(math.Abs(levels)), math.Round(levels*100)
	switch {
	case hundredths < 0:
		return "\u2212" + digits
	case hundredths > 0:
		return "+" + digits
	}
	return digits
}

// Hundredths is a distance in levels, not negative, with two decimals: "0.24".
func (v Voice) Hundredths(levels float64) string {
	return v.decimal(strconv.FormatFloat(levels, 'f', 2, 64))
}
