package app

import (
	"testing"

	"headroom/model"
	"headroom/ui/screens"
)

// A check-in in questions, with all that goes with it, outlives the desk after
// every act, and is saved as it was answered.
func TestDesk_AGuidedCheckInOutlivesTheDesk(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	record(t, d, model.Snapshot{
		Day: november.AddDays(-31), Ratings: all(2),
		Experiment: "If it is Tuesday, then I ask one person.", Aim: model.AimAt(model.Network),
	})
	c := screens.NewCheckIn(d.History(), november, november).ToGuided()
	keep := func(next screens.CheckIn) {
		t.Helper()
		if err := d.KeepDraft(next.Draft()); err != nil {
			t.Fatal(err)
		}
		d = open(t, at) // not closed: the process may have been killed
		draft, ok, err := d.Draft()
		if err != nil || !ok || draft != next.Draft() {
			t.Fatalf("draft %+v, %v, %v, want %+v", draft, ok, err, next.Draft())
		}
		c = screens.RestoreCheckIn(d.History(), november, draft)
	}
	for i, ceiling := range model.Ceilings() {
		if c.Active != ceiling {
			t.Fatalf("gone on with at %v, want %v", c.Active, ceiling)
		}
		keep(c.Answer(0, uint8(1+i%5)))
		if !c.Guided || c.Question != 1 {
			t.Fatalf("gone on with guided %v, at question %d", c.Guided, c.Question)
		}
		keep(c.Answer(1, 3))
	}
	keep(c.Choose(model.Partly))
	keep(c.Try(model.Learning, "If it is Friday, then I read."))
	keep(c.See(model.Network, 3*model.Whole))
	want := c.Snapshot("")
	record(t, d, want)

	got, ok := open(t, at).History().At(november)
	if !ok || got.Answers != want.Answers || got.Ratings != want.Ratings || got.Outcome != model.Partly ||
		got.Experiment != want.Experiment || got.Aim != model.AimAt(model.Learning) || got.Seen[model.Network] != 3*model.Whole {
		t.Errorf("kept %+v, want %+v", got, want)
	}
	if got.Answers.String() != "13-23-33-43-53-13-" {
		t.Errorf("kept the answers %s", got.Answers)
	}
}
