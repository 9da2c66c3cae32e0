package app

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// partAge is how old a part file is that nobody writes any more: another export
// needs minutes at most.
const partAge = 24 * time.Hour

var partForm = regexp.MustCompile(`^\.headroom-[A-Z2-7]{26}\.part$`)

// newPartName is a name that no other file has.
func newPartName() string { return ".headroom-" + rand.Text() + ".part" }

// sweepParts removes from a folder what exports left that were killed while they
// wrote, and nothing else: files of the very form of newPartName that have not
// changed for a day. What cannot be looked at or removed stays; it is in nobody's
// way.
func sweepParts(dir string, now time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !partForm.MatchString(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > partAge {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
