package model

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestCeiling_KeysReadBack(t *testing.T) {
	for i, c := range Ceilings() {
		if int(c) != i || c.String() != c.Key() {
			t.Errorf("%v is at %d", c, i)
		}
		for _, s := range []string{c.Key(), strings.ToUpper(c.Key())} {
			if got, err := ParseCeiling(s); err != nil || got != c {
				t.Errorf("%q reads as %v, %v", s, got, err)
			}
		}
	}
	for _, s := range []string{"", "band", "bandwidth ", "ceiling(6)"} {
		if got, err := ParseCeiling(s); err == nil {
			t.Errorf("%q reads as %v", s, got)
		}
	}
	for _, c := range []Ceiling{-1, CeilingCount} {
		if c.Key() == "" {
			t.Errorf("%d has no key", int(c))
		}
	}
}

func TestSnapshot_Check(t *testing.T) {
	good := Snapshot{Day: Date{2026, 11, 23}, Ratings: Ratings{6}, Note: "two\nlines\twith a tab", Event: "new manager", Experiment: "a\nb"}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Snapshot){
		"no day":               func(s *Snapshot) { s.Day = Date{} },
		"no rating":            func(s *Snapshot) { s.Ratings = Ratings{} },
		"wrong rating":         func(s *Snapshot) { s.Ratings[5] = 31 },
		"wrong answer":         func(s *Snapshot) { s.Answers[5][2] = 6 },
		"long note":            func(s *Snapshot) { s.Note = strings.Repeat("é", NoteMax+1) },
		"long event":           func(s *Snapshot) { s.Event = strings.Repeat("é", EventMax+1) },
		"long experiment":      func(s *Snapshot) { s.Experiment = strings.Repeat("é", NoteMax+1) },
		"event of two lines":   func(s *Snapshot) { s.Event = "a\nb" },
		"event with a tab":     func(s *Snapshot) { s.Event = "a\tb" },
		"NUL in the note":      func(s *Snapshot) { s.Note = "\x00" },
		"escape":               func(s *Snapshot) { s.Experiment = "\x1b[31m" },
		"C1 control character": func(s *Snapshot) { s.Note = "\u0085" },
		"not UTF-8":            func(s *Snapshot) { s.Note = "\xc3\x28" },
	} {
		s := good
		spoil(&s)
		if s.Check() == nil {
			t.Errorf("%s: it is let through", name)
		}
	}
	good.Note, good.Event = strings.Repeat("é", NoteMax), strings.Repeat("é", EventMax)
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	good.Note = "שלום \u202eright to left\u202c"
	if err := good.Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckName(t *testing.T) {
	for _, s := range []string{"Ana", "Zoë", "שרה", "李雷", "O'Neil", strings.Repeat("é", NameMax)} {
		if err := CheckName(s); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, s := range []string{"", "  ", "\u3000", "a\nb", "a\tb", "\x00", "\xff", "a\u202eb", "\u200fa", "\u2066a", "\u061c", strings.Repeat("é", NameMax+1)} {
		if CheckName(s) == nil {
			t.Errorf("%q is let through", s)
		}
	}
}

func TestDraft_IsBlank(t *testing.T) {
	if !(Draft{}).IsBlank() || !(Draft{Day: Date{2026, 11, 23}, Rev: 3}).IsBlank() {
		t.Error("nothing in it, and not blank")
	}
	for _, d := range []Draft{{Note: "x"}, {Event: "x"}, {Edits: "x"}, {Ratings: Ratings{0, 6}}} {
		if d.IsBlank() {
			t.Errorf("%+v is blank", d)
		}
	}
}

func TestKindOf(t *testing.T) {
	full := &Problem{Kind: Full, Path: "/j", Day: Date{2026, 11, 23}, Err: errors.New("no room")}
	for err, want := range map[error]Kind{
		nil:                             "",
		errors.New("x"):                 Failed,
		full:                            Full,
		fmt.Errorf("saving: %w", full):  Full,
		&Problem{Kind: Busy, Err: full}: Busy,
	} {
		if got := KindOf(err); got != want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
	}
	if got := full.Error(); got != "full /j 2026-11-23: no room" || !errors.Is(full, full.Err) {
		t.Error(got)
	}
}
