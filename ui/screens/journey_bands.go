package screens

import (
	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// laneSigns are what lanes say beside their lines.
type laneSigns struct {
	plateaus []plot.Plateau
	shifts   []plot.Shift
}

// signsOf reads a history as of a day: the plateaus there were, the one that still
// lasts where the months bear to be called one, and the shifts. A plateau is below
// the target.
func signsOf(voice say.Voice, h model.History, asOf model.Date, target model.Ratings) (out laneSigns) {
	reading := insight.Read(h, asOf, target)
	for _, c := range model.Ceilings() {
		f := reading.Ceilings[c]
		for _, span := range insight.Plateaus(h, c, asOf, target[c]) {
			lasts := span.Broke == 0
			if lasts && f.State != insight.Plateau {
				continue
			}
			out.plateaus = append(out.plateaus, plot.Plateau{
				Ceiling: c, From: span.From, To: span.To, Level: span.Level, Text: plateauText(voice, span, reading.To),
			})
		}
		if f.State == insight.Shifted {
			out.shifts = append(out.shifts, plot.Shift{Ceiling: c, Month: f.Break.Month, Text: voice.T("journey.shifted", "month", monthIn(voice, f.Break.Month, reading.To))})
		}
	}
	return out
}

func plateauText(voice say.Voice, s insight.Span, now model.Month) string {
	switch {
	case s.Broke != 0:
		return "" // its months are over: a band is enough
	case s.Longer:
		return voice.T("journey.plateaulong", "month", monthIn(voice, s.From, now))
	}
	return voice.T("journey.plateau", "month", monthIn(voice, s.From, now))
}

// monthIn names a month, with its year where that is not the one of now.
func monthIn(voice say.Voice, m, now model.Month) string {
	if m.Year() == now.Year() {
		return voice.MonthName(m)
	}
	return voice.ShortMonth(m)
}
