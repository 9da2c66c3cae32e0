package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A ShareView shows a card as it will be saved, and saves it.
type ShareView struct {
	shell   Shell
	state   Share
	saving  bool
	setting bool

	root    *fyne.Container
	title   titles
	figure  *widgets.Figure
	sheet   *fitted
	pixels  *widgets.Text
	sizes   []*sizeTile
	style   *widgets.Segment
	format  *widgets.Segment
	of      *widget.Select
	compare *widget.Select
	path    *widgets.Entry
	save    *widgets.Button
	private *widgets.Text
}

// NewShareView shows the card of the latest snapshot.
func NewShareView(shell Shell) *ShareView {
	desk := shell.Desk()
	v := &ShareView{shell: shell, root: container.NewStack(), state: NewShare(desk.History(), desk.PicturesDir())}
	v.title = newTitles(shell.Voice().T("share.title"))
	v.makePreview()
	v.makeSizes()
	v.makeChoices()
	v.makeSave()
	v.fill()
	v.Arrange()
	return v
}

func (v *ShareView) makePreview() {
	v.figure = widgets.NewFigure(v.drawCard)
	v.sheet = &fitted{}
	v.pixels = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter})
}

// card is what is shown and what is saved: the same drawing.
func (v *ShareView) card() (plot.Card, bool) {
	now, ok := v.state.Now()
	size := plot.Sizes()[v.state.Size]
	style := plot.Light()
	if v.state.Dark {
		style = plot.Dark()
	}
	return plot.Card{Width: size.Width, Height: size.Height, Style: style, Voice: v.shell.Voice(), Now: now, Then: v.state.Then()}, ok
}

// drawCard draws the card as small as the surface is.
func (v *ShareView) drawCard(s widgets.Surface, _ float64) {
	if card, ok := v.card(); ok {
		card.DrawOn(s)
	}
}

func (v *ShareView) makeSizes() {
	for i, s := range plot.Sizes() {
		tile := newSizeTile(v.shell.Voice().T("share."+s.Name), s.Width, s.Height, func() { v.setSize(i) })
		v.sizes = append(v.sizes, tile)
	}
}

func (v *ShareView) makeChoices() {
	t := v.shell.Voice().T
	v.style = widgets.NewSegment([]string{t("share.light"), t("share.dark")}, 0, func(i int) {
		v.state.Dark = i == 1
		v.paint()
	})
	v.format = widgets.NewSegment([]string{"PNG", "SVG"}, 0, func(i int) {
		v.state = v.state.WithFormat(Format(i))
		v.fill()
	})
	v.of = widget.NewSelect(nil, nil)
	v.of.OnChanged = func(string) { v.chosen(func(i int) Share { return v.state.Of(v.state.Days()[i].UID) }, v.of) }
	v.compare = widget.NewSelect(nil, nil)
	v.compare.OnChanged = func(string) {
		v.chosen(func(i int) Share {
			if i == 0 {
				return v.state.CompareWith("")
			}
			return v.state.CompareWith(v.state.Earlier()[i-1].UID)
		}, v.compare)
	}
}

func (v *ShareView) chosen(next func(i int) Share, from *widget.Select) {
	if i := from.SelectedIndex(); !v.setting && i >= 0 {
		v.state = next(i)
		v.fill()
	}
}

