package words

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// pluralForms are the forms that a plural text needs in each language. Where CLDR
// has a form for whole millions as well, it is made from the last.
var pluralForms = map[string][]string{
	"en": {"one", "other"}, "de": {"one", "other"}, "es": {"one", "other"}, "fr": {"one", "other"}, "pt-BR": {"one", "other"},
	"zh-Hans": {"other"},
}

// messages are those of every file, by file.
func messages(t *testing.T) map[string][]*i18n.Message {
	t.Helper()
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]*i18n.Message{}
	for _, e := range entries {
		data, err := files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		file, err := i18n.ParseMessageFileBytes(data, e.Name(), map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			t.Fatalf("%s: %v", e.Name(), err)
		}
		all[e.Name()] = file.Messages
	}
	return all
}

// formsOf are the forms a message has, by name.
func formsOf(m *i18n.Message) map[string]string {
	forms := map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other}
	for name, text := range forms {
		if text == "" {
			delete(forms, name)
		}
	}
	return forms
}

func isPlural(m *i18n.Message) bool {
	forms := formsOf(m)
	delete(forms, "other")
	return len(forms) > 0
}

func TestLoad_TakesTheEmbeddedFiles(t *testing.T) {
	w, err := Load("en")
	if err != nil {
		t.Fatal(err)
	}
	if got := w.T("ceiling.name.bandwidth"); got != "Bandwidth" {
		t.Errorf("got %q", got)
	}
	if len(w.Keys()) < 50 || !slices.IsSorted(w.Keys()) {
		t.Errorf("%d keys, in order %v", len(w.Keys()), slices.IsSorted(w.Keys()))
	}
}

func TestFiles_EachTextIsThere(t *testing.T) {
	for name, file := range messages(t) {
		for _, m := range file {
			forms := formsOf(m)
			if forms["other"] == "" {
				t.Errorf("%s: %s is empty", name, m.ID)
			}
			for form, text := range forms {
				if strings.TrimSpace(text) != text {
					t.Errorf("%s: %s, %s begins or ends with a space", name, m.ID, form)
				}
			}
		}
	}
}

func TestFiles_PluralFormsAreComplete(t *testing.T) {
	for name, file := range messages(t) {
		want, known := pluralForms[languageOf(name)]
		if !known {
			t.Fatalf("%s: the plural forms of %q are not listed in this test", name, languageOf(name))
		}
		for _, m := range file {
			if !isPlural(m) {
				continue
			}
			got := make([]string, 0, len(want))
			for form := range formsOf(m) {
				got = append(got, form)
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s has the forms %v, not %v", name, m.ID, got, want)
			}
		}
	}
}

// placeholder is all that a text may hold of the template language: conditions
// and functions are for programs, not for translators.
var placeholder = regexp.MustCompile(`\{\{\.([a-z]+)\}\}`)

func TestFiles_TemplatesHoldPlaceholdersAlone(t *testing.T) {
	for name, file := range messages(t) {
		for _, m := range file {
			for form, text := range formsOf(m) {
				if _, err := template.New("").Parse(text); err != nil {
					t.Errorf("%s: %s, %s: %v", name, m.ID, form, err)
				}
				if strings.Contains(placeholder.ReplaceAllString(text, ""), "{{") {
					t.Errorf("%s: %s, %s holds more than placeholders", name, m.ID, form)
				}
			}
		}
	}
}

var keyForm = regexp.MustCompile(`^[a-z0-9_-]+(\.[a-z0-9_-]+)+$`)

func TestFiles_KeysAreDottedAndLowerCase(t *testing.T) {
	for name, file := range messages(t) {
		for _, m := range file {
			if !keyForm.MatchString(m.ID) {
				t.Errorf("%s: %s", name, m.ID)
			}
		}
	}
}

// The house style of the English texts.
func TestFiles_StyleIsCalm(t *testing.T) {
	for name, file := range messages(t) {
		for _, m := range file {
			for _, text := range formsOf(m) {
				if strings.ContainsAny(text, "!¡！") {
					t.Errorf("%s: %s raises its voice", name, m.ID)
				}
			}
		}
	}
}

func TestT(t *testing.T) {
	w, err := load(fstest.MapFS{
		"a.en.toml": {Data: []byte("[day]\nplain = \"Saved\"\nfilled = \"Saved on {{.day}} at {{.place}}\"\n[count]\none = \"{{.n}} check-in of {{.who}}\"\nother = \"{{.n}} check-ins of {{.who}}\"\n")},
		"a.de.toml": {Data: []byte("[day]\nplain = \"Gesichert\"\n")},
	}, "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ got, want string }{
		{w.T("day.plain"), "Saved"},
		{w.T("day.filled", "day", 3, "place", "{{.day}} <b>"), "Saved on 3 at {{.day}} <b>"},
		{w.T("day.none"), "⟦day.none⟧"},
		{w.N("count", 1, "who", "Ann"), "1 check-in of Ann"},
		{w.N("count", 0, "who", "Ann"), "0 check-ins of Ann"},
		{w.N("count", 12, "who", "Ann"), "12 check-ins of Ann"},
		{Words{}.T("day.plain"), "⟦day.plain⟧"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if !w.Has("count") || w.Has("day") {
		t.Error("Has is wrong")
	}
}

func TestLoad_ChoosesTheLanguage(t *testing.T) {
	from := fstest.MapFS{
		"a.en.toml": {Data: []byte("[x]\na = \"yes\"\nb = \"no\"\n")},
		"a.de.toml": {Data: []byte("[x]\na = \"ja\"\n")},
	}
	for lang, want := range map[string]string{
		"en": "yes no", "de": "ja no", "de-CH": "ja no", "de_AT.UTF-8": "ja no",
		"fr": "yes no", "": "yes no", "C": "yes no", "%%": "yes no", "en-GB": "yes no",
	} {
		w, err := load(from, lang)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.T("x.a") + " " + w.T("x.b"); got != want {
			t.Errorf("%q: %s", lang, got)
		}
	}
}

func TestLoad_RefusesAMistake(t *testing.T) {
	for name, from := range map[string]fstest.MapFS{
		"a key in two files":   {"a.en.toml": {Data: []byte("[x]\na = \"1\"")}, "b.en.toml": {Data: []byte("[x]\na = \"2\"")}},
		"a key written twice":  {"a.en.toml": {Data: []byte("[x]\na = \"1\"\na = \"2\"")}},
		"a key in two ways":    {"a.en.toml": {Data: []byte("\"x.a\" = \"1\"\n[x]\na = \"2\"")}},
		"not TOML":             {"a.en.toml": {Data: []byte("x: 1")}},
		"a form beside a text": {"a.en.toml": {Data: []byte("[x]\nother = \"1\"\na = \"2\"")}},
	} {
		if _, err := load(from, "en"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
