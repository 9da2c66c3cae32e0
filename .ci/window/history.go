package main

import (
	"fmt"
	"os"
	"path/filepath"

	"headroom/model"
	"headroom/model/journal"
)

// A load is a data folder: so many people, and all their snapshots together.
type load struct {
	name              string
	people, snapshots int
}

func loads() []load {
	return []load{{"12 snapshots", 1, 12}, {"100,000 of 30 people", 30, 100_000}, {"10,000 snapshots", 1, 10_000}}
}

// fill makes the load's journal in a folder, each person's snapshots on as many
// days that end at the turn of the year.
func (l load) fill(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	j, err := journal.Open(filepath.Join(folder, "journal.db"), journal.Options{})
	if err != nil {
		return err
	}
	defer j.Close()
	self, err := j.Self()
	if err != nil {
		return err
	}
	people := []model.Person{self}
	for i := 1; i < l.people; i++ {
		p, err := journal.NewPerson(fmt.Sprintf("Person %d", i))
		if err != nil {
			return err
		}
		people = append(people, p)
	}
	all := make([]model.Snapshot, l.snapshots)
	step := 1
	if l.snapshots <= 40 {
		step = 30
	}
	for i := range all {
		nth := i/len(people) - l.snapshots/len(people)
		all[i] = snapshot(people[i%len(people)].UID, i, model.Date{Year: 2026, Month: 1, Day: 1}.AddDays(nth*step))
	}
	return j.SaveAll(all, people[1:]...)
}

func snapshot(person string, i int, day model.Date) model.Snapshot {
	s := model.Snapshot{Person: person, Day: day, Note: "A quieter month, with two mornings to think."}
	for c := range s.Ratings {
		s.Ratings[c] = model.RatingMin + model.Rating((i*7+c*5)%25)
	}
	if i%50 == 0 {
		s.Event = "New manager"
	}
	return s
}
