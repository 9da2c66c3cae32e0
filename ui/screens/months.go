package screens

import "headroom/model"

// MissingMonths are the last days of the newest n months before today's that
// have no snapshot, newest first: what there is to fill in. It looks back two
// years.
func MissingMonths(h model.History, today model.Date, n int) []model.Date {
	const back = 24
	taken := map[model.Month]bool{}
	for _, s := range h.All() {
		taken[s.Day.In()] = true
	}
	var days []model.Date
	for m := today.In() - 1; m > today.In()-1-back && len(days) < n; m-- {
		if !taken[m] {
			days = append(days, m.Last())
		}
	}
	return days
}
