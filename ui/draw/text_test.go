package draw

import (
	"fmt"
	"image"
	"math"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// hostileTexts are names and notes that must not break a card.
var hostileTexts = []string{
	"", " ", "\n", "\t\r\x00", "李小龙 張偉", "مرحبا بالعالم", "שלום", "हिन्दी देवनागरी", "ไทย", "한국어",
	"😀", "👩‍👩‍👧 family", "🏳️‍🌈", "e\u0301\u0302\u0303\u0304", "\u202Etfel", "\U0010FFFD", "\xff\xfe", "\u2068\u2068שלום\u2069’s", "\u2069\u2067", strings.Repeat("\u2066", 200),
	"مرحبا 123 Bandwidth", strings.Repeat("W", 40), strings.Repeat("\u0301", 40), "ﷺ", "fi ffi", "\u200d\u200d", "\ufeff",
	"<b>&amp;</b> \"x\" ]]>",
}

// inkBox is what is painted of a text, in pixels; ok is false for nothing.
func inkBox(t Text) (Rect, bool) {
	var l lines
	l.flatten(TextPath(t))
	return l.bounds()
}

func TestText_AnyTextDraws(t *testing.T) {
	r := NewRaster(image.NewRGBA(image.Rect(0, 0, 300, 60)))
	for _, s := range hostileTexts {
		for f := Regular; f <= Display; f++ {
			font := Font{Face: f, Size: 20}
			r.Text(Text{String: s, X: 150, Y: 40, Anchor: AnchorMiddle, Font: font, Color: black, Halo: Halo{black, 2}})
			if w := Measure(s, font).Width; w < 0 || !finite(w) {
				t.Errorf("%q is %g wide", s, w)
			}
		}
	}
}

func TestText_NeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if w := Measure(s, Font{Size: 10}).Width; w < 0 || !finite(w) {
			t.Fatalf("%q is %g wide", s, w)
		}
	})
}

func TestMeasure_Empty(t *testing.T) {
	e := Measure("", Font{Face: Bold, Size: 40})
	if e.Width != 0 || e.Ascent <= 0 || e.Descent <= 0 || e.CapHeight <= 0 {
		t.Errorf("empty text measures %+v", e)
	}
	if e := Measure("x", Font{Size: math.NaN()}); e != (Extent{}) {
		t.Errorf("text of no size measures %+v", e)
	}
}

// TestMeasure_IsWhatIsDrawn: the ink fills the advance but for the sides that
// glyphs leave free, less than a fifth of the size.
func TestMeasure_IsWhatIsDrawn(t *testing.T) {
	for _, s := range []string{"Bandwidth", "Headroom", "AVATAR To. WAVE", "2.9", "ceiling that didn’t lift", "مرحبا بالعالم", "שלום"} {
		for _, a := range []Anchor{AnchorStart, AnchorMiddle, AnchorEnd} {
			f := Font{Face: SemiBold, Size: 40}
			w := Measure(s, f).Width
			left := 300 - w*[]float64{0, .5, 1}[a]
			ink, ok := inkBox(Text{String: s, X: 300, Y: 50, Anchor: a, Font: f})
			if !ok || math.Abs(ink.X0-left) > 8 || math.Abs(ink.X1-left-w) > 8 {
				t.Errorf("%q anchor %d: ink %.1f … %.1f, advance %.1f … %.1f", s, a, ink.X0, ink.X1, left, left+w)
			}
		}
	}
}

func TestMeasure_GrowsWithSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(append(hostileTexts, names[:]...)).Draw(t, "text")
		f := Font{Size: rapid.Float64Range(1, 200).Draw(t, "size"), Tracking: rapid.Float64Range(-.05, .1).Draw(t, "tracking")}
		k := rapid.Float64Range(.1, 10).Draw(t, "times")
		big := f
		big.Size *= k
		a, b := Measure(s, f), Measure(s, big)
		if math.Abs(b.Width-k*a.Width) > 1e-6*(1+math.Abs(b.Width)) || math.Abs(b.CapHeight-k*a.CapHeight) > 1e-6*b.CapHeight {
			t.Fatalf("%q at %g: %+v, %g times that %+v", s, f.Size, a, k, b)
		}
	})
}

