package ui

import (
	"math"
	"slices"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// A narrow window of the usual height has the radar, the six rows, and what is still to
// answer under them over its foot.
func TestNarrowCheckIn_ShowsTheRowsAndWhatIsToAnswer(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, trying()...), 480, 900, light)
	b.typed("44")
	_, badge := b.textAt("1 to answer")
	if foot := boxOf(b.find("Save check-in")).y0 - 16; badge == 0 || badge > foot {
		t.Errorf("what is to answer stands at %v, and the foot begins at %v", badge, foot)
	}
	b.each(func(o fyne.CanvasObject) bool {
		p, ok := o.(*widgets.RadarPad)
		if ok && p.Geometry().R < 110 {
			t.Errorf("the radar has a radius of %v", p.Geometry().R)
		}
		return ok
	})
}

// What is scrolled in a narrow check-in reaches to the window's edges, and the shadow where
// it ends with it.
func TestNarrowCheckIn_ScrollsFromEdgeToEdge(t *testing.T) {
	for _, mode := range []string{"", "g"} {
		b := newBench(t, newMemoryDesk(t, months()...), 480, 900, light)
		b.typed(mode)
		b.each(func(o fyne.CanvasObject) bool {
			if s, ok := o.(*widgets.Scroll); ok && s.Visible() && s.Size().Height > 200 {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
				if at.X != 0 || s.Size().Width != 480 {
					t.Errorf("mode %q: a scroll from %v is %v wide", mode, at.X, s.Size().Width)
				}
				return true
			}
			return false
		})
	}
}

// A wide window tells a key on its button: by the keyboard's focus a tip would lie over
// the panel below.
func TestWide_KeysOnButtonsHaveNoTip(t *testing.T) {
	b := first(t, deskOf(t, gallery.Room{Snapshots: gallery.Plateau(), Others: gallery.Mentees()}))
	for _, at := range []struct {
		place fyne.KeyName
		words string
	}{{fyne.Key3, "Show as table"}, {fyne.Key5, "Add a person"}} {
		b.ctrl(at.place)
		button, ok := b.find(at.words).(*widgets.Button)
		if !ok || button.KeyCap == "" || button.Tip() != (widgets.Tip{}) {
			t.Errorf("%q has the tip %+v", at.words, button.Tip())
		}
	}
}

// Where large words make a window narrow that is wide, its header is one line, and the
// five answers stand beside each other.
func TestNarrowCheckIn_HasOneHeaderWhereThereIsRoom(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1024, 700, light)
	b.large()
	b.typed("g")
	_, mode := b.textAt("Guided")
	if _, day := b.textAt("29 Nov 2026"); math.Abs(float64(day-mode)) > 1 {
		t.Errorf("the day stands at %v, and the choice of mode at %v", day, mode)
	}
	_, first := b.textAt("16 or more")
	if _, last := b.textAt("None or one"); math.Abs(float64(last-first)) > 1 {
		t.Errorf("the first answer stands at %v, the last at %v", first, last)
	}
}

// Both strips over a screen are one line where their words have the room.
func TestStrips_StandInOneLineWhereTheyFit(t *testing.T) {
	for width, one := range map[float32]bool{1024: true, 480: false} {
		desk := mentees(t)
		desk.sampledOf = "uid Priya Raman"
		b := newBench(t, desk, width, 700, light)
		b.turnTo("ram")
		b.large()
		_, whose := b.textAt("Back to me")
		if _, invented := b.textAt("Remove it"); one != (math.Abs(float64(invented-whose)) < 1) {
			t.Errorf("%v wide, one strip stands at %v, the other at %v", width, whose, invented)
		}
	}
}

// In a narrow window a draft that cannot be kept is said where the screen begins.
func TestNarrowCheckIn_SaysFirstThatADraftIsNotKept(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := newBench(t, desk, 400, 800, light)
	desk.fail["keep draft"] = &model.Problem{Kind: model.Full, Err: syscall.ENOSPC}
	b.typed("4")
	b.wait()
	b.key(fyne.KeyEscape)
	_, radar := b.textAt("Bandwidth")
	if _, said := b.textAt("Draft not kept"); said > radar {
		t.Errorf("it is said at %v, and the radar begins at %v", said, radar)
	}
}

// The row that was set last stays in sight when the ratings before come into sight.
func TestNarrowCheckIn_KeepsTheLastRowInSight(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1024, 700, light)
	b.large()
	b.typed("333333")
	row, ok := b.canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("no row has the focus")
	}
	foot := boxOf(b.find("Save check-in")).y0
	if at := boxOf(row); at.y1 > foot {
		t.Errorf("it reaches down to %v, and the foot begins at %v", at.y1, foot)
	}
}

// What is scrolled in a narrow window is seen to its end, also with larger text, whose lines
// are broken more often there.
func TestNarrow_ScrollsToTheEndOfWhatThereIs(t *testing.T) {
	foot := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.Size().Height
	}
	for _, s := range scenes() {
		if !slices.Contains([]string{"journey-compare", "journey-radar", "share", "share-private", "find", "welcome-large"}, s.name) {
			continue
		}
		b := newBench(t, s.desk(t), 360, 740, light)
		large := b.win.settings
		large.Text = 150
		b.win.apply(large)
		s.act(b)
		b.each(func(o fyne.CanvasObject) bool {
			scroll, ok := o.(*widgets.Scroll)
			if !ok {
				return false
			}
			if over := lowest(scroll.Content, foot) - foot(scroll.Content); over > .5 {
				t.Errorf("%s: the last %.0f of the page cannot be scrolled to", s.name, over)
			}
			return true
		})
	}
}

// lowest is where the lowest widget ends.
func lowest(o fyne.CanvasObject, foot func(fyne.CanvasObject) float32) float32 {
	_, plain := o.(*fyne.Container)
	_, panel := o.(*widgets.Panel)
	at := foot(o)
	if plain || panel {
		for _, c := range parts(o) {
			if c.Visible() {
				at = max(at, lowest(c, foot))
			}
		}
	}
	return at
}

// What chooses the two months is as wide as all else in a narrow window, beside each other
// where there is room.
func TestNarrowJourney_MonthsReachTheEdge(t *testing.T) {
	for _, c := range []struct {
		width         float32
		beside, large bool
	}{{480, true, false}, {360, false, false}, {480, false, true}} {
		b := newBench(t, newMemoryDesk(t, months()...), c.width, 900, light)
		if c.large {
			b.large()
		}
		b.ctrl(fyne.Key2)
		var at []box
		b.all(func(o fyne.CanvasObject) {
			if _, ok := o.(*widgets.Select); ok {
				at = append(at, boxOf(o))
			}
		})
		if len(at) != 2 {
			t.Fatalf("%d months are chosen", len(at))
		}
		if at[0].x1-at[0].x0 != at[1].x1-at[1].x0 || at[1].x1 != c.width-16 || (at[0].y0 == at[1].y0) != c.beside {
			t.Errorf("%v wide: the months stand at %v", c.width, at)
		}
	}
}

// A screen that scrolls begins at its top, also on a later visit: the figure is seen first,
// though what the keys act on may lie below it.
func TestNarrow_ScreensBeginAtTheirTop(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Text = model.TextMax
	b := newBench(t, desk, 480, 760, light)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key1, fyne.Key2} {
		b.ctrl(key)
		b.all(func(o fyne.CanvasObject) {
			if s, ok := o.(*widgets.Scroll); ok && s.Offset.Y != 0 {
				t.Errorf("with %s it begins %v down", key, s.Offset.Y)
			}
		})
		widgets.Page(b.win.body, fyne.KeyEnd)
	}
}
