//go:build !nowindow

package app

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui"
	"headroom/ui/gallery"
)

// A shotView is how a room is looked at.
type shotView struct {
	name          string
	width, height float32
	settings      model.Settings
}

// shotViews are every look in every size of window, or in one of them where its
// width is given.
func shotViews(width int) []shotView {
	looks := []shotView{
		{name: "light", settings: model.Settings{Look: model.LightLook, Text: 100}},
		{name: "dark", settings: model.Settings{Look: model.DarkLook, Text: 100}},
		{name: "contrast", settings: model.Settings{Look: model.HighContrast, Text: 100}},
		{name: "large", settings: model.Settings{Look: model.LightLook, Text: 150}},
	}
	var all []shotView
	for _, size := range [][2]int{{1280, 800}, {1024, 700}, {1920, 1080}, {480, 900}, {360, 720}} {
		if width != 0 && width != size[0] {
			continue
		}
		for _, v := range looks {
			v.name = fmt.Sprintf("%d-%s", size[0], v.name)
			v.width, v.height = float32(size[0]), float32(size[1])
			all = append(all, v)
		}
	}
	return all
}

// shoot writes a picture of each room in each view, in the program's language, and of
// each piece in light and dark; of one alone where a name is given.
func (p *program) shoot(only []string, dir string, width int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	views := shotViews(width)
	if len(views) == 0 {
		return p.misuse("width", "value", strconv.Itoa(width))
	}
	wanted := func(name string) bool { return len(only) == 0 || only[0] == name }
	a, win := p.newWindow()
	result := make(chan error, 1)
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			result <- shootAll(a, win, dir, views, wanted)
			fyne.Do(a.Quit)
		}()
	})
	win.Show()
	a.Run()
	select {
	case err := <-result:
		return err
	default:
		return fmt.Errorf("the window was closed before all pictures were made")
	}
}

func shootAll(a fyne.App, win *ui.Window, dir string, views []shotView, wanted func(string) bool) error {
	for _, r := range gallery.Rooms() {
		for _, v := range views {
			if !wanted(r.Name) {
				continue
			}
			if err := shootRoom(win, r, v, filepath.Join(dir, r.Name+"-"+v.name+".png")); err != nil {
				return fmt.Errorf("%s, %s: %w", r.Name, v.name, err)
			}
		}
	}
	var on fyne.Window
	fyne.DoAndWait(func() { on = a.NewWindow(ui.Title) })
	for _, p := range gallery.Pieces() {
		for _, v := range views[:2] {
			if !wanted(p.Name) {
				continue
			}
			fyne.DoAndWait(func() { win.ShowPiece(on, p, v.settings) })
			if err := keepShot(func() image.Image { return ui.PictureOf(on) }, p.Width, p.Height, filepath.Join(dir, "piece-"+p.Name+"-"+v.name+".png")); err != nil {
				return fmt.Errorf("%s, %s: %w", p.Name, v.name, err)
			}
		}
	}
	return nil
}

func shootRoom(win *ui.Window, r gallery.Room, v shotView, path string) error {
	d, err := openRoom(r, v.settings)
	if err != nil {
		return err
	}
	defer d.leave()
	done := make(chan struct{})
	fyne.DoAndWait(func() {
		win.Resize(v.width, v.height)
		win.Visit(r, d, func() { close(done) })
	})
	<-done
	err = keepShot(win.Picture, v.width, v.height, path)
	left := make(chan struct{})
	fyne.DoAndWait(func() { win.Leave(func() { close(left) }) })
	<-left
	return err
}

// What a shot waits for: the window to have its size, and nothing to move in it
// any more. A cursor that blinks never rests.
const (
	shotLook  = 50 * time.Millisecond
	shotLooks = 120
	shotRest  = 2
)

// keepShot writes what a window shows once that stays the same.
func keepShot(capture func() image.Image, width, height float32, path string) error {
	var last image.Image
	rested := 0
	for i := 0; i < shotLooks && rested < shotRest; i++ {
		time.Sleep(shotLook)
		var img image.Image
		fyne.DoAndWait(func() { img = capture() })
		if img.Bounds().Size() != image.Pt(int(width), int(height)) {
			continue
		}
		if rested++; last != nil && !samePixels(last, img) {
			rested = 0
		}
		last = img
	}
	if last == nil {
		return fmt.Errorf("the display has no room for a window of %v by %v", width, height)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, last); err != nil {
		return err
	}
	return os.WriteFile(path, file.Bytes(), 0o644)
}

// samePixels compares two pictures of one size, which the toolkit's painter makes.
func samePixels(a, b image.Image) bool {
	was, ok := a.(*image.NRGBA)
	is, both := b.(*image.NRGBA)
	return ok && both && bytes.Equal(was.Pix, is.Pix)
}
