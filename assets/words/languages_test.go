package words

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// unfinished are languages that may lack texts, and have some that English no longer
// has, while they are translated: they have no file language.*.toml yet.
var unfinished []string

// A pair is an English text beside its translation, which is nil where there is
// none.
type pair struct {
	lang, file string
	key        string
	english    *i18n.Message
	translated *i18n.Message
}

func (p pair) String() string { return fmt.Sprintf("%s: %s", p.file, p.key) }

// pairs are all texts in all languages but English.
func pairs(t *testing.T) (all []pair) {
	t.Helper()
	files := messages(t)
	for _, lang := range translations(t) {
		for name, english := range files {
			if languageOf(name) != "en" {
				continue
			}
			file := strings.TrimSuffix(name, "en.toml") + lang + ".toml"
			translated := map[string]*i18n.Message{}
			for _, m := range files[file] {
				translated[m.ID] = m
			}
			for _, m := range english {
				all = append(all, pair{lang, file, m.ID, m, translated[m.ID]})
				delete(translated, m.ID)
			}
			for key, m := range translated {
				all = append(all, pair{lang, file, key, nil, m})
			}
		}
	}
	return all
}

// translations are the languages that there is a file of.
func translations(t *testing.T) []string {
	var names []string
	for name := range messages(t) {
		names = append(names, name)
	}
	return languagesOf(names)[1:]
}

// translated are the pairs with both texts.
func translated(t *testing.T) []pair {
	return slices.DeleteFunc(pairs(t), func(p pair) bool { return p.english == nil || p.translated == nil })
}

func TestTranslations_HaveTheKeysOfEnglishInTheFilesOfEnglish(t *testing.T) {
	missing := map[string]int{}
	for _, p := range pairs(t) {
		switch {
		case p.english == nil && slices.Contains(unfinished, p.lang):
			t.Logf("%v: the English file has no such key", p)
		case p.english == nil:
			t.Errorf("%v: the English file has no such key", p)
		case p.translated == nil && slices.Contains(unfinished, p.lang):
			missing[p.lang]++
		case p.translated == nil:
			t.Errorf("%v is missing", p)
		}
	}
	for lang, n := range missing {
		t.Logf("%s: %d texts are missing, so it is not offered", lang, n)
	}
	files := messages(t)
	for name := range files {
		lang := languageOf(name)
		if english := strings.TrimSuffix(name, lang+".toml") + "en.toml"; files[english] == nil {
			t.Errorf("%s: there is no %s", name, english)
		}
	}
}

func TestTranslations_HaveThePlaceholdersOfEnglish(t *testing.T) {
	for _, p := range translated(t) {
		if got, want := filled(p.translated), filled(p.english); !slices.Equal(got, want) {
			t.Errorf("%v has the placeholders %v, not %v", p, got, want)
		}
	}
}

// filled are the placeholders of all forms of a message, each once, in order.
func filled(m *i18n.Message) (names []string) {
	for _, text := range formsOf(m) {
		for _, found := range placeholder.FindAllStringSubmatch(text, -1) {
			names = append(names, found[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// typed finds what is typed into a terminal: it is the same in every language.
var typed = regexp.MustCompile(`--[a-z][a-z-]+|-o\b|headroom [a-z]+|HEADROOM_[A-Z]+|1080x1350|YYYY-MM-DD|2026-11-23`)

func TestTranslations_LeaveWhatIsTypedAsItIs(t *testing.T) {
	for _, p := range translated(t) {
		text := oneLine(p.translated)
		for _, word := range typed.FindAllString(oneLine(p.english), -1) {
			if word == "headroom in" || strings.Count(text, word) >= strings.Count(oneLine(p.english), word) {
				continue
			}
			say := t.Errorf
			if slices.Contains(unfinished, p.lang) { // the English one may have changed since
				say = t.Logf
			}
			say("%v does not say %q as often as the English one", p, word)
		}
	}
}

func oneLine(m *i18n.Message) string { return strings.Join(strings.Fields(m.Other), " ") }

// What stands in backquotes in a flag's text becomes the name of its value.
func TestTranslations_NameTheValuesOfFlags(t *testing.T) {
	for _, p := range translated(t) {
		if got, want := strings.Count(p.translated.Other, "`"), strings.Count(p.english.Other, "`"); got != want {
			t.Errorf("%v has %d backquotes, not %d", p, got, want)
		}
	}
}

// The radar breaks the mark of the lowest at its dot where there is little room.
func TestTranslations_KeepTheDotOfTheLowest(t *testing.T) {
	for _, lang := range append(translations(t), "en") {
		w, err := Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"lowest.alone", "lowest.among"} {
			if text := w.T(key, "level", "L"); !strings.Contains(text, " · ") {
				t.Errorf("%s: %s is %q, without a dot between spaces", lang, key, text)
			}
		}
	}
}

// Every number has a form of every plural text.
func TestTranslations_CanCount(t *testing.T) {
	loaded := map[string]Words{}
	for _, p := range translated(t) {
		if !isPlural(p.english) {
			continue
		}
		for _, form := range pluralForms[p.lang] {
			if formsOf(p.translated)[form] == "" {
				t.Errorf("%v has no form %q", p, form)
			}
		}
		w, known := loaded[p.lang]
		if !known {
			var err error
			if w, err = Load(p.lang); err != nil {
				t.Fatal(err)
			}
			loaded[p.lang] = w
		}
		for _, n := range []int{0, 1, 2, 3, 5, 11, 21, 100, 1_000_000} {
			if s := w.N(p.key, n); s == "" || strings.Contains(s, "⟦") {
				t.Errorf("%v has no form for %d: %q", p, n, s)
			}
		}
	}
}

func TestLanguages_AreThoseThatSayTheirName(t *testing.T) {
	all, err := languages(fstest.MapFS{
		"language.en.toml": {Data: []byte("[language]\nname = 'English'")},
		"language.fr.toml": {Data: []byte("[language]\nname = 'Français'")},
		"language.de.toml": {Data: []byte("[language]\nname = 'Deutsch'")},
		"say.en.toml":      {Data: []byte("a = 'A'")},
		"say.es.toml":      {Data: []byte("a = 'A'")},
	})
	want := []Language{{"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}}
	if err != nil || !slices.Equal(all, want) {
		t.Errorf("%v, %v, want %v", all, err, want)
	}
}

func TestNearest(t *testing.T) {
	all := []string{"en", "de", "es", "fr", "pt-BR", "zh-Hans"}
	for asked, want := range map[string]string{
		"de": "de", "de_CH.UTF-8": "de", "de-AT@euro": "de", "pt": "pt-BR", "pt_PT": "pt-BR", "zh": "zh-Hans", "zh_CN.UTF-8": "zh-Hans",
		"fr_CA": "fr", "es-419": "es", "en_GB.utf8": "en",
		"C": "", "POSIX": "", "C.UTF-8": "", "": "", "ja": "", "%": "", "german": "",
	} {
		tag, ok := Nearest(all, asked)
		if !ok {
			tag = ""
		}
		if tag != want {
			t.Errorf("%q: got %q, want %q", asked, tag, want)
		}
	}
}
