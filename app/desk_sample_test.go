package app

import (
	"regexp"
	"testing"

	"headroom/assets/words"
	"headroom/model"
)

// The sample goes as it came, and leaves nothing behind, be it after another start or
// with some of it in the trash; it can be had again.
func TestDesk_TheSampleGoesAsItCame(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if err := d.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	mine := d.History().Len()
	first, _ := d.History().Latest()
	if err := d.Trash(first.UID); err != nil {
		t.Fatal(err)
	}
	back, _ := d.History().Latest() // which is as it came, too
	if err := d.Trash(back.UID); err != nil {
		t.Fatal(err)
	}
	if err := d.Restore(back.UID); err != nil {
		t.Fatal(err)
	}
	people, err := d.People()
	if err != nil || len(people) != 2 {
		t.Fatalf("there are %v, %v", people, err)
	}
	if err := d.TurnToPerson(people[1].UID); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	d = open(t, at)
	wantSample(t, d, true, false)
	wantInvented(t, d, true)
	if _, err := d.TakeOutSample(); err != nil {
		t.Fatal(err)
	}
	people, err = d.People()
	trashed, problem := d.Trashed()
	if err != nil || problem != nil || len(people) != 1 || len(trashed) != 0 || d.History().Len() != 0 || !d.Person().Self {
		t.Errorf("left are %v, %d in the trash and %d months of %v, %v, %v", people, len(trashed), d.History().Len(), d.Person(), err, problem)
	}
	wantSample(t, d, false, true)
	wantInvented(t, d, false)
	_, err = d.TakeOutSample()
	wantKind(t, err, model.Missing)
	if err := d.FillSample("en"); err != nil || d.History().Len() != mine {
		t.Errorf("%d of %d are back, %v", d.History().Len(), mine, err)
	}
}

// What somebody made of the sample is theirs, and so is what they added.
func TestDesk_WhatWasMadeOfTheSampleStays(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	if err := d.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	first := d.History().Snapshot(0)
	changed, _ := d.History().Latest()
	changed.Note = "Mine by now."
	if _, err := d.Record(changed); err != nil {
		t.Fatal(err)
	}
	own := model.Snapshot{Day: d.Today(), Ratings: model.Ratings{18, 18, 18, 18, 18, 18}}
	if _, err := d.Record(own); err != nil {
		t.Fatal(err)
	}
	mine := d.History().Len()
	wantInvented(t, d, true)
	putBack, err := d.TakeOutSample()
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := d.History().At(changed.Day); d.History().Len() != 2 || !ok || s.Note != changed.Note {
		t.Errorf("%d are left, of which the changed one is %+v", d.History().Len(), s)
	}
	wantSample(t, d, false, false)
	wantInvented(t, d, false)

	// Not over a check-in of a day that the sample had, which stays.
	taken := own
	taken.Day = first.Day
	if taken, err = d.Record(taken); err != nil {
		t.Fatal(err)
	}
	wantKind(t, putBack(), model.Exists)
	if d.History().Len() != 3 {
		t.Errorf("%d are left", d.History().Len())
	}
	if err := d.Trash(taken.UID); err != nil {
		t.Fatal(err)
	}
	if err := putBack(); err != nil || d.History().Len() != mine {
		t.Errorf("%d of %d are back, %v", d.History().Len(), mine, err)
	}
	wantSample(t, d, true, false)
	wantInvented(t, d, true)
}

// wantSample wants the sample to be in, or to have room.
func wantSample(t *testing.T, d *Desk, in, room bool) {
	t.Helper()
	isIn, hasRoom, err := d.Sample()
	if isIn != in || hasRoom != room || err != nil {
		t.Errorf("it is in: %v, has room: %v, %v", isIn, hasRoom, err)
	}
}

// wantInvented wants months of the sample to be at hand, or none.
func wantInvented(t *testing.T, d *Desk, want bool) {
	t.Helper()
	if d.Invented() != want {
		t.Errorf("invented months are at hand: %v", d.Invented())
	}
}

// It is said of the history at hand whether any of it is invented, not of another.
func TestDesk_TheSampleIsInvented(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	wantInvented(t, d, false)
	wantSample(t, d, false, true)
	if err := d.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	wantInvented(t, d, true)
	people, err := d.People()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.TurnToPerson(people[1].UID); err != nil {
		t.Fatal(err)
	}
	wantInvented(t, d, true)
	priya, err := d.AddPerson("Priya")
	if err != nil {
		t.Fatal(err)
	}
	if err := d.TurnToPerson(priya.UID); err != nil {
		t.Fatal(err)
	}
	wantInvented(t, d, false)
	if err := d.TurnToPerson(people[0].UID); err != nil {
		t.Fatal(err)
	}
	for d.History().Len() > 0 {
		wantInvented(t, d, true)
		s, _ := d.History().Latest()
		if err := d.Trash(s.UID); err != nil {
			t.Fatal(err)
		}
	}
	wantInvented(t, d, false)
	wantSample(t, d, true, false) // of the other
}

// The sample speaks the language it was put in in, and is known by what it held ever
// after, whatever is spoken then and whatever the sample says by then: what a setting has
// of its language does not matter. As it once was kept, without prints, it is known by its
// language, and without a word of that it is English.
func TestDesk_TheSampleIsKnownInEveryLanguage(t *testing.T) {
	tags, err := words.Tags()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, lang := range tags {
		at := Place(t.TempDir())
		d := open(t, at)
		if err := d.FillSample(lang); err != nil {
			t.Fatal(err)
		}
		once := map[string]string{sampleLang: "zz"}
		if lang == "en" || lang == "es" {
			settings, err := d.journal.Settings()
			if err != nil {
				t.Fatal(err)
			}
			once[sampleMarks] = regexp.MustCompile(":[0-9a-f]{8}").ReplaceAllString(settings[sampleMarks], "")
			once[sampleLang] = map[string]string{"es": "es"}[lang]
		}
		if err := d.journal.KeepSettings(once); err != nil {
			t.Fatal(err)
		}
		mine := d.History().Len()
		first := d.History().Snapshot(0)
		if other := said[first.Note]; other != "" {
			t.Errorf("%s says what %s does: %q", lang, other, first.Note)
		}
		said[first.Note] = lang
		was := model.DefaultSettings()
		spoken := was
		spoken.Language = "fr"
		if err := d.KeepSettings(was, spoken); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		d = open(t, at)
		wantInvented(t, d, true)
		putBack, err := d.TakeOutSample()
		if err != nil {
			t.Fatal(err)
		}
		if people, err := d.People(); err != nil || len(people) != 1 || d.History().Len() != 0 {
			t.Errorf("%s: left are %v and %d months, %v", lang, people, d.History().Len(), err)
		}
		if err := putBack(); err != nil || d.History().Len() != mine || d.History().Snapshot(0) != first {
			t.Errorf("%s: %d of %d are back, %v", lang, d.History().Len(), mine, err)
		}
		wantInvented(t, d, true)
		if _, err := d.TakeOutSample(); err != nil {
			t.Fatal(err)
		}
		if err := d.FillSample("de"); err != nil {
			t.Fatal(err)
		}
		wantInvented(t, d, true)
	}
	if said["Ein schlechtes Quartal, sage ich allen. So nebeneinander sieht es länger aus."] != "de" {
		t.Errorf("German is not said: %q", said)
	}
}
