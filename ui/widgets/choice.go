package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Choice)(nil)
	_ fyne.Tappable      = (*Choice)(nil)
	_ fyne.Focusable     = (*Choice)(nil)
	_ desktop.Hoverable  = (*Choice)(nil)
	_ desktop.Mouseable  = (*Choice)(nil)
	_ desktop.Cursorable = (*Choice)(nil)
	_ fyne.Accessible    = (*Choice)(nil)
)

// A Choice is a sentence that is taken or not: a ring before it, filled where it
// is. It changes nothing by itself.
type Choice struct {
	control

	text   string
	chosen bool
	tapped func()
}

// NewChoice calls tapped when it is clicked, or gets Enter or Space.
func NewChoice(tapped func()) *Choice {
	c := &Choice{tapped: tapped}
	c.extend(c)
	return c
}

// Set shows another sentence, taken or not.
func (c *Choice) Set(text string, chosen bool) {
	if text != c.text || chosen != c.chosen {
		c.text, c.chosen = text, chosen
		c.Refresh()
	}
}

// Tapped is a click.
func (c *Choice) Tapped(*fyne.PointEvent) { c.tapped() }

// TypedKey takes it with Enter or Space.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.keyed()
		c.tapped()
	default:
		c.control.TypedKey(e)
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (c *Choice) AccessibilityLabel() string             { return c.text }
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

const (
	choiceRing = 18
	choiceDot  = 10
	choiceGap  = 10
	choiceWide = 320 // what is taken for the width before there is one
)

// before is what the ring and the gap take.
func (c *Choice) before() float32 { return IconSide(c, choiceRing) + choiceGap }

func (c *Choice) lines(width float32) []string {
	return wrap(c.text, width-c.before(), func(s string) float32 { return widthOf(c, s, SizeBody, regular) })
}

// HeightFor is the height that the sentence takes at that width.
func (c *Choice) HeightFor(width float32) float32 {
	return float32(len(c.lines(width))) * lineHeight(c, SizeBody)
}

// CreateRenderer is for the toolkit.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{c: c, focus: newFocusRing(), ring: canvas.NewRectangle(color.Transparent), dot: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	c         *Choice
	focus     focusRing
	ring, dot *canvas.Rectangle
	text      []*canvas.Text
}

func (r *choiceRenderer) Destroy() {}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.focus.Rectangle, r.ring, r.dot}
	for _, t := range r.text {
		objects = append(objects, t)
	}
	return objects
}

func (r *choiceRenderer) MinSize() fyne.Size {
	width := r.c.Size().Width
	if width == 0 {
		width = choiceWide
	}
	return fyne.NewSize(r.c.before()+80, r.c.HeightFor(width))
}

func (r *choiceRenderer) Layout(s fyne.Size) {
	c, step := r.c, lineHeight(r.c, SizeBody)
	r.focus.around(0, 0, s.Width, s.Height, radiusBlock)
	ring, dot := IconSide(c, choiceRing), IconSide(c, choiceDot)
	place(r.ring, 0, (step-ring)/2, ring, ring)
	place(r.dot, (ring-dot)/2, (step-dot)/2, dot, dot)
	lines := c.lines(s.Width)
	r.text = linesOf(r.text, lines)
	for i, l := range lines {
		write(c, r.text[i], l, SizeBody, regular, ColorText)
		place(r.text[i], c.before(), float32(i)*step, s.Width-c.before(), step)
	}
}

func (r *choiceRenderer) Refresh() {
	c := r.c
	r.ring.CornerRadius, r.dot.CornerRadius = IconSide(c, choiceRing)/2, IconSide(c, choiceDot)/2
	r.ring.StrokeWidth = 2
	edge := fyne.ThemeColorName(ColorControl)
	if c.chosen || c.hovered {
		edge = ColorAccent
	}
	r.ring.FillColor, r.ring.StrokeColor = paint(c, ColorPanel), paint(c, edge)
	r.dot.FillColor, r.dot.Hidden = paint(c, ColorAccent), !c.chosen
	r.focus.show(c.ring, paint(c, ColorFocus))
	r.Layout(c.Size())
	canvas.Refresh(c)
}
