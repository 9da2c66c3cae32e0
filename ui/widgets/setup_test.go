package widgets_test

import (
	"bytes"
	"flag"
	"image/color"
	"io"
	"log"
	"os"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui"
	"headroom/ui/widgets"
)

// TestMain fails the run where the toolkit complains in the log: of calls from a
// wrong goroutine, of a missing icon, of a font it cannot read.
func TestMain(m *testing.M) {
	flag.Parse()
	heard := &ear{}
	log.SetOutput(io.MultiWriter(os.Stderr, heard))
	code := m.Run()
	if said := heard.String(); code == 0 && strings.Contains(said, "Fyne error") || strings.Contains(said, "Error in Fyne call thread") {
		os.Stderr.WriteString("the toolkit complained in the log:\n" + said)
		code = 1
	}
	os.Exit(code)
}

// An ear is a log that more than one goroutine may write.
type ear struct {
	mu   sync.Mutex
	said bytes.Buffer
}

func (e *ear) Write(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.said.Write(p)
}

func (e *ear) String() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.said.String()
}

// inVariant is our theme held to light or dark, whatever the system says.
type inVariant struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t inVariant) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.variant)
}

// open starts the toolkit with our theme in a variant.
func open(t testing.TB, v fyne.ThemeVariant) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(inVariant{ui.NewTheme(), v})
}

// show puts the object on a window of that size, nothing around it.
func show(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, container.New(fill{}, o))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// openWith is open and show, light.
func openWith(t testing.TB, o func() fyne.CanvasObject, width, height float32) fyne.Window {
	open(t, theme.VariantLight)
	return show(t, o(), width, height)
}

// fill gives each object the whole room.
type fill struct{}

func (fill) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
}

func (fill) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// key is a press of a named key.
func key(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }

var _ = widgets.Primary
