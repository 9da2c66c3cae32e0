package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

// A legend names the two figures of the radar and puts the earlier out of sight.
type legend struct {
	say       func(key string, args ...any) string
	box       *fyne.Container
	now, then *widgets.Text
	hide      *widgets.Button
}

func newLegend(say func(string, ...any) string, hide func()) *legend {
	l := &legend{say: say}
	l.now = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	l.then = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	l.hide = widgets.NewButton("", widgets.Plain, hide)
	l.hide.KeyCap, l.hide.Small = "H", true
	l.box = centredFlow(row(gapWithin, newSwatch(false), l.now), padded(row(gapWithin, newSwatch(true), l.then), inset{left: gapPanel}), padded(l.hide, inset{left: gapWithin}))
	return l
}

// set names them. Where that is wider than the room, the button has no month and no
// key; 0 is as much room as it takes.
func (l *legend) set(now, then string, hidden bool, room float32) {
	l.now.SetText(now)
	l.then.SetText(then)
	key, short := "checkin.hide", "checkin.hideshort"
	if hidden {
		key, short = "checkin.show", "checkin.showshort"
	}
	l.hide.KeyCap = "H"
	l.hide.SetTip(l.say(key, "then", then), "H")
	l.hide.SetText(l.say(key, "then", then))
	if room > 0 && l.box.MinSize().Width > room {
		l.hide.KeyCap = ""
		l.hide.SetText(l.say(short))
	}
}

// A swatch is a short piece of a figure's line with its mark: a dot for now, a
// hollow square on dashes for then.
type swatch struct {
	widget.BaseWidget
	then bool
}

func newSwatch(then bool) *swatch {
	s := &swatch{then: then}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws the swatch.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	r := &swatchRenderer{swatch: s}
	if s.then {
		r.dashes = []*canvas.Rectangle{{}, {}}
		r.mark = &canvas.Rectangle{StrokeWidth: 2}
	} else {
		r.dashes = []*canvas.Rectangle{{}}
		r.mark = &canvas.Rectangle{CornerRadius: 5}
	}
	for _, d := range r.dashes {
		r.objects = append(r.objects, d)
	}
	r.objects = append(r.objects, r.mark)
	r.Refresh()
	return r
}

type swatchRenderer struct {
	swatch  *swatch
	dashes  []*canvas.Rectangle
	mark    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *swatchRenderer) MinSize() fyne.Size           { return fyne.NewSize(28, 12) }
func (r *swatchRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *swatchRenderer) Destroy()                     {}

func (r *swatchRenderer) Layout(size fyne.Size) {
	mid := size.Height / 2
	length := float32(7)
	if !r.swatch.then {
		length = size.Width
	}
	for i, d := range r.dashes {
		d.Resize(fyne.NewSize(length, 2))
		d.Move(fyne.NewPos(float32(i)*(size.Width-length), mid-1))
	}
	r.mark.Resize(fyne.NewSquareSize(10))
	r.mark.Move(fyne.NewPos(size.Width/2-5, mid-5))
}

func (r *swatchRenderer) Refresh() {
	ink := r.color(widgets.ColorAccent)
	if r.swatch.then {
		ink = r.color(widgets.ColorThen)
		r.mark.StrokeColor, r.mark.FillColor = ink, r.color(widgets.ColorPanel)
	} else {
		r.mark.FillColor = ink
	}
	for _, d := range r.dashes {
		d.FillColor = ink
		d.Refresh()
	}
	r.mark.Refresh()
}

func (r *swatchRenderer) color(n fyne.ThemeColorName) color.Color { return themed(r.swatch, n) }

// themed is the colour that the theme in force gives a widget.
func themed(w interface{ Theme() fyne.Theme }, n fyne.ThemeColorName) color.Color {
	return w.Theme().Color(n, fyne.CurrentApp().Settings().ThemeVariant())
}
