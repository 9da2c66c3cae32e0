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
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui"
	"headroom/ui/gallery"
)

// A shotView is how a room is looked at.
type shotView struct {
	name     string
	size     fyne.Size
	settings model.Settings
	// system is what the system prefers, for looks that ask for it.
	system fyne.ThemeVariant
}

// shotViews are every look in every size of window, or in one of them where its
// width is given.
func shotViews(width int) []shotView {
	const light, dark = theme.VariantLight, theme.VariantDark
	looks := []shotView{
		{name: "light", settings: model.Settings{Look: model.LightLook, Text: 100}, system: light},
		{name: "dark", settings: model.Settings{Look: model.DarkLook, Text: 100}, system: dark},
		{name: "contrast-light", settings: model.Settings{Look: model.HighContrast, Text: 100}, system: light},
		{name: "contrast-dark", settings: model.Settings{Look: model.HighContrast, Text: 100}, system: dark},
		{name: "large", settings: model.Settings{Look: model.LightLook, Text: 150}, system: light},
	}
	var all []shotView
	for _, size := range [][2]int{{1280, 800}, {1024, 700}, {1920, 1080}, {480, 900}, {360, 720}} {
		if width != 0 && width != size[0] {
			continue
		}
		for _, v := range looks {
			v.name = fmt.Sprintf("%d-%s", size[0], v.name)
			v.size = fyne.NewSize(float32(size[0]), float32(size[1]))
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
	still := stillApp{a, &stillSettings{Settings: a.Settings()}}
	fyne.SetCurrentApp(still)
	result := make(chan error, 1)
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			result <- shootAll(still, win, dir, views, wanted)
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

// A stillApp is the program for pictures: nothing moves in it, not even a cursor.
type stillApp struct {
	fyne.App
	settings *stillSettings
}

func (a stillApp) Settings() fyne.Settings { return a.settings }

// stillSettings say what the system prefers in its place.
type stillSettings struct {
	fyne.Settings
	system fyne.ThemeVariant
}

func (s *stillSettings) ShowAnimations() bool { return false }

func (s *stillSettings) ThemeVariant() fyne.ThemeVariant { return s.system }

// prefer changes what the system prefers, and draws what is there anew.
func (s *stillSettings) prefer(v fyne.ThemeVariant) {
	s.system = v
	s.SetTheme(s.Theme())
}

// shootAll takes view by view: a window that changes its look reads its fonts again.
func shootAll(a stillApp, win *ui.Window, dir string, views []shotView, wanted func(string) bool) error {
	for _, v := range views {
		fyne.DoAndWait(func() { a.settings.prefer(v.system) })
		for _, r := range gallery.Rooms() {
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
	for _, v := range views[:2] {
		fyne.DoAndWait(func() { a.settings.prefer(v.system) })
		for _, p := range gallery.Pieces() {
			if !wanted(p.Name) {
				continue
			}
			v.size = fyne.NewSize(p.Width, p.Height)
			fyne.DoAndWait(func() { win.ShowPiece(on, p, v.settings) })
			if err := keepShot(v.size, func() image.Image { return ui.PictureOf(on, v.size) }, filepath.Join(dir, "piece-"+p.Name+"-"+v.name+".png")); err != nil {
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
		win.Resize(v.size)
		win.Visit(r, d, func() { close(done) })
	})
	<-done
	err = keepShot(v.size, func() image.Image { return win.Picture(v.size) }, path)
	left := make(chan struct{})
	fyne.DoAndWait(func() { win.Leave(func() { close(left) }) })
	<-left
	return err
}

// How often a shot looks whether there is a picture yet, and how many times.
const (
	shotLook  = 50 * time.Millisecond
	shotLooks = 120
)

// keepShot writes the picture of a window once there is one.
func keepShot(size fyne.Size, picture func() image.Image, path string) error {
	var img image.Image
	for i := 0; i < shotLooks && img == nil; i++ {
		time.Sleep(shotLook)
		fyne.DoAndWait(func() { img = picture() })
	}
	if img == nil {
		return fmt.Errorf("the display has no room for a window of %v by %v", size.Width, size.Height)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		return err
	}
	return os.WriteFile(path, file.Bytes(), 0o644)
}
