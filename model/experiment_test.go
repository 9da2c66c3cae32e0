package model

import "testing"

func TestAim_IsReadAsItIsWritten(t *testing.T) {
	for _, c := range Ceilings() {
		a := AimAt(c)
		if got, ok := a.Ceiling(); got != c || !ok {
			t.Errorf("the aim at %s is at %s, %v", c, got, ok)
		}
		if got, err := ParseAim(a.Key()); got != a || err != nil {
			t.Errorf("%q is read as %v, %v", a.Key(), got, err)
		}
	}
	if got, err := ParseAim(NoAim.Key()); got != NoAim || err != nil {
		t.Errorf("no aim is read as %v, %v", got, err)
	}
	for _, a := range []Aim{NoAim, CeilingCount + 1, 255} {
		if c, ok := a.Ceiling(); ok || a.Key() != "" {
			t.Errorf("the aim %d is at %s", a, c)
		}
	}
	if got, err := ParseAim("roof"); err == nil || got != NoAim {
		t.Errorf("a roof is read as %v, %v", got, err)
	}
}

func TestOutcome_IsReadAsItIsWritten(t *testing.T) {
	for _, o := range append(Outcomes(), NoOutcome) {
		if got, err := ParseOutcome(string(o)); got != o || err != nil {
			t.Errorf("%q is read as %q, %v", o, got, err)
		}
	}
	for _, s := range []string{"Done", "not done", " ", "done\n"} {
		if got, err := ParseOutcome(s); err == nil || got != NoOutcome {
			t.Errorf("%q is read as %q, %v", s, got, err)
		}
	}
}
