package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/say"
)

func recent(t *testing.T, name string, s ...model.Snapshot) model.Recent {
	t.Helper()
	return model.Recent{Person: model.Person{UID: "uid-" + name, Name: name}, History: history(t, s...)}
}

func namesOf(p People) (names []string) {
	for i := range p.Len() {
		names = append(names, p.Someone(i).Name)
	}
	return names
}

func english(t testing.TB) say.Voice {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return say.New(w)
}

// Names sort as the language has it.
func TestPeople_SortByNameAsTheLanguageDoes(t *testing.T) {
	all := PeopleOf(english(t), []model.Recent{recent(t, "Zoe"), recent(t, "Étienne"), recent(t, "eva"), recent(t, "Edgar")}, today())
	p := People{}.With(all, today()).By(ByName)
	if got, want := namesOf(p), []string{"Edgar", "Étienne", "eva", "Zoe"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func wall(t *testing.T) People {
	t.Helper()
	gone := recent(t, "Gone", snap("g", day(time.March, 1), levels(2, 2, 2, 2, 2, 2)))
	gone.Person.Archived = true
	return People{}.With(PeopleOf(english(t), []model.Recent{
		recent(t, "Sofia", snap("s", day(time.November, 26), levels(8, 8, 8, 8, 7, 8))),
		recent(t, "jonas", snap("j", day(time.November, 20), levels(4, 5, 6, 3, 6, 5))),
		recent(t, "New"),
		recent(t, "Priya", snap("p", day(time.August, 12), levels(3, 5, 4, 6, 5, 4))),
		recent(t, "Half", snap("h", day(time.November, 1), levels(2, 0, 4, 6, 5, 4))),
		recent(t, "Mei", snap("m", day(time.September, 30), levels(4, 5, 4, 6, 5, 4))),
		gone,
	}, today()), today())
}

func TestPeopleAreSorted(t *testing.T) {
	p := wall(t)
	for _, c := range []struct {
		order PeopleOrder
		want  string
	}{
		{ByTalk, "Priya jonas Mei Sofia Half New"},
		{ByName, "Half jonas Mei New Priya Sofia"},
		{ByLast, "Priya Mei Half jonas Sofia New"},
	} {
		if got := strings.Join(namesOf(p.By(c.order)), " "); got != c.want {
			t.Errorf("order %d is %s, want %s", c.order, got, c.want)
		}
	}
	if p = p.ShowArchived(true); !slices.Equal(namesOf(p), []string{"Gone"}) || p.Away() != 1 || p.All() != 6 {
		t.Errorf("archived are %v, %d of %d", namesOf(p), p.Away(), p.All())
	}
}

// Every order is total: the same people come in one order, however they were given.
func TestPeopleHaveOneOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []Someone
		for i := range rapid.IntRange(0, 8).Draw(rt, "people") {
			s := Someone{Person: model.Person{UID: fmt.Sprint(i), Name: rapid.SampledFrom([]string{"a", "A", "b"}).Draw(rt, "name")}}
			if rapid.IntRange(0, 4).Draw(rt, "none") > 0 {
				s.Now.Day = today().AddDays(-rapid.IntRange(0, 2).Draw(rt, "day"))
				s.Now.Ratings = levels(4, 4, 4, 4, 4, rapid.IntRange(0, 5).Draw(rt, "level"))
			}
			all = append(all, s)
		}
		other := rapid.Permutation(all).Draw(rt, "other")
		for _, o := range []PeopleOrder{ByTalk, ByName, ByLast} {
			p, q := People{Order: o}.With(all, today()), People{Order: o}.With(other, today())
			for i := range all {
				if p.Someone(i).UID != q.Someone(i).UID {
					rt.Fatalf("order %d: %v and %v", o, namesOf(p), namesOf(q))
				}
				if o == ByTalk && i > 0 && !p.Someone(i-1).Now.Ratings.Complete() && p.Someone(i).Now.Ratings.Complete() {
					rt.Fatal("an incomplete one comes first")
				}
			}
		}
	})
}

