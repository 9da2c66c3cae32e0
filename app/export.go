package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"headroom/ui/plot"
)

// Export draws a picture into its file, whole or not at all: when it returns
// without an error the file is durable, and where ctx ends before that there is
// none. PDF and GIF report each page or frame to progress, which may be nil. A
// word of the private list that is not allowed gives a *plot.PrivateError before
// anything is drawn; Exists is a file that is there and not to be replaced.
func (d *Desk) Export(ctx context.Context, e plot.Export, progress func(done, of int)) error {
	if err := canTake(e.Path, e.Replace); err != nil {
		return err
	}
	file, err := d.Encode(ctx, e, progress)
	if err != nil {
		return err
	}
	if err := writeWhole(ctx, e.Path, file, e.Replace); err != nil {
		return err
	}
	if file, err := target(e.Path); err == nil {
		sweepParts(filepath.Dir(file), d.now())
	}
	return nil
}

// FreePath is the path where no file is there, and else the first free one beside it,
// "card-2.png" for "card.png". Where Export comes to it another program may have taken it.
func (d *Desk) FreePath(path string) (string, error) {
	free, ext := path, filepath.Ext(path)
	for n := 2; ; n++ {
		_, err := os.Lstat(free)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return free, nil
		case err != nil:
			return "", fileProblem(free, err)
		}
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
	}
}

// Encode is Export into memory, for a picture that goes elsewhere than into a
// file.
func (d *Desk) Encode(ctx context.Context, e plot.Export, progress func(done, of int)) ([]byte, error) {
	if err := e.Picture.Check(); err != nil {
		return nil, err
	}
	if err := d.mayGoOut(e.Allow, e.Says); err != nil {
		return nil, err
	}
	var file bytes.Buffer
	err := e.Picture.Write(ctx, &file, progress)
	if err == nil {
		err = ctx.Err()
	}
	return file.Bytes(), err
}

// MayGoOut is a *plot.PrivateError where a word of the private list that is not
// allowed is in a text that is about to be printed or copied.
func (d *Desk) MayGoOut(allow []string, said ...plot.Saying) error {
	return d.mayGoOut(allow, func() []plot.Saying { return said })
}

// mayGoOut asks what is said only where there is a list.
func (d *Desk) mayGoOut(allow []string, said func() []plot.Saying) error {
	words, err := d.PrivateWords()
	if err != nil || len(words) == 0 {
		return err
	}
	if leaks := plot.NewPrivate(words).Allow(allow...).Leaks(said()...); len(leaks) > 0 {
		return &plot.PrivateError{Leaks: leaks}
	}
	return nil
}
