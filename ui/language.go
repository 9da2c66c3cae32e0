package ui

import (
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"headroom/ui/draw"
	"headroom/ui/say"
	"headroom/ui/screens"
)

// Tongues are the languages that a window can speak.
type Tongues struct {
	All []say.Language
	// Voice is that of a tag of All; of the system's language where it is empty,
	// or of the one that is asked for whatever is kept.
	Voice func(tag string) (say.Voice, error)
}

// SetTongues lets the person choose between these languages.
func (w *Window) SetTongues(t Tongues) { w.tongues = t }

// writable are the languages that the fonts of this system can write. It may take
// as long as a look through all of them.
func (t Tongues) writable() []say.Language {
	return slices.DeleteFunc(slices.Clone(t.All), func(l say.Language) bool { return !draw.CanWrite(l.Name) })
}

// speak changes the language while the window is open. What was asked before ends
// first, a half-done check-in is kept, and every screen is made anew.
func (w *Window) speak(tag string) {
	if w.tongues.Voice == nil {
		return
	}
	voice, err := w.tongues.Voice(tag)
	if err != nil || voice.Lang() == w.asked.Lang() {
		return
	}
	w.asked = voice
	if w.desk == nil {
		w.setVoice(voice)
		return
	}
	renew := func(err error) {
		if w.asked.Lang() != w.voice.Lang() { // another may be asked for meanwhile, or this one again
			w.setVoice(w.asked)
			w.renew()
		}
		switch {
		case err == nil:
		case w.checkin == nil: // another history came to hand meanwhile
			w.Fail(err, nil)
		default:
			w.checkin.TellUnkept(err)
		}
	}
	if w.checkin == nil {
		w.work.idle(func() { renew(nil) })
		return
	}
	w.checkin.Close(renew)
}

// setVoice makes the words that stand around the screens anew.
func (w *Window) setVoice(voice say.Voice) {
	w.voice = voice
	hidden := !w.rail.Visible()
	w.rail = w.newRail()
	w.rail.Hidden = hidden
	w.rail.SetBar(w.class == screens.Narrow)
	w.rail.SetNarrow(w.class == screens.Middle)
	w.takeMenu()
	w.tellToolkit()
	w.order()
	w.remind()
}

// renew makes every screen anew that there is, and shows the place. What was typed
// and chosen in them and is kept nowhere goes on where it was.
func (w *Window) renew() {
	before := w.built
	var atLanguage, open bool
	if before.setting != nil {
		atLanguage, open = before.setting.LeaveLanguage()
	}
	w.built = built{}
	if before.checkin != nil {
		w.checkin = screens.NewCheckInView(w.shell(), nil)
		w.checkin.GoOnFrom(before.checkin)
	}
	if before.share != nil {
		w.share = screens.NewShareView(w.shell())
		w.share.GoOnFrom(before.share)
		w.stale = map[screens.Screen]bool{w.share: true} // it goes on with the history that it had
	}
	if before.find != nil {
		w.find = screens.NewFindView(w.shell())
		w.find.GoOnFrom(before.find)
	}
	if before.setting != nil {
		w.setting = screens.NewSettingsView(w.shell())
		w.setting.GoOnFrom(before.setting)
	}
	w.past.follow(func() { w.update(nil) })
	w.closeToast()
	if w.turning { // what comes to hand is shown then
		return
	}
	w.showPlace()
	if atLanguage {
		w.setting.GoToLanguage(open)
	}
}

// tellToolkit gives the toolkit our words for what it shows by itself: the menu of
// an entry. It knows the system's language alone, so that ours stand in its place.
func (w *Window) tellToolkit() {
	t := w.voice.T
	words, err := json.Marshal(map[string]string{
		"Cut": t("toolkit.cut"), "Copy": t("toolkit.copy"), "Paste": t("toolkit.paste"), "Select all": t("toolkit.all"),
		"Undo": t("toolkit.undo"), "Redo": t("toolkit.redo"),
	})
	if err == nil {
		err = lang.AddTranslationsForLocale(words, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("The toolkit's own words stay as they are", err)
	}
}
