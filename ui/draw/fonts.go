package draw

import (
	"bytes"
	"io"
	"log"
	"os"
	"path/filepath"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"headroom/assets"
)

// A fontSet holds the embedded faces, the system's for what they lack, and all
// that was shaped and outlined with them. Results are never changed once made;
// the lock guards the making, as go-text's faces and shaper are for one
// goroutine at a time.
type fontSet struct {
	mu       sync.RWMutex
	lines    map[lineKey]*shaped
	outlines map[outlineKey]*Path
	faces    [len(faceNames)]*face
	shaper   shaper
	system   *fontscan.FontMap // nil until a rune needs it
	scanned  bool
}

type lineKey struct {
	text string
	face Face
}

type outlineKey struct {
	font  *font.Font
	glyph font.GID
}

// A face is an embedded cut, with its measures in em.
type face struct {
	*font.Face
	ascent, descent, capHeight float64
}

var faceNames = [...]string{
	Regular: "Inter-Regular", Medium: "Inter-Medium", SemiBold: "Inter-SemiBold",
	Bold: "Inter-Bold", Display: "InterDisplay-Bold",
	HandRegular: "ShantellSans-Regular", HandSemiBold: "ShantellSans-SemiBold", HandBold: "ShantellSans-Bold",
}

// beside is the face of Inter that stands in where f lacks a rune; f itself
// where f is of Inter.
func (f Face) beside() Face {
	switch f {
	case HandRegular:
		return Regular
	case HandSemiBold:
		return SemiBold
	case HandBold:
		return Bold
	}
	return f
}

// inter is the font set that all surfaces share, so that each word is shaped
// once; what it holds can only be told by how fast it answers.
var inter = &fontSet{lines: map[lineKey]*shaped{}, outlines: map[outlineKey]*Path{}}

// face is the embedded cut, read on first need. An unknown Face is Regular.
func (s *fontSet) face(f Face) *face {
	if int(f) >= len(faceNames) {
		f = Regular
	}
	if s.faces[f] == nil {
		parsed, err := font.ParseTTF(bytes.NewReader(assets.Font(faceNames[f])))
		if err != nil { // the file is built in; a test reads them all
			panic("draw: embedded font " + faceNames[f] + ": " + err.Error())
		}
		s.faces[f] = newFace(parsed)
	}
	return s.faces[f]
}

func newFace(f *font.Face) *face {
	em := float64(f.Upem())
	extents, _ := f.FontHExtents()
	return &face{
		f, float64(extents.Ascender) / em, -float64(extents.Descender) / em,
		float64(f.LineMetric(font.CapHeight)) / em,
	}
}

// fallback is a system font that has the rune, or nil.
func (s *fontSet) fallback(r rune, script language.Script, bold bool) *font.Face {
	if !s.scanned {
		s.scanned = true
		s.system = systemFonts()
	}
	if s.system == nil {
		return nil
	}
	aspect := font.Aspect{Weight: font.WeightNormal}
	if bold {
		aspect.Weight = font.WeightBold
	}
	s.system.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}, Aspect: aspect})
	s.system.SetScript(script)
	f := s.system.ResolveFace(r)
	if f == nil {
		return nil
	}
	if _, has := f.NominalGlyph(r); !has {
		return nil
	}
	return f
}

// systemFonts is the map of the system's fonts, or nil where there is none.
//
// fontscan keeps an index file and fails where it cannot write it. The window
// toolkit has one in the user's cache folder: where that exists it is used, as
// it saves reading every font. Otherwise the index goes to a folder that is
// removed at once, so that drawing a name leaves nothing behind.
func systemFonts() *fontscan.FontMap {
	quiet := log.New(io.Discard, "", 0)
	m := fontscan.NewFontMap(quiet)
	if dir, err := os.UserCacheDir(); err == nil {
		if found, _ := filepath.Glob(filepath.Join(dir, "font_index_v*.cache")); len(found) > 0 {
			if m.UseSystemFonts(dir) == nil {
				return m
			}
			return nil
		}
	}
	dir, err := os.MkdirTemp("", "headroom-fonts")
	if err != nil {
		return nil
	}
	defer os.RemoveAll(dir)
	if m.UseSystemFonts(dir) != nil {
		return nil
	}
	return m
}

// CanWrite tells whether every character of s is in the embedded fonts or in one
// of the system's. It may have to look through those.
func CanWrite(s string) bool {
	inter.mu.Lock()
	defer inter.mu.Unlock()
	for _, r := range s {
		if _, has := inter.face(Regular).NominalGlyph(r); has {
			continue
		}
		if inter.fallback(r, language.LookupScript(r), false) == nil {
			return false
		}
	}
	return true
}
