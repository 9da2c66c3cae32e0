package plot

import (
	"bytes"
	"image"
	"io"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

// spark is a line with a gap, a plateau, a shift and a target.
func spark() Spark {
	jan := model.MonthOf(2026, time.January)
	return Spark{
		Width: 320, Height: 56, Style: Light(), From: jan, To: jan + 7, Target: 4, Shift: jan + 5, Bar: true,
		Points: []SparkPoint{{jan, 2}, {jan + 1, 2.5}, {jan + 3, 2}, {jan + 4, 1}, {jan + 5, 3}, {jan + 6, 3}, {jan + 7, 3.5}},
		Band:   SparkBand{From: jan + 5, To: jan + 7, Level: 3},
	}
}

func sparkDrawn(k Spark) *draw.Recorder {
	rec := draw.NewRecorder(float64(k.Width), float64(k.Height))
	k.Draw(rec)
	return rec
}

func TestSpark_Golden(t *testing.T) { golden(t, "spark", sparkDrawn(spark()).String()) }

// runsDrawn are the lines in the ink: one for each run of months without a gap.
func runsDrawn(k Spark) (n int) {
	for _, op := range sparkDrawn(k).Ops {
		if op.Stroke.Color == k.Style.Now && op.Stroke.Width == sparkLine {
			n++
		}
	}
	return n
}

func TestSpark_AGapStaysAGap(t *testing.T) {
	k := spark()
	if n := runsDrawn(k); n != 2 {
		t.Errorf("%d lines over one gap", n)
	}
	k.Points = k.Points[2:]
	if n := runsDrawn(k); n != 1 {
		t.Errorf("%d lines without a gap", n)
	}
}

func TestSpark_OneLevelIsAsHighWhateverTheOthersAre(t *testing.T) {
	low, high := spark(), spark()
	for i := range high.Points {
		high.Points[i].Level += 1.5
	}
	if a, b := low.y(3), high.y(3); a != b {
		t.Errorf("level 3 lies at %v and at %v", a, b)
	}
	if low.y(5) < 0 || low.y(1) > float64(low.Height) || low.y(5) >= low.y(1) {
		t.Errorf("level 5 at %v, 1 at %v", low.y(5), low.y(1))
	}
}

func TestSpark_LiesWithinItsBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := Spark{
			Width: rapid.IntRange(1, 900).Draw(t, "width"), Height: rapid.IntRange(1, 200).Draw(t, "height"),
			Style: Dark(), Scale: rapid.SampledFrom([]float64{0, 1, 2, 3}).Draw(t, "scale"), Bar: true,
			From: 100, To: 100 + model.Month(rapid.IntRange(0, 40).Draw(t, "months")),
			Target: rapid.SampledFrom([]float64{0, 1, 5}).Draw(t, "target"), Shift: model.Month(rapid.IntRange(90, 150).Draw(t, "shift")),
		}
		for m := k.From - 3; m <= k.To+3; m++ {
			if level := rapid.Float64Range(0, 5).Draw(t, "level"); level >= 1 {
				k.Points = append(k.Points, SparkPoint{m, level})
			}
		}
		k.Band = SparkBand{From: k.From + model.Month(rapid.IntRange(-20, 20).Draw(t, "band")), To: k.To, Level: 3}
		for _, op := range sparkDrawn(k).Ops {
			box := op.Box
			if !(box.X0 > -100 && box.X1 < float64(k.Width)+100 && box.Y0 > -100 && box.Y1 < float64(k.Height)+100) {
				t.Fatalf("drawn at %v on %d×%d", box, k.Width, k.Height)
			}
		}
	})
}

func TestSpark_RendersAsTheOtherFiguresDo(t *testing.T) {
	var png bytes.Buffer
	if err := spark().Render(draw.PNG, &png); err != nil {
		t.Fatal(err)
	}
	if err := (Spark{}).Render(draw.PNG, io.Discard); err == nil {
		t.Error("a line of 0×0 was drawn")
	}
}

func BenchmarkSpark(b *testing.B) {
	p := draw.NewPainter(image.NewRGBA(image.Rect(0, 0, 320, 56)))
	timed(b, func() error { p.Paint(spark().Draw); return nil })
}

// A flag stands over each month in which something happened, in room that the line
// leaves it; two that would cover each other are one, and one that is out of the
// months is none.
func TestSpark_FlagsEvents(t *testing.T) {
	k := spark()
	k.Events = []model.Month{k.From - 1, k.From + 1, k.To}
	flags := func(k Spark) (tips []float64) {
		for _, op := range sparkDrawn(k).Ops {
			if op.Kind == draw.FillOp && op.Box.Y0 < sparkFlag && op.Box.Height() < sparkFlag {
				tips = append(tips, op.Box.Y1)
				if op.Box.X1 > float64(k.Width) {
					t.Errorf("a flag leaves the figure: %v", op.Box)
				}
			}
		}
		return tips
	}
	if got := flags(k); len(got) != 2 {
		t.Errorf("%d flags", len(got))
	}
	if top := k.y(model.LevelMax) - sparkDot; top < flags(k)[0] {
		t.Errorf("the highest level begins at %v, under a flag", top)
	}
	crowd := k
	crowd.From -= 120
	crowd.Events = []model.Month{k.To - 1, k.To}
	if got := flags(crowd); len(got) != 1 {
		t.Errorf("two months 3 pixels apart have %d flags", len(got))
	}
	golden(t, "spark-events", sparkDrawn(k).String())
}

// A flag that would cover the one before it is one with it, and stands within the width.
func TestSpark_FlagsTellTheirMonths(t *testing.T) {
	k := spark()
	jan := k.From
	k.Width, k.Events = 60, []model.Month{jan - 1, jan, jan + 1, jan + 4, jan + 7}
	flags := k.Flags()
	if len(flags) != 3 || len(flags[0].Months) != 2 || flags[0].Months[1] != jan+1 || flags[1].Months[0] != jan+4 {
		t.Fatalf("%+v", flags)
	}
	for _, f := range flags {
		if f.Box.X0 < 0 || f.Box.X1 > float64(k.Width) || f.Box.Width() <= 0 {
			t.Errorf("a flag at %+v", f.Box)
		}
	}
}
