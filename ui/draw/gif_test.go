package draw

import (
	"bytes"
	"compress/lzw"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// morph draws frame i of n of a radar that goes from one state to another, with
// all that is around it, on 800 by 800 pixels.
func morph(s Surface, i, n int) {
	ink, now, paper := rgb(0x1F2937), rgb(0x0072B2), rgb(0xFAF8F4)
	s.Fill(Polygon(Point{0, 0}, Point{800, 0}, Point{800, 800}, Point{0, 800}), paper)
	const cx, cy, r = 400, 430, 260
	at := func(i int, level float64) Point {
		sin, cos := math.Sincos(float64(i) * math.Pi / 3)
		return Point{cx + r*level/5*sin, cy - r*level/5*cos}
	}
	hexagon := func(levels ...float64) *Path {
		p := &Path{}
		for i := range 6 {
			q := at(i, levels[i%len(levels)])
			p.LineTo(q.X, q.Y)
		}
		return p.Close()
	}
	for i, c := range []uint32{0xE5EFF5, 0xEEF3F4, 0xF4F4F0, 0xF5F2EA, 0xF1ECE2} {
		s.Fill(hexagon(float64(5-i)), rgb(c))
	}
	for l := 1.0; l <= 5; l++ {
		s.Stroke(hexagon(l), Stroke{Color: rgb(0xD3CEC3), Width: 2})
	}
	t := float64(i) / float64(max(n-1, 1))
	t = t * t * (3 - 2*t)
	from, to := [6]float64{1.5, 2, 2.5, 4, 1.5, 2.5}, [6]float64{1.5, 3, 3.5, 4.5, 3.5, 3}
	levels := make([]float64, 6)
	for i := range levels {
		levels[i] = from[i] + (to[i]-from[i])*t
	}
	soft := now
	soft.A = 51
	s.Stroke(hexagon(from[:]...), Stroke{Color: rgb(0x6B7280), Width: 3, Dash: []float64{9, 7}})
	s.Fill(hexagon(levels...), soft)
	s.Stroke(hexagon(levels...), Stroke{Color: now, Width: 5, Join: JoinRound})
	for i, l := range levels {
		q := at(i, l)
		s.Fill(Circle(q.X, q.Y, 23), paper)
		s.Fill(Circle(q.X, q.Y, 20), now)
		s.Text(Text{String: fmt.Sprintf("%.1f", l), X: q.X, Y: q.Y + 7, Anchor: AnchorMiddle, Font: Font{Face: Bold, Size: 20}, Color: rgb(0xFFFFFF)})
		out := at(i, 5.5)
		s.Text(Text{
			String: names[i], X: out.X, Y: out.Y + 10, Anchor: []Anchor{AnchorMiddle, AnchorStart, AnchorStart, AnchorMiddle, AnchorEnd, AnchorEnd}[i],
			Font: Font{Face: SemiBold, Size: 26}, Color: ink,
		})
	}
	s.Text(Text{String: "My six career ceilings", X: 40, Y: 62, Font: Font{Face: SemiBold, Size: 32}, Color: ink})
	s.Text(Text{String: fmt.Sprintf("month %d", 1+i*12/max(n, 1)), X: 760, Y: 62, Anchor: AnchorEnd, Font: Font{Size: 28}, Color: rgb(0x4B5563)})
}

// animated is the animation of the frames, as it is written.
func animated(t testing.TB, w, h int, frames []*image.RGBA) []byte {
	t.Helper()
	g := NewGIF(w, h, GIFOptions{})
	for _, f := range frames {
		if err := g.Add(f, 0); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if n, err := g.WriteTo(&b); err != nil || n != int64(b.Len()) {
		t.Fatalf("%d bytes of %d written, %v", n, b.Len(), err)
	}
	return b.Bytes()
}

func morphFrames(n int) []*image.RGBA {
	var all []*image.RGBA
	for i := range n {
		all = append(all, drawn(800, 800, func(s Surface) { morph(s, i, n) }))
	}
	return all
}

// played is what a viewer shows after each frame.
func played(t interface{ Fatalf(string, ...any) }, file []byte) (*gif.GIF, []*image.RGBA) {
	g, err := gif.DecodeAll(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("the file cannot be read: %v", err)
	}
	canvas := image.NewRGBA(image.Rect(0, 0, g.Config.Width, g.Config.Height))
	var all []*image.RGBA
	for i, f := range g.Image {
		if g.Disposal[i] != gif.DisposalNone {
			t.Fatalf("frame %d is taken away again", i)
		}
		for y := f.Rect.Min.Y; y < f.Rect.Max.Y; y++ {
			for x := f.Rect.Min.X; x < f.Rect.Max.X; x++ {
				if c := f.At(x, y).(color.RGBA); c.A != 0 {
					canvas.SetRGBA(x, y, c)
				}
			}
		}
		shown := image.NewRGBA(canvas.Rect)
		copy(shown.Pix, canvas.Pix)
		all = append(all, shown)
	}
	return g, all
}

func TestGIF_ShowsTheFrames(t *testing.T) {
	want := morphFrames(24)
	file := animated(t, 800, 800, want)
	keep(t, "morph.gif", file)
	g, got := played(t, file)
	if len(got) != len(want) {
		t.Fatalf("%d frames, want %d", len(got), len(want))
	}
	for i := range want {
		agree(t, fmt.Sprint("frame ", i), want[i], got[i], .3, 0)
		flatColours(t, i, want[i], got[i])
	}
	for _, i := range []int{0, len(g.Image) - 1} { // alone, without those before
		f := g.Image[i]
		if f.Rect != want[i].Rect {
			t.Fatalf("frame %d is only %v", i, f.Rect)
		}
		alone := image.NewRGBA(f.Rect)
		for j, c := range f.Pix {
			r, gr, b, a := f.Palette[c].RGBA()
			if a == 0 {
				t.Fatalf("frame %d has clear pixels", i)
			}
			copy(alone.Pix[4*j:], []uint8{uint8(r >> 8), uint8(gr >> 8), uint8(b >> 8), 255})
		}
		if !bytes.Equal(alone.Pix, got[i].Pix) {
			t.Errorf("frame %d alone is another picture", i)
		}
	}
	if g.LoopCount != 0 {
		t.Errorf("it is played %d times, want for ever", g.LoopCount)
	}
	if !bytes.Equal(file, animated(t, 800, 800, want)) {
		t.Error("equal frames give other bytes")
	}
}

// flatColours asserts that the colours of flat parts are exact: those with more
// than 400 pixels, a 1,600th of all, whose neighbours are of the same colour.
func flatColours(t *testing.T, frame int, want, got *image.RGBA) {
	t.Helper()
	pixels, wrong := map[color.RGBA]int{}, map[color.RGBA]int{}
	for y := 1; y < 799; y++ {
		for x := 1; x < 799; x++ {
			c := want.RGBAAt(x, y)
			if want.RGBAAt(x-1, y) != c || want.RGBAAt(x+1, y) != c || want.RGBAAt(x, y-1) != c || want.RGBAAt(x, y+1) != c {
				continue
			}
			pixels[c]++
			if got.RGBAAt(x, y) != c {
				wrong[c]++
			}
		}
	}
	for c, n := range wrong {
		if pixels[c] > 400 {
			t.Errorf("frame %d: %d of %d flat pixels of %v are of another colour", frame, n, pixels[c], c)
		}
	}
}

// TestGIF_HoldsWhatChanges: only the box that changed is written.
func TestGIF_HoldsWhatChanges(t *testing.T) {
	img := drawn(60, 40, func(Surface) {})
	g := NewGIF(60, 40, GIFOptions{})
	step := func(x0, y0, x1, y1 float64) {
		NewRaster(img).Fill(Polygon(Point{x0, y0}, Point{x1, y0}, Point{x1, y1}, Point{x0, y1}), rgb(0x0072B2))
		if err := g.Add(img, 0); err != nil {
			t.Fatal(err)
		}
	}
	step(0, 0, 10, 10)
	step(5, 5, 20, 30)
	step(0, 0, 10, 10) // nothing
	step(50, 30, 60, 40)
	var b bytes.Buffer
	g.WriteTo(&b)
	file, _ := played(t, b.Bytes())
	for i, want := range []image.Rectangle{image.Rect(0, 0, 60, 40), image.Rect(5, 5, 20, 30), image.Rect(0, 0, 1, 1), image.Rect(0, 0, 60, 40)} {
		if got := file.Image[i].Rect; got != want {
			t.Errorf("frame %d is %v, want %v", i, got, want)
		}
	}
}

// TestGIF_FewColoursAreExact: up to 255 colours come back as they were, in any
// number of frames of any size.
func TestGIF_FewColoursAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 40).Draw(t, "width"), rapid.IntRange(1, 40).Draw(t, "height")
		n := rapid.IntRange(1, 255).Draw(t, "colours")
		g := NewGIF(w, h, GIFOptions{})
		var want []*image.RGBA
		img := image.NewRGBA(image.Rect(3, 7, 3+w, 7+h))
		for i := range img.Pix {
			img.Pix[i] = 255
		}
		for range rapid.IntRange(1, 5).Draw(t, "frames") {
			for range rapid.IntRange(0, 200).Draw(t, "changes") {
				x, y, c := rapid.IntRange(0, w-1).Draw(t, "x"), rapid.IntRange(0, h-1).Draw(t, "y"), rapid.IntRange(1, n).Draw(t, "colour")
				img.SetRGBA(3+x, 7+y, color.RGBA{uint8(c), uint8(c * 7), 255 - uint8(c), 255})
			}
			if err := g.Add(img, 0); err != nil {
				t.Fatalf("%v", err)
			}
			shown := image.NewRGBA(image.Rect(0, 0, w, h))
			copy(shown.Pix, img.Pix)
			want = append(want, shown)
		}
		if len(g.colours.colours) > 255 {
			return
		}
		var b bytes.Buffer
		g.WriteTo(&b)
		_, got := played(t, b.Bytes())
		for i := range want {
			if !bytes.Equal(want[i].Pix, got[i].Pix) {
				t.Fatalf("frame %d differs", i)
			}
		}
	})
}

