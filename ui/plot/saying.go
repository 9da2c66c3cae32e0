package plot

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Place is where a text stands that leaves with a picture or beside it.
type Place string

// The places, the one that a person changes a word in first.
const (
	InHeadline Place = "headline"
	InName     Place = "name"
	InCeiling  Place = "ceiling"
	InPicture  Place = "picture"
	InTitle    Place = "title"
	InAlt      Place = "alt"
	InCaption  Place = "caption"
	InFileName Place = "filename"
)

// A Saying is a text and where it stands.
type Saying struct {
	Place Place
	Text  string
}

// An Export is a picture on its way into a file.
type Export struct {
	Picture Picture
	// Path is the file; empty where the picture goes elsewhere.
	Path string
	// Replace takes the place of a file that is there.
	Replace bool
	// Allow are words of the private list that may go out this once.
	Allow []string
}

// Says is everything that goes out: what the picture says, and the file's name.
func (e Export) Says() []Saying {
	said := e.Picture.Says()
	if e.Path != "" {
		said = append(said, Saying{InFileName, filepath.Base(e.Path)})
	}
	return said
}

// OwnHeadline is what a person's own headline says: as it is written and, where it
// has lines, with the lines run together, since a word may be broken at the end of
// one.
func OwnHeadline(text string) []Saying {
	said := []Saying{{InHeadline, text}}
	if lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }); len(lines) > 1 {
		for i, line := range lines {
			lines[i] = strings.TrimSpace(line)
		}
		said = append(said, Saying{InHeadline, strings.Join(lines, "")})
	}
	return said
}

// Says is everything that the picture's file says, seen or not: what is drawn,
// what was drawn from where it had to be shortened, and the title and description
// that go with it.
func (p Picture) Says() []Saying {
	if p.Check() != nil {
		return nil
	}
	said := OwnHeadline(p.Headline)
	for _, name := range p.names() {
		said = append(said, Saying{InName, name})
	}
	for _, c := range model.Ceilings() {
		said = append(said, Saying{InCeiling, p.Voice.Ceiling(c)})
	}
	for _, figure := range p.figures() {
		for _, text := range Visible(figure, float64(p.Width), float64(p.Height)) {
			if s := (Saying{InPicture, text}); !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
	}
	said = append(said, Saying{InTitle, p.Title()}, Saying{InAlt, p.Alt()})
	if p.ofADay() || p.Timeline {
		said = append(said, Saying{InAlt, p.AltShort()})
	}
	return slices.DeleteFunc(said, func(s Saying) bool { return s.Text == "" })
}

// names are whose ratings are shown, in full, where they may be told.
func (p Picture) names() []string {
	switch {
	case p.EmployerSafe:
		return nil
	case p.Wall == nil:
		return []string{p.Name}
	}
	var names []string
	for _, who := range p.Wall.People {
		names = append(names, who.Name)
	}
	return names
}

// figures are what is drawn: a card, each page, or each frame that rests. Frames
// on the way say nothing that those do not.
func (p Picture) figures() []func(draw.Surface) {
	var all []func(draw.Surface)
	switch p.Format {
	case PDF:
		c := p.Carousel()
		for i := range c.Pages() {
			all = append(all, func(s draw.Surface) { c.Page(i, s) })
		}
	case GIF:
		m := p.Morph()
		for i := 0; i < m.Frames(); i += framesEach(len(m.period().months)) {
			all = append(all, func(s draw.Surface) { m.Frame(i, s) })
		}
	default:
		all = append(all, p.still().Draw)
	}
	return all
}

// A Leak is a private word and where it would go out.
type Leak struct {
	Word   string
	Places []Place
}

// Leaks are the words of the list in what is said, in the order of the places.
func (p Private) Leaks(said ...Saying) []Leak {
	var leaks []Leak
	for _, s := range said {
		for _, word := range FoundWords(p.Find(s.Text)) {
			i := slices.IndexFunc(leaks, func(l Leak) bool { return l.Word == word })
			if i < 0 {
				i, leaks = len(leaks), append(leaks, Leak{Word: word})
			}
			if !slices.Contains(leaks[i].Places, s.Place) {
				leaks[i].Places = append(leaks[i].Places, s.Place)
			}
		}
	}
	return leaks
}

// A PrivateError keeps a picture or a text from going out: there are words of
// the private list in it.
type PrivateError struct{ Leaks []Leak }

// Error is for logs and developers; What has the words for people.
func (e *PrivateError) Error() string {
	parts := make([]string, 0, len(e.Leaks))
	for _, l := range e.Leaks {
		parts = append(parts, fmt.Sprintf("%q in %v", l.Word, l.Places))
	}
	return "private: " + strings.Join(parts, ", ")
}

// What says which words stand where, a sentence a word.
func (e *PrivateError) What(v say.Voice) string {
	sentences := make([]string, 0, len(e.Leaks))
	for _, l := range e.Leaks {
		places := make([]string, 0, len(l.Places))
		for _, place := range l.Places {
			places = append(places, v.T("private.place."+string(place)))
		}
		sentences = append(sentences, v.T("private.found", "word", l.Word, "places", v.And(places...)))
	}
	return v.Join(sentences...)
}

// Words are the words found, each once.
func (e *PrivateError) Words() []string {
	words := make([]string, 0, len(e.Leaks))
	for _, l := range e.Leaks {
		words = append(words, l.Word)
	}
	return words
}
