package journal

import (
	"slices"
	"testing"

	"headroom/model"
)

// invented is a journal with a snapshot of mine, one of Ana's, who has nothing else, and
// one in the trash, all three of which came from elsewhere, and one of my own.
func invented(t *testing.T) (j *Journal, me, ana model.Person, came []model.Snapshot, own model.Snapshot) {
	t.Helper()
	j, me = newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []model.Snapshot{
		example(me.UID, day(t, "2026-09-01")), example(ana.UID, day(t, "2026-10-01")), example(me.UID, day(t, "2026-10-02")),
	} {
		came = append(came, save(t, j, s))
	}
	if err := j.Trash(came[2].UID); err != nil {
		t.Fatal(err)
	}
	came[2].Rev++
	own = save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := j.KeepSettings(map[string]string{"came": "three", "look": "dark"}); err != nil {
		t.Fatal(err)
	}
	return j, me, ana, came, own
}

// wantCame wants all of it there, and nothing else, as it was.
func wantCame(t *testing.T, j *Journal, me, ana model.Person, came []model.Snapshot, own model.Snapshot) {
	t.Helper()
	trashed, err := j.Trashed(me.UID)
	people, problem := j.People()
	if err != nil || problem != nil || !slices.Equal(people, []model.Person{me, ana}) || !slices.Equal(trashed, came[2:]) ||
		!slices.Equal(history(t, j, me.UID), []model.Snapshot{came[0], own}) || !slices.Equal(history(t, j, ana.UID), came[1:2]) {
		t.Errorf("there are %v, %+v in the trash, %v, %v", people, trashed, err, problem)
	}
	wantSettings(t, j, map[string]string{"came": "three", "look": "dark"})
}

// wantOwn wants my own snapshot alone.
func wantOwn(t *testing.T, j *Journal, me model.Person, own model.Snapshot, settings map[string]string) {
	t.Helper()
	trashed, err := j.Trashed(me.UID)
	people, problem := j.People()
	if err != nil || problem != nil || !slices.Equal(people, []model.Person{me}) || len(trashed) > 0 ||
		!slices.Equal(history(t, j, me.UID), []model.Snapshot{own}) {
		t.Errorf("there are %v, %+v in the trash, %v, %v", people, trashed, err, problem)
	}
	wantSettings(t, j, settings)
}

func TestForget_IsBroughtBackAsItWas(t *testing.T) {
	j, me, ana, came, own := invented(t)
	f, err := j.Forget(came, map[string]string{"came": ""})
	if err != nil {
		t.Fatal(err)
	}
	wantOwn(t, j, me, own, map[string]string{"came": "", "look": "dark"})
	if err := j.BringBack(f); err != nil {
		t.Fatal(err)
	}
	wantCame(t, j, me, ana, came, own)
	wantKind(t, j.BringBack(f), model.Conflict)
	wantCame(t, j, me, ana, came, own)
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
}

// Settings that cannot be kept come after all else is taken out, and bring it back.
func TestForget_IsAllOrNothing(t *testing.T) {
	j, me, ana, came, own := invented(t)
	_, err := j.Forget(came, map[string]string{"came": "", "look": "\xff"})
	wantKind(t, err, model.Invalid)
	wantCame(t, j, me, ana, came, own)
}

// What was done meanwhile is not done over.
func TestBringBack_IsAllOrNothing(t *testing.T) {
	for _, c := range []struct {
		meanwhile func(j *Journal, me model.Person) error
		want      model.Kind
	}{
		{func(j *Journal, me model.Person) error {
			_, err := j.Save(example(me.UID, day(t, "2026-09-01")))
			return err
		}, model.Exists},
		{func(j *Journal, _ model.Person) error { _, err := j.AddPerson("ANA"); return err }, model.Invalid},
	} {
		j, me, _, came, _ := invented(t)
		f, err := j.Forget(came, map[string]string{"came": ""})
		if err != nil {
			t.Fatal(err)
		}
		if err := c.meanwhile(j, me); err != nil {
			t.Fatal(err)
		}
		people, _ := j.People()
		all := history(t, j, me.UID)
		wantKind(t, j.BringBack(f), c.want)
		if now, err := j.People(); err != nil || !slices.Equal(now, people) || !slices.Equal(history(t, j, me.UID), all) {
			t.Errorf("there are %v, %v", now, err)
		}
		wantSettings(t, j, map[string]string{"came": "", "look": "dark"})
	}
}

// What was changed since stays, and so does whose it is.
func TestForget_ChangedSinceStays(t *testing.T) {
	j, me, ana, came, own := invented(t)
	changed := came[1]
	changed.Note = "Hers by now."
	changed = save(t, j, changed)
	f, err := j.Forget(came, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := history(t, j, ana.UID); !slices.Equal(got, []model.Snapshot{changed}) || len(history(t, j, me.UID)) != 1 {
		t.Errorf("left are %+v", got)
	}
	if err := j.BringBack(f); err != nil {
		t.Fatal(err)
	}
	came[1] = changed
	wantCame(t, j, me, ana, came, own)
}
