package plot

import (
	"headroom/model"
	"headroom/ui/draw"
)

// A WindowStrip is the strip of a card as the window shows it: the same marks on
// the same tracks, at rest or on the way from one month to another. Names and
// changes are texts that lie over it. Lengths are logical pixels.
type WindowStrip struct {
	// Scale is surface pixels a logical pixel; 0 is 1.
	Scale float64
	Style Style
	Now   Moment
	// Then is what Now is compared with, each rating of it where it is rated.
	Then model.Ratings
	// Left and Right are where levels 1 and 5 lie, Top is where the first row
	// begins, and Pitch how high each is, with Above of it for words over the track.
	Left, Right, Top, Pitch, Above float64
}

// stripUnit is how many units of a card's strip a logical pixel has.
const stripUnit = 2

// Draw draws the tracks and the marks.
func (w WindowStrip) Draw(s draw.Surface) {
	scale := w.Scale
	if scale == 0 {
		scale = 1
	}
	s = draw.Scaled(s, scale/stripUnit)
	t := strip{
		style: w.Style, left: 0, trackLeft: stripUnit * w.Left, trackEnd: stripUnit * w.Right, k: 1,
		top: stripUnit * w.Top, pitch: stripUnit * w.Pitch, above: stripUnit * w.Above,
	}
	t.drawGrid(s)
	if level, share := w.Now.Hard(); share > 0 {
		t.drawHard(s, level, share)
	}
	for _, c := range model.Ceilings() {
		now, share := w.Now.Level(c)
		row := stripRow{from: w.Then[c].Level(), now: now, share: share, low: w.Now.bar(c), tint: w.Now.tint(c), compared: w.Then.Count() > 0}
		t.drawMarks(s, c, row)
	}
}
