package screens

import (
	"slices"
	"testing"
	"time"

	"headroom/model"

	"pgregory.net/rapid"
)

func today() model.Date { return day(time.November, 29) }

func TestCheckInRevealsOnceAllSixAreSet(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today())
	for i, r := range levels(7, 7, 4, 8, 6, 5) {
		if c.Compared() || c.ThenRatings() != (model.Ratings{}) {
			t.Fatalf("October is in sight with %d set", i)
		}
		c = c.Set(model.Ceiling(i), r)
	}
	if !c.Compared() || c.ThenRatings() != october().Ratings {
		t.Fatalf("all six are set and October is not in sight: %+v", c)
	}
	if c = c.Unset(model.Learning); !c.Compared() {
		t.Error("what was seen is out of sight again after one was unset")
	}
	c.Hidden = true
	if c.Compared() {
		t.Error("hidden, and in sight")
	}
}

func TestCheckInDragRevealsOnlyOnRelease(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today())
	c.Ratings = levels(7, 7, 4, 8, 6, 0)
	c = c.Drag(model.Opportunity, model.Half*5).Drag(model.Opportunity, model.Half*6)
	if c.Compared() {
		t.Error("the pointer still holds the sixth, and October is in sight")
	}
	if c = c.Release(); !c.Compared() {
		t.Error("the pointer let go, and October is out of sight")
	}
}

func TestCheckInWithoutEarlierMonthsComparesWithNothing(t *testing.T) {
	c := NewCheckIn(model.History{}, today(), today())
	for _, at := range model.Ceilings() {
		c = c.Set(at, model.Whole*3)
	}
	if c.Compared() {
		t.Error("compared with nothing")
	}
}

func TestCheckInMovesOnToTheNextUnset(t *testing.T) {
	c := NewCheckIn(model.History{}, today(), today())
	c.Ratings = levels(0, 4, 0, 0, 6, 0)
	var went []model.Ceiling
	c.Active = model.Storytelling
	for range 5 {
		c = c.Next()
		went = append(went, c.Active)
		c = c.Set(c.Active, model.Whole)
	}
	want := []model.Ceiling{model.Opportunity, model.Bandwidth, model.Mentorship, model.Learning, model.Learning}
	if !slices.Equal(went, want) {
		t.Errorf("went to %v, want %v", went, want)
	}
}

func TestCheckInSteps(t *testing.T) {
	for _, x := range []struct {
		from   model.Rating
		sixths int
		want   model.Rating
	}{
		{model.NotRated, 3, model.NotRated},
		{model.NotRated, -3, model.NotRated},
		{model.NotRated, 1, model.NotRated},
		{model.NotRated, -1, model.NotRated},
		{18, 3, 21},
		{18, -3, 15},
		{19, 3, 21},
		{19, -3, 18},
		{20, -3, 18},
		{20, 3, 21},
		{18, 1, 19},
		{18, -1, 17},
		{6, -3, 6},
		{30, 3, 30},
		{6, -1, 6},
		{30, 1, 30},
	} {
		c := CheckIn{}
		c.Ratings[model.Network] = x.from
		if got := c.Step(model.Network, x.sixths).Ratings[model.Network]; got != x.want {
			t.Errorf("%d sixths stepped by %d: %d, want %d", x.from, x.sixths, got, x.want)
		}
	}
}

func TestCheckInStaysWithinBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := CheckIn{Today: today(), Day: today()}
		for range rapid.IntRange(0, 30).Draw(t, "acts") {
			at := model.Ceiling(rapid.IntRange(0, 5).Draw(t, "ceiling"))
			switch rapid.IntRange(0, 4).Draw(t, "act") {
			case 0:
				c = c.Step(at, rapid.SampledFrom([]int{-3, -1, 1, 3}).Draw(t, "sixths"))
			case 1:
				c = c.Set(at, model.Rating(rapid.IntRange(0, 60).Draw(t, "rating"))).Next()
			case 2:
				c = c.Unset(at)
			case 3:
				c = c.Drag(at, model.Rating(rapid.IntRange(0, 60).Draw(t, "rating")))
			case 4:
				c = c.Activate(at).toNeighbour(rapid.SampledFrom([]int{-1, 1}).Draw(t, "dir"))
			}
			if err := c.Ratings.Check(); err != nil {
				t.Fatal(err)
			}
			if c.Active < 0 || c.Active >= model.CeilingCount {
				t.Fatalf("the active ceiling is %d", c.Active)
			}
			if c.CanSave() != (c.Ratings.Count() > 0) {
				t.Fatalf("%d set, can be saved: %v", c.Ratings.Count(), c.CanSave())
			}
		}
	})
}

