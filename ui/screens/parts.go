package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A flow lays objects out in lines that break where the width asks for it, each in the
// middle of its line's height.
type flow struct {
	gap float32
	// centre puts each line in the middle of the width.
	centre bool
}

func newFlow(gap float32) *fyne.Container { return container.New(&flow{gap: gap}) }

// centredFlow lays objects out in lines, each in the middle.
func centredFlow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gapWithin, centre: true}, objects...)
}

// MinSize is as wide as the widest object and as high as the lines of a wide
// window need.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const wide = 720
	s := fyne.Size{Height: f.heightFor(objects, wide)}
	for _, o := range objects {
		if o.Visible() {
			s.Width = max(s.Width, o.MinSize().Width)
		}
	}
	return s
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := -f.gap
	for _, l := range f.lines(objects, width) {
		height += l.size.Height + f.gap
	}
	return max(0, height)
}

// Layout places the objects line by line.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, l := range f.lines(objects, size.Width) {
		x := float32(0)
		if f.centre {
			x = max(0, (size.Width-l.size.Width)/2)
		}
		for _, o := range l.objects {
			s := o.MinSize()
			put(o, x, y+(l.size.Height-s.Height)/2, s.Width, s.Height)
			x += s.Width + f.gap
		}
		y += l.size.Height + f.gap
	}
}

type flowLine struct {
	objects []fyne.CanvasObject
	size    fyne.Size
}

// lines are the visible objects, as many in each as the width has room for.
func (f *flow) lines(objects []fyne.CanvasObject, width float32) []flowLine {
	var lines []flowLine
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if n := len(lines); n == 0 || lines[n-1].size.Width+f.gap+s.Width > width {
			lines = append(lines, flowLine{[]fyne.CanvasObject{o}, s})
			continue
		}
		l := &lines[len(lines)-1]
		l.objects = append(l.objects, o)
		l.size = fyne.NewSize(l.size.Width+f.gap+s.Width, max(l.size.Height, s.Height))
	}
	return lines
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

// checkInButton goes to the check-in; key is that of its words.
func checkInButton(shell Shell, key string) *widgets.Button {
	b := widgets.NewButton(shell.Voice().T(key), widgets.Primary, func() { shell.Go(PlaceCheckIn) })
	b.SetTip("", shell.Key("checkin"))
	return b
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
	style.BindingInk = solid(w, widgets.ColorBindingInk)
	style.Ring, style.Spoke = solid(w, widgets.ColorGrid), solid(w, widgets.ColorGrid)
	style.OuterRing = solid(w, widgets.ColorControl)
	if widgets.EdgeWidth(w) > 1 { // in high contrast
		style.Rising = style.Now
	}
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

// newIcon is an icon of that side, before the text scale, in a colour of the theme.
func newIcon(name string, c fyne.ThemeColorName, side float32) fyne.CanvasObject {
	i := newThemedImage(widgets.IconIn(name, c))
	i.side = side
	return i
}
