//go:build realwindow

package app_test

import (
	"bytes"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The studio by keys alone: a private word holds the card back, and without it
// the card, its caption and its description are copied, and an animation saved.
func TestRealWindow_ShareByKeys(t *testing.T) {
	d := newDesktop(t, "1400x900")
	d.do(program(t), "sample")
	d.do(program(t), "private", "add", "Acme")
	w := d.open()
	w.keys("ctrl+4")
	w.settle()

	const headline = 3 // Tab stops from the sizes: style and format come before it
	for range headline {
		w.keys("Tab")
	}
	w.keys("ctrl+a")
	w.types("Two years at Acme")
	w.shot("share-1-private")
	w.keys("ctrl+e") // goes to what settles it
	w.settle()
	if found := d.pictures("*"); len(found) != 0 {
		t.Fatalf("a private word is in %v", found)
	}
	w.keys("Return") // writes "my company"
	w.settle()
	w.keys("F6", "F6") // out of the entries, where Ctrl+C copies their own words
	w.keys("ctrl+4")
	w.keys("ctrl+c")
	var image []byte
	waitFor(t, "the card on the clipboard", func() bool {
		image = d.clipboard("image/png")
		return len(image) > 0
	})
	if c, err := png.DecodeConfig(bytes.NewReader(image)); err != nil || c.Width != 1080 || c.Height != 1350 {
		t.Errorf("the image on the clipboard is %d×%d, %v", c.Width, c.Height, err)
	}
	w.keys("ctrl+shift+c")
	waitFor(t, "the caption on the clipboard", func() bool { return strings.Contains(string(d.clipboard("UTF8_STRING")), "?") })
	w.keys("alt+c")
	waitFor(t, "the alt text on the clipboard", func() bool {
		return strings.Contains(string(d.clipboard("UTF8_STRING")), "Two years at my company")
	})
	w.shot("share-2-copied")

	w.keys("shift+Tab", "shift+Tab", "Right", "Right") // past the preview's button to the kinds
	w.shot("share-3-animation")
	w.keys("ctrl+e")
	waitFor(t, "the animation", func() bool { return len(d.pictures("*.gif")) == 1 })
	f, err := os.Open(d.pictures("*.gif")[0])
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if all, err := gif.DecodeAll(f); err != nil || len(all.Image) < 20 {
		t.Errorf("the animation: %v", err)
	}
	w.shot("share-4-saved")
	w.close()
}

// pictures are the files in the folder for them.
func (d *desktop) pictures(pattern string) []string {
	found, _ := filepath.Glob(filepath.Join(d.home, "Pictures", pattern))
	return found
}

// clipboard is what is on it in that form, nil for nothing.
func (d *desktop) clipboard(form string) []byte {
	out, err := d.command("timeout", "5", "xclip", "-selection", "clipboard", "-t", form, "-o").Output()
	if err != nil {
		return nil
	}
	return out
}
