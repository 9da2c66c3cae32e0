package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"headroom/model"
	"headroom/ui/plot"
)

// PrivateWords are the words that nothing which goes out may hold, in order of
// their letters. The list stays in the journal and its backups.
func (d *Desk) PrivateWords() ([]string, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.PrivateWords()
}

// AddPrivateWord puts a word, or several that stand together, on the list. One
// that is there already is no error. Invalid is one that cannot be looked for.
func (d *Desk) AddPrivateWord(word string) error {
	word = strings.TrimSpace(word)
	if err := checkPrivateWord(word); err != nil {
		return &model.Problem{Kind: model.Invalid, Err: err}
	}
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.AddPrivateWord(word)
}

// RemovePrivateWord takes a word off the list, whatever its case; Missing where
// it is not on it.
func (d *Desk) RemovePrivateWord(word string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.RemovePrivateWord(strings.TrimSpace(word))
}

// SetPrivateWords adds those that the list has after and not before, and removes
// the others. Where one cannot stand on it, nothing is changed (Invalid). A word
// that another window took off in between is no error.
func (d *Desk) SetPrivateWords(before, after []string) error {
	for _, word := range after {
		if err := checkPrivateWord(word); err != nil {
			return &model.Problem{Kind: model.Invalid, Err: fmt.Errorf("%s: %w", word, err)}
		}
	}
	d.acts.Lock()
	defer d.acts.Unlock()
	for _, word := range after {
		if !slices.Contains(before, word) {
			if err := d.journal.AddPrivateWord(word); err != nil {
				return err
			}
		}
	}
	for _, word := range before {
		if slices.Contains(after, word) {
			continue
		}
		if err := d.journal.RemovePrivateWord(word); err != nil && model.KindOf(err) != model.Missing {
			return err
		}
	}
	return nil
}

// checkPrivateWord says plainly why a word cannot stand on the list.
func checkPrivateWord(word string) error {
	if err := model.CheckPrivateWord(word); err != nil {
		return err
	}
	err := plot.CheckPrivateWord(word)
	if p := (*model.Problem)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
