package draw

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// chunks reads a PNG file's chunks and their checksums.
func chunks(t *testing.T, file []byte) (names []string, data map[string][]byte) {
	data = map[string][]byte{}
	for b := file[len(pngMagic):]; len(b) > 0; {
		n := int(binary.BigEndian.Uint32(b))
		name, body := string(b[4:8]), b[8:8+n]
		if crc32.ChecksumIEEE(b[4:8+n]) != binary.BigEndian.Uint32(b[8+n:]) {
			t.Errorf("checksum of %s is wrong", name)
		}
		if names = append(names, name); name == "tEXt" || name == "iTXt" {
			key, _, _ := bytes.Cut(body, []byte{0})
			name = string(key)
		}
		data[name] = append(data[name], body...) // IDAT may come in several
		b = b[12+n:]
	}
	return names, data
}

func TestEncodePNG_KeepsPixels(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 1080, 1350))
	scene(NewRaster(img))
	var b bytes.Buffer
	if err := EncodePNG(&b, img, PNGText{"t", "d"}); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	for y := range 1350 {
		for x := range 1080 {
			r, g, b, a := got.At(x, y).RGBA()
			R, G, B, A := img.At(x, y).RGBA()
			if r != R || g != G || b != B || a != A {
				t.Fatalf("pixel %d,%d differs", x, y)
			}
		}
	}
}

func TestEncodePNG_Texts(t *testing.T) {
	var b bytes.Buffer
	if err := EncodePNG(&b, image.NewRGBA(image.Rect(0, 0, 3, 3)), PNGText{"My ceilings\x00\x07", "Fähigkeit, 李\r\nline"}); err != nil {
		t.Fatal(err)
	}
	names, data := chunks(t, b.Bytes())
	if d := cmp.Diff([]string{"IHDR", "pHYs", "tEXt", "iTXt", "IDAT", "IEND"}, names); d != "" {
		t.Error(d)
	}
	if got := string(data["Title"]); got != "Title\x00My ceilings" {
		t.Errorf("title chunk %q", got)
	}
	if got := string(data["Description"]); got != "Description\x00\x00\x00\x00\x00Fähigkeit, 李\nline" {
		t.Errorf("description chunk %q", got)
	}
}

func TestEncodePNG_SaysNothingUnasked(t *testing.T) {
	for _, about := range [][]PNGText{nil, {{}}} {
		var b bytes.Buffer
		if err := EncodePNG(&b, image.NewRGBA(image.Rect(0, 0, 3, 3)), about...); err != nil {
			t.Fatal(err)
		}
		names, _ := chunks(t, b.Bytes())
		if d := cmp.Diff([]string{"IHDR", "pHYs", "IDAT", "IEND"}, names); d != "" {
			t.Error(d)
		}
	}
}

func TestEncodePNG_Errors(t *testing.T) {
	if err := EncodePNG(&bytes.Buffer{}, image.NewRGBA(image.Rectangle{})); err == nil {
		t.Error("an image of no size is encoded")
	}
	for at := range 3 {
		if err := EncodePNG(&full{at}, image.NewRGBA(image.Rect(0, 0, 3, 3))); !errors.Is(err, errFull) {
			t.Errorf("full at write %d: %v", at, err)
		}
	}
}

var errFull = errors.New("no room")

// A full writer takes that many writes and no more.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}
