package say

import (
	"slices"
	"testing"

	"headroom/assets/words"
	"headroom/model"
)

// Names sort as the language has it, not by what their letters are written with.
func TestSortPeople(t *testing.T) {
	for lang, want := range map[string][]string{
		"en":      {"Me", "Ana", "Åsa", "Björn", "olga", "Ömer", "Team 2", "Team 10", "Zoe"},
		"de":      {"Me", "Ärne", "Bo", "Oda", "Ödön", "Ute"},
		"es":      {"Me", "Nuria", "Ñusta", "Olga"},
		"fr":      {"Me", "Edgar", "Éloi", "Emma"},
		"pt-BR":   {"Me", "Ágata", "Bia", "Caio"},
		"zh-Hans": {"Me", "陈", "李", "王", "张"},
	} {
		w, err := words.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		var all []model.Person
		for i, name := range slices.Sorted(slices.Values(want)) { // by bytes
			all = append(all, model.Person{UID: string(rune('a' + i)), Name: name, Self: name == "Me"})
		}
		SortPeople(New(w), all, func(p model.Person) model.Person { return p })
		var got []string
		for _, p := range all {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
