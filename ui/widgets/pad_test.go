package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"

	"headroom/model"
	"headroom/ui"
	"headroom/ui/widgets"
)

// A hand is a screen as small as can be: it keeps what the pad calls back and
// shows it, as a screen does.
type hand struct {
	pad      *widgets.RadarPad
	state    widgets.PadState
	set      []model.Rating
	released []model.Ceiling
	selected []model.Ceiling
	keys     []any
}

func newHand(t *testing.T, now model.Ratings) (*hand, fyne.Window) {
	t.Helper()
	open(t, theme.VariantLight)
	h := &hand{pad: widgets.NewRadarPad(), state: widgets.PadState{Now: now, Names: names, Words: words(now), Active: 0}}
	h.pad.OnSet = func(c model.Ceiling, r model.Rating) {
		h.set = append(h.set, r)
		h.state.Now[c] = r
		h.state.Words = words(h.state.Now)
		h.pad.SetState(h.state)
	}
	h.pad.OnRelease = func(c model.Ceiling) { h.released = append(h.released, c) }
	h.pad.OnSelect = func(c model.Ceiling) { h.selected = append(h.selected, c) }
	h.pad.OnNext = func() { h.keys = append(h.keys, "next") }
	h.pad.OnStep = func(sixths int) { h.keys = append(h.keys, sixths) }
	h.pad.OnMove = func(dir int) { h.keys = append(h.keys, "move", dir) }
	h.pad.OnUnset = func() { h.keys = append(h.keys, "unset") }
	h.pad.SetState(h.state)
	return h, show(t, h.pad, 704, 644)
}

// at is a level of a ceiling on the pad.
func (h *hand) at(c model.Ceiling, level float64) fyne.Position {
	v := h.pad.Geometry().Vertex(c, level)
	return fyne.NewPos(float32(v.X), float32(v.Y))
}

func (h *hand) down(at fyne.Position) { h.pad.MouseDown(press(at.X, at.Y)) }

