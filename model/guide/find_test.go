package guide

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"headroom/model"
)

func finder(t testing.TB) *Finder {
	t.Helper()
	f, err := NewFinder()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func keysOf(found []Finding) string {
	var all []string
	for _, f := range found {
		all = append(all, f.Ceiling.Key())
	}
	return strings.Join(all, " ")
}

func TestFind_HearsNegation(t *testing.T) {
	f := finder(t)
	for text, want := range map[string]string{
		"I have no mentor":                         "mentorship",
		"I don't have a mentor":                    "mentorship",
		"nobody ever gives me feedback":            "mentorship",
		"I have a mentor":                          "",
		"I do have a mentor":                       "",
		"I have plenty of time to think":           "",
		"I'm not burned out":                       "",
		"I have time but nobody to ask":            "mentorship",
		"My skills are up to date":                 "",
		"I can't explain what I do":                "storytelling",
		"I never get picked for anything exciting": "opportunity",
		"my calendar is not full":                  "",
		"I have no lack of feedback":               "",
		"It isn't that I lack a mentor":            "",
		"I'm never overloaded":                     "",
		"Nobody is invisible here":                 "",
		"Nobody sees what I do":                    "storytelling",
	} {
		got, _, _ := strings.Cut(keysOf(f.Find(text)), " ")
		if got != want {
			t.Errorf("%q points at %q, not %q", text, keysOf(f.Find(text)), want)
		}
	}
}

func TestFind_BearsSlipsAccentsAndHaste(t *testing.T) {
	f := finder(t)
	for text, want := range map[string]string{
		"I am totaly exhuasted after wrok":    "bandwidth",
		"I’m BURNED OUT":                      "bandwidth",
		"dont have a méntor":                  "mentorship",
		"my résumé says nothing about me":     "storytelling",
		"i feel pigeonholled":                 "learning",
		"no conections in that feild":         "network",
		"my carreer is a dead end":            "opportunity",
		"burned\u00a0out, no energy left\r\n": "bandwidth",
	} {
		if got, _, _ := strings.Cut(keysOf(f.Find(text)), " "); got != want {
			t.Errorf("%q points at %q, not %q", text, got, want)
		}
	}
}

func TestFind_IsSilentWhereNothingPoints(t *testing.T) {
	f := finder(t)
	for _, text := range []string{
		"", " ", "\n\n", "?!", "my lunch was great", "the printer is broken", "I love my job", "hello", "No tengo tiempo para nada", "42", "xkcd qwfp zxcv",
		"if err != nil { return err }", "Das Wetter ist schön", "Où est la gare ?", "你好", "what is the weather like?", "\x00\xff\xfe", "\u202e",
	} {
		if found := f.Find(text); len(found) > 0 {
			t.Errorf("%q points at %s %.2f", text, keysOf(found), found[0].Score)
		}
	}
}

func TestFind_HearsBothComplaintsOfOneSentence(t *testing.T) {
	f := finder(t)
	for text, want := range map[string]string{
		"Nobody sees what I do and I have meetings all day":     "bandwidth: meetings all day; storytelling: Nobody sees what",
		"I have meetings all day and nobody sees what I do":     "bandwidth: meetings all day; storytelling: nobody sees what",
		"Nobody sees what I do. I have meetings all day.":       "bandwidth: meetings all day; storytelling: Nobody sees what",
		"I have no mentor, plus my calendar is full":            "bandwidth: calendar is full; mentorship: no mentor",
		"I have a mentor and I have plenty of time to think":    "",
		"Over and over the same tasks, and my skills are rusty": "learning: same tasks, skills are rusty",
	} {
		var all []string
		for _, x := range f.Find(text) {
			all = append(all, x.Ceiling.Key()+": "+strings.Join(x.Words, ", "))
		}
		if got := strings.Join(all, "; "); got != want {
			t.Errorf("%q points at %q, not %q", text, got, want)
		}
	}
}

func TestFind_TellsWhichWordsAndSentences(t *testing.T) {
	f := finder(t)
	text := "My calendar is full of meetings. The printer is fine."
	found := f.Find(text)
	if keysOf(found) != "bandwidth" || len(found[0].Symptoms) == 0 || len(found[0].Words) == 0 {
		t.Fatalf("%+v", found)
	}
	if got := found[0].Symptoms[0].Key(); got != "guide.symptom.bandwidth.full" {
		t.Errorf("got %s", got)
	}
	for _, w := range found[0].Words {
		if !strings.Contains(text, w) || strings.Contains(w, "printer") {
			t.Errorf("%q is said to point there", w)
		}
	}
}

func TestFind_TakesPickedSentences(t *testing.T) {
	f := finder(t)
	for _, s := range Symptoms() {
		found := f.Find("", s)
		if len(found) == 0 || found[0].Ceiling != s.Ceilings[0] || found[0].Symptoms[0].Key() != s.Key() {
			t.Errorf("%s points at %s", s.Key(), keysOf(found))
		}
	}
	feelings := Feelings()
	if got := keysOf(f.Find("", feelings[0], feelings[0], feelings[3])); got != "bandwidth learning" {
		t.Errorf("two picks point at %s", got)
	}
	if got := keysOf(f.Find("nobody gives me feedback", feelings[model.Bandwidth])); !strings.Contains(got, "bandwidth") || !strings.Contains(got, "mentorship") {
		t.Errorf("a pick and a text point at %s", got)
	}
}

// Each sentence to pick, typed as it stands, points where picking it does.
func TestFind_KnowsItsOwnSentences(t *testing.T) {
	f, w := finder(t), english(t)
	seen := map[string]bool{}
	for _, s := range Symptoms() {
		text := w.T(s.Key())
		if !w.Has(s.Key()) || seen[text] {
			t.Errorf("%s: %q", s.Key(), text)
		}
		seen[text] = true
		found := f.Find(text)
		if len(found) == 0 || found[0].Ceiling != s.Ceilings[0] {
			t.Errorf("%q points at %s", text, keysOf(found))
		}
	}
	if n := len(seen); n < 24 || n > 30 {
		t.Errorf("%d sentences", n)
	}
}

func TestFind_IsTheSameFromSeveralSides(t *testing.T) {
	f := finder(t)
	const text = "I am swamped and nobody notices my work, no time to think about what else there is"
	want := f.Find(text)
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			if got := f.Find(text); keysOf(got) != keysOf(want) || got[0].Score != want[0].Score {
				t.Errorf("got %s", keysOf(got))
			}
		}()
	}
	all.Wait()
}

