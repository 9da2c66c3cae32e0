package widgets_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// Whatever of a text is another, it is measured anew.
func TestText_IsMeasuredAnewForEachChange(t *testing.T) {
	open(t, theme.VariantLight)
	const words = "A quieter month, with two mornings to think."
	for name, change := range map[string]func(*widgets.Text){
		"words":  func(x *widgets.Text) { x.SetText(words + " " + words + " Extraordinarily.") },
		"size":   func(x *widgets.Text) { x.SetSize(widgets.SizeHeadline) },
		"weight": func(x *widgets.Text) { x.SetStrong(true) },
	} {
		text := widgets.NewText(words, widgets.SizeBody, widgets.TextOptions{Wrap: true})
		least, high := text.MinSize().Width, text.HeightFor(90)
		if wide := text.HeightFor(900); wide >= high {
			t.Errorf("as high in 900 as in 90: %v", wide)
		}
		change(text)
		if text.MinSize().Width == least {
			t.Errorf("%s: the widest word stays as wide", name)
		}
		if name != "weight" && text.HeightFor(90) == high {
			t.Errorf("%s: it stays as high", name)
		}
	}
}

// The words' widths find where a line ends, but the line itself decides, so that no
// line is wider than it may be and none could have held another word, but for one that
// went down to a number or to one short word.
func TestText_BreaksWhereTheLineItselfIsTooWide(t *testing.T) {
	open(t, theme.VariantLight)
	for _, words := range []string{
		"AVA To. We, Yo Ty VA. Av 'T' fi ff LT Ya, To. AVA Wo. 'Yo' r. y, Te. AV",
		"Mentorship has stayed near 2 since May. Nothing else holds you down more.",
		"Netzwerk und Sichtbarkeit haben sich seit Mai nicht bewegt; Weiterbildung schon.",
		"Es posible: una subida lenta de un nivel al año se ve así más o menos la mitad de las veces.",
		"« Sans doute », car une lente montée d'un niveau par an ressemble à cela une fois sur deux.",
		"Nada segura você mais do que isto; não há pressa, e a decisão é só sua.",
		"自五月以来，“导师”一直在 2 左右；没有什么比它更限制你。Headroom 不上传任何数据。",
	} {
		for _, size := range []fyne.ThemeSizeName{widgets.SizeCaption, widgets.SizeBody, widgets.SizeNumeral} {
			for width := float32(40); width < 700; width += 3.7 {
				text := widgets.NewText(words, size, widgets.TextOptions{Wrap: true})
				text.Resize(fyne.NewSize(width, 400))
				got, points := linesOf(text), text.Theme().Size(size)
				want := brokenSlowly(words, width, points)
				down := len(got) == len(want) && slices.ContainsFunc(want[1:], func(s string) bool {
					return s[0] >= '0' && s[0] <= '9' || s == want[len(want)-1] && !strings.Contains(s, " ")
				})
				if down {
					got, want = widest(got, points, width), []string{strings.ReplaceAll(strings.Join(want, ""), " ", "")}
				}
				if !slices.Equal(got, want) {
					t.Fatalf("%v wide, size %v:\n%q, not\n%q", width, points, got, want)
				}
			}
		}
	}
}

// widest are all letters of lines that are no wider than that; else those that are.
func widest(lines []string, points, width float32) []string {
	for _, line := range lines {
		if strings.Contains(line, " ") && fyne.MeasureText(line, points, fyne.TextStyle{}).Width > width+.01 {
			return []string{line}
		}
	}
	return []string{strings.ReplaceAll(strings.Join(lines, ""), " ", "")}
}

func linesOf(text *widgets.Text) (lines []string) {
	for _, o := range test.WidgetRenderer(text).Objects() {
		lines = append(lines, o.(*canvas.Text).Text)
	}
	return lines
}

