package insight

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
)

// anySnapshot is complete, incomplete, or none.
func anySnapshot(t *rapid.T, name string) (s model.Snapshot) {
	if rapid.IntRange(0, 5).Draw(t, name+" none") == 0 {
		return s
	}
	s.Day = model.Date{Year: 2026, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 3).Draw(t, name+" day"))
	for c := range s.Ratings {
		s.Ratings[c] = model.Rating(rapid.SampledFrom([]int{6, 7, 12, 30}).Draw(t, name+" rating"))
	}
	if rapid.Bool().Draw(t, name+" incomplete") {
		s.Ratings[rapid.IntRange(0, 5).Draw(t, name+" which")] = model.NotRated
	}
	return s
}

// It is an order, and the one that is promised.
func TestCompareTalk_IsATotalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anySnapshot(t, "a"), anySnapshot(t, "b"), anySnapshot(t, "c")
		if CompareTalk(a, b) > 0 != (CompareTalk(b, a) < 0) || CompareTalk(a, a) != 0 {
			t.Fatal("it is not the same from both sides")
		}
		if CompareTalk(a, b) <= 0 && CompareTalk(b, c) <= 0 && CompareTalk(a, c) > 0 {
			t.Fatal("it goes round")
		}
		list := []model.Snapshot{a, b, c}
		slices.SortStableFunc(list, CompareTalk)
		for i, s := range list[1:] {
			before := list[i]
			low, _ := before.Ratings.Lowest()
			next, _ := s.Ratings.Lowest()
			switch {
			case before.Day.IsZero() && !s.Day.IsZero():
				t.Fatal("somebody without a snapshot comes first")
			case !before.Ratings.Complete() && s.Ratings.Complete():
				t.Fatal("an incomplete one comes first")
			case before.Ratings.Complete() && s.Ratings.Complete() && next < low:
				t.Fatalf("%d comes before %d", low, next)
			case before.Ratings.Complete() == s.Ratings.Complete() && (low == next || !s.Ratings.Complete()) && !s.Day.IsZero() && s.Day.Before(before.Day):
				t.Fatalf("%v comes before %v", before.Day, s.Day)
			}
		}
	})
}
