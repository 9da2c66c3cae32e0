package plot

import (
	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/say"
)

// A period is the months of a history that a carousel or a morph goes through,
// one snapshot each: the last of its month.
type period struct {
	months []model.Snapshot
	// first is the month that counts as month 1: the history's first.
	first model.Month
}

// periodOf takes the months from one day to another, either of them open where
// it is zero.
func periodOf(h model.History, from, to model.Date) period {
	var p period
	for i, snap := range h.All() {
		if i == 0 {
			p.first = snap.Day.In()
		}
		if !from.IsZero() && snap.Day.Before(from) || !to.IsZero() && to.Before(snap.Day) {
			continue
		}
		if n := len(p.months); n > 0 && p.months[n-1].Day.In() == snap.Day.In() {
			p.months[n-1] = snap
			continue
		}
		p.months = append(p.months, snap)
	}
	return p
}

// movedSince are the ceilings whose change from one snapshot of a history to a later
// one is more than a wobble; none where there is no earlier one.
func movedSince(h model.History, then *model.Snapshot, now model.Snapshot) (moved say.Moved) {
	if then != nil {
		moved = insight.RealBetween(h, then.Day, now.Day)
	}
	return moved
}

// ratings are those of all months.
func (p period) ratings() []model.Ratings {
	all := make([]model.Ratings, 0, len(p.months))
	for _, snap := range p.months {
		all = append(all, snap.Ratings)
	}
	return all
}

func (p period) check() error {
	if len(p.months) == 0 {
		return invalid("there is no check-in in these months")
	}
	return nil
}

// ends are the first and the last snapshot; the first is nil where they are one.
func (p period) ends() (first *model.Snapshot, last model.Snapshot) {
	last = p.months[len(p.months)-1]
	if len(p.months) > 1 {
		first = &p.months[0]
	}
	return first, last
}

// count is how many months there are from the first to the last, those between them
// counted that have no snapshot.
func (p period) count() int {
	return int(p.months[len(p.months)-1].Day.In()-p.months[0].Day.In()) + 1
}

// label names a month.
func (p period) label(v say.Voice, m model.Month, safe bool) string {
	if safe {
		return v.MonthNumber(m, p.first)
	}
	return v.Month(m)
}

// spans name the months from the first to the last, the longest wording first.
func (p period) spans(v say.Voice, safe bool) []string {
	from, to := p.months[0].Day.In(), p.months[len(p.months)-1].Day.In()
	switch {
	case from == to && safe:
		return []string{v.MonthNumber(to, p.first)}
	case from == to:
		return []string{v.Month(to), v.ShortMonth(to)}
	case safe:
		return []string{v.T("carousel.span", "from", v.MonthNumber(from, p.first), "to", v.MonthNumber(to, p.first))}
	case from.Year() == to.Year():
		return []string{
			v.T("carousel.span_in_year", "from", v.MonthName(from), "to", v.Month(to)),
			v.T("carousel.span_short", "from", v.MonthShort(from), "to", v.ShortMonth(to)),
		}
	}
	return []string{
		v.T("carousel.span", "from", v.Month(from), "to", v.Month(to)),
		v.T("carousel.span_short", "from", v.ShortMonth(from), "to", v.ShortMonth(to)),
	}
}
