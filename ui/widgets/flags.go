package widgets

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/plot"
)

var (
	_ fyne.Widget       = (*Flags)(nil)
	_ desktop.Hoverable = (*Flags)(nil)
	_ Tipped            = (*Flags)(nil)
)

// Flags lies over the figure of a spark and tells what happened where the pointer
// rests on a flag. It draws nothing.
type Flags struct {
	widget.BaseWidget

	spark func() plot.Spark
	tell  func([]model.Month) string
	// over is the flag under the pointer, -1 for none.
	over int
}

// NewFlags lies over that spark, whose size it takes from its own; tell is what
// happened in months.
func NewFlags(spark func() plot.Spark, tell func([]model.Month) string) *Flags {
	f := &Flags{spark: spark, tell: tell, over: -1}
	f.ExtendBaseWidget(f)
	return f
}

func (f *Flags) flags() []plot.SparkFlag {
	k := f.spark()
	k.Width, k.Height, k.Scale = int(f.Size().Width), int(f.Size().Height), 1
	return k.Flags()
}

// Flag is the middle of the i-th flag.
func (f *Flags) Flag(i int) fyne.Position {
	box := f.flags()[i].Box
	return fyne.NewPos(float32(box.X0+box.X1)/2, float32(box.Y0+box.Y1)/2)
}

// MouseIn and MouseMoved find the flag under the pointer.
func (f *Flags) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved is described at MouseIn.
func (f *Flags) MouseMoved(e *desktop.MouseEvent) {
	const air = 6 // a flag is small
	x, y := float64(e.Position.X), float64(e.Position.Y)
	over := slices.IndexFunc(f.flags(), func(flag plot.SparkFlag) bool {
		return x >= flag.Box.X0-air && x <= flag.Box.X1+air && y <= flag.Box.Y1+air
	})
	if over != f.over {
		f.over = over
		Rest(f)
	}
}

// MouseOut forgets the pointer.
func (f *Flags) MouseOut() {
	f.over = -1
	Leave(f)
}

// Tip tells what happened under the flag that the pointer is on.
func (f *Flags) Tip() Tip {
	flags := f.flags()
	if f.over < 0 || f.over >= len(flags) {
		return Tip{}
	}
	flag := flags[f.over]
	return Tip{
		Words: f.tell(flag.Months),
		X:     float32(flag.Box.X0), Width: float32(flag.Box.Width()), Y: float32(flag.Box.Y0), Height: float32(flag.Box.Height()),
	}
}

// CreateRenderer is for the toolkit.
func (f *Flags) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
