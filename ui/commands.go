package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/ui/screens"
)

// A command is an act with a key. All of them stand in one menu: the system's own on
// macOS; elsewhere behind F10, since the toolkit can only draw a menu bar that is always
// there. So on those systems the keys are the canvas's, and an entry passes on those that
// it has no use for.
type command struct {
	name     string // of its text, after "menu."
	shortcut fyne.Shortcut
	act      func()
}

// groups are the commands in the order of the menu: to go somewhere, to take back, to add
// and open, to save and copy, help and the end.
func (w *Window) groups() [][]command {
	return [][]command{
		{
			{"checkin", ctrl(fyne.Key1), func() { w.goTo(screens.PlaceCheckIn) }},
			{"journey", ctrl(fyne.Key2), func() { w.goTo(screens.PlaceJourney) }},
			{"insights", ctrl(fyne.Key3), func() { w.goTo(screens.PlaceInsights) }},
			{"share", ctrl(fyne.Key4), func() { w.goTo(screens.PlaceShare) }},
			{"people", ctrl(fyne.Key5), func() { w.goTo(screens.PlacePeople) }},
			{"settings", ctrl(fyne.KeyComma), func() { w.goTo(screens.PlaceSettings) }},
		},
		{
			{"undo", &fyne.ShortcutUndo{}, w.undo},
			{"redo", &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, w.redo},
		},
		{
			{"find", ctrl(fyne.KeyF), func() { w.shell().FindRoot() }},
			{"add", ctrl(fyne.KeyN), w.addMonth},
			{"addperson", &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, w.addPerson},
			{"person", ctrl(fyne.KeyP), func() { screens.AskPerson(w.shell()) }},
			{"open", ctrl(fyne.KeyO), func() { screens.OpenCard(w.shell()) }},
		},
		{
			{"save", ctrl(fyne.KeyS), w.saveCheckIn},
			{"export", ctrl(fyne.KeyE), w.onShare((*screens.ShareView).Save)},
			{"folder", &desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, w.openSaved},
			{"copyimage", &fyne.ShortcutCopy{}, w.copyShortcut},
			{"copycaption", &desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, w.onShare((*screens.ShareView).CopyCaption)},
			{"copyalt", &desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierAlt}, w.onShare((*screens.ShareView).CopyAlt)},
		},
		{
			{"keys", nil, func() { screens.ShowKeys(w.shell()) }},
			{quit, ctrl(fyne.KeyQ), w.close},
		},
	}
}

// quit is the command that ends the window.
const quit = "quit"

// acts is what a command does. Nothing but its end is done while a question is open or the
// journal is not, as from the window's own cross.
func (w *Window) acts(cmd command) func() {
	if cmd.name == quit {
		return cmd.act
	}
	return w.guarded(cmd.act)
}

func (w *Window) commands() []command { return slices.Concat(w.groups()...) }
