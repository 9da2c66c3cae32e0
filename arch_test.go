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
	"app":           {"app", "ui", "ui/gallery", "ui/screens", "ui/widgets", "ui/say", "ui/plot", "ui/draw", "model", "model/guide", "model/insight", "model/journal", "model/exchange", "assets", "assets/words"},
	"ui":            {"ui/gallery", "ui/screens", "ui/widgets", "ui/say", "ui/plot", "ui/draw", "model", "model/guide", "model/insight", "assets"},
	"ui/gallery":    {"ui/widgets", "ui/plot", "ui/draw", "model"},
	"ui/screens":    {"ui/widgets", "ui/plot", "ui/say", "model", "model/guide", "model/insight"},
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

// outside says for each package that is not ours, by its path or the beginning of
// it, which folders or files may import it; the longest beginning counts. Nobody
// may import what is not here, but for the rest of Go's own library.
var outside = map[string][]string{
	"codeberg.org/go-pdf/fpdf":         {"ui/draw"},
	"database/sql":                     {"model/journal"},
	"fyne.io/fyne/v2":                  {"ui", "ui/gallery", "ui/screens", "ui/widgets", "app/desktop.go", "app/desktop_gallery.go", "app/desktop_shots.go"},
	"fyne.io/fyne/v2/app":              {"app/desktop.go"},
	"fyne.io/fyne/v2/data/binding":     {}, // nothing flows back but by calls
	"fyne.io/fyne/v2/test":             {},
	"github.com/BurntSushi/toml":       {"assets/words"},
	"github.com/adrg/xdg":              {"app/config.go"},
	"github.com/arran4/golang-ical":    {"model/exchange"},
	"github.com/go-text/typesetting":   {"ui/draw"},
	"github.com/golang/freetype":       {"ui/draw"},
	"github.com/google/uuid":           {"model/journal"},
	"github.com/jeandeaual/go-locale":  {"app/language.go"},
	"github.com/klauspost/compress":    {"ui/draw"},
	"github.com/mattn/go-sqlite3":      {"model/journal"},
	"github.com/ncruces/zenity":        {"app/choose.go"},
	"github.com/nicksnyder/go-i18n/v2": {"assets/words"},
	"github.com/spf13/cobra":           {"app"},
	"github.com/spf13/pflag":           {"app"},
	"github.com/wcharczuk/go-chart/v2": {"ui/draw", "ui/plot"},
	"golang.design/x/clipboard":        {"app/clipboard_library.go"},
	"golang.org/x/image/math/fixed":    {"ui/draw"},
	"golang.org/x/text/cases":          {"ui/plot"},
	"golang.org/x/text/collate":        {"ui/say"},
	"golang.org/x/text/language":       {"assets/words", "ui/say"},
	"golang.org/x/text/width":          {"app"},
	"golang.org/x/text/unicode/bidi":   {"ui/draw"},
	"golang.org/x/text/unicode/norm":   {"ui/plot"},
}

// anywhere stands for every folder of the house.
const anywhere = "anywhere"

// outsideOfTests says who else may import a package in tests.
var outsideOfTests = map[string][]string{
	"fyne.io/fyne/v2":                            {"app/hammer_test.go", "app/hammer_hand_test.go", "app/crowd_bench_test.go"},
	"fyne.io/fyne/v2/test":                       {"ui", "ui/widgets", "app/hammer_test.go", "app/hammer_hand_test.go", "app/crowd_bench_test.go"},
	"database/sql":                               {"app/desk_unread_test.go"},
	"github.com/BurntSushi/toml":                 {"app/version_test.go"},
	"github.com/arran4/golang-ical":              {"model/exchange"},
	"github.com/go-text/typesetting":             {"assets/assets_test.go"},
	"github.com/google/go-cmp/cmp":               {anywhere},
	"github.com/rogpeppe/go-internal/testscript": {"app/script_test.go", "app/picture_test.go"},
	"golang.org/x/image/math/fixed":              {"assets/assets_test.go"},
	"golang.org/x/image/vector":                  {"ui/draw"},
	"pgregory.net/rapid":                         {anywhere},
}

