package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/widgets"
)

// On the check-in Ctrl+Z takes back what was rated last, before what was done earlier, and
// not once something else was done since.
func TestWhatIsRatedIsTakenBack(t *testing.T) {
	b, desk, n := savedToday(t)
	ratings := func() model.Ratings {
		if b.wait(); desk.draft != nil {
			return desk.draft.Ratings
		}
		s, _ := desk.History().At(desk.Today())
		return s.Ratings
	}
	kept := ratings()
	b.typed("5")
	b.typed("4")
	b.undo()
	once := ratings()
	if b.undo(); ratings() != kept || once == kept || desk.History().Len() != n {
		t.Errorf("of %v it leaves %v, then %v, and %d of %d check-ins", kept, once, ratings(), desk.History().Len(), n)
	}
	b.redo()
	if ratings() != once {
		t.Errorf("done again it is %v", ratings())
	}
	b.redo()
	b.ctrl(fyne.KeyS) // what is saved is one step
	b.undo()
	if ratings() != kept {
		t.Errorf("with the change taken back it is %v", ratings())
	}
	b.undo()
	if desk.History().Len() != n-1 {
		t.Errorf("%d of %d check-ins are left", desk.History().Len(), n)
	}
}

// A drag is taken back whole, an answer as what it rates.
func TestADragAndAnAnswerAreTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	draft := func() (d model.Draft) {
		if b.wait(); desk.draft != nil {
			d = *desk.draft
		}
		return d
	}
	b.typed("g22")
	answered := draft()
	b.undo()
	if d := draft(); d.Ratings == answered.Ratings || d.Answers == answered.Answers {
		t.Errorf("the ratings are still %v, the answers %v", d.Ratings, d.Answers)
	}
	b.redo()
	if d := draft(); d.Ratings != answered.Ratings || d.Answers != answered.Answers {
		t.Errorf("done again the ratings are %v, the answers %v", d.Ratings, d.Answers)
	}
	b.typed("g")
	pad := b.win.checkin.Regions()[1].(*widgets.RadarPad)
	pressDot(pad, model.Learning, 1)
	for _, level := range []float64{2, 2.5, 3} {
		dragDot(pad, model.Learning, level)
	}
	pad.MouseUp(nil)
	if draft().Ratings == answered.Ratings {
		t.Fatal("nothing is dragged")
	}
	if b.undo(); draft().Ratings != answered.Ratings {
		t.Errorf("of %v it leaves %v", answered.Ratings, draft().Ratings)
	}
}

// savedToday is a window in which today's check-in was just saved, the last of n.
func savedToday(t *testing.T) (b *bench, desk *memoryDesk, n int) {
	t.Helper()
	desk = newMemoryDesk(t, months()...)
	b = first(t, desk)
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	return b, desk, desk.History().Len()
}

// drafted is the draft by now; zero for none.
func drafted(b *bench, desk *memoryDesk) (d model.Draft) {
	if b.wait(); desk.draft != nil {
		d = *desk.draft
	}
	return d
}

// Who writes, or is at the radar, stays there while ratings are taken back: what is typed
// next is no rating, or one of the same ceiling.
func TestTakingBackLeavesTheFocus(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("34n")
	note := b.focused().(*widgets.Entry)
	b.typed("ab")
	b.ctrl(fyne.KeyZ)
	both := drafted(b, desk).Ratings
	if b.ctrl(fyne.KeyZ); note.Text != "" || drafted(b, desk).Ratings == both {
		t.Fatalf("%q is written, the ratings are %v", note.Text, drafted(b, desk).Ratings)
	}
	b.typed("5 ideas")
	if b.focused() != fyne.Focusable(note) || note.Text != "5 ideas" || drafted(b, desk).Ratings.Count() != both.Count()-1 {
		t.Errorf("%q is written, the ratings are %v", note.Text, drafted(b, desk).Ratings)
	}
	pad := b.win.checkin.Regions()[1]
	b.canvas().Focus(pad)
	b.typed("2")
	if b.ctrl(fyne.KeyZ); b.focused() != pad {
		t.Errorf("the focus is at %T", b.focused())
	}
}

// An experiment that was ticked is what was done last; words of one's own stay.
func TestAnExperimentIsTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("333335")
	rated := drafted(b, desk).Ratings
	b.typed("x")
	if b.key(fyne.KeySpace); drafted(b, desk).Experiment == "" {
		t.Fatal("nothing is ticked")
	}
	if b.ctrl(fyne.KeyZ); drafted(b, desk).Experiment != "" || drafted(b, desk).Ratings != rated {
		t.Errorf("it leaves %q with %v", drafted(b, desk).Experiment, drafted(b, desk).Ratings)
	}
	if b.redo(); drafted(b, desk).Experiment == "" {
		t.Error("it is not ticked again")
	}
	b.tap(b.win.voice.T("experiment.own"))
	b.typed(" Twice.")
	own := drafted(b, desk).Experiment
	b.canvas().Focus(b.win.checkin.Regions()[0])
	b.typed("4")
	b.ctrl(fyne.KeyZ)
	if b.ctrl(fyne.KeyZ); drafted(b, desk).Experiment != own || drafted(b, desk).Ratings == rated {
		t.Errorf("of %q it leaves %q, with %v", own, drafted(b, desk).Experiment, drafted(b, desk).Ratings)
	}
}

