package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// icons are how large the smallest of each is that is seen, by its name without its colour.
func icons(b *bench) map[string]float32 {
	sides := map[string]float32{}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if i, ok := o.(*canvas.Image); ok && i.Visible() && i.Resource != nil {
			name, _, _ := strings.Cut(i.Resource.Name(), "#")
			side := min(i.Size().Width, i.Size().Height)
			if least, ok := sides[name]; !ok || side < least {
				sides[name] = side
			}
		}
		for _, part := range parts(o) {
			walk(part)
		}
	}
	walk(b.win.root)
	return sides
}

// Navigation, buttons and controls have icons that grow as their words do.
func TestIcons_GrowWithTheText(t *testing.T) {
	for _, keys := range [][]string{{"ctrl+1", "4"}, {"ctrl+2"}, {"ctrl+3"}, {"ctrl+4"}, {"ctrl+5"}, {"ctrl+comma"}} {
		sides := func(text int) map[string]float32 {
			desk := mentees(t)
			desk.settings.Text = text
			b := newBench(t, desk, 1280, 1000, light)
			for _, key := range keys {
				b.win.Press(key)
				b.settle()
			}
			return icons(b)
		}
		usual, large := sides(100), sides(model.TextMax)
		if len(usual) < 6 {
			t.Errorf("%v: there are %d icons", keys, len(usual))
		}
		for name, side := range usual {
			if grown, ok := large[name]; ok && (grown < 1.49*side || grown > 1.51*side) {
				t.Errorf("%v: %s is %v, and %v in text half as large again", keys, name, side, grown)
			}
		}
	}
}

// In the narrowest window the Journey's radar has room beside larger names.
func TestJourney_RadarGrowsWithTheText(t *testing.T) {
	radius := func(text int) float64 {
		desk := deskOf(t, gallery.Room{Snapshots: gallery.Plateau()})
		desk.settings.Text = text
		b := newBench(t, desk, 360, 740, light)
		b.ctrl(fyne.Key2)
		r := 0.0
		b.each(func(o fyne.CanvasObject) bool {
			v, ok := o.(*widgets.RadarView)
			if ok {
				r = v.Geometry().R
			}
			return ok
		})
		return r
	}
	if usual, large := radius(100), radius(model.TextMax); large < usual {
		t.Errorf("its radius is %v, and %v in text half as large again", usual, large)
	}
}
