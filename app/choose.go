package app

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ncruces/zenity"

	"headroom/model"
)

// CanChoose tells whether ChooseFile has a dialog to show: Windows and macOS have their
// own, elsewhere a program for it has to be installed.
func (d *Desk) CanChoose() bool { return zenity.IsAvailable() }

// ChooseFile asks for a file in the system's own dialog and waits for the answer: its
// path, or "" where the dialog was dismissed. Where ctx ends so does the dialog.
func (d *Desk) ChooseFile(ctx context.Context, q model.FileQuestion) (string, error) {
	options := []zenity.Option{zenity.Context(ctx), zenity.Title(q.Title), zenity.Filename(suggested(q))}
	if len(q.Patterns) > 0 {
		options = append(options, zenity.FileFilter{
			Name: strings.Join(q.Patterns, ", "), Patterns: slices.Clone(q.Patterns), CaseFold: true,
		})
	}
	ask := zenity.SelectFile
	if q.Save {
		ask = zenity.SelectFileSave
	}
	path, err := ask(options...)
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	return path, err
}

// suggested is the path that the dialog starts with, in the nearest folder that is there:
// macOS refuses one that is not.
func suggested(q model.FileQuestion) string {
	if !filepath.IsAbs(q.Path) {
		return ""
	}
	folder, name := filepath.Split(q.Path)
	for !isFolder(folder) {
		if !q.Save {
			name = ""
		}
		up := filepath.Dir(filepath.Clean(folder))
		if up == filepath.Clean(folder) {
			return ""
		}
		folder = up
	}
	return strings.TrimSuffix(folder, string(filepath.Separator)) + string(filepath.Separator) + name
}
