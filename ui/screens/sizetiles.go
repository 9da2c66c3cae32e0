package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

var _ fyne.Focusable = (*sizeTiles)(nil)

// sizeTiles are the sizes to choose from, one of them chosen: one Tab stop, the arrows
// go from one to the next.
type sizeTiles struct {
	widget.BaseWidget
	widgets.ShiftKey
	tiles    []*sizeTile
	selected int
	inLine   int
	lines    *fyne.Container
	chosen   func(int)
	// clicking is while the focus comes by a click, which draws no ring.
	clicking bool
}

// newSizeTiles calls chosen with the index of a size that is chosen, not on Select.
func newSizeTiles(chosen func(int), tiles ...*sizeTile) *sizeTiles {
	s := &sizeTiles{tiles: tiles, lines: column(gapWithin), chosen: chosen}
	for i, t := range tiles {
		t.pressed, t.tapped = s.takeFocus, func() { chosen(i) }
	}
	s.ExtendBaseWidget(s)
	s.Arrange(len(tiles))
	return s
}

// Arrange puts that many into a line.
func (s *sizeTiles) Arrange(inLine int) {
	s.inLine = inLine
	s.lines.RemoveAll()
	for some := range slices.Chunk(s.tiles, inLine) {
		line := container.New(&equal{gap: gapWithin})
		for _, t := range some {
			line.Add(t)
		}
		s.lines.Add(line)
	}
}

// Select shows another as chosen. The ring goes with it.
func (s *sizeTiles) Select(i int) {
	ring := s.tiles[s.selected].ring
	s.selected = i
	for j, t := range s.tiles {
		t.selected = j == i
		t.ring = ring && t.selected
		t.Refresh()
	}
}

func (s *sizeTiles) takeFocus() {
	s.clicking = true
	if on := fyne.CurrentApp().Driver().CanvasForObject(s); on != nil {
		on.Focus(s)
	}
	s.clicking = false
}

func (s *sizeTiles) showRing(on bool) {
	t := s.tiles[s.selected]
	t.ring = on
	t.Refresh()
}

// FocusGained shows the ring, unless it came by a click.
func (s *sizeTiles) FocusGained() {
	s.showRing(!s.clicking)
	widgets.Reveal(s.tiles[s.selected])
}

// FocusLost hides it.
func (s *sizeTiles) FocusLost() { s.showRing(false) }

// TypedRune passes letters on to the window.
func (s *sizeTiles) TypedRune(r rune) {
	if on := widgets.KeysOf(s); on != nil && on.OnTypedRune() != nil {
		on.OnTypedRune()(r)
	}
}

// TypedKey goes to the one before or after, or in the line above or below.
func (s *sizeTiles) TypedKey(e *fyne.KeyEvent) {
	below := s.inLine
	if below == len(s.tiles) {
		below = 1
	}
	switch e.Name {
	case fyne.KeyRight:
		s.step(1)
	case fyne.KeyLeft:
		s.step(-1)
	case fyne.KeyDown:
		if last := len(s.tiles) - 1; s.selected/below < last/below { // the last line may be shorter
			below = min(below, last-s.selected)
		}
		s.step(below)
	case fyne.KeyUp:
		s.step(-below)
	default:
		if on := widgets.KeysOf(s); on != nil && on.OnTypedKey() != nil {
			on.OnTypedKey()(e)
		}
	}
}

func (s *sizeTiles) step(by int) {
	s.showRing(true)
	if i := s.selected + by; i >= 0 && i < len(s.tiles) {
		s.chosen(i)
		widgets.Reveal(s.tiles[i])
	}
}

// CreateRenderer lays out the tiles.
func (s *sizeTiles) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.lines) }
