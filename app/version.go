package app

// The program's identity. FyneApp.toml says the same, and a test compares them:
// the file is read only when the program is packaged.
const (
	// ID names the program to desktops, for ever.
	ID = "app.headroom.Headroom"
	// Name is also the window's title.
	Name = "Headroom"
	// Version is the release, in semantic versioning.
	Version = "0.1.0"
	// Build counts the packages made of a release.
	Build = 1
)

// migrations are the ways of the window toolkit that Headroom has moved to:
// every change to the interface from beside it goes through fyne.Do.
func migrations() map[string]bool { return map[string]bool{"fyneDo": true} }
