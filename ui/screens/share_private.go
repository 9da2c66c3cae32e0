package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// look searches beside the interface for private words in all that would leave
// with the picture. What is saved or copied is searched again: this one is for
// the eyes.
func (v *ShareView) look() {
	if _, ok := v.state.Now(); !ok {
		return
	}
	n := v.looks.Add(1)
	desk := v.shell.Desk()
	e := v.state.Export(v.shell.Voice(), desk.Person().Shown(), desk.Target(), false)
	var private plot.Private
	var leaks []plot.Leak
	v.shell.Run(func() error {
		if v.looks.Load() != n {
			return nil // something was changed since
		}
		words, err := desk.PrivateWords()
		if err != nil || len(words) == 0 {
			return err
		}
		private = plot.NewPrivate(words).Allow(e.Allow...)
		leaks = private.Leaks(e.Says()...)
		return nil
	}, func(err error) {
		if v.looks.Load() != n {
			return
		}
		if err != nil {
			v.shell.Fail(err, v.look)
			return
		}
		changed := len(leaks)+len(v.leaks) > 0
		if v.private, v.leaks = private, leaks; changed {
			hidden := v.warning.Hidden
			v.paint()
			if hidden && !v.warning.Hidden { // what settles it is to be seen with it
				widgets.Reveal(v.warning)
			}
		}
	})
}

// A warning says that a private word would be seen, and how to settle it. It is
// hidden while there is none.
type warning struct {
	widget.BaseWidget
	v         *ShareView
	text      *widgets.Text
	mend, let *widgets.Button
	content   fyne.CanvasObject
	buttons   *fyne.Container // the two that settle it
}

func newWarning(v *ShareView) *warning {
	w := &warning{v: v}
	w.text = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true, Color: widgets.ColorWarn})
	w.mend = widgets.NewButton("", widgets.Quiet, w.settle)
	w.let = widgets.NewButton(v.shell.Voice().T("private.keep"), widgets.Plain, w.allow)
	icon := newIcon(widgets.IconWarn, widgets.ColorWarn, 20)
	words := growing(row(gapPanel, icon, w.text), w.text)
	w.buttons = newFlow(gapWithin)
	w.buttons.Objects = []fyne.CanvasObject{w.mend, w.let}
	w.content = container.NewStack(newGround(widgets.ColorWarnSoft, 12),
		padded(column(gapWithin, words, padded(w.buttons, inset{left: 20 + gapPanel})), inset{gapCard, gapPanel, gapCard, gapPanel}))
	w.Hide()
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer shows the content.
func (w *warning) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.content) }

// HeightFor is what the words need at a width.
func (w *warning) HeightFor(width float32) float32 {
	room := width - 2*gapCard - 20 - gapPanel
	return max(w.text.HeightFor(room), 20) + gapWithin + heightAt(w.buttons, room) + 2*gapPanel
}

// leak is the one to settle next; false where there is none.
func (w *warning) leak() (plot.Leak, bool) {
	if len(w.v.leaks) == 0 {
		return plot.Leak{}, false
	}
	return w.v.leaks[0], true
}

func (w *warning) paint() {
	leak, ok := w.leak()
	if w.Hidden = !ok; !ok {
		return
	}
	voice := w.v.shell.Voice()
	leak.Places = leak.Places[:1] // settled there, it is settled mostly
	w.text.SetText((&plot.PrivateError{Leaks: []plot.Leak{leak}}).What(voice))
	label := map[plot.Place]string{
		plot.InHeadline: voice.T("private.write", "other", voice.T("private.company")),
		plot.InName:     voice.T("private.noname"),
		plot.InFileName: voice.T("private.nofile"),
	}[leak.Places[0]]
	w.mend.SetText(label)
	w.mend.Hidden = label == ""
	w.Refresh()
}

// held tells whether a private word holds everything back. Where it does, what settles it
// comes into sight with the focus on it, for who pressed a key to save or to copy.
func (v *ShareView) held() bool {
	if len(v.leaks) == 0 {
		return false
	}
	v.shell.Canvas().Focus(v.warning.first())
	widgets.Reveal(v.warning)
	return true
}

// first is the button that settles it best.
func (w *warning) first() *widgets.Button {
	if w.mend.Hidden {
		return w.let
	}
	return w.mend
}

// settle takes the word out of the place where it stands.
func (w *warning) settle() {
	leak, ok := w.leak()
	if !ok {
		return
	}
	v := w.v
	v.change(func(s *Share) {
		switch leak.Places[0] {
		case plot.InHeadline:
			*s = s.WithoutWord(v.written(), leak.Word, v.shell.Voice().T("private.company"))
		case plot.InName:
			s.Named = false
		case plot.InFileName:
			*s = s.WithPath("")
		}
	})
}

// allow lets the word pass until the screen is left.
func (w *warning) allow() {
	if leak, ok := w.leak(); ok {
		w.v.change(func(s *Share) { s.Allowed = append(slices.Clone(s.Allowed), leak.Word) })
	}
}
