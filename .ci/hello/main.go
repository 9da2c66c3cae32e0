// Hello is the least window that the toolkit can open: what Headroom's start and
// memory are measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	// Said here, or else it would look for FyneApp.toml, and warn of what it did
	// not find.
	app.SetMetadata(fyne.AppMetadata{ID: "app.headroom.hello", Name: "Hello", Migrations: map[string]bool{"fyneDo": true}})
	w := app.NewWithID("app.headroom.hello").NewWindow("Hello")
	w.SetContent(widget.NewLabel("Hello Fyne"))
	w.ShowAndRun()
}
