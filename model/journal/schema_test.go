package journal

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"

	"headroom/model"
)

// What model refuses never comes this far; the schema is there for whatever else
// writes to the file.
func TestSchema_RefusesWhatIsOutOfRange(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := overDraft(j, me.UID, model.Draft{Note: "x"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []string{
		"uid = 'short'", "uid = NULL", "person = 'nobody-nobody-nobody-nobody-nobody-!'",
		"day = '2026-02-29'", "day = '2026-13-01'", "day = '1899-12-31'", "day = '2026-1-2'", "day = ''", "day = '2026-11-23 '",
		"day = NULL", "day = '10000-01-01'",
		"bandwidth = 5", "network = 31", "mentorship = 0", "learning = -6", "storytelling = 'six'", "opportunity = 12.5",
		"bandwidth = NULL, network = NULL, mentorship = NULL, learning = NULL, opportunity = NULL",
		"answers = ''", "answers = '66----------------'", "answers = '01----------------'", "answers = '12345-12345-12345'",
		"answers = '1234512345123451234'", "answers = NULL",
		"note = NULL", "note = x'00'", "note = replace(hex(zeroblob(10001)), '0', 'é')",
		"event = replace(hex(zeroblob(101)), '0', 'é')", "experiment = replace(hex(zeroblob(10001)), '0', 'é')",
		"rev = 0", "rev = 'one'", "changed_at = 'now'", "changed_at = NULL", "trashed_at = 'now'",
		"sum = -1", "sum = 4294967296", "sum = NULL",
		"aim = 'roof'", "aim = NULL", "outcome = 'well'", "outcome = NULL",
		"outcome_of = 'short'", "outcome_of = NULL", "seen_of = 'short'", "seen_of = NULL",
		"seen_bandwidth = 5", "seen_network = 31", "seen_mentorship = 0", "seen_learning = -6", "seen_storytelling = 'six'", "seen_opportunity = 12.5",
	} {
		refused(t, j, "UPDATE snapshot SET "+c)
	}
	for _, c := range []string{"uid = 'short'", "name = ''", "name = replace(hex(zeroblob(101)), '0', 'é')", "self = 2", "self = NULL", "rev = 0", "sum = -1", "changed_at = 'now'", "archived = 2", "archived = NULL"} {
		refused(t, j, "UPDATE person SET "+c)
	}
	for _, c := range []string{
		"edits = 'short'", "edits_rev = -1", "day = '2026-02-29'", "bandwidth = 5", "note = NULL", "event = NULL", "person = NULL",
		"note = replace(hex(zeroblob(100001)), '0', 'é')", "sum = -1", "changed_at = 'now'", "rev = 0", "rev = NULL",
		"answers = ''", "answers = '66----------------'", "experiment = NULL", "experiment = replace(hex(zeroblob(100001)), '0', 'é')",
		"aim = 'roof'", "outcome = 'well'", "seen_bandwidth = 5", "seen_opportunity = 31",
		"outcome_of = 'short'", "outcome_of = NULL", "seen_of = 'short'", "seen_of = NULL",
	} {
		refused(t, j, "UPDATE draft SET "+c)
	}
	if err := j.AddPrivateWord("Acme"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []string{
		"word = ''", "word = NULL", "word = x'00'", "word = replace(hex(zeroblob(101)), '0', 'é')",
		"sum = -1", "sum = 4294967296", "sum = NULL", "changed_at = 'now'", "changed_at = NULL",
	} {
		refused(t, j, "UPDATE private_word SET "+c)
	}
	if err := j.KeepSettings(map[string]string{"look": "dark"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []string{
		"name = ''", "name = NULL", "name = x'00'", "name = replace(hex(zeroblob(51)), '0', 'é')", "value = NULL",
		"value = replace(hex(zeroblob(501)), '0', 'é')", "sum = -1", "sum = NULL", "changed_at = 'now'",
	} {
		refused(t, j, "UPDATE setting SET "+c)
	}
	if err := j.KeepTarget(me.UID, model.Ratings{24}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []string{
		"person = 'nobody-nobody-nobody-nobody-nobody-!'", "person = NULL", "bandwidth = 5", "network = 31", "mentorship = 0",
		"learning = -6", "storytelling = 'six'", "opportunity = 12.5", "changed_at = 'now'", "sum = -1", "sum = NULL",
	} {
		refused(t, j, "UPDATE target SET "+c)
	}
	if got := history(t, j, me.UID); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("got %+v", got)
	}
	for _, name := range []string{"person", "snapshot", "draft", "private_word", "setting", "target"} {
		var strict bool
		if err := j.db.QueryRow("SELECT strict FROM pragma_table_list(?)", name).Scan(&strict); err != nil || !strict {
			t.Errorf("%s is strict: %v, %v", name, strict, err)
		}
	}
}

func refused(t *testing.T, j *Journal, statement string) {
	t.Helper()
	_, err := j.db.Exec(statement)
	if e := (sqlite3.Error{}); !errors.As(err, &e) || e.Code != sqlite3.ErrConstraint {
		t.Errorf("%s: %v", statement, err)
		j.db.Exec("ROLLBACK")
	}
}

func TestSchema_HasOneSnapshotADay(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	second := save(t, j, example(me.UID, day(t, "2026-11-24")))
	refused(t, j, "UPDATE snapshot SET day = '2026-11-23'")
	if err := j.Trash(second.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := j.db.Exec("UPDATE snapshot SET day = '2026-11-23' WHERE trashed_at IS NOT NULL"); err != nil {
		t.Error(err)
	}
}

func TestSchema_HasOneSelf(t *testing.T) {
	j, _ := newJournal(t)
	if _, err := j.AddPerson("Ana"); err != nil {
		t.Fatal(err)
	}
	refused(t, j, "UPDATE person SET self = 1")
	refused(t, j, "UPDATE person SET name = 'Me'")
}

// The sums of Check go by the table's columns, those of writing by the code's.
func TestTables_NameEveryColumnInOrder(t *testing.T) {
	j, _ := newJournal(t)
	for _, table := range []table{personTable(), snapshotTable(), draftTable(), privateTable(), settingTable(), targetTable()} {
		var got []string
		err := eachRow(j.db, func(_ []string, values []any) error {
			got = append(got, values[0].(string))
			return nil
		}, "SELECT name FROM pragma_table_info(?)", table.name)
		if err != nil {
			t.Fatal(err)
		}
		got = slices.DeleteFunc(got, func(c string) bool { return c == "sum" })
		if !slices.Equal(got, table.columns) {
			t.Errorf("%s has %s, want %s", table.name, strings.Join(got, " "), strings.Join(table.columns, " "))
		}
	}
}

func TestSumOf_SeesEveryDifference(t *testing.T) {
	seen := map[int64]string{}
	for name, row := range map[string][]any{
		"empty": {}, "null": {nil}, "nulls": {nil, nil}, "zero": {int64(0)}, "one": {int64(1)}, "text 0": {"0"},
		"no text": {""}, "two texts": {"", ""}, "ab": {"ab"}, "a b": {"a", "b"}, "b a": {"b", "a"}, "ab none": {"ab", ""},
		"tagged": {"i\x00\x00\x00\x00\x00\x00\x00\x01"}, "minus": {int64(-1)},
	} {
		sum, err := sumOf("t", row)
		if err != nil {
			t.Fatal(err)
		}
		if other, ok := seen[sum]; ok {
			t.Errorf("%s and %s have one sum", name, other)
		}
		seen[sum] = name
		if other, _ := sumOf("u", row); other == sum {
			t.Errorf("%s has one sum in two tables", name)
		}
	}
	if _, err := sumOf("t", []any{1.5}); err == nil {
		t.Error("a real number has a sum")
	}
	// The polynomial is part of the file format.
	if sum, _ := sumOf("", nil); sum != 0 {
		t.Errorf("sum of nothing is %d", sum)
	}
	if sum, _ := sumOf("123456789", nil); sum != 0xe3069283 {
		t.Errorf("CRC-32C of 123456789 is %#x", sum)
	}
}