func (h *hand) drag(at fyne.Position) {
	h.pad.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func (h *hand) up() {
	h.pad.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	h.pad.DragEnd()
}

func TestRadarPad_DragSetsHalfLevels(t *testing.T) {
	h, _ := newHand(t, november())
	h.down(h.at(model.Network, 3.5))
	for level := 3.5; level >= 1.9; level -= .1 {
		h.drag(h.at(model.Network, level))
	}
	h.up()
	want := []model.Rating{half(3), half(2.5), half(2)}
	if diff := cmp.Diff(want, h.set); diff != "" {
		t.Error("set while dragging:", diff)
	}
	if diff := cmp.Diff([]model.Ceiling{model.Network}, h.released); diff != "" {
		t.Error("released once:", diff)
	}
}

func TestRadarPad_DragStaysOnItsAxisAndWithinOneToFive(t *testing.T) {
	h, _ := newHand(t, november())
	h.down(h.at(model.Bandwidth, 3.5))
	h.drag(h.at(model.Learning, 4)) // straight through the middle
	h.drag(fyne.NewPos(352, -500))
	h.drag(h.at(model.Network, 5))
	h.up()
	if got := h.state.Now; got != november().With(model.Bandwidth, got[model.Bandwidth]) {
		t.Errorf("another ceiling moved: %v", got)
	}
	if diff := cmp.Diff([]model.Rating{half(1), half(5), half(2.5)}, h.set); diff != "" {
		t.Error(diff)
	}
}

func TestRadarPad_PressingAHandleBesideItsMiddleDoesNotMoveIt(t *testing.T) {
	h, _ := newHand(t, november())
	h.down(h.at(model.Bandwidth, 3.5).AddXY(3, -15))
	h.up()
	if len(h.set) != 0 {
		t.Errorf("set %v", h.set)
	}
	if diff := cmp.Diff([]model.Ceiling{model.Bandwidth}, h.selected); diff != "" {
		t.Error(diff)
	}
}

func TestRadarPad_PressOnAnUnsetAxisSetsAtOnceAndDragsOn(t *testing.T) {
	h, _ := newHand(t, model.Ratings{})
	h.down(h.at(model.Storytelling, 2.1))
	h.drag(h.at(model.Storytelling, 2.6))
	h.up()
	if diff := cmp.Diff([]model.Rating{half(2), half(2.5)}, h.set); diff != "" {
		t.Error(diff)
	}
}

func TestRadarPad_HitAreaIs44WideAndNoWider(t *testing.T) {
	for _, c := range []struct {
		aside float32
		hit   bool
	}{{21, true}, {23, false}} {
		h, _ := newHand(t, model.Ratings{})
		h.down(h.at(model.Bandwidth, 4).AddXY(c.aside, 0))
		if got := len(h.set) > 0; got != c.hit {
			t.Errorf("%v beside the axis: set is %v", c.aside, got)
		}
	}
}

func TestRadarPad_OtherButtonsDoNotSet(t *testing.T) {
	h, _ := newHand(t, model.Ratings{})
	e := press(h.at(model.Bandwidth, 3).X, h.at(model.Bandwidth, 3).Y)
	e.Button = desktop.MouseButtonSecondary
	h.pad.MouseDown(e)
	if len(h.set) != 0 {
		t.Errorf("set %v", h.set)
	}
}

func TestRadarPad_KeysCallBack(t *testing.T) {
	h, w := newHand(t, november())
	w.Canvas().Focus(h.pad)
	h.pad.TypedRune('4')
	h.pad.TypedKey(key(fyne.KeyLeft))
	h.pad.KeyDown(key(desktop.KeyShiftLeft))
	h.pad.TypedKey(key(fyne.KeyRight))
	h.pad.KeyUp(key(desktop.KeyShiftLeft))
	h.pad.TypedKey(key(fyne.KeyDown))
	h.pad.TypedKey(key(fyne.KeyBackspace))
	if diff := cmp.Diff([]any{"next", -3, 1, "move", 1, "unset"}, h.keys); diff != "" {
		t.Error(diff)
	}
	if h.state.Now[model.Bandwidth] != half(4) {
		t.Errorf("4 set %v", h.state.Now[model.Bandwidth])
	}
}

func TestRadarPad_DoesNotMoveWhileRatingsChange(t *testing.T) {
	h, _ := newHand(t, model.Ratings{})
	before := h.pad.Geometry()
	h.state.Now, h.state.Binding = november(), []model.Ceiling{model.Mentorship}
	h.state.Words = words(november())
	h.state.Words[model.Mentorship] = "Standing room · among the lowest"
	h.pad.SetState(h.state)
	if got := h.pad.Geometry(); got != before {
		t.Errorf("the radar went from %v to %v", before, got)
	}
}

func TestRadarPad_StillLayerIsDrawnOnceWhileHandlesMove(t *testing.T) {
	h, _ := newHand(t, november())
	before := h.pad.Still(1, false)
	h.down(h.at(model.Bandwidth, 3.5))
	h.drag(h.at(model.Bandwidth, 2))
	if h.pad.Still(1, false) != before {
		t.Error("the still layer is another picture")
	}
}

func TestRadarPad_LabelsAreNeverCutAndNeverOverlap(t *testing.T) {
	open(t, theme.VariantLight)
	sizes := []fyne.Size{{Width: 328, Height: 300}, {Width: 328, Height: 372}, {Width: 448, Height: 372}, {Width: 560, Height: 318}, {Width: 600, Height: 520}, {Width: 704, Height: 644}, {Width: 1100, Height: 900}}
	noLabelMeets(t, sizes, "Not set yet", "Standing room", "Low · the lowest", "Standing room · among the lowest")
}

func TestRadarPad_LargeLabelsOfANarrowWindowStandInRows(t *testing.T) {
	open(t, theme.VariantLight)
	large := ui.NewTheme()
	settings := model.DefaultSettings()
	settings.Text = model.TextMax
	large.Set(settings)
	fyne.CurrentApp().Settings().SetTheme(inVariant{large, theme.VariantLight})
	sizes := []fyne.Size{{Width: 328, Height: 540}, {Width: 360, Height: 540}, {Width: 400, Height: 540}, {Width: 448, Height: 540}}
	noLabelMeets(t, sizes, "Low", "Not set yet", "Low · the lowest", "Low · among the lowest")
}

// noLabelMeets looks at the labels of radars of these sizes, each with one of the words
// at every ceiling.
func noLabelMeets(t *testing.T, sizes []fyne.Size, levels ...string) {
	t.Helper()
	for _, size := range sizes {
		for _, word := range levels {
			p := widgets.NewRadarPad()
			s := widgets.PadState{Names: names, Active: -1}
			for i := range s.Words {
				s.Words[i] = word
			}
			p.SetState(s)
			show(t, p, size.Width, size.Height)
			boxes := p.LabelBoxes()
			for i, a := range boxes {
				if a.X0 < 0 || a.Y0 < 0 || a.X1 > size.Width || a.Y1 > size.Height {
					t.Errorf("%v: %q is cut: %v", size, a.Text, a)
				}
				for _, b := range boxes[:i] {
					if a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1 {
						t.Errorf("%v: %q at %v overlaps %q at %v", size, a.Text, a, b.Text, b)
					}
				}
			}
		}
	}
}
