package app

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"headroom/assets/words"
)

// keysIn finds the text keys that the commands name in full, or by the ending
// that these calls complete.
var keysIn = regexp.MustCompile(`\b(misuse|one|failure|printKept|command|single|group|T|t|N)\("([a-z.]+)"`)

func TestWords_TheCommandsHaveEveryTextAndNoOther(t *testing.T) {
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	sources, err := filepath.Glob("*.go")
	if err != nil || len(sources) < 10 {
		t.Fatal(sources, err)
	}
	for _, name := range sources {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, m := range keysIn.FindAllStringSubmatch(string(source), -1) {
			for _, key := range fullKeys(m[1], m[2]) {
				used[key] = true
				if !w.Has(key) {
					t.Errorf("%s: there is no text %s", name, key)
				}
			}
		}
	}
	for _, key := range w.Keys() {
		if strings.HasPrefix(key, "command.") && !used[key] {
			t.Errorf("no command says %s", key)
		}
	}
}

func fullKeys(call, key string) []string {
	switch call {
	case "misuse", "one":
		return []string{"command.usage." + key}
	case "failure", "printKept":
		return []string{"command.failed." + key}
	case "command", "single", "group":
		return []string{"command." + key + ".short", "command." + key + ".long"}
	}
	if strings.HasSuffix(key, ".") {
		return nil // completed by a call of another kind
	}
	return []string{key}
}
