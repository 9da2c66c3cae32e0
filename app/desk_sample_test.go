package app

import "testing"

// The window takes the sample out by what the desk does anyway.
func TestDesk_TheSampleCanBeTakenOutAndBackIn(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	if err := d.FillSample(); err != nil {
		t.Fatal(err)
	}
	mine := snapshots(d.History())
	_, trashed, err := d.Swap(nil, mine)
	if err != nil || d.History().Len() != 0 || len(trashed) != len(mine) {
		t.Fatalf("%d are left and %d in the trash, %v", d.History().Len(), len(trashed), err)
	}
	kept, _, err := d.Swap(trashed, nil)
	if err != nil || d.History().Len() != len(mine) || len(kept) != len(mine) {
		t.Errorf("%d are back, %v", d.History().Len(), err)
	}
}
