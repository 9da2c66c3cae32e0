package ui

import (
	"math"
	"regexp"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/widgets"
)

// A cell is a text of a table: where its words end, if they stand at the right of
// their column, and its middle.
type cell struct {
	words        string
	right, mid   float64
	trailing     bool
	strong       bool
	captionSized bool
}

func (b *bench) cells() (all []cell) {
	b.all(func(o fyne.CanvasObject) {
		t, ok := o.(*canvas.Text)
		if !ok || t.Text == "" {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
		all = append(all, cell{
			t.Text, float64(at.X + t.Size().Width), float64(at.Y + t.Size().Height/2), t.Alignment == fyne.TextAlignTrailing,
			t.TextStyle.Bold, t.TextSize == b.win.theme.Size(widgets.SizeCaption),
		})
	})
	return all
}

// The three tables of months look alike: heads are captions, figures end where their
// heads end, the lowest are marked, and rows of one line are equally high.
func TestTablesOfMonthsHaveOneDress(t *testing.T) {
	figure := regexp.MustCompile(`^\d\.\d$`)
	for name, table := range map[string]struct {
		head  string
		pitch float64
		open  func(b *bench)
	}{
		"insights": {"Mentorship", 36, func(b *bench) { b.ctrl(fyne.Key3); b.typed("t") }},
		"journey":  {"Mentorship", 36, func(b *bench) { b.ctrl(fyne.Key2); b.typed("t") }},
		"list":     {"Ment.", 56, func(b *bench) { b.ctrl(fyne.Key2); b.typed("l") }},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, newMemoryDesk(t, plateauMonths()...), 1280, 1400, light)
			table.open(b)
			all := b.cells()
			at := slices.IndexFunc(all, func(c cell) bool { return c.words == table.head && c.captionSized })
			if at < 0 {
				t.Fatalf("no head %q that is a caption", table.head)
			}
			head, marked := all[at], 0
			if !head.trailing {
				t.Error("the head is not at the right")
			}
			var mids []float64
			for _, c := range all {
				if c.mid > head.mid && figure.MatchString(c.words) && math.Abs(c.right-head.right) < .5 {
					mids = append(mids, c.mid)
					if !c.trailing {
						t.Errorf("%s is not at the right", c.words)
					}
					if c.strong {
						marked++
					}
				}
			}
			if len(mids) < 12 || marked == 0 {
				t.Fatalf("%d figures end where their head ends, %d marked as lowest", len(mids), marked)
			}
			slices.Sort(mids)
			if pitch := mids[1] - mids[0]; math.Abs(pitch-table.pitch) > .5 {
				t.Errorf("rows are %v apart, not %v", pitch, table.pitch)
			}
		})
	}
}

// The heads over the ceilings are as long as has room, and stand apart.
func TestTablesOfMonths_NameTheCeilingsAsLongAsFits(t *testing.T) {
	for name, c := range map[string]struct {
		size  fyne.Size
		text  int
		open  string
		heads []string
	}{
		"list, narrow":            {fyne.NewSize(480, 900), 100, "l", []string{"Band.", "Netz.", "Ment.", "Lern.", "Erz.", "Chanc."}},
		"list, narrow and large":  {fyne.NewSize(480, 900), 150, "l", []string{"Band.", "Netz.", "Ment.", "Lern.", "Erz.", "Chanc."}},
		"table, narrow":           {fyne.NewSize(480, 900), 100, "t", []string{"Band.", "Netz.", "Ment.", "Lern.", "Erz.", "Chanc.", "Harte", "Decke"}},
		"table, wide":             {fyne.NewSize(1280, 800), 100, "t", []string{"Bandbreite", "Netzwerk", "Mentoring", "Lernen", "Erzählen", "Chancen", "Harte Decke"}},
		"table, in the middle":    {fyne.NewSize(1024, 700), 100, "t", []string{"Bandbreite", "Netzwerk", "Mentoring", "Lernen", "Erzählen", "Chancen", "Harte Decke"}},
		"table, narrow and large": {fyne.NewSize(1024, 700), 150, "t", []string{"Band.", "Netz.", "Ment.", "Lern.", "Erz.", "Chanc.", "Harte", "Decke"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := german(t, newMemoryDesk(t, plateauMonths()...), 480, 900, c.text)
			b.ctrl(fyne.Key2)
			b.typed(c.open)
			b.win.win.Resize(c.size)
			b.settle()
			ink := map[string]box{}
			b.all(func(o fyne.CanvasObject) {
				if text, ok := o.(*canvas.Text); ok && text.TextSize == b.win.theme.Size(widgets.SizeCaption) {
					ink[text.Text] = inkOf(text)
				}
			})
			end := float32(0)
			for i, head := range c.heads {
				at, ok := ink[head]
				if !ok {
					t.Fatalf("no head %q:\n%s", head, b.texts())
				}
				if i < model.CeilingCount && at.x0 < end+4 {
					t.Errorf("%s begins at %v, what is before it ends at %v", head, at.x0, end)
				}
				end = at.x1
			}
		})
	}
}

// What is scrolled keeps off the bar at its right.
func TestTablesOfMonths_KeepOffTheScrollBar(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 480, Height: 500}, {Width: 1024, Height: 700}, {Width: 1280, Height: 500}} {
		b := newBench(t, newMemoryDesk(t, plateauMonths()...), size.Width, size.Height, light)
		b.large()
		b.ctrl(fyne.Key2)
		b.typed("t")
		var bar float32
		b.each(func(o fyne.CanvasObject) bool {
			s, ok := o.(*container.Scroll)
			if ok && s.Direction != container.ScrollHorizontalOnly && s.Content.MinSize().Height > s.Size().Height {
				bar = boxOf(s).x1 - b.win.theme.Size(theme.SizeNameScrollBarSmall)
			}
			return bar > 0
		})
		if bar == 0 {
			t.Fatalf("%v: nothing is scrolled", size)
		}
		for _, c := range b.cells() {
			if c.trailing && float32(c.right) > bar-2 {
				t.Errorf("%v: %s ends at %v, the bar begins at %v", size, c.words, c.right, bar)
			}
		}
	}
}
