package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"headroom/model"
)

// asked is a context that ends when its end is asked for the n-th time.
type asked struct {
	context.Context
	left int
}

func (a *asked) Err() error {
	if a.left--; a.left < 0 {
		return context.Canceled
	}
	return nil
}

// However far a write has come when it is stopped, either the old file is there
// or the new one, whole.
func TestWriteWhole_StoppedAtAnyMoment(t *testing.T) {
	for _, replace := range []bool{true, false} {
		stopped := 0
		for n := range 4 {
			dir := t.TempDir()
			path := filepath.Join(dir, "card.png")
			want := "new"
			if replace {
				want = "old"
				if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			err := writeWhole(&asked{context.Background(), n}, path, []byte("new"), replace)
			got, _ := os.ReadFile(path)
			switch {
			case err == nil && string(got) != "new":
				t.Errorf("asked %d times, replace %v: done, and the file is %q", n, replace, got)
			case errors.Is(err, context.Canceled):
				stopped++
				if replace && string(got) != "old" || !replace && got != nil {
					t.Errorf("asked %d times, replace %v: stopped, and the file is %q", n, replace, got)
				}
			case err != nil:
				t.Error(err)
			}
			if err := noParts(dir); err != nil {
				t.Error(err)
			}
		}
		if stopped == 0 {
			t.Error("it was never stopped")
		}
	}
}

func TestWriteWhole_LeavesAFileThatIsNotToBeReplaced(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "card.png")
	if err := writeWhole(context.Background(), path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	wantKind(t, writeWhole(context.Background(), path, []byte("two"), false), model.Exists)
	wantKind(t, canTake(path, false), model.Exists)
	if got, _ := os.ReadFile(path); string(got) != "one" {
		t.Errorf("the file is %q", got)
	}
	if err := noParts(dir); err != nil {
		t.Error(err)
	}
}

func TestFileProblem_Kinds(t *testing.T) {
	call := func(err error) error { return &fs.PathError{Op: "open", Path: "/x/.headroom-SECRET.part", Err: err} }
	for _, c := range []struct {
		err  error
		want model.Kind
	}{
		{nil, ""},
		{call(fs.ErrExist), model.Exists},
		{call(syscall.ENOSPC), model.Full},
		{errors.Join(call(syscall.EDQUOT), nil), model.Full},
		{call(syscall.EACCES), model.ReadOnly},
		{call(syscall.EROFS), model.ReadOnly},
		{call(syscall.ENOENT), model.Invalid},
		{call(syscall.ENOTDIR), model.Invalid},
		{errNotAFile, model.Invalid},
		{call(syscall.EIO), model.Failed},
	} {
		err := fileProblem("/x/card.png", c.err)
		wantKind(t, err, c.want)
		if strings.Contains(fmt.Sprint(err), ".part") && c.want == model.Failed {
			t.Errorf("%v names a part file", err)
		}
	}
}

// The first name that is free is found beside a file, and beside what is no file too.
func TestFreePath(t *testing.T) {
	dir, d := t.TempDir(), &Desk{}
	want := []string{"card.of.may.png", "card.of.may-2.png", "card.of.may-3.png"}
	for i, name := range want {
		got, err := d.FreePath(filepath.Join(dir, want[0]))
		if err != nil || got != filepath.Join(dir, name) {
			t.Fatalf("%q, %v", got, err)
		}
		if i == 1 {
			err = os.Mkdir(got, 0o700)
		} else {
			err = os.WriteFile(got, nil, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if got, err := d.FreePath(filepath.Join(dir, "none")); err != nil || filepath.Base(got) != "none" {
		t.Errorf("%q, %v", got, err)
	}
}
