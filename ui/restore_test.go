package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// withBackups is a desk of the gallery's months, which has backups of the first few of
// them.
func withBackups(t *testing.T) *memoryDesk {
	t.Helper()
	all := months()
	desk := newMemoryDesk(t, all[:2]...)
	for i := 2; i <= 6; i++ {
		desk.backUp(all[i].Day)
		desk.history = desk.history.With(all[i])
	}
	desk.held = desk.history
	return desk
}

func TestRestore_BringsABackupBackAndTheWindowFollows(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.KeyComma)
	b.choose("Dark")
	b.sees("6 check-ins", "5 check-ins", "4 check-ins", "Show all 5")
	b.seesNot("3 check-ins")
	b.tap("Show all 5")
	b.sees("2 check-ins")
	if f, ok := b.focused().(*widgets.Button); !ok || f.AccessibilityLabel() != "Restore…" {
		t.Errorf("the focus is on %v", b.focused())
	}
	b.tapNth("Restore…", 4)
	b.sees("Restore the backup of ", "There will be 2 check-ins instead of 7.", "What is here now is kept as a backup first.")
	if f, ok := b.focused().(*widgets.Button); !ok || f.AccessibilityLabel() != "Cancel" {
		t.Errorf("the focus is on %v", b.focused())
	}
	b.key(fyne.KeyEscape)
	if got := desk.History().Len(); got != n {
		t.Fatalf("%d check-ins after it was left", got)
	}
	b.tapNth("Restore…", 4)
	b.tap("Restore")
	if got := desk.History().Len(); got != 2 {
		t.Fatalf("it has %d check-ins", got)
	}
	b.sees("Settings", "Restored the backup of ", "7 check-ins") // what was there before
	if f, ok := b.focused().(*widgets.Button); !ok || f.AccessibilityLabel() != "Restore…" {
		t.Errorf("the focus is on %T", b.focused())
	}
	if b.undo(); desk.settings.Look != model.DarkLook { // nothing of before is left to be undone
		t.Errorf("the settings are %+v", desk.settings)
	}
	b.ctrl(fyne.Key2)
	b.typed("l")
	if got := len(b.win.views()); got != 2 { // made anew
		t.Errorf("%d screens are left", got)
	}
	b.ctrl(fyne.KeyComma)
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	if got := desk.History().Len(); got != n {
		t.Errorf("%d check-ins are back, want %d", got, n)
	}
}

// A backup is made when one asks for it, and there is no second one of the same.
func TestBackUpNow(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.seesNot("7 check-ins")
	now := b.find("Back up now").(fyne.Focusable)
	b.canvas().Focus(now)
	b.key(fyne.KeyReturn)
	b.sees("A backup is made", "7 check-ins")
	if b.focused() != now {
		t.Errorf("the focus is on %T", b.focused())
	}
	b.key(fyne.KeyReturn)
	b.sees("Nothing has changed since the newest backup")
	if n := len(desk.backups); n != 6 {
		t.Errorf("%d backups", n)
	}
	b.tapNth("Restore…", 0)
	b.sees("It holds 7 check-ins, as many as there are now.")
	b.key(fyne.KeyEscape)
	desk.fail["back up"] = &model.Problem{Kind: model.Full}
	b.tap("Back up now")
	b.sees(b.win.voice.Problem(desk.fail["back up"]).What, "Try again")

	emptied := withBackups(t)
	emptied.history = model.History{}
	emptied.held = emptied.history
	for _, desk := range []*memoryDesk{newMemoryDesk(t), emptied} {
		b = first(t, desk)
		b.ctrl(fyne.KeyComma)
		b.tap("Back up now")
		b.sees("There is nothing to back up")
	}
}

// tapNth presses the n-th button, from 0, with those words.
func (b *bench) tapNth(words string, n int) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		button, ok := o.(*widgets.Button)
		if !ok || button.AccessibilityLabel() != words {
			return false
		}
		if n--; n >= 0 {
			return false
		}
		test.Tap(button)
		return true
	})
	b.settle()
}

// A half-done check-in is in the backup of what was there.
func TestRestore_KeepsTheDraftBefore(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	b.typed("34")
	b.ctrl(fyne.KeyComma)
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	kept, restored := slices.Index(desk.acts, "keep draft"), slices.Index(desk.acts, "restore backup")
	if kept < 0 || restored < kept {
		t.Errorf("the acts are %q", desk.acts)
	}
}

func TestRestore_ThatFailsLeavesEverything(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.KeyComma)
	desk.fail["restore backup"] = &model.Problem{Kind: model.BadBackup}
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	b.sees("Settings", "This backup is damaged.", "Nothing was restored. Everything is as it was.", "Choose another backup.")
	b.tap("Close")
	if got := desk.History().Len(); got != n {
		t.Errorf("%d check-ins", got)
	}
	b.ctrl(fyne.Key1)
	b.sees("November check-in")
}

// What was in force then is in force again, the language too.
func TestRestore_TheSettingsFollow(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.choose("Dark")
	desk.mu.Lock()
	desk.settings = model.Settings{Look: model.LightLook, Text: 120, Language: "de"} // as the backup has them
	desk.mu.Unlock()
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	b.sees("Einstellungen", "Die Sicherung vom", "ist wiederhergestellt")
	if got := screens.TextScale(); got < 1.19 || got > 1.21 {
		t.Errorf("text is %v of its size", got)
	}
}

// Two backups of one day are told apart by their time.
func TestRestore_ABackupOfADayWithSeveralHasItsTime(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	for i, day := range []model.Date{aDay(time.October, 30), aDay(time.November, 1), aDay(time.November, 1)} {
		desk.backUp(day)
		desk.backups[0].Clock = []string{"08:00", "09:05", "21:40"}[i]
	}
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.sees("1 November 2026, 21:40", "1 November 2026, 09:05", "30 October 2026")
	b.seesNot("08:00")
	b.tapNth("Restore…", 1)
	b.sees("Restore the backup of 1 November 2026, 09:05?")
	b.tap("Restore")
	b.sees("Restored the backup of 1 November 2026, 09:05")
}

func TestRestore_AsksOnce(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	restore := b.find("Restore…").(*widgets.Button)
	test.Tap(restore)
	test.Tap(restore)
	b.settle()
	if n := len(b.canvas().Overlays().List()); n != 1 {
		t.Errorf("it is asked %d times", n)
	}
	b.key(fyne.KeyEscape)
	b.tap("Restore…") // it can be asked again
	b.sees("Restore the backup of ")
}

func TestRestore_ABackupThatCannotBeReadIsNotOffered(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.backUp(aDay(time.November, 1))
	desk.backups[0].Unread = true
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.sees("1 November 2026", "It cannot be read")
	if !b.find("Restore…").(*widgets.Button).Disabled() {
		t.Error("it is offered")
	}
}

// What is restored is restored, even where it cannot be read yet.
func TestRestore_ThatCannotBeReadIsNotToldAsNotRestored(t *testing.T) {
	desk := withBackups(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	n := desk.History().Len()
	desk.fail["reload"] = &model.Problem{Kind: model.Busy}
	b.tapNth("Restore…", 0)
	b.tap("Restore")
	b.sees(b.win.voice.Problem(desk.fail["reload"]).What, "The backup of ", " is restored.")
	b.seesNot("Nothing was")
	delete(desk.fail, "reload")
	b.tap("Try again")
	b.sees("Restored the backup of ", "Settings")
	if got := desk.History().Len(); got != n-1 {
		t.Errorf("it has %d check-ins", got)
	}
}
