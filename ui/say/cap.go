package say

import "strings"

// Cap is what stands on the keys of a command, written as on an English keyboard:
// "Ctrl Shift C" is "Strg Umschalt C" in German.
func (v Voice) Cap(keys string) string {
	caps := strings.Split(keys, " ")
	for i, key := range caps {
		if name := capKey(key); name != "" {
			caps[i] = v.T(name)
		}
	}
	return strings.Join(caps, " ")
}

func capKey(key string) string {
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