// TestGIF_TakesTheLongestString: what may be written in many ways is written with
// fewer codes than compress/lzw, which may not choose, makes of the nearest colours.
func TestGIF_TakesTheLongestString(t *testing.T) {
	frames := morphFrames(24)
	file := animated(t, 800, 800, frames)
	g, _ := played(t, file)
	plain := 0
	for i, f := range g.Image {
		nearest := image.NewPaletted(f.Rect, f.Palette)
		for y := f.Rect.Min.Y; y < f.Rect.Max.Y; y++ {
			for x := f.Rect.Min.X; x < f.Rect.Max.X; x++ {
				c := frames[i].RGBAAt(x, y)
				if i > 0 && i < len(frames)-1 && c == frames[i-1].RGBAAt(x, y) {
					c = color.RGBA{}
				}
				nearest.Set(x, y, c)
			}
		}
		var b bytes.Buffer
		w := lzw.NewWriter(&b, lzw.LSB, 8)
		w.Write(nearest.Pix)
		w.Close()
		plain += b.Len()
	}
	if len(file) > plain*5/6 {
		t.Errorf("%d bytes, without a choice %d", len(file), plain)
	}
}

// TestGIF_Aims: a file that would be too long is shorter where that can be, but the
// colours of flat parts stay what they are.
func TestGIF_Aims(t *testing.T) {
	frames := morphFrames(24)
	sized := func(aim int) []byte {
		g := NewGIF(800, 800, GIFOptions{Aim: aim})
		for _, f := range frames {
			g.Add(f, 0)
		}
		var b bytes.Buffer
		if n, err := g.WriteTo(&b); err != nil || n != int64(b.Len()) {
			t.Fatalf("%d bytes of %d written, %v", n, b.Len(), err)
		}
		return b.Bytes()
	}
	free := animated(t, 800, 800, frames)
	if !bytes.Equal(sized(len(free)), free) {
		t.Error("an aim that is met changes the file")
	}
	closer, least := sized(len(free)-1), sized(1)
	if len(closer) >= len(free) || len(least) >= len(closer) {
		t.Errorf("%d bytes, then %d, then %d", len(free), len(closer), len(least))
	}
	for _, file := range [][]byte{closer, least} {
		_, got := played(t, file)
		for i, want := range frames {
			agree(t, fmt.Sprint("frame ", i), want, got[i], .6, 0)
			flatColours(t, i, want, got[i])
		}
	}
}

