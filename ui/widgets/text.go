package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Text)(nil)

// The three weights. Italics are not used, so the theme lends that style to the
// cut between regular and half-bold.
var (
	regular = fyne.TextStyle{}
	medium  = fyne.TextStyle{Bold: true, Italic: true}
	strong  = fyne.TextStyle{Bold: true}
)

// TextStyles are those that widgets write in, each a font of its own.
func TextStyles() []fyne.TextStyle { return []fyne.TextStyle{regular, strong, medium} }

// TextOptions are the ways a Text can differ from plain body text.
type TextOptions struct {
	// Strong is half-bold.
	Strong bool
	// Color is the text colour where it is empty.
	Color fyne.ThemeColorName
	Align fyne.TextAlign
	// Wrap breaks lines between words where the width asks for it; those of a headline,
	// a section's title and of what is centred are of nearly one length.
	Wrap bool
	// Mono is for a file's path: letters of one width, not half-bold. Lines are broken
	// between folders.
	Mono bool
	// Clip keeps to one line and ends it with "…" where it does not fit.
	Clip bool
}

// A Text is words in one of the four sizes, on lines of the height that goes
// with it. It follows the theme.
type Text struct {
	widget.BaseWidget

	text string
	size fyne.ThemeSizeName
	o    TextOptions

	// kept are the lines as they were broken last, and words what they are broken
	// from: a page asks each of its texts many times before it is painted.
	kept            []string
	words           [][]word
	keptAs, wordsAs measured
}

// measured is all that the lines of a text, or its width, come of.
type measured struct {
	text  string
	size  float32
	o     TextOptions
	width float32
}

func (t *Text) measured(width float32) measured {
	return measured{t.text, t.Theme().Size(t.size), t.o, width}
}

// NewText is the text s, which may have line breaks, at a size of the theme.
func NewText(s string, size fyne.ThemeSizeName, o TextOptions) *Text {
	t := &Text{text: s, size: size, o: o}
	t.ExtendBaseWidget(t)
	return t
}

// SetText changes the words.
func (t *Text) SetText(s string) {
	if s != t.text {
		t.text = s
		t.Refresh()
	}
}

// Text is the words as they were given.
func (t *Text) Text() string { return t.text }

// SetColor changes the colour, a name of the theme.
func (t *Text) SetColor(c fyne.ThemeColorName) {
	if c != t.o.Color {
		t.o.Color = c
		t.Refresh()
	}
}

// SetSize changes the size, a name of the theme.
func (t *Text) SetSize(size fyne.ThemeSizeName) {
	if size != t.size {
		t.size = size
		t.Refresh()
	}
}

// SetStrong changes the weight.
func (t *Text) SetStrong(on bool) {
	if on != t.o.Strong {
		t.o.Strong = on
		t.Refresh()
	}
}

// SetAlign changes where lines stand in the text's width.
func (t *Text) SetAlign(a fyne.TextAlign) {
	if a != t.o.Align {
		t.o.Align = a
		t.Refresh()
	}
}

// Cut tells whether not all of the words are seen.
func (t *Text) Cut() bool {
	return t.o.Clip && t.Size().Width > 0 && t.lines(t.Size().Width)[0] != t.text
}

// HeightFor is the height the text takes at that width.
func (t *Text) HeightFor(width float32) float32 {
	return float32(len(t.lines(width))) * lineHeight(t, t.size)
}

func (t *Text) style() fyne.TextStyle { return fyne.TextStyle{Bold: t.o.Strong, Monospace: t.o.Mono} }

func (t *Text) measure(s string) float32 {
	return fyne.MeasureText(s, t.Theme().Size(t.size), t.style()).Width
}

// lines are the words as they are shown in that width, not to be changed.
func (t *Text) lines(width float32) []string {
	if as := t.measured(width); t.kept == nil || as != t.keptAs {
		t.kept, t.keptAs = t.broken(width), as
	}
	return t.kept
}

