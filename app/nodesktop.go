//go:build nowindow

package app

import "github.com/spf13/cobra"

// hasWindow tells that this build was made without a window.
const hasWindow = false

func (p *program) openWindow(Place) error { return p.failure("nowindow") }

// windowCommands are those that need a window.
func (p *program) windowCommands() []*cobra.Command { return nil }
