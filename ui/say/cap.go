package say

import (
	"runtime"
	"strings"
)

// Cap is what stands on the keys of a command, written as on an English keyboard:
// "Ctrl Shift C" is "Strg Umschalt C" in German, and "Cmd Shift C" on macOS.
func (v Voice) Cap(keys string) string { return v.capOn(runtime.GOOS, keys) }

func (v Voice) capOn(system, keys string) string {
	caps := strings.Split(keys, " ")
	for i, key := range caps {
		if name := capKey(system, key); name != "" {
			caps[i] = v.T(name)
		}
	}
	return strings.Join(caps, " ")
}

func capKey(system, key string) string {
	switch {
	case system == "darwin" && key == "Ctrl":
		return "cap.command"
	case system == "darwin" && key == "Alt":
		return "cap.option"
	}
	switch key {
	case "Ctrl":
		return "cap.ctrl"
	case "Shift":
		return "cap.shift"
	case "Alt":
		return "cap.alt"
	case "Backspace":
		return "cap.backspace"
	case "Del":
		return "cap.delete"
	case "Esc":
		return "cap.escape"
	case "Home":
		return "cap.home"
	case "End":
		return "cap.end"
	case "Space":
		return "cap.space"
	}
	return ""
}
