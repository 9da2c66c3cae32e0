package assets_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"headroom/assets"
	"headroom/assets/words"
	"headroom/model"
)

type sampleSnapshot struct {
	MonthsAgo  int                 `json:"months_ago"`
	Day        int                 `json:"day"`
	Ratings    map[string]*float64 `json:"ratings"`
	Note       string              `json:"note"`
	Event      string              `json:"event"`
	Experiment string              `json:"experiment"`
	Aim        string              `json:"aim"`
	Outcome    string              `json:"outcome"`
	Answers    string              `json:"answers"`
	Seen       map[string]*float64 `json:"seen"`
}

type samplePerson struct {
	Name      string           `json:"name"`
	Self      bool             `json:"self"`
	Snapshots []sampleSnapshot `json:"snapshots"`
}

// readSample reads the sample as strictly as its doc comment describes it.
func readSample(t *testing.T) []samplePerson {
	t.Helper()
	var file struct {
		People []samplePerson `json:"people"`
	}
	d := json.NewDecoder(bytes.NewReader(assets.Sample))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		t.Fatal(err)
	}
	if len(file.People) != 2 {
		t.Fatalf("%d people, want yourself and a mentee", len(file.People))
	}
	return file.People
}

func (s sampleSnapshot) ratings(t *testing.T) model.Ratings {
	t.Helper()
	if len(s.Ratings) != model.CeilingCount {
		t.Errorf("%d months ago: %d ceilings", s.MonthsAgo, len(s.Ratings))
	}
	var r model.Ratings
	for key, level := range s.Ratings {
		c, err := model.ParseCeiling(key)
		if err != nil || c.Key() != key {
			t.Errorf("%d months ago: ceiling %q: %v", s.MonthsAgo, key, err)
			continue
		}
		if level == nil {
			continue
		}
		if r[c], err = model.RatingOf(*level); err != nil {
			t.Errorf("%d months ago: %s: %v", s.MonthsAgo, key, err)
		}
	}
	return r
}

// tongues are the words of every language.
func tongues(t *testing.T) (all []words.Words) {
	t.Helper()
	tags, err := words.Tags()
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range tags {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, w)
	}
	return all
}

// texts are those that the names of a snapshot stand for, empty for none.
func (s sampleSnapshot) texts(w words.Words) (note, event, experiment string) {
	text := func(kind, name string) string {
		if name == "" {
			return ""
		}
		return w.T("sample." + kind + "." + name)
	}
	return text("note", s.Note), text("event", s.Event), text("experiment", s.Experiment)
}

// Every text that the words have for the sample is in it.
func TestSample_NamesEachOfItsTexts(t *testing.T) {
	named := map[string]bool{}
	for _, p := range readSample(t) {
		for _, s := range p.Snapshots {
			named["sample.note."+s.Note], named["sample.event."+s.Event], named["sample.experiment."+s.Experiment] = true, true, true
		}
	}
	for _, key := range tongues(t)[0].Keys() {
		if strings.HasPrefix(key, "sample.") && strings.Count(key, ".") == 2 && !named[key] {
			t.Errorf("nothing in the sample names %q", key)
		}
	}
}

func TestSample_EverySnapshotCanBeKept(t *testing.T) {
	all := tongues(t)
	for _, p := range readSample(t) {
		if err := model.CheckName(p.Name); err != nil {
			t.Error(err)
		}
		for _, s := range p.Snapshots {
			// The shortest month: what is a day in it is a day in every month.
			day := model.Date{Year: 2026, Month: 2, Day: s.Day}
			for _, w := range all {
				note, event, experiment := s.texts(w)
				snap := model.Snapshot{Day: day, Ratings: s.ratings(t), Note: note, Event: event, Experiment: experiment}
				if err := snap.Check(); err != nil {
					t.Errorf("%s, %s, %d months ago: %v", w.Lang(), p.Name, s.MonthsAgo, err)
				}
			}
		}
	}
}

func TestSample_RatingsAreMeansOfTwoOrThreeAnswers(t *testing.T) {
	for _, p := range readSample(t) {
		for _, s := range p.Snapshots {
			for c, r := range s.ratings(t) {
				if r%2 != 0 && r%model.Half != 0 {
					t.Errorf("%s, %d months ago: %v at %s is no mean of two or three answers", p.Name, s.MonthsAgo, model.Ceiling(c), r)
				}
			}
		}
	}
}

func TestSample_TextsAreTidy(t *testing.T) {
	all := tongues(t)
	for _, p := range readSample(t) {
		for _, s := range p.Snapshots {
			if s.Note == "" {
				t.Errorf("%s, %d months ago: no note", p.Name, s.MonthsAgo)
			}
			for _, w := range all {
				note, event, experiment := s.texts(w)
				for _, text := range []string{note, event, experiment} {
					if strings.ContainsAny(text, "!⟦") || text != strings.TrimSpace(text) {
						t.Errorf("%s, %s, %d months ago: %q", w.Lang(), p.Name, s.MonthsAgo, text)
					}
				}
			}
		}
	}
}

