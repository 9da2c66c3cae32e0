package ui

import (
	"fmt"
	"time"

	"headroom/model"
)

// plateauMonths are a year and two months, February missing, in which each state
// but falling and too early is to be seen: in thirds of a level times two.
func plateauMonths() []model.Snapshot {
	days := []model.Date{
		{Year: 2025, Month: 10, Day: 26},
		{Year: 2025, Month: 11, Day: 30},
		{Year: 2025, Month: 12, Day: 28},
		aDay(1, 25), aDay(3, 29), aDay(4, 26), aDay(5, 31), aDay(6, 28), aDay(7, 26), aDay(8, 30), aDay(9, 27), aDay(10, 25), aDay(11, 29),
	}
	sixths := [model.CeilingCount][]model.Rating{
		{10, 8, 10, 12, 10, 10, 8, 22, 20, 20, 18, 18, 21},
		{8, 8, 10, 10, 12, 12, 14, 14, 16, 18, 18, 20, 21},
		{16, 14, 14, 12, 16, 14, 12, 12, 10, 12, 14, 12, 12},
		{24, 24, 22, 24, 24, 26, 24, 24, 26, 24, 24, 26, 24},
		{12, 18, 14, 20, 12, 18, 10, 18, 20, 10, 18, 14, 18},
		{20, 22, 18, 20, 16, 22, 18, 20, 18, 18, 16, 16, 15},
	}
	var all []model.Snapshot
	for i, d := range days {
		s := model.Snapshot{UID: fmt.Sprintf("uid-%02d", i), Person: "me", Day: d, Rev: 1}
		for c := range sixths {
			s.Ratings[c] = sixths[c][i]
		}
		if d.Month == time.June {
			s.Event = "New manager"
		}
		all = append(all, s)
	}
	return all
}

// triedMonths are plateauMonths with an experiment a month, most of them looked back
// on, and some of what happened.
func triedMonths() []model.Snapshot {
	all := plateauMonths()
	texts := []string{
		"If a talk helped me, then I ask before it ends for the same hour next month.",
		"If it is Wednesday, then the first hour is for thinking and not for mail.",
		"If I met someone at a talk, then I write them two lines within two days.",
	}
	aims := []model.Ceiling{model.Mentorship, model.Bandwidth, model.Network}
	outcomes := []model.Outcome{model.Done, model.NotDone, model.Partly, model.Dropped, model.Done}
	for i := range all {
		if i > 0 {
			all[i].OutcomeOf = all[i-1].UID
		}
		if i == len(all)-1 {
			all[i].Outcome = model.Partly
			break
		}
		all[i].Experiment, all[i].Aim = texts[i%3], model.AimAt(aims[i%3])
		if i > 0 {
			all[i].Outcome = outcomes[i%5]
		}
	}
	all[10].Event = "Spoke at a meetup in front of forty people from other companies"
	return all
}
