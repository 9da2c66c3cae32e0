package screens

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// A fileField is an entry for where a file is. Where the system has a dialog of its own
// for files a button asks in that, beside the entry or, where the window is narrow, under
// it. What is chosen there stands in the entry as if it had been typed.
type fileField struct {
	shell Shell
	entry *widgets.Entry
	// question is what the dialog asks now.
	question func() model.FileQuestion
	// width is that of what is said of a dialog that did not open; 0 is the field's.
	width float32
	// followed is called where the field has become another, in what it holds or in how
	// high it is.
	followed func()

	can, failed bool
	choose      *widgets.Button
	root        *fyne.Container
	stop        func()
}

// newFileField is the field with the button once it is known that there is a dialog.
func newFileField(shell Shell, entry *widgets.Entry, width float32, question func() model.FileQuestion, followed func()) *fileField {
	f := &fileField{shell: shell, entry: entry, width: width, question: question, followed: followed, root: column(gapWithin), stop: func() {}}
	f.choose = widgets.NewButton(shell.Voice().T("window.choose"), widgets.Quiet, f.ask)
	f.Arrange()
	shell.Choosable(func() {
		f.can = true
		f.follow()
	})
	return f
}

// fileFieldInDialog is the field in a dialog of ours.
func fileFieldInDialog(shell Shell, entry *widgets.Entry, question func() model.FileQuestion) *fileField {
	return newFileField(shell, entry, dialogRoom(shell), question, func() { widgets.Fit(entry) })
}

// Arrange follows how wide the window is.
func (f *fileField) Arrange() {
	entry := sized(f.entry, 0, 40*TextScale())
	f.root.Objects = []fyne.CanvasObject{entry}
	switch {
	case f.can && f.shell.Roomy():
		f.root.Objects = []fyne.CanvasObject{growing(row(gapWithin, entry, f.choose), entry)}
	case f.can:
		f.root.Add(row(0, f.choose))
	}
	if f.failed {
		f.root.Add(newProse(f.width, 0, widgets.NewText(f.shell.Voice().T("window.choosefailed"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorDanger, Wrap: true})))
	}
}

func (f *fileField) follow() {
	f.Arrange()
	f.root.Refresh()
	f.followed()
}

// ask puts what is chosen into the entry, with its end in sight.
func (f *fileField) ask() {
	f.stop = f.shell.Choose(f.question(), func(path string, err error) {
		f.failed = err != nil
		if err == nil {
			f.entry.SetText(path)
		}
		f.follow()
		if on := f.shell.Canvas().Focused(); err == nil && (on == nil || on == f.choose) {
			f.shell.Canvas().Focus(f.entry)
			f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}
	})
}

// Leave ends the dialog, if it is open.
func (f *fileField) Leave() { f.stop() }
