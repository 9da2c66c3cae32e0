package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// An oracle is a history as the plainest thing that can be: a list in no order,
// gone through from end to end.
type oracle []Snapshot

func (o oracle) with(s Snapshot) oracle {
	var next oracle
	for _, other := range o {
		if other.Day != s.Day && (s.UID == "" || other.UID != s.UID) {
			next = append(next, other)
		}
	}
	return append(next, s)
}

func (o oracle) without(uid string) oracle {
	var next oracle
	for _, other := range o {
		if other.UID != uid {
			next = append(next, other)
		}
	}
	return next
}

// last is the latest that fits.
func (o oracle) last(fits func(Snapshot) bool) (Snapshot, bool) {
	var best Snapshot
	found := false
	for _, s := range o {
		if fits(s) && (!found || best.Day.Before(s.Day)) {
			best, found = s, true
		}
	}
	return best, found
}

func (o oracle) monthly(c Ceiling) Series {
	var s Series
	for i, snap := range o {
		if i == 0 || snap.Day.In() < s.First {
			s.First = snap.Day.In()
		}
	}
	latest, any := o.last(func(Snapshot) bool { return true })
	for m := s.First; any && m <= latest.Day.In(); m++ {
		in, _ := o.last(func(s Snapshot) bool { return s.Day.In() == m })
		s.Values = append(s.Values, in.Ratings[c]) // none: not rated
	}
	return s
}

func (h History) list() []Snapshot {
	var all []Snapshot
	for i, s := range h.All() {
		if h.Snapshot(i) != s {
			panic("All and Snapshot differ")
		}
		all = append(all, s)
	}
	return all
}

// nearDay draws from few days over several months, so that they meet.
func nearDay(t *rapid.T) Date {
	return Date{2026, 1, 1}.AddDays(10 * rapid.IntRange(0, 40).Draw(t, "day"))
}

func TestHistory_AgainstAPlainList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var h History
		var o oracle
		made := 0
		t.Repeat(map[string]func(*rapid.T){
			"with": func(t *rapid.T) {
				s := Snapshot{UID: fmt.Sprint(rapid.IntRange(1, made+1).Draw(t, "uid")), Day: nearDay(t), Ratings: drawRatings(t, "ratings")}
				made++
				before, list := h, h.list()
				h, o = h.With(s), o.with(s)
				if !slices.Equal(before.list(), list) {
					t.Fatal("With changed the history it was called on")
				}
			},
			"without": func(t *rapid.T) {
				uid := fmt.Sprint(rapid.IntRange(1, made+1).Draw(t, "uid"))
				before, list := h, h.list()
				h, o = h.Without(uid), o.without(uid)
				if !slices.Equal(before.list(), list) {
					t.Fatal("Without changed the history it was called on")
				}
			},
			"": func(t *rapid.T) { wantLike(t, h, o) },
		})
	})
}

func wantLike(t *rapid.T, h History, o oracle) {
	list := h.list()
	if h.Len() != len(o) || len(list) != len(o) {
		t.Fatalf("%d snapshots, %d in all, want %d", h.Len(), len(list), len(o))
	}
	for i, s := range list {
		if !slices.Contains(o, s) || i > 0 && !list[i-1].Day.Before(s.Day) {
			t.Fatalf("%v at %d", s, i)
		}
	}
	day := nearDay(t)
	wantFound := func(what string, got Snapshot, ok bool, fits func(Snapshot) bool) {
		if want, there := o.last(fits); got != want || ok != there {
			t.Errorf("%s %v: %v, %v, want %v, %v", what, day, got, ok, want, there)
		}
	}
	got, ok := h.At(day)
	wantFound("at", got, ok, func(s Snapshot) bool { return s.Day == day })
	got, ok = h.Before(day)
	wantFound("before", got, ok, func(s Snapshot) bool { return s.Day.Before(day) })
	got, ok = h.Latest()
	wantFound("latest", got, ok, func(Snapshot) bool { return true })
	uid := fmt.Sprint(rapid.IntRange(1, len(o)+2).Draw(t, "asked"))
	got, ok = h.ByUID(uid)
	wantFound("uid "+uid, got, ok, func(s Snapshot) bool { return s.UID == uid })
	for _, c := range Ceilings() {
		if got, want := h.Monthly(c), o.monthly(c); got.First != want.First || !slices.Equal(got.Values, want.Values) {
			t.Errorf("%v by month: %v, want %v", c, got, want)
		}
	}
}

func TestNewHistory_OrdersAndRefusesTwoADay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []Snapshot
		taken := map[Date]bool{}
		twice := false
		for i := range rapid.IntRange(0, 12).Draw(t, "count") {
			d := nearDay(t)
			twice = twice || taken[d]
			taken[d] = true
			all = append(all, Snapshot{UID: fmt.Sprint(i), Day: d})
		}
		given := slices.Clone(all)
		h, err := NewHistory(all)
		if (err != nil) != twice {
			t.Fatalf("two a day: %v, %v", twice, err)
		}
		if !slices.Equal(all, given) {
			t.Error("the list that was given was put in another order")
		}
		if err == nil {
			wantLike(t, h, all)
			for i := range all {
				all[i] = Snapshot{}
			}
			wantLike(t, h, given) // what happens to the list does not matter
		}
	})
}

// Two histories grown from one do not write into each other.
func TestHistory_GrowsApart(t *testing.T) {
	var h History
	for i := range 5 {
		h = h.With(Snapshot{UID: fmt.Sprint(i), Day: Date{2026, 1, 1}.AddDays(i)})
	}
	a := h.With(Snapshot{UID: "a", Day: Date{2026, 2, 1}})
	b := h.With(Snapshot{UID: "b", Day: Date{2026, 2, 1}})
	if s, _ := a.Latest(); s.UID != "a" {
		t.Errorf("the first ends with %v", s.UID)
	}
	if s, _ := b.Latest(); s.UID != "b" || h.Len() != 5 {
		t.Errorf("the second ends with %v, the old one has %d", s.UID, h.Len())
	}
}

func TestHistory_ZeroIsEmpty(t *testing.T) {
	var h History
	_, latest := h.Latest()
	_, at := h.At(Date{2026, 1, 1})
	_, before := h.Before(Date{2026, 1, 1})
	if h.Len() != 0 || latest || at || before || len(h.Monthly(Bandwidth).Values) != 0 || h.Without("x").Len() != 0 {
		t.Error("it holds something")
	}
}
