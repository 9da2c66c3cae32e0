// Package ui is Headroom's window: its theme, its keys, and the shell in which
// the screens are shown.
package ui

import (
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// Title is the window's title. It never changes: on X11 it is what the desktop
// knows the program by.
const Title = "Headroom"

// The window's first size.
const (
	firstWidth  = 1280
	firstHeight = 800
)

// betweenFrames is long enough for the frame before to be on the screen.
const betweenFrames = 30 * time.Millisecond

// A Window is Headroom's one window. Everything but NewWindow is called on the
// interface's thread.
type Window struct {
	app   fyne.App
	win   fyne.Window
	voice say.Voice
	// asked is the voice asked for last: voice becomes that once all asked before is done.
	asked say.Voice
	// tongues are the languages to choose from.
	tongues Tongues
	// work does what is kept, and pictures draws those that are saved or copied.
	work, pictures *worker
	after          clock
	// theme is what the settings change; they are those in force.
	theme interface {
		fyne.Theme
		Set(s model.Settings)
	}
	settings model.Settings
	// kept are the settings as the journal holds them, once all writes have ended.
	kept model.Settings
	// styles counts the changes of the theme, and styled says which of them each
	// place was last drawn in.
	styles int
	styled [screens.PlaceWelcome + 1]int
	// copyImage puts a PNG file on the clipboard, which the toolkit cannot.
	copyImage func(png []byte) error

	desk screens.Desk
	// day is that on which all screens followed the history last.
	day   model.Date
	class screens.Class
	tight bool // as screens.TightOf,
	roomy bool // and RoomyOf
	place screens.Place
	built

	// tips are in front of all that root shows.
	tips  *widgets.Tips
	root  *fyne.Container
	rail  *widgets.Rail
	body  *fyne.Container
	toast *widgets.Toast
	// toastsEnd tells that toasts go by themselves.
	toastsEnd bool
	// toastStays tells that the toast means something on any screen, toastWaits that it
	// speaks of a picture under way.
	toastStays, toastWaits bool
	past                   past
	// pressed is widgets.Releases when something was taken back or done again last, for as
	// long as it is the same the key is held; -1 before.
	pressed int64
	// moving tells that something is being taken back or done again, and waiting is what
	// was asked for after it.
	moving  bool
	waiting []func()
	// savedTo is the folder that a file was saved to last; empty for none yet.
	savedTo string
	// whose says whose history is in sight, where it is not one's own; nil where it is.
	// invented says that months of the sample are in it; nil where none are.
	whose, invented fyne.CanvasObject
	coming
	// region is the part that F6 went to last, 0 for the rail.
	region int
	// watching stops the next look for what is due.
	watching func()
	choosing
	ending
	closed func()
}

// built are the screens made so far; each is made when it is first shown.
type built struct {
	welcome *screens.WelcomeView
	checkin *screens.CheckInView
	journey *screens.JourneyView
	insight *screens.InsightsView
	share   *screens.ShareView
	people  *screens.PeopleView
	setting *screens.SettingsView
	find    *screens.FindView
	// stale are those out of sight that do not show the history as it is now.
	stale map[screens.Screen]bool
}

// NewWindow makes the window in the theme, calm and empty until Open or Fail.
// copyImage puts a PNG file on the clipboard, and post hands a function to the
// interface's thread.
func NewWindow(a fyne.App, t *Theme, voice say.Voice, copyImage func(png []byte) error, post func(func())) *Window {
	a.Settings().SetTheme(t) // first: the toolkit keeps the fonts that a text was first measured with
	w := newWindow(a, voice, post, systemClock(post))
	w.theme, w.copyImage = t, copyImage
	w.toastsEnd = true
	return w
}

func newWindow(a fyne.App, voice say.Voice, post func(func()), after clock) *Window {
	w := &Window{
		app: a, win: a.NewWindow(Title), voice: voice, asked: voice, work: &worker{post: post}, pictures: &worker{post: post}, after: after,
		settings: model.DefaultSettings(), kept: model.DefaultSettings(), pressed: -1, choosing: newChoosing(post),
	}
	w.rail = w.newRail()
	w.rail.Hide()
	w.tellToolkit()
	w.body = container.NewStack(w.opening())
	w.root = container.New(&shellLayout{w}, w.rail, w.body)
	w.win.SetPadded(false)
	w.tips = widgets.NewTips(w.root, after)
	w.win.SetContent(w.tips)
	w.win.Resize(fyne.NewSize(firstWidth, firstHeight))
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.close)
	w.takeKeys()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	a.Lifecycle().SetOnEnteredForeground(func() { post(w.reload) })
	return w
}

