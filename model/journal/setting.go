package journal

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"
)

func settingTable() table { return table{"setting", []string{"name", "value", "changed_at"}} }

// The longest name and value of a setting, in characters.
const (
	settingNameMax  = 100
	settingValueMax = 1000
)

// Settings are the values that were kept, by name.
func (j *Journal) Settings() (map[string]string, error) {
	values, err := readSettings(j.db)
	return values, j.fail(err)
}

func readSettings(q querier) (map[string]string, error) {
	values := map[string]string{}
	err := settingTable().read(q, func(f *fields) error {
		name := f.text()
		values[name] = f.text()
		return nil
	}, "")
	return values, err
}

// KeepSettings keeps the values in place of those of their names; others stay. They
// are durable on return, all or none. Invalid is what no setting can be.
func (j *Journal) KeepSettings(values map[string]string) error {
	return j.write(func(tx *sql.Tx) error { return j.putSettings(tx, values) })
}

func (j *Journal) putSettings(tx *sql.Tx, values map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if err := checkSetting(name, values[name]); err != nil {
			return err
		}
		if err := settingTable().put(tx, name, values[name], j.now().Unix()); err != nil {
			return err
		}
	}
	return nil
}

// ClaimSetting keeps a value as KeepSettings does, and tells whether another was kept
// before, or none: of several processes that keep the same one alone is told so.
func (j *Journal) ClaimSetting(name, value string) (first bool, err error) {
	if err := checkSetting(name, value); err != nil {
		return false, j.fail(err)
	}
	err = j.write(func(tx *sql.Tx) error {
		first = true
		err := settingTable().read(tx, func(f *fields) error {
			f.text()
			first = f.text() != value
			return nil
		}, "WHERE name = ?", name)
		if err != nil || !first {
			return err
		}
		return settingTable().put(tx, name, value, j.now().Unix())
	})
	return first && err == nil, err
}

func checkSetting(name, value string) error {
	n := utf8.RuneCountInString(name)
	if n == 0 || n > settingNameMax || utf8.RuneCountInString(value) > settingValueMax || !utf8.ValidString(name+value) {
		return invalid(fmt.Errorf("%.40q cannot be a setting", name))
	}
	return nil
}
