package app

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// A terminal is a real one, of which a test holds the side of the screen and the
// keys.
type terminal struct {
	screen *os.File
	side   string
	shown  bytes.Buffer
}

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { screen.Close() })
	var locked, n int32
	control(t, screen, syscall.TIOCSPTLCK, &locked)
	control(t, screen, syscall.TIOCGPTN, &n)
	return &terminal{screen: screen, side: fmt.Sprintf("/dev/pts/%d", n)}
}

func control(t *testing.T, f *os.File, request uintptr, value *int32) {
	t.Helper()
	if _, _, e := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(unsafe.Pointer(value))); e != 0 {
		t.Fatal(e)
	}
}

// start starts a program whose messages and keys are this terminal's.
func (term *terminal) start(t *testing.T, name string, args ...string) *exec.Cmd {
	t.Helper()
	side, err := os.OpenFile(term.side, os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer side.Close()
	c := exec.Command(name, args...)
	c.Stdin, c.Stderr = side, side
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// waitFor reads until the screen has shown the pattern.
func (term *terminal) waitFor(t *testing.T, pattern string) {
	t.Helper()
	for want := regexp.MustCompile(pattern); !want.Match(term.shown.Bytes()); {
		if !term.read() {
			t.Fatalf("the terminal is gone before it showed %q: %q", pattern, &term.shown)
		}
	}
}

// read takes in what is shown next; false where nobody writes any more.
func (term *terminal) read() bool {
	var b [4096]byte
	n, err := term.screen.Read(b[:])
	term.shown.Write(b[:n])
	return err == nil
}

// end waits for the program and gives its exit code, and all that was shown.
func (term *terminal) end(t *testing.T, c *exec.Cmd) (code int, shown string) {
	t.Helper()
	for term.read() {
	}
	_ = c.Wait()
	return c.ProcessState.ExitCode(), term.shown.String()
}

// forLong is how many months take so long to draw that no test is too late to
// stop it, however busy the machine is.
const forLong = 400

// Ctrl+C at a terminal, once the first page or frame is told, ends an export with
// the older file as it was and nothing beside it.
func TestInterrupt_LeavesTheOlderFileAsItWas(t *testing.T) {
	bin, data := build(t), longHistory(t, forLong)
	for _, args := range [][]string{
		{"-o", "old.gif", "--size", "1080x1080"},
		{"-o", "old.pdf"},
		{"-o", "new.gif", "--size", "1080x1080"},
		{"-o", "-", "--format", "pdf"},
	} {
		dir := t.TempDir()
		for _, name := range []string{"old.gif", "old.pdf"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte("the older one"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		before := contents(t, dir)
		term := newTerminal(t)
		c := term.start(t, "sh", append([]string{"-c", `cd "$0" && exec "$@"`, dir, bin, "--data", data, "export"}, args...)...)
		term.waitFor(t, `\r1 of [0-9]{3}`)
		if _, err := io.WriteString(term.screen, "\x03"); err != nil {
			t.Fatal(err)
		}
		code, shown := term.end(t, c)
		if code != exitInterrupted || !strings.HasSuffix(shown, "\rheadroom: Stopped. Nothing was written.\r\n") {
			t.Errorf("%v: exit code %d, %q", args, code, last(shown))
		}
		told := regexp.MustCompile(`(\d+) of (\d+)`).FindAllStringSubmatch(shown, -1)
		if end := told[len(told)-1]; end[1] == end[2] {
			t.Errorf("%v: it was drawn to its end, %s", args, end[0])
		}
		if after := contents(t, dir); after != before {
			t.Errorf("%v: the folder has %s, had %s", args, after, before)
		}
	}
}

func last(s string) string { return s[max(0, len(s)-200):] }

// contents are the files of a folder, with what is in them.
func contents(t *testing.T, dir string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%s: %.40q", f.Name(), data))
	}
	return strings.Join(all, ", ")
}

// At a terminal each frame is told in the place of the one before, and in the end
// nothing of that is left.
func TestProgress_IsToldInPlaceAndClearedAway(t *testing.T) {
	bin, data := build(t), longHistory(t, 3)
	for _, args := range [][]string{{"-o", "a.gif", "--size", "320x320"}, {"-o", "a.pdf"}} {
		dir := t.TempDir()
		args[1] = filepath.Join(dir, args[1])
		term := newTerminal(t)
		code, shown := term.end(t, term.start(t, bin, append([]string{"--data", data, "export"}, args...)...))
		if code != exitDone || !regexp.MustCompile(`^(\r\d+ of \d+)+\r +\r$`).MatchString(shown) {
			t.Errorf("%v: exit code %d, shown %q", args, code, shown)
		}
		told := regexp.MustCompile(`(\d+) of (\d+)`).FindAllStringSubmatch(shown, -1)
		for i, m := range told {
			if m[1] != fmt.Sprint(i+1) || m[2] != fmt.Sprint(len(told)) {
				t.Errorf("%v: %q is told as number %d of %d", args, m[0], i+1, len(told))
			}
		}
		if err := noParts(dir); err != nil {
			t.Error(err)
		}
	}
}

// A terminal that is closed ends an export, unless the program was started to
// outlive it.
func TestInterrupt_HangUp(t *testing.T) {
	// Where the tests themselves were started to outlive their terminal, what they
	// start would be too; a signal that is taken here is at rest there.
	hangUps := make(chan os.Signal, 1)
	signal.Notify(hangUps, syscall.SIGHUP)
	defer signal.Stop(hangUps)
	bin := build(t)
	for _, c := range []struct {
		shell  string
		months int
		want   int
	}{{`exec "$@"`, forLong, exitInterrupted}, {`trap "" HUP; exec "$@"`, 24, exitDone}} {
		dir, data := t.TempDir(), longHistory(t, c.months)
		file := filepath.Join(dir, "a.gif")
		term := newTerminal(t)
		run := term.start(t, "sh", "-c", c.shell, "sh", bin, "--data", data, "export", "-o", file, "--size", "320x320")
		term.waitFor(t, `\r1 of `)
		if err := run.Process.Signal(syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		code, shown := term.end(t, run)
		if code != c.want {
			t.Errorf("%s: exit code %d, %q", c.shell, code, last(shown))
		}
		if _, err := os.Stat(file); (err == nil) != (c.want == exitDone) {
			t.Errorf("%s: the file: %v", c.shell, err)
		}
		if err := noParts(dir); err != nil {
			t.Error(err)
		}
	}
}
