package say

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"headroom/model"
)

// NameKeys gives a function that makes of a name what it sorts by, byte by byte, as the
// language sorts: by letters, then by their accents, then by case, and numbers by their
// size. It is for one goroutine.
func (v Voice) NameKeys() func(name string) string {
	c := collate.New(language.Make(v.Lang()), collate.Numeric)
	var b collate.Buffer
	return func(name string) string {
		b.Reset()
		return string(c.KeyFromString(&b, name))
	}
}

// SortPeople sorts by name, yourself first; who gives the person of an item.
func SortPeople[T any](v Voice, all []T, who func(T) model.Person) {
	key := v.NameKeys()
	rank := map[string]string{}
	for _, item := range all {
		p := who(item)
		rank[p.UID] = "1" + key(p.Name)
		if p.Self {
			rank[p.UID] = ""
		}
	}
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(rank[who(a).UID], rank[who(b).UID]) })
}
