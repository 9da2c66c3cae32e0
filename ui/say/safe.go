package say

import (
	"strings"
	"unicode/utf8"

	"headroom/model"
)

// A Shown is what a card shows, for the words that stand for it: a description
// says no more than the picture.
type Shown struct {
	Now model.Snapshot
	// Then is what Now is compared with; nil for nothing.
	Then *model.Snapshot
	// Moved are the ceilings whose change since Then is more than a wobble.
	Moved Moved
	// Target is the person's aim, zero where it is not shown.
	Target model.Ratings
	// Headline is the person's own; empty for the one that the ratings give, which
	// does not say "my" where the picture is Named.
	Headline string
	Named    bool
	// NoHardCeiling leaves the hard ceiling out.
	NoHardCeiling bool
	// States are the words of what each ceiling's months say; empty where they are
	// not shown.
	States [model.CeilingCount]string
	// Safe tells months by their number instead of their name, counted from
	// First, and leaves targets out: what may leave a workplace. The person's
	// own headline stays.
	Safe  bool
	First model.Month
}

// Describe describes a card for those who do not see it: short, at most
// AltShortMax characters, and long, at most AltLongMax. It holds the ratings,
// when they were given and the person's own headline, and no note, event,
// experiment or name.
func (v Voice) Describe(p Shown) (short, long string) {
	when, before := v.When(p)
	headline := v.altHeadline(p)
	short = v.T("alt.short", "when", when, "headline", headline)
	if p.Named {
		short = v.T("alt.short_named", "when", when, "headline", headline)
	}
	short = fit(AltShortMax, short, headline)
	figure := v.altFigure(p, when, before)
	rest := v.altRows(p.Now, p.Then)
	if !p.NoHardCeiling {
		rest = append(rest, v.altHard(p, before)...)
	}
	rest = append(append(append(rest, v.altTarget(p)...), v.altStates(p)...), v.T("alt.credit"))
	said := append([]string{figure, headline}, rest...)
	silent := append([]string{figure}, rest...)
	return short, fit(AltLongMax, v.Join(said...), v.Join(silent...), short)
}

// altFigure says what is to be seen; not "my" where the picture is Named.
func (v Voice) altFigure(p Shown, when, before string) string {
	switch {
	case p.Named && p.Then != nil:
		return v.T("alt.title-then_named", "when", when, "then", before)
	case p.Named:
		return v.T("alt.title_named", "when", when)
	case p.Then != nil:
		return v.T("alt.title-then", "when", when, "then", before)
	}
	return v.T("alt.title", "when", when)
}

// altHeadline is the headline as a sentence.
func (v Voice) altHeadline(p Shown) string {
	own := strings.Join(strings.Fields(p.Headline), " ")
	switch {
	case own != "":
	case p.Named:
		own = Text(v.HeadlineOfNamed(p.Now.Ratings, ratingsOf(p.Then), p.Moved))
	default:
		own = Text(v.Headline(p.Now.Ratings, ratingsOf(p.Then), p.Moved))
	}
	return v.sentence(own)
}

// sentence closes a headline, which may be closed already.
func (v Voice) sentence(own string) string {
	if last, _ := utf8.DecodeLastRuneInString(own); strings.ContainsRune(".!?…。！？؟", last) {
		return own
	}
	return v.T("alt.headline", "headline", own)
}

// altStates says what the months say of each ceiling, in one sentence.
func (v Voice) altStates(p Shown) []string {
	var states []string
	for c, state := range p.States {
		if state != "" {
			states = append(states, v.T("trend.alt.state", "ceiling", v.Ceiling(model.Ceiling(c)), "state", state))
		}
	}
	if len(states) == 0 {
		return nil
	}
	if p.Named {
		return []string{v.T("trend.alt.all_named", "states", v.List(states...))}
	}
	return []string{v.T("trend.alt.all", "states", v.List(states...))}
}

// altTarget says the target's levels, once where they are the same; not "my" where the
// picture is Named.
func (v Voice) altTarget(p Shown) []string {
	if p.Safe || p.Target.Count() == 0 {
		return nil
	}
	var levels []string
	same := p.Target.Complete()
	for _, c := range model.Ceilings() {
		same = same && p.Target[c] == p.Target[0]
		if p.Target[c].Rated() {
			levels = append(levels, v.T("alt.target-one", "ceiling", v.Ceiling(c), "value", v.Value(p.Target[c])))
		}
	}
	all, one := "alt.target-all", "alt.target"
	if p.Named {
		all, one = "alt.target-all_named", "alt.target_named"
	}
	if same {
		return []string{v.T(all, "value", v.Value(p.Target[0]))}
	}
	return []string{v.T(one, "levels", v.List(levels...))}
}

// When names the two days of a card: as Dates does, or by the month's number
// where it has to be safe. The second is empty where there is no then.
func (v Voice) When(p Shown) (when, before string) {
	if !p.Safe {
		return v.Dates(p.Now, p.Then)
	}
	now, first := p.Now.Day.In(), p.FirstMonth()
	when = v.MonthNumber(now, first)
	switch {
	case p.Then == nil:
		return when, ""
	case p.Then.Day.In() == now:
		return when, v.T("date.month-earlier", "n", monthNumber(now, first))
	}
	return when, v.MonthNumber(p.Then.Day.In(), first)
}

// FirstMonth is the month that counts as the first: First, or the earliest one
// shown where that is not given or later.
func (p Shown) FirstMonth() model.Month {
	first := p.Now.Day.In()
	if p.Then != nil {
		first = min(first, p.Then.Day.In())
	}
	if p.First > 0 {
		first = min(first, p.First)
	}
	return first
}

// MonthNumber tells a month by its number, the first being 1: "month 7".
func (v Voice) MonthNumber(m, first model.Month) string {
	return v.T("date.month-number", "n", monthNumber(m, first))
}

func monthNumber(m, first model.Month) int { return int(m-first) + 1 }
