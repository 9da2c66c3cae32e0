package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

// A themedImage is an icon that follows the theme's colours.
type themedImage struct {
	widget.BaseWidget
	resource fyne.Resource
	// side is how large it is where text has its usual size; 0 where it has no least size.
	side float32
}

func newThemedImage(r fyne.Resource) *themedImage {
	i := &themedImage{resource: r}
	i.ExtendBaseWidget(i)
	return i
}

// show changes the icon.
func (i *themedImage) show(r fyne.Resource) {
	i.resource = r
	i.Refresh()
}

// CreateRenderer draws the icon.
func (i *themedImage) CreateRenderer() fyne.WidgetRenderer {
	image := canvas.NewImageFromResource(i.resource)
	image.FillMode = canvas.ImageFillContain
	return &themedImageRenderer{i, image}
}

type themedImageRenderer struct {
	of    *themedImage
	image *canvas.Image
}

func (r *themedImageRenderer) MinSize() fyne.Size {
	return fyne.NewSquareSize(widgets.IconSide(r.of, r.of.side))
}
func (r *themedImageRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }
func (r *themedImageRenderer) Destroy()                     {}
func (r *themedImageRenderer) Layout(size fyne.Size)        { r.image.Resize(size) }

func (r *themedImageRenderer) Refresh() {
	r.image.Resource = r.of.resource
	r.image.Refresh()
}
