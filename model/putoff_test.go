package model

import (
	"fmt"
	"testing"
)

func TestPutOff_IsOfAPersonAndAMonth(t *testing.T) {
	var p PutOff
	if p.Has("a", 5) || p.Has("", 0) {
		t.Error("empty has somebody")
	}
	p = p.With("a", 5).With("b", 5).With("a", 5)
	if !p.Has("a", 5) || !p.Has("b", 5) || p.Has("c", 5) || p.Has("a", 6) || p != "5 a b" {
		t.Errorf("%q", p)
	}
	if p = p.With("c", 6); p.Has("a", 5) || p.Has("a", 6) || !p.Has("c", 6) {
		t.Errorf("in the next month it is %q", p)
	}
	for i := range 100 {
		p = p.With(fmt.Sprintf("01992b2e-0000-7000-8000-%012d", i), 6)
	}
	if !p.Has("01992b2e-0000-7000-8000-000000000099", 6) || len(p) > 1000 {
		t.Errorf("%d characters: %q", len(p), p)
	}
	s := Settings{Look: DarkLook, Text: 100, PutOff: p}
	if got := SettingsOf(s.Values()); got != s {
		t.Errorf("read as %+v", got)
	}
}
