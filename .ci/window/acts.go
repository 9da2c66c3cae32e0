package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"headroom/model/journal"
)

// An act is something that a person does by keys, once others have led there. It is
// over when the screen stands still, or, as a caret never does, after most.
type act struct {
	name, before, keys string
	most               time.Duration
	// done tells by what there was before the keys and what is there now whether they
	// did what they are for.
	done func(was, is traces) bool
}

// acts are done one after the other: each finds what those before it left.
func acts() []act {
	const soon, later = 2 * time.Second, 30 * time.Second
	const note = "two calm weeks"
	anything := func(traces, traces) bool { return true }
	seen := func(was, is traces) bool { return is.screen != was.screen }
	more := func(was, is traces) bool { return is.mine > was.mine }
	fewer := func(was, is traces) bool { return is.mine < was.mine }
	return []act{
		{"nothing", "", "", soon, anything},
		{"the six ratings", "ctrl+1", "4 4 2 4 3 2", soon, func(_, is traces) bool { return is.draft.Ratings.Complete() }},
		{"typing a note", "n", letters(note), soon, func(_, is traces) bool { return is.draft.Note == note }},
		{"saving the check-in", "", "ctrl+s", later, func(was, is traces) bool { return more(was, is) && is.latest.Note == note }},
		{"opening an insight", "ctrl+3", "Return", soon, seen},
		{"through five months", "ctrl+2 r Left Left Left Left Left", "Right Right Right Right Right", soon, seen},
		{"saving a card", "ctrl+4", "ctrl+e", later, func(was, is traces) bool { return is.pictures[".png"] > was.pictures[".png"] }},
		{"deleting a snapshot", "ctrl+2 l", "Delete", later, fewer},
		{"opening a card", "ctrl+o", "Return", soon, seen},
		{"keeping its ratings", "Tab Tab", "Return", later, more},
		{"undoing that", "", "ctrl+z", later, fewer},
		{"undoing the deletion", "", "ctrl+z", later, more},
		{"saving an animation", "ctrl+4 shift+Tab shift+Tab Right Right", "ctrl+e", later, func(was, is traces) bool { return is.pictures[".gif"] > was.pictures[".gif"] }},
		{"larger text", "ctrl+comma Tab", "space", soon, func(was, is traces) bool { return is.settings.Text > was.settings.Text }},
		{"turning to somebody", "ctrl+1 ctrl+p", "P Return", soon, seen},
		{"a rating of theirs", "", "4", soon, func(was, is traces) bool { return is.theirs == was.theirs+1 }},
	}
}

// letters are the keys of a text.
func letters(text string) string {
	var keys []string
	for _, r := range text {
		if r == ' ' {
			keys = append(keys, "space")
			continue
		}
		keys = append(keys, string(r))
	}
	return strings.Join(keys, " ")
}

// opening and visiting are the acts that are measured in other ways as well.
const (
	opening  = "opening"
	visiting = "going to the screens"
)

// hold does the acts, and notes how long each held the interface. One that does not do
// what it is for is an error: how long nothing takes says nothing.
func (s *subject) hold(r *run) error {
	j, err := journal.Open(filepath.Join(s.data, "journal.db"), journal.Options{})
	if err != nil {
		return err
	}
	defer j.Close()
	for _, a := range acts() {
		if err := s.do(r, j, a); err != nil {
			return fmt.Errorf("%s: %w", a.name, err)
		}
	}
	return r.forget(j)
}

func (s *subject) do(r *run, j *journal.Journal, a act) error {
	if err := r.strike(a.before, a.most); err != nil {
		return err
	}
	was, err := r.traces(j)
	if err != nil {
		return err
	}
	if _, err := r.pulse.held(); err != nil {
		return err
	}
	if err := r.strike(a.keys, a.most); err != nil {
		return err
	}
	if err := s.note(r, a.name); err != nil {
		return err
	}
	return await("what it is for", func() bool {
		is, err := r.traces(j)
		return err == nil && a.done(was, is)
	})
}

// note keeps the longest time that the act which is just over held the interface.
func (s *subject) note(r *run, name string) error {
	held, err := r.pulse.held()
	if err != nil {
		return err
	}
	if s.held == nil {
		s.held = map[string][]float64{}
	}
	s.held[name] = append(s.held[name], ms(held))
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
