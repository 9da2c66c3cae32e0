//go:build realwindow

package app_test

import (
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// These tests drive the built program in a real window: a display of their own
// (Xvfb) with a window manager, keys and mouse by XTEST, and what lies on the
// disk afterwards. HEADROOM_BIN names the program, HEADROOM_SHOTS the folder in
// which the screenshots are left for a person to look at.

const (
	windowTitle = "Headroom"
	patience    = 40 * time.Second
)

// waitFor polls until the state is there.
func waitFor(t *testing.T, what string, there func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if there() {
			return
		}
	}
	t.Fatalf("waited %v in vain for %s", patience, what)
}

// A desktop is a display with a window manager and a home folder, all of them
// fresh.
type desktop struct {
	t    *testing.T
	home string
	env  []string
}

func newDesktop(t *testing.T, size string) *desktop {
	t.Helper()
	home := t.TempDir()
	d := &desktop{t: t, home: home}
	for _, kept := range []string{"PATH", "TMPDIR"} {
		d.env = append(d.env, kept+"="+os.Getenv(kept))
	}
	d.env = append(d.env,
		"HOME="+home,
		"XDG_DATA_HOME="+filepath.Join(home, "data"),
		"XDG_CONFIG_HOME="+filepath.Join(home, "config"),
		"XDG_CACHE_HOME="+filepath.Join(home, "cache"),
		"XDG_PICTURES_DIR="+filepath.Join(home, "Pictures"),
		"LANG=en_US.UTF-8")
	if err := os.MkdirAll(filepath.Join(home, "Pictures"), 0o755); err != nil {
		t.Fatal(err)
	}

	// Xvfb picks a free display and says its number. Without -r a busy machine
	// would see keys held for long enough to repeat.
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	xvfb := exec.Command("Xvfb", "-displayfd", "3", "-r", "-screen", "0", size+"x24", "-nolisten", "tcp", "-ac")
	xvfb.ExtraFiles = []*os.File{write}
	d.start(xvfb)
	write.Close()
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatalf("Xvfb did not start: %v", err)
	}
	d.env = append(d.env, "DISPLAY=:"+strings.TrimSpace(string(number[:n])))

	d.manage()
	return d
}

// manage starts a window manager, and again where it ends before it manages anything: a
// display that was just made turns one away now and then.
func (d *desktop) manage() {
	d.t.Helper()
	var openbox *exec.Cmd
	var ended chan error
	begin := func() {
		openbox, ended = d.command("openbox"), make(chan error, 1)
		if err := openbox.Start(); err != nil {
			d.t.Fatalf("%s: %v (make test installs it)", openbox.Path, err)
		}
		go func(cmd *exec.Cmd, ended chan<- error) { ended <- cmd.Wait() }(openbox, ended)
	}
	begin()
	d.t.Cleanup(func() {
		_ = openbox.Process.Kill()
		<-ended
	})
	waitFor(d.t, "the window manager", func() bool {
		select {
		case err := <-ended:
			d.t.Logf("the window manager ended: %v", err)
			begin()
		default:
		}
		out, err := d.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return err == nil && strings.Contains(string(out), "window id")
	})
}

// start runs a program until the test ends.
func (d *desktop) start(cmd *exec.Cmd) {
	d.t.Helper()
	if err := cmd.Start(); err != nil {
		d.t.Fatalf("%s: %v (make test installs it)", cmd.Path, err)
	}
	d.t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

func (d *desktop) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = d.env
	return cmd
}