func TestCheckInOfAKeptDayChangesIt(t *testing.T) {
	h := history(t, october(), november())
	c := NewCheckIn(h, today(), today())
	if c.Editing() != "nov" || c.Changed() || c.CanSave() {
		t.Fatalf("the kept day is not opened as it is: %+v", c)
	}
	if !c.Compared() || c.ThenRatings() != october().Ratings {
		t.Error("a kept check-in is compared with the one before it")
	}
	c = c.Set(model.Mentorship, model.Whole*3)
	s := c.Snapshot("me")
	if !c.CanSave() || s.UID != "nov" || s.Rev != 1 || s.Ratings[model.Mentorship] != model.Whole*3 {
		t.Errorf("the change saves %+v", s)
	}
	if _, taken := c.Taken(); taken {
		t.Error("its own day is taken by itself")
	}
	if c.WithDay(day(time.December, 3)).ThenRatings() != october().Ratings {
		t.Error("moved to a later day it is compared with its own old self")
	}
}

func TestCheckInKnowsATakenAndAFutureDay(t *testing.T) {
	h := history(t, october(), november())
	c := NewCheckIn(h, today(), day(time.November, 30)).Set(0, model.Whole)
	if !c.Future() {
		t.Error("tomorrow is not to come")
	}
	c = c.WithDay(october().Day)
	taken, ok := c.Taken()
	if !ok || taken.UID != "oct" || c.Future() {
		t.Errorf("October's day: taken %v by %q, future %v", ok, taken.UID, c.Future())
	}
}

func TestCheckInDraftGoesThereAndBack(t *testing.T) {
	h := history(t, october(), november())
	for name, c := range map[string]CheckIn{
		"new":    NewCheckIn(h, today(), day(time.November, 30)).Set(2, model.Whole*2),
		"change": NewCheckIn(h, today(), today()).Set(2, model.Whole*2),
		"note":   {Today: today(), Day: today(), Note: "Two talks\nwith Lena", Event: "New manager"},
	} {
		d := c.Draft()
		if got := RestoreCheckIn(h, today(), d).Draft(); got != d {
			t.Errorf("%s: restored %+v from %+v", name, got, d)
		}
	}
	if got := RestoreCheckIn(h, today(), model.Draft{Edits: "gone", Rev: 3, Day: today(), Note: "x"}); got.Editing() != "" {
		t.Error("a draft of a deleted check-in still changes it")
	}
	stale := RestoreCheckIn(h, today(), model.Draft{Edits: "nov", Rev: 0, Day: today(), Note: "x"})
	if stale.Snapshot("me").Rev != 0 {
		t.Error("a draft forgot the revision that it was opened at")
	}
}

func TestCheckInKeepsAnswersThatStillHold(t *testing.T) {
	s := november()
	s.Answers[0] = [3]uint8{3, 4, 0} // 3.5, as rated
	s.Answers[1] = [3]uint8{3, 4, 0}
	c := OpenCheckIn(history(t, s), today(), s).Set(model.Network, model.Whole*2)
	got := c.Snapshot("me").Answers
	if got[0] != s.Answers[0] || got[1] != [3]uint8{} {
		t.Errorf("answers %v after Network was set by hand", got)
	}
}

func TestCheckInSavedKeepsWhatWasTypedSince(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today()).Set(0, model.Whole)
	kept := c.Snapshot("me")
	kept.UID, kept.Rev = "nov", 1
	c.Note = "typed while it was saved"
	c = c.Saved(kept)
	if c.Editing() != "nov" || !c.Changed() || !c.Compared() {
		t.Errorf("after the save: %+v", c)
	}
}

func TestCheckInFollowsAnotherDay(t *testing.T) {
	h := history(t, october())
	blank := NewCheckIn(h, today(), today()).Activate(3)
	next := today().AddDays(1)
	if got := blank.Following(h, next); got.Day != next || got.Active != 3 {
		t.Errorf("a blank check-in after midnight is for %s", got.Day)
	}
	kept := NewCheckIn(h.With(snap("nov", today(), levels(3))), today(), today())
	if got := kept.Following(h, next); got.Day != next || got.Editing() != "" {
		t.Errorf("a saved check-in after midnight is for %s and changes %q", got.Day, got.Editing())
	}
	begun := blank.Set(3, model.Whole)
	if got := begun.Following(h, next); got.Day != today() || got.Ratings != begun.Ratings {
		t.Errorf("a half-done check-in after midnight is for %s with %v", got.Day, got.Ratings)
	}
}

func TestMissingMonths(t *testing.T) {
	h := history(t, snap("a", day(time.August, 30), levels(2)), october())
	got := MissingMonths(h, today(), 3)
	want := []model.Date{day(time.September, 30), day(time.July, 31), day(time.June, 30)}
	if !slices.Equal(got, want) {
		t.Errorf("missing %v, want %v", got, want)
	}
	if n := len(MissingMonths(model.History{}, today(), 100)); n != 24 {
		t.Errorf("looks back %d months, want 24", n)
	}
}
