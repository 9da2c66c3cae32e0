package say

import (
	"slices"

	"headroom/model"
	"headroom/model/insight"
)

// TimelineTitle is the sentence over a timeline of so many months: of one ceiling
// that moved, and of the lowest of those that stay or fall, each in the words of its
// state. Where nothing is to be said of either it counts the months.
func (v Voice) TimelineTitle(r insight.Reading, months int) string {
	var said []string
	for _, choice := range [][][]insight.State{{{insight.Rising}, {insight.Shifted}}, {{insight.Plateau, insight.Falling}}} {
		for _, states := range choice {
			if c, ok := lowestIn(r, states...); ok {
				said = append(said, v.timelineSays(c, r.Ceilings[c]))
				break
			}
		}
	}
	if len(said) == 0 {
		return v.N("morph.over", months)
	}
	return v.Join(said...)
}

// lowestIn is the lowest ceiling that is in one of the states. A shift down is no
// move to speak of before others.
func lowestIn(r insight.Reading, states ...insight.State) (best model.Ceiling, ok bool) {
	for _, c := range model.Ceilings() {
		f := r.Ceilings[c]
		if !slices.Contains(states, f.State) || !f.Level.Rated() || f.State == insight.Shifted && !f.Break.Up {
			continue
		}
		if !ok || f.Level < r.Ceilings[best].Level {
			best, ok = c, true
		}
	}
	return best, ok
}

func (v Voice) timelineSays(c model.Ceiling, f insight.Finding) string {
	first := v.Ceiling(c)
	switch f.State {
	case insight.Rising:
		return v.T("trend.title.rising", "first", first)
	case insight.Falling:
		return v.T("trend.title.falling", "first", first)
	case insight.Shifted:
		return v.T("trend.title.shifted", "first", first)
	}
	return v.T("trend.title.plateau", "first", first, "level", v.Number(f.Span.Level))
}

// TrendWord is the name of what a ceiling's months say as short as a card has room
// for: "rising", "likely plateau"; empty where it is too early to say.
func (v Voice) TrendWord(f insight.Finding) string {
	switch f.State {
	case insight.Rising:
		return v.T("trend.word.rising")
	case insight.Falling:
		return v.T("trend.word.falling")
	case insight.Shifted:
		if f.Break.Up {
			return v.T("trend.word.shifted-up")
		}
		return v.T("trend.word.shifted-down")
	case insight.Plateau:
		return v.T("trend.word.plateau")
	case insight.Steady:
		return v.T("trend.word.steady")
	case insight.Unclear:
		return v.T("trend.word.unclear")
	}
	return ""
}

// ShownMonths is what a timeline shows, for the words that stand for it.
type ShownMonths struct {
	Reading  insight.Reading
	Headline string
	// From and To name the first and the last month, Events what happened and when.
	From, To string
	Events   []string
}

// DescribeMonths describes a timeline for those who do not see it: short, at most
// AltShortMax characters, and long, at most AltLongMax.
func (v Voice) DescribeMonths(s ShownMonths) (short, long string) {
	headline := v.sentence(s.Headline)
	short = fit(AltShortMax, v.T("trend.alt.short", "headline", headline, "from", s.From, "to", s.To), headline)
	figure := v.T("trend.alt.figure", "from", s.From, "to", s.To)
	said := []string{figure, headline}
	for _, c := range model.Ceilings() {
		f := s.Reading.Ceilings[c]
		said = append(said, v.T("trend.alt.ceiling", "ceiling", v.Ceiling(c), "value", v.Value(f.Level), "state", v.State(f)))
	}
	credit := v.T("alt.credit")
	without := v.Join(append(said, credit)...)
	if len(s.Events) > 0 {
		said = append(said, v.T("trend.alt.events", "events", v.Events(s.Events...)))
	}
	return short, fit(AltLongMax, v.Join(append(said, credit)...), without, short)
}
