package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"headroom/model"
	"headroom/ui/widgets"
)

// aRow is a row of 368, whose blocks are 32 wide from 128 on, 36 apart.
func aRow(t *testing.T) (*widgets.LevelRow, *[]model.Rating, fyne.Window) {
	t.Helper()
	row := (*widgets.LevelRow)(nil)
	w := openWith(t, func() fyne.CanvasObject { row = widgets.NewLevelRow("Network"); return row }, 368, 46)
	set := &[]model.Rating{}
	row.OnSet = func(r model.Rating) { *set = append(*set, r) }
	return row, set, w
}

func TestLevelRow_DigitSetsAndGoesOn(t *testing.T) {
	row, set, w := aRow(t)
	next := 0
	row.OnNext = func() { next++ }
	w.Canvas().Focus(row)
	test.Type(row, "40629")
	if diff := cmp.Diff([]model.Rating{half(4), half(2)}, *set); diff != "" || next != 2 {
		t.Error(diff, "went on", next, "times")
	}
}

func TestLevelRow_OtherLettersGoToTheScreenOrTheWindow(t *testing.T) {
	row, _, w := aRow(t)
	var screen, window []rune
	w.Canvas().SetOnTypedRune(func(r rune) { window = append(window, r) })
	test.Type(row, "n")
	row.OnKey = func(r rune) { screen = append(screen, r) }
	test.Type(row, "e")
	if string(window) != "n" || string(screen) != "e" {
		t.Errorf("window got %q, screen %q", string(window), string(screen))
	}
}

func TestLevelRow_ArrowsStepByHalvesAndWithShiftBySixths(t *testing.T) {
	row, _, _ := aRow(t)
	var got []int
	row.OnStep = func(sixths int) { got = append(got, sixths) }
	row.OnMove = func(dir int) { got = append(got, 100*dir) }
	row.OnUnset = func() { got = append(got, 0) }
	row.TypedKey(key(fyne.KeyRight))
	row.KeyDown(key(desktop.KeyShiftRight))
	row.TypedKey(key(fyne.KeyLeft))
	row.FocusLost() // Shift comes up elsewhere
	row.TypedKey(key(fyne.KeyLeft))
	row.TypedKey(key(fyne.KeyUp))
	row.TypedKey(key(fyne.KeyDown))
	row.TypedKey(key(fyne.KeyBackspace))
	if diff := cmp.Diff([]int{3, -1, -3, -100, 100, 0}, got); diff != "" {
		t.Error(diff)
	}
}

func TestLevelRow_ClickOnABlockSetsItsHalf(t *testing.T) {
	for x, want := range map[float32]model.Rating{
		122: half(1), 129: half(1), 165: half(1.5), 195: half(2), 205: half(2.5), 228: half(3), 273: half(4.5), 303: half(5), 310: half(5),
	} {
		row, set, _ := aRow(t)
		row.MouseDown(press(x, 23))
		if diff := cmp.Diff([]model.Rating{want}, *set); diff != "" {
			t.Errorf("at %v: %s", x, diff)
		}
	}
}

func TestLevelRow_ClickBesideTheBlocksOnlyTakesTheFocus(t *testing.T) {
	row, set, w := aRow(t)
	row.MouseDown(press(40, 20))
	row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 20)}})
	if len(*set) != 0 || w.Canvas().Focused() != fyne.Focusable(row) {
		t.Errorf("set %v, focus on %v", *set, w.Canvas().Focused())
	}
}

func TestLevelRow_DragSetsEachLevelOnce(t *testing.T) {
	row, set, _ := aRow(t)
	row.MouseDown(press(170, 23))
	for x := float32(170); x < 400; x += 3 {
		row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 23)}})
	}
	row.DragEnd()
	want := []model.Rating{half(1.5), half(2), half(2.5), half(3), half(3.5), half(4), half(4.5), half(5)}
	if diff := cmp.Diff(want, *set); diff != "" {
		t.Error(diff)
	}
}

// Larger words in a narrow window leave no room beside the name: the blocks lie
// under it, and are clicked there.
func TestLevelRow_BlocksGoUnderTheNameWhereThereIsNoRoom(t *testing.T) {
	row, set, w := aRow(t)
	row.SetState(widgets.LevelRowState{Rating: half(4), Then: half(3), Reveal: true, Delta: "+1.0"})
	w.Resize(fyne.NewSize(190, 46))
	row.Resize(fyne.NewSize(190, 46))
	row.Resize(fyne.NewSize(190, row.MinSize().Height))
	row.MouseDown(press(16, 20))
	if len(*set) != 0 {
		t.Errorf("on the name, a click set %v", *set)
	}
	row.MouseDown(press(16, 50))
	row.MouseUp(press(16, 50))
	row.MouseDown(press(174, 50))
	if diff := cmp.Diff([]model.Rating{half(1), half(5)}, *set); diff != "" {
		t.Error("under the name, clicks at both ends:", diff)
	}
}
