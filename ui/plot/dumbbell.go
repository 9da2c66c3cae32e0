package plot

import (
	"fmt"
	"io"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Dumbbell is the strip of a card as a figure of its own, in the form of
// go-chart's charts: a row a ceiling, then and now on one line from level 1 to 5,
// and what changed; without a then, the level in words.
type Dumbbell struct {
	// Width and Height in pixels, at least 1.
	Width, Height int
	Style         Style
	Voice         say.Voice
	// Names are written before the rows; all empty for those of the voice.
	Names [model.CeilingCount]string
	Now   model.Ratings
	// Then is what Now is compared with; nil compares with nothing.
	Then *model.Ratings
	// NoHardCeiling leaves the line of the hard ceiling out.
	NoHardCeiling bool
}

// The smallest page on which a dumbbell's type has its own size.
const (
	dumbbellWidth  = 760.0
	dumbbellHeight = 330.0
	// dumbbellWords is more width, for level words in place of changes.
	dumbbellWords = 200.0
)

// Render draws the dumbbell by a renderer of the provider and writes it.
func (d Dumbbell) Render(rp chart.RendererProvider, w io.Writer) error {
	if d.Width < 1 || d.Height < 1 {
		return fmt.Errorf("a dumbbell of %d×%d pixels cannot be drawn", d.Width, d.Height)
	}
	return render(rp, w, d.Width, d.Height, d.Draw)
}

// Draw draws the dumbbell on paper over its Width and Height.
func (d Dumbbell) Draw(s draw.Surface) {
	if d.Width < 1 || d.Height < 1 {
		return
	}
	width := dumbbellWidth
	if d.Then == nil {
		width += dumbbellWords
	}
	scale := math.Min(float64(d.Width)/width, float64(d.Height)/dumbbellHeight)
	s = d.Style.on(draw.Scaled(s, scale), 0)
	w, h := float64(d.Width)/scale, float64(d.Height)/scale
	d.Style.drawPaper(s, draw.Rect{X1: w, Y1: h})
	d.strip(s.Measure, w, h).draw(s)
}

// strip is the strip on a page of w by h.
func (d Dumbbell) strip(measure measurer, w, h float64) strip {
	const margin, words = 32.0, 34.0
	t := strip{
		style: d.Style, voice: d.Voice, names: d.Names, now: d.Now, then: d.Then, hard: !d.NoHardCeiling,
		measure: measure, k: 1, left: margin, right: w - margin, top: margin + words, pitch: (h - 2*margin - words) / model.CeilingCount,
	}
	if d.Names == [model.CeilingCount]string{} {
		for c := range t.names {
			t.names[c] = d.Voice.Ceiling(model.Ceiling(c))
		}
	}
	t.makeRoom(0, 112)
	return t
}
