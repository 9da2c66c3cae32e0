package screens

import (
	"cmp"
	"slices"
	"strings"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/say"
)

// A PeopleOrder is by what the people are sorted.
type PeopleOrder int

// The orders: by who may need a talk first, by name, by who was silent for longest.
const (
	ByTalk PeopleOrder = iota
	ByName
	ByLast
)

// quietMonths is from how many calendar months without a check-in on somebody is
// called quiet.
const quietMonths = 2

// A People is the state of the people's screen.
type People struct {
	Order PeopleOrder
	// Archived tells that those are shown who are archived, and not the others.
	Archived bool
	// At is the tile that keys act on; one past the last is the one that adds somebody.
	At int

	today model.Date
	all   []Someone
	shown []Someone
}

// A Someone is one person as the wall shows them.
type Someone struct {
	model.Person
	// Now is their latest snapshot, the zero one where there is none.
	Now model.Snapshot
	// Binding are their lowest ceilings, none where not all six are rated.
	Binding []model.Ceiling
	// Quiet tells that the last check-in is two calendar months ago or more.
	Quiet bool
	// Plateau is since when a binding ceiling has likely kept its level, where it is
	// one.
	Plateau    model.Month
	OnAPlateau bool
	// sortsAs is what the name sorts by; see say.Voice.NameKeys.
	sortsAs string
}

// Level is the rating of the lowest ceilings.
func (s Someone) Level() model.Rating {
	if len(s.Binding) == 0 {
		return model.NotRated
	}
	return s.Now.Ratings[s.Binding[0]]
}

// PeopleOf reads what there is to be said of everybody on a day. It takes a moment
// where there are many: beside the interface. Their names sort as in the voice's language.
func PeopleOf(voice say.Voice, recent []model.Recent, today model.Date) []Someone {
	all := make([]Someone, 0, len(recent))
	key := voice.NameKeys()
	for _, r := range recent {
		s := someone(r, today)
		s.sortsAs = key(s.Name)
		all = append(all, s)
	}
	return all
}

func someone(r model.Recent, today model.Date) Someone {
	s := Someone{Person: r.Person}
	now, ok := r.History.Latest()
	if !ok {
		return s
	}
	s.Now, s.Binding = now, insight.Binding(now.Ratings)
	s.Quiet = today.In()-now.Day.In() >= quietMonths
	reading := insight.Read(r.History, now.Day, r.Target)
	for _, c := range s.Binding {
		if f := reading.Ceilings[c]; f.State == insight.Plateau {
			s.Plateau, s.OnAPlateau = f.Span.From, true
			break
		}
	}
	return s
}

// With is p with these people on that day. Whom the keys act on stays the same
// person where they are still shown.
func (p People) With(all []Someone, today model.Date) People {
	p.all, p.today = all, today
	return p.sorted()
}

// By sorts by another order.
func (p People) By(o PeopleOrder) People {
	p.Order = o
	p = p.sorted()
	p.At = 0
	return p
}

// ShowArchived shows the archived, or the others.
func (p People) ShowArchived(on bool) People {
	p.Archived, p.At = on, 0
	return p.sorted()
}

func (p People) sorted() People {
	at, _ := p.Current()
	p.shown = nil
	for _, s := range p.all {
		if s.Archived == p.Archived {
			p.shown = append(p.shown, s)
		}
	}
	slices.SortStableFunc(p.shown, p.compare)
	return p.Choose(at.UID)
}

// compare is a total order: no two people have the same name and UID.
func (p People) compare(a, b Someone) int {
	name := cmp.Or(strings.Compare(a.sortsAs, b.sortsAs), strings.Compare(a.UID, b.UID))
	switch p.Order {
	case ByName:
		return name
	case ByLast:
		return cmp.Or(never(a)-never(b), a.Now.Day.Compare(b.Now.Day), name)
	}
	return cmp.Or(insight.CompareTalk(a.Now, b.Now), name)
}

// never is 1 for somebody without a check-in: there is nothing to be silent since.
func never(s Someone) int {
	if s.Now.Day.IsZero() {
		return 1
	}
	return 0
}

// Today is the day that it is told as of.
func (p People) Today() model.Date { return p.today }

// Len is how many people are shown, All how many are not archived, and Away how many
// are.
func (p People) Len() int { return len(p.shown) }

// All is described at Len.
func (p People) All() int { return len(p.all) - p.Away() }

// Away is described at Len.
func (p People) Away() (n int) {
	for _, s := range p.all {
		if s.Archived {
			n++
		}
	}
	return n
}

// Someone is the i-th that is shown, 0 ≤ i < Len.
func (p People) Someone(i int) Someone { return p.shown[i] }

// Current is the person that keys act on; false for the tile that adds one.
func (p People) Current() (Someone, bool) {
	if p.At < 0 || p.At >= len(p.shown) {
		return Someone{}, false
	}
	return p.shown[p.At], true
}

// Choose lets the keys act on that person; where they are not shown, on the place
// where they were.
func (p People) Choose(uid string) People {
	if i := slices.IndexFunc(p.shown, func(s Someone) bool { return s.UID == uid }); i >= 0 {
		p.At = i
	}
	return p.Go(p.At)
}

// Go lets the keys act on the i-th tile, or the nearest to it that there is.
func (p People) Go(i int) People {
	last := len(p.shown)
	if p.Archived {
		last--
	}
	p.At = max(0, min(i, last))
	return p
}
