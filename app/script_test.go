package app

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"headroom/model"
)

var update = flag.Bool("update", false, "take what the commands print now for the goldens")

// TestMain makes the test binary the headroom of the scripts.
func TestMain(m *testing.M) {
	if strings.Contains(filepath.Base(os.Args[0]), ".test") { // and not the headroom of a script
		os.Setenv("LC_ALL", "C")
	}
	testscript.Main(m, map[string]func(){
		"headroom": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestCommands runs the scripts of testdata/script, each in a folder of its own
// and with a journal of its own. Beside testscript's own commands they have:
//
//	refuses CODE REGEXP ARGS…   headroom ARGS leaves with CODE, says REGEXP on
//	                            stderr and nothing on stdout
//	steady FILE                 the last stdout into FILE, its uids as UID1, UID2 …
//	picture FILE png|svg W H    a whole picture of that size, and not blank
//	picture FILE pdf|gif W H N  the same, of N pages or frames; a last number is the
//	                           most bytes it may have
//	samepixels PNG PNG          two pictures that look the same
//	notlarger FILE OTHER        a file of no more bytes than the other
//	pngtexts PNG FILE           what a PNG file says beside its pixels, into FILE
//	flip FILE OLD NEW           OLD becomes NEW, of the same length, wherever it is
//	envout NAME                 the last stdout, without its last line break, as an
//	                            environment variable
//	leftovers DIR               no part files below DIR
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HEADROOM_DATA", filepath.Join(e.WorkDir, "data"))
			e.Setenv("nl", "\n")
			e.Setenv("cr", "\r")
			e.Setenv("bell", "\a")
			e.Setenv("long", strings.Repeat("x", model.HeadlineMax+1))
			e.Setenv("shy", "\u00ad")
			e.Setenv("zwsp", "\u200b")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"refuses":    scriptRefuses,
			"steady":     scriptSteady,
			"picture":    scriptPicture,
			"samepixels": scriptSamePixels,
			"notlarger":  scriptNotLarger,
			"pngtexts":   scriptPNGTexts,
			"flip":       scriptFlip,
			"envout":     scriptEnvout,
			"leftovers":  scriptLeftovers,
		},
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

func scriptRefuses(ts *testscript.TestScript, _ bool, args []string) {
	var code int
	if _, err := fmt.Sscan(args[0], &code); err != nil {
		ts.Fatalf("refuses: %v", err)
	}
	err := ts.Exec("headroom", args[2:]...)
	exit := (interface{ ExitCode() int })(nil)
	if !errors.As(err, &exit) || exit.ExitCode() != code {
		ts.Fatalf("headroom %q: %v, want exit code %d", args[2:], err, code)
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("stdout has %q", out)
	}
	told := ts.ReadFile("stderr")
	if !regexp.MustCompile(args[1]).MatchString(told) {
		ts.Fatalf("stderr is %q, want %s", told, args[1])
	}
	if !strings.HasPrefix(told, "headroom: ") || strings.Contains(told, "⟦") || strings.Contains(told, "goroutine") {
		ts.Fatalf("stderr is not in a person's words: %q", told)
	}
}

var uidForm = regexp.MustCompile(`[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`)

func scriptSteady(ts *testscript.TestScript, _ bool, args []string) {
	seen := map[string]string{}
	text := uidForm.ReplaceAllStringFunc(ts.ReadFile("stdout"), func(uid string) string {
		if seen[uid] == "" {
			seen[uid] = fmt.Sprintf("UID%d", len(seen)+1)
		}
		return seen[uid]
	})
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

func scriptPicture(ts *testscript.TestScript, _ bool, args []string) {
	size := [4]int{3: math.MaxInt} // width, height, pages or frames, bytes at most
	for i, arg := range args[2:] {
		_, err := fmt.Sscan(arg, &size[i])
		ts.Check(err)
	}
	if err := checkPicture([]byte(ts.ReadFile(args[0])), args[1], size[0], size[1], size[2]); err != nil {
		ts.Fatalf("%s: %v", args[0], err)
	}
	if n := len(ts.ReadFile(args[0])); n > size[3] {
		ts.Fatalf("%s: %d bytes, want at most %d", args[0], n, size[3])
	}
}

func scriptSamePixels(ts *testscript.TestScript, not bool, args []string) {
	same, err := looksLike([]byte(ts.ReadFile(args[0])), []byte(ts.ReadFile(args[1])))
	ts.Check(err)
	if same == not {
		ts.Fatalf("%s and %s: the same is %v", args[0], args[1], same)
	}
}

func scriptNotLarger(ts *testscript.TestScript, _ bool, args []string) {
	if n, other := len(ts.ReadFile(args[0])), len(ts.ReadFile(args[1])); n > other {
		ts.Fatalf("%s has %d bytes, %s has %d", args[0], n, args[1], other)
	}
}

func scriptPNGTexts(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(pngTexts([]byte(ts.ReadFile(args[0])))), 0o600))
}

func scriptFlip(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs(args[0])
	data, err := os.ReadFile(file)
	ts.Check(err)
	if !bytes.Contains(data, []byte(args[1])) || len(args[1]) != len(args[2]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(file, bytes.ReplaceAll(data, []byte(args[1]), []byte(args[2])), 0o600))
}

func scriptEnvout(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], strings.TrimSuffix(ts.ReadFile("stdout"), "\n"))
}

func scriptLeftovers(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(noParts(ts.MkAbs(args[0])))
}

// noParts finds what an unfinished write left below a folder.
func noParts(dir string) error {
	return filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".part") {
			err = fmt.Errorf("%s was left behind", path)
		}
		return err
	})
}
