package plot

import (
	"image/color"
	"math"

	"headroom/model"
	"headroom/ui/draw"
)

// A spot is a place for words: the middle of their baseline, and how ill they stand
// there.
type spot struct{ x, y, ill float64 }

// What makes a spot ill: words over the lane's own line or band, where nothing was
// rated, over an edge of that or the line of a month that is looked at, over the line of
// an event, or a little out of the lane.
const overLine, inGap, overEdge, overEvent, outOfLane = 100, 30, 10, 1, .5

// putBest writes a text at the spot that is the least ill, the first of those that
// are alike.
func (w *laneWords) putBest(text string, spots []spot, font draw.Font, ink color.NRGBA) {
	var best *spot
	for i := range spots {
		at := &spots[i]
		box := w.box(text, at.x, at.y, draw.AnchorMiddle, font)
		if !w.free(box) {
			continue
		}
		at.ill += overEdge*met(box, w.edges) + overEvent*met(box, w.lines)
		if best == nil || at.ill < best.ill {
			best = at
		}
	}
	if best != nil {
		w.put(text, best.x, best.y, draw.AnchorMiddle, font, ink)
	}
}

// met is how many of the boxes one meets.
func met(box draw.Rect, others []draw.Rect) (n float64) {
	for _, other := range others {
		if box.Overlaps(other) {
			n++
		}
	}
	return n
}

// spotsAlong are those for words of a width about the last stretch of a band, from its
// middle to both sides, and then further and further before it.
func (p *panelSet) spotsAlong(c model.Ceiling, band Plateau, wide, capHeight float64) (list []spot) {
	const most = 40.0 // to each side
	at, parts := p.places[c], p.bandParts(band)
	if len(parts) == 0 {
		return nil
	}
	last := parts[len(parts)-1]
	x0, x1 := p.monthX(at, last.from), p.monthX(at, last.to)
	from, to := max(at.plot.X0, x0)+wide/2, p.wordsEnd(at)-wide/2
	if from > to { // the words are longer than the band
		from = min(max(at.plot.X0+wide/2, (x0+x1)/2), to)
		to = from
	}
	middle, step := (from+to)/2, max(2*wordAir, (to-from)/2/most)
	for off := 0.0; off <= (to-from)/2; off += step {
		list = append(list, p.spotsAt(c, middle-off, wide, band.Level, capHeight)...)
		if off > 0 {
			list = append(list, p.spotsAt(c, middle+off, wide, band.Level, capHeight)...)
		}
	}
	for x := from - step; x > min(x0, p.monthX(at, parts[0].from))-wide/2; x -= step {
		list = append(list, p.spotsAt(c, x, wide, band.Level, capHeight)...)
	}
	return list
}

// spotsAt are those for words about x: over the line and the band there, and under
// them; level with the band where nothing was rated, if need be.
func (p *panelSet) spotsAt(c model.Ceiling, x, wide, level, capHeight float64) (list []spot) {
	const air = 11.0
	at := p.places[c]
	if x-wide/2 < at.plot.X0 || x+wide/2 > p.wordsEnd(at)+.1 {
		return nil
	}
	top, foot, ok := p.drawnWithin(c, x-wide/2-air, x+wide/2+air)
	if !ok {
		return []spot{{x, p.levelY(at, level) + capHeight/2, inGap}}
	}
	over, under, edge := top-air, foot+air+capHeight, .12*at.plot.Height()
	ill := func(out float64) float64 {
		if out > 0 {
			return outOfLane
		}
		return 0
	}
	if out := at.plot.Y0 - (over - capHeight); out <= edge {
		list = append(list, spot{x, over, ill(out)})
	}
	if out := under - at.plot.Y1; out <= edge {
		list = append(list, spot{x, under, ill(out)})
	}
	if len(list) == 0 {
		list = append(list, spot{x, max(over, at.plot.Y0-edge+capHeight), overLine})
	}
	return list
}

// wordsEnd is where words in a lane end, so that the mark of the latest month is free.
func (p *panelSet) wordsEnd(at panelPlace) float64 { return at.plot.X1 - laneUnit*LaneHeadHalf }

// drawnWithin is from where to where a lane's line and its bands go between two
// places; false where there is none of them.
func (p *panelSet) drawnWithin(c model.Ceiling, x0, x1 float64) (top, foot float64, ok bool) {
	at := p.places[c]
	top, foot = math.Inf(1), math.Inf(-1)
	take := func(y0, y1 float64) { top, foot, ok = min(top, y0), max(foot, y1), true }
	for _, line := range p.lines {
		if line.ceiling != c {
			continue
		}
		for _, run := range line.runs {
			for _, q := range p.cut(run, at, x0, x1) {
				take(q, q)
			}
		}
	}
	half := max(at.plot.Height()*bandHalf/(model.LevelMax-model.LevelMin), laneBand)
	for _, band := range p.bands(c) {
		for _, part := range p.bandParts(band) {
			if y := p.levelY(at, band.Level); p.monthX(at, part.from) < x1 && p.monthX(at, part.to) > x0 {
				take(y-half, y+half)
			}
		}
	}
	return top, foot, ok
}

// cut is how high a run of months stands between two places: at both of them, or
// where it begins and ends, and at each month between.
func (p *panelSet) cut(run []point, at panelPlace, x0, x1 float64) (ys []float64) {
	month := at.plot.Width() / max(1, float64(p.last-p.first))
	first, last := (x0-p.monthX(at, run[0].month))/month, (x1-p.monthX(at, run[0].month))/month
	end := float64(len(run) - 1)
	if last < 0 || first > end {
		return nil
	}
	first, last = max(first, 0), min(last, end)
	height := func(i float64) float64 {
		whole := min(int(i), len(run)-1)
		next, part := min(whole+1, len(run)-1), i-float64(whole)
		return p.levelY(at, run[whole].level*(1-part)+run[next].level*part)
	}
	ys = append(ys, height(first), height(last))
	for i := math.Ceil(first); i <= last; i++ {
		ys = append(ys, height(i))
	}
	return ys
}
