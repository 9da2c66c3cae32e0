package screens

import (
	"testing"
	"time"

	"headroom/model"
)

// day is a day of the year 2026.
func day(m time.Month, d int) model.Date { return model.Date{Year: 2026, Month: m, Day: d} }

// levels are six ratings in half levels times two: 7 is 3.5, 0 is not rated.
func levels(halves ...int) model.Ratings {
	var r model.Ratings
	for i, h := range halves {
		r[i] = model.Rating(h) * model.Half
	}
	return r
}

func snap(uid string, d model.Date, r model.Ratings) model.Snapshot {
	return model.Snapshot{UID: uid, Person: "me", Day: d, Ratings: r, Rev: 1}
}

// october and november are two months of a history.
func october() model.Snapshot {
	return snap("oct", day(time.October, 25), levels(6, 7, 4, 9, 5, 5))
}

func november() model.Snapshot {
	return snap("nov", day(time.November, 29), levels(7, 7, 4, 8, 6, 5))
}

func history(t *testing.T, s ...model.Snapshot) model.History {
	t.Helper()
	h, err := model.NewHistory(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
