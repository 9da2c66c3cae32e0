package screens

import (
	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// Save keeps the check-in. A taken day and a day to come are asked about first.
func (v *CheckInView) Save() {
	if v.saving || !v.state.CanSave() {
		return
	}
	if err := v.state.Snapshot("").Check(); err != nil {
		v.shell.Fail(&model.Problem{Kind: model.Invalid, Day: v.state.Day, Err: err}, nil)
		return
	}
	if v.state.Future() {
		v.askFuture()
		return
	}
	v.record(nil)
}

func (v *CheckInView) askFuture() {
	voice := v.shell.Voice()
	v.shell.Ask(widgets.Dialog{
		Title: voice.T("checkin.futuretitle", "day", voice.LongDay(v.state.Day)),
		Body:  voice.T("checkin.futurebody"),
		Buttons: []widgets.DialogButton{
			{Label: voice.T("window.cancel"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: voice.T("checkin.future"), Kind: widgets.Primary, Tapped: func() { v.answered(nil) }},
		},
	})
}

// askReplace asks whether the check-in takes the place of the one of its day.
func (v *CheckInView) askReplace(taken model.Snapshot) {
	voice := v.shell.Voice()
	v.shell.Ask(widgets.Dialog{
		Title: voice.T("checkin.takentitle", "day", voice.LongDay(taken.Day)),
		Body:  voice.T("checkin.takenbody"),
		Buttons: []widgets.DialogButton{
			{Label: voice.T("window.cancel"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: voice.T("checkin.replace"), Kind: widgets.Danger, Tapped: func() { v.answered(&taken) }},
		},
	})
}

// answered is record after a question. Where somebody else came to hand while it was open
// it does nothing: what is half done is kept for whose it is.
func (v *CheckInView) answered(replaced *model.Snapshot) {
	if v.shell.Desk().Person().UID == v.draft.of {
		v.record(replaced)
	}
}

// record saves beside the interface. The draft is made durable first, so that a
// failure loses nothing, and dropped after. A replaced snapshot goes to the
// trash in the same act.
func (v *CheckInView) record(replaced *model.Snapshot) {
	desk, draft := v.shell.Desk(), v.state.Draft()
	k := &keeping{
		desk: desk, before: v.state.kept, replaced: replaced,
		after: v.state.Snapshot(v.draft.of), // whoever came to hand by then
	}
	v.saving = true
	v.draft.cancel()
	v.paintSave()
	v.shell.Run(func() error {
		_ = v.draft.own(desk, func() error { return desk.KeepDraft(draft) }) // what follows says the same trouble, and matters more
		return k.keep()
	}, func(err error) {
		v.saving = false
		if err != nil {
			v.notSaved(err)
			return
		}
		v.saved(k.after, draft)
		v.tellSaved(k)
	})
}

// saved follows a save. What was typed while it ran is still to be saved.
func (v *CheckInView) saved(s model.Snapshot, draft model.Draft) {
	same := v.state.Draft() == draft
	v.state = v.state.Saved(s).WithHistory(v.shell.Desk().History())
	v.restored = false
	if same {
		v.state = v.state.AsKept()
		v.draft.drop()
		v.fill()
		v.settleEntries()
	} else {
		v.draft.changed(v.state)
		v.paint()
	}
	v.shell.Changed()
}

// tellSaved says that it is saved. It can be taken back with Ctrl+Z, without a question
// before.
func (v *CheckInView) tellSaved(k *keeping) {
	voice, s, said := v.shell.Voice(), k.after, "checkin.changed"
	switch {
	case k.replaced != nil:
		said = "checkin.replaced"
	case k.isNew():
		said = "checkin.toast"
	}
	u := Undoable{
		Says: func(voice say.Voice) string { return voice.T(said, "day", voice.LongDay(s.Day)) },
		Of:   v.draft.of, Back: k.back, Again: k.again,
		Then: func(back bool) { v.latest().follow(k, back) },
	}
	if k.isNew() {
		u.Next = widgets.Offer{Label: voice.T("checkin.toastshare"), Do: func() { v.shell.Share(s.UID) }}
		if latest, _ := v.shell.Desk().History().Latest(); latest.UID == s.UID { // whose card the key makes
			u.Next.Key = v.shell.Key("share")
		}
	}
	v.shell.Did(u)
}

// notSaved says why. Where another window was faster, both versions can be had.
func (v *CheckInView) notSaved(err error) {
	v.paintSave()
	v.draft.changed(v.state)
	switch model.KindOf(err) {
	case model.Exists, model.Conflict, model.Missing:
		v.shell.Run(v.shell.Desk().Reload, func(again error) {
			switch {
			case v.shell.Desk().Person().UID != v.draft.of: // who was taken back; nobody else gets it
				v.draft.cancel()
				v.shell.PersonGone()
				v.shell.Fail(err, nil)
				return
			case again != nil:
				v.shell.Fail(err, v.Save)
				return
			}
			v.askAfterReload(err)
		})
	case model.Invalid:
		v.shell.Fail(err, nil)
	default:
		v.shell.Fail(err, v.Save)
	}
}

func (v *CheckInView) askAfterReload(err error) {
	history := v.shell.Desk().History()
	v.state = v.state.WithHistory(history)
	theirs, there := history.ByUID(v.state.Editing())
	taken, isTaken := v.state.Taken()
	v.paint()
	switch {
	case there && theirs.Rev != v.state.kept.Rev: // before what has its day: that could not be replaced
		v.askConflict(theirs)
	case isTaken:
		v.askReplace(taken)
	default:
		if !there { // it was deleted elsewhere: what is on the screen is kept as a new one
			v.state = v.state.Over(model.Snapshot{})
		}
		v.shell.Fail(err, v.Save)
	}
}

func (v *CheckInView) askConflict(theirs model.Snapshot) {
	voice, desk := v.shell.Voice(), v.shell.Desk()
	v.shell.Ask(widgets.Dialog{
		Title: voice.T("checkin.conflicttitle"),
		Body:  voice.T("checkin.conflictbody", "day", voice.LongDay(theirs.Day)),
		Buttons: []widgets.DialogButton{
			{Label: voice.T("window.cancel"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: voice.T("checkin.conflicttheirs"), Kind: widgets.Quiet, Tapped: func() {
				v.reset(OpenCheckIn(desk.History(), desk.Today(), theirs))
			}},
			{Label: voice.T("checkin.conflictmine"), Kind: widgets.Danger, Tapped: func() {
				v.state = v.state.Over(theirs)
				v.answered(nil)
			}},
		},
	})
}
