package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// T asks how last month looks from today where that is to be asked, goes on with it,
// and shows and hides what was answered; before, it does nothing.
func TestThenTest_HasAKey(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1280, 800, theme.VariantLight)
	b.typed("t")
	b.seesNot("Seen from today")
	b.typed("442432")
	b.sees("Seen from today: October")
	b.typed("t")
	b.sees("Seen from today, what was October?")
	b.wait()
	before, _, _ := b.desk.Draft()
	b.canvas().Unfocus()
	b.typed("n5")
	b.wait()
	if after, _, _ := b.desk.Draft(); after.Ratings != before.Ratings || before.Ratings.Count() != 6 || b.canvas().Focused() != nil {
		t.Errorf("this month was %v, and is %v while last month is asked about", before.Ratings, after.Ratings)
	}
	b.typed("t333333")
	b.key(fyne.KeyReturn)
	b.sees("October, seen twice")
	b.typed("t")
	b.seesNot("October, seen twice")
	b.typed("t")
	b.sees("October, seen twice")
}

// While the month before is out of sight nothing is said to be compared with it.
func TestThenTest_SaysThatTheMonthStaysHidden(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 480, 900, light)
	b.typed("442432")
	b.sees("Compared with October.")
	b.tap("Seen from today: October")
	b.sees("October stays hidden until you are done.")
	b.seesNot("Compared with October.")
}
