package widgets

import (
	"image/color"
	"slices"

	"headroom/ui/draw"
)

var _ draw.Surface = (*sketch)(nil)

// A sketch keeps what is drawn on it, to be drawn again elsewhere: so the values
// behind a figure are read on the interface's thread and its pixels are made
// beside it.
type sketch struct {
	w, h  float64
	steps []func(draw.Surface)
}

func (k *sketch) Size() (w, h float64)                      { return k.w, k.h }
func (k *sketch) Measure(s string, f draw.Font) draw.Extent { return draw.Measure(s, f) }
func (k *sketch) Text(t draw.Text)                          { k.add(func(s draw.Surface) { s.Text(t) }) }

func (k *sketch) Fill(p *draw.Path, c color.NRGBA) {
	kept := keep(p)
	k.add(func(s draw.Surface) { s.Fill(kept, c) })
}

func (k *sketch) Stroke(p *draw.Path, how draw.Stroke) {
	kept := keep(p)
	how.Dash = slices.Clone(how.Dash)
	k.add(func(s draw.Surface) { s.Stroke(kept, how) })
}

func (k *sketch) FillGradient(p *draw.Path, g draw.Gradient) {
	kept := keep(p)
	g.Stops = slices.Clone(g.Stops)
	k.add(func(s draw.Surface) { s.FillGradient(kept, g) })
}

func (k *sketch) Clip(p *draw.Path) {
	kept := keep(p)
	k.add(func(s draw.Surface) { s.Clip(kept) })
}

func (k *sketch) Unclip()           { k.add(func(s draw.Surface) { s.Unclip() }) }
func (k *sketch) Group(name string) { k.add(func(s draw.Surface) { s.Group(name) }) }
func (k *sketch) EndGroup()         { k.add(func(s draw.Surface) { s.EndGroup() }) }

func (k *sketch) add(step func(draw.Surface)) { k.steps = append(k.steps, step) }

// keep is a copy: the caller may use the path's memory again.
func keep(p *draw.Path) *draw.Path {
	return &draw.Path{Verbs: slices.Clone(p.Verbs), Points: slices.Clone(p.Points)}
}

func (k *sketch) drawOn(s draw.Surface) {
	for _, step := range k.steps {
		step(s)
	}
}
