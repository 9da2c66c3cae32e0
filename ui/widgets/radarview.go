package widgets

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/plot"
)

var _ fyne.Widget = (*RadarView)(nil)

// A RadarViewState is what a RadarView shows.
type RadarViewState struct {
	// Now is the solid shape, Then the dashed one, each rating of it where it is
	// rated.
	Now  plot.Moment
	Then model.Ratings
	// Target is dotted, each rating of it where the person has set one.
	Target model.Ratings
	// Names and Words stand around it, by ceiling, the words of Lowest in their
	// colour.
	Names, Words [model.CeilingCount]string
	Lowest       []model.Ceiling
	// Hard and HardName are the tag of the hard ceiling: its level in words, and
	// what it is. Without a Hard there is no tag.
	Hard, HardName string
}

// A RadarView is the radar of a month, or on the way from one to another, to look
// at. What stands still is drawn once, so that it can follow a pointer.
type RadarView struct {
	widget.BaseWidget
	radarFrame
	state    RadarViewState
	renderer *radarViewRenderer
}

// Distances of the labels of a radar without handles.
const (
	viewGap  = 17
	viewWord = 72
)

// NewRadarView is an empty radar.
func NewRadarView() *RadarView {
	v := &RadarView{radarFrame: radarFrame{gap: viewGap, aside: viewGap, word: viewWord}}
	v.ExtendBaseWidget(v)
	return v
}

// SetState shows another state. Only what differs is drawn anew.
func (v *RadarView) SetState(s RadarViewState) {
	old := v.state
	v.state, v.names, v.words = s, s.Names, s.Words
	if v.renderer != nil {
		v.renderer.change(old)
	}
}

// Geometry is where the radar lies within the widget.
func (v *RadarView) Geometry() plot.Geometry { return v.geo }

func (v *RadarView) lowest(c model.Ceiling) bool { return slices.Contains(v.state.Lowest, c) }

// CreateRenderer is for the toolkit.
func (v *RadarView) CreateRenderer() fyne.WidgetRenderer {
	r := &radarViewRenderer{v: v, labels: newRadarTexts(), hard: newLine(fyne.TextAlignTrailing)}
	r.hardName = [2]*canvas.Text{newLine(fyne.TextAlignTrailing), newLine(fyne.TextAlignTrailing)}
	r.still, r.moving = canvas.NewRaster(r.drawStill), canvas.NewRaster(r.drawMoving)
	r.objects = []fyne.CanvasObject{r.still, r.moving}
	for _, lines := range r.labels {
		for _, t := range lines {
			r.objects = append(r.objects, t)
		}
	}
	r.objects = append(r.objects, r.hard, r.hardName[0], r.hardName[1])
	v.renderer = r
	r.Refresh()
	return r
}

type radarViewRenderer struct {
	v             *RadarView
	still, moving *canvas.Raster
	back, front   buffer
	labels        radarTexts
	hard          *canvas.Text
	hardName      [2]*canvas.Text
	objects       []fyne.CanvasObject
	look          plot.WindowColours
	line          draw.Path
	drawn         bool
}

func (r *radarViewRenderer) Destroy()                     { r.v.renderer = nil }
func (r *radarViewRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *radarViewRenderer) MinSize() fyne.Size           { return fyne.NewSize(260, 200) }

// box is the hexagon with room for dots, bars and the line to the tag, in whole
// pixels.
func (r *radarViewRenderer) box() draw.Rect {
	g := r.v.geo
	half := g.R*cos30 + viewGap
	return whole(draw.Rect{X0: g.CX - half, Y0: g.CY - g.R - viewGap, X1: g.CX + half, Y1: g.CY + g.R + viewGap})
}

func (r *radarViewRenderer) Layout(size fyne.Size) {
	r.v.fit(r.v, size)
	box := r.box()
	r.drawn = false
	for _, o := range []fyne.CanvasObject{r.still, r.moving} {
		place(o, float32(box.X0), float32(box.Y0), float32(box.Width()), float32(box.Height()))
	}
	r.showTexts()
}

