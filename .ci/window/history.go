package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
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

// lastDay is the day after the last snapshot of a load.
var lastDay = model.Date{Year: 2026, Month: 1, Day: 1}

// fill makes the load's journal in a folder, each person's snapshots on as many
// days that end at the turn of the year. Somebody more, to turn to, has none.
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
	for i := range l.people {
		p, err := journal.NewPerson(fmt.Sprintf("Person %d", i+1))
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
		nth := i/l.people - l.snapshots/l.people
		all[i] = snapshot(people[i%l.people].UID, i, lastDay.AddDays(nth*step))
	}
	return j.SaveAll(all, people[1:]...)
}

// givenCard is among the pictures, to be opened: of a month of which no load has any.
const givenCard = "given.png"

// giveCard draws it with the program.
func (d *display) giveCard(headroom, folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	j, err := journal.Open(filepath.Join(folder, "journal.db"), journal.Options{})
	if err != nil {
		return err
	}
	self, err := j.Self()
	if err == nil {
		_, err = j.Save(snapshot(self.UID, 1, model.Date{Year: 1990, Month: 6, Day: 15}))
	}
	if err = errors.Join(err, j.Close()); err != nil {
		return err
	}
	export := exec.Command(headroom, "--data", folder, "export", "--reopenable", "-o", filepath.Join(d.pictures, givenCard))
	export.Env = d.env
	if said, err := export.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	return nil
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
