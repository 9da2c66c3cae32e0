package ui

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// sampled opens a window on a journal with the sample in it.
func sampled(t *testing.T) (*memoryDesk, *bench) {
	t.Helper()
	desk := newMemoryDesk(t)
	if err := desk.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	return desk, first(t, desk)
}

// Looking around must not cost the months that are to come: what was invented goes
// away again, to where one was, and can be had back.
func TestTheSampleIsTakenBackToWhereItCameFrom(t *testing.T) {
	for _, c := range []struct {
		from []fyne.KeyName // with Ctrl, after the welcome
		tap  string
		back string
	}{
		{nil, "Look around with sample data", "Start my first check-in"},
		{[]fyne.KeyName{fyne.Key2}, "Show the sample history", "No month yet"},
		{[]fyne.KeyName{fyne.Key3}, "Show the sample history", "Nothing to read yet"},
		{[]fyne.KeyName{fyne.KeyComma}, "Show the sample history", "Appearance"},
	} {
		desk := newMemoryDesk(t)
		b := first(t, desk)
		if c.from != nil {
			b.tap("Start my first check-in")
		}
		for _, key := range c.from {
			b.ctrl(key)
		}
		b.tap(c.tap)
		b.sees("Invented history", "Journey", "Remove it")
		if b.win.toast != nil {
			t.Error("a toast says what the strip says")
		}
		n := desk.History().Len()
		for range 2 {
			b.undo()
			b.sees(c.back)
			b.seesNot("Remove it")
			if desk.History().Len() != 0 {
				t.Fatalf("%s: %d are left", c.back, desk.History().Len())
			}
			b.redo()
			b.sees("Remove it", "Show as table")
			if desk.History().Len() != n {
				t.Fatalf("%s: %d of %d are back", c.back, desk.History().Len(), n)
			}
		}
	}
}

// The welcome greets nobody who has begun.
func TestTheSampleIsNotTakenBackToTheWelcomeOfWhoHasBegun(t *testing.T) {
	b := first(t, newMemoryDesk(t))
	b.tap("Look around with sample data")
	b.ctrl(fyne.Key1)
	b.typed("4")
	b.ctrl(fyne.Key2)
	b.undo()
	b.sees("November check-in", "1 of 6 set.")
	b.seesNot("Start my first check-in")
}

// While invented months are at hand every screen says so and leads out, by the keyboard
// too.
func TestEveryScreenSaysThatMonthsAreInvented(t *testing.T) {
	desk, b := sampled(t)
	for _, key := range []fyne.KeyName{fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.KeyComma, fyne.KeyF} {
		b.ctrl(key)
		b.sees("Invented history", "Remove it")
	}
	b.ctrl(fyne.Key1)
	b.sees("This check-in would stand beside an invented history", "Remove it")
	b.typed("44")
	for b.focused() != b.find("Remove it").(fyne.Focusable) {
		b.key(fyne.KeyTab)
	}
	b.key(fyne.KeyReturn)
	b.sees("Took the sample out", "Undo", "2 of 6 set.")
	b.seesNot("invented")
	if desk.History().Len() != 0 {
		t.Errorf("%d are left", desk.History().Len())
	}
	if b.focused() == nil {
		t.Error("nothing has the focus")
	}
	b.undo()
	b.sees("This check-in would stand beside an invented history", "2 of 6 set.")
}

// One's own check-ins stay, whatever becomes of the sample.
func TestOwnCheckInsStayWithoutTheSample(t *testing.T) {
	desk, b := sampled(t)
	n := desk.History().Len()
	b.typed("444444")
	b.ctrl(fyne.KeyS)
	for _, act := range []func(){func() { b.tap("Remove it") }, b.undo, b.redo} {
		act()
		want := n + 1
		if !desk.sampled {
			want = 1
		}
		if _, mine := desk.History().At(desk.Today()); !mine || desk.History().Len() != want {
			t.Errorf("there are %d, mine: %v", desk.History().Len(), mine)
		}
	}
	b.ctrl(fyne.Key2)
	b.seesNot("Invented")
}

