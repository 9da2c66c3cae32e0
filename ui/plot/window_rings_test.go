package plot

import (
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

func numbered(r float64) WindowRadar {
	return WindowRadar{Geometry: Geometry{CX: 300, CY: 300, R: r}, Colours: WindowColours{Now: hex(0x0072B2)}, RingNumbers: true}
}

func allAt(v model.Rating) (r model.Ratings) {
	for c := range r {
		r[c] = v
	}
	return r
}

// lastBefore tells whether every stroke comes before the last time that the text is
// written.
func lastBefore(ops []draw.Op, text string) bool {
	last, stroke := -1, -1
	for i, op := range ops {
		switch {
		case op.Kind == draw.TextOp && op.Text.String == text:
			last = i
		case op.Kind == draw.StrokeOp:
			stroke = i
		}
	}
	return last > stroke
}

func TestWindowRadar_NoLineCrossesARingNumber(t *testing.T) {
	w, level := numbered(240), 3*model.Whole
	w.Now, w.Then = allAt(level), allAt(4*model.Whole)

	still, moving := draw.NewRecorder(600, 600), draw.NewRecorder(600, 600)
	w.DrawStill(still)
	w.DrawMoving(moving)
	if !lastBefore(still.Ops, "4") {
		t.Error("the line of then lies over the number of its ring")
	}
	if !lastBefore(moving.Ops, "3") {
		t.Error("the line of now lies over the number of its ring")
	}
	if lastBefore(moving.Ops, "5") {
		t.Error("a number is drawn again that the shape does not reach")
	}
}

func TestWindowRadar_TheHardCeilingCrossesNoRingNumber(t *testing.T) {
	w, rec := numbered(240), draw.NewRecorder(600, 600)
	w.drawHard(rec, MomentOf(allAt(3*model.Whole)))
	w.drawNumbersOver(rec, levels{}, 3, 1)
	if !lastBefore(rec.Ops, "3") {
		t.Error("the hard ceiling lies over the number of its ring")
	}
}

func TestWindowRadar_RingNumbersStayWhereTheyAre(t *testing.T) {
	at := func(r model.Ratings) (p draw.Point) {
		w, rec := numbered(240), draw.NewRecorder(600, 600)
		w.Then = r
		w.DrawStill(rec)
		for _, op := range rec.Ops {
			if op.Kind == draw.TextOp && op.Text.String == "3" {
				p = draw.Point{X: op.Text.X, Y: op.Text.Y}
			}
		}
		return p
	}
	if none, struck := at(model.Ratings{}), at(allAt(3*model.Whole)); none != struck {
		t.Errorf("the number of ring 3 stands at %v, with a line there at %v", none, struck)
	}
}

func TestWindowRadar_AHandleLeavesOutTheNumberItCovers(t *testing.T) {
	w := numbered(120)
	w.Handle, w.Now = 17.5, allAt(model.Whole)
	if shown := w.NumbersShown(); shown != [model.LevelMax]bool{false, true, true, true, true} {
		t.Errorf("numbers shown: %v", shown)
	}
	if w.Now = allAt(2 * model.Whole); !w.NumbersShown()[0] {
		t.Error("a handle at 2 leaves out the number of ring 1")
	}
}

func TestWindowRadar_RingNumbersGrowWithTheText(t *testing.T) {
	w, rec := numbered(240), draw.NewRecorder(600, 600)
	w.Text = 1.5
	w.DrawStill(rec)
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp && op.Text.Font.Size != 18 {
			t.Errorf("%s is %v high", op.Text.String, op.Text.Font.Size)
		}
	}
	w.R = 120 // the numbers would meet
	rec.Ops = nil
	w.DrawStill(rec)
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp {
			t.Errorf("%s is written where the rings are too near", op.Text.String)
		}
	}
}
