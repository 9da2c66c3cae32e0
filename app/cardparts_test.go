package app

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// An export sweeps away what one that was killed left a day ago or longer, and
// nothing that is younger or not ours.
func TestExport_SweepsWhatAKillLeft(t *testing.T) {
	dir := t.TempDir()
	d := open(t, Place(filepath.Join(dir, "data")))
	pictures := filepath.Join(dir, "pictures")
	old := noon(november)().Add(-25 * time.Hour)
	leave := func(name string, at time.Time) {
		t.Helper()
		path := filepath.Join(pictures, name)
		if err := os.MkdirAll(pictures, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("half a card"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	killed := newPartName()
	leave(killed, old)
	stay := []string{newPartName(), ".headroom-.part", ".headroom-notes.part", killed + ".txt", "unfinished.part", "holiday.png"}
	leave(stay[0], old.Add(2*time.Hour)) // another export may be writing it
	for _, name := range stay[1:] {
		leave(name, old)
	}
	folder, link := newPartName(), newPartName()
	if err := os.Mkdir(filepath.Join(pictures, folder), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(pictures, folder), old, old); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(pictures, "holiday.png"), filepath.Join(pictures, link)); err != nil {
		t.Fatal(err)
	}

	s := record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	card := plot.Export{Path: filepath.Join(pictures, "card.svg"), Picture: plot.Picture{
		Format: plot.SVG, Width: 1080, Height: 1080, Voice: say.New(w), History: d.History(), Now: s,
	}}
	if err := d.Export(t.Context(), card, nil); err != nil {
		t.Fatal(err)
	}
	want := append(stay, folder, link, "card.svg")
	slices.Sort(want)
	var got []string
	entries, err := os.ReadDir(pictures)
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("there is %q, %v, want %q", got, err, want)
	}
}
