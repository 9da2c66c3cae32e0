//go:build !nowindow

package app

import (
	"errors"

	"golang.design/x/clipboard"
)

// libraryCopy puts a PNG file on the clipboard of X11, Windows or macOS. On X11 it
// is gone when the program ends.
func libraryCopy(png []byte) error {
	if err := clipboard.Init(); err != nil {
		return err
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errors.New("the clipboard did not take the image")
	}
	return nil
}
