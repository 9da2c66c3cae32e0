// Package words holds every text that a person can see, in every language, as
// embedded files: say.en.toml, window.en.toml, commands.en.toml and their
// translations. A file's name ends in its language. Keys are dotted and
// lower-case; the plural forms of a text are named as in CLDR, so no key may end
// in zero, one, two, few, many or other, nor in id, hash or description.
//
// A language is offered where it has a file language.*.toml; a test holds that it has
// every text that English has.
package words

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed *.toml
var files embed.FS

// Words are the texts of one language. They are safe to copy and safe for use
// by several goroutines at once. The zero Words have none.
type Words struct {
	localizer *i18n.Localizer
	keys      map[string]bool
	lang      string
}

// Load reads the texts of a language ("en", "de-CH", "pt_BR.UTF-8"). A language
// that there is none of gives English, and so does each text that the language
// lacks. An error is a mistake in the files themselves.
func Load(lang string) (Words, error) { return load(files, lang) }

// LoadFrom reads the texts of a language from files other than the built-in ones,
// so that a translation can be tried before it is built in. Among them have to be
// the English ones.
func LoadFrom(files fs.FS, lang string) (Words, error) { return load(files, lang) }

func load(from fs.FS, lang string) (Words, error) {
	names, err := fs.Glob(from, "*.toml")
	if err != nil {
		return Words{}, err
	}
	bundle := i18n.NewBundle(language.English)
	w := Words{keys: map[string]bool{}, lang: choose(names, lang)}
	for _, l := range slices.Compact([]string{"en", w.lang}) {
		keys, err := add(bundle, from, names, l)
		if err != nil {
			return Words{}, err
		}
		maps.Copy(w.keys, keys)
	}
	w.localizer = i18n.NewLocalizer(bundle, w.lang)
	return w, nil
}

// add brings the files of one language into the bundle and gives their keys. A
// key may stand in one file only.
func add(bundle *i18n.Bundle, from fs.FS, names []string, lang string) (map[string]bool, error) {
	keys := map[string]bool{}
	for _, name := range names {
		if languageOf(name) != lang {
			continue
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		file, err := i18n.ParseMessageFileBytes(data, name, unmarshal)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, m := range file.Messages {
			if keys[m.ID] {
				return nil, fmt.Errorf("%s: the key %s stands in another file too", name, m.ID)
			}
			keys[m.ID] = true
			if m.Many == "" && m.One != "" { // asked for by whole millions alone
				m.Many = m.Other
			}
		}
		if err := bundle.AddMessages(file.Tag, file.Messages...); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return keys, nil
}

// unmarshal reads the one format that the files have.
var unmarshal = map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal}

// languageOf is "en" for "say.en.toml".
func languageOf(name string) string {
	return strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".toml")), ".")
}

// languagesOf are the languages of the files, English first.
func languagesOf(names []string) []string {
	have := []string{"en"}
	for _, name := range names {
		if l := languageOf(name); !slices.Contains(have, l) {
			have = append(have, l)
		}
	}
	return have
}

// choose is the language of the files that is nearest to the one asked for;
// English where none is near.
func choose(names []string, lang string) string {
	near, _ := Nearest(languagesOf(names), lang)
	return near
}

// Lang is the language of the texts, as its files name it: "en".
func (w Words) Lang() string { return w.lang }

// T is a text with its placeholders filled: args are names and values in turn,
// "day", d for {{.day}}. A key that there is no text for gives the key in ⟦⟧.
func (w Words) T(key string, args ...any) string {
	return w.say(key, &i18n.LocalizeConfig{MessageID: key, TemplateData: data(args)})
}

// N is the plural form of a text that n asks for in this language; {{.n}} is n.
func (w Words) N(key string, n int, args ...any) string {
	d := data(args)
	d["n"] = n
	return w.say(key, &i18n.LocalizeConfig{MessageID: key, TemplateData: d, PluralCount: n})
}

func (w Words) say(key string, c *i18n.LocalizeConfig) string {
	if !w.keys[key] {
		return "⟦" + key + "⟧"
	}
	s, err := w.localizer.Localize(c)
	if err != nil && s == "" {
		return "⟦" + key + "⟧"
	}
	return s
}

// data pairs names and values. Every value is a string or a number by now; a
// name without one is left out.
func data(args []any) map[string]any {
	d := make(map[string]any, len(args)/2+1)
	for i := 0; i+1 < len(args); i += 2 {
		d[fmt.Sprint(args[i])] = args[i+1]
	}
	return d
}

// Has tells whether there is a text for the key.
func (w Words) Has(key string) bool { return w.keys[key] }

// Keys are all keys in order.
func (w Words) Keys() []string { return slices.Sorted(maps.Keys(w.keys)) }