func TestASampleThatCannotBeTakenOutStays(t *testing.T) {
	desk, b := sampled(t)
	desk.fail["sample"] = &model.Problem{Kind: model.Full, Err: errors.New("full")}
	b.tap("Remove it")
	b.sees("Try again", "beside an invented history")
	delete(desk.fail, "sample")
	b.tap("Try again")
	b.sees("Took the sample out")
	b.seesNot("beside an invented history")
}

// Another history's screens say nothing of mine.
func TestAnotherPersonsMonthsAreNotInvented(t *testing.T) {
	desk := mentees(t)
	desk.sampled = true
	b := first(t, desk)
	b.sees("beside an invented history")
	b.turnTo("ram")
	b.sees("This is Priya Raman’s history")
	b.seesNot("invented")
	b.tap("Back to me")
	b.sees("beside an invented history")
}

// The settings take the sample out and put it in, as long as there is room for it.
func TestTheSettingsMoveTheSample(t *testing.T) {
	desk, b := sampled(t)
	b.ctrl(fyne.KeyComma)
	b.tap("Remove it") // the last of that name, below the strip's
	b.sees("Took the sample out", "Show the sample history", "Invented months, to look around in")
	b.undo()
	b.seesNot("Show the sample history")
	b.redo()
	b.tap("Show the sample history")
	b.sees("Journey", "Show as table", "Remove it")
	b.tap("Remove it")
	b.ctrl(fyne.Key1)
	b.typed("444444")
	b.ctrl(fyne.KeyS)
	b.ctrl(fyne.KeyComma)
	b.sees("They go into an empty journal only")
	if !b.find("Show the sample history").(*widgets.Button).Disabled() || desk.sampled {
		t.Error("it can be put in beside check-ins of one's own")
	}
}

// What was done to a month of the sample cannot be taken back once that is gone: taking it
// out is what is taken back, and then nothing more.
func TestWhatWasDoneToTheSampleGoesWithIt(t *testing.T) {
	desk, b := sampled(t)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.sees("Undo")
	b.tap("Remove it")
	b.undo()
	acts := len(desk.acts)
	b.undo()
	if more := desk.acts[acts:]; len(more) > 0 {
		t.Errorf("it was taken back by %v", more)
	}
}

// The sample goes into an empty journal only: where a mentee has check-ins, nothing
// offers what would be refused.
func TestTheSampleIsOfferedOnlyWhereItHasRoom(t *testing.T) {
	desk := newMemoryDesk(t)
	if _, err := desk.AddPerson("Priya Raman"); err != nil {
		t.Fatal(err)
	}
	offered := func(b *bench, room bool) {
		t.Helper()
		look := func(words string) { t.Helper(); b.seesNot(words) }
		if room {
			look = func(words string) { t.Helper(); b.sees(words) }
		}
		look("Look around with sample data")
		b.tap("Start my first check-in")
		for _, key := range []fyne.KeyName{fyne.Key2, fyne.Key3} {
			b.ctrl(key)
			b.sees("Start a check-in")
			look("Show the sample history")
		}
	}
	offered(first(t, desk), true)
	priya := desk.others["uid Priya Raman"]
	h, err := model.NewHistory(months())
	if err != nil {
		t.Fatal(err)
	}
	priya.history = h
	desk.put(priya)
	offered(first(t, desk), false)
}

// Two strips, beside each other or one under the other, are told apart by the ground
// between them.
func TestTwoStripsAreNotOne(t *testing.T) {
	for _, width := range []float32{1280, 480} {
		desk := mentees(t)
		desk.sampledOf = "uid Priya Raman"
		b := newBench(t, desk, width, 800, light)
		b.turnTo("ram")
		strips := b.win.strips()
		if len(strips) != 2 {
			t.Fatalf("there are %d strips", len(strips))
		}
		one, other := boxOf(strips[0]), boxOf(strips[1])
		air, level := other.x0-one.x1, one.y0 == other.y0
		if !level {
			air = other.y0 - one.y1
		}
		if beside := width > 1000; air < 1 || air > 2 || level != beside {
			t.Errorf("%v wide, %v lie between them, beside each other: %v", width, air, level)
		}
		if body := boxOf(b.win.body); body.y0 != other.y1 {
			t.Errorf("%v wide, the screen begins at %v under strips that end at %v", width, body.y0, other.y1)
		}
	}
}
