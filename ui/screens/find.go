package screens

import (
	"slices"

	"headroom/model/guide"
)

// A Find is what a person wrote and picked to find the root, and what that points at.
// It is held as long as the window is open, and kept nowhere.
type Find struct {
	Text   string
	Picked []guide.Symptom
	Found  []guide.Finding
	// Foreign tells that the text does not read as English, the one language that is
	// understood.
	Foreign bool
	// Acute tells that the text speaks of not wanting to live. Nothing is found then:
	// a ceiling is no answer to it.
	Acute bool
}

// Write takes another text.
func (f Find) Write(finder *guide.Finder, text string) Find {
	f.Text = text
	return f.look(finder)
}

// Pick takes a sentence, or lets it go where it was taken.
func (f Find) Pick(finder *guide.Finder, s guide.Symptom) Find {
	if f.Has(s) {
		f.Picked = slices.DeleteFunc(slices.Clone(f.Picked), func(o guide.Symptom) bool { return o.Key() == s.Key() })
	} else {
		f.Picked = append(slices.Clone(f.Picked), s)
	}
	return f.look(finder)
}

// Has tells whether a sentence is picked.
func (f Find) Has(s guide.Symptom) bool {
	return slices.ContainsFunc(f.Picked, func(o guide.Symptom) bool { return o.Key() == s.Key() })
}

// Empty tells that there is nothing to look into yet.
func (f Find) Empty() bool { return f.Text == "" && len(f.Picked) == 0 }

func (f Find) look(finder *guide.Finder) Find {
	f.Found, f.Foreign, f.Acute = nil, false, guide.Acute(f.Text)
	if finder != nil && !f.Acute {
		f.Found, f.Foreign = finder.Find(f.Text, f.Picked...), !finder.English(f.Text)
	}
	return f
}
