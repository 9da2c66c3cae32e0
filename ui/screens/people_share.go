package screens

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// The size of a wall's picture in pixels.
const wallWidth, wallHeight = 1600, 1200

// A wallPicture is what is asked before the wall is saved as a picture.
type wallPicture struct {
	name string // of the file
	safe bool
}

// AskShare asks how the picture of the wall is to be.
func (v *PeopleView) AskShare() {
	if v.share.Disabled() {
		return
	}
	v.askSharing(wallPicture{name: v.wallName(false)})
}

// wallName is what the file is called until another name is typed. Where no day may
// be told, it tells none either.
func (v *PeopleView) wallName(safe bool) string {
	name := "headroom-people"
	if !safe {
		name += "-" + v.shell.Desk().Today().In().String()
	}
	return name + ending(plot.PNG)
}

func (v *PeopleView) askSharing(as wallPicture) {
	voice, t := v.shell.Voice(), v.shell.Voice().T
	wall := plot.WallOf(v.recent, v.state.Today())
	if len(wall.People) == 0 {
		v.shell.Toast(t("people.sharenobody"))
		return
	}
	entry := widgets.NewEntry("", 1)
	entry.SetText(as.name)
	safe := widgets.NewSwitch(t("people.sharesafe"), t("people.sharesafehint"), as.safe, func(on bool) {
		if strings.TrimSpace(entry.Text) == v.wallName(as.safe) {
			entry.SetText(v.wallName(on))
		}
		as.safe = on
	})
	safe.Stacked = v.shell.Tight()
	body := t("people.sharebody")
	wall.Voice = voice
	if said := wall.LeftOut(); said != "" {
		body = voice.Join(body, t("wall.sentence", "title", said))
	}
	var dismiss func()
	choose := func() {
		as.name = strings.TrimSpace(entry.Text)
		v.save(as)
	}
	file := fileFieldInDialog(v.shell, entry, func() model.FileQuestion {
		typed := as
		typed.name = strings.TrimSpace(entry.Text)
		return model.FileQuestion{Title: t("people.share"), Path: v.export(typed).Path, Patterns: []string{"*" + ending(plot.PNG)}, Save: true}
	})
	entry.OnEscape = func() { dismiss() }
	entry.OnSubmitted = func(string) { dismiss(); choose() }
	folder := widgets.NewText(t("share.savein", "folder", v.shell.Desk().PicturesDir()), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Clip: true})
	dismiss = v.shell.Ask(widgets.Dialog{
		Title: t("people.share"), Body: body, Content: column(gapPanel, safe, column(gapWord, widgets.NewWhole(folder), file.root)), Gone: file.Leave,
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: t("people.shareone"), Kind: widgets.Primary, Tapped: choose},
		},
	})
}

// export is the picture on its way into its file.
func (v *PeopleView) export(as wallPicture) plot.Export {
	wall := plot.WallOf(v.recent, v.state.Today())
	path := as.name
	if !filepath.IsAbs(path) {
		path = filepath.Join(v.shell.Desk().PicturesDir(), path)
	}
	if !strings.EqualFold(filepath.Ext(path), ending(plot.PNG)) {
		path += ending(plot.PNG)
	}
	return plot.Export{
		Picture: plot.Picture{
			Format: plot.PNG, Width: wallWidth, Height: wallHeight, Style: v.style(), Voice: v.shell.Voice(),
			EmployerSafe: as.safe, Wall: &wall,
		},
		Path: path,
	}
}

// style is light or dark, as the window is.
func (v *PeopleView) style() plot.Style {
	if isDark(v.wall) {
		return plot.Dark()
	}
	return plot.Light()
}

// save draws and saves the picture beside the interface. A file that is there, and a
// private word, are asked about first.
func (v *PeopleView) save(as wallPicture) { v.write(as, v.export(as)) }

func (v *PeopleView) write(as wallPicture, e plot.Export) {
	desk := v.shell.Desk()
	v.shell.Draw(func() error { return desk.Export(context.Background(), e, nil) }, func(err error) { v.saved(as, e, err) })
}

func (v *PeopleView) saved(as wallPicture, e plot.Export, err error) {
	voice := v.shell.Voice()
	name, folder := filepath.Base(e.Path), filepath.Dir(e.Path)
	cancel := widgets.DialogButton{Label: voice.T("window.cancel"), Kind: widgets.Quiet, Tapped: func() { v.askSharing(as) }}
	switch private := (*plot.PrivateError)(nil); {
	case errors.As(err, &private):
		again := e
		again.Allow = append(slices.Clone(e.Allow), private.Words()...)
		v.shell.Ask(widgets.Dialog{
			Title: voice.T("people.shareprivate"), Body: private.What(voice),
			Buttons: []widgets.DialogButton{cancel, {Label: voice.T("people.sharekeep"), Kind: widgets.Danger, Tapped: func() { v.write(as, again) }}},
		})
	case model.KindOf(err) == model.Exists:
		askTaken(v.shell, e, cancel, func(e plot.Export) { v.write(as, e) })
	case err != nil:
		v.shell.Fail(err, func() { v.write(as, e) })
	default:
		v.shell.Saved(voice.T("share.saved", "name", name, "folder", folder), e.Path)
	}
}
