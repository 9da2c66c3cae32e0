package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// CopyImage puts the card or the timeline as PNG on the clipboard.
func (v *ShareView) CopyImage() {
	if v.held() || v.copies[0].Disabled() || !v.state.Kind.oneImage() {
		return
	}
	if v.cancel != nil {
		v.shell.Toast(v.shell.Voice().T("share.imagewaits"))
		return
	}
	desk := v.shell.Desk()
	e := v.state.Export(v.shell.Voice(), desk.Person().Shown(), desk.Target(), false)
	e.Path, e.Picture.Format = "", plot.PNG
	v.shell.Draw(func() error {
		file, err := desk.Encode(context.Background(), e, nil)
		if err != nil {
			return err
		}
		return v.shell.CopyImage(file)
	}, func(err error) { v.latest().copied("share.imagecopied", err, func() { v.latest().CopyImage() }) })
}

// CopyCaption puts a text to post with the picture on the clipboard.
func (v *ShareView) CopyCaption() {
	v.copyText("share.captioncopied", plot.Saying{Place: plot.InCaption, Text: v.caption()})
}

// CopyAlt puts the long description of the picture on the clipboard.
func (v *ShareView) CopyAlt() {
	if p, ok := v.picture(); ok {
		v.copyText("share.altcopied", plot.Saying{Place: plot.InAlt, Text: p.Alt()})
	}
}

func (v *ShareView) caption() string {
	p, ok := v.picture()
	if !ok {
		return ""
	}
	return p.Caption()
}

// copyText copies unless a private word is in the text.
func (v *ShareView) copyText(done string, said plot.Saying) {
	if said.Text == "" || v.held() {
		return
	}
	desk, allowed := v.shell.Desk(), v.state.Allowed
	v.shell.Run(func() error { return desk.MayGoOut(allowed, said) }, func(err error) {
		if err == nil {
			v.shell.CopyText(said.Text)
		}
		v.copied(done, err, func() { v.copyText(done, said) })
	})
}

// copied says what came of copying.
func (v *ShareView) copied(done string, err error, again func()) {
	private := (*plot.PrivateError)(nil)
	switch {
	case errors.As(err, &private):
		v.leaks = private.Leaks
		v.paint()
	case err != nil:
		v.shell.Fail(err, again)
	default:
		v.shell.Toast(v.shell.Voice().T(done))
	}
}

// showAlt shows both descriptions, to read and to copy one.
func (v *ShareView) showAlt() {
	p, ok := v.picture()
	if !ok {
		return
	}
	t := v.shell.Voice().T
	short, long := p.AltShort(), p.Alt()
	var dismiss func()
	block := func(label, text string) fyne.CanvasObject {
		words := widgets.NewText(text, widgets.SizeBody, widgets.TextOptions{Wrap: true})
		words.Resize(fyne.NewSize(dialogText, 0))
		take := widgets.NewButton(t("share.copy"), widgets.Plain, func() {
			dismiss()
			v.copyText("share.altcopied", plot.Saying{Place: plot.InAlt, Text: text})
		})
		take.Small = true
		gap := space()
		head := growing(row(gapWithin, widgets.NewText(label, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}), gap, take), gap)
		return column(gapWord, head, newProse(dialogText, 0, words))
	}
	dismiss = v.shell.Ask(widgets.Dialog{
		Title: t("share.alttitle"), Body: t("share.altbody"), Width: dialogText + 48,
		Content: column(gapCard,
			block(v.shell.Voice().N("share.altshort", len([]rune(short))), short),
			block(v.shell.Voice().N("share.altlong", len([]rune(long))), long)),
		Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet}},
	})
}

// dialogText is the width of running text in a wide dialog, in logical pixels.
const dialogText = 512