// A headline, or what is centred, takes as few lines as it can, and no more width than those need: of all
// ways to break it so, the widest line is the shortest.
func TestText_TheLinesOfAHeadlineAreOfNearlyOneLength(t *testing.T) {
	open(t, theme.VariantLight)
	for _, words := range []string{
		"Mentorship has likely stayed near 2.0 since October 2025.",
		"Sieh, was deine Laufbahn niedrig hält, und was sie anhebt.",
		"Regarde ce qui retient ta carrière, et ce qui la soulève.",
	} {
		for _, size := range []fyne.ThemeSizeName{widgets.SizeSection, widgets.SizeHeadline, widgets.SizeCaption} {
			for width := float32(150); width < 900; width += 13.7 {
				o := widgets.TextOptions{Wrap: true}
				if size == widgets.SizeCaption {
					o.Align = fyne.TextAlignCenter
				}
				text := widgets.NewText(words, size, o)
				text.Resize(fyne.NewSize(width, 400))
				got, points := linesOf(text), text.Theme().Size(size)
				if least := len(brokenSlowly(words, width, points)); len(got) != least {
					t.Fatalf("%v wide, size %v: %q, which %d lines would hold", width, points, got, least)
				}
				widest := float32(0)
				for _, line := range got {
					widest = max(widest, fyne.MeasureText(line, points, fyne.TextStyle{}).Width)
				}
				if widest > width+.01 {
					t.Fatalf("%v wide, size %v: %q is wider", width, points, got)
				}
				if text.MinSize().Width > widest-1.5 {
					continue // it is a word's width
				}
				if closer := brokenSlowly(words, widest-1.5, points); len(closer) <= len(got) {
					t.Fatalf("%v wide, size %v: %q, better %q", width, points, got, closer)
				}
			}
		}
	}
}

// brokenSlowly measures each line with each word that it could take.
func brokenSlowly(words string, width, points float32) (lines []string) {
	line := ""
	for _, word := range plot.Unbroken(words) {
		if line != "" && fyne.MeasureText(line+word, points, fyne.TextStyle{}).Width > width+.01 {
			lines, line = append(lines, strings.TrimRight(line, " ")), strings.TrimLeft(word, " ")
			continue
		}
		line += word
	}
	return append(lines, line)
}

// A path ends no line within a folder's name, and what is too wide for a line is broken
// rather than seen beyond it.
func TestText_APathIsBrokenBetweenFolders(t *testing.T) {
	open(t, theme.VariantLight)
	for _, o := range []widgets.TextOptions{{Wrap: true, Mono: true}, {Wrap: true}} {
		for path, want := range map[string]string{
			"/home/me/.local/share/headroom/journal.db":   "/home/me/.local/share/|headroom/journal.db",
			`C:\Users\me\AppData\Roaming\headroom\a.db`:   `C:\Users\me\AppData\|Roaming\headroom\a.db`,
			"averyverylongnamethatnobreakcanbefoundin.db": "",
		} {
			text := widgets.NewText(path, widgets.SizeCaption, o)
			show(t, container.NewWithoutLayout(text), 400, 200)
			text.Resize(fyne.NewSize(180, 60))
			var lines []string
			for _, l := range test.WidgetRenderer(text).Objects() {
				l := l.(*canvas.Text)
				lines = append(lines, l.Text)
				if wide := fyne.MeasureText(l.Text, l.TextSize, l.TextStyle).Width; wide > 180.1 {
					t.Errorf("%q is %v wide", l.Text, wide)
				}
			}
			if got := strings.Join(lines, "|"); want != "" && got != want || strings.Join(lines, "") != path {
				t.Errorf("%+v: %s", o, got)
			}
		}
	}
}

// Dots alone tell nothing.
func TestText_IsEmptyWhereNoLetterFits(t *testing.T) {
	var text *widgets.Text
	openWith(t, func() fyne.CanvasObject {
		text = widgets.NewText("Draft kept", widgets.SizeCaption, widgets.TextOptions{Clip: true})
		return text
	}, 200, 40)
	for width, want := range map[float32]string{200: "Draft kept", 40: "Draft…", 14: ""} {
		text.Resize(fyne.NewSize(width, 20))
		if got := test.WidgetRenderer(text).Objects()[0].(*canvas.Text).Text; got != want {
			t.Errorf("%v wide it says %q, not %q", width, got, want)
		}
	}
}
