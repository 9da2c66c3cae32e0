package gallery

import (
	"fmt"
	"time"

	"headroom/model"
)

func day(year int, m time.Month, d int) model.Date { return model.Date{Year: year, Month: m, Day: d} }

// A row is a snapshot to be made.
type row struct {
	day model.Date
	// thirds are the ratings in thirds of a level; 0 for none.
	thirds      [model.CeilingCount]float64
	event, note string
}

func snapshots(rows []row) []model.Snapshot {
	all := make([]model.Snapshot, 0, len(rows))
	for i, r := range rows {
		s := model.Snapshot{UID: fmt.Sprintf("uid-%02d", i), Person: "me", Day: r.day, Event: r.event, Note: r.note, Rev: 1}
		for c, v := range r.thirds {
			s.Ratings[c] = model.Rating(2*v + .5)
		}
		all = append(all, s)
	}
	return all
}

// Year is a history of a year with two months missed, events and notes.
func Year() []model.Snapshot {
	return snapshots([]row{
		{day(2025, 10, 26), [6]float64{6, 4, 8, 13, 5, 7}, "", "First check-in."},
		{day(2025, 11, 30), [6]float64{5, 4, 7, 13, 6, 8}, "", ""},
		{day(2025, 12, 28), [6]float64{6, 5, 7, 12, 5, 6}, "", "Quiet weeks."},
		{day(2026, 1, 25), [6]float64{7, 5, 6, 13, 7, 7}, "", ""},
		{day(2026, 3, 29), [6]float64{5, 6, 8, 12, 6, 8}, "", "Started again after a month off."},
		{day(2026, 4, 26), [6]float64{5, 6, 7, 13, 9, 11}, "Reorg", "Team split in two."},
		{day(2026, 6, 28), [6]float64{11, 7, 6, 12, 9, 10}, "New manager", "Fewer meetings, two free mornings."},
		{day(2026, 7, 26), [6]float64{10, 8, 5, 13, 10, 9}, "", "Asked for feedback twice."},
		{day(2026, 8, 30), [6]float64{10, 9, 6, 12, 5, 9}, "", "Holiday, one thinking block a week."},
		{day(2026, 9, 27), [6]float64{9, 9, 7, 12, 9, 8}, "Spoke at a meetup", "First talk outside the company, forty people came and two of them wrote to me afterwards."},
		{day(2026, 10, 25), [6]float64{9, 10, 6, 13, 7, 8}, "", "Wrote my story down, told it to one person."},
	})
}

// Trying is the year with an experiment in its last month, and a then-test in
// August, so that none is due.
func Trying() []model.Snapshot {
	all := Year()
	all[8].Seen, all[8].SeenOf = all[7].Ratings, all[7].UID
	all[10].Experiment, all[10].Aim = "If it is Tuesday at nine, then I ask one person outside my team for thirty minutes.", model.AimAt(model.Network)
	return all
}

// FirstMonth is a history that has just begun.
func FirstMonth() []model.Snapshot {
	return snapshots([]row{{day(2026, 11, 22), [6]float64{9, 6, 6, 12, 7.5, 9}, "", "My first look at it."}})
}

