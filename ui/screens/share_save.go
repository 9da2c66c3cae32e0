package screens

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

func (v *ShareView) makeFoot() {
	t := v.shell.Voice().T
	v.save = widgets.NewButton("", widgets.Primary, v.saveOrCancel)
	v.save.Tall, v.save.KeyCap = true, v.shell.Key("export")
	v.bar = widgets.NewProgress()
	v.below = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
	for _, c := range []struct {
		label, key string
		act        func()
	}{{"share.copyimage", v.shell.Key("copyimage"), v.CopyImage}, {"share.copycaption", v.shell.Key("copycaption"), v.CopyCaption}, {"share.alt", "", v.showAlt}} {
		b := widgets.NewButton(t(c.label), widgets.Quiet, c.act)
		b.SetTip("", c.key)
		v.copies = append(v.copies, b)
	}
}

// copyRow are the buttons that copy. A carousel and an animation are more than one image.
func (v *ShareView) copyRow() fyne.CanvasObject {
	c := container.New(&equal{gap: gapWithin})
	if v.shell.Class() == Narrow {
		c = column(gapWithin)
	}
	for i, b := range v.copies {
		if i > 0 || v.state.Kind.oneImage() {
			c.Add(b)
		}
	}
	return c
}

// foot is what is said under the button, and the way to the private words.
func (v *ShareView) foot() fyne.CanvasObject {
	return growing(row(gapWithin, v.below, v.listButton()), v.below)
}

func (v *ShareView) listButton() *widgets.Button {
	b := widgets.NewButton(v.shell.Voice().T("private.title"), widgets.Plain, func() { editWords(v.shell, v.look) })
	b.Small = true
	b.SetTip(v.shell.Voice().T("tip.private"), "")
	return b
}

// paintFoot shows what can be done now.
func (v *ShareView) paintFoot() {
	t := v.shell.Voice().T
	p, ok := v.picture()
	can := ok && v.sized && p.Check() == nil && len(v.leaks) == 0
	for _, b := range v.copies {
		enable(b, can)
	}
	v.bar.Hidden = v.cancel == nil
	if v.cancel != nil {
		v.save.KeyCap = v.shell.Voice().Cap("Esc")
		v.save.SetText(t("share.stop"))
		v.save.SetKind(widgets.Quiet)
		enable(v.save, true)
		return
	}
	v.save.KeyCap = v.shell.Key("export")
	v.save.SetKind(widgets.Primary)
	v.save.SetText(t("share.save", "format", formatName(p.Format)))
	enable(v.save, can)
	switch {
	case len(v.leaks) > 0:
		v.below.SetText(v.shell.Voice().N("private.settle", len(v.leaks)))
	case p.Timeline && !p.NoEvents && p.Name != "":
		v.below.SetText(t("share.tellseventsname"))
	case p.Timeline && !p.NoEvents && !v.state.Safe:
		v.below.SetText(t("share.tellsevents"))
	case p.Target.Count() > 0 && p.Name != "":
		v.below.SetText(t("share.tellstargetsname"))
	case p.Target.Count() > 0:
		v.below.SetText(t("share.tellstargets"))
	case p.Name != "":
		v.below.SetText(t("share.tellsname"))
	case v.state.Safe:
		v.below.SetText(t("share.tellssafe"))
	default:
		v.below.SetText(t("share.tells"))
	}
}

// formatName is the name of a format as people write it.
func formatName(f plot.Format) string {
	return map[plot.Format]string{plot.PNG: "PNG", plot.SVG: "SVG", plot.PDF: "PDF", plot.GIF: "GIF"}[f]
}

func (v *ShareView) saveOrCancel() {
	if !v.Cancel() {
		v.Save()
	}
}

// Cancel stops what is being saved; false where nothing is.
func (v *ShareView) Cancel() bool {
	if v.cancel == nil {
		return false
	}
	v.cancel()
	return true
}

// Saving is the name of the file that is being saved, empty where none is.
func (v *ShareView) Saving() string { return v.saving }

// Save writes the picture to its path. A file that is there is asked about first.
func (v *ShareView) Save() {
	if _, ok := v.state.Now(); !ok || v.held() || v.save.Disabled() {
		return
	}
	desk := v.shell.Desk()
	v.write(v.state.Export(v.shell.Voice(), desk.Person().Shown(), desk.Target(), false))
}

// write draws and saves beside the interface, and tells how far it is.
func (v *ShareView) write(e plot.Export) {
	v = v.latest()
	if v.cancel != nil {
		return
	}
	desk := v.shell.Desk()
	ctx, cancel := context.WithCancel(context.Background())
	v.cancel, v.saving = cancel, filepath.Base(e.Path)
	v.bar.SetShare(0)
	v.below.SetText(v.shell.Voice().T("share.saving"))
	v.paintFoot()
	v.shell.Draw(func() error { return desk.Export(ctx, e, v.progress) }, func(err error) {
		cancel()
		now := v.latest()
		now.cancel, now.saving = nil, ""
		now.paintFoot()
		now.told(e, err)
	})
}

// latest is the view that goes on with what is being saved after the language changed.
func (v *ShareView) latest() *ShareView {
	for v.heir != nil {
		v = v.heir
	}
	return v
}

// progress is called beside the interface, at each page or frame.
func (v *ShareView) progress(done, of int) {
	v.shell.Post(func() {
		if v := v.latest(); v.cancel != nil {
			v.bar.SetShare(float32(done) / float32(max(1, of)))
			v.below.SetText(v.shell.Voice().T("share.progress", "done", done, "of", of))
		}
	})
}

// told says what came of it.
func (v *ShareView) told(e plot.Export, err error) {
	voice := v.shell.Voice()
	name, folder := filepath.Base(e.Path), filepath.Dir(e.Path)
	switch private := (*plot.PrivateError)(nil); {
	case errors.Is(err, context.Canceled):
		v.shell.Toast(voice.T("share.stopped"))
	case errors.As(err, &private):
		v.leaks = private.Leaks
		v.paint()
		if v.away {
			v.askPrivate(e, private)
		} else {
			v.held() // or nothing would say why there is no file
		}
	case model.KindOf(err) == model.Exists:
		askTaken(v.shell, e, widgets.DialogButton{Label: voice.T("window.cancel"), Kind: widgets.Quiet}, v.write)
	case err != nil:
		v.shell.Fail(err, func() { v.write(e) })
	default:
		v.shell.Saved(voice.T("share.saved", "name", name, "folder", folder), e.Path)
	}
}

// askPrivate asks what the screen says where it is in sight.
func (v *ShareView) askPrivate(e plot.Export, private *plot.PrivateError) {
	t := v.shell.Voice().T
	e.Allow = append(slices.Clone(e.Allow), private.Words()...)
	v.shell.Ask(widgets.Dialog{
		Title: t("people.shareprivate"), Body: private.What(v.shell.Voice()),
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet},
			{Label: t("people.sharekeep"), Kind: widgets.Danger, Tapped: func() { v.write(e) }},
		},
	})
}
