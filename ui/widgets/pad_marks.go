package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// layoutMarks puts the handles and the raster that moves where the ratings are.
func (r *padRenderer) layoutMarks() {
	p := r.p
	box := r.movingBox()
	place(r.moving, float32(box.X0), float32(box.Y0), float32(box.Width()), float32(box.Height()))
	for _, c := range model.Ceilings() {
		v := p.state.Now[c]
		h := r.handles[c]
		if !v.Rated() {
			continue
		}
		at := p.geo.Vertex(c, v.Level())
		x, y, radius := float32(at.X), float32(at.Y), r.radius(c)
		place(h.halo, x-radius-handleHalo, y-radius-handleHalo, 2*(radius+handleHalo), 2*(radius+handleHalo))
		place(h.disc, x-radius, y-radius, 2*radius, 2*radius)
		place(h.value, x-radius, y-10, 2*radius, 20)
	}
	r.layoutFocus()
}

func (r *padRenderer) radius(c model.Ceiling) float32 {
	rest := r.p.handleRest()
	switch c {
	case r.p.held:
		return rest + handleHeld - handleRest
	case r.p.over:
		return rest + handleOver - handleRest
	}
	return rest
}

// handleRest is a handle's radius at rest: it grows with the text, less than that,
// so that the number stays within.
func (p *RadarPad) handleRest() float32 {
	return handleRest * (1 + .6*(p.Theme().Size(SizeCaption)/12-1))
}

// layoutFocus puts the ring about the active handle, or about the active label
// where there is no handle yet.
func (r *padRenderer) layoutFocus() {
	p, c := r.p, r.p.active()
	v := p.state.Now[c]
	at := p.geo.Vertex(c, v.Level())
	radius := float32(handleRing) + r.radius(c) - handleRest
	place(r.ring, float32(at.X)-radius, float32(at.Y)-radius, 2*radius, 2*radius)

	l := p.label(p, c, p.Size())
	width := max(widthOf(p, p.state.Names[c], SizeBody, strong), widthOf(p, p.state.Words[c], SizeCaption, strong))
	x := l.x
	switch l.align {
	case fyne.TextAlignCenter:
		x += (l.width - width) / 2
	case fyne.TextAlignTrailing:
		x += l.width - width
	}
	k := p.Theme().Size(SizeBody) / 14
	r.focus.around(x-4, l.y, width+8, l.height()*k+2, 4)
}

// paintMarks gives the handles their colours and values.
func (r *padRenderer) paintMarks() {
	p := r.p
	r.layoutMarks()
	for _, c := range model.Ceilings() {
		h, v := r.handles[c], p.state.Now[c]
		h.halo.Hidden, h.disc.Hidden, h.value.Hidden = !v.Rated(), !v.Rated(), !v.Rated()
		if !v.Rated() {
			continue
		}
		fill, ink := fyne.ThemeColorName(ColorAccent), fyne.ThemeColorName(ColorOnAccent)
		if p.coloured(c) {
			fill, ink = ColorBindingInk, ColorOnBinding
		}
		if h.disc.FillColor == paint(p, fill) && h.value.Text == value(v, p.state.Point) && h.value.TextSize == p.Theme().Size(SizeCaption) {
			continue
		}
		h.disc.FillColor = paint(p, fill)
		h.halo.FillColor = paint(p, ColorPanel)
		h.halo.Shadow = dropShadow(paint(p, ColorShadowHandle), 1, 3)
		write(p, h.value, value(v, p.state.Point), SizeCaption, strong, ink)
		h.halo.Refresh()
		h.disc.Refresh()
		h.value.Refresh()
	}
	r.paintFocus()
}

func (r *padRenderer) paintFocus() {
	p := r.p
	set := p.state.Now[p.active()].Rated()
	r.ring.FillColor = color.Transparent
	r.ring.StrokeColor, r.ring.StrokeWidth = paint(p, ColorFocus), 2.5
	r.ring.Hidden = !p.control.ring || !set
	r.ring.Refresh()
	r.focus.show(p.control.ring && !set, p)
	r.focus.Refresh()
}

// showLabels lays out and writes the names and the words under them.
func (r *padRenderer) showLabels() {
	r.labels.show(r.p, &r.p.radarFrame, r.p.Size(), r.p.coloured)
	for c, lit := range r.p.state.Lit {
		if !lit {
			continue
		}
		for _, line := range r.labels[c] {
			line.Color = paint(r.p, ColorAccentInk)
			line.Refresh()
		}
	}
}
