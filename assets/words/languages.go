package words

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// A Language is one that the texts are there in.
type Language struct {
	// Tag names it as the files do: "pt-BR".
	Tag string
	// Name is what it is called in itself: "Português (Brasil)".
	Name string
}

// nameFile is the start of the names of the files that say what a language calls
// itself. They alone are read for the list of languages, which is needed before
// anything can be said.
const nameFile = "language."

// Languages are those that say what they are called, English first, the others in
// order of their tags. That each has every text is for the tests. An error is a
// mistake in the files themselves.
func Languages() ([]Language, error) { return languages(files) }

func languages(from fs.FS) ([]Language, error) {
	names, err := fs.Glob(from, nameFile+"*.toml")
	if err != nil {
		return nil, err
	}
	var all []Language
	for _, tag := range languagesOf(names) {
		bundle := i18n.NewBundle(language.English)
		keys, err := add(bundle, from, names, tag)
		if err != nil {
			return nil, err
		}
		all = append(all, Language{tag, Words{i18n.NewLocalizer(bundle, tag), keys, tag}.T("language.name")})
	}
	slices.SortFunc(all[1:], func(a, b Language) int { return strings.Compare(a.Tag, b.Tag) })
	return all, nil
}

// Tags are those of every language that there is a text in, also where it does not say
// what it is called: it can be tried, and what it lacks is English.
func Tags() ([]string, error) {
	names, err := fs.Glob(files, "*.toml")
	return languagesOf(names), err
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
