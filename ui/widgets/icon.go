package widgets

import (
	"bytes"
	"embed"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

//go:embed icons/*.svg
var iconFiles embed.FS

var _ fyne.ThemedResource = (*icon)(nil)

// Icon is the icon of that name in the text colour of the theme. A name without
// a file is an empty picture; a test goes through all of them.
func Icon(name string) fyne.Resource { return IconIn(name, ColorText) }

// IconIn is the icon of that name in a colour of the theme.
func IconIn(name string, c fyne.ThemeColorName) fyne.Resource {
	data, err := iconFiles.ReadFile("icons/" + name + ".svg")
	if err != nil {
		fyne.LogError("no icon "+name, err)
	}
	return &icon{name: name, data: data, color: c}
}

// tinted is one of our icons in another colour of the theme; a resource from
// elsewhere stays as it is.
func tinted(r fyne.Resource, c fyne.ThemeColorName) fyne.Resource {
	if i, ok := r.(*icon); ok {
		return &icon{name: i.name, data: i.data, color: c}
	}
	return r
}

// inked is tinted for an icon that was given no colour of its own.
func inked(r fyne.Resource, c fyne.ThemeColorName) fyne.Resource {
	if i, ok := r.(*icon); ok && i.color != ColorText {
		return r
	}
	return tinted(r, c)
}

// An icon is drawn in strokes. The toolkit's own themed resource colours fills
// alone, so this one puts the theme's colour in by itself.
type icon struct {
	name  string
	data  []byte
	color fyne.ThemeColorName
}

// inIcon is the colour that the files are drawn in.
const inIcon = "#000000"

func (i *icon) hex() string {
	c := color.NRGBAModel.Convert(theme.Color(i.color)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// Name has the colour in it, as the toolkit keeps pictures by name.
func (i *icon) Name() string { return i.name + i.hex() + ".svg" }

func (i *icon) Content() []byte {
	return bytes.ReplaceAll(i.data, []byte(inIcon), []byte(i.hex()))
}

func (i *icon) ThemeColorName() fyne.ThemeColorName { return i.color }
