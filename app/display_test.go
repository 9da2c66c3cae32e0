package app

import (
	"net"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDisplayed_AsksTheDisplay(t *testing.T) {
	dir := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	for _, c := range []struct {
		name string
		goos string
		env  map[string]string
		want bool
	}{
		{"nothing set", "linux", nil, false},
		{"nothing set, BSD", "freebsd", nil, false},
		{"other systems have one", "windows", nil, true},
		{"other systems have one", "darwin", nil, true},
		{"a compositor by name", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir}, true},
		{"a compositor by path", "linux", map[string]string{"WAYLAND_DISPLAY": filepath.Join(dir, "wayland-7")}, true},
		{"a compositor that is gone", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": dir}, false},
		{"a server that is gone", "linux", map[string]string{"DISPLAY": ":31999"}, false},
		{"not a display", "linux", map[string]string{"DISPLAY": "screen"}, false},
		{"the second answers", "linux", map[string]string{"DISPLAY": ":31999", "WAYLAND_DISPLAY": filepath.Join(dir, "wayland-7")}, true},
	} {
		if got := displayed(c.goos, func(key string) string { return c.env[key] }); got != c.want {
			t.Errorf("%s (%s): %v", c.name, c.goos, got)
		}
	}
}

func TestX11Sockets(t *testing.T) {
	local := []socket{{"unix", "/tmp/.X11-unix/X7"}, {"unix", "@/tmp/.X11-unix/X7"}}
	for display, want := range map[string][]socket{
		":7":            local,
		":7.1":          local,
		"unix:7":        local,
		"far:10.0":      {{"tcp", "far:6010"}},
		"::1:2":         {{"tcp", "[::1]:6002"}},
		"/tmp/socket:0": {{"unix", "/tmp/socket:0"}},
		"":              nil,
		":":             nil,
		":x":            nil,
		":99999":        nil,
	} {
		if diff := cmp.Diff(want, x11Sockets(display), cmp.AllowUnexported(socket{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", display, diff)
		}
	}
}
