package main

import (
	"bufio"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "headroom"

// arrows says for each folder which others of ours it may import. A folder that
// is not here may not hold Go code.
var arrows = map[string][]string{
	"":              {"app"},
	"app":           {"app", "ui", "ui/screens", "ui/widgets", "ui/say", "ui/plot", "ui/draw", "model", "model/guide", "model/insight", "model/journal", "model/exchange", "assets", "assets/words"},
	"ui":            {"ui/screens", "ui/widgets", "ui/say", "ui/plot", "ui/draw", "model", "model/guide", "model/insight", "assets", "assets/words"},
	"ui/screens":    {"ui/widgets", "ui/plot", "ui/draw", "ui/say", "model", "model/guide", "model/insight"},
	"ui/widgets":    {"ui/plot", "ui/draw", "ui/say", "model", "model/insight"},
	"ui/plot":       {"ui/draw", "ui/say", "model", "model/insight"},
	"ui/say":        {"assets/words", "model", "model/insight"},
	"ui/draw":       {"assets"},
	"assets":        {},
	"assets/words":  {},
	"model":         {},
	"model/guide":   {"model"},
	"model/insight": {"model"},
	"model/journal": {"model"},
	// The exchange reads and writes what a journal holds, as model values.
	"model/exchange": {"model"},
}

// homes says for each outside package, by prefix, which folders or files may
// import it. What is not here may be imported by any folder but model.
var homes = map[string][]string{
	"fyne.io/":                   {"ui", "ui/screens", "ui/widgets", "app/desktop.go"},
	"github.com/adrg/xdg":        {"app/config.go"},
	"database/sql":               {"model/journal"},
	"github.com/mattn/":          {"model/journal"},
	"github.com/google/uuid":     {"model/journal"},
	"github.com/wcharczuk/":      {"ui/draw", "ui/plot"},
	"github.com/go-text/":        {"ui/draw", "assets/assets_test.go"},
	"github.com/spf13/":          {"app"},
	"github.com/nicksnyder/":     {"assets/words"},
	"github.com/BurntSushi/":     {"assets/words", "app"},
	"github.com/golang/freetype": {"ui/draw", "ui/plot"},
}

// testsToo says what the tests of a folder may import beyond its own arrows.
var testsToo = map[string][]string{
	// The tests of figures and screens speak English and use the true fonts.
	"ui/plot":    {"assets", "assets/words"},
	"ui/widgets": {"ui", "assets", "assets/words"},
	"ui/screens": {"ui", "assets", "assets/words"},
	// The sample is checked against the rules of what it holds.
	"assets":       {"model"},
	"assets/words": {},
}

func TestArrows(t *testing.T) {
	checked := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || entry.Name() == "build") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		checked++
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if why := refuse(filepath.ToSlash(path), imported); why != "" {
				t.Errorf("%s imports %s: %s", path, imported, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked < 10 {
		t.Fatalf("only %d Go files found: is the test run from the module's root?", checked)
	}
}

// refuse says why a file may not import a package; empty where it may.
func refuse(file, imported string) string {
	folder := filepath.ToSlash(filepath.Dir(file))
	if folder == "." {
		folder = ""
	}
	allowed, known := arrows[folder]
	if !known {
		return "the folder is not part of the house"
	}
	isTest := strings.HasSuffix(file, "_test.go")
	if isTest {
		allowed = slices.Concat(allowed, testsToo[folder], []string{folder})
	}
	if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
		if !slices.Contains(allowed, ours) {
			return "no such arrow in the house"
		}
		return ""
	}
	for prefix, at := range homes {
		if !strings.HasPrefix(imported, prefix) || slices.Contains(at, folder) || slices.Contains(at, file) {
			continue
		}
		return "its home is " + strings.Join(at, ", ")
	}
	if folder == "model" && !isTest && strings.Contains(strings.Split(imported, "/")[0], ".") {
		return "model uses the standard library only"
	}
	return ""
}

func TestArrows_RefusesWhatTheHouseForbids(t *testing.T) {
	for _, c := range []struct{ file, imported string }{
		{"model/rating.go", "headroom/ui/say"},
		{"model/rating.go", "github.com/google/uuid"},
		{"ui/plot/card.go", "fyne.io/fyne/v2"},
		{"ui/draw/raster.go", "headroom/model"},
		{"app/desk.go", "fyne.io/fyne/v2"},
		{"app/desk.go", "github.com/adrg/xdg"},
		{"ui/screens/checkin.go", "headroom/app"},
		{"ui/screens/checkin.go", "headroom/model/journal"},
		{"app/cmd_list.go", "database/sql"},
		{"ui/widgets/rail_test.go", "headroom/app"},
		{"helpers/helpers.go", "fmt"},
	} {
		if refuse(c.file, c.imported) == "" {
			t.Errorf("%s may import %s", c.file, c.imported)
		}
	}
	for _, c := range []struct{ file, imported string }{
		{"app/desktop.go", "fyne.io/fyne/v2/app"},
		{"app/config.go", "github.com/adrg/xdg"},
		{"ui/plot/card.go", "github.com/wcharczuk/go-chart/v2"},
		{"model/history_test.go", "pgregory.net/rapid"},
		{"main.go", "headroom/app"},
	} {
		if why := refuse(c.file, c.imported); why != "" {
			t.Errorf("%s may not import %s: %s", c.file, c.imported, why)
		}
	}
}

// TestMainStaysAKnot keeps the rules of the program out of package main.
func TestMainStaysAKnot(t *testing.T) {
	f, err := os.Open("main.go")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		lines++
	}
	if lines > 20 {
		t.Errorf("main.go has %d lines; what it does belongs to app", lines)
	}
}