func (w *Window) newRail() *widgets.Rail {
	t := w.voice.T
	return widgets.NewRail([]widgets.RailItem{
		{Icon: widgets.IconCheckIn, Label: t("window.checkin"), Key: w.key("checkin")},
		{Icon: widgets.IconJourney, Label: t("window.journey"), Key: w.key("journey")},
		{Icon: widgets.IconInsights, Label: t("window.insights"), Key: w.key("insights")},
		{Icon: widgets.IconShare, Label: t("window.share"), Key: w.key("share")},
		{Icon: widgets.IconPeople, Label: t("window.people"), Key: w.key("people")},
	}, []widgets.RailItem{{Icon: widgets.IconSettings, Label: t("window.settings"), Key: w.key("settings")}}, func(i int) { w.guarded(func() { w.goTo(screens.Place(i)) })() })
}

// opening is what is shown until the journal is open.
func (w *Window) opening() fyne.CanvasObject {
	return container.NewCenter(widgets.NewText(w.voice.T("window.opening"), widgets.SizeCaption,
		widgets.TextOptions{Color: widgets.ColorMuted}))
}

// Size is the window's, without its frame, also once it is closed.
func (w *Window) Size() fyne.Size { return w.win.Canvas().Size() }

// SetSize gives the window another first size, before Show; it is never smaller than
// what is in it needs.
func (w *Window) SetSize(s fyne.Size) { w.win.Resize(s) }

// Show puts the window on the screen.
func (w *Window) Show() { w.win.Show() }

// SetIcon gives the program and its window an icon.
func (w *Window) SetIcon(icon fyne.Resource) {
	w.app.SetIcon(icon)
	w.win.SetIcon(icon)
}

// OnClosed calls f once the window is closed and everything in it is durable.
func (w *Window) OnClosed(f func()) { w.closed = f }

// Open fills the window from the desk: with the greeting where there is nothing
// yet, else with the check-in, going on with the draft where one was kept.
func (w *Window) Open(desk screens.Desk) { w.openAt(desk, screens.PlaceCheckIn, func() {}) }

// openAt fills it and shows that place, but for the greeting that stands in the place
// of the first check-in, and then calls done.
func (w *Window) openAt(desk screens.Desk, place screens.Place, done func()) {
	var draft model.Draft
	var kept bool
	settings := model.DefaultSettings()
	w.work.run(func() (err error) {
		draft, kept, err = desk.Draft()
		if s, problem := desk.Settings(); problem == nil {
			settings = s
		}
		return err
	}, func(err error) {
		w.kept = settings
		w.apply(settings)
		w.desk, w.built, w.turning, w.day = desk, built{}, false, desk.Today()
		if kept && err == nil {
			w.checkin = screens.NewCheckInView(w.shell(), &draft)
		}
		w.place = place
		if place == screens.PlaceCheckIn && desk.History().Len() == 0 && !kept && err == nil {
			w.place = screens.PlaceWelcome
		}
		w.showPlace()
		w.readFonts(widgets.TextStyles()...)
		w.remind()
		w.watch()
		if err != nil {
			w.Fail(err, func() { w.openAt(desk, place, done) })
			return
		}
		done()
	})
}

// readFonts has the toolkit read the fonts of the styles that no text was in yet,
// one between two frames: reading one takes as long as a screen may take to come.
// Then the window is open, and gives back the memory that only opening it took.
func (w *Window) readFonts(styles ...fyne.TextStyle) {
	if len(styles) == 0 {
		go debug.FreeOSMemory()
		return
	}
	w.after(betweenFrames, func() {
		fyne.MeasureText(" ", 1, styles[0])
		w.readFonts(styles[1:]...)
	})
}

// Fail says what went wrong and what can be done; retry may be nil. Before Open
// it is a page, later a dialog over what is there.
func (w *Window) Fail(err error, retry func()) { w.inFront(func() { w.fail(err, retry) }) }

func (w *Window) fail(err error, retry func()) {
	if w.desk == nil {
		w.failPage(err, "", retry)
		return
	}
	m := w.voice.Problem(err)
	buttons := []widgets.DialogButton{{Label: w.voice.T("window.close"), Kind: widgets.Quiet, Tapped: w.refocus}}
	if retry != nil {
		buttons = append(buttons, widgets.DialogButton{Label: w.voice.T("window.again"), Kind: widgets.Primary, Tapped: retry})
	}
	widgets.ShowProblem(w.win.Canvas(), m.What, m.Kept, m.Do, buttons...)
}

// failPage is Fail in the place of all screens. kept stands for what the problem says
// of what is kept, where it is not empty.
func (w *Window) failPage(err error, kept string, retry func()) {
	w.body.Objects = []fyne.CanvasObject{screens.ProblemPage(w.voice, err, kept, w.again(retry), w.win.Close)}
	w.body.Refresh()
}

// again is retry from a calm window.
func (w *Window) again(retry func()) func() {
	if retry == nil {
		return nil
	}
	return func() {
		w.body.Objects = []fyne.CanvasObject{w.opening()}
		w.body.Refresh()
		retry()
	}
}

// refocus gives the focus back to the screen where nothing has it.
func (w *Window) refocus() {
	if w.desk != nil && !w.turning && w.win.Canvas().Focused() == nil {
		w.current().Arrive()
	}
}
