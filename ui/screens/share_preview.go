package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A preview shows the picture as its file will hold it, page by page, and lets an
// animation run. Its words are under it.
type preview struct {
	v *ShareView
	// at is the page shown.
	at int
	// stop ends the wait for the next frame, nil while nothing runs.
	stop func()

	figure      *widgets.Figure
	sheet       *fitted
	page, size  *widgets.Text
	back, ahead *widgets.Button
	play, phone *widgets.Button
	// pages are the page between its two steps, which stay beside it.
	pages, under *fyne.Container
}

func newPreview(v *ShareView) *preview {
	t := v.shell.Voice().T
	p := &preview{v: v, sheet: &fitted{}}
	p.figure = widgets.NewFigure(p.draw)
	p.page = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	p.size = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	p.back = stepButton(widgets.IconLeft, t("tip.pagebefore"), func() { p.turn(-1) })
	p.ahead = stepButton(widgets.IconRight, t("tip.pageafter"), func() { p.turn(1) })
	p.play = widgets.NewButton(t("share.play"), widgets.Plain, p.playPause)
	p.play.Small, p.play.Icon = true, widgets.Icon(widgets.IconPlay)
	p.phone = widgets.NewButton(t("share.phone"), widgets.Plain, p.phoneSize)
	p.phone.Small = true
	p.pages = row(gapWithin, p.back, p.page, p.ahead)
	p.under = centredFlow(p.pages, p.play, p.size, p.phone)
	return p
}

// iconButton has no words but in its tip.
func iconButton(name, tip string, tapped func()) *widgets.Button {
	b := widgets.NewButton("", widgets.Plain, tapped)
	b.Icon, b.Small = widgets.Icon(name), true
	b.SetTip(tip, "")
	return b
}

// draw is called on the interface's thread whenever the figure is drawn anew.
func (p *preview) draw(s widgets.Surface, _ float64) {
	picture, ok := p.v.picture()
	if !ok {
		return
	}
	private := p.v.private
	if p.stop != nil {
		private = plot.Private{} // looked for again when it rests
	}
	picture.Preview(p.at, private, s)
}

// paint shows the page, and where it is among the others.
func (p *preview) paint() {
	t := p.v.shell.Voice().T
	w, h := p.v.state.Pixels()
	p.sheet.aspect = float32(w) / float32(h)
	picture, ok := p.v.picture()
	pages := 1
	if ok {
		pages = max(1, picture.Pages())
	}
	p.at = min(p.at, pages-1)
	p.pages.Hidden, p.play.Hidden = picture.Format != plot.PDF, picture.Format != plot.GIF
	p.size.Hidden = picture.Format == plot.PDF && p.v.shell.Tight()
	p.size.SetText(t("share.pixels", "w", w, "h", h))
	switch picture.Format {
	case plot.PDF:
		p.page.SetText(t("share.page", "n", p.at+1, "of", pages))
		enable(p.back, p.at > 0)
		enable(p.ahead, p.at < pages-1)
		p.under.Refresh() // a number may have more digits now
	case plot.GIF:
		label, icon := t("share.play"), widgets.IconPlay
		if p.stop != nil {
			label, icon = t("share.pause"), widgets.IconPause
		}
		p.play.SetText(label)
		p.play.SetIcon(widgets.Icon(icon))
	}
	p.figure.Refresh()
}

func enable(b *widgets.Button, on bool) {
	if on {
		b.Enable()
		return
	}
	b.Disable()
}

// turn goes to a neighbouring page.
func (p *preview) turn(by int) {
	picture, _ := p.v.picture()
	p.at = min(max(0, p.at+by), max(0, picture.Pages()-1))
	p.v.paint()
}

// rewind shows the first page, or the last frame of an animation, which says all.
func (p *preview) rewind() {
	p.pause()
	p.at = 0
	if picture, ok := p.v.picture(); ok && picture.Format == plot.GIF {
		p.at = max(0, picture.Pages()-1)
	}
	p.v.paint()
}

func (p *preview) playPause() {
	if p.stop != nil {
		p.pause()
		p.v.paint()
		return
	}
	if picture, _ := p.v.picture(); p.at >= picture.Pages()-1 {
		p.at = 0
	}
	p.wait()
	p.v.paint()
}

func (p *preview) pause() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
}

// wait goes to the next frame when this one was shown for its time, and ends with
// the last.
func (p *preview) wait() {
	picture, _ := p.v.picture()
	p.stop = p.v.shell.After(picture.Stays(p.at), func() {
		p.at++
		if p.at >= picture.Pages()-1 {
			p.stop = nil
			p.v.paint()
			return
		}
		p.wait()
		p.figure.Refresh()
	})
}

// phoneSize shows the picture as wide as a phone does, or as large as there is
// room for.
func (p *preview) phoneSize() {
	const phone = 360
	t, label := p.v.shell.Voice().T, "share.phone"
	if p.sheet.most = phone - p.sheet.most; p.sheet.most > 0 {
		label = "share.full"
	}
	p.phone.SetText(t(label))
	p.v.paint()
}

// mat is the picture on its ground, with its words under it.
func (p *preview) mat() fyne.CanvasObject {
	spread := container.New(p.sheet, newCardShadow(), p.figure)
	in := growing(column(gapWithin, spread, p.under), spread)
	return container.NewStack(newGround(widgets.ColorSunken, 16), padded(in, inset{gapSection, gapSection, gapSection, gapPanel}))
}
