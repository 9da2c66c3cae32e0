package ui

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// picture is the window as it looks now, every figure drawn to its end.
func (b *bench) picture() (img image.Image) {
	b.t.Helper()
	defer hideUnseen(b.win.win.Content())()
	widgets.EntireFigures(func() { img = b.canvas().Capture() })
	return img
}

var update = flag.Bool("update", false, "accept the pictures as they are drawn now")

// TestPictures compares the screens with the pictures in testdata, and in their first
// view with the markup there, which tells each widget, text, place and colour. One
// that fails leaves what was drawn, and where it differs, in the folder that it names.
func TestPictures(t *testing.T) {
	for _, s := range scenes() {
		for i, v := range viewsOf(s) {
			t.Run(s.name+"-"+v.name, func(t *testing.T) {
				b := newBench(t, s.desk(t), v.width, v.height, v.variant)
				s.act(b)
				compare(t, filepath.Join("testdata", s.name+"-"+v.name+".png"), b.picture())
				if i == 0 {
					compareMarkup(t, s.name, b.canvas())
				}
			})
		}
	}
}

// tolerance is how far a channel may be off: processors round differently.
const tolerance = 3

func compare(t *testing.T, path string, got image.Image) {
	t.Helper()
	if *update {
		save(t, path, got)
		return
	}
	want := load(t, path)
	if want.Bounds().Size() != got.Bounds().Size() {
		t.Fatalf("%s is %v, the screen %v", path, want.Bounds().Size(), got.Bounds().Size())
	}
	off, diff := difference(want, got)
	if off == 0 {
		return
	}
	dir := filepath.Join(os.TempDir(), "headroom-pictures")
	name := strings.TrimSuffix(filepath.Base(path), ".png")
	save(t, filepath.Join(dir, name+"-drawn.png"), got)
	save(t, filepath.Join(dir, name+"-difference.png"), diff)
	t.Errorf("%d pixels differ from %s; see %s", off, path, dir)
}

