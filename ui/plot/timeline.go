package plot

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Timeline is a history as six lines over the months, a go-chart chart on our
// renderer. Two lines at most are in colour, the others step back; every line
// has its own mark and its name at its end, so that it is told without colour.
type Timeline struct {
	// Width and Height in pixels.
	Width, Height int
	Style         Style
	Voice         say.Voice
	History       model.History
	// Title is the sentence above; empty for none, as in the window.
	Title []say.Span
	// Scale is pixels a logical pixel, 0 for 1: 1.8 suits 1600 by 900.
	Scale float64
	// Focus is the ceiling to follow beside the binding one; nil for none. It is
	// of the single form alone.
	Focus *model.Ceiling
	// Form is how the lines are set, Lanes how lanes are.
	Form  Form
	Lanes LaneLook
	// States are words about each ceiling, such as "rising", Plateaus and Shifts
	// what is drawn of them; all three may be empty. Shifts are not of the single
	// form.
	States   [model.CeilingCount]string
	Plateaus []Plateau
	Shifts   []Shift
	// Name says whose ceilings they are, where there is room for it; empty says
	// "my".
	Name string
	// NoEvents leaves out what happened.
	NoEvents bool
	// EmployerSafe leaves events and the name out and tells months by their
	// number from FirstMonth, or from the first of the history where that is zero.
	EmployerSafe bool
	FirstMonth   model.Month
}

// A TimelineLayout says where the months lie, for whoever points at one.
type TimelineLayout struct {
	// Plot is the box between level 1 and level 5, in pixels.
	Plot draw.Rect
	// Lanes are the boxes of the six, each between level 1 and level 5, of lanes
	// alone.
	Lanes [model.CeilingCount]draw.Rect
	// Months are all from the first to the last.
	Months []TimelineMonth
	// Flags stand over the events of lanes, from left to right.
	Flags []TimelineFlag
	// Words are the boxes of all that is written among lanes.
	Words []draw.Rect
}

// A TimelineFlag is where an event is marked with its words.
type TimelineFlag struct {
	Box   draw.Rect
	voice say.Voice
	noted []happening
}

// Told is all that is to be told of it: what happened and on which day, a line each.
func (f TimelineFlag) Told() string {
	lines := make([]string, len(f.noted))
	for i, h := range f.noted {
		lines[i] = f.voice.T("timeline.event", "text", h.text, "month", f.voice.LongDay(h.day))
	}
	return strings.Join(lines, "\n")
}

// A TimelineMonth is where a month lies and whether it has a snapshot.
type TimelineMonth struct {
	Month model.Month
	X     float64
	Held  bool
}

// Nearest is the month with a snapshot that lies nearest to x; false without one.
func (l TimelineLayout) Nearest(x float64) (model.Month, bool) {
	best, found := TimelineMonth{}, false
	for _, m := range l.Months {
		if m.Held && (!found || math.Abs(m.X-x) < math.Abs(best.X-x)) {
			best, found = m, true
		}
	}
	return best.Month, found
}

// Render draws the timeline by a renderer of the provider and writes it.
func (t Timeline) Render(rp chart.RendererProvider, w io.Writer) error {
	if t.Width < 1 || t.Height < 1 {
		return fmt.Errorf("a timeline of %d×%d pixels cannot be drawn", t.Width, t.Height)
	}
	return render(rp, w, t.Width, t.Height, t.Draw)
}

// Draw draws the timeline over its Width and Height.
func (t Timeline) Draw(s draw.Surface) {
	s = t.Style.on(s, 0)
	t.Style.drawPaper(s, draw.Rect{X1: float64(t.Width), Y1: float64(t.Height)})
	if t.Width < 1 || t.Height < 1 {
		return
	}
	switch t.Form {
	case Panels:
		t.drawPanels(s)
		return
	case Lanes:
		t.drawLanes(s)
		return
	}
	v := t.view(s)
	v.drawTitle()
	// The chart has a series and fixed ranges even without a history, so that
	// there is nothing it could refuse.
	_ = v.chart(nil).Render(draw.Onto(draw.Scaled(s, 1.0/fine)), io.Discard)
}

// Layout is where Draw puts the months of a single chart or of lanes.
func (t Timeline) Layout() TimelineLayout {
	var out TimelineLayout
	if t.Width < 1 || t.Height < 1 || t.History.Len() == 0 {
		return out
	}
	if t.Form == Lanes {
		return t.lanes(blank{float64(t.Width), float64(t.Height)}).layout()
	}
	var box chart.Box
	v := t.view(blank{float64(t.Width), float64(t.Height)})
	if err := v.chart(&box).Render(draw.Onto(draw.Scaled(v.s, 1.0/fine)), io.Discard); err != nil {
		return out
	}
	out.Plot = v.plot(box)
	for m := v.first; m <= v.last; m++ {
		x := out.Plot.X0 + v.months().part(float64(m))*out.Plot.Width()
		out.Months = append(out.Months, TimelineMonth{Month: m, X: x, Held: v.held[m]})
	}
	return out
}

