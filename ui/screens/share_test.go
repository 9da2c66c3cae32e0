package screens

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headroom/model"
)

func TestShareProposesAFileNameOfTheMonthAlone(t *testing.T) {
	s := november()
	s.Note, s.Event = "Acme let me go", "Lena"
	sh := NewShare(history(t, october(), s), "/home/someone/Pictures")
	if got := filepath.Base(sh.Path()); got != "headroom-2026-11.png" {
		t.Errorf("proposes %q", got)
	}
	if got := sh.WithFormat(SVG).Path(); got != filepath.Join("/home/someone/Pictures", "headroom-2026-11.svg") {
		t.Errorf("as SVG proposes %q", got)
	}
	if got := sh.Of("oct").Path(); !strings.HasSuffix(got, "headroom-2026-10.png") {
		t.Errorf("of October proposes %q", got)
	}
}

func TestShareKeepsATypedPath(t *testing.T) {
	sh := NewShare(history(t, october(), november()), "/p").WithPath(" /tmp/mine.png ")
	for _, x := range []struct {
		name string
		got  string
		want string
	}{
		{"as typed", sh.Path(), "/tmp/mine.png"},
		{"of another month", sh.Of("oct").Path(), "/tmp/mine.png"},
		{"as SVG", sh.WithFormat(SVG).Path(), "/tmp/mine.svg"},
		{"and back", sh.WithFormat(SVG).WithFormat(PNG).Path(), "/tmp/mine.png"},
		{"without an ending", sh.WithPath("/tmp/mine").Path(), "/tmp/mine.png"},
		{"emptied", sh.WithPath("").Path(), filepath.Join("/p", "headroom-2026-11.png")},
	} {
		if x.got != x.want {
			t.Errorf("%s: %q, want %q", x.name, x.got, x.want)
		}
	}
}

func TestShareComparesWithTheMonthBefore(t *testing.T) {
	h := history(t, september(), october(), november())
	sh := NewShare(h, "/p")
	if then := sh.Then(); then == nil || then.UID != "oct" {
		t.Fatalf("compares with %v", then)
	}
	if sh = sh.CompareWith("sep"); sh.Then().UID != "sep" {
		t.Error("does not compare with September")
	}
	if sh.CompareWith("").Then() != nil {
		t.Error("compares with something when asked for nothing")
	}
	if sh.CompareWith("nov").Then() != nil {
		t.Error("compares with itself")
	}
	if then := sh.Of("sep").Then(); then != nil {
		t.Errorf("the first month is compared with %v", then.UID)
	}
	if n := len(sh.Of("oct").Earlier()); n != 1 {
		t.Errorf("%d days are earlier than October's", n)
	}
}

func TestShareFollowsTheHistory(t *testing.T) {
	h := history(t, october())
	sh := NewShare(h, "/p")
	sh = sh.WithHistory(h.With(november()))
	if now, _ := sh.Now(); now.UID != "nov" || sh.Then().UID != "oct" {
		t.Errorf("the card stayed with %s", now.UID)
	}
	chosen := sh.Of("oct").WithHistory(h.With(november()).With(snap("dec", day(time.December, 27), levels(4))))
	if now, _ := chosen.Now(); now.UID != "oct" {
		t.Errorf("a chosen month was left for %s", now.UID)
	}
	if now, ok := sh.WithHistory(h).Now(); !ok || now.UID != "oct" {
		t.Error("a deleted month is still on the card")
	}
	if _, ok := sh.WithHistory(model.History{}).Now(); ok {
		t.Error("there is a card of nothing")
	}
}

func TestShareOffersTheNewestAndTheChosen(t *testing.T) {
	var all []model.Snapshot
	for i := range 200 {
		all = append(all, snap(string(rune('a'+i)), day(time.January, 1).AddDays(i), levels(4)))
	}
	sh := NewShare(history(t, all...), "/p")
	if n := len(sh.Days()); n != offered {
		t.Errorf("%d days are offered", n)
	}
	old := sh.Of(all[3].UID)
	days := old.Days()
	if days[len(days)-1].UID != all[3].UID {
		t.Error("the chosen day is not among those offered")
	}
	if n := len(old.Earlier()); n != 3 {
		t.Errorf("%d days are earlier", n)
	}
}
