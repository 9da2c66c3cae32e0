//go:build unix

package app

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"headroom/model"
)

func TestCopyImage_GoesWhereTheDesktopTakesIt(t *testing.T) {
	const took, failed = "#!/bin/sh\necho \"$@\" >\"$0.args\"\nexec cat >\"$0.got\"\n", "#!/bin/sh\nexit 3\n"
	for name, c := range map[string]struct {
		wayland, x11, tool string
		library            error
		byTool, byLibrary  bool
		kind               model.Kind
	}{
		"X11":                          {x11: ":0", tool: took, byLibrary: true},
		"Windows and macOS":            {byLibrary: true},
		"Wayland":                      {wayland: "wayland-0", x11: ":0", tool: took, byTool: true},
		"Wayland without its tool":     {wayland: "wayland-0", x11: ":0", byLibrary: true},
		"Wayland with nothing":         {wayland: "wayland-0", kind: model.NoClipboard},
		"a tool that fails":            {wayland: "wayland-0", tool: failed, kind: model.NoClipboard},
		"a library that finds nothing": {x11: ":0", library: errors.New("no display"), byLibrary: true, kind: model.NoClipboard},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			tool := filepath.Join(dir, "wl-copy")
			if c.tool != "" {
				if err := os.WriteFile(tool, []byte(c.tool), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			t.Setenv("PATH", dir+":/usr/bin:/bin")
			p := &program{getenv: func(name string) string {
				return map[string]string{"WAYLAND_DISPLAY": c.wayland, "DISPLAY": c.x11}[name]
			}}
			asked := false
			err := p.copyImage([]byte("a png"), func(png []byte) error {
				asked = string(png) == "a png"
				return c.library
			})
			if got := model.KindOf(err); got != c.kind || (err == nil) != (c.kind == "") {
				t.Errorf("%v", err)
			}
			if asked != c.byLibrary {
				t.Errorf("the library was asked: %v", asked)
			}
			if _, err := os.Stat(tool + ".got"); (err == nil) != c.byTool {
				t.Errorf("the tool was asked: %v", err)
			}
			if c.byTool {
				wantFile(t, tool+".got", "a png")
				wantFile(t, tool+".args", "--type image/png\n")
			}
		})
	}
}
