package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Switch)(nil)
	_ fyne.Tappable      = (*Switch)(nil)
	_ fyne.Focusable     = (*Switch)(nil)
	_ fyne.Disableable   = (*Switch)(nil)
	_ desktop.Hoverable  = (*Switch)(nil)
	_ desktop.Mouseable  = (*Switch)(nil)
	_ desktop.Cursorable = (*Switch)(nil)
	_ fyne.Accessible    = (*Switch)(nil)
)

// A Switch turns one thing on or off at once. Its words stand at the left, with a
// quieter hint after or under them, and the whole row can be pressed. It is 36
// high in one line.
type Switch struct {
	control
	// Stacked puts the hint under the words even where there is room after them, in as
	// many lines as it takes.
	Stacked bool

	label, hint string
	on          bool
	changed     func(bool)
}

// NewSwitch calls changed when the person turns it, not on SetOn. The hint may
// be empty.
func NewSwitch(label, hint string, on bool, changed func(bool)) *Switch {
	s := &Switch{label: label, hint: hint, on: on, changed: changed}
	s.extend(s)
	return s
}

// On tells whether it is on.
func (s *Switch) On() bool { return s.on }

// SetOn turns it without calling changed.
func (s *Switch) SetOn(on bool) {
	if on != s.on {
		s.on = on
		s.Refresh()
	}
}

// Tapped is a click anywhere on the row.
func (s *Switch) Tapped(*fyne.PointEvent) { s.turn() }

// TypedKey turns it with Enter or Space.
func (s *Switch) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.keyed()
		s.turn()
	default:
		s.control.TypedKey(e)
	}
}

func (s *Switch) turn() {
	if s.Disabled() {
		return
	}
	s.SetOn(!s.on)
	if s.changed != nil {
		s.changed(s.on)
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (s *Switch) AccessibilityLabel() string             { return s.label }
func (s *Switch) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (s *Switch) CreateRenderer() fyne.WidgetRenderer {
	r := &switchRenderer{
		s: s, ring: newFocusRing(s), label: canvas.NewText("", color.Black),
		track: canvas.NewRectangle(color.Transparent), knob: canvas.NewCircle(color.Transparent),
		off: newUnavailable(s, switchHeight),
	}
	r.Refresh()
	return r
}

type switchRenderer struct {
	s     *Switch
	ring  focusRing
	label *canvas.Text
	hint  []*canvas.Text // its lines
	track *canvas.Rectangle
	knob  *canvas.Circle
	off   *Figure // the track's edge while it is disabled
}

func (r *switchRenderer) Destroy() {}

func (r *switchRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring.Rectangle, r.label, r.track, r.knob, r.off}
	for _, line := range r.hint {
		objects = append(objects, line)
	}
	return objects
}

// The track and the knob in it where text has its usual size.
const (
	switchWidth, switchHeight = 36, 20
	switchKnob                = 15
	switchGap                 = 8
)

// form is how wide and high the track is, and how wide the knob.
func (r *switchRenderer) form() (width, height, knob float32) {
	return IconSide(r.s, switchWidth), IconSide(r.s, switchHeight), IconSide(r.s, switchKnob)
}

// room is what a width leaves to the words.
func (r *switchRenderer) room(width float32) float32 {
	track, _, _ := r.form()
	return width - track - switchGap
}

func (r *switchRenderer) row() float32 { return 36 * r.s.Theme().Size(SizeBody) / 14 }

func (r *switchRenderer) widths() (label, hint float32) {
	label = widthOf(r.s, r.s.label, SizeBody, regular)
	if r.s.hint != "" {
		hint = widthOf(r.s, r.s.hint, SizeCaption, regular)
	}
	return label, hint
}

// hintLines are the lines of the hint in a width; 0 is where it is not known yet.
func (r *switchRenderer) hintLines(width float32) []string {
	switch room := r.room(width); {
	case r.s.hint == "":
		return nil
	case r.s.Stacked && room > 0:
		return wrap(r.s.hint, room, func(line string) float32 { return widthOf(r.s, line, SizeCaption, regular) })
	}
	return []string{r.s.hint}
}

// MinSize has the hint under the words, in the width that the switch has.
func (r *switchRenderer) MinSize() fyne.Size {
	label, hint := r.widths()
	if r.s.Stacked {
		hint = 0 // it breaks
	}
	track, _, _ := r.form()
	return fyne.NewSize(max(label, hint)+switchGap+track, r.heightFor(r.s.Size().Width))
}

func (r *switchRenderer) heightFor(width float32) float32 {
	more := max(0, len(r.hintLines(width))-1)
	return r.row() + float32(more)*lineHeight(r.s, SizeCaption)
}

func (r *switchRenderer) Layout(s fyne.Size) {
	room := r.room(s.Width)
	r.writeHint(s.Width)
	label, hint := r.widths()
	if !r.s.Stacked && label+switchGap+hint <= room {
		place(r.label, 0, 0, label, s.Height)
		for _, line := range r.hint {
			place(line, label+switchGap, 1, hint, s.Height)
		}
	} else { // under the words, both about the middle
		r.stack(s.Height, room)
	}
	width, height, knob := r.form()
	x, y := s.Width-width, (s.Height-height)/2
	place(r.track, x, y, width, height)
	place(r.off, x, y, width, height)
	inset := (height - knob) / 2
	at := x + inset
	if r.s.on {
		at = x + width - inset - knob
	}
	place(r.knob, at, y+inset, knob, knob)
	r.ring.around(x, y, width, height, height/2)
}

// stack puts the hint under the words: as far from them as in other rows where the height
// allows it, else close.
func (r *switchRenderer) stack(height, room float32) {
	label, gap, hint, step := r.label.MinSize().Height, float32(0), float32(0), lineHeight(r.s, SizeCaption)
	n := float32(len(r.hint))
	if n > 0 {
		hint = r.hint[0].MinSize().Height
	}
	if body := lineHeight(r.s, SizeBody); height >= body+2+n*step {
		label, gap, hint = body, 2, step
	}
	top := (height - label - gap - hint - max(0, n-1)*step) / 2
	place(r.label, 0, top, room, label)
	for i, line := range r.hint {
		place(line, 0, top+label+gap+float32(i)*step, room, hint)
	}
}

// writeHint breaks the hint anew.
func (r *switchRenderer) writeHint(width float32) {
	lines := r.hintLines(width)
	for len(r.hint) < len(lines) {
		r.hint = append(r.hint, canvas.NewText("", color.Black))
	}
	r.hint = r.hint[:len(lines)]
	for i, line := range r.hint {
		write(r.s, line, lines[i], SizeCaption, regular, ColorMuted)
	}
}

func (r *switchRenderer) Refresh() {
	s := r.s
	ink, track, knob := fyne.ThemeColorName(ColorText), fyne.ThemeColorName(ColorControl), fyne.ThemeColorName(ColorPanel)
	switch {
	case s.Disabled():
		ink, track, knob = ColorMuted, ColorSunken, ColorControl
	case s.on:
		track, knob = ColorAccent, ColorOnAccent
		if s.hovered {
			track = ColorAccentHover
		}
	case s.hovered:
		track = ColorMuted
	}
	write(s, r.label, s.label, SizeBody, regular, ink)
	_, height, _ := r.form()
	r.track.CornerRadius, r.track.FillColor = height/2, paint(s, track)
	r.knob.FillColor = paint(s, knob)
	r.off.Hidden = !s.Disabled()
	r.ring.show(s.ring, s)
	r.Layout(s.Size())
	canvas.Refresh(s)
}
