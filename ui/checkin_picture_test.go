package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestCheckInPictures is TestPictures for the check-in with questions, experiments
// and the then-test.
func TestCheckInPictures(t *testing.T) {
	for _, s := range checkInScenes() {
		for _, v := range views() {
			t.Run(s.name+"-"+v.name, func(t *testing.T) {
				b := newBench(t, s.desk(t), v.width, v.height, v.variant)
				s.act(b)
				if all := b.texts(); strings.Contains(all, "⟦") {
					t.Errorf("a text is not there:\n%s", all)
				}
				compare(t, filepath.Join("testdata", s.name+"-"+v.name+".png"), b.picture())
			})
		}
	}
}

// With the largest words the blocks of a narrow window lie under the names.
func TestCheckInPicturesOfRowsInLittleRoom(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 360, 700, light)
	b.large()
	b.typed("42")
	b.wait()
	compare(t, filepath.Join("testdata", "checkin-rows-360-large.png"), b.picture())
}

func checkInScenes() []scene {
	due := func(t *testing.T) *memoryDesk { return newMemoryDesk(t, months()...) }
	tried := func(t *testing.T) *memoryDesk { return newMemoryDesk(t, trying()...) }
	return []scene{
		{"checkin-guided-large", tried, func(b *bench) {
			b.large()
			b.typed("g")
			b.typed("34")
			b.wait()
		}},
		{"checkin-next-large", tried, func(b *bench) { b.large(); b.typed("442432"); b.wait() }},
		{"checkin-guided-contrast", tried, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.choose("High contrast")
			b.win.closeToast()
			b.ctrl(fyne.Key1)
			b.typed("g")
			b.typed("34")
			b.wait()
		}},
		{"checkin-thentest", due, func(b *bench) { b.typed("442432"); b.tap("Seen from today: October"); b.typed("33"); b.wait() }},
		{"checkin-seen", due, func(b *bench) {
			b.typed("442432")
			b.tap("Seen from today: October")
			b.typed("332422")
			b.tap("Done")
			b.wait()
		}},
	}
}