// Plateau are the fourteen months of the drawings of the window: Mentorship stays
// where it is, Bandwidth shifts, Network rises.
func Plateau() []model.Snapshot {
	return snapshots([]row{
		{day(2025, 10, 26), [6]float64{5, 4, 8, 12, 6, 10}, "", ""},
		{day(2025, 11, 30), [6]float64{4, 4, 7, 12, 9, 11}, "", ""},
		{day(2025, 12, 28), [6]float64{5, 5, 7, 11, 7, 9}, "", "Quiet weeks."},
		{day(2026, 1, 25), [6]float64{6, 5, 6, 12, 10, 10}, "", ""},
		{day(2026, 3, 29), [6]float64{5, 6, 8, 12, 6, 8}, "", "Started again after a month off."},
		{day(2026, 4, 26), [6]float64{5, 6, 7, 13, 9, 11}, "Reorg", "Team split in two."},
		{day(2026, 5, 31), [6]float64{4, 7, 6, 12, 5, 9}, "", ""},
		{day(2026, 6, 28), [6]float64{11, 7, 6, 12, 9, 10}, "New manager", "Fewer meetings, two free mornings."},
		{day(2026, 7, 26), [6]float64{10, 8, 5, 13, 10, 9}, "", "Asked for feedback twice."},
		{day(2026, 8, 30), [6]float64{10, 9, 6, 12, 5, 9}, "", "Holiday, one thinking block a week."},
		{day(2026, 9, 27), [6]float64{9, 9, 7, 12, 9, 8}, "Spoke at a meetup", "First talk outside the company."},
		{day(2026, 10, 25), [6]float64{9, 10, 6, 13, 7, 8}, "", "Wrote my story down, told it to one person."},
		{day(2026, 11, 29), [6]float64{10.5, 10.5, 6, 12, 9, 7.5}, "", "Two talks about where I am heading. Still no regular advisor."},
	})
}

// Tried are the months of Plateau with an experiment in each but the last, all looked
// back on.
func Tried() []model.Snapshot {
	all := Plateau()
	texts := []string{
		"If a talk helped me, then I ask before it ends for the same hour next month.",
		"If it is Wednesday, then the first hour is for thinking and not for mail.",
		"If I met someone at a talk, then I write them two lines within two days.",
	}
	aims := []model.Ceiling{model.Mentorship, model.Bandwidth, model.Network}
	outcomes := []model.Outcome{model.Done, model.NotDone, model.Partly, model.Dropped, model.Done}
	for i := range all {
		if i > 0 {
			all[i].Outcome, all[i].OutcomeOf = outcomes[i%len(outcomes)], all[i-1].UID
		}
		if i < len(all)-1 {
			all[i].Experiment, all[i].Aim = texts[i%len(texts)], model.AimAt(aims[i%len(aims)])
		}
	}
	all[9].Note = "Asked nobody, and went home early."
	all[11].Note = "Two mornings out of four.\nThe other two went to a release."
	all[12].Note = "Wrote to one of three. She answered the same day."
	all[10].Event = "Spoke at a meetup in front of forty people from other companies"
	return all
}

// Break is a history that was left for half a year and taken up again.
func Break() []model.Snapshot {
	return snapshots([]row{
		{day(2025, 11, 30), [6]float64{7, 6, 6, 10, 8, 8}, "", ""},
		{day(2025, 12, 28), [6]float64{6, 6, 6, 10, 7, 8}, "", ""},
		{day(2026, 1, 25), [6]float64{6, 7, 5, 11, 8, 9}, "Parental leave", "Back in the summer."},
		{day(2026, 8, 30), [6]float64{8, 5, 5, 10, 6, 7}, "Back at work", "Picking up where I left."},
		{day(2026, 9, 27), [6]float64{7, 6, 5, 11, 6, 0}, "", ""},
		{day(2026, 10, 25), [6]float64{8, 6, 6, 11, 7, 7}, "", ""},
	})
}

// longYears is how far back the long history goes.
const longYears = 20

// Long is a history of twenty years, each month of it rated: six levels that
// wander, and are drawn back the more the further they are from the middle.
func Long() []model.Snapshot {
	const months = 12 * longYears
	first := Today().In() - months + 1
	level, dice := [model.CeilingCount]int{6, 5, 7, 10, 6, 8}, uint32(7)
	rows := make([]row, months)
	for i := range rows {
		at := first + model.Month(i)
		rows[i].day = day(at.Year(), at.Month(), 20)
		for c := range level {
			dice = dice*1664525 + 1013904223
			switch roll := int(dice >> 16 % 24); {
			case roll < 15-level[c]:
				level[c]++
			case roll > 23-level[c]+3:
				level[c]--
			}
			rows[i].thirds[c] = float64(min(max(level[c], 3), 15))
		}
		if i%47 == 20 {
			rows[i].event = "New manager"
		}
	}
	return snapshots(rows)
}
