package screens

import (
	"slices"
	"strings"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
)

// noCeiling is where none of the six is meant.
const noCeiling model.Ceiling = -1

// lineMonths is how many calendar months the lines show at most: as far back as a
// plateau is followed.
const lineMonths = 24

// An Insights is the state of the screen that says what the months show: all that
// is read of a history, so that showing it takes no more than the showing.
type Insights struct {
	Reading insight.Reading
	// First is the month of the first check-in.
	First model.Month
	// From and To are the months that the lines show.
	From, To model.Month
	// Lines are the months of each ceiling, Hard those of the hard ceiling.
	Lines [model.CeilingCount][]plot.SparkPoint
	Hard  []plot.SparkPoint
	// Lowest are the lowest ceilings of each of those months.
	Lowest map[model.Month][]model.Ceiling
	// Events are what was noted in those months, in order of day.
	Events []insight.Event
	// Unrated are the first three months, or fewer, without a check-in between the
	// first and the last.
	Unrated []model.Month
	// Latest is the latest check-in.
	Latest model.Snapshot
	// Tried is what the experiments went with, Year what the last twelve months were.
	Tried insight.ExperimentRecord
	Year  insight.Year
	// Drift is what the last then-test says of the yardstick, nil where there is none.
	Drift *insight.Drift
	// Open is the ceiling whose evidence is in sight, -1 for none: one at a time.
	Open model.Ceiling
}

// ReadInsights reads a history as of a day. It takes time in proportion to the
// number of snapshots.
func ReadInsights(h model.History, asOf model.Date, target model.Ratings) Insights {
	s := Insights{Reading: insight.Read(h, asOf, target), Tried: insight.Experiments(h), Open: noCeiling}
	if d, ok := insight.LatestDrift(h, asOf); ok {
		s.Drift = &d
	}
	s.Year = insight.YearOf(h, s.Reading, s.Tried)
	if n := len(s.Tried.All); n > lineMonths { // no more are told one by one
		s.Tried.All = slices.Clone(s.Tried.All[n-lineMonths:])
	}
	if s.Reading.Snapshots == 0 {
		return s
	}
	s.First, s.To = h.Snapshot(0).Day.In(), s.Reading.To
	s.From = max(s.First, s.To-lineMonths+1)
	s.Latest = h.Snapshot(s.Reading.Snapshots - 1)
	s.Lowest = map[model.Month][]model.Ceiling{}
	rated := map[model.Month]bool{}
	for i := s.Reading.Snapshots - 1; i >= 0; i-- {
		snap := h.Snapshot(i)
		m := snap.Day.In()
		if m < s.From {
			break
		}
		if text := strings.TrimSpace(snap.Event); text != "" {
			s.Events = append(s.Events, insight.Event{Day: snap.Day, Text: text})
		}
		if !rated[m] { // a month is what its last check-in says
			rated[m] = true
			s.add(m, snap.Ratings)
		}
	}
	for c := range s.Lines {
		slices.Reverse(s.Lines[c])
	}
	slices.Reverse(s.Hard)
	slices.Reverse(s.Events)
	s.Unrated = insight.Unrated(h, s.Reading)
	return s
}

// add puts an earlier month to the lines.
func (s *Insights) add(m model.Month, r model.Ratings) {
	s.Lowest[m] = insight.Binding(r)
	for c, v := range r {
		if v.Rated() {
			s.Lines[c] = append(s.Lines[c], plot.SparkPoint{Month: m, Level: v.Level()})
		}
	}
	if hard, ok := insight.HardCeiling(r); ok {
		s.Hard = append(s.Hard, plot.SparkPoint{Month: m, Level: hard})
	}
}

// Empty tells whether there is nothing to read.
func (s Insights) Empty() bool { return s.Reading.Snapshots == 0 }

// Early tells whether there are too few months to say of any of the six which way it goes.
func (s Insights) Early() bool {
	for _, f := range s.Reading.Ceilings {
		if f.State != insight.TooEarly {
			return false
		}
	}
	return !s.Empty()
}

// Binds tells whether a ceiling is lowest.
func (s Insights) Binds(c model.Ceiling) bool { return slices.Contains(s.Reading.Binding, c) }

// Barred tells whether a ceiling is marked as lowest.
func (s Insights) Barred(c model.Ceiling) bool {
	return slices.Contains(plot.Barred(s.Reading.Binding), c)
}

// Coloured tells whether a ceiling has the colour of the lowest.
func (s Insights) Coloured(c model.Ceiling) bool {
	return slices.Contains(plot.Coloured(s.Reading.Binding), c)
}

// Order is the lowest first, the others as ever.
func (s Insights) Order() []model.Ceiling {
	first := slices.Clone(s.Reading.Binding)
	if len(first) == model.CeilingCount {
		return first
	}
	for _, c := range model.Ceilings() {
		if !s.Binds(c) {
			first = append(first, c)
		}
	}
	return first
}

// Toggle opens the evidence of a ceiling and shuts the other, or shuts this one.
func (s Insights) Toggle(c model.Ceiling) Insights {
	if s.Open == c {
		c = noCeiling
	}
	s.Open = c
	return s
}

// Line is what is drawn of a ceiling, but for its size and colours.
func (s Insights) Line(c model.Ceiling) plot.Spark {
	f := s.Reading.Ceilings[c]
	k := plot.Spark{From: s.From, To: s.To, Points: s.Lines[c], Target: f.Target.Level(), Events: s.eventMonths()}
	switch f.State {
	case insight.Plateau:
		k.Band = plot.SparkBand{From: f.Span.From, To: f.Span.To, Level: f.Span.Level}
	case insight.Shifted:
		k.Shift = f.Break.Month
	}
	return k
}

// HardLine is what is drawn of the hard ceiling.
func (s Insights) HardLine() plot.Spark {
	return plot.Spark{From: s.From, To: s.To, Points: s.Hard, Events: s.eventMonths()}
}

// eventMonths are the months in which something happened.
func (s Insights) eventMonths() (months []model.Month) {
	for _, e := range s.Events {
		months = append(months, e.Day.In())
	}
	return slices.Compact(months)
}

// EventsIn are what happened in a month.
func (s Insights) EventsIn(m model.Month) (texts []string) {
	for _, e := range s.Events {
		if e.Day.In() == m {
			texts = append(texts, oneLine(e.Text))
		}
	}
	return texts
}

// A LiftOf is what the hard ceiling would gain if a ceiling rose by one level.
type LiftOf struct {
	Ceiling model.Ceiling
	Levels  float64
}

// Lifts are those of all six, the largest first; none where not all are rated.
func (s Insights) Lifts() []LiftOf {
	if !s.Reading.Complete {
		return nil
	}
	var all []LiftOf
	for _, c := range model.Ceilings() {
		all = append(all, LiftOf{c, s.Reading.Ceilings[c].Lift})
	}
	slices.SortStableFunc(all, func(a, b LiftOf) int {
		switch {
		case a.Levels > b.Levels:
			return -1
		case a.Levels < b.Levels:
			return 1
		}
		return 0
	})
	return all
}

// NextMonth is the month of the next check-in: this one until it has one.
func (s Insights) NextMonth() model.Month {
	if now := s.Reading.AsOf.In(); s.To < now {
		return now
	}
	return s.To + 1
}
