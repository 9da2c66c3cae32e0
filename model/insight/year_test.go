package insight_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"headroom/model"
	"headroom/model/insight"
)

// sixteen are sixteen months, the third from the end not rated: Mentorship shifts up
// in the last year, Learning stays, and each month notes what happened.
func sixteen(t *testing.T) model.History {
	t.Helper()
	var all []model.Snapshot
	for i := range 16 {
		if i == 13 {
			continue
		}
		m := jan + model.Month(i)
		s := model.Snapshot{UID: fmt.Sprint(i), Day: m.Last(), Event: fmt.Sprint("event ", i), Experiment: fmt.Sprint("try ", i), Aim: model.AimAt(model.Mentorship)}
		if i%2 == 0 && i > 0 {
			s.Outcome, s.OutcomeOf = model.Done, all[len(all)-1].UID
		}
		for c := range s.Ratings {
			s.Ratings[c] = 12
		}
		if i >= 10 {
			s.Ratings[model.Mentorship] = 24
		}
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestYearOf(t *testing.T) {
	h := sixteen(t)
	h = h.With(model.Snapshot{UID: "early", Day: (jan + 15).First(), Ratings: model.Ratings{30, 30, 30, 30, 30, 30}})
	r := insight.Read(h, end, model.Ratings{})
	y := insight.YearOf(h, r, insight.Experiments(h))
	if y.From != jan+4 || y.To != jan+15 || len(y.Rated) != 11 || slices.Contains(y.Rated, jan+13) {
		t.Errorf("from %v to %v, rated %v", y.From, y.To, y.Rated)
	}
	if y.First.UID != "4" || y.Last.UID != "15" {
		t.Errorf("first %q, last %q", y.First.UID, y.Last.UID)
	}
	then, _ := insight.HardCeiling(y.First.Ratings)
	now, _ := insight.HardCeiling(y.Last.Ratings)
	if y.Then != then || y.Now != now || y.Now <= y.Then {
		t.Errorf("hard %v, then %v", y.Now, y.Then)
	}
	if !slices.Equal(y.Moved, []model.Ceiling{model.Mentorship}) || len(y.Held) != 5 || len(y.Open) != 0 {
		t.Errorf("moved %v, held %v, open %v", y.Moved, y.Held, y.Open)
	}
	if len(y.Events) != 11 || y.Events[0].Text != "event 4" || y.Events[10].Text != "event 15" {
		t.Errorf("events %v", y.Events)
	}
	var tried []string
	for _, e := range y.Experiments {
		tried = append(tried, e.Text)
	}
	// Of the year's check-ins the even ones look back, on the one before each.
	if want := []string{"try 3", "try 5", "try 7", "try 9", "try 11", "try 12"}; !slices.Equal(tried, want) {
		t.Errorf("experiments %v, want %v", tried, want)
	}
}

func TestYearOf_LeavesOutWhatIsStillToCome(t *testing.T) {
	h := sixteen(t)
	asOf := (jan + 8).Last()
	y := insight.YearOf(h, insight.Read(h, asOf, model.Ratings{}), insight.Experiments(h))
	if y.To != jan+8 || y.Last.UID != "8" || len(y.Events) != 9 {
		t.Errorf("to %v, last %q, %d events", y.To, y.Last.UID, len(y.Events))
	}
	for _, e := range y.Experiments {
		if asOf.Before(e.Back) {
			t.Errorf("looked back on %v", e.Back)
		}
	}
}

func TestYearOf_OfFewMonths(t *testing.T) {
	none := insight.YearOf(model.History{}, insight.Read(model.History{}, end, model.Ratings{}), insight.ExperimentRecord{})
	if len(none.Rated) != 0 || none.From != 0 {
		t.Errorf("of nothing: %+v", none)
	}
	h := monthly(t, 2)
	y := insight.YearOf(h, insight.Read(h, model.Date{Year: 2025, Month: time.December, Day: 31}, model.Ratings{}), insight.Experiments(h))
	if y.From != jan || y.To != jan || len(y.Open) != model.CeilingCount || y.First.Day != y.Last.Day || y.Then != 0 {
		t.Errorf("of one month: %+v", y)
	}
}
