package say

import (
	"headroom/model"
	"headroom/model/insight"
)

// InsightLead is the one sentence, or two, that a reading opens with: of the lowest
// ceiling and what its months say, or of which share the lowest place. own tells
// that it is told to the person whose history it is.
func (v Voice) InsightLead(r insight.Reading, own bool) string {
	switch n := len(r.Binding); n {
	case 0:
		return v.N("insight.lead.incomplete", r.Latest.Count())
	case 1:
		return v.leadOf(r.Binding[0], r.Ceilings[r.Binding[0]], own)
	case 2:
		return v.T("insight.lead.pair", "first", v.Ceiling(r.Binding[0]), "second", v.Ceiling(r.Binding[1]), "level", v.Value(r.Latest[r.Binding[0]]))
	default:
		return v.T(leadTied[n], "level", v.Value(r.Latest[r.Binding[0]]))
	}
}

var leadTied = [...]string{3: "insight.lead.tied-3", 4: "insight.lead.tied-4", 5: "insight.lead.tied-5", 6: "insight.lead.tied-6"}

// leadOf is the sentence of the one ceiling that is lowest.
func (v Voice) leadOf(c model.Ceiling, f insight.Finding, own bool) string {
	lowest := v.T("insight.lead.lowest")
	if !own {
		lowest = v.T("insight.lead.lowest-their")
	}
	first := v.Ceiling(c)
	switch f.State {
	case insight.Plateau:
		if f.Span.Longer {
			return v.Join(v.T("insight.lead.plateau-long", "first", first, "level", v.Number(f.Span.Level)), lowest)
		}
		return v.Join(v.T("insight.lead.plateau", "first", first, "level", v.Number(f.Span.Level), "month", v.Month(f.Span.From)), lowest)
	case insight.Falling:
		return v.Join(v.T("insight.lead.falling", "first", first, "month", v.Month(f.First)), lowest)
	case insight.Shifted:
		if f.Break.Up {
			return v.T("insight.lead.shifted-up", "first", first, "month", v.Month(f.Break.Month))
		}
		return v.Join(v.T("insight.lead.shifted-down", "first", first, "month", v.Month(f.Break.Month)), lowest)
	case insight.Rising:
		return v.T("insight.lead.rising", "first", first)
	case insight.Steady:
		if f.Usual {
			return v.T("insight.lead.steady-usual", "first", first)
		}
		return v.T("insight.lead.steady", "first", first)
	case insight.Unclear:
		return v.T("insight.lead.unclear", "first", first)
	}
	return v.T("insight.lead.early", "first", first)
}

// State is the name of what a ceiling's months say: "Likely plateau", "Leaning up".
func (v Voice) State(f insight.Finding) string {
	switch f.State {
	case insight.Rising:
		return v.T("insight.state.rising")
	case insight.Falling:
		return v.T("insight.state.falling")
	case insight.Shifted:
		if f.Break.Up {
			return v.T("insight.state.shifted-up")
		}
		return v.T("insight.state.shifted-down")
	case insight.Plateau:
		return v.T("insight.state.plateau")
	case insight.Steady:
		return v.T("insight.state.steady")
	case insight.Unclear:
		switch {
		case f.Leaning > 0:
			return v.T("insight.state.leaning-up")
		case f.Leaning < 0:
			return v.T("insight.state.leaning-down")
		}
		return v.T("insight.state.unclear")
	}
	return v.T("insight.state.early")
}

// StateDetail goes on from State: since when, at which level, from where to where.
// It begins in lower case and has no full stop.
func (v Voice) StateDetail(f insight.Finding) string {
	switch f.State {
	case insight.Rising, insight.Falling:
		return v.T("insight.detail.trend", "before", v.Value(f.FirstRating), "first", v.Month(f.First), "after", v.Value(f.LastRating), "last", v.Month(f.Last))
	case insight.Shifted:
		b := f.Break
		if b.Event != "" {
			return v.T("insight.detail.shifted-event", "month", v.Month(b.Month), "before", v.Number(b.Before), "after", v.Number(b.After), "event", b.Event)
		}
		return v.T("insight.detail.shifted", "month", v.Month(b.Month), "before", v.Number(b.Before), "after", v.Number(b.After))
	case insight.Plateau:
		return v.spanDetail(f, [2]string{"insight.detail.plateau", "insight.detail.plateau-long"}, [2]string{"insight.detail.plateau-usual", "insight.detail.plateau-long-usual"})
	case insight.Steady:
		return v.spanDetail(f, [2]string{"insight.detail.steady", "insight.detail.steady-long"}, [2]string{"insight.detail.steady-usual", "insight.detail.steady-long-usual"})
	case insight.Unclear:
		if f.Leaning != 0 {
			return v.T("insight.detail.leaning")
		}
		return v.T("insight.detail.unclear")
	}
	return v.N("insight.detail.early", f.Months)
}

// spanDetail takes the second of the keys where it lasts longer than is told, and those
// of an aim that the person set, or of the usual one.
func (v Voice) spanDetail(f insight.Finding, set, usual [2]string) string {
	keys, long := set, 0
	if f.Usual {
		keys = usual
	}
	if f.Span.Longer {
		long = 1
	}
	return v.T(keys[long], "level", v.Number(f.Span.Level), "month", v.Month(f.Span.From), "target", v.Value(f.Target))
}

// HardLine tells the hard ceiling, and which ceiling would lift it most if it rose
// by one level, where one alone would. It is empty where not all six are rated.
func (v Voice) HardLine(r insight.Reading) string {
	if !r.Complete {
		return ""
	}
	text := v.T("insight.hard.level", "level", v.Number(r.Hard))
	best, alone := model.Bandwidth, false
	for i, f := range r.Ceilings {
		switch most := r.Ceilings[best].Lift; {
		case i == 0 || f.Lift > most:
			best, alone = model.Ceiling(i), true
		case f.Lift == most:
			alone = false
		}
	}
	lifted := v.Number(r.Hard + r.Ceilings[best].Lift)
	if !alone || lifted == v.Number(r.Hard) {
		return text
	}
	return v.Join(text, v.T("insight.hard.lift", "first", v.Ceiling(best), "level", lifted))
}
