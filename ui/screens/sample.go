package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// InventedStrip says that months of the sample are in the history in sight, above a
// check-in that it would stand beside them, and takes them out.
func InventedStrip(shell Shell, at Place, out func()) fyne.CanvasObject {
	t, words := shell.Voice().T, "sample.here"
	if at == PlaceCheckIn && shell.Class() != Narrow {
		words = "sample.beside"
	}
	text := widgets.NewText(t(words), widgets.SizeBody, widgets.TextOptions{Strong: true, Color: widgets.ColorAccentInk, Clip: true})
	whole := container.New(entire{text}, widgets.NewWhole(text))
	button := widgets.NewButton(t("sample.out"), widgets.Plain, out)
	button.SetTip(t("sample.stays"), "")
	return strip(growing(row(gapPanel, whole, button), whole))
}

// A sampleOffer is the button that puts the sample in, beside what else a screen with
// nothing to show offers. It goes where there is no room for the sample: it is one's own,
// and is refused where anybody has a check-in.
type sampleOffer struct {
	*widgets.Button
	shell Shell
	// changed is called when it came or went.
	changed func()
}

// newSampleOffer has the words of that key.
func newSampleOffer(shell Shell, key string, changed func()) *sampleOffer {
	o := &sampleOffer{widgets.NewButton(shell.Voice().T(key), widgets.Quiet, shell.ShowSample), shell, changed}
	o.Hidden = !shell.Desk().Person().Self
	return o
}

// read looks whether there is room by now.
func (o *sampleOffer) read() {
	desk, room := o.shell.Desk(), false
	if !desk.Person().Self || desk.History().Len() > 0 {
		return
	}
	o.shell.Run(func() (err error) {
		_, room, err = desk.Sample()
		return err
	}, func(err error) {
		if err == nil && room == o.Hidden {
			o.Hidden = !room
			o.changed()
		}
	})
}
