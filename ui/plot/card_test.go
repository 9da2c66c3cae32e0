package plot

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
)

// golden compares text with a file under testdata; -update writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./ui/plot -update writes it)", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); go test ./ui/plot -update accepts it\n%s", path, diff)
	}
}

func recorded(c Card) *draw.Recorder {
	rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
	c.Draw(rec)
	return rec
}

func TestCard_Goldens(t *testing.T) {
	for _, size := range Sizes()[:3] {
		for name, style := range map[string]Style{"light": Light(), "dark": Dark()} {
			c := november(t, size.Width, size.Height, style)
			golden(t, "card-"+size.Name+"-"+name, recorded(c).String())
		}
		c := november(t, size.Width, size.Height, Light())
		c.Then = nil
		golden(t, "card-"+size.Name+"-alone", recorded(c).String())
		c.Now.Ratings = ratings(t, "2 3 - 4 2.5 -")
		golden(t, "card-"+size.Name+"-incomplete", recorded(c).String())
	}
}

func TestCard_SaysWhatItShows(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	said := strings.Join(recorded(c).Strings(), "\n")
	for _, want := range []string{
		"My six career ceilings", "Headroom", "Bandwidth", "lowest", "2.9", "hard ceiling", "2.1 in May", "Nov 2026", "May 2026",
		"On my head", "Open sky", "same", "+2.0", "self-rated, 1 to 5", "after the six soft ceilings of career",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the card", want)
		}
	}
	c.Then = nil
	said = strings.Join(recorded(c).Strings(), "\n")
	for _, not := range []string{"May", "same", "+2.0"} {
		if strings.Contains(said, not) {
			t.Errorf("%q is on a card that compares with nothing", not)
		}
	}
	if !strings.Contains(said, "Standing room") {
		t.Error("a card that compares with nothing has no level words")
	}
}

func TestCard_NothingPrivateIsOnIt(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Now.Note, c.Now.Event, c.Now.Experiment, c.Now.Person = "Acme note", "Acme event", "Acme experiment", "Acme person"
	then := *c.Then
	then.Note, then.Event = "Acme then", "Acme then"
	c.Then = &then
	var svg bytes.Buffer
	if err := c.SVG(&svg); err != nil {
		t.Fatal(err)
	}
	for _, s := range append(recorded(c).Strings(), c.Title(), c.Alt(), svg.String()) {
		if strings.Contains(s, "Acme") {
			t.Errorf("private: %.80q", s)
		}
	}
}

func TestCard_IncompleteHasNoNumeralAndNoHardCeiling(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Now.Ratings = ratings(t, "2 3 - 4 2.5 -")
	said := strings.Join(recorded(c).Strings(), "\n")
	if strings.Contains(said, "hard ceiling") || strings.Contains(said, "lowest") {
		t.Errorf("four ratings claim a whole:\n%s", said)
	}
	if !strings.Contains(said, "4 of 6") {
		t.Errorf("the card does not say how many are rated:\n%s", said)
	}
}

func TestCard_BarsOneOrTwoLowestAndNoneFromThree(t *testing.T) {
	for _, c := range []struct {
		levels string
		bars   int
	}{{"1 2 3 4 5 5", 1}, {"1 1 3 4 5 5", 2}, {"1 1 1 4 5 5", 0}, {"3 3 3 3 3 3", 0}, {"1 2 3 4 5 -", 0}} {
		card := november(t, 1200, 627, Light())
		card.Now.Ratings = ratings(t, c.levels)
		bars := 0
		for _, op := range recorded(card).Ops {
			if op.Kind == draw.StrokeOp && op.Color == card.Style.Binding {
				bars++
			}
		}
		if bars != c.bars {
			t.Errorf("%s: %d bars, want %d", c.levels, bars, c.bars)
		}
	}
}

func TestCard_RefusesSidesUnder320(t *testing.T) {
	for _, size := range [][2]int{{319, 1000}, {1000, 319}, {0, 0}, {-5, 400}, {1 << 40, 1 << 40}} {
		c := november(t, size[0], size[1], Light())
		var b bytes.Buffer
		for _, err := range []error{c.PNG(&b), c.SVG(&b), c.Render(draw.PNG, &b)} {
			var problem *model.Problem
			if !errors.As(err, &problem) || problem.Kind != model.Invalid || b.Len() > 0 {
				t.Errorf("%v: %v, %d bytes written", size, err, b.Len())
			}
		}
	}
	small := november(t, SideMin, SideMin, Light())
	if err := small.PNG(io.Discard); err != nil {
		t.Error(err)
	}
}

