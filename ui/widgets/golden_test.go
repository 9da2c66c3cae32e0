package widgets_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var update = flag.Bool("update", false, "take the pictures as they are now for the goldens")

// tolerance of 255 a channel: multiply-and-add in one step, as arm64 does it,
// moves a few pixels by 2.
const tolerance = 3

// golden compares a picture with the kept one of that name.
func golden(t *testing.T, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		save(t, path, got)
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("no golden for %s; run with -update and look at it: %v", name, err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	diff, differs := difference(got, want)
	if differs == 0 {
		return
	}
	dir, err := os.MkdirTemp("", "headroom-golden-")
	if err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(dir, name+"-actual.png"), got)
	save(t, filepath.Join(dir, name+"-difference.png"), diff)
	t.Errorf("%s: %d pixels differ; actual and difference are in %s", name, differs, dir)
}

// goldenMarkup is golden for a canvas's markup: each object, its place and its colour.
func goldenMarkup(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	if !*update {
		test.AssertRendersToMarkup(t, filepath.Join("markup", name+".xml"), c)
		return
	}
	if err := os.WriteFile(filepath.Join("testdata", "markup", name+".xml"), []byte(test.RenderToMarkup(c)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// difference is red where the two are further apart than the tolerance.
func difference(got, want image.Image) (image.Image, int) {
	diff := image.NewRGBA(got.Bounds())
	if got.Bounds() != want.Bounds() {
		return diff, max(1, got.Bounds().Dx()*got.Bounds().Dy())
	}
	n := 0
	for y := got.Bounds().Min.Y; y < got.Bounds().Max.Y; y++ {
		for x := got.Bounds().Min.X; x < got.Bounds().Max.X; x++ {
			if apart(got.At(x, y), want.At(x, y)) {
				diff.Set(x, y, color.RGBA{255, 0, 0, 255})
				n++
			}
		}
	}
	return diff, n
}

func apart(a, b color.Color) bool {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	far := func(p, q uint8) bool { return max(p, q)-min(p, q) > tolerance }
	return far(x.R, y.R) || far(x.G, y.G) || far(x.B, y.B) || far(x.A, y.A)
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
