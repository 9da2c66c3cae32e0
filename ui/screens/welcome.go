package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// exampleRatings are the made-up ones of the greeting's radar.
func exampleRatings() model.Ratings {
	return model.Ratings{
		3 * model.Whole, 2*model.Whole + model.Half, model.Whole + model.Half,
		4 * model.Whole, 2*model.Whole + model.Half, 3 * model.Whole,
	}
}

// enterCap is the key that starts.
const enterCap = "↵"

// A WelcomeView greets at the first start.
type WelcomeView struct {
	shell  Shell
	root   *fyne.Container
	start  *widgets.Button
	sample *sampleOffer
	open   *widgets.Button
	pad    *widgets.RadarPad
	// feelings are sentences to start from, one a ceiling; more goes on from them.
	feelings [model.CeilingCount]*widgets.Chip
	picked   [model.CeilingCount]bool
	// hovered is the ceiling of the feeling under the pointer, -1 for none.
	hovered model.Ceiling
	more    *widgets.Button
	// card is what result holds where there is one; it points at a ceiling, and leads on.
	result *fyne.Container
	card   *widgets.Plate
	points model.Ceiling
}

// NewWelcomeView offers the first check-in and the sample history.
func NewWelcomeView(shell Shell) *WelcomeView {
	t := shell.Voice().T
	v := &WelcomeView{shell: shell, root: container.NewStack(), result: container.NewStack(), hovered: -1}
	v.start = widgets.NewButton(t("welcome.start"), widgets.Primary, func() { shell.Go(PlaceCheckIn) })
	v.start.Tall, v.start.KeyCap = true, enterCap
	v.sample = newSampleOffer(shell, "welcome.sample", v.Arrange)
	v.sample.Tall = true
	v.open = widgets.NewButton(t("open.ihave"), widgets.Plain, func() { OpenCard(shell) })
	v.open.SetTip("", shell.Key("open"))
	v.pad = widgets.NewRadarPad()
	v.takeFeelings()
	v.Arrange()
	return v
}

// showExample draws a radar to look at; a narrow one has no room for hints.
func (v *WelcomeView) showExample() {
	voice := v.shell.Voice()
	state := widgets.PadState{Now: exampleRatings(), Active: -1, Point: voice.Point()}
	for _, c := range model.Ceilings() {
		state.Names[c] = voice.Ceiling(c)
		if v.shell.Class() != Narrow {
			state.Words[c] = voice.CeilingHint(c)
		}
	}
	for c := range v.picked {
		state.Lit[c] = v.picked[c] || v.hovered == model.Ceiling(c)
	}
	v.pad.SetState(state)
	v.showResult()
}

