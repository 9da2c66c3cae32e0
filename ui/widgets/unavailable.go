package widgets

import (
	"image/color"

	"headroom/ui/draw"
)

// newUnavailable is the edge of what cannot be used now: dashed in every theme, so that
// it is told without colour, too. Its corners have that radius, or half the height.
func newUnavailable(w themed, radius float64) *Figure {
	return NewFigure(func(s Surface, scale float64) {
		width, height := s.Size()
		line := max(1, scale) * float64(EdgeWidth(w))
		box := draw.Rect{X0: line / 2, Y0: line / 2, X1: width - line/2, Y1: height - line/2}
		edge := color.NRGBAModel.Convert(paint(w, ColorControl)).(color.NRGBA)
		s.Stroke(draw.RoundRect(box, min(radius*scale, (height-line)/2)), draw.Stroke{Color: edge, Width: line, Dash: []float64{3 * scale, 3 * scale}})
	})
}

// disabledPaint is quieter than any other.
func (b *Button) disabledPaint() buttonPaint {
	if b.Edged {
		return buttonPaint{border: ColorBorder, ink: ColorMuted, style: medium}
	}
	switch b.kind {
	case Quiet:
		return buttonPaint{fill: ColorSunken, ink: ColorMuted, style: medium}
	case Plain:
		return buttonPaint{ink: ColorMuted, style: medium}
	}
	return buttonPaint{fill: ColorSunken, ink: ColorMuted, style: strong}
}

// refreshOff shows the edge of a disabled button.
func (r *buttonRenderer) refreshOff() {
	off := r.b.Disabled() && (!r.b.Edged || EdgeWidth(r.b) > 1) // in high contrast all edges are of one colour
	if off && r.off == nil {
		r.off = newUnavailable(r.b, radiusSmall)
		r.objects = append(r.objects, r.off)
	}
	if r.off != nil {
		r.off.Hidden = !off
		r.off.Refresh()
	}
}
