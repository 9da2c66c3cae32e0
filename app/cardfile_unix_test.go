//go:build unix

package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"headroom/model"
)

// A file that only its owner may read stays so, and a link stays one.
func TestWriteWhole_KeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.png"), filepath.Join(dir, "link.png")
	if err := os.WriteFile(real, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.png", link); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(context.Background(), link, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(real)
	if err != nil || info.Mode() != 0o600 {
		t.Errorf("the file has the mode %v (%v)", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is %v (%v)", info.Mode(), err)
	}
	if got, _ := os.ReadFile(real); string(got) != "new" {
		t.Errorf("the file is %q", got)
	}
}

// A folder that may not be written says so, and the file in it stays.
func TestExport_IntoAFolderThatMayNotBeWritten(t *testing.T) {
	bin, at := build(t), Place(filepath.Join(t.TempDir(), "data"))
	run(t, bin, "--data", string(at), "sample")
	dir := filepath.Join(t.TempDir(), "shut")
	file := filepath.Join(dir, "card.png")
	if err := errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(file, []byte("old"), 0o644)); err != nil {
		t.Fatal(err)
	}
	for _, open := range []string{filepath.Dir(dir), filepath.Dir(filepath.Dir(dir)), filepath.Dir(bin), filepath.Dir(string(at)), filepath.Dir(filepath.Dir(string(at)))} {
		if err := os.Chmod(open, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Chmod(dir, 0o555), os.Chmod(string(at), 0o755), os.Chmod(at.Journal(), 0o644)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	for _, name := range []string{"card.png", "new.svg", "new.pdf", "new.gif"} {
		out, told, code := runAsNobody(t, bin, at, "export", "-o", filepath.Join(dir, name), "--size", "320x320")
		if code != exitFailed || out != "" || !strings.Contains(told, "Headroom may not write to "+filepath.Join(dir, name)) {
			t.Errorf("%s: exit code %d, %q, %q", name, code, out, told)
		}
	}
	if got := namesIn(t, dir); got != "card.png" {
		t.Errorf("the folder has %s", got)
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != "old" {
		t.Errorf("the file is %q (%v)", data, err)
	}
}

// namesIn are the names in a folder.
func namesIn(t *testing.T, dir string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	return strings.Join(names, " ")
}

// longHistory is a data folder with many months.
func longHistory(t *testing.T, months int) string {
	t.Helper()
	at := Place(filepath.Join(t.TempDir(), "data"))
	d := open(t, at)
	var all []model.Snapshot
	for i := range months {
		month := model.Month(1950*12 + i)
		all = append(all, model.Snapshot{
			Day:     model.Date{Year: month.Year(), Month: month.Month(), Day: 23},
			Ratings: all6(i),
		})
	}
	if _, err := d.Import(all); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return string(at)
}

// all6 are six ratings that differ from month to month.
func all6(i int) (r model.Ratings) {
	for c := range r {
		r[c] = model.RatingMin + model.Rating((i*7+c*5)%int(model.RatingMax-model.RatingMin+1))
	}
	return r
}

// Signals that come while the part file is there leave the older file or the new
// one, and no part.
func TestInterrupt_WhileTheFileIsWritten(t *testing.T) {
	bin, data := build(t), longHistory(t, 40)
	dir := t.TempDir()
	file := filepath.Join(dir, "card.pdf")
	export := []string{"--data", data, "export", "-o", file}
	run(t, bin, export...)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 9 {
		if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		c := exec.Command(bin, export...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { _ = c.Wait(); close(ended) }()
		if !untilPart(dir, ended) {
			t.Logf("round %d: the part file was not seen", i)
		}
		_ = c.Process.Signal([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}[i%3])
		_ = c.Process.Signal(os.Interrupt) // twice changes nothing
		<-ended
		got, err := os.ReadFile(file)
		code := c.ProcessState.ExitCode()
		old, done := string(got) == "old" && code == exitInterrupted, string(got) == string(whole) && (code == exitDone || code == -1)
		if err != nil || !old && !done {
			t.Errorf("round %d: exit code %d, a file of %d bytes (%v)", i, code, len(got), err)
		}
		if names := namesIn(t, dir); names != "card.pdf" {
			t.Errorf("round %d: the folder has %s", i, names)
		}
	}
}

// untilPart looks at a folder until there is a part file, or the export is over.
func untilPart(dir string, ended <-chan struct{}) bool {
	for {
		select {
		case <-ended:
			return false
		default:
		}
		if noParts(dir) != nil {
			return true
		}
	}
}