func TestPeopleKeepWhomTheKeysActOn(t *testing.T) {
	p := wall(t).By(ByTalk).Choose("uid-Mei")
	if p.At != 2 {
		t.Fatalf("at %d", p.At)
	}
	p = p.With(p.all[1:], today())
	if s, ok := p.Current(); !ok || s.Name != "Mei" {
		t.Errorf("at %+v", s)
	}
	p = p.Choose("nobody")
	if s, _ := p.Current(); s.Name != "Mei" {
		t.Errorf("at %+v", s)
	}
	p = p.Go(99)
	if _, ok := p.Current(); ok || p.At != p.Len() {
		t.Errorf("at %d of %d", p.At, p.Len())
	}
	if p = p.Go(-1); p.At != 0 {
		t.Errorf("at %d", p.At)
	}
	if p = p.ShowArchived(true).Go(5); p.At != 0 {
		t.Errorf("at %d of the archived, who are not added", p.At)
	}
}

func TestPeopleSayWhatIsWorthATalk(t *testing.T) {
	v := english(t)
	var flat []model.Snapshot
	for m := range 9 {
		flat = append(flat, snap(fmt.Sprint(m), day(time.March+time.Month(m), 5), levels(8, 8, 8, 4, 8, 8)))
	}
	for _, c := range []struct {
		r     model.Recent
		asOf  model.Date
		since string
		what  string
		why   string
	}{
		{recent(t, "none"), today(), "No check-in yet", "", ""},
		{recent(t, "a", snap("a", today(), levels(4, 4, 8, 8, 8, 8))), today(), "Checked in today", "Bandwidth, Network", ""},
		{recent(t, "a", snap("a", today(), levels(4, 4, 4, 8, 8, 8))), today().AddDays(1), "Checked in yesterday", "3 equally low", ""},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 8, 8, 10))), today(), "Checked in today", "No single lowest", ""},
		{recent(t, "a", snap("a", today(), levels(4, 0, 4, 8, 8, 8))), today().AddDays(9), "Checked in 9 days ago", "5 of 6 rated", ""},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 4, 8, 8))), today().AddDays(20), "Checked in 2 weeks ago", "Learning", ""},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 4, 8, 8))), today().AddDays(32), "Checked in 1 month ago", "Learning", ""},
		{recent(t, "a", snap("a", day(time.January, 31), levels(8, 8, 8, 4, 8, 8))), day(time.March, 1), "Checked in 4 weeks ago", "Learning", "Quiet since January"},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 4, 8, 8))), today().AddDays(64), "Checked in 2 months ago", "Learning", "Quiet since November 2026"},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 4, 8, 8))), today().AddDays(800), "Checked in 2 years ago", "Learning", "Quiet since November 2026"},
		{recent(t, "a", snap("a", today(), levels(8, 8, 8, 4, 8, 8))), today().AddDays(-3), "Check-in on 29 Nov 2026", "Learning", ""},
		{recent(t, "a", snap("a", day(time.September, 30), levels(8, 8, 8, 4, 8, 8))), today(), "Checked in 2 months ago", "Learning", "Quiet since September"},
		{recent(t, "a", flat...), today(), "Checked in 3 weeks ago", "Learning", "Likely plateau since March"},
	} {
		s := PeopleOf(english(t), []model.Recent{c.r}, c.asOf)[0]
		if got := sinceWords(v, s.Now.Day, c.asOf); got != c.since {
			t.Errorf("%q, want %q", got, c.since)
		}
		if got := lowestWords(v, s); got != c.what {
			t.Errorf("%q, want %q", got, c.what)
		}
		if got := reasonWords(v, s, c.asOf); got != c.why {
			t.Errorf("%q, want %q", got, c.why)
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Priya Raman": "PR", "Mei-Ling Chen": "MC", "ana": "A", "ana maria lopez": "AL", "e\u0301va": "E\u0301", "张伟": "张", " ": "", "\xff": "\ufffd",
	} {
		if got := initialsOf(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

// What is said of thirty people with three years each.
func BenchmarkPeopleOf(b *testing.B) {
	var all []model.Recent
	for i := range 30 {
		var months []model.Snapshot
		for m := range 36 {
			months = append(months, snap(fmt.Sprint(m), today().AddDays(-30*m), levels(4+m%2, 4, 6, 3+i%5, 6, 5)))
		}
		h, err := model.NewHistory(months)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, model.Recent{Person: model.Person{UID: fmt.Sprint(i)}, History: h})
	}
	for b.Loop() {
		if got := PeopleOf(english(b), all, today()); len(got) != 30 {
			b.Fatal(len(got))
		}
	}
}