// fine is how many steps of the chart a pixel has: go-chart thinks in whole
// numbers, which would make lines jitter at the size of a window.
const fine = 8

// A view is a timeline with what was worked out for one drawing.
type view struct {
	Timeline
	s           draw.Surface
	first, last model.Month
	held        map[model.Month]bool
	events      []event
	lowest      []model.Ceiling // those in the binding colour
	lines       []lineOf
	plotWidth   float64
	top         float64 // of the plot
	left, right float64 // margins outside the plot
	labels      float64 // width of the names at the right
}

// lineOf is a ceiling's line: its unbroken runs.
type lineOf struct {
	ceiling model.Ceiling
	runs    [][]point
}

type point struct {
	month model.Month
	level float64
}

func (l lineOf) end() point {
	run := l.runs[len(l.runs)-1]
	return run[len(run)-1]
}

func (t Timeline) view(s draw.Surface) view {
	v := view{Timeline: t, s: s, held: map[model.Month]bool{}, events: t.eventsOf()}
	for _, snap := range t.History.All() {
		v.held[snap.Day.In()] = true
	}
	if latest, ok := t.History.Latest(); ok {
		v.first, v.last = t.History.Snapshot(0).Day.In(), latest.Day.In()
		v.lowest = cardBars(latest.Ratings)
		if at, ok := t.History.Before((t.Lanes.Now + 1).First()); ok && t.Lanes.Now > 0 {
			v.lowest = cardBars(at.Ratings)
		}
	}
	for _, c := range v.order() {
		if runs := runsOf(t.History.Monthly(c)); len(runs) > 0 {
			v.lines = append(v.lines, lineOf{c, runs})
		}
	}
	v.measure()
	return v
}

// order draws what is in colour last, the focus on top.
func (v view) order() []model.Ceiling {
	var quiet, loud, focus []model.Ceiling
	for _, c := range model.Ceilings() {
		switch {
		case v.Focus != nil && *v.Focus == c:
			focus = append(focus, c)
		case v.binds(c):
			loud = append(loud, c)
		default:
			quiet = append(quiet, c)
		}
	}
	return append(append(quiet, loud...), focus...)
}

// binds tells whether a ceiling is marked as lowest.
func (v view) binds(c model.Ceiling) bool { return slices.Contains(v.lowest, c) }

// runsOf breaks a series at its gaps: a missing month is not drawn over.
func runsOf(s model.Series) [][]point {
	var runs [][]point
	open := false
	for i, r := range s.Values {
		if !r.Rated() {
			open = false
			continue
		}
		p := point{s.First + model.Month(i), r.Level()}
		if open {
			runs[len(runs)-1] = append(runs[len(runs)-1], p)
		} else {
			runs = append(runs, []point{p})
		}
		open = true
	}
	return runs
}

// px is a logical length in pixels.
func (t Timeline) px(v float64) float64 {
	if t.Scale > 0 {
		return v * t.Scale
	}
	return v
}

// measure divides the width and the height.
func (v *view) measure() {
	margin := v.px(8)
	v.top = margin
	if len(v.Title) > 0 {
		margin = v.px(40)
		v.top = v.px(92)
	}
	if len(v.events) > 0 {
		v.top += v.px(26)
	}
	v.top += v.px(8)
	v.labels = v.labelWidth()
	v.left = margin + v.px(24)
	v.right = margin + v.labels + v.px(40)
	v.plotWidth = math.Max(1, float64(v.Width)-v.left-v.right)
}

// bottom is what stands under level 1: the months, and what the bands are.
func (v view) bottom() float64 {
	below := v.px(28)
	if len(v.shown(v.Plateaus)) > 0 {
		below += v.px(24)
	}
	if len(v.Title) > 0 {
		below += v.px(26)
	}
	return below
}

// one is the month that counts as month 1.
func (v view) one() model.Month {
	if v.FirstMonth > 0 {
		return min(v.FirstMonth, v.first)
	}
	return v.first
}

// tickLabel names a month on the axis, monthLabel in a sentence.
func (v view) tickLabel(m model.Month) string {
	if v.EmployerSafe {
		return v.Voice.MonthNumber(m, v.one())
	}
	return v.Voice.ShortMonth(m)
}

func (v view) monthLabel(m model.Month) string {
	if v.EmployerSafe {
		return v.Voice.MonthNumber(m, v.one())
	}
	return v.Voice.Month(m)
}

func (v view) axisFont() draw.Font { return draw.Font{Face: draw.Regular, Size: v.px(12)} }

// colour of a ceiling's line: the binding one's, the focus's, or the grey of the
// rest.
func (v view) colour(c model.Ceiling) (ink colourOf) {
	switch {
	case v.binds(c):
		return colourOf{v.Style.Binding, true}
	case v.Focus != nil && *v.Focus == c:
		return colourOf{v.Style.Now, true}
	}
	return colourOf{v.Style.Then, false}
}
