package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

var (
	_ fyne.Widget     = (*Scroll)(nil)
	_ fyne.Scrollable = (*Scroll)(nil)
)

// A Scroll is the toolkit's. In high contrast, where there are no shadows, a plain line
// stands at each end beyond which more of its content lies.
type Scroll struct{ container.Scroll }

// NewVScroll scrolls content up and down.
func NewVScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollVerticalOnly, content)
}

// NewHScroll scrolls content to the sides.
func NewHScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollHorizontalOnly, content)
}

func newScroll(direction container.ScrollDirection, content fyne.CanvasObject) *Scroll {
	s := &Scroll{container.Scroll{Direction: direction, Content: content}}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for the toolkit.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return newEndedRenderer(s.Scroll.CreateRenderer(), &s.Scroll)
}

// EndedList gives the renderer of the toolkit's list the lines that a Scroll has.
func EndedList(list fyne.WidgetRenderer) fyne.WidgetRenderer {
	s := list.Objects()[0].(*container.Scroll)
	r := newEndedRenderer(list, s)
	follow := s.OnScrolled
	s.OnScrolled = func(to fyne.Position) { // the list is not told to draw itself anew
		follow(to)
		r.end()
	}
	return r
}

// An endedRenderer draws the ends of a scroll over what the toolkit draws.
type endedRenderer struct {
	fyne.WidgetRenderer
	scroll *container.Scroll
	// lines are those above, below, at the left and at the right.
	lines [4]*canvas.Rectangle
}

func newEndedRenderer(of fyne.WidgetRenderer, scroll *container.Scroll) *endedRenderer {
	r := &endedRenderer{WidgetRenderer: of, scroll: scroll}
	for i := range r.lines {
		r.lines[i] = &canvas.Rectangle{}
	}
	r.end()
	return r
}

func (r *endedRenderer) Objects() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...)
	for _, l := range r.lines {
		all = append(all, l)
	}
	return all
}

func (r *endedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.end()
}

func (r *endedRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.end()
}

// end shows the lines of the ends beyond which there is more.
func (r *endedRenderer) end() {
	look, size := theme.CurrentForWidget(r.scroll), r.scroll.Size()
	thick := look.Size(theme.SizeNameSeparatorThickness)
	at, more := r.scroll.Offset, r.scroll.Content.Size().Subtract(size)
	up, across := r.scroll.Direction != container.ScrollHorizontalOnly, r.scroll.Direction != container.ScrollVerticalOnly
	colour := look.Color(ColorBorder, fyne.CurrentApp().Settings().ThemeVariant())
	for i, beyond := range []bool{up && at.Y > 0, up && at.Y < more.Height, across && at.X > 0, across && at.X < more.Width} {
		l := r.lines[i]
		l.FillColor, l.Hidden = colour, thick == 1 || !beyond
		if !l.Hidden {
			l.Refresh()
		}
	}
	place(r.lines[0], 0, 0, size.Width, thick)
	place(r.lines[1], 0, size.Height-thick, size.Width, thick)
	place(r.lines[2], 0, 0, thick, size.Height)
	place(r.lines[3], size.Width-thick, 0, thick, size.Height)
}
