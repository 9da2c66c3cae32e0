package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
)

var (
	_ fyne.Widget        = (*Scrubber)(nil)
	_ fyne.Focusable     = (*Scrubber)(nil)
	_ fyne.Draggable     = (*Scrubber)(nil)
	_ desktop.Hoverable  = (*Scrubber)(nil)
	_ desktop.Mouseable  = (*Scrubber)(nil)
	_ desktop.Keyable    = (*Scrubber)(nil)
	_ desktop.Cursorable = (*Scrubber)(nil)
	_ fyne.Accessible    = (*Scrubber)(nil)
)

// A MonthAxis is the months of a history along a line.
type MonthAxis struct {
	First, Last model.Month
	// Held are the months with a snapshot, in order.
	Held []model.Month
	// Left and Right are how far from the edges of a widget First and Last lie, in
	// logical pixels.
	Left, Right float32
}

// X is where a month lies in that width, a part of one between two.
func (a MonthAxis) X(month float64, width float32) float32 {
	if a.Last <= a.First {
		return width - a.Right
	}
	return a.Left + (width-a.Left-a.Right)*float32((month-float64(a.First))/float64(a.Last-a.First))
}

// Month is what lies at x, held to First and Last.
func (a MonthAxis) Month(x, width float32) float64 {
	room := width - a.Left - a.Right
	if room <= 0 || a.Last <= a.First {
		return float64(a.Last)
	}
	m := float64(a.First) + float64(x-a.Left)/float64(room)*float64(a.Last-a.First)
	return min(max(m, float64(a.First)), float64(a.Last))
}

// A ScrubberState is what a Scrubber shows.
type ScrubberState struct {
	// From is the earlier month, To where the later stands, between two months while
	// it is on its way. Where they are one there is no earlier.
	From model.Month
	To   float64
	// Playing tells that it goes on by itself, Speed says how fast.
	Playing bool
	Speed   string
	// Told is what happened in the later month, told where a key has led there; empty
	// for nothing.
	Told string
}

// A Scrubber goes through the months of a history: a disc to play, a line with a
// dot for each month, and a knob for each of the two months that are shown. It
// shows what it is told and changes nothing by itself.
type Scrubber struct {
	control

	// OnScrub is called with where the later knob is dragged, OnScrubFrom with where
	// the earlier is, and OnRelease when it is let go.
	OnScrub, OnScrubFrom func(month float64)
	OnRelease            func()
	// OnMonth goes so many months on with the later knob, OnMonthFrom with the
	// earlier.
	OnMonth, OnMonthFrom func(by int)
	// OnEnd goes to the first month (-1) or the last (1).
	OnEnd func(dir int)
	// OnPlay starts or stops.
	OnPlay func()
	// OnAlone leaves the comparison.
	OnAlone func()

	// Tips are what the disc and the knobs do: to play, another month, another earlier
	// month.
	Tips [3]Tip

	// name is a month in a few letters, dated with its year as well.
	name  func(model.Month) string
	dated func(model.Month) string
	label string
	// key is the key that plays, as it is written beside the disc.
	key   string
	axis  MonthAxis
	state ScrubberState

	held, over knob
	stepped    bool // a key led to where it stands
	renderer   *scrubberRenderer
}

// A knob is what of a scrubber is under the pointer.
type knob int

const (
	noKnob knob = iota
	toKnob
	fromKnob
	playDisc
	// track is the line itself: a press there brings the later knob.
	track
)

// NewScrubber names months with name, and with dated where the year belongs to it. Label
// is what screen readers call it, and key the key that plays, as it is written beside
// the disc where there is room.
func NewScrubber(label, key string, name, dated func(model.Month) string) *Scrubber {
	s := &Scrubber{name: name, dated: dated, label: label, key: key}
	s.extend(s)
	return s
}

// SetAxis shows other months.
func (s *Scrubber) SetAxis(a MonthAxis) {
	s.axis = a
	s.Refresh()
}

// SetState moves the knobs.
func (s *Scrubber) SetState(state ScrubberState) {
	if s.state == state {
		return
	}
	told := s.state.Told
	s.state = state
	if s.renderer != nil {
		s.renderer.move()
	}
	if s.stepped && state.Told != told {
		s.rest()
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (s *Scrubber) AccessibilityLabel() string             { return s.label }
func (s *Scrubber) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// compared tells whether there is an earlier month.
func (s *Scrubber) compared() bool { return float64(s.state.From) < s.state.To-1e-9 }
