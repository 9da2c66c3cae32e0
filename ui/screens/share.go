package screens

import (
	"path/filepath"
	"slices"
	"strings"

	"headroom/model"
)

// A Format is what kind of file a card is saved as.
type Format int

// The formats.
const (
	PNG Format = iota
	SVG
)

// Ext is the format's file name ending with its dot.
func (f Format) Ext() string {
	if f == SVG {
		return ".svg"
	}
	return ".png"
}

// A Share is the state of the screen that makes a card.
type Share struct {
	// Size is the place of the card's size among plot.Sizes.
	Size   int
	Dark   bool
	Format Format

	history model.History
	dir     string
	uid     string // of the snapshot on the card
	then    string // of the one compared with, empty for none
	path    string // as typed, empty while the proposal stands
}

// NewShare is the card of the latest snapshot beside the one before it, to be
// saved in dir.
func NewShare(h model.History, dir string) Share {
	s := Share{dir: dir}
	if now, ok := h.Latest(); ok {
		s.uid = now.UID
	}
	return s.withHistory(h, true)
}

// WithHistory follows a changed history. A card of the latest snapshot stays one
// of the latest.
func (s Share) WithHistory(h model.History) Share {
	latest, _ := s.history.Latest()
	if next, ok := h.Latest(); ok && (s.uid == latest.UID || s.uid == "") && next.UID != s.uid {
		s.uid = next.UID
		return s.withHistory(h, true)
	}
	return s.withHistory(h, false)
}

func (s Share) withHistory(h model.History, compare bool) Share {
	s.history = h
	now, ok := h.ByUID(s.uid)
	if !ok {
		now, _ = h.Latest()
		s.uid, compare = now.UID, true
	}
	then, ok := h.ByUID(s.then)
	if !ok || !then.Day.Before(now.Day) {
		s.then = ""
	}
	if before, ok := h.Before(now.Day); compare && ok {
		s.then = before.UID
	}
	return s
}

// Of puts that snapshot on the card, beside the one before it.
func (s Share) Of(uid string) Share {
	s.uid = uid
	return s.withHistory(s.history, true)
}

// Now is the snapshot on the card; none where the history is empty.
func (s Share) Now() (model.Snapshot, bool) { return s.history.ByUID(s.uid) }

// Then is the snapshot compared with, nil for none.
func (s Share) Then() *model.Snapshot {
	if then, ok := s.history.ByUID(s.then); ok {
		return &then
	}
	return nil
}

// offered is how many days there are to choose from: ten years of months.
const offered = 120

// Days are the snapshots that can stand on the card, newest first: the newest
// ones and the one that does.
func (s Share) Days() []model.Snapshot {
	days := s.newest(s.history.Len())
	if now, ok := s.Now(); ok && !slices.ContainsFunc(days, func(d model.Snapshot) bool { return d.UID == now.UID }) {
		days = append(days, now)
	}
	return days
}

// Earlier are the snapshots that the card can be compared with, newest first.
func (s Share) Earlier() []model.Snapshot {
	now, _ := s.Now()
	n := s.history.Len()
	for n > 0 && !s.history.Snapshot(n-1).Day.Before(now.Day) {
		n--
	}
	return s.newest(n)
}

// newest are the last of the first n snapshots.
func (s Share) newest(n int) []model.Snapshot {
	var days []model.Snapshot
	for i := n - 1; i >= 0 && len(days) < offered; i-- {
		days = append(days, s.history.Snapshot(i))
	}
	return days
}

// CompareWith compares with that earlier snapshot; with none for "".
func (s Share) CompareWith(uid string) Share {
	s.then = uid
	return s.withHistory(s.history, false)
}

// WithFormat changes the kind of file and with it the ending of a typed path.
func (s Share) WithFormat(f Format) Share {
	if old := s.Format.Ext(); strings.EqualFold(filepath.Ext(s.path), old) {
		s.path = s.path[:len(s.path)-len(old)] + f.Ext()
	}
	s.Format = f
	return s
}

// WithPath takes where the person wants the file; "" or the proposal itself
// means the proposal.
func (s Share) WithPath(path string) Share {
	s.path = strings.TrimSpace(path)
	if s.path == s.proposal() {
		s.path = ""
	}
	return s
}

// Path is where the card is going to be saved. A path without an ending gets the
// format's.
func (s Share) Path() string {
	switch {
	case s.path == "":
		return s.proposal()
	case filepath.Ext(s.path) == "":
		return s.path + s.Format.Ext()
	}
	return s.path
}

// proposal names the month and nothing else: no person, no word of a note.
func (s Share) proposal() string {
	now, ok := s.Now()
	if !ok {
		return ""
	}
	return filepath.Join(s.dir, "headroom-"+now.Day.In().String()+s.Format.Ext())
}
