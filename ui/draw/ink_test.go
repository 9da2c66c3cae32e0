package draw

import (
	"image"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestFill_BlendsEachPixel: a colour over a row that is flat but for a few
// pixels comes out as if each pixel were blended alone.
func TestFill_BlendsEachPixel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shade := rapid.Custom(func(t *rapid.T) color.NRGBA {
			b := rapid.Byte()
			return color.NRGBA{b.Draw(t, "r"), b.Draw(t, "g"), b.Draw(t, "b"), b.Draw(t, "a")}
		})
		img := image.NewRGBA(image.Rect(0, 0, rapid.IntRange(1, 40).Draw(t, "width"), 1))
		NewRaster(img).Clear(shade.Draw(t, "ground"))
		for range rapid.IntRange(0, 4).Draw(t, "marks") {
			img.Set(rapid.IntRange(0, img.Rect.Dx()-1).Draw(t, "mark"), 0, shade.Draw(t, "shade"))
		}
		src := shade.Draw(t, "colour")
		want := make([]float64, 4*img.Rect.Dx())
		for i := range want {
			a := float64(src.A) / 255
			want[i] = float64([4]uint8{src.R, src.G, src.B, 255}[i%4])*a + float64(img.Pix[i])*(1-a)
		}
		w, h := float64(img.Rect.Dx()), 1.0
		NewRaster(img).Fill(Polygon(Point{0, 0}, Point{w, 0}, Point{w, h}, Point{0, h}), src)
		for i, v := range img.Pix {
			if math.Abs(float64(v)-want[i]) > .51 {
				t.Fatalf("pixel %d, channel %d: %d, want %.2f", i/4, i%4, v, want[i])
			}
		}
	})
}
