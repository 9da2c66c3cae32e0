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
	v.shell.Undo(voice.T("checkin.replaced", "day", voice.LongDay(s.Day)), func() {
		v.takeBackBy(old, s, func() error { return desk.PutBack(old.UID, s) })
	})
}
