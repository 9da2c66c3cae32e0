package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// keyGroups are the keys by where they mean something: the end of a text's key,
// and the caps.
func keyGroups() []keyGroup {
	return []keyGroup{
		{"window", []keyOf{
			{"checkin", "Ctrl 1"},
			{"journey", "Ctrl 2"},
			{"insights", "Ctrl 3"},
			{"share", "Ctrl 4"},
			{"people", "Ctrl 5"},
			{"person", "Ctrl P"},
			{"find", "Ctrl F"},
			{"settings", "Ctrl ,"},
			{"add", "Ctrl N"},
			{"open", "Ctrl O"},
			{"undo", "Ctrl Z"},
			{"redo", "Ctrl Shift Z"},
			{"region", "F6"},
			{"menu", "F10"},
			{"keys", "F1"},
		}},
		{"checkin", []keyOf{
			{"ceiling", "↑ ↓"},
			{"level", "1 – 5"},
			{"half", "← →"},
			{"sixth", "Shift ← →"},
			{"unset", "Backspace"},
			{"hide", "H"},
			{"note", "N"},
			{"event", "E"},
			{"experiment", "X"},
			{"guided", "G"},
			{"save", "Ctrl S"},
		}},
		{"guided", []keyOf{
			{"answer", "1 – 5"},
			{"skip", "0"},
			{"question", "↑ ↓"},
			{"next", "↵"},
			{"back", "Shift ↵"},
		}},
		{"journey", []keyOf{
			{"parts", "R  Y  L"},
			{"play", "Space"},
			{"month", "← →"},
			{"from", "Shift ← →"},
			{"ends", "Home  End"},
			{"speed", "[  ]"},
			{"table", "T"},
			{"open", "↵"},
			{"delete", "Del"},
		}},
		{"insights", []keyOf{
			{"why", "↵"},
			{"table", "T"},
			{"back", "Esc"},
		}},
		{"share", []keyOf{
			{"style", "Y"},
			{"format", "F"},
			{"image", "Ctrl C"},
			{"caption", "Ctrl Shift C"},
			{"alt", "Alt C"},
			{"export", "Ctrl E"},
		}},
		{"people", []keyOf{
			{"open", "↵"},
			{"rename", "F2"},
			{"archive", "Del"},
		}},
	}
}

type keyGroup struct {
	name string
	keys []keyOf
}

type keyOf struct{ name, cap string }

// keyColumns are the groups in two columns of about the same height, each group in
// the one that is shorter by then.
func keyColumns(groups []fyne.CanvasObject) []fyne.CanvasObject {
	left, right := column(gapCard), column(gapCard)
	for _, g := range groups {
		if left.MinSize().Height <= right.MinSize().Height {
			left.Add(g)
		} else {
			right.Add(g)
		}
	}
	return []fyne.CanvasObject{left, right}
}

// ShowKeys lists every key, in two columns where there is room for them.
func ShowKeys(shell Shell) {
	t := shell.Voice().T
	var groups []fyne.CanvasObject
	for _, g := range keyGroups() {
		rows := column(gapWord, widgets.NewText(t("keys."+g.name), widgets.SizeBody, widgets.TextOptions{Strong: true}))
		for _, k := range g.keys {
			gap := space()
			rows.Add(growing(row(gapWithin, widgets.NewText(t("keys."+g.name+"-"+k.name), widgets.SizeCaption, widgets.TextOptions{}), gap, widgets.NewKeyCap(shell.Voice().Cap(k.cap))), gap))
		}
		groups = append(groups, rows)
	}
	width := float32(680)
	content := container.New(&equal{gap: gapMain}, keyColumns(groups)...)
	if shell.Class() == Narrow {
		width, content = 360, column(gapCard, groups...)
	}
	// No taller than the window has room for.
	high := min(content.MinSize().Height+gapWord, shell.Canvas().Size().Height-240)
	shell.Ask(widgets.Dialog{
		Title: t("keys.title"), Width: width * TextScale(), Content: sized(container.NewVScroll(padded(content, inset{right: gapPanel, bottom: gapWord})), 0, high),
		Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet}},
	})
}
