package ui

import (
	"math"
	"regexp"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

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
