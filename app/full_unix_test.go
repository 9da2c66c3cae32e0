//go:build unix

package app

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// limited runs the program where no file may grow past so many blocks of 512
// bytes, as on a disk with no more room than that.
func limited(bin string, at Place, blocks int, args string) (out string, err error) {
	c := exec.Command("sh", "-c", fmt.Sprintf("ulimit -f %d && exec %s --data %s %s", blocks, bin, at, args))
	result, err := c.Output()
	return string(result), err
}

func TestFull_WhatIsThereCanStillBeRead(t *testing.T) {
	bin := build(t)
	at := Place(filepath.Join(t.TempDir(), "data"))
	run(t, bin, "--data", string(at), "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2026-11-01")
	for _, args := range []string{"list", "show", "check", "caption", "export -o -"} {
		if out, err := limited(bin, at, 0, args); err != nil || out == "" {
			t.Errorf("%s: %v, %q", args, err, out)
		}
	}
	if out, err := limited(bin, at, 0, "checkin --bandwidth 3"); err == nil || out != "" {
		t.Errorf("a check-in: %v, %q", err, out)
	}
}

// Wherever the room ends, the new person is kept with the snapshot or neither is.
func TestFull_NobodyIsKeptWithoutASnapshot(t *testing.T) {
	bin := build(t)
	first := Place(filepath.Join(t.TempDir(), "data"))
	run(t, bin, "--data", string(first), "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2026-11-01")
	begun, err := os.ReadFile(first.Journal())
	if err != nil {
		t.Fatal(err)
	}
	const step, tries = 6, 20
	kept := 0
	for n := range tries {
		at, blocks := Place(filepath.Join(t.TempDir(), "data")), n*step
		if err := errors.Join(os.Mkdir(string(at), 0o700), os.WriteFile(at.Journal(), begun, 0o600)); err != nil {
			t.Fatal(err)
		}
		_, err := limited(bin, at, blocks, "checkin --bandwidth 3 --person Noor --note "+strings.Repeat("x", 9000))
		list := exec.Command(bin, "--data", string(at), "list", "--person", "Noor", "--json")
		out, none := list.Output()
		if err == nil && none == nil && strings.Contains(string(out), `"day"`) {
			kept++
		} else if err == nil || none == nil {
			t.Errorf("%d blocks: the check-in %v, and then %q, %v", blocks, err, out, none)
		}
	}
	if kept == 0 || kept == tries {
		t.Errorf("%d kept prove nothing", kept)
	}
}
