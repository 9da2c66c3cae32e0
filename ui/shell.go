package ui

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/model/guide"
	"headroom/ui/say"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// A shell is the window as its screens know it. Its desk is the one they were made for:
// what is still under way when a restore takes that away from the window ends with it.
type shell struct {
	w    *Window
	desk screens.Desk
}

var _ screens.Shell = shell{}

func (w *Window) shell() shell { return shell{w, w.desk} }

func (s shell) Voice() say.Voice          { return s.w.voice }
func (s shell) Languages() []say.Language { return s.w.tongues.writable() }
func (s shell) Desk() screens.Desk        { return s.desk }
func (s shell) Class() screens.Class      { return s.w.class }
func (s shell) Tight() bool               { return s.w.tight }
func (s shell) Roomy() bool               { return s.w.roomy }
func (s shell) Canvas() fyne.Canvas       { return s.w.win.Canvas() }
func (s shell) Key(command string) string { return s.w.key(command) }

func (s shell) Run(work func() error, done func(error))  { s.w.work.run(work, done) }
func (s shell) Draw(work func() error, done func(error)) { s.w.draw(work, done) }
func (s shell) Post(f func())                            { s.w.work.post(f) }
func (s shell) CopyText(text string)                     { s.w.app.Clipboard().SetContent(text) }
func (s shell) CopyImage(png []byte) error               { return s.w.copyImage(png) }
func (s shell) Settings() model.Settings                 { return s.w.settings }
func (s shell) Change(to model.Settings)                 { s.w.change(to) }
func (s shell) Version() string                          { return s.w.app.Metadata().Version }
func (s shell) After(d time.Duration, f func()) func()   { return s.w.after(d, f) }
func (s shell) Fail(err error, retry func())             { s.w.Fail(err, retry) }
func (s shell) Go(p screens.Place)                       { s.w.goTo(p) }

// Toast is described at screens.Shell. What was done to a history is not told where another
// has come to hand since.
func (s shell) Toast(text string, offers ...widgets.Offer) {
	w, turns := s.w, s.w.turns
	w.inFront(func() {
		if w.turns == turns {
			w.showToast(text, widgets.ToastTime, offers...)
		}
	})
}

// Changed updates the screens that are out of sight, and that in sight unless it
// is the check-in, which made the change.
func (s shell) Changed() {
	var but screens.Screen
	if s.w.place == screens.PlaceCheckIn {
		but = s.w.checkin
	}
	s.w.update(but)
}

// Ask is described at screens.Shell. What the screens of a history asked is not asked
// where another has come to hand.
func (s shell) Ask(d widgets.Dialog) (dismiss func()) {
	w, turns, shown := s.w, s.w.turns, func() {}
	if entry, ok := d.Focus.(*widgets.Entry); ok {
		entry.OnShortcut = s.Shortcut // one can quit from it
	}
	w.inFront(func() {
		if w.turns == turns {
			shown = widgets.ShowDialog(s.Canvas(), d)
		}
	})
	return func() { shown() }
}

// Shortcut does the command of that key.
func (s shell) Shortcut(sh fyne.Shortcut) { s.w.shortcut(sh) }

// CheckIn opens the day's check-in.
func (s shell) CheckIn(day model.Date) {
	w := s.w
	w.place = screens.PlaceCheckIn
	w.showPlace()
	w.checkin.Open(screens.NewCheckIn(w.desk.History(), w.desk.Today(), day))
}

// AddMonth asks which one.
func (s shell) AddMonth() {
	desk, voice := s.w.desk, s.w.voice
	offers := screens.MissingMonths(desk.History(), desk.Today(), 6)
	q := screens.DayQuestion{
		Title: voice.T("day.add"), Body: voice.T("day.addbody"), Offers: offers,
		Label:  func(d model.Date) string { return voice.Month(d.In()) },
		Until:  desk.Today(),
		Chosen: s.CheckIn,
	}
	if len(offers) > 0 {
		q.Day = offers[0]
	}
	screens.AskDay(s, q)
}

// dropped opens the file that was dropped on the window as a card.
func (w *Window) dropped(files []fyne.URI) {
	if len(files) == 1 {
		w.guarded(func() { screens.OpenCardFile(w.shell(), files[0].Path()) })()
	}
}

// OpenFolder asks the desktop to show a folder.
func (s shell) OpenFolder(path string) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive's letter
	}
	if err := s.w.app.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		s.Fail(err, nil)
	}
}

// Saved says that a file is saved and offers to open its folder.
func (s shell) Saved(text, file string) {
	w := s.w
	w.savedTo = filepath.Dir(file)
	s.Toast(text, widgets.Offer{Label: w.voice.T("settings.open"), Key: w.key("folder"), Do: w.openSaved})
}

// openSaved opens the folder that a file was saved to last, or the one where a card is
// offered to be saved.
func (w *Window) openSaved() {
	folder := w.savedTo
	if folder == "" {
		folder = w.desk.PicturesDir()
	}
	w.shell().OpenFolder(folder)
}

// FindRoot shows Find the root with those sentences picked.
func (s shell) FindRoot(picked ...guide.Symptom) {
	s.w.goTo(screens.PlaceFind)
	s.w.find.Show(picked...)
}

// Share shows the snapshot's card.
func (s shell) Share(uid string) {
	s.w.place = screens.PlaceShare
	s.w.showPlace()
	s.w.share.Show(uid)
}

// ShareYear shows the carousel of a year.
func (s shell) ShareYear(from, to string) {
	s.w.place = screens.PlaceShare
	s.w.showPlace()
	s.w.share.ShowYear(from, to)
}

// showToast shows one toast for that time, 0 for as long as it is wanted; the one before
// goes.
func (w *Window) showToast(text string, stay time.Duration, offers ...widgets.Offer) {
	w.closeToast()
	if offers = slices.Clone(offers); w.class == screens.Narrow {
		for i := range offers {
			offers[i].Key = "" // the words need the room
		}
	}
	var shown *widgets.Toast
	shown = widgets.NewToast(text, func() { w.removeToast(shown) }, offers...)
	shown.SetTip(w.voice.T("window.close"), w.voice.Cap("Esc"))
	if w.toastsEnd && stay > 0 {
		shown.Start(stay, w.after)
	}
	w.toast, w.toastStays, w.toastWaits, w.telling = shown, false, false, nil
	w.root.Add(shown)
	w.root.Refresh() // or it would be painted with the next thing that moves
}

// closeToast takes the toast away, if there is one.
func (w *Window) closeToast() {
	if t := w.toast; t != nil {
		w.toast = nil
		t.Close()
	}
}

// removeToast gives the focus back to the screen where the toast had it. Where the window
// did not close it the person did, or its time is up: what it told is not told again, and
// what waits to be told is.
func (w *Window) removeToast(gone *widgets.Toast) {
	w.root.Remove(gone)
	w.root.Refresh()
	over := w.toast == gone
	if over {
		w.toast = nil
		if w.telling != nil {
			w.telling.closed = true
		}
	}
	if w.region == toastRegion {
		w.region = 1
	}
	if gone.Holds(w.win.Canvas().Focused()) {
		w.win.Canvas().Unfocus()
		w.refocus()
	}
	if over && !w.waits {
		w.tellLeft()
	}
}
