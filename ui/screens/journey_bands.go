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
	reading, lasting := insight.Read(h, asOf, target), map[int]insight.Span{}
	for _, c := range model.Ceilings() {
		f := reading.Ceilings[c]
		for _, span := range insight.Plateaus(h, c, asOf, target[c]) {
			band := plot.Plateau{Ceiling: c, From: span.From, To: span.To, Level: span.Level}
			if span.Broke == 0 { // of one that is over a band is enough
				if f.State != insight.Plateau {
					continue
				}
				band.Text = plateauText(voice, span, reading.To)
				lasting[len(out.plateaus)] = span
			}
			out.plateaus = append(out.plateaus, band)
		}
		if f.State == insight.Shifted {
			out.shifts = append(out.shifts, plot.Shift{Ceiling: c, Month: f.Break.Month, Text: voice.T("journey.shifted", "month", monthIn(voice, f.Break.Month, reading.To))})
		}
	}
	for i, span := range lasting {
		if n := together(lasting, span); n > fewPlateaus {
			out.plateaus[i].Shared = plateausText(voice, n, span, reading.To)
		}
	}
	return out
}

// fewPlateaus is how many lanes at most say the same each for itself.
const fewPlateaus = 2

// together is how many spans are told as this one is.
func together(all map[int]insight.Span, one insight.Span) (n int) {
	for _, span := range all {
		if span.From == one.From && span.Longer == one.Longer {
			n++
		}
	}
	return n
}

// plateauText tells of a plateau that lasts, plateausText of so many.
func plateauText(voice say.Voice, s insight.Span, now model.Month) string {
	if s.Longer {
		return voice.T("journey.plateaulong", "month", monthIn(voice, s.From, now))
	}
	return voice.T("journey.plateau", "month", monthIn(voice, s.From, now))
}

func plateausText(voice say.Voice, n int, s insight.Span, now model.Month) string {
	if s.Longer {
		return voice.T("journey.plateauslong", "n", n, "month", monthIn(voice, s.From, now))
	}
	return voice.T("journey.plateaus", "n", n, "month", monthIn(voice, s.From, now))
}

// monthIn names a month, with its year where that is not the one of now.
func monthIn(voice say.Voice, m, now model.Month) string {
	if m.Year() == now.Year() {
		return voice.MonthName(m)
	}
	return voice.ShortMonth(m)
}
