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

// A Choice is a sentence that is taken or not: a box before it, with a tick where it
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
	choiceBox  = 18
	choiceTick = 14
	choiceGap  = 10
	choiceWide = 320 // what is taken for the width before there is one
)

// before is what the box and the gap take.
func (c *Choice) before() float32 { return IconSide(c, choiceBox) + choiceGap }

func (c *Choice) lines(width float32) []string {
	return wrap(c.text, width-c.before(), func(s string) float32 { return widthOf(c, s, SizeBody, regular) })
}

// HeightFor is the height that the sentence takes at that width.
func (c *Choice) HeightFor(width float32) float32 {
	return float32(len(c.lines(width))) * lineHeight(c, SizeBody)
}

// CreateRenderer is for the toolkit.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{c: c, focus: newFocusRing(c), box: canvas.NewRectangle(color.Transparent), tick: canvas.NewImageFromResource(nil)}
	r.tick.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type choiceRenderer struct {
	c     *Choice
	focus focusRing
	box   *canvas.Rectangle
	tick  *canvas.Image
	text  []*canvas.Text
}

func (r *choiceRenderer) Destroy() {}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.focus.Rectangle, r.box, r.tick}
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
	box, tick := IconSide(c, choiceBox), IconSide(c, choiceTick)
	place(r.box, 0, (step-box)/2, box, box)
	place(r.tick, (box-tick)/2, (step-tick)/2, tick, tick)
	lines := c.lines(s.Width)
	r.text = linesOf(r.text, lines)
	for i, l := range lines {
		write(c, r.text[i], l, SizeBody, regular, ColorText)
		place(r.text[i], c.before(), float32(i)*step, s.Width-c.before(), step)
	}
}

func (r *choiceRenderer) Refresh() {
	c := r.c
	r.box.CornerRadius, r.box.StrokeWidth = radiusBlock, 2
	fill, edge := fyne.ThemeColorName(ColorPanel), fyne.ThemeColorName(ColorControl)
	if c.chosen {
		fill = ColorAccent
	}
	if c.chosen || c.hovered {
		edge = ColorAccent
	}
	r.box.FillColor, r.box.StrokeColor = paint(c, fill), paint(c, edge)
	r.tick.Resource, r.tick.Hidden = IconIn(IconDone, ColorOnAccent), !c.chosen
	r.tick.Refresh()
	r.focus.show(c.ring, c)
	r.Layout(c.Size())
	canvas.Refresh(c)
}
