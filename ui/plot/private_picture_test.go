package plot

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/draw"
)

// threeMonths is a picture of a short history whose every text could be private.
func threeMonths(t *testing.T, f Format) Picture {
	t.Helper()
	var all []model.Snapshot
	for i, levels := range [][]float64{{2, 3, 4, 3, 2, 1}, {2.5, 3, 4, 2, 2, 3}, {1.5, 3, 3.5, 4, 2, 3}} {
		s := model.Snapshot{
			Day: model.Date{Year: 2026, Month: time.Month(9 + i), Day: 23}, Note: "A note of " + secret, Event: "Left " + secret,
		}
		for c, level := range levels {
			r, err := model.RatingOf(level)
			if err != nil {
				t.Fatal(err)
			}
			s.Ratings[c] = r
		}
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	then := all[1]
	return Picture{
		Format: f, Width: 400, Height: 500, Style: Light(), Voice: english(t), History: h, Now: all[2], Then: &then,
		Headline: "A year of my own", Name: "Zoë Quill",
	}
}

// Every text that is drawn on any page or frame, on the way ones too, is among
// what a list of private words is held against.
func TestPicture_SaysAllThatIsDrawn(t *testing.T) {
	for _, f := range Formats() {
		for _, safe := range []bool{false, true} {
			p := threeMonths(t, f)
			p.EmployerSafe = safe
			var said []string
			for _, s := range p.Says() {
				said = append(said, s.Text)
			}
			figures := map[Format]int{PNG: 1, SVG: 1, PDF: p.Carousel().Pages(), GIF: p.Morph().Frames()}
			for i := range figures[f] {
				rec := draw.NewRecorder(float64(p.Width), float64(p.Height))
				switch f {
				case PDF:
					p.Carousel().Page(i, rec)
				case GIF:
					p.Morph().Frame(i, rec)
				default:
					p.Card().Draw(rec)
				}
				for _, text := range rec.Strings() {
					if !slices.Contains(said, text) {
						t.Errorf("%s, safe %v: %q on figure %d is not said", f, safe, text, i)
					}
				}
			}
			if said := strings.Join(said, " "); strings.Contains(said, secret) || safe == strings.Contains(said, "Zoë") {
				t.Errorf("%s, safe %v: says %q", f, safe, said)
			}
		}
	}
}

// Each word that a file says in plain text, such as its title and description,
// would be found.
func TestPicture_EveryWordOfAFileIsSaid(t *testing.T) {
	for _, f := range []Format{PNG, SVG} {
		p := threeMonths(t, f)
		p.Reopenable = f == PNG
		var file bytes.Buffer
		if err := p.Write(context.Background(), &file, nil); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{p.Title(), p.Alt()} {
			if !bytes.Contains(file.Bytes(), []byte(strings.Fields(text)[0])) {
				t.Errorf("%s: the file does not say %q", f, text)
			}
			for _, word := range strings.Fields(text) {
				if CheckPrivateWord(word) == nil && len(NewPrivate([]string{word}).Leaks(p.Says()...)) == 0 {
					t.Errorf("%s: %q of %q is not found", f, word, text)
				}
			}
		}
		if bytes.Contains(file.Bytes(), []byte(secret)) || bytes.Contains(file.Bytes(), []byte("Quill's")) {
			t.Errorf("%s: the file holds more than it may", f)
		}
	}
}

func TestPrivate_LeaksNameEachPlaceOnce(t *testing.T) {
	p := NewPrivate([]string{"Acme", "Globex"})
	leaks := p.Leaks(append(OwnHeadline("At Acme and\nGlobex"), Saying{InPicture, "Acme"}, Saying{InAlt, "acme"}, Saying{InAlt, "ACME"})...)
	want := "[{Acme [headline picture alt]} {Globex [headline]}]"
	if got := fmt.Sprint(leaks); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	err := &PrivateError{leaks}
	said := err.What(english(t))
	for _, want := range []string{"“Acme”", "the headline, the picture and the description", "“Globex” is on your private list, and stands in the headline."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q lacks %q", said, want)
		}
	}
	if got := fmt.Sprint(err.Words()); got != "[Acme Globex]" {
		t.Errorf("the words are %s", got)
	}
}

// A word that is broken at the end of a line is one word to a reader.
func TestOwnHeadline_JoinsItsLines(t *testing.T) {
	p := NewPrivate([]string{"Acme"})
	for _, text := range []string{"Leaving Ac\nme", "Leaving Ac-\nme", "Leaving Ac\u00ad\r\n me", "Acme", "Ac\u200bme"} {
		if len(p.Leaks(OwnHeadline(text)...)) == 0 {
			t.Errorf("%q is let through", text)
		}
	}
	for _, text := range []string{"", "Ac me", "An AC\nunit", "plac\nard"} {
		if leaks := p.Leaks(OwnHeadline(text)...); len(leaks) > 0 {
			t.Errorf("%q is stopped: %v", text, leaks)
		}
	}
}

// The box around a private word is in the colour of the card's own style, whatever the
// window's is.
func TestPreview_BoxesAWordInTheStyleOfTheCard(t *testing.T) {
	for name, style := range map[string]Style{"light": Light(), "dark": Dark(), "sketch": Sketch(1)} {
		p := threeMonths(t, PNG)
		p.Style, p.Headline = style, "My time at Acme now"
		s := draw.NewRecorder(float64(p.Width), float64(p.Height))
		p.Preview(0, NewPrivate([]string{"Acme"}), s)
		last := s.Ops[len(s.Ops)-1]
		if last.Kind != draw.StrokeOp || last.Color != style.Warn || style.Warn.A == 0 {
			t.Fatalf("%s: the last that is drawn is %v in %v", name, last.Kind, last.Color)
		}
	}
}
