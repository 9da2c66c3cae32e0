package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// However narrow a toast is, all of its words are seen, beside its buttons or above them.
func TestToast_CutsNoWords(t *testing.T) {
	open(t, theme.VariantLight)
	const words = "Zurückgenommen: Das Check-in vom 31. Mai 2026 ist gelöscht"
	one := widgets.NewToast(words, nil, widgets.Offer{Label: "Wiederholen"}).MinSize().Width
	var before float32
	for _, width := range []float32{one, 480, 328, 288} {
		toast := widgets.NewToast(words, nil, widgets.Offer{Label: "Wiederholen"})
		high := toast.HeightFor(width)
		show(t, toast, width, high)
		var seen []string
		boxes := map[string][2]fyne.Position{}
		eachText(toast, fyne.Position{}, func(l *canvas.Text, at fyne.Position) {
			seen = append(seen, l.Text)
			size := fyne.MeasureText(l.Text, l.TextSize, l.TextStyle)
			boxes[l.Text] = [2]fyne.Position{at, at.AddXY(size.Width, l.Size().Height)}
		})
		if got := strings.Join(seen, " "); got != words+" Wiederholen" {
			t.Errorf("%v wide it says %q", width, got)
		}
		for text, box := range boxes {
			if box[0].X < 0 || box[0].Y < 0 || box[1].X > width || box[1].Y > high {
				t.Errorf("%v wide %q leaves it", width, text)
			}
			for other, its := range boxes {
				if text != other && box[0].X < its[1].X && its[0].X < box[1].X && box[0].Y < its[1].Y && its[0].Y < box[1].Y {
					t.Errorf("%v wide %q lies on %q", width, text, other)
				}
			}
		}
		if high < before {
			t.Errorf("%v wide it is lower than wider", width)
		}
		if before = high; width == one && high != 48 {
			t.Errorf("in one line it is %v high", high)
		}
	}
}

// Where two offers have no room beside each other they stand one above the other.
func TestToast_KeepsItsOffersWithinIt(t *testing.T) {
	open(t, theme.VariantLight)
	offers := []widgets.Offer{{Label: "Hacer la tarjeta"}, {Label: "Deshacer"}}
	for _, width := range []float32{600, 328, 200} {
		toast := widgets.NewToast("Guardado", nil, offers...)
		high := toast.HeightFor(width)
		show(t, toast, width, high)
		bottom, n := float32(0), 0
		eachText(toast, fyne.Position{}, func(l *canvas.Text, at fyne.Position) {
			size := fyne.MeasureText(l.Text, l.TextSize, l.TextStyle)
			if n++; at.X < 0 || at.Y < 0 || at.X+size.Width > width || at.Y+size.Height > high {
				t.Errorf("%v wide %q leaves it", width, l.Text)
			}
			if width == 200 && at.Y < bottom {
				t.Errorf("%q lies beside what is before it", l.Text)
			}
			bottom = at.Y + size.Height
		})
		if n != 1+len(offers) {
			t.Errorf("%v wide it says %d things", width, n)
		}
	}
}

// eachText calls f with every text in the widget that says something, and where it is.
func eachText(w fyne.Widget, at fyne.Position, f func(l *canvas.Text, at fyne.Position)) {
	for _, o := range test.WidgetRenderer(w).Objects() {
		switch o := o.(type) {
		case *canvas.Text:
			if o.Text != "" {
				f(o, at.Add(o.Position()))
			}
		case fyne.Widget:
			eachText(o, at.Add(o.Position()), f)
		}
	}
}
