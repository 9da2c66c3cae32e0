package screens

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
)

func TestShareProposesAFileNameOfTheMonthAlone(t *testing.T) {
	s := november()
	s.Note, s.Event = "Acme let me go", "Lena"
	sh := NewShare(history(t, october(), s), "/home/someone/Pictures")
	if got := filepath.Base(sh.Path()); got != "headroom-2026-11.png" {
		t.Errorf("proposes %q", got)
	}
	if got := sh.AsSVG(true).Path(); got != filepath.Join("/home/someone/Pictures", "headroom-2026-11.svg") {
		t.Errorf("as SVG proposes %q", got)
	}
	if got := sh.Of("oct").Path(); !strings.HasSuffix(got, "headroom-2026-10.png") {
		t.Errorf("of October proposes %q", got)
	}
}

// Two pictures of a month do not want one name, and the name of each says what it is.
func TestShareNamesWhatIsNotAsUsual(t *testing.T) {
	sh := NewShare(history(t, october(), november()), "/p")
	with := func(sh Share, f func(*Share)) Share {
		f(&sh)
		return sh
	}
	alone := NewShare(history(t, november()), "/p").WithKind(Timeline)
	safe := with(sh, func(s *Share) { s.Safe = true })
	seen := map[string]bool{}
	for want, sh := range map[string]Share{
		"headroom-2026-11.png":                   sh,
		"headroom-2026-11-square.png":            with(sh, func(s *Share) { s.Size = 1 }),
		"headroom-2026-11-1200x1200.png":         with(sh, func(s *Share) { s.Size, s.Width, s.Height = len(plot.Sizes()), 1200, 1200 }),
		"headroom-2026-11-dark.png":              with(sh, func(s *Share) { s.Look = DarkLook }),
		"headroom-2026-11-wide-sketch.png":       with(sh, func(s *Share) { s.Size, s.Look = 2, SketchLook }),
		"headroom-2026-11-slide.svg":             with(sh.AsSVG(true), func(s *Share) { s.Size = 3 }),
		"headroom-2026-10-to-2026-11.png":        sh.WithKind(Timeline),
		"headroom-2026-10-to-2026-11-square.pdf": with(sh.WithKind(Carousel), func(s *Share) { s.Size = 1 }),
		"headroom-2026-11-timeline.png":          alone,
		"headroom-card.png":                      safe,
		"headroom-timeline-dark.png":             with(safe.WithKind(Timeline), func(s *Share) { s.Look = DarkLook }),
		"headroom-carousel.pdf":                  safe.WithKind(Carousel),
		"headroom-animation.gif":                 safe.WithKind(Animation),
	} {
		if got := filepath.Base(sh.Path()); got != want {
			t.Errorf("%s is named %s", want, got)
		} else if seen[got] {
			t.Errorf("%s is the name of two", got)
		} else {
			seen[got] = true
		}
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
		{"as SVG", sh.AsSVG(true).Path(), "/tmp/mine.svg"},
		{"and back", sh.AsSVG(true).AsSVG(false).Path(), "/tmp/mine.png"},
		{"without an ending", sh.WithPath("/tmp/mine").Path(), "/tmp/mine.png"},
		{"a name alone", sh.WithPath("other.png").Path(), "/tmp/other.png"},
		{"another ending", sh.WithPath("other.gif").Path(), "/tmp/other.gif.png"},
		{"the other format's ending", sh.WithPath("other.SVG").Path(), "/tmp/other.SVG"},
		{"as a carousel", sh.WithKind(Carousel).Path(), "/tmp/mine.pdf"},
		{"as an animation and back", sh.WithKind(Animation).WithKind(Card).Path(), "/tmp/mine.png"},
		{"as a timeline", sh.WithKind(Timeline).WithPath("other.svg").Path(), "/tmp/other.svg"},
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

func TestShareTellsNoDateInTheNameOfASafeFile(t *testing.T) {
	sh := NewShare(history(t, september(), october(), november()), "/p")
	for _, kind := range []Kind{Card, Carousel, Animation, Timeline} {
		s := sh.WithKind(kind)
		if !strings.Contains(s.Path(), "2026-11") {
			t.Errorf("%v is proposed as %q", kind, s.Path())
		}
		s.Safe = true
		if strings.ContainsAny(strings.TrimPrefix(s.Path(), "/p/"), "0123456789") {
			t.Errorf("a safe %v is proposed as %q", kind, s.Path())
		}
	}
	if got := sh.WithKind(Carousel).Path(); got != filepath.Join("/p", "headroom-2026-09-to-2026-11.pdf") {
		t.Errorf("a carousel is proposed as %q", got)
	}
}

func TestShareShowsTheMonthsThatWereChosen(t *testing.T) {
	h := history(t, september(), october(), november())
	sh := NewShare(h, "/p").WithKind(Carousel)
	if sh.From().UID != "sep" || sh.To().UID != "nov" {
		t.Fatalf("proposes %s to %s", sh.From().UID, sh.To().UID)
	}
	for _, x := range []struct {
		name     string
		got      Share
		from, to string
	}{
		{"since October", sh.Since("oct"), "oct", "nov"},
		{"until October", sh.Until("oct"), "sep", "oct"},
		{"since after its end", sh.Until("sep").Since("oct"), "oct", "oct"},
		{"until before its beginning", sh.Since("nov").Until("sep"), "sep", "sep"},
		{"with another month at the end", sh.WithHistory(h.With(snap("dec", day(time.December, 27), levels(4)))), "sep", "dec"},
		{"with another month after a chosen end", sh.Until("oct").WithHistory(h.With(snap("dec", day(time.December, 27), levels(4)))), "sep", "oct"},
		{"without its first month", sh.WithHistory(h.Without("sep")), "oct", "nov"},
	} {
		if x.got.From().UID != x.from || x.got.To().UID != x.to {
			t.Errorf("%s: %s to %s, want %s to %s", x.name, x.got.From().UID, x.got.To().UID, x.from, x.to)
		}
	}
}

// A year is one for as long as its first and its last month are those shown.
func TestShareOfAYearSaysSo(t *testing.T) {
	sh := NewShare(history(t, october(), november()), "/p").WithKind(Carousel)
	year := sh.OfYear("oct", "nov")
	for name, x := range map[string]struct {
		sh   Share
		want bool
	}{
		"months": {sh.Since("oct").Until("nov"), false}, "a year": {year, true},
		"other months": {year.Since("nov"), false}, "and back": {year.Since("nov").Since("oct"), true},
	} {
		if got := x.sh.Picture(say.Voice{}, "", model.Ratings{}).Year; got != x.want {
			t.Errorf("%s: a year is %t", name, got)
		}
	}
}

// What is written for a card stands on no year, and what is written for a year on no card:
// each is there again where it was written.
func TestShareOfAYearHasItsOwnHeadline(t *testing.T) {
	sh := NewShare(history(t, september(), october(), november()), "/p").WithHeadline("What November taught me")
	months := sh.WithKind(Carousel).Since("oct").Until("nov")
	year := months.OfYear("oct", "nov")
	written := year.WithHeadline("My year")
	for _, x := range []struct {
		name string
		sh   Share
		want string
	}{
		{"a year", year, ""},
		{"the card after it", year.OfYear("oct", "nov").WithKind(Card), sh.Headline()},
		{"a year with its own", written, "My year"},
		{"the card after that", written.WithKind(Card), sh.Headline()},
		{"the year again", written.WithKind(Card).WithKind(Carousel), "My year"},
		{"other months", written.Since("sep"), sh.Headline()},
		{"the year after those", written.Since("sep").OfYear("oct", "nov"), "My year"},
		{"another year", written.OfYear("sep", "nov"), ""},
		{"without its own", written.WithHeadline(""), ""},
	} {
		if got := x.sh.Headline(); got != x.want {
			t.Errorf("%s: it says %q, want %q", x.name, got, x.want)
		}
	}
	if months.Path() == year.Path() {
		t.Errorf("the year and other months are both %s", year.Path())
	}
}

func TestShareProposesTheLastYear(t *testing.T) {
	var all []model.Snapshot
	for i := range 24 {
		all = append(all, snap(string(rune('a'+i)), model.Date{Year: 2025, Month: time.January, Day: 20}.AddDays(i*30), levels(4)))
	}
	sh := NewShare(history(t, all...), "/p")
	if months := sh.To().Day.In() - sh.From().Day.In(); months != proposedMonths-1 {
		t.Errorf("it proposes %d months", months+1)
	}
}

func TestShareTakesAPrivateWordOutOfTheHeadline(t *testing.T) {
	sh := NewShare(history(t, november()), "/p").WithHeadline("From ACME to acmé: what I learned at Acme")
	if got := sh.WithoutWord("", "Acme", "my company").Headline(); got != "From my company to my company: what I learned at my company" {
		t.Errorf("it says %q", got)
	}
	if got := sh.WithHeadline("").WithoutWord("Mentorship is my lowest ceiling", "mentorship", "it").Headline(); got != "it is my lowest ceiling" {
		t.Errorf("the written one becomes %q", got)
	}
}

func TestShareNamesNobodyUnlessAsked(t *testing.T) {
	sh := NewShare(history(t, november()), "/p")
	if got := sh.Picture(say.Voice{}, "Annabel", model.Ratings{}).Name; got != "" {
		t.Errorf("it names %q unasked", got)
	}
	sh.Named = true
	if got := sh.Picture(say.Voice{}, "Annabel", model.Ratings{}).Name; got != "Annabel" {
		t.Errorf("asked for, it names %q", got)
	}
	sh.Safe = true
	if got := sh.Picture(say.Voice{}, "Annabel", model.Ratings{}).Name; got != "" {
		t.Errorf("a safe one names %q", got)
	}
}

// A timeline shows months and what the person aims at; trends are of a card and of
// those of a carousel.
func TestShareMakesATimeline(t *testing.T) {
	sh := NewShare(history(t, september(), october(), november()), "/p")
	sh.Trends, sh.Reopenable = true, true
	aim := model.Ratings{model.RatingMax}
	p := sh.WithKind(Timeline).Since("oct").Picture(say.Voice{}, "", aim)
	if !p.Timeline || p.Trends || p.Reopenable || p.From != october().Day || p.To != november().Day || p.Aim != aim || p.Format != plot.PNG {
		t.Errorf("a timeline is %+v", p)
	}
	if p := sh.Picture(say.Voice{}, "", aim); p.Timeline || !p.Trends || !p.Reopenable {
		t.Errorf("a card is %+v", p)
	}
	if p := sh.WithKind(Carousel).Picture(say.Voice{}, "", aim); !p.Trends || p.Aim != aim {
		t.Errorf("a carousel is %+v", p)
	}
	if p := sh.WithKind(Animation).Picture(say.Voice{}, "", aim); p.Trends {
		t.Errorf("an animation is %+v", p)
	}
}