// Refresh draws everything anew: the theme may be another.
func (r *radarViewRenderer) Refresh() {
	r.look = WindowColours(r.v)
	r.Layout(r.v.Size())
	r.still.Refresh()
	r.moving.Refresh()
	canvas.Refresh(r.v)
}

func (r *radarViewRenderer) change(old RadarViewState) {
	s := r.v.state
	if old.Names != s.Names {
		r.Refresh()
		return
	}
	if old.Then != s.Then || old.Target != s.Target {
		r.drawn = false
		r.still.Refresh()
	}
	if old.Words != s.Words || !sameCeilings(old.Lowest, s.Lowest) || old.Hard != s.Hard || old.HardName != s.HardName {
		r.showTexts()
	}
	r.moving.Refresh()
}

func (r *radarViewRenderer) showTexts() {
	r.labels.show(r.v, &r.v.radarFrame, r.v.Size(), r.v.lowest)
	r.showTag()
}

// tag is where the tag of the hard ceiling ends at the right, and the lines of what it
// is; without room for those its level stands alone. It is not there without a hard
// ceiling, or room for its level between the two labels at the left.
func (r *radarViewRenderer) tag() (right float32, name []string, ok bool) {
	v, k := r.v, r.v.Theme().Size(SizeBody)/14
	right = float32(v.geo.CX-v.geo.R*cos30) - plot.HardTagGap - 4
	fits := func(lines []string) bool {
		high := (nameHeight + wordHeight*float32(len(lines))) * k
		above := (float32(v.geo.R)+v.gap-4)/2 - (nameHeight+wordHeight)/2*k
		for _, line := range lines {
			if widthOf(v, line, SizeCaption, regular) > right {
				return false
			}
		}
		return above >= high/2
	}
	if name = v.broken(v, v.state.HardName, right); !fits(name) {
		name = nil
	}
	ok = v.state.Hard != "" && widthOf(v, v.state.Hard, SizeBody, strong) <= right && fits(name)
	return right, name, ok
}

// showTag writes the tag of the hard ceiling beside the radar at the height of its
// middle.
func (r *radarViewRenderer) showTag() {
	v, k := r.v, r.v.Theme().Size(SizeBody)/14
	right, name, ok := r.tag()
	y := float32(v.geo.CY) - (nameHeight+wordHeight*float32(len(name)))/2*k
	write(v, r.hard, v.state.Hard, SizeBody, strong, ColorText)
	place(r.hard, 0, y, max(0, right), nameHeight*k)
	r.hard.Hidden = !ok
	r.hard.Refresh()
	for i, t := range r.hardName {
		if t.Hidden = !ok || i >= len(name); !t.Hidden {
			write(v, t, name[i], SizeCaption, regular, ColorMuted)
			place(t, 0, y+(nameHeight+wordHeight*float32(i))*k, right, wordHeight*k)
		}
		t.Refresh()
	}
}

func (r *radarViewRenderer) radar(w int) plot.WindowRadar {
	v, box := r.v, r.box()
	scale := float64(w) / box.Width()
	_, _, tagged := r.tag()
	return plot.WindowRadar{
		Geometry: plot.Geometry{CX: (v.geo.CX - box.X0) * scale, CY: (v.geo.CY - box.Y0) * scale, R: v.geo.R * scale},
		Scale:    scale, Colours: r.look, Then: v.state.Then, Target: v.state.Target, RingNumbers: true, Text: float64(v.Theme().Size(SizeCaption) / 12), Path: &r.line, HardTag: tagged, LineWidth: lineWidth(v, 2.2),
	}
}

func (r *radarViewRenderer) drawStill(w, h int) image.Image {
	if r.drawn && r.back.img.Rect.Dx() == w && r.back.img.Rect.Dy() == h {
		return r.back.img
	}
	r.radar(w).DrawStill(r.back.surfaceOf(w, h))
	r.drawn = true
	return r.back.img
}

func (r *radarViewRenderer) drawMoving(w, h int) image.Image {
	r.radar(w).DrawMoment(r.front.surfaceOf(w, h), r.v.state.Now)
	return r.front.img
}
