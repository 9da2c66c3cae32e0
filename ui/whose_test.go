package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
	"headroom/ui/say"
)

// Whose history is in sight is told by all of an ordinary name, in every language and
// width, and that somebody is archived is told as well.
func TestTheStripSaysWhoseHistoryItIs(t *testing.T) {
	const name = "Priya Raman"
	sizes := []clipSize{
		{360, 780, 100},
		{480, 780, 100},
		{720, 780, 100},
		{840, 700, 100},
		{1280, 800, 100},
		{480, 780, model.TextMax},
		{840, 900, model.TextMax},
		{1024, 900, model.TextMax},
	}
	for tag, w := range spoken(t) {
		for _, size := range sizes {
			for _, archived := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s-%v-%d-%v", tag, size.width, size.text, archived), func(t *testing.T) {
					desk := mentees(t)
					desk.settings.Text = size.text
					p := desk.others["uid "+name]
					p.who.Archived = archived
					desk.put(p)
					if err := desk.TurnToPerson(p.who.UID); err != nil {
						t.Fatal(err)
					}
					b := newBench(t, nil, size.width, size.height, light)
					b.win.setVoice(say.New(w))
					b.desk = desk
					b.win.Open(desk)
					b.settle()
					lines := drawn(b.win.whose)
					if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, name) && !strings.Contains(line, "…") }) {
						t.Errorf("it says %q", lines)
					}
				})
			}
		}
	}
}

// drawn are the lines of text that are seen in an object.
func drawn(o fyne.CanvasObject) (lines []string) {
	if !o.Visible() {
		return nil
	}
	if line, ok := o.(*canvas.Text); ok {
		return []string{line.Text}
	}
	for _, part := range parts(o) {
		lines = append(lines, drawn(part)...)
	}
	return lines
}
