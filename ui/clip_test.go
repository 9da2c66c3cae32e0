package ui

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// spoken are the voices of every language that there is a file of.
func spoken(t *testing.T) map[string]words.Words {
	t.Helper()
	all := map[string]words.Words{}
	for _, tag := range []string{"en", "de", "es", "fr", "pt-BR", "zh-Hans"} {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		if w.Lang() == tag {
			all[tag] = w
		}
	}
	return all
}

// A clipSize is a window's size with how large its text is, in percent.
type clipSize struct {
	width, height float32
	text          int
}

// In no language does a text leave the window, its button or its field, end in an
// ellipsis for want of room, or stand on another; nor where all text is half as
// large again.
func TestLanguages_NoScreenClips(t *testing.T) {
	for tag, w := range spoken(t) {
		sizes := []clipSize{
			{360, 780, 100},
			{840, 700, 100},
			{1280, 800, 100},
			{1150, 760, 100},
			{840, 900, model.TextMax},
			{480, 900, model.TextMax},
			{360, 640, model.TextMax},
		}
		if tag == "en" || tag == "de" {
			sizes = append(sizes, clipSize{480, 900, 100}, clipSize{1024, 700, 100}, clipSize{1024, 700, model.TextMax}, clipSize{1280, 720, 110})
		}
		if tag == "fr" { // which has the longest name of a section
			sizes = append(sizes, clipSize{1280, 700, 130})
		}
		if tag == "de" || tag == "pt-BR" { // whose words are the longest
			sizes = append(sizes, clipSize{360, 780, 110}, clipSize{400, 800, 120}, clipSize{1366, 768, 120})
		}
		for _, v := range sizes {
			t.Run(fmt.Sprintf("%s-%v-%d", tag, v.width, v.text), func(t *testing.T) {
				b := newBench(t, nil, v.width, v.height, light)
				b.win.setVoice(say.New(w))
				walkTours(b, w, v.text, func(stop string) {
					if got := screens.TextScale(); math.Abs(float64(got)-float64(v.text)/100) > .001 {
						t.Fatalf("text is %v as large", got)
					}
					for _, wrong := range clipped(b, w) {
						t.Errorf("%s: %s", stop, wrong)
					}
				})
			})
		}
	}
}

// A seen text is where it is drawn, and within what it has to stay.
type seenText struct {
	text string
	// at is what the words cover, within the room that what they are part of has.
	at, room box
	// part is the widget that they belong to, and toast tells of those in front of
	// the screen.
	part  fyne.CanvasObject
	toast bool
}

type box struct{ x0, y0, x1, y1 float32 }

func (a box) meet(b box) box {
	return box{max(a.x0, b.x0), max(a.y0, b.y0), min(a.x1, b.x1), min(a.y1, b.y1)}
}

func boxOf(o fyne.CanvasObject) box {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return box{p.X, p.Y, p.X + o.Size().Width, p.Y + o.Size().Height}
}

// clipped says what cannot be read.
func clipped(b *bench, w words.Words) (wrong []string) {
	fixed := map[string]bool{}
	for _, key := range w.Keys() {
		fixed[w.T(key)] = !strings.HasPrefix(key, "sample.") // which a person may have written
	}
	var seen []seenText
	var toast bool
	var walk func(o fyne.CanvasObject, room box, part fyne.CanvasObject)
	walk = func(o fyne.CanvasObject, room box, part fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *widgets.Scroll:
			in := boxOf(o)
			if o.Direction == container.ScrollHorizontalOnly {
				return // made to hold more than is seen
			}
			room = room.meet(in)
		case *container.Scroll: // within a list
			room = room.meet(boxOf(o))
		case *widgets.Entry:
			if o.Text != "" {
				return // it moves along with the caret
			}
		case *widgets.Button, *widgets.Chip, *widgets.Select, *widgets.Switch, *widgets.NavItem, *widgets.LevelRow, *widgets.Segment:
			in := boxOf(o)
			room.x0, room.x1, part = max(room.x0, in.x0), min(room.x1, in.x1), o
		case fyne.Tappable: // an item of the rail, and what else there is to press
			if w, ok := o.(fyne.Widget); ok {
				in := boxOf(w)
				room.x0, room.x1, part = max(room.x0, in.x0), min(room.x1, in.x1), w
			}
		case *widgets.Toast:
			toast = true
			defer func() { toast = false }()
		case *widgets.Text:
			part = o
			for _, c := range parts(o) {
				if line := c.(*canvas.Text).Text; strings.HasSuffix(line, "…") && !strings.HasSuffix(o.Text(), "…") && fixed[o.Text()] {
					wrong = append(wrong, fmt.Sprintf("%q is cut to %q", o.Text(), line))
				}
			}
		case *canvas.Text:
			if strings.TrimSpace(o.Text) != "" {
				seen = append(seen, seenText{o.Text, inkOf(o), room, part, toast})
			}
		}
		for _, c := range parts(o) {
			walk(c, room, part)
		}
	}
	size := b.canvas().Size()
	window := box{0, 0, size.Width, size.Height}
	if top := b.canvas().Overlays().Top(); top != nil {
		walk(top, window, nil)
	} else {
		walk(b.win.root, window, nil)
	}
	return append(wrong, misplaced(seen)...)
}

// inkOf is what a line of text covers, by its alignment.
func inkOf(t *canvas.Text) box {
	in, s := boxOf(t), t.MinSize()
	switch t.Alignment {
	case fyne.TextAlignCenter:
		in.x0 += (t.Size().Width - s.Width) / 2
	case fyne.TextAlignTrailing:
		in.x0 = in.x1 - s.Width
	}
	in.x1 = in.x0 + s.Width
	in.y0 += (t.Size().Height - s.Height) / 2
	in.y1 = in.y0 + s.Height
	return in
}

func misplaced(seen []seenText) (wrong []string) {
	const slack = 1.5
	for i, a := range seen {
		in := a.at.meet(a.room)
		if in.y1-in.y0 < 4 {
			continue // scrolled away
		}
		if a.at.x0 < a.room.x0-slack || a.at.x1 > a.room.x1+slack {
			wrong = append(wrong, fmt.Sprintf("%q reaches from %v to %v, and has room from %v to %v", a.text, a.at.x0, a.at.x1, a.room.x0, a.room.x1))
		}
		for _, b := range seen[:i] {
			both := a.at.meet(b.at).meet(a.room).meet(b.room)
			if a.part != b.part && a.toast == b.toast && both.x1-both.x0 > 2 && both.y1-both.y0 > 6 {
				wrong = append(wrong, fmt.Sprintf("%q stands on %q", a.text, b.text))
			}
		}
	}
	return wrong
}
