//go:build !nowindow

package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"golang.design/x/clipboard"

	"headroom/model"
)

// copyTime is how long the desktop's own tool may take to take an image.
const copyTime = 10 * time.Second

// copyImage puts a PNG file on the system's clipboard: by the desktop's own tool
// on Wayland, which has no other way for a program, else by the library for X11,
// Windows and macOS. On X11 the image is gone when the program ends. NoClipboard
// is a system where neither can.
func (p *program) copyImage(png []byte) error {
	if p.getenv("WAYLAND_DISPLAY") != "" {
		if tool, err := exec.LookPath("wl-copy"); err == nil {
			return noClipboard(offer(tool, png))
		}
		if p.getenv("DISPLAY") == "" {
			return noClipboard(errors.New("wl-copy is not installed"))
		}
	}
	if err := clipboard.Init(); err != nil {
		return noClipboard(err)
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return noClipboard(errors.New("the clipboard did not take the image"))
	}
	return nil
}

// offer gives the image to a tool that stays behind to hand it out, so its output
// must not be waited for.
func offer(tool string, png []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), copyTime)
	defer cancel()
	c := exec.CommandContext(ctx, tool, "--type", "image/png")
	c.Stdin = bytes.NewReader(png)
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", tool, err)
	}
	return nil
}

func noClipboard(err error) error {
	if err == nil {
		return nil
	}
	return &model.Problem{Kind: model.NoClipboard, Err: err}
}
