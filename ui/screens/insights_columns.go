package screens

import (
	"slices"

	"fyne.io/fyne/v2"
)

// A masonry deals its objects out to columns of one width, one after the other,
// each under the one before it.
type masonry struct {
	columns int
	gap     float32
	// even puts each into the column that is the shortest by then.
	even bool
}

func (m *masonry) width(all float32) float32 {
	return (all - float32(m.columns-1)*m.gap) / float32(m.columns)
}

func (m *masonry) heightFor(objects []fyne.CanvasObject, width float32) (highest float32) {
	m.each(objects, width, func(_ fyne.CanvasObject, _, y, h float32) { highest = max(highest, y+h) })
	return highest
}

func (m *masonry) each(objects []fyne.CanvasObject, width float32, f func(o fyne.CanvasObject, x, y, h float32)) {
	at, w, n := make([]float32, m.columns), m.width(width), 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		i := n % m.columns
		if m.even {
			i = slices.Index(at, slices.Min(at))
		}
		h := heightAt(o, w)
		f(o, float32(i)*(w+m.gap), at[i], h)
		at[i] += h + m.gap
		n++
	}
}

// MinSize is as wide as the columns at the width of the widest object.
func (m *masonry) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(m.columns)*(widest(objects)+m.gap) - m.gap
	return fyne.NewSize(width, m.heightFor(objects, float32(m.columns)*guessed*TextScale()))
}

// Layout places the objects.
func (m *masonry) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := m.width(size.Width)
	m.each(objects, size.Width, func(o fyne.CanvasObject, x, y, h float32) { put(o, x, y, w, h) })
}

// A flank is one object with another of a given width at its right, 0 for the
// width that it needs.
type flank struct {
	width, gap float32
	// middle puts both in the middle of the height, not at the top.
	middle bool
}

func (f *flank) split(objects []fyne.CanvasObject, width float32) (main, side float32) {
	side = f.width
	if side <= 0 {
		side = objects[1].MinSize().Width
	}
	return max(1, width-side-f.gap), side
}

func (f *flank) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	main, side := f.split(objects, width)
	return max(heightAt(objects[0], main), heightAt(objects[1], side))
}

// MinSize is that of both.
func (f *flank) MinSize(objects []fyne.CanvasObject) fyne.Size {
	side := max(f.width, objects[1].MinSize().Width)
	return fyne.NewSize(objects[0].MinSize().Width+f.gap+side, f.heightFor(objects, 2*guessed*TextScale()))
}

// Layout places both.
func (f *flank) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	main, side := f.split(objects, size.Width)
	x := float32(0)
	for i, w := range []float32{main, side} {
		h, y := heightAt(objects[i], w), float32(0)
		if f.middle {
			y = (size.Height - h) / 2
		}
		put(objects[i], x, y, w, h)
		x += w + f.gap
	}
}
