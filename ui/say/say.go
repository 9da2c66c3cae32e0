// Package say turns model values into words: names, numbers, days, changes,
// headlines, messages and the text that stands for a picture. It knows no window
// and decides nothing but the wording; what it states is true of the values it
// was given. Whole sentences are keys in assets/words, so that another language
// can order them as it must.
package say

import (
	"strconv"

	"headroom/assets/words"
	"headroom/model"
)

// A Language is one that a Voice can speak.
type Language = words.Language

// A Voice speaks one language. It is safe to copy and safe for use by several
// goroutines at once.
type Voice struct {
	words words.Words
}

// New is the voice of these words.
func New(w words.Words) Voice { return Voice{w} }

// Lang is the tag of the language: "en".
func (v Voice) Lang() string { return v.words.Lang() }

// T is a text with its placeholders filled: args are names and values in turn.
func (v Voice) T(key string, args ...any) string { return v.words.T(key, args...) }

// N is the plural form of a text that n asks for.
func (v Voice) N(key string, n int, args ...any) string { return v.words.N(key, n, args...) }

// Ceiling is the ceiling's name: "Bandwidth".
func (v Voice) Ceiling(c model.Ceiling) string { return v.T("ceiling.name." + c.Key()) }

// Ceilings names several as one sentence does: "Bandwidth and Learning".
func (v Voice) Ceilings(all ...model.Ceiling) string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = v.Ceiling(c)
	}
	return v.And(names...)
}

// CeilingShort is the name where there is no room for it: "Band.".
func (v Voice) CeilingShort(c model.Ceiling) string { return v.T("ceiling.short." + c.Key()) }

// CeilingHint says what the ceiling is about: "time to think".
func (v Voice) CeilingHint(c model.Ceiling) string { return v.T("ceiling.hint." + c.Key()) }

// levelKeys are indexed by Rating.Step.
var levelKeys = [...]string{"level.unset", "level.1", "level.2", "level.3", "level.4", "level.5"}

// Level is the word of the nearest level, a half going to the lower one:
// "Standing room"; "Not set yet" where not rated.
func (v Voice) Level(r model.Rating) string { return v.T(levelKeys[r.Clamp().Step()]) }

// LevelTip is a level with its word: "3 · Standing room", "3.5 · Standing room".
func (v Voice) LevelTip(r model.Rating) string {
	value := v.Value(r)
	if r%model.Whole == 0 {
		value = strconv.Itoa(int(r / model.Whole))
	}
	return v.T("level.numbered", "value", value, "level", v.Level(r))
}

// Scale is each level with its word, from 1 up.
func (v Voice) Scale() (all []string) {
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		all = append(all, v.LevelTip(model.Rating(level)*model.Whole))
	}
	return all
}

// BindingWord is the level's word with the mark of the lowest: "Low · the
// lowest", or "Low · among the lowest" where others are as low.
func (v Voice) BindingWord(r model.Rating, alone bool) string {
	if alone {
		return v.T("lowest.alone", "level", v.Level(r))
	}
	return v.T("lowest.among", "level", v.Level(r))
}
