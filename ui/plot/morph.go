package plot

import (
	"math"
	"slices"
	"time"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Morph is a history as frames: the radar goes from month to month, and rests
// on each. Ratings stand only where it rests, since between two months there
// are none, and long enough to be read; on the way the hard ceiling and all else
// that is said stays that of the month named.
type Morph struct {
	// Width and Height in pixels, each at least SideMin; made for squares.
	Width, Height int
	Style         Style
	Voice         say.Voice
	History       model.History
	// From and To are the first and the last day shown; zero is open.
	From, To model.Date
	// Headline is the person's own and stands all the while; empty for what the
	// last month says beside the first, which stands when that month is reached.
	Headline string
	// Name, EmployerSafe and NoHardCeiling are as on a Card.
	Name          string
	EmployerSafe  bool
	NoHardCeiling bool
}

// framesAim is how many frames a morph has where the months allow it.
const framesAim = 120

// How long a frame stays: one on the way, one at rest (together about a dozen
// seconds, from restRead on with its numbers), and the last.
const (
	onTheWay  = 50 * time.Millisecond
	restsAll  = 12 * time.Second
	restLeast = 360 * time.Millisecond
	restRead  = 500 * time.Millisecond
	restMost  = 900 * time.Millisecond
	restEnd   = 2500 * time.Millisecond
)

func (m Morph) period() period { return periodOf(m.History, m.From, m.To) }

// Check says why the morph cannot be drawn.
func (m Morph) Check() error {
	if err := (Card{Width: m.Width, Height: m.Height}).Check(); err != nil {
		return err
	}
	return m.period().check()
}

// framesEach is how many frames a month takes: its own, and those on the way to
// the next.
func framesEach(months int) int {
	if months < 2 {
		return 1
	}
	return 1 + min(max((framesAim-months)/(months-1), 2), 10)
}

// Frames is how many there are; 0 where Check fails.
func (m Morph) Frames() int {
	if m.Check() != nil {
		return 0
	}
	n := len(m.period().months)
	return (n-1)*framesEach(n) + 1
}

// Delay is how long frame i stays.
func (m Morph) Delay(i int) time.Duration {
	n := len(m.period().months)
	switch {
	case n == 0:
		return 0
	case i == m.Frames()-1:
		return restEnd
	case i%framesEach(n) != 0:
		return onTheWay
	}
	return m.rest(n)
}

// rest is how long a month's frame stays, of so many months.
func (m Morph) rest(months int) time.Duration {
	return min(max(restsAll/time.Duration(months), restLeast), restMost).Round(10 * time.Millisecond)
}

// Frame draws frame i, from 0, at the morph's Width and Height.
func (m Morph) Frame(i int, s draw.Surface) {
	if i >= 0 && i < m.Frames() {
		m.reel().frame(i, s)
	}
}

// frame draws frame i, which there is.
func (r *reel) frame(i int, s draw.Surface) {
	every := framesEach(len(r.p.months))
	r.draw(s, momentOf(r.p, i/every, eased(float64(i%every)/float64(every))))
}

// eased starts and ends slowly.
func eased(t float64) float64 {
	if t < .5 {
		return 4 * t * t * t
	}
	return 1 - math.Pow(2-2*t, 3)/2
}

// A moment is what the radar is at a time.
type moment struct {
	rest bool // it is a month, not between two
	snap model.Snapshot
	now  levels
	bars []model.Ceiling
}

// momentOf is the moment t of the way from month i to the next. What only one of
// the two has, a rating or a mark, is not there between them.
func momentOf(p period, i int, t float64) moment {
	a := p.months[i]
	m := moment{rest: t == 0, snap: a, now: levelsOf(a.Ratings), bars: cardBars(a.Ratings)}
	if m.rest {
		return m
	}
	b := p.months[i+1]
	m.now = m.now.toward(levelsOf(b.Ratings), t)
	both := cardBars(b.Ratings)
	m.bars = slices.DeleteFunc(m.bars, func(c model.Ceiling) bool { return !slices.Contains(both, c) })
	return m
}

// card is that of the moment's month, laid out for all months.
func (m Morph) card(p period, now model.Snapshot) Card {
	return Card{
		Width: m.Width, Height: m.Height, Style: m.Style, Voice: m.Voice, Now: now, Headline: m.Headline,
		Name: m.Name, EmployerSafe: m.EmployerSafe, FirstMonth: p.first, NoHardCeiling: m.NoHardCeiling, steady: p.ratings(),
	}
}

// Title is the headline; empty where Check fails.
func (m Morph) Title() string {
	if m.Check() != nil {
		return ""
	}
	return m.whole(m.period()).Title()
}

// Alt describes the last month beside the first in at most 1,000 characters;
// empty where Check fails.
func (m Morph) Alt() string {
	if m.Check() != nil {
		return ""
	}
	return m.whole(m.period()).Alt()
}

// whole is the card that compares the last month with the first.
func (m Morph) whole(p period) Card {
	first, last := p.ends()
	card := m.card(p, last)
	card.Then, card.Moved = first, movedSince(m.History, first, last)
	return card
}
