package widgets

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/plot"
)

var (
	_ fyne.Widget        = (*RadarPad)(nil)
	_ fyne.Focusable     = (*RadarPad)(nil)
	_ fyne.Draggable     = (*RadarPad)(nil)
	_ desktop.Hoverable  = (*RadarPad)(nil)
	_ desktop.Mouseable  = (*RadarPad)(nil)
	_ desktop.Keyable    = (*RadarPad)(nil)
	_ desktop.Cursorable = (*RadarPad)(nil)
)

// A PadState is what the radar shows. Names and Words are the caller's, by
// ceiling.
type PadState struct {
	Now, Then    model.Ratings
	Names, Words [model.CeilingCount]string
	// Binding are the ceilings that carry the bar of the lowest, Coloured those of them
	// that carry its colour, too.
	Binding, Coloured []model.Ceiling
	// Active is the ceiling that the keys set; its unset dots are lit. -1 is
	// none.
	Active int
	// Lit are the axes that are pointed at.
	Lit [model.CeilingCount]bool
	// Point stands before decimals; "." where empty.
	Point string
}

// noCeiling is where the pointer is on none.
const noCeiling model.Ceiling = -1

// A RadarPad is the radar with a handle on each rated axis, which a person drags
// in half levels; a press anywhere on an axis sets it. It shows what SetState
// says and changes nothing by itself.
type RadarPad struct {
	rateControl

	// OnSet is called with each half level that a drag reaches, while it is
	// going on, and with the whole level of a digit.
	OnSet func(model.Ceiling, model.Rating)
	// OnRelease ends a press or drag.
	OnRelease func(model.Ceiling)
	// OnSelect tells which ceiling was pressed.
	OnSelect func(model.Ceiling)
	// Tell is what a level is called, for the tip of an axis. Without it there is none.
	Tell func(model.Rating) string

	radarFrame
	state PadState

	over, held model.Ceiling
	// grip is how far from the handle's level it was taken, so that it does not
	// jump; last is the half level that was set last.
	grip float64
	last model.Rating
	// aim is the half level under the pointer, where a press would set it.
	aim model.Rating

	renderer *padRenderer
}

// NewRadarPad is an empty radar.
func NewRadarPad() *RadarPad {
	p := &RadarPad{over: noCeiling, held: noCeiling, radarFrame: radarFrame{gap: padGap, aside: padGap, word: padWord}}
	p.state.Active = -1
	p.onDigit = func(v model.Rating) { p.set(p.active(), v) }
	p.extend(p)
	return p
}

// padHint is what words that say what a ceiling is have in one line, before the text
// scale.
const padHint = 146

// SetHints says that words do not change, as those that say what a ceiling is, and whether
// they are to stand on one line.
func (p *RadarPad) SetHints(oneLine bool) {
	if p.still, p.word = true, padWord; oneLine {
		p.word = padHint
	}
}

// SetSpill lets words at the sides reach so far beyond the widget's edges, where the screen
// keeps that free, before they break.
func (p *RadarPad) SetSpill(spill float32) { p.spill = spill }

// SetNear has the labels stand nearer, for a larger radar in a narrow window.
func (p *RadarPad) SetNear(on bool) {
	if p.gap, p.aside, p.near = padGap, padGap, on; on {
		p.gap, p.aside = padNear, padAside
	}
}

// SetState shows another state. Only what differs is laid out and drawn anew.
func (p *RadarPad) SetState(s PadState) {
	old := p.state
	p.state, p.names, p.words = s, s.Names, s.Words
	if p.renderer != nil {
		p.renderer.change(old, s)
	}
}

// Geometry is where the radar lies within the widget.
func (p *RadarPad) Geometry() plot.Geometry { return p.geo }

func (p *RadarPad) coloured(c model.Ceiling) bool { return slices.Contains(p.state.Coloured, c) }

func (p *RadarPad) active() model.Ceiling {
	if p.state.Active < 0 || p.state.Active >= model.CeilingCount {
		return model.Bandwidth
	}
	return model.Ceiling(p.state.Active)
}

// reach is how near a press must be to a handle or an axis: half of 44.
const reach = 22

// find is the ceiling under the point, and whether its handle is there.
func (p *RadarPad) find(at fyne.Position) (c model.Ceiling, handle bool) {
	x, y := float64(at.X), float64(at.Y)
	best := float64(reach)
	c = noCeiling
	for _, i := range model.Ceilings() {
		if !p.state.Now[i].Rated() {
			continue
		}
		v := p.geo.Vertex(i, p.state.Now[i].Level())
		if d := math.Hypot(x-v.X, y-v.Y); d <= best {
			best, c, handle = d, i, true
		}
	}
	if handle {
		return c, true
	}
	dx, dy := x-p.geo.CX, y-p.geo.CY
	if math.Hypot(dx, dy) > p.geo.R+reach {
		return noCeiling, false
	}
	i, _ := p.geo.Nearest(x, y)
	out := p.geo.Out(i, 1)
	if across := math.Abs(dx*(out.Y-p.geo.CY) - dy*(out.X-p.geo.CX)); across <= reach {
		return i, false
	}
	return noCeiling, false
}

