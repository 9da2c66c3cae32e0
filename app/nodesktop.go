//go:build nowindow

package app

// hasWindow tells that this build was made without a window.
const hasWindow = false

func (p *program) openWindow(Place) error { return p.failure("nowindow") }
