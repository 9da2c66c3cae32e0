package plot

import (
	"bytes"
	"io"
	"testing"

	"headroom/ui/draw"
)

func ranges() Ranges {
	return Ranges{Width: 300, Height: 48, Style: Light(), Rows: []Range{{Low: 0, Mean: .5, High: 1.5}, {Low: -.5, Mean: 0, High: .5, Hollow: true}}}
}

func TestRanges_Golden(t *testing.T) {
	r := ranges()
	rec := draw.NewRecorder(float64(r.Width), float64(r.Height))
	r.Draw(rec)
	golden(t, "ranges", rec.String())
}

func TestRanges_NoChangeLiesInTheMiddle(t *testing.T) {
	r := ranges()
	if r.x(0) != 150 || r.x(1.5) != 292 || r.x(-1.5) != 8 || r.x(9) != 292 {
		t.Errorf("no change at %v, the ends at %v, %v and %v", r.x(0), r.x(-1.5), r.x(1.5), r.x(9))
	}
	r.Rows = []Range{{None: true, High: 3}}
	if r.x(1) != 292 {
		t.Errorf("an empty row widens the scale: one level lies at %v", r.x(1))
	}
}

func TestRanges_RendersAsTheOtherFiguresDo(t *testing.T) {
	if err := ranges().Render(draw.PNG, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if err := (Ranges{}).Render(draw.PNG, io.Discard); err == nil {
		t.Error("ranges of 0×0 were drawn")
	}
}
