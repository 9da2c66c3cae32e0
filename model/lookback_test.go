package model

import (
	"slices"
	"testing"
)

// on is a snapshot of a day of 2026 with that day as its UID; trying has something to
// try as well.
func on(m Month, day int) Snapshot {
	d := (MonthOf(2026, 1) + m - 1).First().AddDays(day - 1)
	return Snapshot{UID: d.String(), Day: d}
}

func trying(m Month, day int) Snapshot {
	s := on(m, day)
	s.Experiment = "If it rains, then I read."
	return s
}

// telling says how the experiment of another went.
func telling(s, of Snapshot) Snapshot {
	s.Outcome, s.OutcomeOf = Done, of.UID
	return s
}

func historyOf(t *testing.T, all ...Snapshot) History {
	t.Helper()
	h, err := NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestToLookBackOn_IsTheNewestThatNothingTellsOf(t *testing.T) {
	oct, nov := trying(10, 20), on(11, 5)
	for name, x := range map[string]struct {
		all  []Snapshot
		want string
	}{
		"nothing":                          {nil, ""},
		"the month before":                 {[]Snapshot{oct}, oct.UID},
		"another check-in in between":      {[]Snapshot{oct, nov}, oct.UID},
		"one in between that tells of it":  {[]Snapshot{oct, telling(nov, oct)}, ""},
		"a later one that tells of it":     {[]Snapshot{oct, telling(on(12, 24), oct)}, ""},
		"the newer of two":                 {[]Snapshot{oct, trying(11, 5)}, trying(11, 5).UID},
		"the older where the newer's told": {[]Snapshot{oct, trying(11, 5), telling(on(11, 9), trying(11, 5))}, oct.UID},
		"three months":                     {[]Snapshot{trying(8, 1)}, trying(8, 1).UID},
		"longer ago":                       {[]Snapshot{trying(7, 31)}, ""},
		"that day itself":                  {[]Snapshot{trying(11, 20)}, ""},
	} {
		got, ok := historyOf(t, x.all...).ToLookBackOn(on(11, 20).Day)
		if got.UID != x.want || ok != (x.want != "") {
			t.Errorf("%s: %q, %v, want %q", name, got.UID, ok, x.want)
		}
	}
}

// What is told stays with what it was told of, whatever comes in between or goes.
func TestLookedBackOn_StaysWithItsSnapshot(t *testing.T) {
	oct := trying(10, 20)
	nov := telling(on(11, 20), oct)
	nov.Seen, nov.SeenOf = Ratings{12}, oct.UID
	both := historyOf(t, oct, nov)
	bare, later := oct, oct
	bare.Experiment, later.Day = "", on(12, 1).Day
	for name, x := range map[string]struct {
		h          History
		told, seen bool
	}{
		"as it was":           {both, true, true},
		"one in between":      {both.With(trying(11, 1)), true, true},
		"that one gone again": {both.With(trying(11, 1)).Without(trying(11, 1).UID), true, true},
		"deleted":             {both.Without(oct.UID), false, false},
		"restored":            {both.Without(oct.UID).With(oct), true, true},
		"one before, deleted": {both.With(trying(9, 1)).Without(oct.UID), false, false},
		"moved past it":       {both.With(later), false, false},
		"nothing to try":      {both.With(bare), false, true},
	} {
		if of, ok := x.h.LookedBackOn(nov); ok != x.told || ok && of.UID != oct.UID {
			t.Errorf("%s: told of %q, %v", name, of.UID, ok)
		}
		if of, ok := x.h.SeenAnew(nov); ok != x.seen || ok && of.UID != oct.UID {
			t.Errorf("%s: seen anew is %q, %v", name, of.UID, ok)
		}
	}
	if _, ok := both.LookedBackOn(Snapshot{Day: nov.Day, OutcomeOf: oct.UID}); ok {
		t.Error("nothing is told, and something looked back on")
	}
}

func TestToSeeAnew_IsOfAnEarlierMonth(t *testing.T) {
	h := historyOf(t, on(9, 3), on(10, 5), on(10, 25), on(11, 5))
	if got, ok := h.ToSeeAnew(on(11, 20).Day); !ok || got.UID != on(10, 25).UID {
		t.Errorf("it is %q, %v", got.UID, ok)
	}
	if got, ok := h.ToSeeAnew(on(9, 20).Day); ok {
		t.Errorf("before the second month it is %q", got.UID)
	}
}

func TestDraft_WithWhatItLooksBackOnIsNotBlank(t *testing.T) {
	drafts := []Draft{{Outcome: Done, OutcomeOf: "x"}, {Seen: Ratings{12}, SeenOf: "x"}}
	if slices.ContainsFunc(drafts, Draft.IsBlank) {
		t.Error("one is blank")
	}
}
