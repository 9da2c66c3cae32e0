//go:build !nowindow

package app

import (
	"math"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"headroom/assets"
	"headroom/ui"
	"headroom/ui/say"
	"headroom/ui/screens"
)

var _ screens.Desk = (*Desk)(nil)

// hasWindow tells that this build can open a window.
const hasWindow = true

// openWindow shows the window first and opens the journal beside it.
func (p *program) openWindow(at Place) error {
	a, win := p.newWindow()
	win.SetTongues(ui.Tongues{All: p.tongue.offered, Voice: func(tag string) (say.Voice, error) { return voiceOf(p.tongue.tag(tag)) }})

	if s := at.windowSize(); s != (windowSize{}) {
		win.SetSize(fyne.NewSize(float32(s.width), float32(s.height)))
	}
	opened := sizeOf(win)

	o := &opening{at: at, program: p, win: win}
	a.Lifecycle().SetOnStarted(o.start)
	win.Show()
	a.Run()
	if s := sizeOf(win); s != opened {
		_ = at.keepWindowSize(s) // what it was is no loss to speak of
	}
	return o.close()
}

// sizeOf is the window's size in whole units.
func sizeOf(win *ui.Window) windowSize {
	s := win.Size()
	return windowSize{int(math.Round(float64(s.Width))), int(math.Round(float64(s.Height)))}
}

// newWindow is the program's window, not shown yet.
func (p *program) newWindow() (fyne.App, *ui.Window) {
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: ID, Name: Name, Version: Version, Build: Build, Migrations: migrations(),
	})
	a := fyneapp.NewWithID(ID)
	return a, ui.NewWindow(a, ui.NewTheme(), p.voice, func(png []byte) error { return p.copyImage(png, libraryCopy) }, fyne.Do)
}

// An opening brings the desk to the window, as often as it takes. All but work
// runs on the interface's thread.
type opening struct {
	at      Place
	program *program
	win     *ui.Window

	done chan struct{}
	desk *Desk
	// stop ends the backups beside.
	stop func()
}

// start opens the journal beside the interface; it is also the window's way to
// try again.
func (o *opening) start() {
	o.done = make(chan struct{})
	go o.work(o.done)
}

func (o *opening) work(done chan<- struct{}) {
	defer close(done)
	d, err := OpenDesk(o.at, o.program.now)
	if err != nil {
		fyne.Do(func() { o.win.Fail(err, o.start) })
		return
	}
	o.desk = d
	fyne.Do(func() { o.win.Open(d) })
	fyne.Do(func() { o.win.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon)) })
	o.stop = d.BackUpBeside(o.program.tellBackup)
}

// close waits for an opening under way, makes the backup that is due and closes
// the journal.
func (o *opening) close() error {
	if o.done != nil {
		<-o.done
	}
	if o.desk == nil {
		return nil
	}
	o.stop()
	if err := o.desk.BackUp(); err != nil {
		o.program.tellBackup(err)
	}
	return o.desk.Close()
}
