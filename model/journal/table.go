package journal

import (
	"database/sql"
	"fmt"
	"strings"

	"headroom/model"
)

// A table is its name and its columns in the order in which it was made, the
// key first, without sum.
type table struct {
	name    string
	columns []string
}

// read goes through the rows that the condition leaves, each checked against
// its sum.
func (t table) read(q querier, do func(f *fields) error, condition string, args ...any) error {
	query := "SELECT " + strings.Join(t.columns, ", ") + ", sum FROM " + t.name + " " + condition
	return eachRow(q, func(columns []string, values []any) error {
		if err := checkSum(t.name, columns, values); err != nil {
			return err
		}
		f := &fields{table: t.name, values: values}
		if err := do(f); err != nil {
			return err
		}
		return f.err
	}, query, args...)
}

// put writes a row in place of the one with its key.
func (t table) put(q querier, values ...any) error {
	sum, err := sumOf(t.name, values)
	if err != nil {
		return err
	}
	changes := make([]string, 0, len(t.columns))
	for _, c := range append(t.columns[1:len(t.columns):len(t.columns)], "sum") {
		changes = append(changes, c+" = excluded."+c)
	}
	query := fmt.Sprintf("INSERT INTO %s (%s, sum) VALUES (?%s) ON CONFLICT (%s) DO UPDATE SET %s",
		t.name, strings.Join(t.columns, ", "), strings.Repeat(", ?", len(t.columns)), t.columns[0], strings.Join(changes, ", "))
	_, err = q.Exec(query, append(values[:len(values):len(values)], sum)...)
	return err
}

// delete removes the row of that key.
func (t table) delete(q querier, key string) error {
	_, err := q.Exec("DELETE FROM "+t.name+" WHERE "+t.columns[0]+" = ?", key)
	return err
}

// fields takes a row's values in order. What cannot be is damage, which no
// checksum should have let through.
type fields struct {
	table  string
	values []any
	next   int
	err    error
}

func (f *fields) take() any {
	v := f.values[f.next]
	f.next++
	return v
}

func (f *fields) text() string {
	v := f.take()
	s, ok := v.(string)
	f.expect(ok, v)
	return s
}

func (f *fields) number() int64 {
	v := f.take()
	n, ok := v.(int64)
	f.expect(ok, v)
	return n
}

// day is the zero Date where the text is empty.
func (f *fields) day() model.Date {
	s := f.text()
	if s == "" {
		return model.Date{}
	}
	d, err := model.ParseDate(s)
	f.expect(err == nil, s)
	return d
}

func (f *fields) ratings() model.Ratings {
	var r model.Ratings
	for i := range r {
		v := f.take()
		n, ok := v.(int64)
		f.expect(v == nil || ok && n >= int64(model.RatingMin) && n <= int64(model.RatingMax), v)
		r[i] = model.Rating(n)
	}
	return r
}

func (f *fields) answers() model.Answers {
	s := f.text()
	a, err := model.ParseAnswers(s)
	f.expect(err == nil, s)
	return a
}

// aim and outcome are the empty text where there is none.
func (f *fields) aim() model.Aim {
	s := f.text()
	a, err := model.ParseAim(s)
	f.expect(err == nil, s)
	return a
}

func (f *fields) outcome() model.Outcome {
	s := f.text()
	o, err := model.ParseOutcome(s)
	f.expect(err == nil, s)
	return o
}

func (f *fields) expect(ok bool, v any) {
	if !ok && f.err == nil {
		f.err = damaged("%s %v: %v is no value for column %d", f.table, f.values[0], v, f.next)
	}
}

// ratingColumns are the six, in order.
func ratingColumns() []string {
	names := make([]string, 0, model.CeilingCount)
	for _, c := range model.Ceilings() {
		names = append(names, c.Key())
	}
	return names
}

// seenColumns are the six of the then-test, in order.
func seenColumns() []string {
	names := ratingColumns()
	for i, name := range names {
		names[i] = "seen_" + name
	}
	return names
}

// ratingValues are the six as they are kept: NULL where not rated.
func ratingValues(r model.Ratings) []any {
	values := make([]any, 0, len(r))
	for _, v := range r {
		if v.Rated() {
			values = append(values, int64(v))
		} else {
			values = append(values, nil)
		}
	}
	return values
}

// A querier is a database or a transaction.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
	Exec(query string, args ...any) (sql.Result, error)
}

// eachRow calls do with the columns and the values of each row, as SQLite holds
// them: nil, int64 or string. The values are good until do returns.
func eachRow(q querier, do func(columns []string, values []any) error, query string, args ...any) error {
	rows, err := q.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := do(columns, values); err != nil {
			return err
		}
	}
	return rows.Err()
}
