package screens

import (
	"math"
	"slices"
	"testing"
	"time"

	"headroom/model"
)

// gapped are October, November, January (twice), February and June.
func gapped(t *testing.T) Scrub {
	t.Helper()
	at := func(y int, m time.Month, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }
	return NewScrub(history(t,
		snap("oct", at(2025, 10, 26), levels(2, 4, 4, 4, 4, 4)), snap("nov", at(2025, 11, 30), levels(4, 4, 4, 4, 4, 4)),
		snap("jan-1", at(2026, 1, 2), levels(9, 4, 4, 4, 4, 4)), snap("jan", at(2026, 1, 30), levels(6, 4, 4, 4, 4, 4)),
		snap("feb", at(2026, 2, 27), levels(8, 4, 4, 4, 4, 4)), snap("jun", at(2026, 6, 28), levels(10, 4, 4, 4, 4, 4)),
	))
}

func TestScrub_AMonthIsItsLastSnapshot(t *testing.T) {
	s := gapped(t)
	var uids []string
	for i := range s.Len() {
		uids = append(uids, s.Snapshot(i).UID)
	}
	if !slices.Equal(uids, []string{"oct", "nov", "jan", "feb", "jun"}) {
		t.Errorf("months %v", uids)
	}
	if from, to := s.Ends(); from != 0 || to != 4 || s.To().UID != "jun" {
		t.Errorf("stands at %d and %d", from, to)
	}
}

func TestScrub_ComparesWithAYearBefore(t *testing.T) {
	var all []model.Snapshot
	for i := range 30 {
		m := model.MonthOf(2024, 1) + model.Month(i)
		all = append(all, snap(m.String(), m.First(), levels(4, 4, 4, 4, 4, 4)))
	}
	if from, ok := NewScrub(history(t, all...)).From(); !ok || from.UID != "2025-06" {
		t.Errorf("compared with %s, want the June before June 2026", from.UID)
	}
	if _, ok := NewScrub(history(t, all[0])).From(); ok {
		t.Error("a single month is compared")
	}
}

func TestScrub_ADragMorphsBetweenNeighboursAndSkipsGaps(t *testing.T) {
	s := gapped(t)
	jan := float64(model.MonthOf(2026, 1))
	for _, c := range []struct {
		month    float64
		position float64 // in months from January
		named    string
		level    float64 // of Bandwidth
	}{
		{jan + .25, .25, "jan", 3.25},
		{jan + .5, .5, "feb", 3.5},
		{jan + .75, .75, "feb", 3.75},
		{jan + 1, 1, "feb", 4},
		{jan + 2.9, 1, "feb", 4}, // in the gap before June
		{jan + 3.2, 5, "jun", 5},
		{jan - .4, 0, "jan", 3}, // December
		{jan - 1.2, -2, "nov", 2},
		{jan - 2.5, -2.5, "nov", 1.5},
		{jan - 90, -3, "oct", 1},
		{jan + 90, 5, "jun", 5},
	} {
		d := s.Drag(c.month)
		level, _ := d.Moment().Level(model.Bandwidth)
		if math.Abs(d.Position()-jan-c.position) > 1e-9 || math.Abs(level-c.level) > 1e-9 || d.To().UID != c.named {
			t.Errorf("dragged to %+v: stands at %v in %s, level %v; want %v in %s, %v", c.month-jan, d.Position()-jan, d.To().UID, level, c.position, c.named, c.level)
		}
	}
}

func TestScrub_TheEarlierMonthIsNeverAfterTheLater(t *testing.T) {
	s := gapped(t).FromAt(3)
	if _, ok := s.From(); !ok {
		t.Fatal("February is not compared with June")
	}
	s = s.ToAt(1)
	if from, to := s.Ends(); from != 1 || to != 1 {
		t.Errorf("the later at 1, the earlier is at %d", from)
	}
	s = s.FromAt(4)
	if from, to := s.Ends(); from != 4 || to != 4 || s.To().UID != "jun" {
		t.Errorf("the earlier at 4, the later is at %d", to)
	}
	if d := gapped(t).FromAt(3).Drag(float64(model.MonthOf(2025, 10)) + .5); d.from != 0 {
		t.Errorf("dragged past it, the earlier is at %d", d.from)
	}
	for _, i := range []int{-3, 99} {
		if a, b := s.ToAt(i), s.FromAt(i); a.to < 0 || a.to > 4 || b.from < 0 || b.from > 4 {
			t.Errorf("%d leads out of the months", i)
		}
	}
}

func TestScrub_PlaysFromTheEarlierToTheEnd(t *testing.T) {
	s := gapped(t).FromAt(2)
	if s.Start() != 2 {
		t.Fatalf("at the end, playing begins at %d, want the earlier month", s.Start())
	}
	if got := s.Alone().Start(); got != 0 {
		t.Errorf("alone at the end, playing begins at %d", got)
	}
	if got := s.ToAt(3).Start(); got != 3 {
		t.Errorf("in the middle, playing begins at %d", got)
	}
	s = s.ToAt(s.Start())
	var order []string
	for {
		order = append(order, s.To().UID)
		next, more := s.Next()
		if !more {
			break
		}
		s = s.Way(float64(s.to), next, 1)
	}
	if !slices.Equal(order, []string{"jan", "feb", "jun"}) {
		t.Errorf("plays %v", order)
	}
}

func TestScrub_TheWayEndsOnItsMonth(t *testing.T) {
	s := gapped(t)
	if quarter := s.Way(3, 4, .25); quarter.Resting() || quarter.To().UID != "feb" || quarter.to != 4 {
		t.Errorf("a quarter of the way is at %v in %s", quarter.at, quarter.To().UID)
	}
	if end := s.Way(0, 3, 1); !end.Resting() || end.To().UID != "feb" {
		t.Errorf("the way ends at %v", end.at)
	}
}

func TestScrub_FollowsAChangedHistory(t *testing.T) {
	s := gapped(t).FromAt(1)
	more := s.history.With(snap("jul", model.Date{Year: 2026, Month: 7, Day: 26}, levels(4, 4, 4, 4, 4, 4)))
	if got := s.WithHistory(more); got.To().UID != "jul" || got.from != 1 {
		t.Errorf("at the end it stands at %s beside %d", got.To().UID, got.from)
	}
	if got := s.ToAt(2).WithHistory(more); got.To().UID != "jan" {
		t.Errorf("in the middle it stands at %s", got.To().UID)
	}
	if got := s.ToAt(2).WithHistory(s.history.Without("jan").Without("jan-1")); got.To().UID != "feb" {
		t.Errorf("its month gone, it stands at %s", got.To().UID)
	}
	if got := s.WithHistory(model.History{}); got.Len() != 0 {
		t.Error("nothing is left, and there are months")
	}
}