func (t *Text) broken(width float32) []string {
	given := strings.Split(t.text, "\n")
	switch {
	case width <= 0:
		return given
	case t.o.Wrap:
		var out []string
		fill := fill
		if t.size == SizeHeadline || t.size == SizeSection || t.o.Align == fyne.TextAlignCenter {
			fill = balanced
		}
		for _, words := range t.given() {
			out = append(out, fill(fitting(words, width, t.measure, t.o.Mono), width, t.measure)...)
		}
		return out
	case t.o.Clip:
		return []string{ellipsis(given[0], width, t.measure)}
	}
	return given
}

// given are the parts that no line breaks, of each line as it was given.
func (t *Text) given() [][]word {
	if as := t.measured(0); t.words == nil || as != t.wordsAs {
		t.words, t.wordsAs = nil, as
		for _, line := range strings.Split(t.text, "\n") {
			words := []word{{text: line, width: t.measure(line)}}
			switch {
			case t.o.Wrap && t.o.Mono:
				words = wordsOfPath(line, t.measure)
			case t.o.Wrap:
				words = wordsOf(line, t.measure)
			}
			t.words = append(t.words, words)
		}
	}
	return t.words
}

// ellipsis is s, or as much of its start as fits with "…" after it.
func ellipsis(s string, width float32, measure func(string) float32) string {
	if measure(s) <= width+.01 {
		return s
	}
	runes := []rune(s)
	fits := 0
	for low, high := 0, len(runes); low <= high; {
		mid := (low + high) / 2
		if measure(strings.TrimRight(string(runes[:mid]), " ")+"…") <= width {
			fits, low = mid, mid+1
		} else {
			high = mid - 1
		}
	}
	if fits == 0 { // dots alone tell nothing
		return ""
	}
	return strings.TrimRight(string(runes[:fits]), " ") + "…"
}

// CreateRenderer is for the toolkit.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{t: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	t     *Text
	lines []*canvas.Text
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) MinSize() fyne.Size {
	t := r.t
	if t.o.Clip {
		height := lineHeight(t, t.size)
		return fyne.NewSize(2*height, height)
	}
	return fyne.NewSize(t.Widest(), t.HeightFor(t.Size().Width))
}

// Widest is the width of the widest part that no line breaks; of a text that may be cut,
// of all of it.
func (t *Text) Widest() float32 {
	var width float32
	for _, line := range t.given() {
		for _, w := range line {
			width = max(width, w.width)
		}
	}
	return width
}

// Layout breaks the lines anew, as the width decides them.
func (r *textRenderer) Layout(size fyne.Size) {
	lines := r.t.lines(size.Width)
	if r.t.o.Clip && size.Width <= 0 {
		lines = nil // no room at all
	}
	for len(r.lines) < len(lines) {
		r.lines = append(r.lines, canvas.NewText("", color.Black))
	}
	r.lines = r.lines[:len(lines)]
	step := lineHeight(r.t, r.t.size)
	name := r.t.o.Color
	if name == "" {
		name = ColorText
	}
	for i, l := range r.lines {
		write(r.t, l, lines[i], r.t.size, r.t.style(), name)
		l.Alignment = r.t.o.Align
		place(l, 0, float32(i)*step, size.Width, step)
	}
}

func (r *textRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *textRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.lines))
	for i, l := range r.lines {
		objects[i] = l
	}
	return objects
}

// lineHeight is the height of a line of that size: 34 for 28, 24 for 18, 20 for
// 14, 16 for 12, in proportion where the text scale is another.
func lineHeight(w themed, size fyne.ThemeSizeName) float32 {
	ratio := float32(20) / 14
	switch size {
	case SizeHeadline:
		ratio = 34. / 28
	case SizeSection:
		ratio = 24. / 18
	case SizeCaption:
		ratio = 16. / 12
	case SizeNumeral:
		ratio = 52. / 44
	}
	return w.Theme().Size(size) * ratio
}

// write gives a line of text all that the theme decides of it.
func write(w themed, l *canvas.Text, s string, size fyne.ThemeSizeName, style fyne.TextStyle, c fyne.ThemeColorName) {
	l.Text, l.TextSize, l.TextStyle, l.Color = s, w.Theme().Size(size), style, paint(w, c)
}

// widthOf is the width of s in one line.
func widthOf(w themed, s string, size fyne.ThemeSizeName, style fyne.TextStyle) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, w.Theme().Size(size), style).Width
}
