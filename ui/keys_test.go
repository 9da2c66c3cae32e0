package ui

import (
	"testing"

	"headroom/ui/widgets"
)

func TestADigitRatesNothingElsewhere(t *testing.T) {
	b := first(t, newMemoryDesk(t, trying()...))
	b.typed("333333x")
	if on, ok := b.focused().(*widgets.Chip); !ok {
		t.Fatalf("X leads to %T", on)
	}
	b.wait()
	before := b.desk.draft.Ratings
	b.typed("1")
	b.canvas().Focus(b.win.checkin.Regions()[1]) // the radar
	b.wait()
	if got := b.desk.draft.Ratings; got != before {
		t.Errorf("it went from %v to %v", before, got)
	}
	b.typed("1")
	b.wait()
	if got := b.desk.draft.Ratings; got == before {
		t.Error("on the radar a digit rates")
	}
}
