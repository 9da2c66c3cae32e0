package app

import (
	"runtime"

	"github.com/spf13/cobra"
)

// window opens the window and stays until it is closed.
func (p *program) window(c *cobra.Command) error {
	if !hasWindow {
		return p.failure("nowindow")
	}
	if !displayed(runtime.GOOS, p.getenv) {
		return &said{text: p.voice.T("command.failed.nodisplay"), code: exitNoDisplay}
	}
	at, err := p.place(c)
	if err != nil {
		return err
	}
	return p.openWindow(at)
}
