//go:build linux

package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

// chooserTest names the case in a process of its own: the library looks for the program
// once a process.
const chooserTest = "HEADROOM_TEST_CHOOSER"

// A program that stands in for the desktop's own: it notes what it is asked and then does
// what the case wants.
const noting = "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$0.args\"\n"

func TestChooseFile_AsksTheDesktopsOwnProgram(t *testing.T) {
	for name, c := range map[string]struct {
		does         string // nothing where there is no such program
		save, ends   bool
		path         string
		can, failing bool
		asked        []string
	}{
		"opened": {
			does: "echo '/there/a + b %20é.png'\n", path: "/there/a + b %20é.png", can: true,
			asked: []string{"--file-selection", "--title", "Open a card", "--filename", "DIR/cards/one.png", "--file-filter=*.png|*.[pP][nN][gG]"},
		},
		"saved": {
			does: "echo /there/two.png\n", save: true, path: "/there/two.png", can: true,
			asked: []string{"--file-selection", "--save", "--title", "Open a card", "--filename", "DIR/cards/one.png", "--file-filter=*.png|*.[pP][nN][gG]"},
		},
		"dismissed":                       {does: "exit 1\n", can: true},
		"a program that fails":            {does: "echo no display >&2; exit 5\n", can: true, failing: true},
		"no program":                      {failing: true},
		"ended while the dialog is there": {does: "mkfifo \"$0.open\"; echo >\"$0.open\"; exec sleep 1000\n", can: true, ends: true, failing: true},
	} {
		t.Run(name, func(t *testing.T) {
			if os.Getenv(chooserTest) != t.Name() {
				dir := t.TempDir()
				if c.does != "" {
					writeProgram(t, filepath.Join(dir, "zenity"), noting+c.does)
				}
				again := exec.Command(os.Args[0], "-test.v", "-test.run", "^"+strings.ReplaceAll(t.Name(), "/", "$/^")+"$")
				again.Env = append(os.Environ(), chooserTest+"="+t.Name(), "PATH="+dir+":"+os.Getenv("PATH"), "CHOOSER_DIR="+dir)
				if c.does == "" {
					again.Env = append(again.Env, "PATH="+dir)
				}
				if out, err := again.CombinedOutput(); err != nil {
					t.Errorf("%v\n%s", err, out)
				}
				return
			}
			dir := os.Getenv("CHOOSER_DIR")
			if err := os.MkdirAll(filepath.Join(dir, "cards"), 0o700); err != nil {
				t.Fatal(err)
			}
			d := &Desk{}
			if d.CanChoose() != c.can {
				t.Errorf("it can: %v", !c.can)
			}
			ctx, end := context.WithCancel(context.Background())
			defer end()
			if c.ends {
				go func() {
					awaitDialog(filepath.Join(dir, "zenity.open"))
					end()
				}()
			}
			path, err := d.ChooseFile(ctx, model.FileQuestion{
				Title: "Open a card", Path: filepath.Join(dir, "cards", "one.png"), Patterns: []string{"*.png"}, Save: c.save,
			})
			if path != c.path || (err != nil) != c.failing || c.ends && !errors.Is(err, context.Canceled) {
				t.Errorf("%q, %v", path, err)
			}
			if c.asked != nil {
				wantFile(t, filepath.Join(dir, "zenity.args"), strings.ReplaceAll(strings.Join(c.asked, "\n")+"\n", "DIR", dir))
			}
		})
	}
}

// awaitDialog returns once a dialog tells that it is open.
func awaitDialog(fifo string) {
	for {
		if f, err := os.Open(fifo); err == nil {
			fmt.Fscanln(f)
			f.Close()
			return
		}
	}
}

func writeProgram(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
}

// What is suggested lies in a folder that is there.
func TestSuggested_IsInAFolderThatIsThere(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		path, want string
		save       bool
	}{
		"a file":                                 {path: dir + "/a.png", want: dir + "/a.png"},
		"a folder":                               {path: dir + "/", want: dir + "/"},
		"a file in a folder that is not there":   {path: dir + "/no/such/a.png", want: dir + "/"},
		"to be saved in a folder that isn't":     {path: dir + "/no/such/a.png", save: true, want: dir + "/a.png"},
		"a file right below the root":            {path: "/a.png", want: "/a.png"},
		"nothing":                                {},
		"a name without a folder":                {path: "a.png"},
		"a folder that is a file's name by now":  {path: filepath.Join(os.Args[0], "a.png"), want: filepath.Dir(os.Args[0]) + "/"},
		"a name with spaces, and a dash at once": {path: dir + "/- a b.png", want: dir + "/- a b.png"},
	} {
		if got := suggested(model.FileQuestion{Path: c.path, Save: c.save}); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
