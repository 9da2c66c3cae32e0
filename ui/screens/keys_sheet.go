package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// keyGroups are the keys by where they mean something: the end of a text's key,
// and the caps or commands.
func keyGroups() []keyGroup {
	return []keyGroup{
		{"window", []keyOf{
			{name: "checkin", command: "checkin"},
			{name: "journey", command: "journey"},
			{name: "insights", command: "insights"},
			{name: "share", command: "share"},
			{name: "people", command: "people"},
			{name: "person", command: "person"},
			{name: "find", command: "find"},
			{name: "settings", command: "settings"},
			{name: "add", command: "add"},
			{name: "open", command: "open"},
			{name: "undo", command: "undo"},
			{name: "redo", command: "redo"},
			{name: "region", cap: "F6"},
			{name: "menu", cap: "F10"},
			{name: "keys", cap: "F1"},
			{name: "quit", command: "quit"},
		}},
		{"checkin", []keyOf{
			{name: "ceiling", cap: "↑ ↓"},
			{name: "level", cap: "1 – 5"},
			{name: "half", cap: "← →"},
			{name: "sixth", cap: "Shift ← →"},
			{name: "unset", cap: "Backspace"},
			{name: "hide", cap: "H"},
			{name: "note", cap: "N"},
			{name: "event", cap: "E"},
			{name: "experiment", cap: "X"},
			{name: "take", cap: "X  X"},
			{name: "thentest", cap: "T"},
			{name: "guided", cap: "G"},
			{name: "save", command: "save"},
		}},
		{"guided", []keyOf{
			{name: "answer", cap: "1 – 5"},
			{name: "skip", cap: "0"},
			{name: "question", cap: "↑ ↓"},
			{name: "next", cap: "↵"},
			{name: "back", cap: "Shift ↵"},
		}},
		{"journey", []keyOf{
			{name: "parts", cap: "R  Y  L"},
			{name: "play", cap: "Space"},
			{name: "month", cap: "← →"},
			{name: "from", cap: "Shift ← →"},
			{name: "ends", cap: "Home  End"},
			{name: "speed", cap: "[  ]"},
			{name: "table", cap: "T"},
			{name: "open", cap: "↵"},
			{name: "delete", cap: "Del"},
		}},
		{"insights", []keyOf{
			{name: "why", cap: "↵"},
			{name: "table", cap: "T"},
			{name: "back", cap: "Esc"},
		}},
		{"share", []keyOf{
			{name: "style", cap: "Y"},
			{name: "format", cap: "F"},
			{name: "image", command: "copyimage"},
			{name: "caption", command: "copycaption"},
			{name: "alt", command: "copyalt"},
			{name: "export", command: "export"},
			{name: "folder", command: "folder"},
		}},
		{"people", []keyOf{
			{name: "open", cap: "↵"},
			{name: "add", command: "addperson"},
			{name: "rename", cap: "F2"},
			{name: "archive", cap: "Del"},
			{name: "table", cap: "T"},
		}},
	}
}

type keyGroup struct {
	name string
	keys []keyOf
}

// A keyOf is what a key does: the end of a text's key, and the cap, or the command of
// the menu that the key does.
type keyOf struct{ name, cap, command string }

// capOf is what stands on the key.
func (k keyOf) capOf(shell Shell) string {
	if k.command != "" {
		return shell.Key(k.command)
	}
	return shell.Voice().Cap(k.cap)
}

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
			does := widgets.NewText(t("keys."+g.name+"-"+k.name), widgets.SizeCaption, widgets.TextOptions{Wrap: true})
			rows.Add(growing(row(gapWithin, does, widgets.NewKeyCap(k.capOf(shell))), does))
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
		Title: t("keys.title"), Width: width * TextScale(), Content: sized(widgets.NewVScroll(padded(content, inset{right: gapPanel, bottom: gapWord})), 0, high),
		Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet}},
	})
}
