package journal

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"time"

	"headroom/model"
)

// How many backups are kept: all of so many days, as a restore makes one of what was
// there, the last of each of so many weeks, and the last of every month.
const (
	keepDays  = 14
	keepWeeks = 8
)

// partName is what a backup is called until it is verified and durable.
const partName = "unfinished.part"

// A backupName is the file name of a backup. The number tells which is newer,
// whatever the clock said; the day is for people and for what is kept.
type backupName struct {
	number int
	day    model.Date
}

func (b backupName) String() string { return fmt.Sprintf("journal-%06d-%s.db", b.number, b.day) }

func parseBackupName(name string) (backupName, bool) {
	m := regexp.MustCompile(`^journal-(\d{6,9})-(\d{4}-\d{2}-\d{2})\.db$`).FindStringSubmatch(name)
	if m == nil {
		return backupName{}, false
	}
	number, _ := strconv.Atoi(m[1]) // nine digits
	day, err := time.Parse(time.DateOnly, m[2])
	return backupName{number, model.DateOf(day)}, err == nil
}

// listBackups are the backups in a folder, oldest first; none where there is no
// folder.
func listBackups(dir string) ([]backupName, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var found []backupName
	for _, e := range entries {
		if b, ok := parseBackupName(e.Name()); ok && e.Type().IsRegular() {
			found = append(found, b)
		}
	}
	slices.SortFunc(found, func(a, b backupName) int {
		return cmp.Or(cmp.Compare(a.number, b.number), a.day.Compare(b.day))
	})
	return found, err
}

func nextBackup(backups []backupName, day model.Date) backupName {
	if len(backups) == 0 {
		return backupName{1, day}
	}
	return backupName{backups[len(backups)-1].number + 1, day}
}

// surplus are the backups, given oldest first, that nothing asks to keep.
func surplus(backups []backupName) []backupName {
	keep := map[backupName]bool{}
	days, weeks, months := map[model.Date]bool{}, map[[2]int]bool{}, map[model.Month]bool{}
	for _, b := range slices.Backward(backups) {
		week, month := weekOf(b.day), b.day.In()
		days[b.day] = true
		if len(days) <= keepDays ||
			!weeks[week] && len(weeks) < keepWeeks ||
			!months[month] {
			keep[b] = true
		}
		weeks[week], months[month] = true, true
	}
	return slices.DeleteFunc(slices.Clone(backups), func(b backupName) bool { return keep[b] })
}

func weekOf(d model.Date) [2]int {
	year, week := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).ISOWeek()
	return [2]int{year, week}
}
