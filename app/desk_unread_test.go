package app

import (
	"database/sql"
	"errors"
	"testing"

	"headroom/model"
)

// raw asks the journal of a desk behind its back.
func raw(t *testing.T, d *Desk, do func(*sql.DB) error) {
	t.Helper()
	db, err := sql.Open("sqlite3", d.at.Journal())
	if err == nil {
		err = errors.Join(do(db), db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
}

// An act that is durable is not told as one that failed where what it left cannot be read:
// that is another trouble, and is told as that.
func TestDesk_WhatIsDoneButCannotBeReadIsToldAsDone(t *testing.T) {
	fill := func(t *testing.T, d *Desk) {
		if err := d.FillSample("en"); err != nil {
			t.Fatal(err)
		}
	}
	takeOut := func(t *testing.T, d *Desk) (putBack func() error) {
		fill(t, d)
		putBack, err := d.TakeOutSample()
		if err != nil {
			t.Fatal(err)
		}
		return putBack
	}
	for name, c := range map[string]struct {
		// prepare gives the act.
		prepare func(t *testing.T, d *Desk) func() error
		// people and checkIns are how many are kept after it.
		people, checkIns int
	}{
		"restore": {func(t *testing.T, d *Desk) func() error {
			s := record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
			if err := d.Trash(s.UID); err != nil {
				t.Fatal(err)
			}
			return func() error { return d.Restore(s.UID) }
		}, 1, 1},
		"remove person": {func(t *testing.T, d *Desk) func() error {
			ana, err := d.AddPerson("Ana")
			if err := errors.Join(err, d.TurnToPerson(ana.UID)); err != nil {
				t.Fatal(err)
			}
			return func() error { return d.RemovePerson(ana.UID) }
		}, 1, 0},
		"fill sample": {func(_ *testing.T, d *Desk) func() error {
			return func() error { return d.FillSample("en") }
		}, 2, 26},
		"take out sample": {func(t *testing.T, d *Desk) func() error {
			fill(t, d)
			return func() error { _, err := d.TakeOutSample(); return err }
		}, 1, 0},
		"put the sample back": {takeOut, 2, 26},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, Place(t.TempDir()))
			// What one aims at is damaged: no act here reads that before it is durable.
			if err := d.KeepTarget(all(3)); err != nil {
				t.Fatal(err)
			}
			act := c.prepare(t, d)
			raw(t, d, func(db *sql.DB) error {
				_, err := db.Exec("UPDATE target SET network = 7")
				return err
			})
			wantKind(t, act(), model.Unread)
			var people, checkIns int
			raw(t, d, func(db *sql.DB) error {
				return db.QueryRow("SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM snapshot WHERE trashed_at IS NULL)").Scan(&people, &checkIns)
			})
			if people != c.people || checkIns != c.checkIns {
				t.Errorf("kept are %d people and %d check-ins, want %d and %d", people, checkIns, c.people, c.checkIns)
			}
			wantKind(t, d.Reload(), model.Damaged)
		})
	}
}
