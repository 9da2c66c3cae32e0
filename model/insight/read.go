package insight

import (
	"sort"

	"headroom/model"
)

// TargetUsual is what a person aims at until they say otherwise.
const TargetUsual = 4 * model.Whole

// A Reading is what a history bears to be said on a day.
type Reading struct {
	AsOf model.Date
	// From and To are the window: To is the latest rated month not after AsOf.
	// Both are zero where there is none.
	From, To model.Month
	// Months are the rated months in the window, each counted once, Snapshots all
	// of the history up to AsOf.
	Months, Snapshots int
	// Latest is the latest snapshot's ratings, and Day its day.
	Latest model.Ratings
	Day    model.Date
	// Hard is the hard ceiling of Latest in levels, Complete tells whether there is
	// one: all six are rated. Binding are the lowest, empty where it is not.
	Hard     float64
	Complete bool
	Binding  []model.Ceiling
	Ceilings [model.CeilingCount]Finding
}

// A Finding is what is said of one ceiling.
type Finding struct {
	State State
	// Leaning is 1 or -1 where the months lean up or down without bearing to be
	// called rising or falling; only beside Unclear.
	Leaning int
	// Months are the rated months in the window, Level that of the latest snapshot,
	// Target what the person aims at; Usual tells that they have not said so.
	Months int
	Level  model.Rating
	Target model.Rating
	Usual  bool
	// First and Last are the first and the last rated month of the window, and
	// their ratings.
	First, Last             model.Month
	FirstRating, LastRating model.Rating
	// The rest up to Change is zero where the state is TooEarly. Slope is Sen's, in
	// levels a month over the window.
	Trend  Trend
	Slope  float64
	Break  Break
	Recent Recent
	// Span is since when the ceiling has kept its level, where the state is Plateau
	// or Steady.
	Span Span
	// Change is the last step, where HasChange.
	Change    Change
	HasChange bool
	// Leverage and Lift are zero where the reading is not Complete.
	Leverage, Lift float64
}

// gathered is how many calendar months are read: a span is followed back from
// some month of the window, and one more tells whether there was more.
const gathered = WindowMonths + followedMonths

// Read reads the history as of a day: what lies after it does not count. Of target
// a ceiling that is not set has TargetUsual. It is pure, and takes time in
// proportion to the number of snapshots.
func Read(h model.History, asOf model.Date, target model.Ratings) Reading {
	r := Reading{AsOf: asOf, Snapshots: upTo(h, asOf)}
	if r.Snapshots == 0 {
		for c := range r.Ceilings {
			r.Ceilings[c] = Finding{State: TooEarly, Target: targetOr(target[c]), Usual: !target[c].Rated()}
		}
		return r
	}
	r.latest(h.Snapshot(r.Snapshots - 1))
	var buffer [gathered]month
	months := monthsBack(buffer[:0], h, asOf, r.To-gathered+1)
	for _, m := range months {
		if m.at >= r.From {
			r.Months++
		}
	}
	for _, c := range model.Ceilings() {
		f := &r.Ceilings[c]
		f.Level, f.Target, f.Usual = r.Latest[c], targetOr(target[c]), !target[c].Rated()
		if r.Complete {
			f.Leverage, f.Lift = Leverage(r.Latest, c), Lift(r.Latest, c)
		}
	}
	r.findings(h, months)
	r.changes(h)
	return r
}

// latest takes what the latest snapshot alone says.
func (r *Reading) latest(s model.Snapshot) {
	r.Latest, r.Day = s.Ratings, s.Day
	r.To = s.Day.In()
	r.From = r.To - WindowMonths + 1
	r.Hard, r.Complete = HardCeiling(r.Latest)
	r.Binding = Binding(r.Latest)
}

// findings reads each ceiling's months, and adjusts the trends for how many of
// them are not too early.
func (r *Reading) findings(h model.History, months []month) {
	var all [model.CeilingCount][gathered]point
	var series [model.CeilingCount][]point
	var chances [model.CeilingCount]float64
	early := chances[:0]
	for _, c := range model.Ceilings() {
		series[c] = pointsOf(all[c][:0], months, c)
		if r.Ceilings[c].measure(r.window(series[c])) {
			early = append(early, r.Ceilings[c].Trend.P)
		}
	}
	holm(early)
	for i := range r.Ceilings {
		f := &r.Ceilings[i]
		if f.Months >= RatedMin {
			f.Trend.Holm, early = early[0], early[1:]
			f.Break.Event = eventIn(h, f.Break.Month, r.AsOf)
		}
		f.judge(r.window(series[i]))
		if f.State == Plateau || f.State == Steady {
			f.Span, _, _ = spanOf(series[i])
		}
	}
}

// window are the points of the window.
func (r *Reading) window(p []point) []point {
	return p[sort.Search(len(p), func(i int) bool { return model.Month(p[i].month) >= r.From }):]
}

// measure takes all figures of the window's points. It is false where there are
// too few.
func (f *Finding) measure(p []point) bool {
	f.Months = len(p)
	if len(p) == 0 {
		return false
	}
	first, last := p[0], p[len(p)-1]
	f.First, f.FirstRating = model.Month(first.month), model.Rating(first.value)
	f.Last, f.LastRating = model.Month(last.month), model.Rating(last.value)
	if len(p) < RatedMin {
		return false
	}
	f.Trend.S, f.Trend.P = mannKendall(p)
	f.Slope = level(senSlope(p))
	at, k, up := pettitt(p)
	f.Break = Break{
		K: k, P: pettittChance(p, k), Month: model.Month(p[at].month), Up: up,
		MonthsBefore: at, MonthsAfter: len(p) - at,
		Before: level(medianValue(p[:at])), After: level(medianValue(p[at:])),
	}
	f.Recent = recentOf(p)
	return true
}

// judge gives the finding its state.
func (f *Finding) judge(p []point) {
	e := evidence{months: f.Months}
	if f.Months >= RatedMin {
		b := f.Break
		if f.Trend.Holm <= Alpha+rounding {
			e.trend = sign(f.Trend.S)
		}
		e.broke = b.P <= Alpha && min(b.MonthsBefore, b.MonthsAfter) >= sideMin
		e.sidesFlat = e.broke && keepsLevel(p[:b.MonthsBefore]) && keepsLevel(p[b.MonthsBefore:])
		e.flat, e.low = f.Recent.Flat, isLow(p[len(p)-RatedMin:], f.Target)
	}
	f.State = e.state()
	if f.State == Unclear && f.Trend.P <= AlphaLeaning {
		f.Leaning = sign(f.Trend.S)
	}
}

// changes finds each ceiling's last step among all snapshots up to the day.
func (r *Reading) changes(h model.History) {
	var steps [model.CeilingCount]changes
	for i, s := range h.All() {
		if i == r.Snapshots {
			break
		}
		for c := range steps {
			steps[c].add(&s, model.Ceiling(c))
		}
	}
	for c := range steps {
		r.Ceilings[c].Change, r.Ceilings[c].HasChange = steps[c].change()
	}
}

func targetOr(r model.Rating) model.Rating {
	if r.Rated() {
		return r
	}
	return TargetUsual
}