// testsToo says what the tests of a folder may import beyond its own arrows.
var testsToo = map[string][]string{
	// The tests of figures, screens and the window speak English and use the true fonts.
	"ui":         {"assets/words"},
	"ui/plot":    {"assets", "assets/words"},
	"ui/widgets": {"ui", "ui/gallery", "assets", "assets/words"},
	"ui/screens": {"ui", "assets", "assets/words"},
	// Each key of the guide has its words.
	"model/guide": {"assets/words"},
	// The sample is checked against the rules of what it holds.
	"assets":       {"model", "assets/words"},
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
	homes, listed := homeOf(outside, imported)
	if isTest {
		more, too := homeOf(outsideOfTests, imported)
		homes, listed = slices.Concat(homes, more), listed || too
	}
	switch {
	case slices.Contains(homes, folder), slices.Contains(homes, file), slices.Contains(homes, anywhere):
		return ""
	case listed:
		return "its homes are: " + strings.Join(homes, ", ")
	case strings.Contains(strings.Split(imported, "/")[0], "."):
		return "it has no home in the house"
	}
	return ""
}

// homeOf is what the longest beginning of a package's path says; false where
// none is listed.
func homeOf(list map[string][]string, imported string) (homes []string, listed bool) {
	for path := imported; path != "."; path = filepath.ToSlash(filepath.Dir(path)) {
		if homes, listed = list[path]; listed {
			return homes, true
		}
	}
	return nil, false
}

func TestArrows_RefusesWhatTheHouseForbids(t *testing.T) {
	for _, c := range []struct{ file, imported string }{
		{"model/rating.go", "headroom/ui/say"},
		{"model/rating.go", "github.com/google/uuid"},
		{"model/rating.go", "database/sql"},
		{"model/rating.go", "pgregory.net/rapid"},
		{"model/insight/hard.go", "github.com/google/uuid"},
		{"model/journal/save.go", "github.com/jmoiron/sqlx"},
		{"model/journal/trash.go", "headroom/model/insight"},
		{"model/exchange/json.go", "headroom/model/journal"},
		{"ui/plot/card.go", "fyne.io/fyne/v2"},
		{"ui/plot/card.go", "headroom/assets/words"},
		{"ui/say/say.go", "github.com/wcharczuk/go-chart/v2"},
		{"ui/draw/raster.go", "headroom/model"},
		{"ui/draw/raster.go", "golang.org/x/image/vector"},
		{"ui/shell.go", "golang.design/x/clipboard"},
		{"ui/draw/raster.go", "golang.org/x/image/draw"},
		{"ui/screens/checkin.go", "headroom/app"},
		{"ui/screens/checkin.go", "headroom/model/journal"},
		{"ui/screens/journey_view.go", "headroom/ui/draw"},
		{"ui/screens/journey_view.go", "github.com/wcharczuk/go-chart/v2"},
		{"ui/screens/journey_test.go", "fyne.io/fyne/v2/app"},
		{"ui/widgets/rail.go", "fyne.io/fyne/v2/test"},
		{"ui/widgets/rail.go", "fyne.io/fyne/v2/data/binding"},
		{"ui/widgets/rail.go", "fyne.io/fyne/v3"},
		{"ui/widgets/rail.go", "fyne.io/x/fyne"},
		{"ui/widgets/rail_test.go", "headroom/app"},
		{"ui/window.go", "fyne.io/fyne/v2/app"},
		{"ui/window.go", "headroom/assets/words"},
		{"app/desk.go", "fyne.io/fyne/v2"},
		{"app/desk.go", "github.com/adrg/xdg"},
		{"app/desk.go", "github.com/nobody/knows"},
		{"app/desk_test.go", "github.com/rogpeppe/go-internal/testscript"},
		{"app/cmd_list.go", "database/sql"},
		{"app/cmd_list.go", "database/sql/driver"},
		{"app/cmd_list.go", "github.com/google/go-cmp/cmp"},
		{"assets/assets.go", "github.com/go-text/typesetting/font"},
		{"main.go", "headroom/ui"},
		{"main.go", "fyne.io/fyne/v2/app"},
		{"helpers/helpers.go", "fmt"},
	} {
		if refuse(c.file, c.imported) == "" {
			t.Errorf("%s may import %s", c.file, c.imported)
		}
	}
	for _, c := range []struct{ file, imported string }{
		{"app/desktop.go", "fyne.io/fyne/v2/app"},
		{"app/config.go", "github.com/adrg/xdg"},
		{"app/script_test.go", "github.com/rogpeppe/go-internal/testscript"},
		{"assets/assets_test.go", "github.com/go-text/typesetting/font"},
		{"ui/plot/card.go", "github.com/wcharczuk/go-chart/v2/drawing"},
		{"ui/screens/journey_view.go", "fyne.io/fyne/v2/container"},
		{"ui/widgets/rail_test.go", "fyne.io/fyne/v2/test"},
		{"model/history_test.go", "pgregory.net/rapid"},
		{"model/journal/connect.go", "database/sql/driver"},
		{"model/journal/connect_test.go", "database/sql"},
		{"model/rating.go", "math"},
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
