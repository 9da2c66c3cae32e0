package draw

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os/exec"
	"testing"
)

// fullScene is the scene and on it what a card may have besides: gradients with
// two, more and translucent stops, clips within clips, groups and scripts that
// the embedded faces lack.
func fullScene(s Surface) {
	scene(s)
	now, hot, white := rgb(0x0072B2), rgb(0xD55E00), rgb(0xFFFFFF)
	none := white
	none.A = 0
	s.Group("gradients")
	s.FillGradient(RoundRect(Rect{60.5, 780, 260.5, 960}, 24), Gradient{Point{60, 780}, Point{260, 960}, []Stop{{0, now}, {1, hot}}})
	s.FillGradient(Circle(180, 440, 60), Gradient{
		Point{120, 440},
		Point{240, 440},
		[]Stop{{0, now}, {.5, white}, {.5, hot}, {1, rgb(0x1F2937)}},
	})
	s.FillGradient(Polygon(Point{0, 1150}, Point{1080, 1150}, Point{1080, 1350}, Point{0, 1350}),
		Gradient{Point{0, 1150}, Point{0, 1350}, []Stop{{0, none}, {1, color.NRGBA{0xD5, 0x5E, 0, 140}}}})
	s.EndGroup()
	s.Group("clips")
	s.Clip(Circle(930, 860, 100))
	s.Fill(Polygon(Point{800, 740}, Point{1080, 740}, Point{1080, 1000}, Point{800, 1000}), rgb(0xE5EFF5))
	s.Clip(Polygon(Point{860, 700}, Point{1000, 700}, Point{1000, 1000}, Point{860, 1000}))
	for i := range 12 {
		x := 800 + 24*float64(i)
		s.Stroke(Polyline(Point{x, 1000}, Point{x + 120, 720}), Stroke{Color: now, Width: 9, Cap: CapRound})
	}
	s.FillGradient(Circle(930, 860, 60), Gradient{Point{870, 800}, Point{990, 920}, []Stop{{0, white}, {.3, none}, {1, hot}}})
	s.Unclip()
	s.Text(Text{String: "Clipped", X: 930, Y: 872, Anchor: AnchorMiddle, Font: Font{Face: Bold, Size: 62}, Color: rgb(0x1F2937)})
	s.Unclip()
	s.EndGroup()
	s.Text(Text{String: "Réseau · Vertrauen", X: 540, Y: 1240, Anchor: AnchorMiddle, Font: Font{Size: 30, Tracking: .05}, Color: color.NRGBA{0x1F, 0x29, 0x37, 160}})
}

// drawn is the picture on pixels.
func drawn(w, h int, paint func(Surface)) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	r := NewRaster(img)
	r.Clear(rgb(0xFFFFFF))
	paint(r)
	return img
}

// program gives a program the input and takes what it writes.
func program(t *testing.T, input []byte, name string, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is not installed; make test installs it", name)
	}
	cmd := exec.Command(path, args...)
	cmd.Stdin = bytes.NewReader(input)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, complaint.String())
	}
	if complaint.Len() > 0 {
		t.Errorf("%s says: %s", name, complaint.String())
	}
	return out.Bytes()
}

// fromSVG is the file as rsvg-convert shows it.
func fromSVG(t *testing.T, file []byte) *image.RGBA {
	t.Helper()
	return decoded(t, program(t, file, "rsvg-convert", "--background-color", "white"))
}

// fromPDF is a page of the file as pdftoppm shows it, a pixel to the point. It is
// asked for more pixels, of which the mean is taken: it moves thin lines and
// glyphs to whole pixels, which on a page of this size is not the picture.
func fromPDF(t *testing.T, file []byte, page int) *image.RGBA {
	t.Helper()
	const fine = 3
	n := fmt.Sprint(page)
	ppm := program(t, file, "pdftoppm", "-r", fmt.Sprint(72*fine), "-f", n, "-l", n, "-singlefile", "-")
	var w, h, most int
	if _, err := fmt.Fscanf(bytes.NewReader(ppm), "P6\n%d %d\n%d\n", &w, &h, &most); err != nil || most != 255 {
		t.Fatalf("pdftoppm's picture cannot be read: %v", err)
	}
	pix := ppm[len(ppm)-3*w*h:]
	img := image.NewRGBA(image.Rect(0, 0, w/fine, h/fine))
	for y := range h / fine {
		for x := range w / fine {
			at := img.Pix[img.PixOffset(x, y):]
			for c := range 3 {
				sum := 0
				for dy := range fine {
					for dx := range fine {
						sum += int(pix[3*((y*fine+dy)*w+x*fine+dx)+c])
					}
				}
				at[c] = uint8((sum + fine*fine/2) / (fine * fine))
			}
			at[3] = 255
		}
	}
	return img
}

func decoded(t *testing.T, file []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return out
}

// agree asserts that two pictures are the same but for the rounding of edges: by
// no more than so many levels on the mean over all channels, and more than 48
// levels away in no more than so large a part of the pixels.
func agree(t *testing.T, name string, want, got *image.RGBA, mostMean, mostOff float64) {
	t.Helper()
	mean, off := differ(t, want, got)
	if mean > mostMean || off > mostOff {
		t.Errorf("%s: %.3f levels on the mean, %.4f %% of the pixels off", name, mean, 100*off)
	}
}

func differ(t *testing.T, a, b *image.RGBA) (mean, off float64) {
	t.Helper()
	if a.Rect != b.Rect {
		t.Fatalf("the pictures are %v and %v", a.Rect, b.Rect)
	}
	sum, n := 0.0, 0
	for i := 0; i < len(a.Pix); i += 4 {
		worst := 0.0
		for c := range 3 {
			d := math.Abs(float64(a.Pix[i+c]) - float64(b.Pix[i+c]))
			sum += d
			worst = max(worst, d)
		}
		if worst > 48 {
			n++
		}
	}
	pixels := float64(len(a.Pix) / 4)
	return sum / 3 / pixels, float64(n) / pixels
}

// beside keeps the pictures side by side, for eyes.
func beside(t *testing.T, name string, pictures ...*image.RGBA) {
	w, h := pictures[0].Rect.Dx(), pictures[0].Rect.Dy()
	all := image.NewRGBA(image.Rect(0, 0, w*len(pictures), h))
	for i, p := range pictures {
		draw.Draw(all, image.Rect(i*w, 0, i*w+w, h), p, image.Point{}, draw.Src)
	}
	var b bytes.Buffer
	if err := EncodePNG(&b, all); err != nil {
		t.Fatal(err)
	}
	keep(t, name, b.Bytes())
}

// TestSurfaces_AgreeOnThePicture: the file formats, drawn by other programs, are
// the PNG.
func TestSurfaces_AgreeOnThePicture(t *testing.T) {
	want := drawn(1080, 1350, fullScene)
	v := NewSVG(1080, 1350, SVGOptions{})
	fullScene(v)
	var svg bytes.Buffer
	v.WriteTo(&svg)
	p := NewPDF(PDFOptions{})
	fullScene(p.Page(1080, 1350))
	var pdf bytes.Buffer
	if _, err := p.WriteTo(&pdf); err != nil {
		t.Fatal(err)
	}
	keep(t, "full.svg", svg.Bytes())
	keep(t, "full.pdf", pdf.Bytes())
	a, b := fromSVG(t, svg.Bytes()), fromPDF(t, pdf.Bytes(), 1)
	beside(t, "full.png", want, a, b)
	agree(t, "SVG", want, a, .2, .0001)
	agree(t, "PDF", want, b, .8, .005) // pdftoppm puts each glyph on whole pixels
}