// TestGIF_ManyColours: with far more colours than room, none is far away.
func TestGIF_ManyColours(t *testing.T) {
	img := drawn(256, 256, func(s Surface) {})
	for i := range 256 * 256 {
		img.SetRGBA(i%256, i/256, color.RGBA{uint8(i % 256), uint8(i / 256), 128, 255})
	}
	_, got := played(t, animated(t, 256, 256, []*image.RGBA{img}))
	for i := 0; i < len(img.Pix); i += 4 {
		for c := range 3 {
			if d := int(img.Pix[i+c]) - int(got[0].Pix[i+c]); d > 32 || d < -32 {
				t.Fatalf("pixel %d is %v, want %v", i/4, got[0].Pix[i:i+4], img.Pix[i:i+4])
			}
		}
	}
}

func TestGIF_Delays(t *testing.T) {
	img := drawn(4, 4, func(Surface) {})
	g := NewGIF(4, 4, GIFOptions{Delay: 40 * time.Millisecond})
	third := time.Second / 30
	for _, d := range []time.Duration{third, third, third, 0, time.Millisecond, time.Hour} {
		if err := g.Add(img, d); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	g.WriteTo(&b)
	file, _ := played(t, b.Bytes())
	want := []int{3, 4, 3, 4, 2, 65535} // three thirtieths are ten hundredths
	for i := range want {
		if file.Delay[i] != want[i] {
			t.Errorf("frame %d stands %d, want %d", i, file.Delay[i], want[i])
		}
	}
}

func TestGIF_Errors(t *testing.T) {
	if _, err := NewGIF(4, 4, GIFOptions{}).WriteTo(&bytes.Buffer{}); err == nil {
		t.Error("an animation without a frame is written")
	}
	img := image.NewRGBA(image.Rect(0, 0, 4, 4))
	for _, size := range [][2]int{{0, 0}, {-1, 4}, {65536, 1}, {4, 5}} {
		if NewGIF(size[0], size[1], GIFOptions{}).Add(img, 0) == nil {
			t.Errorf("a frame of 4 by 4 is taken into one of %v", size)
		}
	}
	g := NewGIF(4, 4, GIFOptions{})
	for range 5 {
		g.Add(img, 0)
	}
	for at := range 6 {
		if _, err := g.WriteTo(&full{at}); !errors.Is(err, errFull) {
			t.Errorf("full at write %d: %v", at, err)
		}
	}
}

func BenchmarkGIF(b *testing.B) {
	frames := morphFrames(120)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = len(animated(b, 800, 800, frames))
	}
	b.ReportMetric(float64(n)/1024, "KiB")
}

// BenchmarkGIFDrawn draws the frames as well.
func BenchmarkGIFDrawn(b *testing.B) {
	r := NewRaster(image.NewRGBA(image.Rect(0, 0, 800, 800)))
	for b.Loop() {
		g := NewGIF(800, 800, GIFOptions{})
		for i := range 120 {
			morph(r, i, 120)
			g.Add(r.Image(), 0)
		}
		var n counter
		g.WriteTo(&n)
	}
}
