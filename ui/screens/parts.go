package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A flow lays chips out in lines that break where the width asks for it.
type flow struct{ gap float32 }

func newFlow(gap float32) *fyne.Container { return container.New(&flow{gap}) }

// MinSize is as wide as the widest object and as high as the lines of a wide
// window need.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const wide = 720
	s := fyne.Size{Height: f.heightFor(objects, wide)}
	for _, o := range objects {
		s.Width = max(s.Width, o.MinSize().Width)
	}
	return s
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.each(objects, width, func(fyne.CanvasObject, fyne.Position) {})
}

// Layout places the objects line by line.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.each(objects, size.Width, func(o fyne.CanvasObject, p fyne.Position) {
		o.Move(p)
		o.Resize(o.MinSize())
	})
}

// each calls place with every object's position and returns the height of all.
func (f *flow) each(objects []fyne.CanvasObject, width float32, place func(fyne.CanvasObject, fyne.Position)) float32 {
	var x, y, high float32
	for _, o := range objects {
		s := o.MinSize()
		if x > 0 && x+s.Width > width {
			x, y = 0, y+high+f.gap
		}
		place(o, fyne.NewPos(x, y))
		x += s.Width + f.gap
		high = s.Height
	}
	return y + high
}

// emptyState says what a screen is for while it has nothing to show.
func emptyState(class Class, icon, title, body string, buttons ...*widgets.Button) fyne.CanvasObject {
	width := float32(360)
	line := row(gapWithin)
	if class == Narrow {
		width, line = 288, column(gapWithin)
	}
	circle := container.NewStack(newGround(widgets.ColorSunken, 22), centred(newIcon(icon, widgets.ColorMuted, 20)))
	head := widgets.NewText(title, widgets.SizeBody, widgets.TextOptions{Strong: true, Align: fyne.TextAlignCenter})
	text := widgets.NewText(body, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
	text.Resize(fyne.NewSize(width, 0))
	for _, b := range buttons {
		line.Add(b)
	}
	return centred(sized(column(gapPanel, centred(sized(circle, 44, 44)), head, text, centred(line)), width, 0))
}

// figureStyle is the palette of the cards on the paper and ink of the window's
// theme, so that a figure lies on its panel as if drawn there.
func figureStyle(w interface{ Theme() fyne.Theme }) plot.Style {
	style := plot.Light()
	if isDark(w) {
		style = plot.Dark()
	}
	style.Paper = solid(w, widgets.ColorPanel)
	style.Ink, style.Muted = solid(w, widgets.ColorText), solid(w, widgets.ColorMuted)
	style.Now, style.Then, style.Binding = solid(w, widgets.ColorAccent), solid(w, widgets.ColorThen), solid(w, widgets.ColorBinding)
	style.Ring, style.Spoke = solid(w, widgets.ColorGrid), solid(w, widgets.ColorGrid)
	return style
}

// figureColours are the theme's colours for a small radar.
func figureColours(w interface{ Theme() fyne.Theme }) plot.WindowColours {
	return plot.WindowColours{
		Sheet: solid(w, widgets.ColorSheet), Grid: solid(w, widgets.ColorGrid), Muted: solid(w, widgets.ColorMuted),
		Panel: solid(w, widgets.ColorPanel), Now: solid(w, widgets.ColorAccent), Then: solid(w, widgets.ColorThen),
		Binding: solid(w, widgets.ColorBinding), Control: solid(w, widgets.ColorControl), Accent: solid(w, widgets.ColorAccent),
	}
}

// isDark tells whether the theme writes light on dark.
func isDark(w interface{ Theme() fyne.Theme }) bool {
	c := solid(w, widgets.ColorBackground)
	return int(c.R)+int(c.G)+int(c.B) < 3*128
}

func solid(w interface{ Theme() fyne.Theme }, n fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(themed(w, n)).(color.NRGBA)
}

// newIcon is an icon of that side in a colour of the theme.
func newIcon(name string, c fyne.ThemeColorName, side float32) fyne.CanvasObject {
	i := newThemedImage(widgets.IconIn(name, c))
	return sized(i, side, side)
}
