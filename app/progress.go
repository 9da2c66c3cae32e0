package app

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"
)

// progress tells on stderr how far a picture is, in place, and clears that away
// again. Where stderr is no terminal it tells nothing.
func (p *program) progress() (tell func(done, of int), clear func()) {
	width := 0
	tell = func(done, of int) {
		text := p.voice.T("command.told.progress", "done", done, "of", of)
		fmt.Fprintf(p.stderr, "\r%s", text)
		width = max(width, utf8.RuneCountInString(text))
	}
	clear = func() {
		if width > 0 {
			fmt.Fprintf(p.stderr, "\r%s\r", strings.Repeat(" ", width))
			width = 0
		}
	}
	if !isTerminal(p.stderr) {
		tell = nil
	}
	return tell, clear
}

// isTerminal tells whether a writer is a terminal, or a device like one.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
