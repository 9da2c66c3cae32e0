package plot

import (
	"strings"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A TimelineCard is the months of a history as a picture to share: a panel a
// ceiling, with what its months bear to be said on the last day shown. Likely
// plateaus are bands, a shift is a dotted join, and events have letters.
type TimelineCard struct {
	// Width and Height in pixels, as a Card's.
	Width, Height int
	Style         Style
	Voice         say.Voice
	History       model.History
	// From and To are the first and the last day shown; zero is open.
	From, To model.Date
	// Aim is what the person aims at, insight.TargetUsual where it is not set: what
	// stays below it is a plateau.
	Aim model.Ratings
	// Headline is the person's own; empty for what the months say.
	Headline string
	// Name says whose ceilings they are; empty says "my".
	Name string
	// NoEvents leaves out what happened.
	NoEvents bool
	// EmployerSafe leaves out events and the name, and tells months by their number
	// from the history's first.
	EmployerSafe bool
}

func (t TimelineCard) period() period { return periodOf(t.History, t.From, t.To) }

// Check says why the picture cannot be drawn.
func (t TimelineCard) Check() error {
	if err := (Card{Width: t.Width, Height: t.Height}).Check(); err != nil {
		return err
	}
	return t.period().check()
}

// Draw draws the picture over its Width and Height; nothing where Check fails.
func (t TimelineCard) Draw(s draw.Surface) {
	if t.Check() == nil {
		t.timeline().Draw(s)
	}
}

// reading is what the months say on the last day shown.
func (t TimelineCard) reading() insight.Reading {
	_, last := t.period().ends()
	return insight.Read(t.History, last.Day, t.Aim)
}

// timeline is the figure with all that is said of its months.
func (t TimelineCard) timeline() Timeline {
	r, months := t.reading(), t.period().months
	first, last := months[0].Day.In(), months[len(months)-1].Day.In()
	out := Timeline{
		Width: t.Width, Height: t.Height, Style: t.Style, Voice: t.Voice, History: t.shown(), Form: Panels,
		Title: t.headline(), Name: t.Name, NoEvents: t.NoEvents, EmployerSafe: t.EmployerSafe, FirstMonth: t.period().first,
	}
	for _, c := range model.Ceilings() {
		f := r.Ceilings[c]
		if !early(r) {
			out.States[c] = t.Voice.State(f)
		}
		for _, span := range insight.Plateaus(t.History, c, r.AsOf, t.Aim[c]) {
			if min(span.To, last) > max(span.From, first) { // of a single month no band is left
				out.Plateaus = append(out.Plateaus, Plateau{Ceiling: c, From: span.From, To: span.To, Level: span.Level})
			}
		}
		if f.State == insight.Shifted {
			out.Shifts = append(out.Shifts, Shift{Ceiling: c, Month: f.Break.Month})
		}
	}
	return out
}

// early tells whether nothing is to be said of any ceiling yet.
func early(r insight.Reading) bool {
	for _, f := range r.Ceilings {
		if f.State != insight.TooEarly {
			return false
		}
	}
	return true
}

// shown is the part of the history that is drawn.
func (t TimelineCard) shown() model.History {
	var list []model.Snapshot
	for _, snap := range t.History.All() {
		if (t.From.IsZero() || !snap.Day.Before(t.From)) && (t.To.IsZero() || !t.To.Before(snap.Day)) {
			list = append(list, snap)
		}
	}
	h, err := model.NewHistory(list)
	if err != nil { // a part of a history is one
		return t.History
	}
	return h
}

// headline is the own one, or what the months say, with the names of the lowest
// ceilings marked.
func (t TimelineCard) headline() []say.Span {
	_, last := t.period().ends()
	text := strings.TrimSpace(t.Headline)
	if text == "" {
		text = t.Voice.TimelineTitle(t.reading(), t.period().count())
	}
	return Card{Voice: t.Voice, Now: last}.named(text)
}

// Title is the headline as plain text; empty where Check fails.
func (t TimelineCard) Title() string {
	if t.Check() != nil {
		return ""
	}
	return strings.Join(strings.Fields(say.Text(t.headline())), " ")
}

// Alt describes the picture in words, the credit included, in at most 1,000
// characters; empty where Check fails. It says no more than the picture shows.
func (t TimelineCard) Alt() string {
	_, long := t.describe()
	return long
}

// AltShort describes it in at most 120 characters.
func (t TimelineCard) AltShort() string {
	short, _ := t.describe()
	return short
}

func (t TimelineCard) describe() (short, long string) {
	if t.Check() != nil {
		return "", ""
	}
	p := t.period()
	shown := say.ShownMonths{
		Reading: t.reading(), Headline: t.Title(),
		From: p.label(t.Voice, p.months[0].Day.In(), t.EmployerSafe),
		To:   p.label(t.Voice, p.months[len(p.months)-1].Day.In(), t.EmployerSafe),
	}
	tl := t.timeline()
	set := tl.panels(blank{float64(t.Width), float64(t.Height)})
	for _, e := range set.notes {
		shown.Events = append(shown.Events, set.eventText(e.text(set.Voice), e.month))
	}
	if more := set.moreEvents(); more != "" {
		shown.Events = append(shown.Events, more)
	}
	return t.Voice.DescribeMonths(shown)
}
