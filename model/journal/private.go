package journal

import (
	"database/sql"
	"fmt"
	"strings"

	"headroom/model"
)

func privateTable() table { return table{"private_word", []string{"word", "changed_at"}} }

// PrivateWords are the words that no picture may show, in order of their
// letters. It is one list for all people.
func (j *Journal) PrivateWords() ([]string, error) {
	words, err := readPrivateWords(j.db)
	return words, j.fail(err)
}

// AddPrivateWord puts a word on the list. It is durable on return. A word that
// is there already, in whatever case, stays as it is, and that is no error;
// Invalid is one that model.CheckPrivateWord refuses.
func (j *Journal) AddPrivateWord(word string) error {
	if err := model.CheckPrivateWord(word); err != nil {
		return j.fail(invalid(err))
	}
	return j.write(func(tx *sql.Tx) error {
		if _, found, err := findPrivateWord(tx, word); err != nil || found {
			return err
		}
		return privateTable().put(tx, word, j.now().Unix())
	})
}

// RemovePrivateWord takes a word off the list, whatever its case; Missing where
// it is not on it.
func (j *Journal) RemovePrivateWord(word string) error {
	return j.write(func(tx *sql.Tx) error {
		kept, found, err := findPrivateWord(tx, word)
		if err != nil {
			return err
		}
		if !found {
			return &model.Problem{Kind: model.Missing, Err: fmt.Errorf("%q is not on the private list", word)}
		}
		return privateTable().delete(tx, kept)
	})
}

// findPrivateWord is the word as it stands on the list.
func findPrivateWord(q querier, word string) (kept string, found bool, err error) {
	words, err := readPrivateWords(q)
	for _, kept := range words {
		if strings.EqualFold(kept, word) {
			return kept, true, nil
		}
	}
	return "", false, err
}

func readPrivateWords(q querier) ([]string, error) {
	var words []string
	err := privateTable().read(q, func(f *fields) error {
		words = append(words, f.text())
		return nil
	}, "ORDER BY word COLLATE NOCASE, word")
	return words, err
}
