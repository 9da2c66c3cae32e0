package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/plot"
)

var (
	_ fyne.Widget       = (*Lanes)(nil)
	_ fyne.Draggable    = (*Lanes)(nil)
	_ desktop.Mouseable = (*Lanes)(nil)
	_ desktop.Hoverable = (*Lanes)(nil)
	_ Tipped            = (*Lanes)(nil)
)

// A LanesState is the two months that are pointed at.
type LanesState struct {
	// To is the later, Now what it shows. Values stand beside the ends of the lines, the
	// levels of the last month in words, by ceiling, those of Lowest in their colour.
	To     float64
	Now    plot.Moment
	Values [model.CeilingCount]string
	Lowest []model.Ceiling
	// From is the earlier and Then its ratings; without ratings there is none.
	From model.Month
	Then model.Ratings
}

// A Lanes is a history as six rows over one line of months. A line through all of
// them stands at each of the two months that are pointed at.
type Lanes struct {
	widget.BaseWidget

	// OnScrub is called with the month under the pointer while that is held down, and
	// OnRelease when it is let go.
	OnScrub   func(month float64)
	OnRelease func()

	// timeline is what is drawn in that size, scale being pixels a logical pixel.
	timeline func(width, height int, scale float64) plot.Timeline
	axis     MonthAxis
	state    LanesState
	held     bool
	over     int // the flag under the pointer, -1 for none
	figure   *Figure
	renderer *lanesRenderer
}

// NewLanes draws what timeline gives, which reads the theme as it is.
func NewLanes(timeline func(width, height int, scale float64) plot.Timeline) *Lanes {
	l := &Lanes{timeline: timeline, over: -1}
	l.figure = NewFigure(func(s Surface, scale float64) {
		w, h := s.Size()
		l.timeline(int(w), int(h), scale).Draw(s)
	})
	l.ExtendBaseWidget(l)
	return l
}

// Figure is what stands still in it.
func (l *Lanes) Figure() *Figure { return l.figure }

// SetAxis shows other months. What timeline gives has its Left and Right from here.
func (l *Lanes) SetAxis(a MonthAxis) {
	l.axis = a
	l.Refresh()
}

// SetState points at other months.
func (l *Lanes) SetState(s LanesState) {
	l.state = s
	if l.renderer != nil {
		l.renderer.point()
	}
}

// MouseDown brings the later month to the pointer.
func (l *Lanes) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if x := e.Position.X; x < l.axis.Left-reach || x > l.Size().Width-l.axis.Right+reach {
		return
	}
	l.held = true
	Leave(l)
	l.scrub(e.Position)
}

// Dragged follows it.
func (l *Lanes) Dragged(e *fyne.DragEvent) {
	if l.held {
		l.scrub(e.Position)
	}
}

// DragEnd lets go, as MouseUp does; whichever comes first.
func (l *Lanes) DragEnd() { l.release() }

// MouseUp lets go.
func (l *Lanes) MouseUp(*desktop.MouseEvent) { l.release() }

func (l *Lanes) release() {
	if l.held {
		l.held = false
		if l.OnRelease != nil {
			l.OnRelease()
		}
	}
}

// MouseIn and MouseMoved find the flag under the pointer.
func (l *Lanes) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved is described at MouseIn.
func (l *Lanes) MouseMoved(e *desktop.MouseEvent) {
	const air = 4
	x, y := float64(e.Position.X), float64(e.Position.Y)
	over := slices.IndexFunc(l.flags(), func(f plot.TimelineFlag) bool {
		return x >= f.Box.X0-air && x <= f.Box.X1+air && y >= f.Box.Y0-air && y <= f.Box.Y1
	})
	if over != l.over {
		l.over = over
		Rest(l)
	}
}

// MouseOut forgets the pointer.
func (l *Lanes) MouseOut() {
	l.over = -1
	Leave(l)
}

// Tip tells the whole event whose flag is under the pointer.
func (l *Lanes) Tip() Tip {
	flags := l.flags()
	if l.over < 0 || l.over >= len(flags) {
		return Tip{}
	}
	f := flags[l.over]
	return Tip{Words: f.Told(), X: float32(f.Box.X0), Width: float32(f.Box.Width()), Y: float32(f.Box.Y0), Height: float32(f.Box.Height())}
}

// Flag is the middle of the i-th flag, for those who look for it.
func (l *Lanes) Flag(i int) fyne.Position {
	b := l.flags()[i].Box
	return fyne.NewPos(float32(b.X0+b.X1)/2, float32(b.Y0+b.Y1)/2)
}

func (l *Lanes) flags() []plot.TimelineFlag {
	if l.renderer == nil {
		return nil
	}
	return l.renderer.layout.Flags
}

func (l *Lanes) scrub(p fyne.Position) { call(l.OnScrub, l.axis.Month(p.X, l.Size().Width)) }