func TestMeasure_CapHeight(t *testing.T) {
	f := Font{Face: SemiBold, Size: 100}
	ink, _ := inkBox(Text{String: "H", Y: 0, Font: f})
	if got := Measure("H", f).CapHeight; math.Abs(got+ink.Y0) > .5 || math.Abs(got-72.7) > 1 {
		t.Errorf("cap height %.2f, H is %.2f high", got, -ink.Y0)
	}
}

func TestMeasure_FiguresAreOfOneWidth(t *testing.T) {
	for f := Regular; f < Display; f++ {
		one := Measure("1", Font{Face: f, Size: 100}).Width
		for d := range 10 {
			if w := Measure(fmt.Sprint(d), Font{Face: f, Size: 100}).Width; w != one {
				t.Errorf("face %d: %d is %g wide, 1 is %g", f, d, w, one)
			}
		}
	}
}

func TestMeasure_Kerns(t *testing.T) {
	f := Font{Size: 100}
	if pair, apart := Measure("AV", f).Width, Measure("A", f).Width+Measure("V", f).Width; pair >= apart-1 {
		t.Errorf("AV is %.2f wide, A and V %.2f", pair, apart)
	}
}

func TestMeasure_ControlsAreSpaces(t *testing.T) {
	f := Font{Size: 50}
	if a, b := Measure("a\n\tb\x00", f).Width, Measure("a  b ", f).Width; a != b {
		t.Errorf("%g wide, want %g", a, b)
	}
}

func TestMeasure_Tracking(t *testing.T) {
	plain, loose := Measure("Head", Font{Size: 50}), Measure("Head", Font{Size: 50, Tracking: .1})
	if got := loose.Width - plain.Width; math.Abs(got-4*.1*50) > 1e-9 {
		t.Errorf("tracking adds %g, want 20", got)
	}
}

// TestText_MissingRuneIsABox: visible, and with room of its own.
func TestText_MissingRuneIsABox(t *testing.T) {
	const nowhere = "\U0010FFFD"
	f := Font{Size: 100}
	ink, ok := inkBox(Text{String: nowhere, Font: f})
	if w := Measure(nowhere, f).Width; !ok || ink.Width() < 20 || w < ink.Width() {
		t.Errorf("box %+v in %g", ink, w)
	}
}

// TestText_RightToLeft: the first letter of an Arabic or Hebrew word stands
// right of its last, and the whole begins where it is told to.
func TestText_RightToLeft(t *testing.T) {
	l := inter.line("שלום abc", Regular)
	if len(l.glyphs) != 8 || l.glyphs[0].outline != inter.line("abc", Regular).glyphs[0].outline {
		t.Errorf("a Hebrew line does not end at the left, with abc")
	}
	if got, want := inter.line("a שלום b", Regular).glyphs[0].outline, inter.line("a", Regular).glyphs[0].outline; got != want {
		t.Errorf("an English line with a Hebrew word does not begin with its first letter")
	}
}

// TestText_HaloSurrounds: the halo reaches its width beyond the glyphs.
func TestText_HaloSurrounds(t *testing.T) {
	r := NewRecorder(200, 100)
	r.Text(Text{String: "H", X: 50, Y: 80, Font: Font{Size: 60}, Color: black, Halo: Halo{black, 5}})
	op := r.Ops[0]
	if got := op.Ink.X0 - op.Box.X0; math.Abs(got-5) > .1 {
		t.Errorf("halo reaches %.2f, want 5", got)
	}
}

// TestMeasure_ByManyAtOnce is for the race detector.
func TestMeasure_ByManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range 50 {
				Measure(fmt.Sprintf("word %d 李", (i+j)%60), Font{Face: Face(j % 5), Size: 12})
			}
		}()
	}
	wg.Wait()
}
