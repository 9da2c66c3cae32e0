package draw

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// wellFormed reads the file with a strict parser and gives back its title and
// description.
func wellFormed(t interface{ Fatalf(string, ...any) }, v *Vector) (title, desc string) {
	var b bytes.Buffer
	v.WriteTo(&b)
	if !utf8.Valid(b.Bytes()) {
		t.Fatalf("not UTF-8")
	}
	d := xml.NewDecoder(bytes.NewReader(b.Bytes()))
	name := ""
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return title, desc
		}
		if err != nil {
			t.Fatalf("not XML: %v\n%s", err, b.String())
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			name = tok.Name.Local
		case xml.EndElement:
			name = ""
		case xml.CharData:
			switch name {
			case "title":
				title += string(tok)
			case "desc":
				desc += string(tok)
			}
		}
	}
}

func TestSVG_AnyLabelIsValid(t *testing.T) {
	for _, s := range hostileTexts {
		v := NewSVG(400, 100, SVGOptions{Title: s, Description: s})
		v.Text(Text{String: s, X: 10, Y: 50, Font: Font{Size: 20}, Color: black, Halo: Halo{black, 2}})
		wellFormed(t, v)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		wellFormed(t, NewSVG(1, 1, SVGOptions{Title: s, Description: s}))
	})
}

func TestSVG_KeepsTheWords(t *testing.T) {
	title, desc := wellFormed(t, NewSVG(1, 1, SVGOptions{"Café & craft <1>", "a \x01\"quote\"\ufffe"}))
	if title != "Café & craft <1>" || desc != `a "quote"` {
		t.Errorf("title %q, description %q", title, desc)
	}
}

func TestSVG_Golden(t *testing.T) {
	v := NewSVG(100, 62.5, SVGOptions{Title: "t", Description: "d"})
	v.Fill(Polygon(Point{0, 0}, Point{10.126, -0.001}, Point{10, 10}), color.NRGBA{1, 2, 255, 51})
	v.Stroke(Polyline(Point{1, 2}, Point{3, 4}), Stroke{Color: black, Width: 2.5, Join: JoinRound, Cap: CapRound, Dash: []float64{18, 6}})
	v.Stroke(Circle(5, 5, 5), Stroke{Color: black, Width: 1, Join: JoinBevel, Cap: CapSquare})
	v.Stroke(Circle(5, 5, 5), Stroke{Color: black})
	v.Fill(Circle(5, 5, 5), color.NRGBA{})
	var b strings.Builder
	v.WriteTo(&b)
	want := `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="100" height="62.5" viewBox="0 0 100 62.5">
<title>t</title>
<desc>d</desc>
<path d="M0 0L10.13 0L10 10Z" fill="#0102ff" fill-opacity="0.2"/>
<path d="M1 2L3 4" fill="none" stroke="#000000" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="18 6"/>
<path d="M5 0L5 0C7.76 0 10 2.24 10 5L10 5C10 7.76 7.76 10 5 10L5 10C2.24 10 0 7.76 0 5L0 5C0 2.24 2.24 0 5 0Z" fill="none" stroke="#000000" stroke-width="1" stroke-linejoin="bevel" stroke-linecap="square"/>
</svg>
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// TestSVG_EveryOpacityIsTold: all 256 come back from the number written.
func TestSVG_EveryOpacityIsTold(t *testing.T) {
	seen := map[string]bool{}
	for a := 1; a < 256; a++ {
		v := NewSVG(1, 1, SVGOptions{})
		v.Fill(Polygon(Point{0, 0}, Point{1, 0}, Point{1, 1}), color.NRGBA{A: uint8(a)})
		if s := v.body.String(); seen[s] {
			t.Errorf("opacity %d/255 is written like another: %s", a, s)
		} else {
			seen[s] = true
		}
	}
}
