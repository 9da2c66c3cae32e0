//go:build !windows

package journal

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// A folder like one on a read-only medium: another user looks where this one is
// root, since root writes past every mode.
func TestOpen_ReadOnlyMedium(t *testing.T) {
	path, _, _ := written(t, false)
	dir := filepath.Dir(path)
	for _, name := range []string{path, path + "-journal"} {
		if err := os.Chmod(name, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755) })
	before := contents(t, path)

	cmd := another(t, "look", path, "2026-11-23")
	if os.Geteuid() == 0 {
		asNobody(t, cmd, filepath.Dir(dir))
	}
	out, err := cmd.Output()
	if err != nil || string(out) != "read-only\n1\n" {
		t.Errorf("%q, %v", out, err)
	}
	if contents(t, path) != before {
		t.Error("the file was changed")
	}
}

// asNobody runs a copy of the test binary, which lies where only root can see.
func asNobody(t *testing.T, cmd *exec.Cmd, dir string) {
	t.Helper()
	binary, err := os.ReadFile(cmd.Path)
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path = filepath.Join(dir, "binary")
	if err := os.WriteFile(cmd.Path, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}
