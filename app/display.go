package app

import (
	"net"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// displayWait is how long a display may take to answer.
const displayWait = 2 * time.Second

// displayed tells whether there is a display to open a window on. Only X11 and
// Wayland can be missing; asked for a window without them, the toolkit would
// end the program with a trace.
func displayed(goos string, getenv func(string) string) bool {
	switch goos {
	case "windows", "darwin", "ios", "android", "js":
		return true
	}
	return answers(waylandSocket(getenv)) || answers(x11Sockets(getenv("DISPLAY"))...)
}

// A socket is a network and an address on it.
type socket struct{ network, address string }

// waylandSocket is where the compositor of WAYLAND_DISPLAY listens.
func waylandSocket(getenv func(string) string) socket {
	name := getenv("WAYLAND_DISPLAY")
	if name != "" && !filepath.IsAbs(name) {
		name = filepath.Join(getenv("XDG_RUNTIME_DIR"), name)
	}
	return socket{"unix", name}
}

// x11Sockets are where the server of a DISPLAY such as ":0", "unix:0.0" or
// "host:10.0" may listen; none where it is empty or not of that form.
func x11Sockets(display string) []socket {
	colon := strings.LastIndexByte(display, ':')
	if colon < 0 {
		return nil
	}
	host, rest := display[:colon], display[colon+1:]
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.ParseUint(number, 10, 15)
	if err != nil {
		return nil
	}
	if filepath.IsAbs(host) { // macOS gives the path of its server's socket
		return []socket{{"unix", display}}
	}
	if host != "" && host != "unix" {
		return []socket{{"tcp", net.JoinHostPort(host, strconv.FormatUint(6000+n, 10))}}
	}
	path := "/tmp/.X11-unix/X" + number
	return []socket{{"unix", path}, {"unix", "@" + path}}
}

// answers tells whether something listens at one of the sockets.
func answers(sockets ...socket) bool {
	for _, s := range sockets {
		if s.address == "" {
			continue
		}
		if conn, err := net.DialTimeout(s.network, s.address, displayWait); err == nil {
			conn.Close()
			return true
		}
	}
	return false
}
