package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// An act is something that a person does by keys, once others have led there. It is
// over when the screen stands still, or, as a caret never does, after most.
type act struct {
	name, before, keys string
	most               time.Duration
}

func acts() []act {
	const soon, later = 2 * time.Second, 30 * time.Second
	return []act{
		{"nothing", "", "", soon},
		{"the six ratings", "ctrl+1", "4 4 2 4 3 2", soon},
		{"typing a note", "n", "t w o space c a l m space w e e k s", soon},
		{"saving the check-in", "", "ctrl+s", later},
		{"deleting a snapshot", "ctrl+2 l", "Delete", later},
		{"undoing that", "", "ctrl+z", later},
		{"saving a card", "ctrl+4", "ctrl+e", later},
		{"saving an animation", "ctrl+4 shift+Tab shift+Tab Right Right", "ctrl+e", later},
	}
}

// opening and visiting are the acts that are measured in other ways as well.
const (
	opening  = "opening"
	visiting = "going to the screens"
)

// hold does the acts, and notes how long each held the interface.
func (s *subject) hold(r *run, counts bool) error {
	defer r.forget()
	for _, a := range acts() {
		for _, keys := range []string{a.before, a.keys} {
			if _, err := r.pulse.held(); err != nil {
				return err
			}
			if err := r.strike(keys, a.most); err != nil {
				return err
			}
		}
		if err := s.note(r, a.name, counts); err != nil {
			return err
		}
	}
	return nil
}

// note keeps the longest time that the act which is just over held the interface.
func (s *subject) note(r *run, name string, counts bool) error {
	held, err := r.pulse.held()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if s.held == nil {
		s.held = map[string][]float64{}
	}
	if counts {
		s.held[name] = append(s.held[name], ms(held))
	}
	return nil
}

// strike presses keys one after the other, and waits until the screen stands still.
func (r *run) strike(keys string, most time.Duration) error {
	const apart = 100 * time.Millisecond
	for _, key := range strings.Fields(keys) {
		if err := r.press(key); err != nil {
			return err
		}
		time.Sleep(apart)
	}
	began, last := time.Now(), time.Now()
	for time.Since(began) < most && time.Since(last) < quietProgram {
		if r.changed() {
			last = time.Now()
		}
		time.Sleep(look)
	}
	return nil
}

// forget removes the pictures that were saved: the next run is to save them again.
func (r *run) forget() { _ = os.RemoveAll(r.pictures) }