// Root is the screen.
func (v *WelcomeView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first button, so that Enter starts.
func (v *WelcomeView) Arrive() {
	v.shell.Canvas().Focus(v.start)
	v.sample.read()
}

// Update follows what else the journal may hold by now.
func (v *WelcomeView) Update() { v.sample.read() }

// Rune has no letters.
func (v *WelcomeView) Rune(rune) bool { return false }

// Regions is the one with the buttons.
func (v *WelcomeView) Regions() []fyne.Focusable { return []fyne.Focusable{v.start} }

// Arrange puts the greeting beside the radar, or under it.
func (v *WelcomeView) Arrange() {
	v.pad.SetHints(v.shell.Class() == Wide)
	v.showExample()
	if v.start.KeyCap = enterCap; v.shell.Tight() {
		v.start.KeyCap = ""
	}
	class := v.shell.Class()
	if class == Narrow {
		v.root.Objects = []fyne.CanvasObject{v.narrow()}
	} else {
		v.root.Objects = []fyne.CanvasObject{v.sideBySide(class)}
	}
	v.root.Refresh()
}

// The least and the most that the words have of a middle window's width; the least has room
// for two buttons side by side.
const (
	leftLeast = 444
	leftMost  = 550
)

func (v *WelcomeView) sideBySide(class Class) fyne.CanvasObject {
	width, edge, air, gap := min(480*TextScale(), 560), float32(64), float32(40), float32(gapPanel)
	if class == Middle {
		width, edge, air, gap = min(leftLeast*TextScale(), leftMost), 40, gapSection, gapWithin
	}
	words := container.New(atLeast{}, column(gapSection, v.greeting(width), v.starts(width, gap), v.feelingList()))
	above := growing(column(gapSection, v.brand(), words), words)
	scroll := ringed(above)
	left := growing(column(gapCard, scroll, padded(v.privacy(), inset{left: gapWithin, right: gapPanel})), scroll)
	right := growing(column(gapWithin, v.pad, v.caption(), v.resultRoom()), v.pad)
	both := growing(container.New(&line{}, sized(left, width+gapWithin+gapPanel, 0), padded(right, inset{gapCard, gapMain, gapCard, gapSection})), nil)
	both.Layout.(*line).grow = both.Objects[1]
	return compose(both, inset{edge - gapWithin, air - ringRoom, 0, air - ringRoom})
}

// starts are the two ways to begin side by side, without the key where that makes the
// room, or else one under the other.
func (v *WelcomeView) starts(width, gap float32) fyne.CanvasObject {
	beside := row(gap, v.start, v.sample.Button)
	if beside.MinSize().Width > width {
		v.start.KeyCap = ""
	}
	if beside.MinSize().Width > width {
		v.start.KeyCap = enterCap
		return column(gapWithin, v.start, v.sample.Button)
	}
	return beside
}

func (v *WelcomeView) narrow() fyne.CanvasObject {
	brand, caption, text := v.brand(), v.caption(), v.greeting(0)
	pad := container.New(&aboveFold{v.shell.Canvas(), []fyne.CanvasObject{brand, caption, text, v.start}}, v.pad)
	c := column(gapCard, brand, pad, caption, text, v.start, v.sample.Button, v.feelingList(), v.resultRoom(), v.privacy())
	return scrolling(container.New(gutters{gapCard, gapSection, gapSection}, c), inset{})
}

// aboveFold gives a figure as much height as lets the rest be seen with it in the window,
// between a least and a most.
type aboveFold struct {
	window fyne.Canvas
	rest   []fyne.CanvasObject
}

// MinSize is as high as there is room in a guess of the width.
func (a *aboveFold) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const narrow = 320
	return fyne.NewSize(objects[0].MinSize().Width, a.heightFor(objects, narrow))
}

func (a *aboveFold) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	const least, most = 200, 330
	room := a.window.Size().Height - 2*gapSection - float32(len(a.rest))*gapCard
	for _, o := range a.rest {
		room -= heightAt(o, width)
	}
	return min(max(room, least*TextScale()), most*TextScale())
}

// Layout gives the figure all of it.
func (a *aboveFold) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
}

func (v *WelcomeView) brand() fyne.CanvasObject {
	name := widgets.NewText(v.shell.Voice().T("welcome.name"), widgets.SizeSection, widgets.TextOptions{Strong: true})
	return row(gapPanel, newIcon(widgets.IconMark, widgets.ColorAccent, 28), name)
}

// greeting is the headline and what the program does, in that width; 0 leaves
// the width to the room.
func (v *WelcomeView) greeting(width float32) fyne.CanvasObject {
	t := v.shell.Voice().T
	size := widgets.SizeHeadline
	if v.shell.Class() == Narrow {
		size = widgets.SizeSection
	}
	head := widgets.NewText(t("welcome.headline"), size, widgets.TextOptions{Strong: true, Wrap: true})
	about := widgets.NewText(t("welcome.about"), widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	return newProse(min(width, 470), gapPanel, head, about)
}

func (v *WelcomeView) caption() fyne.CanvasObject {
	return widgets.NewText(v.shell.Voice().T("welcome.example"), widgets.SizeCaption,
		widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
}

func (v *WelcomeView) privacy() fyne.CanvasObject {
	text := widgets.NewText(v.shell.Voice().T("welcome.private"), widgets.SizeCaption,
		widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	return growing(row(gapWithin, newIcon(widgets.IconLock, widgets.ColorMuted, 16), text), text)
}
