package screens

import (
	"slices"
	"testing"
	"time"

	"headroom/model"
)

func september() model.Snapshot {
	return snap("sep", day(time.September, 27), levels(6, 6, 4, 8, 4, 5))
}

func TestJourneyRowsAreNewestFirst(t *testing.T) {
	j := NewJourney(history(t, october(), november(), september()))
	var uids []string
	for i := range j.Len() {
		uids = append(uids, j.Row(i).UID)
	}
	if !slices.Equal(uids, []string{"nov", "oct", "sep"}) {
		t.Errorf("rows %v", uids)
	}
	if to := j.Scrub.To(); to.UID != "nov" {
		t.Errorf("stands at %s, want the latest", to.UID)
	}
}

func TestJourneyRowMarksTheLowest(t *testing.T) {
	j := NewJourney(history(t, september()))
	r := j.Row(0)
	if !r.IsLowest(model.Mentorship) || !r.IsLowest(model.Storytelling) || r.IsLowest(model.Network) {
		t.Errorf("lowest are %v", r.Lowest)
	}
	for _, many := range []model.Ratings{levels(4, 4, 4, 4, 4, 4), levels(5, 3, 3, 3, 4, 4)} {
		same := NewJourney(history(t, snap("x", day(time.May, 1), many))).Row(0)
		for _, c := range model.Ceilings() {
			if same.IsLowest(c) {
				t.Errorf("%v stands out among equals", c)
			}
		}
	}
}

func TestJourneyKeepsASelectionAfterDeleting(t *testing.T) {
	j := NewJourney(history(t, september(), october(), november())).Select(1)
	j = j.Without("oct")
	if j.Selected != "sep" || j.Len() != 2 {
		t.Fatalf("%q is selected of %d, want the next older", j.Selected, j.Len())
	}
	if j = j.Without("sep"); j.Selected != "nov" {
		t.Fatalf("%q is selected, want the last row", j.Selected)
	}
	if j = j.Without("nov"); j.Selected != "" || j.Len() != 0 {
		t.Fatalf("%q is selected of none", j.Selected)
	}
	j = j.WithHistory(history(t, october())).SelectUID("oct")
	if s, ok := j.Current(); !ok || s.UID != "oct" {
		t.Error("the restored row is not selected")
	}
	if j.SelectUID("gone").Selected != "" {
		t.Error("a row that is not there is selected")
	}
}

func TestJourneySpeedsEnd(t *testing.T) {
	j := NewJourney(history(t, november()))
	if j.Pace() != 1 || j.Faster(1).Pace() != 2 || j.Faster(-9).Pace() != .5 || j.Faster(99).Pace() != 8 {
		t.Errorf("the speeds are %v, %v, %v, %v", j.Pace(), j.Faster(1).Pace(), j.Faster(-9).Pace(), j.Faster(99).Pace())
	}
}