func TestSample_MonthsRunToTheOneJustPast(t *testing.T) {
	people := readSample(t)
	for i, want := range []struct {
		self         bool
		first, rated int
	}{{true, 24, 22}, {false, 4, 4}} {
		p := people[i]
		if p.Self != want.self {
			t.Errorf("%s: self is %v", p.Name, p.Self)
		}
		if len(p.Snapshots) != want.rated {
			t.Fatalf("%s: %d snapshots, want %d", p.Name, len(p.Snapshots), want.rated)
		}
		if first := p.Snapshots[0].MonthsAgo; first != want.first {
			t.Errorf("%s: starts %d months ago, want %d", p.Name, first, want.first)
		}
		if last := p.Snapshots[want.rated-1].MonthsAgo; last != 1 {
			t.Errorf("%s: ends %d months ago, want 1", p.Name, last)
		}
		for j := 1; j < want.rated; j++ {
			if a, b := p.Snapshots[j-1].MonthsAgo, p.Snapshots[j].MonthsAgo; b >= a {
				t.Errorf("%s: %d months ago comes after %d", p.Name, b, a)
			}
		}
	}
}

func TestSample_LatestHasOneLowestCeiling(t *testing.T) {
	for i, want := range []model.Ceiling{model.Bandwidth, model.Storytelling} {
		p := readSample(t)[i]
		r := p.Snapshots[len(p.Snapshots)-1].ratings(t)
		if _, at := r.Lowest(); !r.Complete() || len(at) != 1 || at[0] != want {
			t.Errorf("%s: lowest are %v of %v, want %v alone", p.Name, at, r, want)
		}
	}
}

// Mentorship shifts five months ago, and the month says why.
func TestSample_TheShiftHasItsEvent(t *testing.T) {
	var before, after model.Rating = model.RatingMin, model.RatingMax
	for _, s := range readSample(t)[0].Snapshots {
		r := s.ratings(t)[model.Mentorship]
		switch {
		case s.MonthsAgo > 12:
		case s.MonthsAgo > 5:
			before = max(before, r)
		default:
			after = min(after, r)
		}
		if s.MonthsAgo == 5 && s.Event == "" {
			t.Error("the first month after the shift has no event")
		}
	}
	if after < before+model.Whole {
		t.Errorf("Mentorship is at most %v before and at least %v after", before, after)
	}
}

// What is tried has a ceiling, and is looked back on in the next snapshot; answers
// are what the ratings rest on.
func TestSample_ExperimentsAndAnswersAreTrue(t *testing.T) {
	outcomes, seen := map[model.Outcome]bool{}, 0
	for _, p := range readSample(t) {
		before := sampleSnapshot{}
		for _, s := range p.Snapshots {
			if aim, err := model.ParseAim(s.Aim); err != nil || (aim == model.NoAim) != (s.Experiment == "") {
				t.Errorf("%s, %d months ago: %q aims at %q: %v", p.Name, s.MonthsAgo, s.Experiment, s.Aim, err)
			}
			o, err := model.ParseOutcome(s.Outcome)
			if err != nil || (o == model.NoOutcome) != (before.Experiment == "") {
				t.Errorf("%s, %d months ago: %q has the outcome %q: %v", p.Name, s.MonthsAgo, before.Experiment, s.Outcome, err)
			}
			outcomes[o] = true
			if s.Answers != "" {
				answers, err := model.ParseAnswers(s.Answers)
				if err != nil {
					t.Error(err)
				}
				for c, r := range s.ratings(t) {
					if got := answers.Rating(model.Ceiling(c)); got != r {
						t.Errorf("%s, %d months ago: the answers at %v give %v, rated %v", p.Name, s.MonthsAgo, model.Ceiling(c), got, r)
					}
				}
			}
			if s.Seen != nil {
				seen++
				other := s
				other.Ratings = s.Seen
				if other.ratings(t) == before.ratings(t) {
					t.Errorf("%s, %d months ago: nothing is seen otherwise", p.Name, s.MonthsAgo)
				}
			}
			before = s
		}
		if before.Answers == "" || before.Experiment == "" {
			t.Errorf("%s: the last snapshot has no answers or no experiment", p.Name)
		}
	}
	for _, o := range model.Outcomes() {
		if !outcomes[o] {
			t.Errorf("no experiment went %q", o)
		}
	}
	if seen != 1 {
		t.Errorf("%d then-tests, want one, six months ago", seen)
	}
}
