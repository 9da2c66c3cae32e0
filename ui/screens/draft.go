package screens

import (
	"time"

	"headroom/model"
	"headroom/ui/widgets"
)

// draftDelay is how long after the last change the draft is written: a burst of
// keys is one write, and a crash costs no more than a word.
const draftDelay = 300 * time.Millisecond

// A draftKeeper writes the half-done check-in to the journal.
type draftKeeper struct {
	shell Shell
	// of is whose check-in it is.
	of string
	// report is called when a write has ended, well or not.
	report func(err error)
	// kept tells that the newest draft is durable, failed that the last write
	// did not work.
	kept, failed bool
	// told tells that the failure was shown.
	told bool
	// since is the history when the draft was written last, or read.
	since model.History

	next *model.Draft // what is to be written, nil for nothing new
	stop func()
}

// changed writes the draft a little later.
func (k *draftKeeper) changed(c CheckIn) {
	k.cancel()
	if !c.Changed() {
		k.drop()
		return
	}
	d := c.Draft()
	k.next, k.kept = &d, false
	k.stop = k.shell.After(draftDelay, k.flush)
}

// cancel forgets what is still to be written.
func (k *draftKeeper) cancel() {
	if k.stop != nil {
		k.stop()
	}
	k.next, k.stop = nil, nil
}

// flush writes now what is still to be written.
func (k *draftKeeper) flush() { k.flushThen(func(error) {}) }

// flushThen writes what is to be written and then calls done, with the error if
// the draft is not durable.
func (k *draftKeeper) flushThen(done func(error)) { k.write(Desk.KeepDraft, done) }

// takeOver is flush in place of another window's draft.
func (k *draftKeeper) takeOver() { k.write(Desk.TakeOverDraft, func(error) {}) }

func (k *draftKeeper) write(keep func(Desk, model.Draft) error, done func(error)) {
	d, desk := k.next, k.shell.Desk()
	k.cancel()
	k.shell.Run(func() error {
		if d == nil {
			return nil
		}
		return k.own(desk, func() error { return keep(desk, *d) })
	}, func(err error) {
		if d != nil {
			k.written(*d, err)
		}
		done(err)
	})
}

// own acts at the draft, beside the interface, unless somebody else came to hand by then:
// it would be taken for theirs, so that it is Missing whose it is.
func (k *draftKeeper) own(desk Desk, act func() error) error {
	if desk.Person().UID != k.of {
		return &model.Problem{Kind: model.Missing}
	}
	return act()
}

func (k *draftKeeper) written(d model.Draft, err error) {
	if err != nil && k.next == nil {
		k.next = &d // to be tried again with the next change, on blur and on close
	}
	k.kept = err == nil && k.next == nil
	k.failed = err != nil
	if err == nil {
		k.since = k.shell.Desk().History()
	}
	k.report(err)
}

// drop takes the draft out of the journal.
func (k *draftKeeper) drop() {
	k.cancel()
	k.kept, k.failed = false, false
	desk := k.shell.Desk()
	// A draft that stays is offered again, no harm; another window's is not ours.
	k.shell.Run(func() error { return k.own(desk, desk.DropDraft) }, func(error) {})
}

// draftReported shows whether the draft is kept; a failure is told once, and so is
// another window's draft in its place.
func (v *CheckInView) draftReported(err error) {
	told := v.draft.told
	v.draft.told = err != nil
	if !v.aboutFirst && v.tellsFirst() {
		v.Arrange()
	}
	v.paintStatus()
	v.layTexts()
	if err != nil && !told {
		v.TellUnkept(err)
	}
}

// TellUnkept tells why the draft is not kept, and offers what can be done.
func (v *CheckInView) TellUnkept(err error) {
	switch model.KindOf(err) {
	case model.Conflict:
		v.askTakeOver()
	case model.Missing: // whose it is was taken back
		v.shell.Fail(err, nil)
	default:
		v.shell.Fail(err, v.draft.flush)
	}
}

// askTakeOver asks whether this check-in is to be kept in place of the one that
// another window is in the midst of. Until it is, it stays on the screen alone.
func (v *CheckInView) askTakeOver() {
	t := v.shell.Voice().T
	v.shell.Ask(widgets.Dialog{
		Title: t("checkin.twotitle"),
		Body:  t("checkin.twobody"),
		Buttons: []widgets.DialogButton{
			{Label: t("checkin.twoleave"), Kind: widgets.Quiet, Tapped: v.Arrive},
			{Label: t("checkin.twotake"), Kind: widgets.Danger, Tapped: v.draft.takeOver},
		},
	})
}

// Close makes the draft durable and then calls done, with the error where that
// failed, which it is for done to tell.
func (v *CheckInView) Close(done func(error)) {
	v.draft.told = true
	v.draft.flushThen(func(err error) {
		v.draft.told = err != nil
		done(err)
	})
}

// KeepAgain keeps the draft again where it went: a backup without it was restored, or
// another window put it away, which looks the same from here. Where its month was saved
// there since it is finished and not half done any more.
func (v *CheckInView) KeepAgain() {
	if !v.state.Changed() || v.saving || v.draft.next != nil {
		return
	}
	saved, ok := v.state.savedSince(v.draft.since, v.shell.Desk().History())
	if !ok {
		v.draft.changed(v.state)
		return
	}
	v.draft.drop()
	if as := v.state.Saved(saved); !as.Changed() {
		v.state, v.restored = as.AsKept(), false
		v.SettleSteps()
		v.fill()
		return
	}
	d := v.state.Draft() // what is otherwise here is on the screen alone, and is not left there
	v.restored, v.draft.failed, v.draft.next = false, true, &d
	v.paintStatus()
	v.layTexts()
}

// GoOnFrom takes the state of another view, whose draft was written before: the
// same check-in in another language.
func (v *CheckInView) GoOnFrom(old *CheckInView) {
	old.heir = v
	v.state, v.restored = old.state, old.restored
	v.draft.kept, v.draft.failed, v.draft.told, v.draft.next = old.draft.kept, old.draft.failed, old.draft.told, old.draft.next
	v.draft.since, v.steps = old.draft.since, old.steps
	v.steps.dragging = false // what the pointer holds is the old view's
	v.Arrange()              // it may be guided, or of another day
	v.fill()
}
