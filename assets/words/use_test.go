package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// composed are the keys that the program puts together: the beginning that is
// written out, and what can follow it, * for any one part. They count as used.
var composed = map[string][]string{
	"ceiling.name.":      {"*"},
	"ceiling.short.":     {"*"},
	"ceiling.hint.":      {"*"},
	"month.name.":        {"*"},
	"month.short.":       {"*"},
	"headline.tied.":     {"*"},
	"problem.":           {"*.*"},
	"refusal.":           {"*"},
	"command.":           {"*.short", "*.long"},
	"outcome.":           {"*"},
	"guide.question.":    {"*.*"},
	"guide.answer.":      {"*.*.*"},
	"guide.suggestion.":  {"*.*.*"},
	"guide.symptom.":     {"*.*"},
	"command.usage.":     {"*"},
	"command.failed.":    {"*"},
	"menu.":              {"*"},
	"private.place.":     {"*"},
	"keys.":              {"*"},
	"settings.look.":     {"*"},
	"settings.":          {"appearance", "checkin", "targets", "private", "data", "about"},
	"sample.note.":       {"*"},
	"sample.event.":      {"*"},
	"sample.experiment.": {"*"},
	"share.":             {"portrait", "square", "wide", "slide"},
}

// isComposed tells whether a key is one of composed.
func isComposed(key string) bool {
	for beginning, ends := range composed {
		for _, end := range ends {
			pattern := strings.ReplaceAll(beginning+end, ".", "/")
			if ok, err := path.Match(pattern, strings.ReplaceAll(key, ".", "/")); ok && err == nil {
				return true
			}
		}
	}
	return false
}

// A use is a call of T or N in the program.
type use struct {
	at     token.Position
	key    string
	plural bool
	// prefix tells that the key only begins so.
	prefix bool
	// names are the placeholders given; nil where they cannot be told.
	names []string
}

// source parses the program's own files, tests left out.
func source(t *testing.T) (*token.FileSet, []*ast.File) {
	t.Helper()
	set := token.NewFileSet()
	var parsed []*ast.File
	for _, root := range []string{"../../ui", "../../app", "../../model/guide"} {
		if _, err := os.Stat(root); err != nil {
			t.Fatal(err)
		}
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			parsed = append(parsed, f)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return set, parsed
}

// uses are the calls with a key that is written out, wholly or as a beginning.
func uses(set *token.FileSet, parsed []*ast.File) []use {
	var found []use
	for _, f := range parsed {
		short := shortNames(f)
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			method := methodName(call.Fun)
			if id, ok := call.Fun.(*ast.Ident); ok {
				method = short[id.Name]
			}
			if method == "" {
				return true
			}
			u := use{at: set.Position(call.Pos()), plural: method == "N"}
			key := call.Args[0]
			for {
				sum, ok := key.(*ast.BinaryExpr)
				if !ok {
					break
				}
				u.prefix, key = true, sum.X
			}
			if u.key, ok = literal(key); ok {
				u.names = names(call, u.plural)
				found = append(found, u)
			}
			return true
		})
	}
	return found
}

// methodName is "T" or "N" for voice.T and the like, empty for anything else.
func methodName(e ast.Expr) string {
	if s, ok := e.(*ast.SelectorExpr); ok && (s.Sel.Name == "T" || s.Sel.Name == "N") {
		return s.Sel.Name
	}
	return ""
}

// shortNames are the variables of a file that hold the method: t := voice.T.
func shortNames(f *ast.File) map[string]string {
	names := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, value := range a.Rhs {
			if id, ok := a.Lhs[i].(*ast.Ident); ok && methodName(value) != "" {
				names[id.Name] = methodName(value)
			}
		}
		return true
	})
	return names
}

// names are the placeholders a call fills.
func names(call *ast.CallExpr, plural bool) []string {
	if call.Ellipsis.IsValid() {
		return nil
	}
	given, rest := []string{}, call.Args[1:]
	if plural {
		given, rest = []string{"n"}, call.Args[2:]
	}
	for i := 0; i < len(rest); i += 2 {
		name, ok := literal(rest[i])
		if !ok {
			return nil
		}
		given = append(given, name)
	}
	return given
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// byKey are all messages in English.
func byKey(t *testing.T) map[string]*i18n.Message {
	keys := map[string]*i18n.Message{}
	for name, file := range messages(t) {
		if languageOf(name) != "en" {
			continue
		}
		for _, m := range file {
			keys[m.ID] = m
		}
	}
	return keys
}

func TestUse_EachKeyHasAText(t *testing.T) {
	keys := byKey(t)
	for _, u := range uses(source(t)) {
		if u.prefix {
			if composed[u.key] == nil {
				t.Errorf("%s: keys are put together from %q, which this test does not list", u.at, u.key)
			}
			continue
		}
		m := keys[u.key]
		if m == nil {
			t.Errorf("%s: there is no text for %q", u.at, u.key)
			continue
		}
		if isPlural(m) != u.plural {
			t.Errorf("%s: %q is called by N: %v, has plural forms: %v", u.at, u.key, u.plural, isPlural(m))
		}
	}
}

func TestUse_EachPlaceholderIsFilled(t *testing.T) {
	keys := byKey(t)
	for _, u := range uses(source(t)) {
		m := keys[u.key]
		if m == nil || u.prefix || u.names == nil {
			continue
		}
		needed := map[string]bool{}
		for _, text := range formsOf(m) {
			for _, p := range placeholder.FindAllStringSubmatch(text, -1) {
				needed[p[1]] = true
			}
		}
		for name := range needed {
			if !slices.Contains(u.names, name) {
				t.Errorf("%s: {{.%s}} of %q is not given", u.at, name, u.key)
			}
		}
	}
}

// A key counts as used where any string of the program is it.
func TestUse_NoTextIsLeftOver(t *testing.T) {
	_, parsed := source(t)
	written := map[string]bool{}
	for _, f := range parsed {
		ast.Inspect(f, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				if s, ok := literal(e); ok {
					written[s] = true
				}
			}
			return true
		})
	}
	for beginning := range composed {
		if !written[beginning] {
			t.Errorf("nothing puts keys together from %q any more", beginning)
		}
	}
	for key := range byKey(t) {
		if !written[key] && !isComposed(key) && key != "language.name" {
			t.Errorf("nothing says %q", key)
		}
	}
}
