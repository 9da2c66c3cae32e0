package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/widgets"
)

func over(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
}

func levelWord(r model.Rating) string { return "at " + r.String() }

func TestLevelRow_TellsWhatTheLevelUnderThePointerIsCalled(t *testing.T) {
	row, _, _ := aRow(t)
	row.Tell = levelWord
	row.MouseIn(over(40, 20))
	if tip := row.Tip(); tip.Words != "" {
		t.Errorf("beside the blocks it says %q", tip.Words)
	}
	for x, want := range map[float32]model.Rating{129: half(1), 165: half(1.5), 195: half(2), 310: half(5)} {
		row.MouseMoved(over(x, 20))
		tip := row.Tip()
		if tip.Words != levelWord(want) || x < tip.X-8 || x > tip.X+tip.Width+8 {
			t.Errorf("at %v it says %+v, want %v", x, tip, want)
		}
	}
	row.MouseDown(press(195, 23))
	if tip := row.Tip(); tip.Words != "" {
		t.Errorf("while it is held it says %q", tip.Words)
	}
	row.DragEnd()
	row.MouseOut()
	if tip := row.Tip(); tip.Words != "" {
		t.Errorf("of the focus alone it says %q, over the answers above it", tip.Words)
	}
}

func TestLevelRow_TellsWhatARealMoveIsLargerThan(t *testing.T) {
	row, _, _ := aRow(t)
	row.Tell = levelWord
	row.SetState(widgets.LevelRowState{Rating: half(2), Then: half(4), Reveal: true, Delta: "-2", Real: "real", RealWhy: "larger"})
	row.MouseIn(over(340, 20))
	if tip := row.Tip(); tip.Words != "larger" {
		t.Errorf("it says %q", tip.Words)
	}
}

func TestRadarPad_TellsWhatTheLevelUnderThePointerIsCalled(t *testing.T) {
	h, _ := newHand(t, model.Ratings{})
	h.pad.Tell = levelWord
	at := func(level float64) *desktop.MouseEvent {
		p := h.at(model.Learning, level)
		return over(p.X, p.Y)
	}
	h.pad.MouseIn(over(1, 1))
	if tip := h.pad.Tip(); tip.Words != "" {
		t.Errorf("beside the axes it says %q", tip.Words)
	}
	for level, want := range map[float64]model.Rating{1: half(1), 2.6: half(2.5), 5: half(5)} {
		h.pad.MouseMoved(at(level))
		if tip := h.pad.Tip(); tip.Words != levelWord(want) {
			t.Errorf("at %v it says %q", level, tip.Words)
		}
	}
	h.pad.MouseMoved(at(3))
	h.down(h.at(model.Learning, 3))
	if tip := h.pad.Tip(); tip.Words != "" {
		t.Errorf("while it is held it says %q", tip.Words)
	}
	h.up()
	h.pad.MouseMoved(at(3.1))
	if tip := h.pad.Tip(); tip.Words != "" {
		t.Errorf("over a handle it says %q", tip.Words)
	}
}
