package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// changeWords are what is said of two months line by line, wherever they stand as
// widgets.Changes.
type changeWords struct {
	names, changes, real [model.CeilingCount]string
	// note says what is meant by a real change, or that there is none; anyReal tells that
	// there is one.
	note    string
	anyReal bool
}

// changeWordsOf are those of now and then, or of now alone where they are not
// compared.
func changeWordsOf(voice say.Voice, h model.History, now, then model.Snapshot, compared bool) (w changeWords) {
	between, known := insight.Between(h, then.Day, now.Day)
	own := false
	for _, c := range model.Ceilings() {
		w.names[c], w.changes[c] = voice.Ceiling(c), voice.Value(now.Ratings[c])
		if compared {
			w.changes[c] = voice.Delta(now.Ratings[c], then.Ratings[c])
		}
		if known[c] && between[c].Real {
			w.real[c], w.anyReal = voice.T("journey.real"), true
		}
		own = own || known[c] && between[c].Own
	}
	switch {
	case !compared:
		w.note = voice.T("journey.alonehint")
	case !w.anyReal:
		w.note = voice.T("journey.realnone")
	case own:
		w.note = voice.T("journey.realown")
	default:
		w.note = voice.T("journey.realusual")
	}
	return w
}

// state is the two months with their words.
func (w changeWords) state(now plot.Moment, then model.Ratings) widgets.ChangesState {
	return widgets.ChangesState{Now: now, Then: then, Names: w.names, Texts: w.changes, Real: w.real}
}

// linesOf gives two months line by line the height in which they read well.
func linesOf(changes *widgets.Changes) *fyne.Container { return container.New(lineByLine{}, changes) }

type lineByLine struct{}

// MinSize is the least.
func (lineByLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(least.Width, max(least.Height, lineByLine{}.heightFor(objects, guessed*TextScale())))
}

func (lineByLine) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return objects[0].(*widgets.Changes).HeightIn(width)
}

// Layout fills the room.
func (lineByLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
}
