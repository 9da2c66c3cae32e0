package insight

import (
	"slices"

	"headroom/model"
)

// followedMonths is how far back a flat stretch is followed at most, in calendar
// months. Beyond, Span.Longer says that it may have begun before.
const followedMonths = 24

// pastMonths is how many rated months a stretch that is over needs. Every month is
// tried as its end, so that six come about in most histories by luck, and twelve in
// every other one that rises by a level a year for four.
const pastMonths = 16

// A Span is a stretch of months at one level.
type Span struct {
	// From and To are rated months.
	From, To model.Month
	// Level is the median of the months, in levels; of the latest followedMonths
	// where there are more.
	Level float64
	// Low and High are the levels that it lies between.
	Low, High float64
	// Longer tells that it was not followed back beyond From.
	Longer bool
	// Broke is the next rated month, which no longer fits; zero where To is the
	// latest there is. Event is what was noted in that month.
	Broke model.Month
	Event string
}

// followBack is the index of the first month of the flat stretch that ends with
// p, which spans less than followedMonths: from the last RatedMin on it goes back
// month by month, for as long as the longer stretch is flat as well. It is -1
// where the last RatedMin are not flat. The slopes are kept sorted, so that each
// month costs one merge.
func followBack(p []point) int {
	first := len(p) - RatedMin
	if first < 0 || !isFlat(p[first:]) {
		return -1
	}
	const most = followedMonths * (followedMonths - 1) / 2
	var old, grown [most]float64
	slopes := old[:0]
	for i := first; i < len(p); i++ {
		slopes = slopesTo(slopes, p[i], p[i+1:])
	}
	slices.Sort(slopes)
	low, high := bounds(p[first:])
	other := grown[:0]
	for first > 0 {
		longer := p[first-1:]
		low, high = min(low, longer[0].value), max(high, longer[0].value)
		if high-low > rangeMax {
			break
		}
		var added [followedMonths]float64
		news := slopesTo(added[:0], longer[0], longer[1:])
		slices.Sort(news)
		other = merge(other[:0], slopes, news)
		if !drifts(median(other), longer) {
			break
		}
		slopes, other = other, slopes
		first--
	}
	return first
}

// merge appends two sorted lists as one.
func merge(dst, a, b []float64) []float64 {
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			dst, a = append(dst, a[0]), a[1:]
		} else {
			dst, b = append(dst, b[0]), b[1:]
		}
	}
	return append(append(dst, a...), b...)
}

// spanOf is the flat stretch that ends with the last point, and the index of its
// first; false where there is none.
func spanOf(p []point) (s Span, first int, ok bool) {
	if len(p) < RatedMin || spanned(p[len(p)-RatedMin:]) >= WindowMonths {
		return s, 0, false
	}
	begin := beginning(p)
	first = followBack(p[begin:])
	if first < 0 {
		return s, 0, false
	}
	first += begin
	low, high := bounds(p[first:])
	return Span{
		From: model.Month(p[first].month), To: model.Month(p[len(p)-1].month),
		Level: level(medianValue(p[first:])), Low: level(float64(low)), High: level(float64(high)),
		Longer: begin > 0 && first == begin,
	}, first, true
}

// Plateaus are the stretches at one level, below the target, in a ceiling's whole
// history up to a day, in order; what a figure shows as bands. From the latest
// month back, each is what a reading would have followed back from its last month,
// so that none overlap. One that is over has at least sixteen rated months: of
// histories of three answers a month that rise one level a year, 2 in 100 have such
// a one within two years, 6 in 100 within four. Of target a rating that is not set is TargetUsual.
func Plateaus(h model.History, c model.Ceiling, asOf model.Date, target model.Rating) []Span {
	p := pointsOf(nil, monthsBack(nil, h, asOf, 0), c)
	var spans []Span
	for end := len(p); end >= RatedMin; {
		s, first, ok := spanOf(p[:end])
		if !ok {
			end--
			continue
		}
		if end < len(p) {
			s.Broke = model.Month(p[end].month)
			s.Event = eventIn(h, s.Broke, asOf)
		}
		if isLow(p[end-RatedMin:end], target) {
			spans = append(spans, s)
		}
		end = first
	}
	slices.Reverse(spans)
	return slices.DeleteFunc(joined(spans), func(s Span) bool { return s.Broke != 0 && ratedIn(p, s) < pastMonths })
}

// ratedIn is how many of the points lie in a span.
func ratedIn(p []point, s Span) (n int) {
	for _, q := range p {
		if m := model.Month(q.month); m >= s.From && m <= s.To {
			n++
		}
	}
	return n
}

// beginning is the index of the first point less than followedMonths before the
// last.
func beginning(p []point) int {
	begin := len(p) - 1
	for begin > 0 && p[len(p)-1].month-p[begin-1].month < followedMonths {
		begin--
	}
	return begin
}

// isLow tells whether the median of the months is below the target.
func isLow(p []point, target model.Rating) bool {
	return medianValue(p) < float64(targetOr(target))
}

// joined makes one of two spans where the later was not followed back further,
// and the earlier ends just before it, at nearly its level.
func joined(spans []Span) (all []Span) {
	for _, s := range spans {
		if n := len(all); n > 0 && s.Longer && all[n-1].Broke == s.From && s.goesOn(all[n-1]) {
			s.From, s.Longer = all[n-1].From, all[n-1].Longer
			s.Low, s.High = min(s.Low, all[n-1].Low), max(s.High, all[n-1].High)
			all = all[:n-1]
		}
		all = append(all, s)
	}
	return all
}

// goesOn tells whether both are at nearly one level and within one range.
func (s Span) goesOn(before Span) bool {
	return max(s.High, before.High)-min(s.Low, before.Low) <= level(rangeMax)+slack &&
		max(s.Level-before.Level, before.Level-s.Level) <= level(driftMax)+slack
}
