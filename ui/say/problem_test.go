package say

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headroom/model"
)

// kinds are the model's kinds as its source has them, so that a new one without
// words fails here.
func kinds(t *testing.T) []model.Kind {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "../../model/problem.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []model.Kind
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "Kind" {
			s, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, model.Kind(s))
		}
		return true
	})
	if len(found) < 12 {
		t.Fatalf("only %d kinds found", len(found))
	}
	return found
}

// Every kind has its own three sentences whatever is known of it.
func TestProblem_SaysAllThreeOfEachKind(t *testing.T) {
	v := english(t)
	seen := map[string]model.Kind{}
	for _, kind := range kinds(t) {
		for known := range 16 {
			p := &model.Problem{Kind: kind}
			if known&1 != 0 {
				p.Path = "/home/me/file"
			}
			if known&2 != 0 {
				p.Day = model.Date{Year: 2026, Month: 11, Day: 29}
			}
			if known&4 != 0 {
				p.Backup = "/home/me/backup"
			}
			if known&8 != 0 {
				p.Err = errors.New("the reason")
			}
			m := v.Problem(fmt.Errorf("while saving: %w", p))
			for _, s := range []string{m.What, m.Kept, m.Do} {
				said(t, s)
				if !strings.HasSuffix(s, ".") || strings.Contains(s, "..") {
					t.Errorf("%s: %q is no sentence", kind, s)
				}
			}
			if other, taken := seen[m.What]; taken && other != kind {
				t.Errorf("%s and %s are both %q", kind, other, m.What)
			}
			seen[m.What] = kind
		}
	}
}

func TestProblem(t *testing.T) {
	v := english(t)
	day := model.Date{Year: 2026, Month: 11, Day: 29}
	for _, c := range []struct {
		err  error
		want Message
	}{
		{
			&model.Problem{Kind: model.Exists, Day: day, Path: "/d/journal.db"},
			Message{"There is a check-in on 29 November 2026 already.", "It is as it was. Nothing was overwritten.", "Choose another day, or replace it."},
		},
		{
			&model.Problem{Kind: model.Exists, Path: "/d/card.png"},
			Message{"There is a file /d/card.png already.", "It is as it was. Nothing was overwritten.", "Choose another name, or replace it."},
		},
		{
			&model.Problem{Kind: model.Invalid, Err: errors.New("level 7 is outside 1 to 5.")},
			Message{"This cannot be kept as it is: level 7 is outside 1 to 5.", "Nothing was changed.", "Correct it and try again."},
		},
		{
			&model.Problem{Kind: model.Damaged, Path: "/d/journal.db", Backup: "/d/backups/b.db"},
			Message{
				"The journal /d/journal.db is damaged.",
				"Part of it is not what was saved. Nothing was written to it, so it gets no worse. A good backup is /d/backups/b.db.",
				"Close Headroom, move the damaged file out of its folder without deleting it, and copy the backup to where it was.",
			},
		},
		{
			&model.Problem{Kind: model.Unread, Err: &model.Problem{Kind: model.Busy}},
			Message{
				"It is done, but what is there now could not be read. Another program is using the journal and did not let go of it in time.",
				"What you did is kept, and need not be done again.",
				"Try a little later to read it. If a window goes on showing what was there before, close Headroom and open it once more.",
			},
		},
		{
			io.ErrUnexpectedEOF,
			Message{"This did not work: unexpected EOF.", "What was saved before is safe.", "Try again. If it stays so, close Headroom and open it once more."},
		},
		{
			&model.Problem{Kind: "another", Err: errors.New("one\n\ttwo\x00")},
			Message{"This did not work: one two.", "What was saved before is safe.", "Try again. If it stays so, close Headroom and open it once more."},
		},
	} {
		if d := cmp.Diff(c.want, v.Problem(c.err)); d != "" {
			t.Errorf("%v: %s", c.err, d)
		}
	}
}

func TestProblem_DamagedSaysWhereTheBackupIsOrThatThereIsNone(t *testing.T) {
	v := english(t)
	with := v.Problem(&model.Problem{Kind: model.Damaged, Backup: "/b.db"})
	without := v.Problem(&model.Problem{Kind: model.Damaged})
	if !strings.Contains(with.Kept, "/b.db") || !strings.Contains(without.Kept, "No good backup") || with.Do == without.Do {
		t.Errorf("%v\n%v", with, without)
	}
}

func TestProblem_OfNothingIsNothing(t *testing.T) {
	if m := english(t).Problem(nil); m != (Message{}) || english(t).Tell(nil) != "" {
		t.Errorf("%q", m)
	}
}

func TestTell_IsOneParagraph(t *testing.T) {
	v := english(t)
	m := v.Problem(&model.Problem{Kind: model.Full})
	if got := v.Tell(&model.Problem{Kind: model.Full}); m.Do == "" || got != m.What+" "+m.Kept+" "+m.Do {
		t.Errorf("%q", got)
	}
}

// What is wrong with a text is said in the person's words; what comes from elsewhere
// as it is.
func TestReason(t *testing.T) {
	v := english(t)
	for _, c := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("note: %w", model.CheckNote(strings.Repeat("x", model.NoteMax+1))), "the text has 20001 characters; 20000 is the most that is kept"},
		{model.CheckName(" "), "a name is needed"},
		{model.CheckName("a\u202eb"), "a name may not hold characters that turn the direction of text"},
		{model.CheckHeadline("a\tb"), "a headline may not hold tabs"},
		{model.CheckHeadline("a\u202eb"), "a headline may not hold characters that turn the direction of text"},
		{model.CheckPrivateWord(""), "a word is needed"},
		{model.CheckPrivateWord(" a"), "the word has white space around it"},
		{model.CheckEvent("\xff"), "the text is not valid UTF-8"},
		{model.CheckEvent("a\ab"), "the text holds a control character (U+0007)"},
		{model.Snapshot{Day: model.Date{Year: 2026, Month: 11, Day: 23}}.Check(), "no ceiling is rated; rate at least one"},
		{&model.Refusal{Why: model.WordShort, Word: "r", Least: 2}, "“r” is too short for a private word; it needs at least 2 letters or digits, or else one capital letter such as X, or a letter with its signs such as C++"},
		{errors.New("input/output error."), "input/output error"},
	} {
		if got := v.Reason(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

func TestProblemApart_NamesNoPathInItsSentences(t *testing.T) {
	v := english(t)
	m, path, backup := v.ProblemApart(&model.Problem{Kind: model.Damaged, Path: "/d/journal.db", Backup: "/d/backups/b.db"})
	if m.What != "The journal is damaged." || !strings.HasSuffix(m.Kept, " A good backup is b.db.") || path != "/d/journal.db" || backup != "/d/backups/b.db" {
		t.Errorf("%+v, %s, %s", m, path, backup)
	}
	if m, path, backup = v.ProblemApart(io.ErrUnexpectedEOF); m != v.Problem(io.ErrUnexpectedEOF) || path+backup != "" {
		t.Errorf("%+v, %s, %s", m, path, backup)
	}
}
