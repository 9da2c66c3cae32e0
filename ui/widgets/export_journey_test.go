package widgets

import (
	"image"
	"sort"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A Name is a word under the line of a scrubber.
type Name struct {
	Text        string
	Left, Right float32
}

// ScrubberNames are the words in sight in the first row under the line, from left
// to right.
func ScrubberNames(s *Scrubber) []Name {
	r := test.WidgetRenderer(s).(*scrubberRenderer)
	var all []Name
	add := func(t *canvas.Text) {
		if t.Hidden || t.Text == "" {
			return
		}
		width := t.MinSize().Width
		mid := t.Position().X + t.Size().Width/2
		all = append(all, Name{t.Text, mid - width/2, mid + width/2})
	}
	for _, l := range r.labels {
		add(l.text)
	}
	add(r.month)
	sort.Slice(all, func(i, j int) bool { return all[i].Left < all[j].Left })
	return all
}

// Moving is the pixels of what moves in a radar.
func (v *RadarView) Moving() image.Image {
	r := test.WidgetRenderer(v).(*radarViewRenderer)
	return r.drawMoving(int(r.moving.Size().Width), int(r.moving.Size().Height))
}

// Pixels are the marks of a comparison.
func (c *Changes) Pixels() image.Image {
	r := test.WidgetRenderer(c).(*changesRenderer)
	return r.pixels(int(r.raster.Size().Width), int(r.raster.Size().Height))
}

// Heads are the lines at the two months.
func (l *Lanes) Heads() (from, to image.Image) {
	r := test.WidgetRenderer(l).(*lanesRenderer)
	w, h := int(r.to.raster.Size().Width), int(r.to.raster.Size().Height)
	return r.pixels(&r.from, w, h, true), r.pixels(&r.to, w, h, false)
}
