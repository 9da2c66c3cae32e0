package screens

import "headroom/model"

// replace keeps a check-in, in place of the snapshot that has its day where there
// is one that is to go.
func replace(desk Desk, s model.Snapshot, replaced *model.Snapshot) (model.Snapshot, error) {
	if replaced == nil {
		return desk.Record(s)
	}
	return desk.Replace(s, *replaced)
}

// tellReplaced says that it is saved, and offers to put back what was in its place.
func (v *CheckInView) tellReplaced(s, old model.Snapshot) {
	voice, desk := v.shell.Voice(), v.shell.Desk()
	// swap puts out in the trash and takes in from there; a snapshot counts its way
	// into the trash and back as changes, so what comes back is read anew.
	swap := func(in, out *model.Snapshot) error {
		if err := desk.PutBack(in.UID, *out); err != nil {
			return err
		}
		if now, ok := desk.History().ByUID(in.UID); ok {
			*in = now
		}
		return nil
	}
	v.shell.Did(Undoable{
		Text: voice.T("checkin.replaced", "day", voice.LongDay(s.Day)),
		Back: func() error { return swap(&old, &s) }, Again: func() error { return swap(&s, &old) },
		Then: func(bool) { v.follow(s.UID, old.UID, s.Day) },
	})
}
