package screens

import (
	"path/filepath"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// askTaken asks about a picture whose file is there already: it takes that one's place, or
// goes beside it under the first name that is free. write saves it so.
func askTaken(shell Shell, e plot.Export, cancel widgets.DialogButton, write func(plot.Export)) {
	voice, desk := shell.Voice(), shell.Desk()
	var beside func()
	beside = func() {
		next := e
		shell.Run(func() (err error) {
			next.Path, err = desk.FreePath(e.Path)
			return err
		}, func(err error) {
			if err != nil {
				shell.Fail(err, beside)
				return
			}
			write(next)
		})
	}
	replacing := e
	replacing.Replace = true
	shell.Ask(widgets.Dialog{
		Title: voice.T("share.existstitle", "name", filepath.Base(e.Path)), Body: voice.T("share.existsbody", "folder", filepath.Dir(e.Path)),
		Buttons: []widgets.DialogButton{
			cancel,
			{Label: voice.T("share.keepboth"), Kind: widgets.Quiet, Tapped: beside},
			{Label: voice.T("share.replace"), Kind: widgets.Danger, Tapped: func() { write(replacing) }},
		},
	})
}
