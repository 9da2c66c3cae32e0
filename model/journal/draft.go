package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"headroom/model"
)

// draftTextMax is the longest text of a draft, in characters: ten times what a
// snapshot may hold, so that pasting too much does not lose what was typed.
const draftTextMax = 10 * model.NoteMax

// A DraftRev names one writing of a draft; 0 is none. Two windows that have a
// check-in under way at once tell their drafts apart by it.
type DraftRev int64

var errOtherDraft = errors.New("another window keeps the draft of its own check-in")

func draftTable() table {
	return table{"draft", slices.Concat([]string{"person", "edits", "edits_rev", "day"}, ratingColumns(),
		[]string{"note", "event", "changed_at", "rev", "answers", "experiment", "aim", "outcome", "outcome_of"},
		seenColumns(), []string{"seen_of"})}
}

// Draft is the person's unsaved check-in, with the revision to keep or drop it by;
// that is 0 where there is none.
func (j *Journal) Draft(person string) (model.Draft, DraftRev, error) {
	d, rev, err := readDraft(j.db, person)
	if err != nil {
		return model.Draft{}, 0, j.fail(err)
	}
	return d, rev, nil
}

func readDraft(q querier, person string) (d model.Draft, rev DraftRev, err error) {
	err = draftTable().read(q, func(f *fields) error {
		f.text() // the person
		d.Edits, d.Rev, d.Day = f.text(), f.number(), f.day()
		d.Ratings, d.Note, d.Event = f.ratings(), f.text(), f.text()
		f.number() // changed_at is for people who look into the file
		rev = DraftRev(f.number())
		d.Answers, d.Experiment, d.Aim = f.answers(), f.text(), f.aim()
		d.Outcome, d.OutcomeOf, d.Seen, d.SeenOf = f.outcome(), f.text(), f.ratings(), f.text()
		return nil
	}, "WHERE person = ?", person)
	return d, rev, err
}

// KeepDraft keeps a check-in as it stands, in place of the person's draft of that
// revision, and gives the new one. It is durable on return. Conflict is a draft of
// any other: it stays as it is. Where there is none any more nothing is in the way.
// Texts may be longer and wilder than a snapshot's; Invalid is only what no file
// could give back.
func (j *Journal) KeepDraft(person string, d model.Draft, over DraftRev) (DraftRev, error) {
	if err := checkDraft(d); err != nil {
		return 0, j.fail(invalid(err))
	}
	rev := DraftRev(1 + rand.Int64N(math.MaxInt64))
	err := j.write(func(tx *sql.Tx) error {
		if err := needPerson(tx, person); err != nil {
			return err
		}
		if err := needDraft(tx, person, over); err != nil {
			return err
		}
		day := ""
		if !d.Day.IsZero() {
			day = d.Day.String()
		}
		return draftTable().put(tx, slices.Concat([]any{person, d.Edits, d.Rev, day},
			ratingValues(d.Ratings), []any{d.Note, d.Event, j.now().Unix(), int64(rev)},
			[]any{d.Answers.String(), d.Experiment, d.Aim.Key(), string(d.Outcome), d.OutcomeOf},
			ratingValues(d.Seen), []any{d.SeenOf})...)
	})
	if err != nil {
		return 0, err
	}
	return rev, nil
}

// DropDraft forgets the person's draft of that revision. Conflict is one of any
// other, which stays. It is no error where there is none.
func (j *Journal) DropDraft(person string, rev DraftRev) error {
	return j.write(func(tx *sql.Tx) error {
		if err := needDraft(tx, person, rev); err != nil {
			return err
		}
		return draftTable().delete(tx, person)
	})
}

// needDraft is Conflict where the person's draft is of another revision.
func needDraft(tx *sql.Tx, person string, rev DraftRev) error {
	_, there, err := readDraft(tx, person)
	if err == nil && there != 0 && there != rev {
		return &model.Problem{Kind: model.Conflict, Err: errOtherDraft}
	}
	return err
}

func checkDraft(d model.Draft) error {
	if !d.Day.IsZero() && !d.Day.Valid() {
		return fmt.Errorf("%s is not a day", d.Day)
	}
	if d.Rev < 0 || d.Edits != "" && len(d.Edits) != uidLength {
		return fmt.Errorf("%q at %d is no snapshot", d.Edits, d.Rev)
	}
	for _, text := range []string{d.Note, d.Event, d.Experiment} {
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return fmt.Errorf("the text is not valid UTF-8, or holds a NUL")
		}
		if n := utf8.RuneCountInString(text); n > draftTextMax {
			return fmt.Errorf("the text has %d characters; %d is the most that is kept", n, draftTextMax)
		}
	}
	if _, err := model.ParseOutcome(string(d.Outcome)); err != nil {
		return err
	}
	return errors.Join(d.Ratings.Check(), d.Answers.Check(), d.Seen.Check(), checkUIDs(d.OutcomeOf, d.SeenOf))
}
