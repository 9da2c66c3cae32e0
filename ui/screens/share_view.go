package screens

import (
	"context"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A ShareView makes a picture of the ratings: it shows it as it will be, minds
// the private words, saves and copies it.
type ShareView struct {
	shell Shell
	state Share
	// filling tells that the controls are being set to the state.
	filling bool
	// sized tells that the person's own size is one that a picture can have.
	sized bool
	// heir goes on with all of it in another language, nil for none.
	heir *ShareView
	// arranged is the format that the options were arranged for: each has its own.
	arranged plot.Format
	// cancel ends what is being saved, nil for nothing; saving is its file's name.
	cancel context.CancelFunc
	saving string
	// away tells that it is not in sight.
	away bool
	// looks counts the searches for private words; only the last one counts.
	looks   atomic.Int64
	private plot.Private
	leaks   []plot.Leak

	root    *fyne.Container
	title   titles
	kind    *widgets.Segment
	preview *preview
	options shareOptions
	warning *warning
	save    *widgets.Button
	bar     *widgets.Progress
	below   *widgets.Text
	copies  []*widgets.Button
}

// shareOptions are the controls beside the preview.
type shareOptions struct {
	sizes           *sizeTiles
	width, height   *widgets.Entry
	wrongSize       *widgets.Text
	look            *widgets.Segment
	file            *widgets.Segment
	headline        *widgets.Entry
	headlineCount   *widgets.Text
	wrongHeadline   *widgets.Text
	of, compare     *widgets.Select
	from, to        *widgets.Select
	hard, trends    *widgets.Switch
	happened        *widgets.Switch
	target, name    *widgets.Switch
	safe            *widgets.Switch
	smaller, reopen *widgets.Switch
	folder          *widgets.Text
	path            *widgets.Entry
	at              *fileField
}

// NewShareView shows the card of the latest snapshot.
func NewShareView(shell Shell) *ShareView {
	desk, t := shell.Desk(), shell.Voice().T
	v := &ShareView{shell: shell, root: container.NewStack(), state: NewShare(desk.History(), desk.PicturesDir()), sized: true}
	v.title = newTitles(t("share.title"))
	v.kind = widgets.NewSegment([]string{t("share.card"), t("share.carousel"), t("share.animation"), t("share.timeline")}, 0, func(i int) { v.setKind(Kind(i)) })
	v.preview = newPreview(v)
	v.makeOptions()
	v.warning = newWarning(v)
	v.makeFoot()
	v.makeFile()
	v.fill()
	v.Arrange()
	return v
}

// picture is what is shown and what is saved; false where there is nothing to
// show.
func (v *ShareView) picture() (plot.Picture, bool) {
	p := v.state.Picture(v.shell.Voice(), v.shell.Desk().Person().Shown(), v.shell.Desk().Target())
	_, ok := v.state.Now()
	return p, ok
}

// Root is the screen.
func (v *ShareView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first choice.
func (v *ShareView) Arrive() {
	v.away = false
	if _, ok := v.state.Now(); ok {
		v.shell.Canvas().Focus(v.options.sizes)
	}
	v.look()
}

// Leave stops what moves, and forgets which private words were let pass: that was
// for once.
func (v *ShareView) Leave() {
	v.preview.pause()
	v.state.Allowed, v.away = nil, true
}

// Update follows a changed history.
func (v *ShareView) Update() {
	v.state = v.state.WithHistory(v.shell.Desk().History())
	v.fill()
	v.Arrange()
}

// GoOnFrom takes what was typed and chosen in another view: the same picture in
// another language.
func (v *ShareView) GoOnFrom(old *ShareView) {
	old.heir = v
	if v.cancel, v.saving = old.cancel, old.saving; v.cancel != nil {
		v.below.SetText(v.shell.Voice().T("share.saving"))
	}
	v.state, v.sized, v.preview.at = old.state, old.sized, old.preview.at
	v.filling = true
	setText(v.options.width, old.options.width.Text) // also where no picture can be so large
	setText(v.options.height, old.options.height.Text)
	v.filling = false
	v.options.wrongSize.Hidden = v.sized
	v.fill()
	v.Arrange()
}

// Show puts that snapshot on the card.
func (v *ShareView) Show(uid string) {
	v.state = v.state.WithHistory(v.shell.Desk().History()).Of(uid)
	v.fill()
	v.Arrange()
}

// ShowYear makes a carousel of the year from one snapshot to another.
func (v *ShareView) ShowYear(from, to string) {
	v.preview.pause()
	v.state = v.state.WithHistory(v.shell.Desk().History()).WithKind(Carousel).OfYear(from, to)
	v.fill()
	v.preview.rewind()
	v.Arrange()
}

// Rune takes F for the kind of file and Y for the style.
func (v *ShareView) Rune(r rune) bool {
	switch r {
	case 'f', 'F':
		if v.state.Kind.oneImage() {
			v.change(func(s *Share) { *s = s.AsSVG(s.Format() == plot.PNG) })
		}
	case 'y', 'Y':
		v.change(func(s *Share) { s.Look = (s.Look + 1) % (SketchLook + 1) })
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
	return []fyne.Focusable{v.options.sizes, v.options.path, v.save}
}

// change does something to the state and shows it.
func (v *ShareView) change(f func(*Share)) {
	if v.filling {
		return
	}
	f(&v.state)
	v.refill()
}

// refill shows the state. It moves nothing without need: what is being clicked would not
// be where it was.
func (v *ShareView) refill() {
	v.fill()
	if v.state.Format() != v.arranged {
		v.Arrange()
	}
}

func (v *ShareView) setKind(k Kind) {
	v.preview.pause()
	v.change(func(s *Share) { *s = s.WithKind(k) })
	v.preview.rewind()
	v.Arrange()
}

// fill shows the whole state: what is in the controls, and the picture.
func (v *ShareView) fill() {
	v.filling = true
	v.fillOptions()
	v.kind.Select(int(v.state.Kind))
	v.filling = false
	v.paint()
	v.look()
}

// paint shows the picture, and what can be done with it.
func (v *ShareView) paint() {
	v.preview.paint()
	v.warning.paint()
	v.paintFoot()
	v.root.Refresh()
}

// Arrange puts the options beside the preview, or under it.
func (v *ShareView) Arrange() {
	class := v.shell.Class()
	v.arranged = v.state.Format()
	gap := space()
	v.kind.Tight, v.kind.Breaks = class == Narrow, v.shell.Tight()
	body := v.body(class)
	if _, ok := v.state.Now(); class == Narrow && ok && !v.shell.Tight() {
		head := narrowHead(row(gapWithin, v.title.of(Narrow)), v.kind)
		v.root.Objects = []fyne.CanvasObject{growing(column(0, head, body), body)}
		v.root.Refresh()
		return
	}
	header := growing(row(gapWithin, v.title.of(class), gap), gap)
	if _, ok := v.state.Now(); ok && class != Narrow {
		header.Add(v.kind)
	}
	v.root.Objects = []fyne.CanvasObject{figurePage(class, header, body)}
	v.root.Refresh()
}

func (v *ShareView) body(class Class) fyne.CanvasObject {
	t := v.shell.Voice().T
	if _, ok := v.state.Now(); !ok {
		return emptyState(class, widgets.IconShare, t("share.empty"), t("share.emptybody"), checkInButton(v.shell, "share.start"))
	}
	if class == Narrow {
		gap := space()
		list := growing(row(0, gap, v.listButton()), gap)
		content := column(gapCard, sized(v.preview.mat(), 0, 400), v.arrangeOptions(), v.copyRow(), list)
		if v.shell.Tight() { // the title leaves no room beside it
			content.Objects = append([]fyne.CanvasObject{v.kind}, content.Objects...)
		}
		scroll := scrolling(content, inset{gapCard, gapWithin, gapCard, gapCard})
		foot := bar(column(gapWithin, v.save, column(gapWord, sized(v.bar, 0, 4), v.below)))
		return growing(column(0, scroll, foot), scroll)
	}
	mat := v.preview.mat()
	// Room for the focus ring of what stands at the edge, and for the scroll bar.
	const ring, bar = 6, 14
	in := inset{ring, ring, bar, ring}
	scroll := widgets.NewVScroll(padded(v.arrangeOptions(), in))
	foot := padded(column(gapPanel, v.copyRow(), v.save, column(gapWord, sized(v.bar, 0, 4), v.foot())), in)
	side := growing(column(gapWithin, scroll, foot), scroll)
	side = padded(side, inset{top: -ring, right: -bar, bottom: -ring})
	return growing(container.New(&line{gap: gapMain - ring}, mat, sized(side, sideWidth(class)+ring, 0)), mat)
}
