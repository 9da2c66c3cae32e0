package draw

import (
	"bytes"
	"errors"
	"image"
	"io"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

func pngOf(t interface{ Fatal(...any) }, o PNGOptions) []byte {
	var b bytes.Buffer
	if err := EncodePNGWith(&b, image.NewRGBA(image.Rect(0, 0, 3, 2)), o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadPNGData_IsWhatWasGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		if want == nil {
			want = []byte{}
		}
		o := PNGOptions{PNGText{rapid.String().Draw(t, "title"), rapid.String().Draw(t, "description")}, false, want}
		got, err := ReadPNGData(iotest.OneByteReader(bytes.NewReader(pngOf(t, o))))
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%q, %v; want %q", got, err, want)
		}
	})
}

func TestReadPNGData_Errors(t *testing.T) {
	none, some := pngOf(t, PNGOptions{}), pngOf(t, PNGOptions{Data: []byte("abc")})
	at := bytes.Index(some, []byte(dataChunk))
	broken := bytes.Clone(some)
	broken[at+5] ^= 1
	long := bytes.Clone(some)
	long[at-4] = 0x7F
	large := appendChunk([]byte(pngMagic), dataChunk, make([]byte, maxData+1))
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"empty", nil, ErrNotPNG},
		{"cut in the signature", some[:5], ErrNotPNG},
		{"text", []byte("Headroom keeps what you write"), ErrNotPNG},
		{"no data", none, ErrNoPNGData},
		{"cut before the pixels", none[:40], ErrBrokenPNG},
		{"cut in the data", some[:at+6], ErrBrokenPNG},
		{"a byte is another", broken, ErrBrokenPNG},
		{"longer than the file", long, ErrBrokenPNG},
		{"longer than any of ours", large, ErrBrokenPNG},
	} {
		if got, err := ReadPNGData(bytes.NewReader(c.file)); got != nil || !errors.Is(err, c.want) {
			t.Errorf("%s: %q, %v; want %v", c.name, got, err, c.want)
		}
	}
	own := errors.New("the disk is gone")
	if _, err := ReadPNGData(io.MultiReader(bytes.NewReader(some[:at]), iotest.ErrReader(own))); !errors.Is(err, own) {
		t.Errorf("the reader's error became %v", err)
	}
}

func TestEncodePNGWith_TooMuchData(t *testing.T) {
	if EncodePNGWith(io.Discard, image.NewRGBA(image.Rect(0, 0, 1, 1)), PNGOptions{Data: make([]byte, maxData+1)}) == nil {
		t.Error("more data than ReadPNGData takes is written")
	}
}

// FuzzReadPNGData: nothing hangs, panics or takes more than the file has, and
// what is read is read again from a file that is made of it.
func FuzzReadPNGData(f *testing.F) {
	f.Add(pngOf(f, PNGOptions{}))
	f.Add(pngOf(f, PNGOptions{Data: []byte(`{"levels":[1,2,3]}`)}))
	f.Add(pngOf(f, PNGOptions{Text: PNGText{"a", "ü"}, Data: []byte{}})[:60])
	f.Fuzz(func(t *testing.T, file []byte) {
		data, err := ReadPNGData(bytes.NewReader(file))
		if err != nil {
			if data != nil {
				t.Fatal("data beside an error")
			}
			return
		}
		again, err := ReadPNGData(bytes.NewReader(pngOf(t, PNGOptions{Data: data})))
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%q became %q, %v", data, again, err)
		}
	})
}
