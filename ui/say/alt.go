package say

import (
	"unicode/utf8"

	"headroom/model"
	"headroom/model/insight"
)

// The most characters of the two forms of a description.
const (
	AltShortMax = 120
	AltLongMax  = 1000
)

// Dates names the days of two snapshots: as months, or as days where both are
// in one month. The second is empty where there is no then.
func (v Voice) Dates(now model.Snapshot, then *model.Snapshot) (when, before string) {
	switch {
	case then == nil:
		return v.Month(now.Day.In()), ""
	case then.Day.In() == now.Day.In():
		return v.LongDay(now.Day), v.LongDay(then.Day)
	default:
		return v.Month(now.Day.In()), v.Month(then.Day.In())
	}
}

// altRows says each ceiling.
func (v Voice) altRows(now model.Snapshot, then *model.Snapshot) []string {
	var rows []string
	for _, c := range model.Ceilings() {
		r, change := now.Ratings[c], ""
		if then != nil {
			change = v.Delta(r, then.Ratings[c])
		}
		key := "alt.row"
		switch {
		case !r.Rated():
			key = "alt.row-unset"
		case change != "":
			key = "alt.row-change"
		}
		rows = append(rows, v.T(key, "ceiling", v.Ceiling(c), "value", v.Value(r), "level", v.Level(r), "change", change))
	}
	return rows
}

// altHard says the hard ceiling, where there is one.
func (v Voice) altHard(p Shown, before string) []string {
	hard, ok := insight.HardCeiling(p.Now.Ratings)
	if !ok {
		return nil
	}
	if p.Then != nil {
		if was, ok := insight.HardCeiling(p.Then.Ratings); ok {
			key := "alt.hard-then"
			if p.Safe && p.Then.Day.In() == p.Now.Day.In() {
				key = "alt.hard-earlier"
			}
			return []string{v.T(key, "value", v.Number(hard), "before", v.Number(was), "then", before)}
		}
	}
	return []string{v.T("alt.hard", "value", v.Number(hard))}
}

func ratingsOf(s *model.Snapshot) *model.Ratings {
	if s == nil {
		return nil
	}
	return &s.Ratings
}

// fit is the first of the texts that is within the limit, or the last one cut
// to it.
func fit(limit int, texts ...string) string {
	last := ""
	for _, last = range texts {
		if utf8.RuneCountInString(last) <= limit {
			return last
		}
	}
	return string([]rune(last)[:limit-1]) + "…"
}
