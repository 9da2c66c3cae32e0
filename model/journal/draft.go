package journal

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"headroom/model"
)

// draftTextMax is the longest text of a draft, in characters: ten times what a
// snapshot may hold, so that pasting too much does not lose what was typed.
const draftTextMax = 10 * model.NoteMax

func draftTable() table {
	return table{"draft", slices.Concat([]string{"person", "edits", "edits_rev", "day"}, ratingColumns(),
		[]string{"note", "event", "changed_at"})}
}

// Draft is the person's unsaved check-in, false where there is none.
func (j *Journal) Draft(person string) (model.Draft, bool, error) {
	var d model.Draft
	found := false
	err := draftTable().read(j.db, func(f *fields) error {
		f.text() // the person
		d.Edits, d.Rev, d.Day = f.text(), f.number(), f.day()
		d.Ratings, d.Note, d.Event = f.ratings(), f.text(), f.text()
		found = true
		return nil
	}, "WHERE person = ?", person)
	if err != nil {
		return model.Draft{}, false, j.fail(err)
	}
	return d, found, nil
}

// KeepDraft keeps a check-in as it stands, in place of the person's last draft.
// It is durable on return. Texts may be longer and wilder than a snapshot's;
// Invalid is only what no file could give back.
func (j *Journal) KeepDraft(person string, d model.Draft) error {
	if err := checkDraft(d); err != nil {
		return j.fail(invalid(err))
	}
	return j.write(func(tx *sql.Tx) error {
		if err := needPerson(tx, person); err != nil {
			return err
		}
		day := ""
		if !d.Day.IsZero() {
			day = d.Day.String()
		}
		return draftTable().put(tx, slices.Concat([]any{person, d.Edits, d.Rev, day},
			ratingValues(d.Ratings), []any{d.Note, d.Event, j.now().Unix()})...)
	})
}

// DropDraft forgets the person's draft. It is no error where there is none.
func (j *Journal) DropDraft(person string) error {
	return j.write(func(tx *sql.Tx) error { return draftTable().delete(tx, person) })
}

func checkDraft(d model.Draft) error {
	if !d.Day.IsZero() && !d.Day.Valid() {
		return fmt.Errorf("%s is not a day", d.Day)
	}
	if d.Rev < 0 || d.Edits != "" && len(d.Edits) != uidLength {
		return fmt.Errorf("%q at %d is no snapshot", d.Edits, d.Rev)
	}
	for _, text := range []string{d.Note, d.Event} {
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return fmt.Errorf("the text is not valid UTF-8, or holds a NUL")
		}
		if n := utf8.RuneCountInString(text); n > draftTextMax {
			return fmt.Errorf("the text has %d characters; %d is the most that is kept", n, draftTextMax)
		}
	}
	return d.Ratings.Check()
}
