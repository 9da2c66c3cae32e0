package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
)

var _ fyne.Widget = (*LevelScale)(nil)

// A LevelScale stands over rows of one width and says what the ends of their blocks
// are: what the lowest level is called over the first, the highest over the last.
type LevelScale struct {
	widget.BaseWidget

	row       *LevelRow
	low, high string
}

// NewLevelScale says what the ends of that row's blocks are called.
func NewLevelScale(row *LevelRow, low, high string) *LevelScale {
	s := &LevelScale{row: row, low: low, high: high}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for the toolkit.
func (s *LevelScale) CreateRenderer() fyne.WidgetRenderer {
	r := &levelScaleRenderer{s: s, low: newLine(fyne.TextAlignLeading), high: newLine(fyne.TextAlignTrailing)}
	r.Refresh()
	return r
}

type levelScaleRenderer struct {
	s         *LevelScale
	low, high *canvas.Text
}

func (r *levelScaleRenderer) Destroy()                     {}
func (r *levelScaleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.low, r.high} }

func (r *levelScaleRenderer) MinSize() fyne.Size {
	s := r.s
	words := widthOf(s, s.low, SizeCaption, regular) + rowGap + widthOf(s, s.high, SizeCaption, regular)
	return fyne.NewSize(words, lineHeight(s, SizeCaption)+2*scaleAir)
}

const scaleAir = 2

// Layout takes the width of the row where there is no room over its blocks.
func (r *levelScaleRenderer) Layout(size fyne.Size) {
	track := r.s.row.blocksWithin(size.Width)
	from, to := track.x, track.at(model.LevelMax)-blockGap
	if least := r.MinSize().Width; least > to-from {
		from = min(rowPad, (size.Width-least)/2)
		to = size.Width - from
	}
	place(r.low, from, 0, to-from, size.Height)
	place(r.high, from, 0, to-from, size.Height)
}

func (r *levelScaleRenderer) Refresh() {
	write(r.s, r.low, r.s.low, SizeCaption, regular, ColorMuted)
	write(r.s, r.high, r.s.high, SizeCaption, regular, ColorMuted)
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
