//go:build unix

package app

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user other than root, whom no mode of a folder holds back.
const nobody = 65534

// TestReadOnly_WhatIsThereCanStillBeRead gives the program a folder that it may
// not write.
func TestReadOnly_WhatIsThereCanStillBeRead(t *testing.T) {
	bin := build(t)
	at := Place(filepath.Join(t.TempDir(), "data"))
	run(t, bin, "--data", string(at), "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2026-11-01")
	wantReadAlone(t, bin, at)
}

// TestReadOnly_AnOldFormCanStillBeRead does so with a journal that an earlier
// release wrote, which is to be brought to the present form otherwise.
func TestReadOnly_AnOldFormCanStillBeRead(t *testing.T) {
	bin := build(t)
	for _, form := range []string{"0001", "0002"} {
		t.Run(form, func(t *testing.T) {
			at := Place(filepath.Join(t.TempDir(), "data"))
			old, err := os.ReadFile("../model/journal/testdata/journal-" + form + ".db")
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(os.Mkdir(string(at), 0o700), os.WriteFile(at.Journal(), old, 0o600)); err != nil {
				t.Fatal(err)
			}
			wantReadAlone(t, bin, at)
		})
	}
}

// wantReadAlone wants all that reads to work where nothing may be written, and the
// journal to stay as it is.
func wantReadAlone(t *testing.T, bin string, at Place) {
	t.Helper()
	for path, mode := range map[string]os.FileMode{
		filepath.Dir(filepath.Dir(bin)):        0o755,
		filepath.Dir(bin):                      0o755,
		filepath.Dir(filepath.Dir(string(at))): 0o755,
		filepath.Dir(string(at)):               0o755,
		string(at):                             0o555,
		at.Journal():                           0o444,
	} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(string(at), 0o700) })
	before, err := os.ReadFile(at.Journal())
	if err != nil {
		t.Fatal(err)
	}

	for _, args := range [][]string{{"list"}, {"show"}, {"check"}, {"caption"}, {"export", "-o", "-"}} {
		if out, told, code := runAsNobody(t, bin, at, args...); code != exitDone || out == "" {
			t.Errorf("%v: exit code %d, %q, %q", args, code, out, told)
		}
	}
	out, told, code := runAsNobody(t, bin, at, "checkin", "--ratings", "4,4,4,4,4,4", "--day", "2026-12-01")
	if code != exitFailed || out != "" || !strings.Contains(told, string(at)) {
		t.Errorf("checkin: exit code %d, %q, %q", code, out, told)
	}
	if after, err := os.ReadFile(at.Journal()); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the journal changed (%v)", err)
	}
}

// runAsNobody runs the program as a user whom modes hold back, where the tests
// run as root.
func runAsNobody(t *testing.T, bin string, at Place, args ...string) (out, told string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	c := exec.Command(bin, append([]string{"--data", string(at)}, args...)...)
	c.Dir = "/"
	c.Stdout, c.Stderr = &stdout, &stderr
	if os.Getuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	if err := c.Run(); c.ProcessState == nil {
		t.Fatal(err)
	}
	return stdout.String(), stderr.String(), c.ProcessState.ExitCode()
}
