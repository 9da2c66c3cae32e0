package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"headroom/model"
	"headroom/ui/gallery"
)

// A memoryPerson is what is kept of somebody whose history is not at hand.
type memoryPerson struct {
	who     model.Person
	history model.History
	trash   map[string]model.Snapshot
	draft   *model.Draft
	target  model.Ratings
}

// self is yourself as the desk begins.
func (d *memoryDesk) self() model.Person { return model.Person{UID: "me", Name: d.name, Self: true} }

func (d *memoryDesk) Person() model.Person {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.atHand()
}

func (d *memoryDesk) atHand() model.Person {
	if d.who.UID == "" {
		return d.self()
	}
	return d.who
}

// everybody are all, as they are kept, yourself first and the others by name.
func (d *memoryDesk) everybody() []memoryPerson {
	all := []memoryPerson{{d.atHand(), d.history, d.trash, d.draft, d.target}}
	for _, p := range d.others {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b memoryPerson) int {
		if a.who.Self != b.who.Self {
			return map[bool]int{true: -1, false: 1}[a.who.Self]
		}
		return cmp.Compare(a.who.Name, b.who.Name)
	})
	return all
}

func (d *memoryDesk) People() (people []model.Person, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, p := range d.everybody() {
		people = append(people, p.who)
	}
	return people, d.fail["people"]
}

func (d *memoryDesk) Wall() (all []model.Recent, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, p := range d.everybody() {
		all = append(all, model.Recent{Person: p.who, History: p.history, Target: p.target})
	}
	return all, d.fail["wall"]
}

// nameTaken is Invalid where somebody else has the name.
func (d *memoryDesk) nameTaken(uid, name string) error {
	if err := model.CheckName(name); err != nil {
		return &model.Problem{Kind: model.Invalid, Err: err}
	}
	for _, p := range d.everybody() {
		if p.who.UID != uid && strings.EqualFold(p.who.Name, name) {
			return &model.Problem{Kind: model.Invalid}
		}
	}
	return nil
}

func (d *memoryDesk) AddPerson(name string) (p model.Person, err error) {
	err = d.locked("add person", func() error {
		if err := d.nameTaken("", name); err != nil {
			return err
		}
		p = model.Person{UID: "uid " + name, Name: name}
		d.put(memoryPerson{who: p, trash: map[string]model.Snapshot{}})
		return nil
	})
	return p, err
}

func (d *memoryDesk) AddPersonAgain(p model.Person) error {
	return d.locked("add person again", func() error {
		if _, there := d.others[p.UID]; there {
			return &model.Problem{Kind: model.Conflict}
		}
		if err := d.nameTaken("", p.Name); err != nil {
			return err
		}
		d.put(memoryPerson{who: p, trash: map[string]model.Snapshot{}})
		return nil
	})
}

func (d *memoryDesk) put(p memoryPerson) {
	if d.others == nil {
		d.others = map[string]memoryPerson{}
	}
	d.others[p.who.UID] = p
}

// changePerson changes somebody as they are kept.
func (d *memoryDesk) changePerson(act, uid string, change func(*model.Person) error) (p model.Person, err error) {
	err = d.locked(act, func() error {
		p = d.atHand()
		other, there := d.others[uid]
		if there {
			p = other.who
		}
		if p.UID != uid {
			return &model.Problem{Kind: model.Missing}
		}
		if err := change(&p); err != nil {
			return err
		}
		if there {
			other.who = p
			d.put(other)
		} else {
			d.who = p
		}
		return nil
	})
	return p, err
}

func (d *memoryDesk) RenamePerson(as model.Person, name string) (model.Person, error) {
	return d.changePerson("rename", as.UID, func(p *model.Person) error {
		if p.Name != as.Name {
			return &model.Problem{Kind: model.Conflict}
		}
		p.Name = name
		return d.nameTaken(as.UID, name)
	})
}

func (d *memoryDesk) ArchivePerson(uid string, archived bool) (model.Person, error) {
	return d.changePerson("archive", uid, func(p *model.Person) error {
		p.Archived = archived
		return nil
	})
}

func (d *memoryDesk) RemovePerson(uid string) error {
	return d.locked("remove person", func() error {
		if err := d.reread(); err != nil && d.who.UID == uid {
			d.gone = true
			return err
		}
		if d.who.UID == uid {
			for self, p := range d.others {
				if p.who.Self {
					delete(d.others, self)
					d.who, d.history, d.trash, d.draft, d.target = p.who, p.history, p.trash, p.draft, p.target
				}
			}
		}
		delete(d.others, uid)
		if d.atHand().UID == uid {
			d.toSelf()
		}
		return nil
	})
}

// toSelf puts yourself at hand, and forgets who was. It needs the lock.
func (d *memoryDesk) toSelf() {
	p := d.others["me"]
	delete(d.others, "me")
	d.who, d.history, d.trash, d.draft, d.target = p.who, p.history, p.trash, p.draft, p.target
}

func (d *memoryDesk) TurnToPerson(uid string) error {
	return d.locked("turn", func() error {
		p, ok := d.others[uid]
		if !ok {
			return &model.Problem{Kind: model.Missing}
		}
		d.put(memoryPerson{d.atHand(), d.history, d.trash, d.draft, d.target})
		delete(d.others, uid)
		d.who, d.history, d.trash, d.draft, d.target = p.who, p.history, p.trash, p.draft, p.target
		return nil
	})
}

// mentees are the people of the design, and one who is archived.
func mentees(t *testing.T) *memoryDesk {
	year := append(months(), aSnapshot("today", aDay(11, 29), 40, 43, 20, 43, 37, 27))
	gone := gallery.Mentee{Name: "Gone", Snapshots: []model.Snapshot{aSnapshot("gone", aDay(3, 26), 37, 40, 43, 40, 33, 37)}}
	return deskOf(t, gallery.Room{Snapshots: year, Others: append(gallery.Mentees(), gone)})
}

// putMentee adds somebody; one called Gone is archived.
func (d *memoryDesk) putMentee(t *testing.T, m gallery.Mentee) {
	t.Helper()
	h, err := model.NewHistory(m.Snapshots)
	if err != nil {
		t.Fatal(err)
	}
	who := model.Person{UID: "uid " + m.Name, Name: m.Name, Archived: m.Name == "Gone"}
	d.put(memoryPerson{who: who, history: h, trash: map[string]model.Snapshot{}})
}

// crowd is yourself and forty others.
func crowd(t *testing.T) *memoryDesk {
	d := mentees(t)
	for i := range 40 {
		h, err := model.NewHistory([]model.Snapshot{aSnapshot(fmt.Sprint("crowd ", i), aDay(10, 1+i%28), 20+i%20, 30, 20+i%7, 35, 25, 45-i%20)})
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("Person %02d", i)
		d.put(memoryPerson{who: model.Person{UID: "uid " + name, Name: name}, history: h, trash: map[string]model.Snapshot{}})
	}
	return d
}

// aSnapshot has the ratings in tenths of a level.
func aSnapshot(uid string, day model.Date, tenths ...int) model.Snapshot {
	s := model.Snapshot{UID: uid, Day: day, Rev: 1}
	for c, v := range tenths {
		s.Ratings[c] = model.Rating((v*6 + 5) / 10)
	}
	return s
}
