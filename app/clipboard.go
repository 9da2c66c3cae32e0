package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"headroom/model"
)

// copyTime is how long the desktop's own tool may take to take an image.
const copyTime = 10 * time.Second

// copyImage puts a PNG file on the system's clipboard: by the desktop's own tool
// on Wayland, which lets no other program do it, else by the library for X11,
// Windows and macOS. NoClipboard is a system where neither can.
func (p *program) copyImage(png []byte, library func(png []byte) error) error {
	err := p.offer(png, library)
	if err == nil {
		return nil
	}
	return &model.Problem{Kind: model.NoClipboard, Err: err}
}

func (p *program) offer(png []byte, library func(png []byte) error) error {
	if p.getenv("WAYLAND_DISPLAY") == "" {
		return library(png)
	}
	tool, err := exec.LookPath("wl-copy")
	switch {
	case err == nil:
		return give(tool, png)
	case p.getenv("DISPLAY") != "": // X11 within Wayland hands its clipboard on
		return library(png)
	}
	return errors.New("wl-copy is not installed")
}

// give hands the image to a tool that stays behind with it.
func give(tool string, png []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), copyTime)
	defer cancel()
	c := exec.CommandContext(ctx, tool, "--type", "image/png")
	c.Stdin = bytes.NewReader(png)
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", tool, err)
	}
	return nil
}