func (d *desktop) do(name string, args ...string) string {
	d.t.Helper()
	out, err := d.command(name, args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// A window is one run of the program.
type window struct {
	*desktop
	id     string
	cmd    *exec.Cmd
	log    *strings.Builder
	exited chan error
}

func (d *desktop) open() *window {
	d.t.Helper()
	w := &window{desktop: d, log: &strings.Builder{}, exited: make(chan error, 1)}
	w.cmd = d.command(program(d.t))
	w.cmd.Stdout, w.cmd.Stderr = w.log, w.log
	if err := w.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() { w.exited <- w.cmd.Wait() }()
	d.t.Cleanup(func() { _ = w.cmd.Process.Kill() })
	waitFor(d.t, "the window", func() bool {
		out, err := d.command("xdotool", "search", "--onlyvisible", "--name", "^"+windowTitle+"$").Output()
		w.id = strings.TrimSpace(string(out))
		return err == nil && w.id != "" && !strings.Contains(w.id, "\n")
	})
	d.do("xdotool", "windowactivate", "--sync", w.id)
	waitFor(d.t, "the first picture", func() bool { return colours(w.grab()) > 20 })
	w.settle()
	return w
}

// program is the built program's path.
func program(t *testing.T) string {
	t.Helper()
	bin := os.Getenv("HEADROOM_BIN")
	if bin == "" {
		t.Fatal("HEADROOM_BIN does not name the built program; make test-window does")
	}
	return bin
}

func (w *window) keys(keys ...string) {
	w.t.Helper()
	w.do("xdotool", append([]string{"key", "--delay", "40"}, keys...)...)
}

func (w *window) types(text string) {
	w.t.Helper()
	w.do("xdotool", "type", "--delay", "40", text)
}

// drag goes from one place of the window to another in steps that a program that
// looks sixty times a second sees.
func (w *window) drag(from, to image.Point) {
	w.t.Helper()
	const steps = 14
	args := []string{"mousemove", "--window", w.id, strconv.Itoa(from.X), strconv.Itoa(from.Y), "sleep", "0.1", "mousedown", "1", "sleep", "0.05"}
	for i := 1; i <= steps; i++ {
		at := from.Add(to.Sub(from).Mul(i).Div(steps))
		args = append(args, "mousemove", "--window", w.id, strconv.Itoa(at.X), strconv.Itoa(at.Y), "sleep", "0.03")
	}
	w.do("xdotool", append(args, "sleep", "0.05", "mouseup", "1")...)
}

// grab is what the window shows.
func (w *window) grab() image.Image {
	w.t.Helper()
	cmd := w.command("import", "-window", w.id, "png:-")
	out, err := cmd.StdoutPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
	img, err := png.Decode(out)
	if waitErr := cmd.Wait(); err != nil || waitErr != nil {
		w.t.Fatalf("screenshot: %v, %v", err, waitErr)
	}
	return img
}

// settle waits until the window shows the same twice in a row. A blinking
// cursor may keep it from that, so it gives up after a while.
func (w *window) settle() image.Image {
	w.t.Helper()
	last := w.grab()
	for range 12 {
		next := w.grab()
		if same(last, next) {
			return next
		}
		last = next
	}
	return last
}

// shot keeps a screenshot for a person to look at.
func (w *window) shot(name string) image.Image {
	w.t.Helper()
	img := w.settle()
	dir := os.Getenv("HEADROOM_SHOTS")
	if dir == "" {
		return img
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		w.t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		w.t.Fatal(err)
	}
	return img
}

// close ends the program as a person does, and expects it to end well.
func (w *window) close() {
	w.t.Helper()
	w.keys("alt+F4")
	w.ends()
}

// ends waits for the program's end, and expects it to be a good one.
func (w *window) ends() {
	w.t.Helper()
	select {
	case err := <-w.exited:
		if err != nil {
			w.t.Fatalf("the program ended with %v\n%s", err, w.log)
		}
	case <-time.After(patience):
		w.t.Fatalf("the program did not end\n%s", w.log)
	}
	for _, bad := range []string{"panic", "Error in Fyne call thread", "DATA RACE"} {
		if strings.Contains(w.log.String(), bad) {
			w.t.Errorf("the program's messages speak of %q:\n%s", bad, w.log)
		}
	}
}

// A listed snapshot is what the list command prints.
type listed struct {
	UID     string              `json:"uid"`
	Ratings map[string]*float64 `json:"ratings"`
	Note    string              `json:"note"`
}

func (d *desktop) list() []listed {
	d.t.Helper()
	out, err := d.command(program(d.t), "list", "--json").Output()
	if err != nil {
		d.t.Fatalf("list: %v", err)
	}
	var snapshots []listed
	if err := json.Unmarshal(out, &snapshots); err != nil {
		d.t.Fatalf("list: %v\n%s", err, out)
	}
	return snapshots
}

func (s listed) levels() string {
	var all []string
	for _, key := range []string{"bandwidth", "network", "mentorship", "learning", "storytelling", "opportunity"} {
		level := "-"
		if v := s.Ratings[key]; v != nil {
			level = strconv.FormatFloat(*v, 'f', -1, 64)
		}
		all = append(all, level)
	}
	return strings.Join(all, " ")
}

// colours counts the different colours, up to a hundred.
func colours(img image.Image) int {
	seen := map[string]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y && len(seen) < 100; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[fmt.Sprint(r>>8, g>>8, bl>>8)] = true
		}
	}
	return len(seen)
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	r := a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
