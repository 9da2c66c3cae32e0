package words

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// A Language is one that every text is there in.
type Language struct {
	// Tag names it as the files do: "pt-BR".
	Tag string
	// Name is what it is called in itself: "Português (Brasil)".
	Name string
}

// nameKey is the text that says what a language calls itself.
const nameKey = "language.name"

// Languages are those that have every text that English has, English first, the
// others in order of their tags. An error is a mistake in the files themselves.
func Languages() ([]Language, error) { return languages(files) }

func languages(from fs.FS) ([]Language, error) {
	names, err := fs.Glob(from, "*.toml")
	if err != nil {
		return nil, err
	}
	var all []Language
	var english map[string]bool
	for _, tag := range languagesOf(names) {
		bundle := i18n.NewBundle(language.English)
		keys, err := add(bundle, from, names, tag)
		if err != nil {
			return nil, err
		}
		if tag == "en" {
			english = keys
		}
		if !holds(keys, english) {
			continue
		}
		w := Words{i18n.NewLocalizer(bundle, tag), keys, tag}
		all = append(all, Language{tag, w.T(nameKey)})
	}
	slices.SortFunc(all[1:], func(a, b Language) int { return strings.Compare(a.Tag, b.Tag) })
	return all, nil
}

// Tags are those of every language that there is a text in, also of those that lack
// some: they can be tried, and what they lack is English.
func Tags() ([]string, error) {
	names, err := fs.Glob(files, "*.toml")
	return languagesOf(names), err
}

// holds tells whether every key of the second is in the first.
func holds(keys, needed map[string]bool) bool {
	for key := range needed {
		if !keys[key] {
			return false
		}
	}
	return true
}

// Nearest is the one of the tags that is nearest to the language asked for ("de-CH",
// "pt_BR.UTF-8"): the first, and false, where none is near, and for what names no
// language, such as "C".
func Nearest(have []string, lang string) (string, bool) {
	tags := make([]language.Tag, len(have))
	for i, l := range have {
		tags[i] = language.Make(l)
	}
	lang, _, _ = strings.Cut(lang, ".")
	lang, _, _ = strings.Cut(lang, "@")
	asked, err := language.Parse(lang)
	if err != nil || len(have) == 0 {
		return slices.Concat(have, []string{"en"})[0], false
	}
	_, i, sure := language.NewMatcher(tags).Match(asked)
	return have[i], sure > language.No
}
