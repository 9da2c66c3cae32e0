package screens

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// OpenCard asks for a card, first for one among the pictures, shows what keeping its
// ratings would do, and keeps them where that is wanted.
func OpenCard(shell Shell) {
	desk := shell.Desk()
	folder := desk.PicturesDir()
	var cards []string
	shell.Run(func() error {
		cards, _ = desk.Cards(folder) // where there is no such folder there are no cards
		return nil
	}, func(error) { cardQuestion{shell: shell}.among(cards, folder).ask() })
}

// OpenCardFile is OpenCard of a file that is known.
func OpenCardFile(shell Shell, path string) { cardQuestion{shell: shell}.read(path) }

// A cardQuestion asks which file is to be opened.
type cardQuestion struct {
	shell Shell
	// cards are files to choose with one press, path stands in the entry at first, and
	// wrong says what was wrong with it.
	cards       []string
	path, wrong string
}

// among is the question for one of the cards of a folder, or for another file.
func (q cardQuestion) among(cards []string, folder string) cardQuestion {
	q.cards, q.path = cards, folder+string(filepath.Separator)
	if len(cards) > 0 {
		q.path = cards[0]
	}
	return q
}

func (q cardQuestion) ask() {
	t := q.shell.Voice().T
	entry := widgets.NewEntry(t("open.path"), 1)
	entry.SetText(q.path)
	var dismiss func()
	open := func() { q.read(strings.TrimSpace(entry.Text)) }
	file := fileFieldInDialog(q.shell, entry, func() model.FileQuestion {
		return model.FileQuestion{Title: t("open.title"), Path: strings.TrimSpace(entry.Text), Patterns: []string{"*" + ending(plot.PNG)}}
	})
	entry.OnEscape = func() { dismiss() }
	entry.OnSubmitted = func(string) { dismiss(); open() }
	dismiss = q.shell.Ask(widgets.Dialog{
		Title: t("open.title"), Body: t("open.body"), Focus: entry, Gone: file.Leave,
		Content: q.content(file.root, func(path string) { dismiss(); q.read(path) }),
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet},
			{Label: t("open.open"), Kind: widgets.Primary, Tapped: open},
		},
	})
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (q cardQuestion) content(file fyne.CanvasObject, pick func(path string)) fyne.CanvasObject {
	c := column(gapWithin)
	for _, path := range q.cards {
		c.Add(row(0, widgets.NewChip(shortName(filepath.Base(path)), func() { pick(path) })))
	}
	c.Add(file)
	if q.wrong != "" {
		c.Add(newProse(dialogRoom(q.shell), 0, widgets.NewText(q.wrong, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorDanger, Wrap: true})))
	}
	return c
}

// dialogRoom is how wide the contents of a dialog are.
func dialogRoom(shell Shell) float32 {
	return min(440, shell.Canvas().Size().Width-32) - 48
}

// shortName leaves the middle of a long file name out, as its end tells most.
func shortName(name string) string {
	const most = 36
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	return string(r[:most/2-1]) + "…" + string(r[len(r)-most/2:])
}

// read reads the card and shows it, or the cards of a folder. It asks again where
// there is none to be read.
func (q cardQuestion) read(path string) {
	desk := q.shell.Desk()
	var card plot.CardNumbers
	var cards []string
	isFolder := false
	q.shell.Run(func() (err error) {
		if cards, err = desk.Cards(path); err == nil {
			isFolder = true
			return nil
		}
		card, err = desk.ReadCard(path)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			q.path, q.wrong = path, q.unreadable(err)
			q.ask()
		case isFolder:
			q = q.among(cards, filepath.Clean(path))
			q.wrong = ""
			if len(cards) == 0 {
				q.wrong = q.shell.Voice().T("open.nocards")
			}
			q.ask()
		default:
			opened{shell: q.shell, name: filepath.Base(path), card: card}.preview()
		}
	})
}

// unreadable says what keeps a file from being read, and what to do.
func (q cardQuestion) unreadable(err error) string {
	t := q.shell.Voice().T
	switch {
	case errors.Is(err, plot.ErrNotPNG):
		return t("open.nopng")
	case errors.Is(err, plot.ErrNoNumbers):
		return t("open.nonumbers", "switch", t("share.reopenable"))
	case errors.Is(err, plot.ErrCardBroken):
		return t("open.broken")
	case errors.Is(err, plot.ErrCardLarge):
		return t("open.large")
	case model.KindOf(err) == model.Invalid:
		return t("open.odd")
	}
	return t("open.unread")
}
