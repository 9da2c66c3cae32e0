package draw

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"io"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// pictures are small images, flat but for some pixels: opaque ones and such as
// one sees through, with rows that do not follow each other in memory as well.
func pictures() *rapid.Generator[*image.RGBA] {
	return rapid.Custom(func(t *rapid.T) *image.RGBA {
		w, h := rapid.IntRange(1, 33).Draw(t, "width"), rapid.IntRange(1, 17).Draw(t, "height")
		img := image.NewRGBA(image.Rect(-2, 3, w+1, h+5)).SubImage(image.Rect(-1, 4, w-1, h+4)).(*image.RGBA)
		alpha := rapid.SampledFrom([]*rapid.Generator[uint8]{rapid.Just[uint8](255), rapid.Uint8()}).Draw(t, "alpha")
		shade := rapid.Custom(func(t *rapid.T) color.NRGBA {
			b := rapid.Uint8()
			return color.NRGBA{b.Draw(t, "r"), b.Draw(t, "g"), b.Draw(t, "b"), alpha.Draw(t, "a")}
		})
		NewRaster(img).Clear(shade.Draw(t, "ground"))
		for range rapid.IntRange(0, 30).Draw(t, "marks") {
			x, y := rapid.IntRange(0, w-1).Draw(t, "x"), rapid.IntRange(0, h-1).Draw(t, "y")
			img.Set(x-1, y+4, shade.Draw(t, "mark"))
		}
		return img
	})
}

// TestEncodePNG_EqualsImagePNG: read by image/png, our file is what image/png's
// own file is, whatever the size and however the strips fall.
func TestEncodePNG_EqualsImagePNG(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		img := pictures().Draw(t, "picture")
		p := newPNGImage(img)
		p.rows = rapid.IntRange(1, 18).Draw(t, "rows of a strip")
		var ours, theirs bytes.Buffer
		if err := p.encode(&ours, PNGOptions{Smaller: rapid.Bool().Draw(t, "smaller")}); err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(&theirs, img); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&ours)
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(&theirs)
		if err != nil {
			t.Fatal(err)
		}
		if got.Bounds() != want.Bounds() {
			t.Fatalf("%v, want %v", got.Bounds(), want.Bounds())
		}
		for i := range got.Bounds().Dx() * got.Bounds().Dy() {
			x, y := i%got.Bounds().Dx(), i/got.Bounds().Dx()
			if got.At(x, y) != want.At(x, y) {
				t.Fatalf("pixel %d,%d is %v, want %v", x, y, got.At(x, y), want.At(x, y))
			}
		}
	})
}

// TestEncodePNG_Structure: the chunks are those of the standard in their order,
// and the pixels one zlib stream of just the bytes that the header promises.
func TestEncodePNG_Structure(t *testing.T) {
	for _, c := range []struct {
		name     string
		w, h     int
		clear    color.NRGBA
		smaller  bool
		kind     byte
		perPixel int
	}{
		{"one pixel", 1, 1, white(), false, 2, 3},
		{"one pixel seen through", 1, 1, color.NRGBA{9, 9, 9, 9}, false, 6, 4},
		{"many strips", 1200, 1201, white(), false, 2, 3},
		{"many strips seen through", 1201, 700, color.NRGBA{200, 0, 0, 3}, false, 6, 4},
		{"smaller", 1080, 1350, white(), true, 2, 3},
		{"one column", 1, 3000, white(), false, 2, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			img := image.NewRGBA(image.Rect(0, 0, c.w, c.h))
			r := NewRaster(img)
			r.Clear(c.clear)
			r.Fill(Circle(float64(c.w)/2, float64(c.h)/2, float64(c.h)/3), color.NRGBA{10, 90, 200, 120})
			var b bytes.Buffer
			if err := EncodePNGWith(&b, img, PNGOptions{PNGText{"t", "d"}, c.smaller, []byte{1}}); err != nil {
				t.Fatal(err)
			}
			names, data := chunks(t, b.Bytes())
			if d := cmp.Diff([]string{"IHDR", "pHYs", "tEXt", "tEXt", dataChunk, "IDAT"}, names[:6]); d != "" {
				t.Error(d)
			}
			if rest := slices.Compact(slices.Clone(names[5:])); !slices.Equal(rest, []string{"IDAT", "IEND"}) {
				t.Errorf("after the texts: %v", rest)
			}
			head := binary.BigEndian.AppendUint32(nil, uint32(c.w))
			head = binary.BigEndian.AppendUint32(head, uint32(c.h))
			if d := cmp.Diff(append(head, 8, c.kind, 0, 0, 0), data["IHDR"]); d != "" {
				t.Error(d)
			}
			in := bytes.NewReader(data["IDAT"])
			z, err := zlib.NewReader(in)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := io.ReadAll(z) // its checksum, too
			if err != nil {
				t.Fatal(err)
			}
			if want := c.h * (1 + c.w*c.perPixel); len(raw) != want || in.Len() != 0 {
				t.Errorf("%d bytes of pixels, want %d; %d bytes after the stream", len(raw), want, in.Len())
			}
		})
	}
}

func white() color.NRGBA { return color.NRGBA{255, 255, 255, 255} }

// TestOpaque: one pixel of a row that is nearly opaque is seen wherever it stands.
func TestOpaque(t *testing.T) {
	for w := 1; w <= 19; w++ {
		img := image.NewRGBA(image.Rect(0, 0, w, 2))
		NewRaster(img).Clear(white())
		if !opaque(img) {
			t.Errorf("width %d: white is not opaque", w)
		}
		for i := 3; i < len(img.Pix); i += 4 {
			img.Pix[i] = 254
			if opaque(img) {
				t.Errorf("width %d: alpha 254 at pixel %d is opaque", w, i/4)
			}
			img.Pix[i] = 255
		}
	}
}

// TestEncodePNG_StopsWhereTheWriterFails at any write, with strips under way.
func TestEncodePNG_StopsWhereTheWriterFails(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 1200, 1200))
	for at := range 13 {
		if err := EncodePNG(&full{at}, img); err != errFull {
			t.Errorf("full at write %d: %v", at, err)
		}
	}
}
