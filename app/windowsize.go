package app

import (
	"fmt"
	"os"
	"path/filepath"
)

// A windowSize is how large the window is, in the toolkit's units; the zero value is
// none that is known. It lies in a file of its own beside the journal, as it has to be
// known before the window is shown, and the journal is opened after that.
type windowSize struct{ width, height int }

// windowMost is more than any screen has; what is larger than the screen at hand is
// for the system to fit.
const windowMost = 16384

// window is the file of the window's size.
func (p Place) window() string { return filepath.Join(string(p), "window") }

// windowSize is the size kept last, the zero value where there is none to be read.
func (p Place) windowSize() windowSize {
	data, err := os.ReadFile(p.window())
	if err != nil {
		return windowSize{}
	}
	var s windowSize
	if n, err := fmt.Sscanf(string(data), "%dx%d\n", &s.width, &s.height); n != 2 || err != nil || !s.sensible() {
		return windowSize{}
	}
	return s
}

// keepWindowSize keeps a size for the next time. One that no window can have, as that
// of a window put away into the taskbar, is not kept.
func (p Place) keepWindowSize(s windowSize) error {
	if !s.sensible() || s == p.windowSize() {
		return nil
	}
	return os.WriteFile(p.window(), fmt.Appendf(nil, "%dx%d\n", s.width, s.height), 0o600)
}

func (s windowSize) sensible() bool {
	return min(s.width, s.height) > 0 && max(s.width, s.height) <= windowMost
}
