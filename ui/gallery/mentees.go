package gallery

import (
	"time"

	"headroom/model"
)

// A Mentee is somebody else whose history is kept.
type Mentee struct {
	Name      string
	Snapshots []model.Snapshot
}

// Mentees are the people of the drawings of the window.
func Mentees() []Mentee {
	var flat []model.Snapshot
	for m := time.June; m <= time.November; m++ {
		flat = append(flat, tenths("jonas "+m.String(), day(2026, m, 22), 30, 25, 35, 17, 30, 23))
	}
	one := func(uid string, on model.Date, v ...int) []model.Snapshot {
		return []model.Snapshot{tenths(uid, on, v...)}
	}
	return []Mentee{
		{"Priya Raman", one("priya", day(2026, 8, 12), 15, 30, 20, 35, 25, 20)},
		{"Jonas Weber", flat},
		{"Mei-Ling Chen", one("mei", day(2026, 9, 27), 35, 33, 33, 40, 20, 30)},
		{"Amara Okafor", one("amara", day(2026, 11, 20), 23, 40, 37, 40, 33, 30)},
		{"Luca Ferri", one("luca", day(2026, 11, 17), 40, 27, 40, 37, 30, 33)},
		{"Sofia Almeida", one("sofia", day(2026, 11, 26), 37, 40, 43, 40, 33, 37)},
	}
}

// tenths is a snapshot of ratings in tenths of a level, each the nearest sixth.
func tenths(uid string, on model.Date, v ...int) model.Snapshot {
	s := model.Snapshot{UID: uid, Day: on, Rev: 1}
	for c, t := range v {
		s.Ratings[c] = model.Rating((t*6 + 5) / 10)
	}
	return s
}
