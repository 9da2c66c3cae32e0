package model

import (
	"slices"
	"strconv"
	"strings"
)

// putOffMost is how many people one month can be put off for: it is kept as one
// setting. Where there are more, the first are asked again.
const putOffMost = 20

// A PutOff is whom the then-test was put off for in a month, as it is kept: the
// month's number and their UIDs, with spaces between. Empty is nobody.
type PutOff string

// Has tells whether it was put off for that person in that month.
func (p PutOff) Has(uid string, in Month) bool { return slices.Contains(p.of(in), uid) }

// With is also that person, and nobody of another month.
func (p PutOff) With(uid string, in Month) PutOff {
	if p.Has(uid, in) || uid == "" || strings.ContainsAny(uid, " \t\n") {
		return p
	}
	who := append(p.of(in), uid)
	who = who[max(0, len(who)-putOffMost):]
	return PutOff(strings.Join(append([]string{strconv.Itoa(int(in))}, who...), " "))
}

// of are the people of that month.
func (p PutOff) of(in Month) []string {
	if all := strings.Fields(string(p)); len(all) > 0 && all[0] == strconv.Itoa(int(in)) {
		return all[1:]
	}
	return nil
}
