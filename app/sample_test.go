package app

import (
	"testing"

	"headroom/model"
)

// Every outcome and the then-test of the sample look back on the snapshot before.
func TestFillSample_LooksBackOnTheSnapshotBefore(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	if _, err := d.fillSample(november, "en"); err != nil {
		t.Fatal(err)
	}
	people, err := d.People()
	if err != nil {
		t.Fatal(err)
	}
	outcomes, seen := 0, 0
	for _, p := range people {
		if err := d.TurnToPerson(p.UID); err != nil {
			t.Fatal(err)
		}
		h := d.History()
		var before model.Snapshot
		for _, s := range h.All() {
			if s.Outcome != model.NoOutcome {
				outcomes++
				if of, ok := h.LookedBackOn(s); !ok || of != before {
					t.Errorf("%s, %v: the outcome is of %v", p.Name, s.Day, of.Day)
				}
			}
			if s.Seen.Count() > 0 {
				seen++
				if of, ok := h.SeenAnew(s); !ok || of != before {
					t.Errorf("%s, %v: seen anew is %v", p.Name, s.Day, of.Day)
				}
			}
			before = s
		}
	}
	if outcomes == 0 || seen == 0 {
		t.Errorf("%d outcomes, %d then-tests", outcomes, seen)
	}
}
