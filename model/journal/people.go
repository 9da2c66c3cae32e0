package journal

import (
	"database/sql"
	"fmt"
	"strings"

	"headroom/model"
)

// RenamePerson gives somebody, as they were read, another name, and is them as they
// are kept by then. The name must not be taken, in whatever case: that is Invalid, as
// is one that model.CheckName refuses. Conflict where they were renamed elsewhere
// since, Missing where there is no such person.
func (j *Journal) RenamePerson(p model.Person, name string) (model.Person, error) {
	if err := model.CheckName(name); err != nil {
		return model.Person{}, j.fail(invalid(err))
	}
	return j.changePerson(p.UID, func(tx *sql.Tx, kept model.Person) (model.Person, error) {
		if kept.Name != p.Name {
			return kept, &model.Problem{Kind: model.Conflict, Err: fmt.Errorf("%q is called %q by now", p.Name, kept.Name)}
		}
		kept.Name = name
		return kept, needFreeName(tx, kept)
	})
}

// ArchivePerson takes somebody from among the people shown, or brings them back;
// their history stays as it is. It is no error where they are there already. Invalid
// is yourself, who cannot be archived; Missing where there is no such person.
func (j *Journal) ArchivePerson(uid string, archived bool) (model.Person, error) {
	return j.changePerson(uid, func(_ *sql.Tx, kept model.Person) (model.Person, error) {
		if kept.Self && archived {
			return kept, invalid(fmt.Errorf("you cannot be archived yourself"))
		}
		kept.Archived = archived
		return kept, nil
	})
}

// RemovePerson takes back that somebody was added. Invalid is yourself and somebody
// of whom anything is kept, be it in the trash: they stay. It is no error where there
// is no such person.
func (j *Journal) RemovePerson(uid string) error {
	return j.write(func(tx *sql.Tx) error { return removePerson(tx, uid) })
}

func removePerson(tx *sql.Tx, uid string) error {
	p, _, err := readPerson(tx, uid)
	if model.KindOf(err) == model.Missing {
		return nil
	}
	if err != nil {
		return err
	}
	var kept bool
	err = tx.QueryRow(`SELECT EXISTS (SELECT 1 FROM snapshot WHERE person = ?1)
		OR EXISTS (SELECT 1 FROM draft WHERE person = ?1) OR EXISTS (SELECT 1 FROM target WHERE person = ?1)`, uid).Scan(&kept)
	if err != nil {
		return err
	}
	if p.Self || kept {
		return invalid(fmt.Errorf("there is something kept of %q", p.Name))
	}
	return personTable().delete(tx, uid)
}

// changePerson keeps what change makes of somebody as they are kept, and counts it,
// unless nothing is changed.
func (j *Journal) changePerson(uid string, change func(tx *sql.Tx, kept model.Person) (model.Person, error)) (p model.Person, err error) {
	err = j.write(func(tx *sql.Tx) error {
		kept, rev, err := readPerson(tx, uid)
		if err != nil {
			return err
		}
		if p, err = change(tx, kept); err != nil || p == kept {
			return err
		}
		return j.putPerson(tx, p, rev+1)
	})
	if err != nil {
		return model.Person{}, err
	}
	return p, nil
}

// readPerson is the person of that UID and how often they were kept; Missing where
// there is none.
func readPerson(q querier, uid string) (p model.Person, rev int64, err error) {
	err = personTable().read(q, func(f *fields) error {
		p, rev = takePerson(f)
		return nil
	}, "WHERE uid = ?", uid)
	if err == nil && rev == 0 {
		err = missing("person", uid)
	}
	return p, rev, err
}

// needFreeName is Invalid where somebody else has the name, in whatever case.
func needFreeName(q querier, p model.Person) error {
	people, err := readPeople(q, "")
	if err != nil {
		return err
	}
	for _, other := range people {
		if other.UID != p.UID && strings.EqualFold(other.Name, p.Name) {
			return invalid(fmt.Errorf("there is a person called %q already", other.Name))
		}
	}
	return nil
}