// compareMarkup is compare for markup, by the toolkit's own means.
func compareMarkup(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	if !*update {
		test.AssertRendersToMarkup(t, filepath.Join("markup", name+".xml"), c)
		return
	}
	if err := os.WriteFile(filepath.Join("testdata", "markup", name+".xml"), []byte(test.RenderToMarkup(c)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// difference counts the pixels that are off and shows them in red on the drawn.
func difference(want, got image.Image) (int, image.Image) {
	box := got.Bounds()
	diff := image.NewNRGBA(box)
	off := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			a, b := color.NRGBAModel.Convert(want.At(x, y)).(color.NRGBA), color.NRGBAModel.Convert(got.At(x, y)).(color.NRGBA)
			c := color.NRGBA{b.R/4 + 190, b.G/4 + 190, b.B/4 + 190, 255}
			if far(a.R, b.R) || far(a.G, b.G) || far(a.B, b.B) {
				off++
				c = color.NRGBA{220, 0, 0, 255}
			}
			diff.SetNRGBA(x, y, c)
		}
	}
	return off, diff
}

func far(a, b uint8) bool { return int(a)-int(b) > tolerance || int(b)-int(a) > tolerance }

func load(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func save(t *testing.T, path string, m image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, m); err != nil {
		t.Fatal(err)
	}
}

// A view is a window's size and look.
type view struct {
	name          string
	width, height float32
	variant       fyne.ThemeVariant
}

func views() []view {
	return []view{
		{"1280-light", 1280, 800, light},
		{"1280-dark", 1280, 800, dark},
		{"1024-light", 1024, 700, light},
		{"1024-dark", 1024, 700, dark},
		{"480-light", 480, 900, light},
	}
}

// A scene is a screen in a state worth looking at.
type scene struct {
	name string
	desk func(*testing.T) *memoryDesk
	act  func(*bench)
}

// roomScene is a room of the gallery as a scene.
func roomScene(r gallery.Room) scene {
	return scene{r.Name, func(t *testing.T) *memoryDesk { return deskOf(t, r) }, func(b *bench) {
		b.win.Visit(r, b.desk, func() {})
		b.settle()
		b.wait() // until the draft is kept
	}}
}

// deskOf is a desk that holds what a room says.
func deskOf(t *testing.T, r gallery.Room) *memoryDesk {
	d := newMemoryDesk(t, r.Snapshots...)
	d.pictures, d.private = "/home/me/Pictures", r.Private
	for _, o := range r.Others {
		d.putMentee(t, o)
	}
	return d
}

// viewsOf are those that a scene is looked at in: a room that shows other months
// than the usual year in three or one, Insights in the two that differ most, a look in
// the two that show it most, all else in every view.
func viewsOf(s scene) []view {
	all := views()
	wide, wideDark, middleDark, narrow := all[0], all[1], all[3], all[4]
	if strings.HasPrefix(s.name, "insights-") {
		return []view{wide, {"360-light", 360, 1400, light}}
	}
	for _, l := range looks() {
		switch s.name {
		case l + "-large":
			return []view{wide, narrow}
		case l + "-contrast":
			return []view{wide, wideDark}
		}
	}
	if slices.Contains([]string{"find", "damaged", "choose", "journey-first", "journey-break", "journey-long"}, s.name) {
		return []view{wide, middleDark, narrow}
	}
	for _, begin := range []string{"journey-plateau", "journey-long-", "journey-add", "people-wall", "people-contrast", "people-person", "checkin-questions", "share-plateau", "share-timeline", "journey-open-card"} {
		if strings.HasPrefix(s.name, begin) {
			return all[:1]
		}
	}
	return all
}

// looks are the rooms that are looked at in large text and in high contrast, too.
func looks() []string { return []string{"welcome", "checkin-quick", "find", "share", "settings"} }

// lookScenes are the rooms of looks in both.
func lookScenes() []scene {
	var all []scene
	for _, name := range looks() {
		r, _ := gallery.Named(name)
		large, contrast := roomScene(r), roomScene(r)
		large.name, contrast.name = name+"-large", name+"-contrast"
		large.desk = func(t *testing.T) *memoryDesk {
			d := deskOf(t, r)
			d.settings.Text = model.TextMax
			return d
		}
		contrast.desk = func(t *testing.T) *memoryDesk {
			d := deskOf(t, r)
			d.settings.Look = model.HighContrast
			return d
		}
		all = append(all, large, contrast)
	}
	return all
}

// scenes are the rooms of the gallery, and what more than keys lead to.
func scenes() []scene {
	var all []scene
	for _, r := range gallery.Rooms() {
		all = append(all, roomScene(r))
	}
	all = append(all, lookScenes()...)
	full := func(t *testing.T) *memoryDesk { return deskOf(t, gallery.Room{Snapshots: gallery.Year()}) }
	return append(all, []scene{
		{"choose", failingDialog, func(b *bench) {
			b.ctrl(fyne.KeyO)
			b.typed("/home/me/Pictures/headroom-2026-10.png") // the folder of the test has another name each time
			b.tap("Choose…")
			b.chosen()
		}},
		{"open-preview", receiving, func(b *bench) { b.ctrl(fyne.KeyO); b.key(fyne.KeyReturn) }},
		{"journey-compare", full, func(b *bench) { b.ctrl(fyne.Key2); b.win.journey.Compare() }},
		{"journey-contrast", full, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.choose("High contrast")
			b.win.closeToast()
			b.ctrl(fyne.Key2)
		}},
		{"people", mentees, func(b *bench) { b.ctrl(fyne.Key5); b.key(fyne.KeyRight) }},
		{"people-contrast", mentees, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.choose("High contrast")
			b.win.closeToast()
			b.ctrl(fyne.Key5)
			b.key(fyne.KeyRight)
		}},
		{"sample-both-large", mentees, func(b *bench) {
			b.desk.sampledOf = "uid Priya Raman"
			b.turnTo("ram")
			large := b.win.settings
			large.Text = model.TextMax
			b.win.apply(large)
		}},
		{"people-table", mentees, func(b *bench) { b.ctrl(fyne.Key5); b.typed("t") }},
		{"people-crowd", crowd, func(b *bench) { b.ctrl(fyne.Key5); b.key(fyne.KeyEnd) }},
		{"people-large", mentees, func(b *bench) {
			b.ctrl(fyne.Key5)
			large := b.win.settings
			large.Text = model.TextMax
			b.win.apply(large)
		}},
		{"settings-targets", full, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.pick("Last Sunday")
			b.pick("Deutsch")
			b.tapNthIcon(widgets.IconMinus, 2)
			b.section(b.win.voice.T("settings.targets"))
		}},
		{"settings-backups", withBackups, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.section("Data and backups")
		}},
		{"settings-restore", withBackups, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.tapNth("Restore…", 1)
		}},
		{"checkin-contrast", full, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.choose("High contrast")
			b.win.closeToast()
			b.ctrl(fyne.Key1)
			b.typed("442432")
			b.wait()
		}},
	}...)
}
