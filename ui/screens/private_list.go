package screens

import (
	"slices"
	"strings"

	"headroom/ui/say"
	"headroom/ui/widgets"
)

// editWords shows the list of private words, one a line, to change it, and calls
// kept when it was.
func editWords(shell Shell, kept func()) {
	desk := shell.Desk()
	var words []string
	shell.Run(func() (err error) {
		words, err = desk.PrivateWords()
		return err
	}, func(err error) {
		if err != nil {
			shell.Fail(err, func() { editWords(shell, kept) })
			return
		}
		askWords(shell, words, strings.Join(words, "\n"), kept)
	})
}

func askWords(shell Shell, words []string, text string, kept func()) {
	t := shell.Voice().T
	entry := widgets.NewEntry(t("private.placeholder"), 5)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	entry.SetText(text)
	entry.CursorRow, entry.CursorColumn = strings.Count(text, "\n"), 0 // the next word has a line of its own
	var dismiss func()
	leave := func() {
		if !slices.Equal(listed(entry.Text), words) {
			askToKeepWords(shell, words, entry.Text, kept)
		}
	}
	entry.OnEscape = func() { dismiss(); leave() }
	dismiss = shell.Ask(widgets.Dialog{
		Title: t("private.title"), Body: t("private.body"), Content: entry, Focus: entry,
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet, Tapped: leave},
			{Label: t("private.save"), Kind: widgets.Primary, Tapped: func() { keepWords(shell, words, entry.Text, kept) }},
		},
	})
}

// askToKeepWords asks what is to become of a changed list that is left. Escape goes back to
// it: neither is lost by a key too many.
func askToKeepWords(shell Shell, words []string, text string, kept func()) {
	t := shell.Voice().T
	shell.Ask(widgets.Dialog{
		Title: t("private.unkept"), Body: t("private.unkeptbody"),
		Buttons: []widgets.DialogButton{
			{Label: t("private.back"), Kind: widgets.Quiet, Tapped: func() { askWords(shell, words, text, kept) }},
			{Label: t("private.drop"), Kind: widgets.Danger},
			{Label: t("private.save"), Kind: widgets.Primary, Tapped: func() { keepWords(shell, words, text, kept) }},
		},
	})
}

// listed are the words of a text that has one a line, each once.
func listed(text string) []string {
	var words []string
	for line := range strings.Lines(text) {
		if word := strings.TrimSpace(line); word != "" && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

// keepWords adds and removes what was changed. Where one of the words cannot be
// looked for nothing is changed, and the list is shown again.
func keepWords(shell Shell, before []string, text string, kept func()) {
	desk, after := shell.Desk(), listed(text)
	shell.Run(func() error { return desk.SetPrivateWords(before, after) }, func(err error) {
		if err != nil {
			shell.Fail(err, func() { askWords(shell, before, text, kept) })
			return
		}
		kept()
		shell.Did(Undoable{
			Says: func(voice say.Voice) string { return voice.N("private.kept", len(after)) },
			Back: func() error { return desk.SetPrivateWords(after, before) }, Again: func() error { return desk.SetPrivateWords(before, after) },
			Then: func(bool) { kept() },
		})
	})
}
