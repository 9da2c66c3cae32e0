package journal

import (
	"database/sql"
	"slices"

	"headroom/model"
)

func targetTable() table {
	return table{"target", slices.Concat([]string{"person"}, ratingColumns(), []string{"changed_at"})}
}

// Target is what the person aims at; a ceiling of which they did not say so is not
// rated.
func (j *Journal) Target(person string) (model.Ratings, error) {
	targets, err := readTargets(j.db, "WHERE person = ?", person)
	return targets[person], j.fail(err)
}

// readTargets are targets by person.
func readTargets(q querier, condition string, args ...any) (map[string]model.Ratings, error) {
	targets := map[string]model.Ratings{}
	err := targetTable().read(q, func(f *fields) error {
		person := f.text()
		targets[person] = f.ratings()
		return nil
	}, condition, args...)
	return targets, err
}

// KeepTarget keeps what the person aims at in place of what they did. It is durable
// on return. Missing where there is no such person, Invalid what is no rating.
func (j *Journal) KeepTarget(person string, target model.Ratings) error {
	if err := target.Check(); err != nil {
		return j.fail(invalid(err))
	}
	return j.write(func(tx *sql.Tx) error {
		if err := needPerson(tx, person); err != nil {
			return err
		}
		return targetTable().put(tx, slices.Concat([]any{person}, ratingValues(target), []any{j.now().Unix()})...)
	})
}
