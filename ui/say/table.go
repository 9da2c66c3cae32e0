package say

import (
	"slices"

	"headroom/model"
	"headroom/model/insight"
)

// A TableRow is one ceiling of the table that says what a radar shows.
type TableRow struct {
	Ceiling, Value, Word, Change string
}

// Table has a row for each ceiling in order: its name, value and level word,
// with the mark of the lowest where all six are rated, and the change since
// then. Change is empty where there is nothing to compare with; then may be nil.
func (v Voice) Table(now model.Snapshot, then *model.Snapshot) []TableRow {
	binding := insight.Binding(now.Ratings)
	rows := make([]TableRow, 0, model.CeilingCount)
	for _, c := range model.Ceilings() {
		r := now.Ratings[c]
		row := TableRow{Ceiling: v.Ceiling(c), Value: v.Value(r), Word: v.Level(r)}
		if slices.Contains(binding, c) {
			row.Word = v.BindingWord(r, len(binding) == 1)
		}
		if then != nil {
			row.Change = v.Delta(r, then.Ratings[c])
		}
		rows = append(rows, row)
	}
	return rows
}