// A key that is held takes back what was rated, and ends there; the next press goes on.
func TestAHeldKeyEndsWithTheRatings(t *testing.T) {
	b, desk, n := savedToday(t)
	b.typed("54")
	for range 4 {
		b.win.shortcut(&fyne.ShortcutUndo{})
		b.settle()
	}
	if desk.History().Len() != n || desk.draft != nil {
		t.Fatalf("%d of %d check-ins are left, the draft is %v", desk.History().Len(), n, desk.draft)
	}
	b.letGo(fyne.KeyZ)
	if b.ctrl(fyne.KeyZ); desk.History().Len() != n-1 {
		t.Errorf("%d of %d check-ins are left", desk.History().Len(), n)
	}
}

// Where a tick or a button has the focus a key that is let go is let go as well.
func TestEachPressTakesBackAtAChoice(t *testing.T) {
	b, desk, n := savedToday(t)
	b.typed("x")
	choice, _ := b.focused().(*widgets.Choice)
	if b.key(fyne.KeySpace); choice == nil || drafted(b, desk).Experiment == "" {
		t.Fatalf("nothing is ticked at %T", b.focused())
	}
	b.ctrl(fyne.KeyZ)
	if drafted(b, desk).Experiment != "" || b.focused() != fyne.Focusable(choice) || desk.History().Len() != n {
		t.Fatalf("%q is left, the focus is at %T", drafted(b, desk).Experiment, b.focused())
	}
	if b.ctrl(fyne.KeyZ); desk.History().Len() != n-1 {
		t.Errorf("%d of %d check-ins are left", desk.History().Len(), n)
	}
}

// In the system's menu each choice is a press of its own, though the pointer makes it.
func TestEachChoiceInTheMenuTakesBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	n := desk.History().Len()
	b.typed("l")
	for range 2 {
		b.key(fyne.KeyDelete)
	}
	for left := n - 2; left < n; {
		for _, item := range b.win.menu().Items {
			if item.Label == b.win.voice.T("menu.undo") {
				item.Action()
			}
		}
		b.settle()
		if left++; desk.History().Len() != left {
			t.Fatalf("%d of %d check-ins are left, want %d", desk.History().Len(), n, left)
		}
	}
}

// A press takes back one deed, however long the key is held, and does one again.
func TestAHeldKeyTakesBackOneDeed(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	n := desk.History().Len()
	b.typed("l")
	for range 2 {
		b.key(fyne.KeyDelete)
	}
	hold := func(sh fyne.Shortcut) {
		for range 4 {
			b.win.shortcut(sh)
			b.settle()
		}
		b.letGo(fyne.KeyZ)
	}
	if desk.History().Len() != n-2 {
		t.Fatalf("%d of %d check-ins are left", desk.History().Len(), n)
	}
	for _, x := range []struct {
		sh   fyne.Shortcut
		want int
	}{{&fyne.ShortcutUndo{}, n - 1}, {&fyne.ShortcutUndo{}, n}, {&fyne.ShortcutRedo{}, n - 1}, {&fyne.ShortcutRedo{}, n - 2}} {
		if hold(x.sh); desk.History().Len() != x.want {
			t.Fatalf("%s leaves %d of %d check-ins, want %d", x.sh.ShortcutName(), desk.History().Len(), n, x.want)
		}
	}
}

