//go:build realwindow

package app_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// The gallery's pictures are those of the screens, and nothing of it is left.
func TestRealWindow_TheGalleryLeavesAPictureOfARoom(t *testing.T) {
	d := newDesktop(t, "1100x900")
	shots := filepath.Join(d.home, "shots")
	d.do(program(t), "gallery", "--shots", shots, "--width", "1024", "checkin-lookback")
	pictures, err := filepath.Glob(filepath.Join(shots, "checkin-lookback-*.png"))
	if err != nil || len(pictures) != 5 {
		t.Fatalf("there are %v, %v", pictures, err)
	}
	for _, path := range pictures {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(f)
		f.Close()
		if err != nil || colours(img) < 20 {
			t.Errorf("%s: %v, or as good as blank", path, err)
		}
	}
	if _, err := os.Stat(filepath.Join(d.home, "data", "headroom")); err == nil {
		t.Error("the gallery made a journal of one's own")
	}
}
