package ui

import "headroom/model"

// change puts other settings in force and keeps them. What cannot be kept is in force
// all the same, and kept with the next change.
func (w *Window) change(s model.Settings) {
	w.apply(s)
	w.keepSettings(w.settings, func(err error) {
		if err != nil {
			w.Fail(err, func() { w.change(w.settings) })
		}
	})
}

// keepSettings writes what is not kept yet, and nothing else: another window may have
// changed the rest.
func (w *Window) keepSettings(after model.Settings, done func(error)) {
	before, desk := w.kept, w.desk
	w.kept = after // what is changed back before the write has ended is a change, too
	w.work.run(func() error { return desk.KeepSettings(before, after) }, func(err error) {
		if err != nil {
			w.kept = w.kept.With(after, before)
		}
		done(err)
	})
}

// followSettings takes over what was changed elsewhere since the settings were as
// before, and leaves what this window changed meanwhile.
func (w *Window) followSettings(before, now model.Settings) {
	if now == before {
		return
	}
	w.kept = w.kept.With(before, now)
	w.apply(w.settings.With(before, now))
	if w.setting != nil {
		w.setting.Update()
	}
}
