package guide

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

// An example is a sentence and the outcomes that are right for it. Where there are
// several, one of them is, and the learning finds out which.
type example struct {
	text     string
	outcomes []int
	// entry tells that it is an entry of the lexicon, whose length says nothing.
	entry    bool
	features []feature
}

// said reads the sentences of testdata/said: a file a ceiling, a section a symptom;
// [any] stands for any of the ceiling's, none.txt for what points nowhere.
func said(t testing.TB) []*example {
	t.Helper()
	byText := map[string]*example{}
	var all []*example
	add := func(text string, outcomes ...int) {
		e := byText[text]
		if e == nil {
			e = &example{text: text}
			byText[text] = e
			all = append(all, e)
		}
		e.outcomes = append(e.outcomes, outcomes...)
	}
	for _, c := range model.Ceilings() {
		outcomes := outcomesOf(c)
		for _, line := range saidLines(t, c.Key()) {
			if strings.HasPrefix(line, "[") {
				if outcomes = outcomesOf(c); line != "[any]" {
					outcomes = slices.DeleteFunc(outcomes, func(o int) bool { return "["+symptoms[o].name+"]" != line })
				}
				if len(outcomes) == 0 {
					t.Fatalf("%s: there is no symptom %s", c, line)
				}
				continue
			}
			add(line, outcomes...)
		}
	}
	for _, line := range saidLines(t, "none") {
		add(line, outcomeNone)
	}
	return all
}

func saidLines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/said/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return lines(string(data))
}

// outcomesOf are the outcomes of a ceiling.
func outcomesOf(c model.Ceiling) []int {
	var all []int
	for o, s := range symptoms {
		if s.Ceilings[0] == c {
			all = append(all, o)
		}
	}
	return all
}

// spoken are the lexicon's entries as sentences, one each, alternatives drawn with a
// steady seed.
func spoken(l *lexicon) []*example {
	back := l.spelled()
	random := rand.New(rand.NewPCG(7, 7))
	var all []*example
	for _, e := range l.entries {
		var said []string
		if e.topic {
			said = append(said, "no")
		}
		for _, el := range e.elements {
			said = append(said, back[el.list[random.IntN(len(el.list))]])
		}
		all = append(all, &example{text: strings.Join(said, " "), outcomes: []int{e.symptom}, entry: true})
	}
	return all
}

// spelled are the symbols by their number.
func (l *lexicon) spelled() map[int]string {
	back := map[int]string{}
	for w, n := range l.words {
		back[n] = w
	}
	return back
}
