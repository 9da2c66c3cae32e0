package screens

import (
	"testing"
	"time"

	"headroom/model"
)

// lookingBack is November, saved with the outcome of October's experiment and with
// October seen anew, in its history.
func lookingBack(t *testing.T) (model.History, model.Snapshot) {
	h := halfYear(t).With(withExperiment())
	c := answered(NewCheckIn(h, today(), today()), 3).Choose(model.Partly).See(0, 12)
	s := c.Snapshot("me")
	s.UID, s.Rev = "nov", 1
	return h.With(s), s
}

// early is a check-in of early November that chose an experiment.
func early() model.Snapshot {
	s := snap("early", day(time.November, 3), levels(6, 7, 4, 9, 5, 5))
	s.Experiment = "If it is noon, then I walk."
	return s
}

func TestPast_StaysWithWhatItWasToldOf(t *testing.T) {
	h, s := lookingBack(t)
	if s.Outcome != model.Partly || s.OutcomeOf != "oct" || s.Seen != (model.Ratings{12}) || s.SeenOf != "oct" {
		t.Fatalf("kept %+v", s)
	}
	for name, h := range map[string]model.History{
		"as it was":      h,
		"one in between": h.With(early()),
		"gone again":     h.With(early()).Without("early"),
		"restored":       h.Without("oct").With(withExperiment()),
	} {
		c := OpenCheckIn(h, today(), s)
		if of, ok := c.LookBack(); !ok || of.UID != "oct" || c.Told() != model.Partly {
			t.Errorf("%s: of %q it tells %q", name, of.UID, c.Told())
		}
		if of, _ := c.ThenTest(); of.UID != "oct" || c.SeenNow() != s.Seen {
			t.Errorf("%s: of %q it sees %v", name, of.UID, c.SeenNow())
		}
	}
}

// What October was told of counts for no other month while it is gone, and saving
// keeps it.
func TestPast_OfADeletedSnapshotWaits(t *testing.T) {
	h, s := lookingBack(t)
	c := OpenCheckIn(h.Without("oct").With(early()), today(), s)
	if of, _ := c.LookBack(); of.UID != "early" || c.Told() != model.NoOutcome {
		t.Errorf("of %q it tells %q", of.UID, c.Told())
	}
	if of, _ := c.ThenTest(); of.UID != "September" || c.SeenNow().Count() != 0 {
		t.Errorf("of %q it sees %v", of.UID, c.SeenNow())
	}
	if _, ok := c.Drift(); ok {
		t.Error("a drift is told of a month that was not seen anew")
	}
	c.Note = "changed"
	if got := c.Snapshot("me"); got.Outcome != model.Partly || got.OutcomeOf != "oct" || got.Seen != s.Seen || got.SeenOf != "oct" {
		t.Errorf("changed, it keeps %+v", got)
	}
	if got := c.Choose(model.Done).See(1, 18).Snapshot("me"); got.Outcome != model.Done || got.OutcomeOf != "early" ||
		got.Seen != (model.Ratings{0, 18}) || got.SeenOf != "September" {
		t.Errorf("answered anew, it keeps %+v", got)
	}
}

// A second check-in of the month asks for nothing that the first told, and sees anew
// the month before it too.
func TestPast_OfASecondCheckInInTheMonth(t *testing.T) {
	h := halfYear(t).With(withExperiment())
	first := snap("early", day(time.November, 3), levels(6, 7, 4, 9, 5, 5))
	c := answered(NewCheckIn(h.With(first), today(), today()), 3)
	if of, _ := c.LookBack(); of.UID != "oct" {
		t.Errorf("nothing told of October, and %q is asked for", of.UID)
	}
	if of, _ := c.ThenTest(); of.UID != "oct" || !c.AsksThenTest() {
		t.Errorf("seen anew is %q", of.UID)
	}
	first.Outcome, first.OutcomeOf = model.Done, "oct"
	c = answered(NewCheckIn(h.With(first), today(), today()), 3)
	if of, ok := c.LookBack(); ok {
		t.Errorf("October was told of, and %q is asked for", of.UID)
	}
	if c.Choose(model.Dropped).Snapshot("me").Outcome != model.NoOutcome {
		t.Error("an outcome of nothing is kept")
	}
}

func TestPast_IsTakenBackWhole(t *testing.T) {
	h, s := lookingBack(t)
	c := OpenCheckIn(h, today(), s).Choose(model.Partly).See(0, model.NotRated)
	if got := c.Snapshot("me"); got.Outcome != model.NoOutcome || got.OutcomeOf != "" || got.Seen.Count() != 0 || got.SeenOf != "" {
		t.Errorf("kept %+v", got)
	}
}

// A draft that was kept is gone on with as it was, with another check-in in between.
func TestPast_OfADraftStays(t *testing.T) {
	h := halfYear(t).With(withExperiment())
	d := answered(NewCheckIn(h, today(), today()), 3).Choose(model.Dropped).See(0, 12).Draft()
	c := RestoreCheckIn(h.With(early()), today(), d)
	if of, _ := c.LookBack(); of.UID != "oct" || c.Told() != model.Dropped {
		t.Errorf("of %q it tells %q", of.UID, c.Told())
	}
	if s := c.Snapshot("me"); s.OutcomeOf != "oct" || s.SeenOf != "oct" {
		t.Errorf("kept %+v", s)
	}
}
