package assets

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"image/color"
	"image/png"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

var (
	text  = []string{"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"}
	inter = append(text[:4:4], "InterDisplay-Bold")
	hands = []string{"ShantellSans-Regular", "ShantellSans-SemiBold", "ShantellSans-Bold"}
	faces = append(inter[:5:5], hands...)
)

func parse(t *testing.T, name string) *font.Face {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(Font(name)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return face
}

// width is the advance of a shaped text at 100 pixels an em, kerning included.
func width(face *font.Face, s string) fixed.Int26_6 {
	runes := []rune(s)
	return (&shaping.HarfbuzzShaper{}).Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR,
		Face: face, Size: fixed.I(100), Script: language.Latin, Language: "en",
	}).Advance
}

// A number must not change its width with its digits, alone or beside others.
func TestFont_FiguresAreOfOneWidth(t *testing.T) {
	for _, name := range append(text[:4:4], hands...) {
		face := parse(t, name)
		for _, pattern := range []string{"a", "ab", "a.b", "+a.b", "−a.b", "a,b", "–a", "ab:ab", "aabb"} {
			if s, by := widest(face, pattern); by != 0 {
				t.Errorf("%s: %q is %v wider than with zeros", name, s, by)
			}
		}
	}
}

// widest is the text of the pattern, digits for a and b, that differs the most
// from the one with zeros, and by how much.
func widest(face *font.Face, pattern string) (s string, by fixed.Int26_6) {
	zeros := width(face, strings.NewReplacer("a", "0", "b", "0").Replace(pattern))
	for i := range 100 {
		filled := strings.NewReplacer("a", string(rune('0'+i/10)), "b", string(rune('0'+i%10))).Replace(pattern)
		if d := width(face, filled) - zeros; max(d, -d) > max(by, -by) {
			s, by = filled, d
		}
	}
	return s, by
}

func TestFont_DisplayKeepsItsOwnFigures(t *testing.T) {
	face := parse(t, "InterDisplay-Bold")
	if width(face, "1") >= width(face, "0") {
		t.Error("1 is as wide as 0 in the display cut")
	}
}

func TestFont_KernsAndPlacesMarks(t *testing.T) {
	for _, name := range faces {
		face := parse(t, name)
		if pair, apart := width(face, "AV"), width(face, "A")+width(face, "V"); pair >= apart {
			t.Errorf("%s: AV is %v wide, apart %v", name, pair, apart)
		}
		if with, without := width(face, "e\u0301"), width(face, "e"); with != without {
			t.Errorf("%s: an accent makes e %v wide, not %v", name, with, without)
		}
	}
}

// Sentences in the languages that the program is to speak, and what figures and
// keys need.
func TestFont_HasTheCharacters(t *testing.T) {
	const needed = "The quick brown fox jumps over the lazy dog, 0123456789 +−–—-.,:;!?%&@#()[]{}/\\|“”‘’„«»‹›…·•×÷°™©®§¶" +
		"àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß ÀÉÎÕÜ ąćęłńóśźż čďěňřšťůž ăâîșț ğışİ őű ģķļņ āēīūųį ŵŷ ẞ ĳŀ " +
		"Tiếng Việt có dấu: ơ ư đ Ắ ằ ẵ ặ ễ ộ ữ ỵ " +
		"Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ΆΈΉΊΌΎΏ ϊϋ " +
		"Съешь же ещё этих мягких французских булок ЂЃЄІЇЈЉЊЋЌЎЏ ґ ђѓєіїјљњћќўџ " +
		"€£¥₹₽₺₩ ←↑→↓↔↕ ⌘⌥⇧⏎⌫ ✓ ≈≠≤≥ ½⅓ \u00a0\u2009\u202f"
	for _, name := range inter {
		face := parse(t, name)
		for _, r := range needed {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("%s lacks %q (%U)", name, r, r)
			}
		}
	}
}

// The hand has the letters of Latin and Cyrillic; for the rest Inter stands in.
func TestFont_TheHandHasTheLetters(t *testing.T) {
	const needed = "The quick brown fox jumps over the lazy dog, 0123456789 +−–—-.,:;!?%&@#()[]“”‘’„«»…·•×÷° " +
		"àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß ÀÉÎÕÜ ąćęłńóśźż čďěňřšťůž ăâîșț ğışİ őű ģķļņ āēīūųį ŵŷ " +
		"Tiếng Việt có dấu: ơ ư đ Ắ ằ ẵ ặ ễ ộ ữ ỵ Съешь же ещё этих мягких французских булок ЄІЇ ґєії"
	for _, name := range hands {
		face := parse(t, name)
		for _, r := range needed {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("%s lacks %q (%U)", name, r, r)
			}
		}
	}
}

