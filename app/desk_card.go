package app

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"headroom/ui/plot"
)

// How many cards are offered to be opened, and how many files are looked into for
// them at most.
const (
	cardsMost   = 4
	cardsLooked = 40
)

// ReadCard is plot.ReadCard of a file.
func (d *Desk) ReadCard(path string) (plot.CardNumbers, error) {
	f, err := os.Open(path)
	if err != nil {
		return plot.CardNumbers{}, err
	}
	defer f.Close()
	return plot.ReadCard(f)
}

// Cards are the files of a few cards in a folder that can be opened again, those
// saved last first. The error is the system's, where it is no folder that can be read.
func (d *Desk) Cards(folder string) (cards []string, err error) {
	all, err := pictures(folder)
	for i, path := range all {
		if i == cardsLooked || len(cards) == cardsMost {
			break
		}
		if _, err := d.ReadCard(path); err == nil {
			cards = append(cards, path)
		}
	}
	return cards, err
}

// pictures are the PNG files of a folder, the newest first.
func pictures(folder string) (paths []string, err error) {
	type picture struct {
		path  string
		saved time.Time
	}
	var found []picture
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && strings.EqualFold(filepath.Ext(e.Name()), ".png") {
			found = append(found, picture{filepath.Join(folder, e.Name()), info.ModTime()})
		}
	}
	slices.SortFunc(found, func(a, b picture) int {
		return cmp.Or(b.saved.Compare(a.saved), cmp.Compare(a.path, b.path))
	})
	for _, p := range found {
		paths = append(paths, p.path)
	}
	return paths, nil
}
