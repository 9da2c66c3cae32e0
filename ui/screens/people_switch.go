package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// AskPerson asks whose history is to be in sight, of those who are not archived. The
// beginning of a name, or any word of it, finds it.
func AskPerson(shell Shell) {
	desk := shell.Desk()
	var people []model.Person
	shell.Run(func() (err error) {
		people, err = desk.People()
		return err
	}, func(err error) {
		if err != nil {
			shell.Fail(err, func() { AskPerson(shell) })
			return
		}
		var here []model.Person
		for _, p := range people {
			if !p.Archived {
				here = append(here, p)
			}
		}
		say.SortPeople(shell.Voice(), here, func(p model.Person) model.Person { return p })
		askPerson(shell, here)
	})
}

func askPerson(shell Shell, people []model.Person) {
	t := shell.Voice().T
	var dismiss func()
	c := newChooser(shell, people, func(p model.Person) {
		dismiss()
		shell.TurnTo(p.UID, false)
	})
	c.escaped = func() { dismiss() }
	dismiss = shell.Ask(widgets.Dialog{
		Title: t("people.switch"), Body: t("people.switchbody"), Content: c, Focus: c,
		Buttons: []widgets.DialogButton{{Label: t("window.cancel"), Kind: widgets.Quiet}},
	})
}

// found are the people with a word that begins so; yourself as "you" as well.
func found(shell Shell, people []model.Person, typed string) (hits []model.Person) {
	typed = strings.ToLower(strings.TrimSpace(typed))
	for _, p := range people {
		name := strings.ToLower(nameOfPerson(shell.Voice(), p))
		if p.Self {
			name += " " + strings.ToLower(shell.Voice().T("people.you"))
		}
		hit := strings.HasPrefix(name, typed)
		for _, word := range strings.Fields(name) {
			hit = hit || strings.HasPrefix(word, typed)
		}
		if hit {
			hits = append(hits, p)
		}
	}
	return hits
}

// A chooser is a short list of people that takes what is typed.
type chooser struct {
	widget.BaseWidget
	widgets.ShiftKey
	shell   Shell
	people  []model.Person
	chosen  func(model.Person)
	escaped func()

	typed   string
	at      int
	focused bool
	caption *widgets.Text
	lines   *fyne.Container
	scroll  *widgets.Scroll
}

// chooserLines is how many people are in sight at most.
const chooserLines = 7

func newChooser(shell Shell, people []model.Person, chosen func(model.Person)) *chooser {
	c := &chooser{shell: shell, people: people, chosen: chosen, lines: column(0)}
	c.caption = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	c.scroll = widgets.NewVScroll(c.lines)
	c.ExtendBaseWidget(c)
	me := shell.Desk().Person().UID
	for i, p := range people {
		if p.UID == me {
			c.at = i
		}
	}
	c.fill()
	return c
}

// fill shows those who are found.
func (c *chooser) fill() {
	t := c.shell.Voice().T
	hits := c.hits()
	c.at = max(0, min(c.at, len(hits)-1))
	c.caption.SetText(t("people.switchtype"))
	if c.typed != "" {
		c.caption.SetText(t("people.switchtyped", "text", c.typed))
	}
	if len(hits) == 0 {
		c.caption.SetText(t("people.switchnone"))
	}
	c.lines.RemoveAll()
	for i, p := range hits {
		c.lines.Add(newChooserLine(c, p, i == c.at))
	}
	c.lines.Refresh()
	c.scroll.Refresh()
	c.reveal()
	widgets.Fit(c)
}

func (c *chooser) hits() []model.Person { return found(c.shell, c.people, c.typed) }

// reveal scrolls to the line that Enter takes.
func (c *chooser) reveal() {
	high, line := c.scroll.Size().Height, c.lineHeight()
	y := c.scroll.Offset.Y
	y = max(min(y, float32(c.at)*line), float32(c.at+1)*line-high)
	c.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}

func (c *chooser) lineHeight() float32 { return 40 * TextScale() }

func (c *chooser) choose(i int) {
	if hits := c.hits(); i >= 0 && i < len(hits) {
		c.chosen(hits[i])
	}
}

// FocusGained and FocusLost are for the toolkit.
func (c *chooser) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost is described at FocusGained.
func (c *chooser) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune looks for a name.
func (c *chooser) TypedRune(r rune) {
	c.typed, c.at = c.typed+string(r), 0
	c.fill()
}

// TypedKey moves, chooses, and takes back what was typed.
func (c *chooser) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		c.at--
	case fyne.KeyDown:
		c.at++
	case fyne.KeyHome:
		c.at = 0
	case fyne.KeyEnd:
		c.at = len(c.people)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.choose(c.at)
		return
	case fyne.KeyBackspace:
		if runes := []rune(c.typed); len(runes) > 0 {
			c.typed = string(runes[:len(runes)-1])
		}
	case fyne.KeyEscape:
		c.escaped()
		return
	default:
		return
	}
	c.fill()
}

// CreateRenderer puts the caption over the list.
func (c *chooser) CreateRenderer() fyne.WidgetRenderer { return &chooserRenderer{c} }

type chooserRenderer struct{ c *chooser }

func (r *chooserRenderer) Destroy() {}
func (r *chooserRenderer) Refresh() { canvas.Refresh(r.c) }

func (r *chooserRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.caption, r.c.scroll}
}

func (r *chooserRenderer) MinSize() fyne.Size {
	n := min(len(r.c.hits()), chooserLines)
	return fyne.NewSize(240, r.c.caption.MinSize().Height+gapWithin+float32(n)*r.c.lineHeight())
}

func (r *chooserRenderer) Layout(size fyne.Size) {
	line := r.c.caption.MinSize().Height
	put(r.c.caption, 0, 0, size.Width, line)
	put(r.c.scroll, 0, line+gapWithin, size.Width, size.Height-line-gapWithin)
	r.c.reveal()
}

// A chooserLine is one person of the list.
type chooserLine struct {
	widget.BaseWidget
	of      *chooser
	person  model.Person
	current bool
	content fyne.CanvasObject
}

func newChooserLine(c *chooser, p model.Person, current bool) *chooserLine {
	l := &chooserLine{of: c, person: p, current: current}
	ground, ink := fyne.ThemeColorName(widgets.ColorPanel), fyne.ThemeColorName(widgets.ColorText)
	if current {
		ground, ink = widgets.ColorAccentSoft, widgets.ColorAccentInk
	}
	name := widgets.NewText(nameOfPerson(c.shell.Voice(), p), widgets.SizeBody, widgets.TextOptions{Color: ink, Strong: current, Clip: true})
	words := growing(row(gapPanel, newDisc(discOf(c.shell.Voice(), p), p.Self, 28), name), name)
	if p.UID == c.shell.Desk().Person().UID {
		words.Add(widgets.NewText(c.shell.Voice().T("people.openednow"), widgets.SizeCaption, widgets.TextOptions{Color: ink}))
	}
	l.content = container.NewStack(newGround(ground, 8), padded(words, inset{gapWithin, 0, gapWithin, 0}))
	l.ExtendBaseWidget(l)
	return l
}

// Tapped chooses the person.
func (l *chooserLine) Tapped(*fyne.PointEvent) { l.of.chosen(l.person) }

// MinSize is a line's height.
func (l *chooserLine) MinSize() fyne.Size { return fyne.NewSize(120, l.of.lineHeight()) }

// CreateRenderer shows the content.
func (l *chooserLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.content)
}
