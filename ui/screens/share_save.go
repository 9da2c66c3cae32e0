package screens

import (
	"bytes"
	"path/filepath"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// Save writes the card to its path. A file that is there is asked about first.
func (v *ShareView) Save() { v.write(v.state.Path(), false) }

// write renders and saves beside the interface.
func (v *ShareView) write(path string, replace bool) {
	card, ok := v.card()
	if !ok || v.saving {
		return
	}
	desk, format := v.shell.Desk(), v.state.Format
	v.saving = true
	v.paint()
	v.shell.Run(func() error {
		data, err := render(card, format)
		if err != nil {
			return err
		}
		return desk.SaveCard(path, data, replace)
	}, func(err error) {
		v.saving = false
		v.paint()
		v.written(path, err)
	})
}

func render(card plot.Card, f Format) ([]byte, error) {
	var b bytes.Buffer
	if f == SVG {
		err := card.SVG(&b)
		return b.Bytes(), err
	}
	err := card.PNG(&b)
	return b.Bytes(), err
}

func (v *ShareView) written(path string, err error) {
	voice := v.shell.Voice()
	name, folder := filepath.Base(path), filepath.Dir(path)
	switch {
	case model.KindOf(err) == model.Exists:
		v.shell.Ask(widgets.Dialog{
			Title: voice.T("share.existstitle", "name", name),
			Body:  voice.T("share.existsbody", "folder", folder),
			Buttons: []widgets.DialogButton{
				{Label: voice.T("window.cancel"), Kind: widgets.Quiet},
				{Label: voice.T("share.replace"), Kind: widgets.Danger, Tapped: func() { v.write(path, true) }},
			},
		})
	case err != nil:
		v.shell.Fail(err, func() { v.write(path, false) })
	default:
		v.shell.Toast(voice.T("share.saved", "name", name, "folder", folder), "", "", nil)
	}
}