func TestNewFinder_ReadsTheLexiconOnce(t *testing.T) {
	if first, second := finder(t), finder(t); first.lexicon != second.lexicon {
		t.Error("the lexicon is there twice")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "I have no mentor", "it's 1:1 but — no…", "don’t\x00\xff", strings.Repeat("no time ", 300), "'s 't n't ''", "a-b-c", "é\u0301", "İstanbul ſ K"} {
		f.Add(s)
	}
	finder := finder(f)
	f.Fuzz(func(t *testing.T, text string) {
		found := finder.Find(text)
		sum, last := 0.0, 1.0
		var seen []model.Ceiling
		for _, x := range found {
			if x.Score <= 0 || x.Score > last || slices.Contains(seen, x.Ceiling) || len(x.Symptoms) == 0 {
				t.Fatalf("%q: %+v", text, found)
			}
			for _, w := range x.Words {
				if !strings.Contains(text, w) {
					t.Fatalf("%q: %q is not in it", text, w)
				}
			}
			last, sum, seen = x.Score, sum+x.Score, append(seen, x.Ceiling)
		}
		if len(found) > model.CeilingCount || sum > 1+1e-9 {
			t.Fatalf("%q: %+v", text, found)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	f := finder(b)
	short := "I would love to look around but after twelve hours on the ward I fall asleep, and nobody I could ask"
	for name, text := range map[string]string{"sentence": short, "20000": strings.Repeat(short+". ", 20000/len(short)), "unknown": strings.Repeat("xqzvk wvbnq ", 1700)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f.Find(text)
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
