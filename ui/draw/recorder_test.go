package draw

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRecorder_Golden(t *testing.T) {
	r := NewRecorder(100, 50)
	r.Fill(Polygon(Point{1, 2}, Point{30, 2}, Point{30.004, 20}), color.NRGBA{0xFA, 0xF8, 0xF4, 0x80})
	r.Stroke(Polyline(Point{0, 10}, Point{50, 10}), Stroke{Color: black, Width: 2.5, Join: JoinBevel, Cap: CapSquare, Dash: []float64{18, 6, 3, 6}})
	r.Text(Text{String: "\"Café\" 李\n", X: 50, Y: 30.5, Anchor: AnchorEnd, Font: Font{Display, 72, -.017}, Color: black, Halo: Halo{rgb(0xFFFFFF), 4}})
	want := `surface 100,50
fill #faf8f480 M1 2L30 2L30 20Z
stroke #000000 2.5 bevel square dash 18,6,3,6 M0 10L50 10
text #000000 display 72 50,30.5 end tracking -0.017 halo #ffffff 4 "\"Café\" 李\n"
`
	if d := cmp.Diff(want, r.String()); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"\"Café\" 李\n"}, r.Strings()); d != "" {
		t.Error(d)
	}
}

func TestRecorder_Boxes(t *testing.T) {
	r := NewRecorder(100, 100)
	r.Fill(Circle(50, 50, 10), black)
	r.Stroke(Polyline(Point{10, 50}, Point{90, 50}), Stroke{Color: black, Width: 4, Dash: []float64{1e-9, 5}})
	r.Stroke(Polyline(Point{-1e9, 50}, Point{1e9, 50}), Stroke{Color: black, Width: 4, Dash: []float64{3, 5}})
	for i, want := range []Rect{{40, 40, 60, 60}, {10, 48, 90, 52}, {-1e9, 48, 1e9, 52}} {
		if r.Ops[i].Box != want {
			t.Errorf("box %d is %v, want %v", i, r.Ops[i].Box, want)
		}
	}
}

// replay calls the operations on another surface, in order.
func replay(r *Recorder, s Surface) {
	for _, op := range r.Ops {
		switch op.Kind {
		case FillOp:
			s.Fill(op.Path, op.Color)
		case StrokeOp:
			s.Stroke(op.Path, op.Stroke)
		case TextOp:
			s.Text(op.Text)
		case GradientOp:
			s.FillGradient(op.Path, op.Gradient)
		case ClipOp:
			s.Clip(op.Path)
		case UnclipOp:
			s.Unclip()
		case GroupOp:
			s.Group(op.Group)
		case EndGroupOp:
			s.EndGroup()
		}
	}
}

// TestRecorder_Replays: what was recorded draws the same picture again, though
// the caller used its path and dashes for other things since.
func TestRecorder_Replays(t *testing.T) {
	direct, replayed := image.NewRGBA(image.Rect(0, 0, 1080, 1350)), image.NewRGBA(image.Rect(0, 0, 1080, 1350))
	r := NewRecorder(1080, 1350)
	p, dash := Circle(100, 100, 50), []float64{5, 5}
	draw := func(s Surface) {
		scene(s)
		s.Stroke(p, Stroke{Color: black, Width: 3, Dash: dash})
	}
	draw(NewRaster(direct))
	draw(r)
	p.Reset()
	dash[0] = 1
	replay(r, NewRaster(replayed))
	if !bytes.Equal(direct.Pix, replayed.Pix) {
		t.Error("the picture differs")
	}
}
