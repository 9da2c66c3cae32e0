package ui

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/widgets"
)

// A window that stays open from one month to the next asks for the new one, and
// leaves what was saved as it is.
func TestAMonthLaterTheCheckInIsANewOne(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	desk.today = aDay(time.December, 29)
	b.win.reload()
	b.settle()
	b.sees("December check-in")
	b.ctrl(fyne.Key2)
	b.ctrl(fyne.Key1)
	b.typed("111111")
	b.ctrl(fyne.KeyS)
	for day, want := range map[model.Date]model.Rating{aDay(time.November, 29): 18, aDay(time.December, 29): 6} {
		if s, ok := desk.History().At(day); !ok || s.Ratings[model.Opportunity] != want {
			t.Errorf("%s has %v, %v", day, s.Ratings, ok)
		}
	}
}

// Going to the check-in after an older month was opened goes to today's; one that
// is half done is gone on with.
func TestTheRailGoesToTodaysCheckIn(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.win.shell().CheckIn(aDay(time.October, 25))
	b.sees("October check-in")
	b.ctrl(fyne.Key2)
	b.ctrl(fyne.Key1)
	b.sees("November check-in")
	b.win.shell().CheckIn(aDay(time.October, 25))
	b.typed("1")
	b.ctrl(fyne.Key2)
	b.ctrl(fyne.Key1)
	b.sees("October check-in")
}

func TestAChangedCheckInCanBeHadBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day := aDay(time.October, 25)
	before, _ := desk.History().At(day)
	b.win.shell().CheckIn(day)
	b.typed("555555")
	b.ctrl(fyne.KeyS)
	b.sees("Saved the change of 25 October 2026")
	if s, _ := desk.History().At(day); s.Ratings[0] != 30 {
		t.Fatalf("kept %v", s.Ratings)
	}
	b.canvas().Unfocus()
	b.ctrl(fyne.KeyZ)
	if s, _ := desk.History().At(day); s.Ratings != before.Ratings || s.Note != before.Note {
		t.Errorf("undone, it has %v %q, want %v %q", s.Ratings, s.Note, before.Ratings, before.Note)
	}
	b.typed("4") // what is shown is what is kept, and can be changed again
	b.ctrl(fyne.KeyS)
	if s, _ := desk.History().At(day); s.Ratings.Count() != 6 || s.Ratings == before.Ratings {
		t.Errorf("changed again, it has %v", s.Ratings)
	}
}

func TestEachDeletionCanBeUndone(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete, fyne.KeyDelete, fyne.KeyDelete)
	if got := desk.History().Len(); got != n-3 {
		t.Fatalf("%d are left of %d", got, n)
	}
	for i := range 4 {
		b.canvas().Unfocus()
		b.ctrl(fyne.KeyZ)
		if got, want := desk.History().Len(), min(n, n-2+i); got != want {
			t.Errorf("after undoing %d there are %d, want %d", i+1, got, want)
		}
	}
}

// A message is painted when it comes and gone when it goes, without waiting for
// the pointer to move over something: the toolkit paints what was refreshed.
func TestAToastIsPaintedAtOnce(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	root := &refreshes{}
	b.win.root.Objects = append([]fyne.CanvasObject{root}, b.win.root.Objects...)
	root.ExtendBaseWidget(root)
	b.canvas().Capture()
	before := root.n
	b.win.showToast("Here", 0)
	if root.n == before {
		t.Error("nothing was painted when it came")
	}
	before = root.n
	b.win.closeToast()
	if root.n == before {
		t.Error("nothing was painted when it went")
	}
}

// refreshes counts how often it is refreshed with what is around it.
type refreshes struct {
	widget.BaseWidget
	n int
}

func (r *refreshes) Refresh() { r.n++ }

func (r *refreshes) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// A narrow window shows the newest month first, and all of a row in the list.
func TestANarrowJourneyShowsTheNewest(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 400, 800, light)
	b.ctrl(fyne.Key2)
	b.sees("2.0 lowest")
	b.typed("l")
	b.tapIcon(widgets.IconPlus)
	b.sees("Add a past month")
	b.key(fyne.KeyEscape)
	b.sees("Band.", "Spoke at a meetup")
}