// madeBefore is the end of 2024 in seconds since 1904; the originals are older.
const madeBefore = 3_818_534_399

// A PDF takes TrueType outlines as they are, and a file that holds the time of
// its making could not be made again.
func TestFont_IsPlainTrueType(t *testing.T) {
	for _, name := range faces {
		data := Font(name)
		if v := binary.BigEndian.Uint32(data); v != 0x00010000 {
			t.Fatalf("%s begins with %#x", name, v)
		}
		tables := tablesOf(data)
		for _, tag := range []string{"glyf", "loca", "cmap", "GPOS", "OS/2", "name"} {
			if tables[tag] == nil {
				t.Errorf("%s has no %s", name, tag)
			}
		}
		for _, tag := range []string{"CFF ", "fpgm", "prep", "cvt "} {
			if tables[tag] != nil {
				t.Errorf("%s has %s", name, tag)
			}
		}
		if modified := binary.BigEndian.Uint64(tables["head"][28:]); modified > madeBefore {
			t.Errorf("%s holds the time of its making", name)
		}
		if len(data) > 150_000 {
			t.Errorf("%s is %d bytes", name, len(data))
		}
	}
}

func tablesOf(data []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		r := data[12+16*i:]
		offset, length := binary.BigEndian.Uint32(r[8:]), binary.BigEndian.Uint32(r[12:])
		tables[string(r[:4])] = data[offset : offset+length]
	}
	return tables
}

func TestFont_UnknownIsNil(t *testing.T) {
	for _, name := range []string{"", "Inter-Thin", "../assets", "LICENCE"} {
		if Font(name) != nil {
			t.Errorf("Font(%q) is something", name)
		}
	}
}

func TestFont_IsTheCallersOwn(t *testing.T) {
	Font("Inter-Regular")[0] = 99
	if Font("Inter-Regular")[0] == 99 {
		t.Error("a caller can change the font of others")
	}
}

func TestFontLicence_SaysWhatAndOfWhom(t *testing.T) {
	for _, s := range append(faces, "SIL OPEN FONT LICENSE Version 1.1", "The Inter Project Authors", "The Shantell Sans Project Authors", "modified", "PERMISSION & CONDITIONS", "DISCLAIMER") {
		if !strings.Contains(FontLicence, s) {
			t.Errorf("the licence does not say %q", s)
		}
	}
}

func TestIcon_IsSVG(t *testing.T) {
	for name, data := range map[string][]byte{"icon": drawn(t), "mark": Mark} {
		d := xml.NewDecoder(bytes.NewReader(data))
		elements := 0
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if e, ok := token.(xml.StartElement); ok && slices.Contains([]string{"rect", "path", "circle"}, e.Name.Local) {
				elements++
			}
		}
		if elements < 2 {
			t.Errorf("%s has %d shapes, not a bar and a dot", name, elements)
		}
	}
}

// The icons of the package and of the window show what the SVG says.
func TestIcon_PicturesAreOfTheSVG(t *testing.T) {
	packaged, err := os.ReadFile("icon.png")
	if err != nil {
		t.Fatal(err)
	}
	for size, data := range map[int][]byte{512: packaged, 128: Icon} {
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != size || b.Dy() != size {
			t.Fatalf("the icon of %d is %v", size, b)
		}
		for _, want := range []struct {
			x, y int // of 512
			c    color.NRGBA
			hex  string
		}{
			{256, 160, color.NRGBA{0xE6, 0x9F, 0x00, 0xFF}, "#E69F00"},
			{256, 320, color.NRGBA{0x56, 0xB4, 0xE9, 0xFF}, "#56B4E9"},
			{0, 0, color.NRGBA{}, ""},
		} {
			x, y := want.x*size/512, want.y*size/512
			if got := color.NRGBAModel.Convert(img.At(x, y)); got != want.c {
				t.Errorf("at %d,%d the icon of %d is %v, not %v", x, y, size, got, want.c)
			}
			if !strings.Contains(string(drawn(t)), want.hex) {
				t.Errorf("icon.svg has no %s", want.hex)
			}
		}
	}
}

// drawn is the icon as it was drawn.
func drawn(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	return data
}
