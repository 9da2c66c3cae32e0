package ui

import "headroom/model"

// apply puts settings in force.
func (w *Window) apply(s model.Settings) {
	if s == w.settings {
		return
	}
	if s.Language != w.settings.Language {
		w.speak(s.Language)
	}
	restyled := s.Look != w.settings.Look || s.Text != w.settings.Text || s.Still != w.settings.Still
	w.settings = s
	w.remind()
	if !restyled {
		return
	}
	w.styles++
	w.style()
	for _, view := range w.views() {
		view.Arrange()
	}
	w.root.Refresh()
}

// style draws the place in sight in the theme as it is now: the toolkit draws
// again what is seen, and nothing else.
func (w *Window) style() {
	if w.theme == nil || w.styled[w.place] == w.styles {
		return
	}
	w.styled[w.place] = w.styles
	w.theme.Set(w.settings)
	w.app.Settings().SetTheme(w.theme)
}