func (v *ShareView) makeSave() {
	t := v.shell.Voice().T
	v.path = widgets.NewEntry("", 1)
	v.path.OnChanged = func(s string) {
		if !v.setting {
			v.state = v.state.WithPath(s)
		}
	}
	v.path.OnBlur = v.fill
	v.path.OnShortcut, v.path.OnEscape = v.shell.Shortcut, v.Arrive
	v.save = widgets.NewButton("", widgets.Primary, v.Save)
	v.save.Tall, v.save.KeyCap = true, "Ctrl E"
	v.private = widgets.NewText(t("share.private"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
}

func (v *ShareView) setSize(i int) {
	v.state.Size = i
	v.paint()
	v.root.Refresh()
}

// Root is the screen.
func (v *ShareView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first choice.
func (v *ShareView) Arrive() {
	if _, ok := v.state.Now(); ok {
		v.shell.Canvas().Focus(v.sizes[v.state.Size])
	}
}

// Update follows a changed history.
func (v *ShareView) Update() {
	v.state = v.state.WithHistory(v.shell.Desk().History())
	v.fill()
	v.Arrange()
}

// Show puts that snapshot on the card.
func (v *ShareView) Show(uid string) {
	v.state = v.state.WithHistory(v.shell.Desk().History()).Of(uid)
	v.fill()
	v.Arrange()
}

// Rune takes F for the kind of file and Y for the style.
func (v *ShareView) Rune(r rune) bool {
	switch r {
	case 'f', 'F':
		v.format.Select(1 - int(v.state.Format))
		v.state = v.state.WithFormat(1 - v.state.Format)
		v.fill()
	case 'y', 'Y':
		v.state.Dark = !v.state.Dark
		v.style.Select(boolIndex(v.state.Dark))
		v.paint()
	default:
		return false
	}
	return true
}

// Regions are the options, the path and the button.
func (v *ShareView) Regions() []fyne.Focusable {
	if _, ok := v.state.Now(); !ok {
		return nil
	}
	return []fyne.Focusable{v.sizes[v.state.Size], v.path, v.save}
}

// fill shows the whole state, the entry and the selects too.
func (v *ShareView) fill() {
	v.setting = true
	voice := v.shell.Voice()
	setText(v.path, v.state.Path())
	now, _ := v.state.Now()
	v.of.SetOptions(dayNames(voice.Day, v.state.Days()))
	v.of.SetSelected(voice.Day(now.Day))
	v.compare.SetOptions(append([]string{voice.T("share.nothing")}, dayNames(voice.Day, v.state.Earlier())...))
	v.compare.SetSelectedIndex(0)
	if then := v.state.Then(); then != nil {
		v.compare.SetSelected(voice.Day(then.Day))
	}
	v.setting = false
	v.paint()
}

func dayNames(name func(model.Date) string, days []model.Snapshot) []string {
	names := make([]string, len(days))
	for i, d := range days {
		names[i] = name(d.Day)
	}
	return names
}

func (v *ShareView) paint() {
	t := v.shell.Voice().T
	size := plot.Sizes()[v.state.Size]
	for i, s := range v.sizes {
		s.setSelected(i == v.state.Size)
	}
	v.sheet.aspect = float32(size.Width) / float32(size.Height)
	v.pixels.SetText(t("share.pixels", "w", size.Width, "h", size.Height))
	key := "share.savepng"
	if v.state.Format == SVG {
		key = "share.savesvg"
	}
	if v.saving {
		key = "share.saving"
	}
	v.save.SetText(t(key))
	if v.saving {
		v.save.Disable()
	} else {
		v.save.Enable()
	}
	v.figure.Refresh()
}

// Arrange puts the options beside the preview, or under it.
func (v *ShareView) Arrange() {
	class := v.shell.Class()
	gap := space()
	header := growing(row(gapWithin, v.title.of(class), gap), gap)
	v.root.Objects = []fyne.CanvasObject{page(class, header, v.body(class))}
	v.root.Refresh()
}

func (v *ShareView) body(class Class) fyne.CanvasObject {
	t := v.shell.Voice().T
	if _, ok := v.state.Now(); !ok {
		return emptyState(class, widgets.IconShare, t("share.empty"), t("share.emptybody"),
			widgets.NewButton(t("share.start"), widgets.Primary, func() { v.shell.Go(PlaceCheckIn) }))
	}
	options := v.options()
	if class == Narrow {
		content := column(gapCard, sized(v.mat(), 0, 360), options)
		scroll := container.NewVScroll(padded(content, inset{gapCard, 0, gapCard, gapCard}))
		return growing(column(0, scroll, bar(padded(v.save, inset{gapCard, gapWithin, gapCard, gapWithin}))), scroll)
	}
	mat := v.mat()
	const ring = 6 // room for the focus ring of what stands at the edge
	in := inset{ring, ring, ring, ring}
	scroll := container.NewVScroll(padded(options, in))
	foot := padded(column(gapPanel, v.save, v.private), in)
	side := growing(column(gapWithin, scroll, foot), scroll)
	side = padded(side, inset{top: -ring, right: -ring, bottom: -ring})
	return growing(container.New(&line{gap: gapMain - ring}, mat, sized(side, sideWidth(class)+ring, 0)), mat)
}

// mat is the card on its ground, with its size under it.
func (v *ShareView) mat() fyne.CanvasObject {
	card := container.New(v.sheet, newCardShadow(), v.figure)
	in := growing(column(gapWithin, card, v.pixels), card)
	return container.NewStack(newGround(widgets.ColorSunken, 16), padded(in, inset{gapSection, gapSection, gapSection, gapPanel}))
}

func (v *ShareView) options() fyne.CanvasObject {
	t := v.shell.Voice().T
	tiles := container.New(&equal{gap: gapWithin})
	for _, s := range v.sizes {
		tiles.Add(s)
	}
	return column(gapCard, tiles,
		choice(t("share.style"), v.style), choice(t("share.format"), v.format),
		labelled(t("share.of"), framed(v.of)), labelled(t("share.compare"), framed(v.compare)), labelled(t("share.saveto"), v.path))
}

// choice is a word at the left and its control at the right.
func choice(label string, control fyne.CanvasObject) fyne.CanvasObject {
	gap := space()
	return growing(row(gapWithin, widgets.NewText(label, widgets.SizeBody, widgets.TextOptions{}), gap, control), gap)
}

// labelled is a caption over its control.
func labelled(label string, control fyne.CanvasObject) fyne.CanvasObject {
	return column(gapWord, widgets.NewText(label, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}), sized(control, 0, 40*TextScale()))
}
