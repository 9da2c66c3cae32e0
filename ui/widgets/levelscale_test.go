package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"headroom/ui/widgets"
)

// All levels are named over the rows where a line has the room, or else the ends, side by
// side or one under the other; nothing is cut.
func TestLevelScale_NamesWhatHasRoom(t *testing.T) {
	levels := []string{"1 · On my head", "2 · Low", "3 · Standing room", "4 · Roomy", "5 · Open sky"}
	scale := (*widgets.LevelScale)(nil)
	openWith(t, func() fyne.CanvasObject {
		scale = widgets.NewLevelScale(widgets.NewLevelRow("Bandwidth"), levels)
		return scale
	}, 600, 60)
	for width, want := range map[float32]string{
		600: strings.Join(levels, "   "), 370: "1 · On my head|5 · Open sky", 240: "1 · On my head|5 · Open sky", 150: "1 · On my head|5 · Open sky",
	} {
		scale.Resize(fyne.NewSize(width, scale.HeightFor(width)))
		var said []string
		for _, o := range test.WidgetRenderer(scale).Objects() {
			line := o.(*canvas.Text)
			if end := line.Position().Add(line.MinSize()); end.Y > scale.Size().Height+.01 || line.MinSize().Width > line.Size().Width+.01 {
				t.Errorf("at %v %q ends at %v of %v", width, line.Text, end, scale.Size())
			}
			said = append(said, line.Text)
		}
		if got := strings.Join(said, "|"); got != want {
			t.Errorf("at %v it says %s", width, got)
		}
	}
}