// MouseDown takes a handle, or sets the axis under the pointer at once.
func (p *RadarPad) MouseDown(e *desktop.MouseEvent) {
	p.control.MouseDown(e)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	c, handle := p.find(e.Position)
	if c == noCeiling {
		return
	}
	p.held, p.grip, p.last = c, 0, p.state.Now[c]
	call(p.OnSelect, c)
	if handle {
		p.grip = p.state.Now[c].Level() - p.level(c, e.Position)
		p.refresh()
		return
	}
	p.drag(e.Position)
}

// Dragged moves the handle that was taken.
func (p *RadarPad) Dragged(e *fyne.DragEvent) {
	if p.held != noCeiling {
		p.drag(e.Position)
	}
}

// DragEnd and MouseUp let go; whichever comes first.
func (p *RadarPad) DragEnd() { p.release() }

// MouseUp lets go.
func (p *RadarPad) MouseUp(e *desktop.MouseEvent) {
	p.control.MouseUp(e)
	p.release()
}

// Held tells whether the pointer holds a handle, or an axis that it set.
func (p *RadarPad) Held() bool { return p.held != noCeiling }

func (p *RadarPad) release() {
	if c := p.held; c != noCeiling {
		p.held = noCeiling
		p.refresh()
		call(p.OnRelease, c)
	}
}

func (p *RadarPad) drag(at fyne.Position) {
	c := p.held
	v := halfLevel(p.level(c, at) + p.grip)
	if v == p.last {
		return
	}
	p.last = v
	p.set(c, v)
}

func (p *RadarPad) set(c model.Ceiling, v model.Rating) {
	if p.OnSet != nil {
		p.OnSet(c, v)
	}
}

// halfLevel is the half level that is nearest, from 1 to 5.
func halfLevel(level float64) model.Rating {
	return model.Rating(math.Round(min(max(level, model.LevelMin), model.LevelMax)*2)) * model.Half
}

// level is where the point lies along the axis, unlike Geometry.Level also
// beyond its ends, so that a grip stays the same there.
func (p *RadarPad) level(c model.Ceiling, at fyne.Position) float64 {
	if p.geo.R <= 0 {
		return model.LevelMin
	}
	out := p.geo.Out(c, 1)
	along := (float64(at.X)-p.geo.CX)*(out.X-p.geo.CX) + (float64(at.Y)-p.geo.CY)*(out.Y-p.geo.CY)
	return along / p.geo.R * model.LevelMax
}

// MouseMoved lifts the handle under the pointer.
func (p *RadarPad) MouseMoved(e *desktop.MouseEvent) {
	c, handle := p.find(e.Position)
	aim := model.NotRated
	if c != noCeiling && !handle {
		aim = halfLevel(p.level(c, e.Position))
	}
	if c != p.over {
		p.over = c
		p.refreshMarks()
	} else if aim == p.aim {
		return
	}
	p.aim = aim
	p.rest()
}

// Tip is what the level under the pointer is called. Nothing over a handle, whose
// word stands at its axis, and while one is dragged.
func (p *RadarPad) Tip() Tip {
	if p.over == noCeiling || p.held != noCeiling || !p.aim.Rated() || p.Tell == nil {
		return Tip{}
	}
	at := p.geo.Vertex(p.over, p.aim.Level())
	return Tip{Words: p.Tell(p.aim), X: float32(at.X) - reach, Width: 2 * reach, Y: float32(at.Y) - reach, Height: 2 * reach}
}

// MouseIn finds what the pointer came in over.
func (p *RadarPad) MouseIn(e *desktop.MouseEvent) {
	p.hovered = true
	p.MouseMoved(e)
}

// MouseOut forgets the pointer; a drag goes on without it.
func (p *RadarPad) MouseOut() {
	p.hovered, p.over, p.aim = false, noCeiling, model.NotRated
	p.refreshMarks()
	Leave(p)
}

// Cursor is a hand where a press would set something.
func (p *RadarPad) Cursor() desktop.Cursor {
	if p.over != noCeiling || p.held != noCeiling {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (p *RadarPad) refreshMarks() {
	if p.renderer != nil {
		p.renderer.paintMarks()
	}
}
