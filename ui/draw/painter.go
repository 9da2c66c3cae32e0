package draw

import (
	"image"
	"runtime"
	"sync"
)

// A Painter draws on an image with several cores. Each has a surface of its own
// that shows a band of rows; the pixels are those of a single Raster, whatever
// the number of bands. It keeps its memory from one picture to the next.
type Painter struct{ bands []*Raster }

// NewPainter is a painter on img, which is drawn on as it stands.
func NewPainter(img *image.RGBA) *Painter {
	// Each band takes the outlines anew, which is a fifth of the work: more than
	// four gain little, and so do two on a small picture.
	const most, least = 4, 256
	return newPainter(img, min(runtime.GOMAXPROCS(0), most, img.Rect.Dy()/least))
}

func newPainter(img *image.RGBA, bands int) *Painter {
	p := &Painter{}
	all := allRows(img)
	n := max(bands, 1)
	for i := range n {
		r := NewRaster(img)
		r.band = rows{all.to * i / n, all.to * (i + 1) / n}
		p.bands = append(p.bands, r)
	}
	return p
}

// Paint draws the picture: paint is called for each band, by several goroutines
// at once, and draws the same each time.
func (p *Painter) Paint(paint func(Surface)) {
	var others sync.WaitGroup
	for _, r := range p.bands[1:] {
		others.Add(1)
		go func() {
			defer others.Done()
			paint(r)
		}()
	}
	paint(p.bands[0])
	others.Wait()
}
