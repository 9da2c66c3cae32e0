package journal

import (
	"cmp"
	"database/sql"
	"fmt"

	"github.com/google/uuid"

	"headroom/model"
)

func personTable() table {
	return table{"person", []string{"uid", "name", "self", "rev", "changed_at", "archived"}}
}

// Person is somebody as they are kept; Missing where there is no such person.
func (j *Journal) Person(uid string) (model.Person, error) {
	p, _, err := readPerson(j.db, uid)
	return p, j.fail(err)
}

// People are all people, yourself first, the archived among them. The others are in the order of
// their names' bytes: who shows them sorts them as the language does. Yourself is made
// where there is none yet, unless the journal is open for reading only.
func (j *Journal) People() ([]model.Person, error) {
	if !j.readOnly {
		if _, err := j.Self(); err != nil {
			return nil, err
		}
	}
	people, err := readPeople(j.db, "ORDER BY self DESC, name")
	return people, j.fail(err)
}

// Self is the program's own user, made on first need and named "Me"; ReadOnly where
// that is needed and the journal is open for reading only.
func (j *Journal) Self() (model.Person, error) {
	people, err := readPeople(j.db, "WHERE self = 1")
	if err != nil {
		return model.Person{}, j.fail(err)
	}
	if len(people) > 0 {
		return people[0], nil
	}
	if j.readOnly {
		return model.Person{}, j.fail(&model.Problem{Kind: model.ReadOnly, Err: fmt.Errorf("there is nobody in it yet, and none can be made")})
	}
	var self model.Person
	err = j.write(func(tx *sql.Tx) error {
		self, err = j.ensureSelf(tx)
		return err
	})
	return self, err
}

func (j *Journal) ensureSelf(tx *sql.Tx) (model.Person, error) {
	people, err := readPeople(tx, "WHERE self = 1")
	if err != nil || len(people) > 0 {
		return append(people, model.Person{})[0], err
	}
	self, err := NewPerson(model.SelfName)
	if err != nil {
		return model.Person{}, err
	}
	self.Self = true
	return self, j.putPerson(tx, self, 1)
}

// NewPerson is somebody whose history is not kept yet: Save and SaveAll add them
// with the first of it. Invalid is a name that model.CheckName refuses.
func NewPerson(name string) (model.Person, error) {
	if err := model.CheckName(name); err != nil {
		return model.Person{}, invalid(err)
	}
	uid, err := newUID()
	return model.Person{UID: uid, Name: name}, err
}

// AddPerson adds somebody whose history is kept. The name must not be taken, in
// whatever case, which is Invalid, as is one that model.CheckName refuses.
func (j *Journal) AddPerson(name string) (model.Person, error) {
	p, err := NewPerson(name)
	if err != nil {
		return model.Person{}, j.fail(err)
	}
	err = j.write(func(tx *sql.Tx) error { return j.addAll(tx, []model.Person{p}) })
	if err != nil {
		return model.Person{}, err
	}
	return p, nil
}

// AddPersonAgain adds somebody who was added and removed, under the same UID. Conflict
// where they are there; the name is as with AddPerson.
func (j *Journal) AddPersonAgain(p model.Person) error {
	if err := model.CheckName(p.Name); err != nil {
		return j.fail(invalid(err))
	}
	return j.write(func(tx *sql.Tx) error {
		if _, _, err := readPerson(tx, p.UID); model.KindOf(err) != model.Missing {
			return cmp.Or(err, error(&model.Problem{Kind: model.Conflict, Err: fmt.Errorf("%q is there", p.Name)}))
		}
		return j.addAll(tx, []model.Person{p})
	})
}

// addAll adds people under names that nobody has.
func (j *Journal) addAll(tx *sql.Tx, people []model.Person) error {
	for _, p := range people {
		// Yourself first, so that nobody else takes that name.
		if _, err := j.ensureSelf(tx); err != nil {
			return err
		}
		if err := needFreeName(tx, p); err != nil {
			return err
		}
		if err := j.putPerson(tx, p, 1); err != nil {
			return err
		}
	}
	return nil
}

func (j *Journal) putPerson(tx *sql.Tx, p model.Person, rev int64) error {
	return personTable().put(tx, p.UID, p.Name, truth(p.Self), rev, j.now().Unix(), truth(p.Archived))
}

// truth is a yes or no as it is kept.
func truth(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

func readPeople(q querier, condition string, args ...any) ([]model.Person, error) {
	var people []model.Person
	err := personTable().read(q, func(f *fields) error {
		p, _ := takePerson(f)
		people = append(people, p)
		return nil
	}, condition, args...)
	return people, err
}

// takePerson reads the columns of personTable in their order.
func takePerson(f *fields) (p model.Person, rev int64) {
	p = model.Person{UID: f.text(), Name: f.text(), Self: f.number() == 1}
	rev = f.number()
	f.number() // changed_at is for people who look into the file
	p.Archived = f.number() == 1
	return p, rev
}

// needPerson is Missing where there is no such person.
func needPerson(q querier, uid string) error {
	people, err := readPeople(q, "WHERE uid = ?", uid)
	if err == nil && len(people) == 0 {
		return missing("person", uid)
	}
	return err
}

// uidLength is the length of a UID in characters.
const uidLength = 36

// newUID is a UUID of version 7: it begins with the time, which keeps the file
// in order and is otherwise never looked at.
func newUID() (string, error) {
	uid, err := uuid.NewV7()
	return uid.String(), err
}
