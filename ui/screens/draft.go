package screens

import (
	"time"

	"headroom/model"
)

// draftDelay is how long after the last change the draft is written: a burst of
// keys is one write, and a crash costs no more than a word.
const draftDelay = 300 * time.Millisecond

// A draftKeeper writes the half-done check-in to the journal.
type draftKeeper struct {
	shell Shell
	// report is called when a write has ended, well or not.
	report func(err error)
	// kept tells that the newest draft is durable, failed that the last write
	// did not work.
	kept, failed bool
	// told tells that the failure was shown.
	told bool

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
func (k *draftKeeper) flushThen(done func(error)) {
	d, desk := k.next, k.shell.Desk()
	k.cancel()
	k.shell.Run(func() error {
		if d == nil {
			return nil
		}
		return desk.KeepDraft(*d)
	}, func(err error) {
		if d != nil {
			k.written(*d, err)
		}
		done(err)
	})
}

func (k *draftKeeper) written(d model.Draft, err error) {
	if err != nil && k.next == nil {
		k.next = &d // to be tried again with the next change, on blur and on close
	}
	k.kept = err == nil && k.next == nil
	k.failed = err != nil
	k.report(err)
}

// drop takes the draft out of the journal.
func (k *draftKeeper) drop() {
	k.cancel()
	k.kept, k.failed = false, false
	desk := k.shell.Desk()
	k.shell.Run(desk.DropDraft, func(error) {}) // a draft that stays is offered again, no harm
}

// draftReported shows whether the draft is kept; a failure is told once.
func (v *CheckInView) draftReported(err error) {
	told := v.draft.told
	v.draft.told = err != nil
	v.paintStatus()
	v.layTexts()
	if err != nil && !told {
		v.shell.Fail(err, v.draft.flush)
	}
}

// Close makes the draft durable and then calls done, with the error where that
// failed.
func (v *CheckInView) Close(done func(error)) { v.draft.flushThen(done) }
