package plot

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// secret is what stands in every field that must not be seen.
const secret = "Acmecorp"

// anyHistory is up to eight months of a person with secrets.
func anyHistory(t *rapid.T, least int) model.History {
	var list []model.Snapshot
	at := model.Date{Year: rapid.IntRange(1998, 2033).Draw(t, "year"), Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month")), Day: 2}
	for range rapid.IntRange(least, 8).Draw(t, "check-ins") {
		list = append(list, model.Snapshot{
			UID: secret, Person: secret, Note: secret, Event: secret, Experiment: secret, Day: at, Ratings: anyRatings(t, true),
		})
		at = at.AddDays(rapid.IntRange(1, 70).Draw(t, "later"))
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// revealing is the first secret, name, month's name, year or day that a text
// holds.
func revealing(v say.Voice, text string) string {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if strings.Contains(word, secret) || word == "Annabel" {
			return word
		}
		if len(word) == 4 && (word[:2] == "19" || word[:2] == "20") {
			return word
		}
		for m := model.Month(0); m < 12; m++ {
			if word == v.MonthName(m) || word == v.MonthShort(m) {
				return word
			}
		}
	}
	return ""
}

func TestRevealing(t *testing.T) {
	for text, want := range map[string]string{
		"2.1 in May": "May", "Nov 2026": "Nov", "since 2026": "2026", "Annabel’s six": "Annabel", "month 7 · self-rated, 1 to 5": "", "10": "",
	} {
		if got := revealing(englishVoice, text); got != want {
			t.Errorf("%q in %q, want %q", got, text, want)
		}
	}
}

func checkSafe(t *rapid.T, texts ...string) {
	for _, s := range texts {
		if word := revealing(englishVoice, s); word != "" {
			t.Fatalf("%q in %q", word, s)
		}
	}
}

func TestCard_EmployerSafeRevealsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := anyHistory(t, 1)
		now, _ := h.Latest()
		c := Card{
			Width: rapid.IntRange(SideMin, 1600).Draw(t, "w"), Height: rapid.IntRange(SideMin, 1600).Draw(t, "h"),
			Style: rapid.SampledFrom([]Style{Light(), Sketch(1)}).Draw(t, "style"), Voice: englishVoice, Now: now,
			Name: "Annabel", EmployerSafe: true, Target: anyRatings(t, true), NoHardCeiling: rapid.Bool().Draw(t, "no hard ceiling"),
		}
		if before, ok := h.Before(now.Day); ok && rapid.Bool().Draw(t, "compared") {
			c.Then = &before
		}
		if rapid.Bool().Draw(t, "counted") {
			c.FirstMonth = h.Snapshot(0).Day.In()
		}
		var svg, png bytes.Buffer
		if c.Width < 700 && rapid.IntRange(0, 9).Draw(t, "as a file") == 0 {
			if err := c.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			checkSafe(t, svg.String()[strings.Index(svg.String(), "<title>"):strings.Index(svg.String(), "</desc>")])
			if err := c.PNG(&png); err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(png.Bytes(), []byte(secret)) {
				t.Fatal("a secret in the file")
			}
		}
		rec := recorded(c)
		checkSafe(t, append(rec.Strings(), c.Title(), c.Alt(), c.AltShort())...)
		for _, op := range rec.Ops {
			if op.Color == c.Style.Target {
				t.Fatal("a target is drawn")
			}
		}
	})
}

func TestCarouselAndMorph_EmployerSafeRevealNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Carousel{
			Width: 1080, Height: rapid.SampledFrom([]int{1350, 1080}).Draw(t, "h"), Style: Dark(), Voice: englishVoice,
			History: anyHistory(t, 1), Name: "Annabel", EmployerSafe: true,
		}
		checkSafe(t, c.Title(), c.Alt())
		for i := range c.Pages() {
			rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
			c.Page(i, rec)
			checkSafe(t, rec.Strings()...)
			checkTexts(t, rec)
			checkNumbers2(t, rec)
		}
		m := Morph{Width: 800, Height: 800, Style: Dark(), Voice: englishVoice, History: c.History, Name: "Annabel", EmployerSafe: true}
		checkSafe(t, m.Title(), m.Alt())
		for _, i := range []int{0, rapid.IntRange(0, m.Frames()-1).Draw(t, "frame"), m.Frames() - 1} {
			rec := draw.NewRecorder(800, 800)
			m.Frame(i, rec)
			checkSafe(t, rec.Strings()...)
			checkTexts(t, rec)
		}
		tl := Timeline{
			Width: 1600, Height: 900, Style: Light(), Voice: englishVoice, History: c.History, Name: "Annabel", EmployerSafe: true,
			Form: rapid.SampledFrom([]Form{Single, Panels, Lanes}).Draw(t, "form"), Title: []say.Span{{Text: "Title"}},
		}
		rec := draw.NewRecorder(1600, 900)
		tl.Draw(rec)
		checkSafe(t, rec.Strings()...)
	})
}

func checkNumbers2(t *rapid.T, rec *draw.Recorder) {
	w, h := rec.Size()
	for _, op := range rec.Ops {
		if b := op.Box; !(b.X0 > -w && b.Y0 > -h && b.X1 < 3*w && b.Y1 < 3*h) {
			t.Fatalf("drawn at %v: %q", b, op.Text.String)
		}
	}
}
