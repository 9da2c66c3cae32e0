package app

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"headroom/ui/draw"
	"headroom/ui/plot"
)

// pngOf is the file of a picture that carries data; nil for none.
func pngOf(t *testing.T, data []byte) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := draw.EncodePNGWith(&file, image.NewRGBA(image.Rect(0, 0, 4, 4)), draw.PNGOptions{Data: data}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// A few of the cards are offered, those saved last first, and no other pictures.
func TestDesk_Cards(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	folder := t.TempDir()
	card := pngOf(t, []byte(`{"headroom":1,"now":{"month":"2026-10","ratings":[1,2,3,4,5,1]}}`))
	save := func(name string, data []byte, hour int) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		saved := noon(november)().Add(time.Duration(hour) * time.Hour)
		if err := os.Chtimes(path, saved, saved); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var want []string
	for i := range 5 {
		want = append(want, save(fmt.Sprintf("card-%d.PNG", i), card, 5-i))
	}
	save("plain.png", pngOf(t, nil), 9)
	save("words.png", []byte("none"), 9)
	save("card.txt", card, 9)
	if err := os.Mkdir(filepath.Join(folder, "folder.png"), 0o700); err != nil {
		t.Fatal(err)
	}
	got, err := d.Cards(folder)
	if err != nil || !slices.Equal(got, want[:4]) {
		t.Errorf("%q, %v, want %q", got, err, want[:4])
	}
	for _, path := range []string{want[0], filepath.Join(folder, "nowhere")} {
		if cards, err := d.Cards(path); err == nil || len(cards) > 0 {
			t.Errorf("%s is a folder with %q", path, cards)
		}
	}
	if read, err := d.ReadCard(want[0]); err != nil || read.Now.When != (plot.CardWhen{Month: november.In() - 1}) {
		t.Errorf("it is %+v, %v", read, err)
	}
	if _, err := d.ReadCard(folder); err == nil {
		t.Error("a folder was read")
	}
}
