package plot

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

var update = flag.Bool("update", false, "accept what is drawn as the new goldens")

// englishVoice is for properties, which have no testing.TB.
var englishVoice = func() say.Voice {
	w, err := words.Load("en")
	if err != nil {
		panic(err)
	}
	return say.New(w)
}()

func english(t testing.TB) say.Voice {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return say.New(w)
}

// ratings reads six levels, "-" for not rated.
func ratings(t testing.TB, levels string) (r model.Ratings) {
	t.Helper()
	for i, s := range strings.Fields(levels) {
		v, err := model.ParseRating(s)
		if err != nil {
			t.Fatal(err)
		}
		r[i] = v
	}
	return r
}

func day(year int, month time.Month, d int) model.Date {
	return model.Date{Year: year, Month: month, Day: d}
}

// november is the card of the design.
func november(t testing.TB, w, h int, st Style) Card {
	then := model.Snapshot{Day: day(2026, time.May, 31), Ratings: ratings(t, "1.5 2 2.5 4 1.5 2.5")}
	return Card{
		Width: w, Height: h, Style: st, Voice: english(t),
		Now:  model.Snapshot{Day: day(2026, time.November, 29), Ratings: ratings(t, "1.5 3 3.5 4.5 3.5 3")},
		Then: &then, Moved: say.Moved{true, true, true, true, true, true},
	}
}

// checkPNG reads a PNG and asserts its size and that its middle is not blank.
func checkPNG(t *testing.T, r io.Reader, w, h int) {
	t.Helper()
	img, err := png.Decode(r)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got != image.Pt(w, h) {
		t.Fatalf("the picture is %v, want %d×%d", got, w, h)
	}
	colours := map[color.Color]bool{}
	for y := 0; y < h; y += 3 {
		for x := 0; x < w; x += 3 {
			colours[img.At(x, y)] = true
		}
	}
	if len(colours) < 20 {
		t.Errorf("the picture has %d colours; it is blank", len(colours))
	}
}

// checkNumbers fails on an operation that is not-a-number or far off the picture.
func checkNumbers(t *testing.T, rec *draw.Recorder) {
	t.Helper()
	w, h := rec.Size()
	for _, op := range rec.Ops {
		for _, v := range []float64{op.Box.X0, op.Box.Y0, op.Box.X1, op.Box.Y1} {
			if math.IsNaN(v) || v < -100 || v > math.Max(w, h)+100 {
				t.Fatalf("drawn at %v: %+v", op.Box, op.Text.String)
			}
		}
	}
}
