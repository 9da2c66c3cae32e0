package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// What is promised: of the least window's time and memory, and for what a key
// does, in milliseconds on a machine on which hello is painted after helloPaint.
const (
	helloPaint  = 120
	goalPaint   = 1.25
	goalMemory  = 1.3
	goalScreen  = 50
	goalHistory = 100
	// goalHeld is for how long an act may hold the interface, drawing included.
	goalHeld = 50
)

// A place is a screen and the key that goes to it. What the program does not have
// changes no pixel and has no row.
type place struct{ name, key string }

func places() []place {
	return []place{
		{"Journey", "ctrl+2"},
		{"its list", "l"},
		{"Insights", "ctrl+3"},
		{"Share", "ctrl+4"},
		{"People", "ctrl+5"},
		{"Settings", "ctrl+comma"},
		{"Check in", "ctrl+1"},
		{"Journey again", "ctrl+2"},
		{"Insights again", "ctrl+3"},
		{"Share again", "ctrl+4"},
		{"People again", "ctrl+5"},
		{"Settings again", "ctrl+comma"},
		{"Check in again", "ctrl+1"},
	}
}

// A subject is a program with what it is started on, and what was measured: times
// in milliseconds, memory in MB.
type subject struct {
	name    string
	command []string
	// data is the folder of its journal.
	data string

	painted, complete, memory, most []float64
	// first and last are when the first and the last pixel changed after the key
	// to each place.
	first, last map[string][]float64
	// held is the longest time that each act held the interface.
	held map[string][]float64
}

// start starts the program, measures and ends it; the result counts or not.
func (s *subject) start(d *display, counts bool) error {
	r, err := d.open(s.command[0], s.command[1:]...)
	if err != nil {
		return err
	}
	defer r.end()
	now, most, err := r.memory()
	if err != nil || !counts {
		return err
	}
	s.painted, s.complete = append(s.painted, ms(r.painted)), append(s.complete, ms(r.complete))
	s.memory, s.most = append(s.memory, now), append(s.most, most)
	return s.note(r, opening)
}

// use starts the program, goes to its screens and does the acts.
func (s *subject) use(d *display) error {
	r, err := d.open(s.command[0], s.command[1:]...)
	if err != nil {
		return err
	}
	defer r.end()
	if _, err := r.pulse.held(); err != nil {
		return err
	}
	if err := s.visit(r); err != nil {
		return err
	}
	if err := s.note(r, visiting); err != nil {
		return err
	}
	return s.hold(r)
}

func (s *subject) visit(r *run) error {
	if s.first == nil {
		s.first, s.last = map[string][]float64{}, map[string][]float64{}
	}
	for _, p := range places() {
		first, last, ok, err := r.key(p.key)
		if err != nil {
			return err
		}
		if ok {
			s.first[p.name], s.last[p.name] = append(s.first[p.name], ms(first)), append(s.last[p.name], ms(last))
		}
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func median(v []float64) float64 {
	sorted := slices.Sorted(slices.Values(v))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

// report prints the table of starts, those of the keys, and what misses its goal.
func report(out io.Writer, subjects []*subject) {
	var missed []string
	miss := func(format string, args ...any) { missed = append(missed, fmt.Sprintf(format, args...)) }
	hello := subjects[0]
	fmt.Fprintf(out, "%d starts of each, by turns. Milliseconds and MB: median (least)\n\n", len(hello.painted))
	fmt.Fprintf(out, "%-22s %16s %7s %16s %16s %7s %16s\n", "", "first painted", "ratio", "all painted", "resident", "ratio", "at most")
	for _, s := range subjects {
		paint, memory := median(s.painted)/median(hello.painted), median(s.memory)/median(hello.memory)
		fmt.Fprintf(out, "%-22s %16s %7.2f %16s %16s %7.2f %16s\n",
			s.name, both(s.painted), paint, both(s.complete), both(s.memory), memory, both(s.most))
		if paint > goalPaint {
			miss("%s: the first paint takes %.2f of hello's, not %.2f", s.name, paint, goalPaint)
		}
		if memory > goalMemory {
			miss("%s: %.2f of hello's memory, not %.2f", s.name, memory, goalMemory)
		}
	}
	for _, s := range subjects[1:] {
		if len(s.first) == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%-22s %16s %16s %9s\n", s.name, "first pixel", "last pixel", "of hello")
		for _, p := range places() {
			if len(s.first[p.name]) == 0 {
				continue
			}
			fmt.Fprintf(out, "  %-20s %16s %16s %9.2f\n", p.name, both(s.first[p.name]), both(s.last[p.name]),
				median(s.last[p.name])/median(hello.painted))
			goal := float64(goalScreen)
			if s.name == loads()[2].name && (p.name == "Journey" || p.name == "its list") {
				goal = goalHistory
			}
			if took := median(s.last[p.name]); took > goal {
				miss("%s, %s: %s", s.name, p.name, against(hello, took, goal))
			}
		}
	}
	reportHeld(out, subjects, miss)
	fmt.Fprintln(out)
	if len(missed) == 0 {
		fmt.Fprintln(out, "Every goal is met.")
		return
	}
	fmt.Fprintf(out, "Goals that are missed, in milliseconds and, as hello takes %.0f ms here and not %d, of hello:\n", median(hello.painted), helloPaint)
	for _, m := range missed {
		fmt.Fprintln(out, "  "+m)
	}
}

// reportHeld prints how long each act held the interface: the median of the runs'
// longest, and the longest of all. A start has goals of its own.
func reportHeld(out io.Writer, subjects []*subject, miss func(format string, args ...any)) {
	fmt.Fprintf(out, "\nInterface held at most: median (longest)\n%-22s", "")
	for _, s := range subjects {
		fmt.Fprintf(out, " %22s", s.name)
	}
	names := []string{opening, visiting}
	for _, a := range acts() {
		names = append(names, a.name)
	}
	for _, name := range names {
		fmt.Fprintf(out, "\n  %-20s", name)
		for _, s := range subjects {
			held := s.held[name]
			if len(held) == 0 {
				fmt.Fprintf(out, " %22s", "")
				continue
			}
			fmt.Fprintf(out, " %22s", fmt.Sprintf("%.0f (%.0f)", median(held), slices.Max(held)))
			if m := median(held); m > goalHeld && name != opening {
				miss("%s, %s: the interface is held for %s", s.name, name, against(subjects[0], m, goalHeld))
			}
		}
	}
	fmt.Fprintln(out)
}

// against says how long something took and may take, and the same as parts of hello's
// time, by which one knows whether it is the program that is slow or the machine.
func against(hello *subject, took, goal float64) string {
	part, may := took/median(hello.painted), goal/helloPaint
	whose := "the machine's"
	if part > may {
		whose = "the program's"
	}
	return fmt.Sprintf("%.0f ms, not %.0f; %.2f of hello, not %.2f: %s", took, goal, part, may, whose)
}

// both is the median and the least.
func both(v []float64) string { return fmt.Sprintf("%.0f (%.0f)", median(v), slices.Min(v)) }