// The window hears of no key that is let go while something has the focus that does not:
// the next press would be taken for the same.
func TestAllThatHasTheFocusHearsOfKeysLetGo(t *testing.T) {
	deaf := map[string]string{}
	for _, s := range scenes() {
		b := newBench(t, s.desk(t), 1024, 700, light)
		s.act(b)
		var walk func(fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			_, focusable := o.(fyne.Focusable)
			keyable, hears := o.(desktop.Keyable)
			before := widgets.Releases()
			if hears {
				keyable.KeyUp(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
			}
			if focusable && widgets.Releases() == before {
				deaf[fmt.Sprintf("%T", o)] = s.name
			}
			for _, part := range parts(o) {
				walk(part)
			}
		}
		walk(b.win.root)
		for _, over := range b.canvas().Overlays().List() {
			walk(over)
		}
	}
	for what, where := range deaf {
		t.Errorf("%s does not, in %s", what, where)
	}
}

// While a dot is held nothing is taken back: not what was saved before either.
func TestNothingIsTakenBackInADrag(t *testing.T) {
	b, desk, n := savedToday(t)
	pad := b.win.checkin.Regions()[1].(*widgets.RadarPad)
	pressDot(pad, model.Learning, 3)
	if b.ctrl(fyne.KeyZ); desk.History().Len() != n { // it did not move yet
		t.Fatalf("%d of %d check-ins are left", desk.History().Len(), n)
	}
	dragDot(pad, model.Learning, 2)
	b.ctrl(fyne.KeyZ)
	b.ctrl(fyne.KeyS) // what was dragged so far
	b.ctrl(fyne.KeyZ)
	pad.MouseUp(nil)
	kept, _ := desk.History().At(desk.Today())
	if kept.Ratings[model.Learning] != 2*model.Whole || desk.History().Len() != n {
		t.Errorf("it is at %v, and %d of %d check-ins are left", kept.Ratings, desk.History().Len(), n)
	}
	if b.ctrl(fyne.KeyZ); desk.History().Len() != n { // the change goes, what it changed stays
		t.Errorf("then %d of %d check-ins are left", desk.History().Len(), n)
	}
	if kept, _ = desk.History().At(desk.Today()); kept.Ratings[model.Learning] != 3*model.Whole {
		t.Errorf("then it is at %v", kept.Ratings)
	}
}

// pressDot takes what is at that level of a ceiling, as the pointer does.
func pressDot(pad *widgets.RadarPad, c model.Ceiling, level float64) {
	pad.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: dot(pad, c, level)})
}

func dragDot(pad *widgets.RadarPad, c model.Ceiling, level float64) {
	pad.Dragged(&fyne.DragEvent{PointEvent: dot(pad, c, level)})
}

func dot(pad *widgets.RadarPad, c model.Ceiling, level float64) fyne.PointEvent {
	at := pad.Geometry().Vertex(c, level)
	return fyne.PointEvent{Position: fyne.NewPos(float32(at.X), float32(at.Y))}
}

// A drag along the blocks of a row is one step, as one at the radar is.
func TestADragOfARowIsTakenBackWhole(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("3")
	before := drafted(b, desk).Ratings
	row := b.focused().(*widgets.LevelRow)
	from, to := row.Size().Width, row.Size().Width
	for x := float32(0); x < row.Size().Width; x++ { // where the blocks begin
		if row.MouseDown(pressAt(x)); row.Held() {
			from = x
			break
		}
	}
	for x := from; x < to; x += 4 {
		row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 16)}})
	}
	row.DragEnd()
	row.MouseUp(pressAt(to))
	if drafted(b, desk).Ratings[model.Network] != model.RatingMax {
		t.Fatalf("it is dragged to %v", drafted(b, desk).Ratings)
	}
	if b.ctrl(fyne.KeyZ); drafted(b, desk).Ratings != before {
		t.Errorf("of %v it leaves %v", before, drafted(b, desk).Ratings)
	}
}

func pressAt(x float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 16)}}
}

// What was taken back last is done again first, a save before a rating that was taken back
// before it.
func TestWhatWasTakenBackLastIsDoneAgainFirst(t *testing.T) {
	b, desk, n := savedToday(t)
	b.typed("5")
	b.ctrl(fyne.KeyZ)
	b.ctrl(fyne.KeyZ)
	if desk.History().Len() != n-1 {
		t.Fatalf("%d of %d check-ins are left", desk.History().Len(), n)
	}
	if b.redo(); desk.History().Len() != n {
		t.Errorf("%d of %d check-ins are there again", desk.History().Len(), n)
	}
}

// What another window saved meanwhile is not taken for what was rated here.
func TestWhatWasSavedElsewhereIsNotTakenBack(t *testing.T) {
	for name, rate := range map[string]func(*bench){
		"over nothing": func(b *bench) {
			b.typed("3")
			b.canvas().Focus(b.win.checkin.Regions()[0])
			b.key(fyne.KeyUp, fyne.KeyBackspace)
		},
		"as it stands here": func(b *bench) { b.typed("123451") },
	} {
		t.Run(name, func(t *testing.T) {
			desk := newMemoryDesk(t, months()...)
			b := first(t, desk)
			rate(b)
			b.wait()
			theirs := model.Ratings{6, 12, 18, 24, 30, 6}
			desk.elsewhere(model.Snapshot{Day: desk.Today(), Ratings: theirs})
			b.win.reload()
			b.settle()
			desk.draftElsewhere(nil)
			b.win.reload()
			b.settle()
			b.sees("✓ Saved")
			b.undo()
			b.redo()
			b.undo()
			if d := drafted(b, desk); d != (model.Draft{}) {
				t.Errorf("%v is half done", d.Ratings)
			}
			if s, _ := desk.History().At(desk.Today()); s.Ratings != theirs {
				t.Errorf("%v is kept", s.Ratings)
			}
		})
	}
}
