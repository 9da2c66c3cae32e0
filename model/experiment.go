package model

import "fmt"

// An Aim is the ceiling that an experiment is to lift. The zero Aim is none: the
// experiment was written before ceilings were asked for, or there is none.
type Aim uint8

// NoAim is at no ceiling.
const NoAim Aim = 0

// AimAt is the aim at a ceiling.
func AimAt(c Ceiling) Aim { return Aim(c) + 1 }

// Ceiling is the ceiling aimed at, false where there is none.
func (a Aim) Ceiling() (Ceiling, bool) {
	if a == NoAim || a > CeilingCount {
		return 0, false
	}
	return Ceiling(a - 1), true
}

// Key is the ceiling's key, empty where there is none.
func (a Aim) Key() string {
	if c, ok := a.Ceiling(); ok {
		return c.Key()
	}
	return ""
}

// ParseAim reads what Key writes.
func ParseAim(s string) (Aim, error) {
	if s == "" {
		return NoAim, nil
	}
	c, err := ParseCeiling(s)
	if err != nil {
		return NoAim, err
	}
	return AimAt(c), nil
}

// An Outcome is how an experiment went. The zero Outcome is that nobody said.
type Outcome string

// The outcomes, in the order in which they are offered.
const (
	NoOutcome Outcome = ""
	Done      Outcome = "done"
	Partly    Outcome = "partly"
	NotDone   Outcome = "not"
	Dropped   Outcome = "dropped"
)

// Outcomes are those that can be chosen.
func Outcomes() []Outcome { return []Outcome{Done, Partly, NotDone, Dropped} }

// ParseOutcome reads an outcome; the empty text is NoOutcome.
func ParseOutcome(s string) (Outcome, error) {
	if s == "" {
		return NoOutcome, nil
	}
	for _, o := range Outcomes() {
		if s == string(o) {
			return o, nil
		}
	}
	return NoOutcome, fmt.Errorf("%q is no outcome; there are done, partly, not and dropped", s)
}