func TestCard_PNGOfEverySizeAndTemplate(t *testing.T) {
	for _, size := range append(Sizes(), Size{"odd", 333, 777}, Size{"banner", 1500, 330}) {
		for _, then := range []bool{true, false} {
			c := november(t, size.Width, size.Height, Dark())
			if !then {
				c.Then = nil
			}
			var b bytes.Buffer
			if err := c.PNG(&b); err != nil {
				t.Fatal(err)
			}
			if b.Len() > 3<<20 {
				t.Errorf("%s takes %d bytes", size.Name, b.Len())
			}
			checkPNG(t, &b, size.Width, size.Height)
		}
	}
}

// checkXML parses the whole document.
func checkXML(t *testing.T, r io.Reader) (text string) {
	t.Helper()
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if err == io.EOF {
			return text
		}
		if err != nil {
			t.Fatal(err)
		}
		if chars, ok := token.(xml.CharData); ok {
			text += string(chars)
		}
	}
}

func TestCard_SVGIsXMLWithTitleAndDescription(t *testing.T) {
	c := november(t, 1080, 1080, Light())
	var b bytes.Buffer
	if err := c.SVG(&b); err != nil {
		t.Fatal(err)
	}
	text := checkXML(t, &b)
	for _, want := range []string{"Bandwidth is the one ceiling that didn’t lift", "fter the six soft ceilings of career"} {
		if !strings.Contains(text, want) {
			t.Errorf("the SVG does not say %q", want)
		}
	}
}

func TestCard_DrawnOnASmallSurfaceIsTheSamePicture(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	half := draw.NewRecorder(540, 675)
	c.DrawOn(half)
	whole := recorded(c)
	if len(half.Ops) != len(whole.Ops) {
		t.Fatalf("%d operations, want %d", len(half.Ops), len(whole.Ops))
	}
	for i, op := range half.Ops {
		if got, want := fmt.Sprintf("%.1f", op.Text.X*2), fmt.Sprintf("%.1f", whole.Ops[i].Text.X); got != want {
			t.Errorf("%q stands at %s, want %s", op.Text.String, got, want)
		}
	}
	for _, none := range []*draw.Recorder{draw.NewRecorder(0, 675), draw.NewRecorder(-1, 675)} {
		if c.DrawOn(none); len(none.Ops) > 0 {
			t.Errorf("%d operations on a surface without width", len(none.Ops))
		}
	}
}

func TestCard_OneMonthTwice(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Then = &model.Snapshot{Day: day(2026, time.November, 3), Ratings: c.Then.Ratings}
	said := strings.Join(recorded(c).Strings(), "\n")
	for _, want := range []string{"29 Nov 2026", "3 Nov 2026", "2.1 on 3 Nov 2026"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the card:\n%s", want, said)
		}
	}
}

// The figures work on go-chart's own renderers too.
func TestFigures_OnStockRenderers(t *testing.T) {
	card := november(t, 540, 675, Light())
	target := ratings(t, "4 4 4 4 4 4")
	radar := Radar{Width: 400, Height: 400, Style: Light(), Now: card.Now.Ratings, Then: &card.Then.Ratings, Target: &target, Lowest: "Café & craft <low>"}
	for c := range radar.Names {
		radar.Names[c] = card.Voice.Ceiling(model.Ceiling(c))
	}
	line := Timeline{Width: 600, Height: 300, Style: Light(), Voice: card.Voice, History: months(t, 5)}
	panels := panelled(t, 800, 450)
	people, strip := wall(t, Light()), dumbbell(t)
	people.Width, people.Height = 800, 600
	for _, f := range []struct {
		name   string
		w, h   int
		render func(chart.RendererProvider, io.Writer) error
	}{{"radar", 400, 400, radar.Render}, {"card", 540, 675, card.Render}, {"timeline", 600, 300, line.Render}, {"panels", 800, 450, panels.Render}, {"wall", 800, 600, people.Render}, {"dumbbell", 1000, 420, strip.Render}} {
		t.Run(f.name, func(t *testing.T) {
			for _, rp := range []chart.RendererProvider{chart.PNG, draw.PNG} {
				var b bytes.Buffer
				if err := f.render(rp, &b); err != nil {
					t.Fatal(err)
				}
				checkPNG(t, &b, f.w, f.h)
			}
			for _, rp := range []chart.RendererProvider{chart.SVG, draw.SVG} {
				var b bytes.Buffer
				if err := f.render(rp, &b); err != nil {
					t.Fatal(err)
				}
				checkXML(t, &b)
			}
		})
	}
}

func TestRadar_RefusesNoSize(t *testing.T) {
	if err := (Radar{}).Render(draw.PNG, io.Discard); err == nil {
		t.Error("a radar of 0×0 was drawn")
	}
}
