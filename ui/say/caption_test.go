package say

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headroom/model"
)

func TestCaption(t *testing.T) {
	v := english(t)
	now, then := snapshot(t, "2026-11-29", "1.5 3 3.5 4.5 3.5 3"), snapshot(t, "2026-05-30", "1.5 2 2.5 4 1.5 2.5")
	const tail = "\n\nSelf-rated, 1 to 5; more is more room. After the six soft ceilings of career, an idea from the newsletter Run the Business.\n\n"
	for _, c := range []struct {
		name, now, then string
		safe            bool
		want            string
	}{
		{"alone", "", "-", false, "I took stock of my career ceilings: November 2026. Bandwidth is my lowest: 1.5, “On my head”." +
			tail + "How do you keep some time free to think?"},
		{"stayed", "", "", false, "I took stock of my career ceilings: November 2026 beside May 2026. Bandwidth is the one that didn’t lift: 1.5, “On my head”, then and now. " +
			"The other five are higher than they were." + tail + "How do you keep some time free to think?"},
		{"safe", "", "", true, "I took stock of my career ceilings twice and laid one picture over the other. Bandwidth is the one that didn’t lift: 1.5, “On my head”, then and now. " +
			"The other five are higher than they were." + tail + "How do you keep some time free to think?"},
		{"pair", "3 2 4 2 4 3", "2 3 4 2 4 -", false, "I took stock of my career ceilings: November 2026 beside May 2026. Network and Learning are my lowest, both 2.0, “Low”. " +
			"Since May 2026: 1 higher, 3 the same, 1 lower." + tail + "Which of the two would you work on first, and why?"},
		{"tied, safe", "2 2 4 2 4 3", "1 1 1 1 1 1", true, "I took stock of my career ceilings twice and laid one picture over the other. " +
			"Three of the six share the lowest place, 2.0, “Low”: Bandwidth, Network, Learning. Compared with the earlier picture: 6 higher." +
			tail + "Which of these would you work on first, and why?"},
		{"incomplete", "2 - 4 2 - 3", "-", true, "I took stock of my career ceilings. So far I have rated 4 of the six." + tail + "Which of the six do you find hardest to judge?"},
	} {
		now, then := now, then
		if c.now != "" {
			now.Ratings = ratings(t, c.now)
		}
		before := &then
		switch c.then {
		case "-":
			before = nil
		case "":
		default:
			then.Ratings = ratings(t, c.then)
		}
		if d := cmp.Diff(c.want, v.Caption(now, before, allMoved, c.safe)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

func TestCaption_OfTwoDaysInOneMonth(t *testing.T) {
	now, then := snapshot(t, "2026-11-29", "1.5 3 3.5 4.5 3.5 3"), snapshot(t, "2026-11-02", "2 3 3 4 3 3")
	got := english(t).Caption(now, &then, allMoved, false)
	for _, want := range []string{"29 November 2026 beside 2 November 2026.", "Since 2 November 2026: 3 higher, 2 the same, 1 lower."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// anySnapshots are now and then, then nil at times, with everything private that
// a snapshot can hold.
func anySnapshots(t *rapid.T) (now model.Snapshot, then *model.Snapshot) {
	p := pairs().Draw(t, "ratings")
	with := func(r model.Ratings, label string) model.Snapshot {
		return model.Snapshot{
			UID: "secret-uid", Person: "secret-person", Note: "secret note", Event: "secret event", Experiment: "secret plan", Ratings: r,
			Day: model.Date{Year: 2026, Month: time.Month(rapid.IntRange(1, 12).Draw(t, label+" month")), Day: rapid.IntRange(1, 28).Draw(t, label)},
		}
	}
	now = with(p[0], "day")
	if rapid.IntRange(0, 4).Draw(t, "alone") > 0 {
		s := with(p[1], "day before")
		if rapid.Bool().Draw(t, "one month") {
			s.Day.Month = now.Day.Month
		}
		then = &s
	}
	return now, then
}

var (
	captionName    = `(Bandwidth|Network|Mentorship|Learning|Storytelling|Opportunity)`
	captionLevel   = `(\d\.\d), “(On my head|Low|Standing room|Roomy|Open sky)”`
	captionSingle  = regexp.MustCompile(`^` + captionName + ` is my lowest: ` + captionLevel + `\.$`)
	captionStayed  = regexp.MustCompile(`^` + captionName + ` is the one that didn’t lift: ` + captionLevel + `, then and now\.$`)
	captionPair    = regexp.MustCompile(`^` + captionName + ` and ` + captionName + ` are my lowest, both ` + captionLevel + `\.$`)
	captionShared  = regexp.MustCompile(`^(Three|Four|Five) of the six share the lowest place, ` + captionLevel + `: ([A-Za-z, ]+)\.$`)
	captionAll     = regexp.MustCompile(`^All six are at one height: ` + captionLevel + `\.$`)
	captionSoFar   = regexp.MustCompile(`^So far I have rated (\d) of the six\.$`)
	captionCompare = regexp.MustCompile(`^(Since [A-Za-z0-9 ]+|Compared with the earlier picture): ([a-z0-9, ]+)\.$`)
	sentenceEnd    = regexp.MustCompile(`([.?])(?:\s+|$)`)
)

// A claim is what a caption was read to say.
type claim struct {
	kind             string
	compared, asked  bool
	openings, others int
}

// readCaption reads each sentence as a person would and asks whether the ratings
// bear it. A sentence it does not know is an error. It shares nothing with the
// code that writes the caption.
func readCaption(text string, now model.Ratings, then *model.Ratings) (c claim, err error) {
	sentences := strings.Split(strings.TrimSpace(sentenceEnd.ReplaceAllString(text, "$1\x00")), "\x00")
	sentences = sentences[:len(sentences)-1]
	for i, s := range sentences {
		kind, err := captionBears(s, now, then)
		if err != nil {
			return c, fmt.Errorf("%q: %w", s, err)
		}
		switch kind {
		case "opening":
			c.openings++
		case "compare":
			c.compared = true
		case "aside":
			c.others++
		case "question":
			c.asked = i == len(sentences)-1
		default:
			c.kind += kind
		}
	}
	return c, nil
}

func captionBears(s string, now model.Ratings, then *model.Ratings) (kind string, err error) {
	lowest, at, rated := lowestOf(now)
	levels := func(value, word string) error {
		if want := fmt.Sprintf("%.1f", float64(lowest)/6); value != want {
			return fmt.Errorf("the lowest is %s", want)
		}
		nearest := (int(lowest)*2 + 5) / 12 // a half goes down
		if want := []string{"", "On my head", "Low", "Standing room", "Roomy", "Open sky"}[nearest]; word != want {
			return fmt.Errorf("the word of %s is %s", value, want)
		}
		return nil
	}
	complete := func(names ...string) error {
		if rated < 6 {
			return fmt.Errorf("only %d are rated", rated)
		}
		if len(names) != at {
			return fmt.Errorf("%d are lowest", at)
		}
		for _, name := range names {
			if c, err := model.ParseCeiling(name); err != nil || now[c] != lowest {
				return fmt.Errorf("%s is not lowest", name)
			}
		}
		return nil
	}
	if m := captionSingle.FindStringSubmatch(s); m != nil {
		return "single", firstError(complete(m[1]), levels(m[2], m[3]))
	}
	if m := captionPair.FindStringSubmatch(s); m != nil {
		if m[1] == m[2] {
			return "", fmt.Errorf("it is the same twice")
		}
		return "pair", firstError(complete(m[1], m[2]), levels(m[3], m[4]))
	}
	if m := captionShared.FindStringSubmatch(s); m != nil {
		names := strings.Split(m[4], ", ")
		if n := map[string]int{"Three": 3, "Four": 4, "Five": 5}[m[1]]; n != len(names) {
			return "", fmt.Errorf("%d are named", len(names))
		}
		return "tied", firstError(complete(names...), levels(m[2], m[3]))
	}
	if m := captionAll.FindStringSubmatch(s); m != nil {
		if at != 6 {
			return "", fmt.Errorf("%d are lowest", at)
		}
		return "level", levels(m[1], m[2])
	}
	if m := captionSoFar.FindStringSubmatch(s); m != nil {
		if m[1] != strconv.Itoa(rated) || rated == 6 {
			return "", fmt.Errorf("%d are rated", rated)
		}
		return "incomplete", nil
	}
	if m := captionStayed.FindStringSubmatch(s); m != nil {
		c, err := model.ParseCeiling(m[1])
		if err != nil || then == nil || now[c] != then[c] {
			return "", fmt.Errorf("it moved")
		}
		return "stayed", firstError(complete(m[1]), levels(m[2], m[3]))
	}
	if s == "The other five are higher than they were." {
		higher, same, lower, both := moved(now, then)
		if higher != 5 || same != 1 || lower != 0 || both != 6 {
			return "", fmt.Errorf("%d are higher", higher)
		}
		return "", nil
	}
	if m := captionCompare.FindStringSubmatch(s); m != nil {
		return "compare", captionCounts(m[2], now, then)
	}
	switch {
	case strings.HasPrefix(s, "I took stock of my career ceilings"):
		twice := strings.Contains(s, "twice") || strings.Contains(s, "beside")
		if twice != (then != nil) {
			return "", fmt.Errorf("there is a then: %v", then != nil)
		}
		return "opening", nil
	case strings.HasSuffix(s, "?"):
		first, _, _ := strings.Cut(s, " ")
		if !strings.Contains("How What Which Who", first) {
			return "", fmt.Errorf("it can be answered by yes")
		}
		return "question", nil
	case s == "Self-rated, 1 to 5; more is more room.", strings.HasPrefix(s, "After the six soft ceilings of career"):
		return "aside", nil
	}
	return "", fmt.Errorf("it is not known")
}

func captionCounts(list string, now model.Ratings, then *model.Ratings) error {
	higher, same, lower, both := moved(now, then)
	want := map[string]int{"higher": higher, "the same": same, "lower": lower}
	sum := 0
	for _, part := range strings.Split(list, ", ") {
		n, word, _ := strings.Cut(part, " ")
		if n != strconv.Itoa(want[word]) || n == "0" {
			return fmt.Errorf("%d are %s", want[word], word)
		}
		sum += want[word]
	}
	if sum != both {
		return fmt.Errorf("%d are rated both times", both)
	}
	return nil
}

func lowestOf(now model.Ratings) (lowest model.Rating, at, rated int) {
	for _, r := range now {
		switch {
		case r == model.NotRated:
			continue
		case lowest == model.NotRated || r < lowest:
			lowest, at = r, 1
		case r == lowest:
			at++
		}
		rated++
	}
	return lowest, at, rated
}

func moved(now model.Ratings, then *model.Ratings) (higher, same, lower, both int) {
	if then == nil {
		return
	}
	for i := range now {
		if now[i] == model.NotRated || then[i] == model.NotRated {
			continue
		}
		both++
		d := int(now[i]) - int(then[i])
		switch {
		case d > 0:
			higher++
		case d < 0:
			lower++
		default:
			same++
		}
	}
	return
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// Whatever the snapshots are, every sentence is true of them, there is one
// question and it is last, and the rules of the text hold.
func TestCaption_IsTrueAndPlain(t *testing.T) {
	v := english(t)
	rapid.Check(t, func(t *rapid.T) {
		now, then := anySnapshots(t)
		for _, safe := range []bool{false, true} {
			if _, _, err := checkCaption(v, now, then, safe); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// All six ratings of two levels, each as it was or one lower then: every caption
// there is of complete ratings comes up, and is true.
func TestCaption_IsTrueOfAllSmallCases(t *testing.T) {
	v := english(t)
	longest, kinds := 0, map[string]int{}
	for n := range 64 * 64 {
		now, then := snapshot(t, "2026-09-29", "1 1 1 1 1 1"), snapshot(t, "2026-09-28", "1 1 1 1 1 1")
		for i := range now.Ratings {
			now.Ratings[i] = model.Rating(7 + n>>i&1)
			then.Ratings[i] = now.Ratings[i] - model.Rating(n>>(i+6)&1)
		}
		kind, length, err := checkCaption(v, now, &then, n%2 == 0)
		if err != nil {
			t.Fatal(err)
		}
		kinds[kind]++
		longest = max(longest, length)
	}
	t.Log(kinds, "the longest has", longest)
	for _, kind := range []string{"single", "stayed", "pair", "tied", "level"} {
		if kinds[kind] == 0 {
			t.Errorf("%q never came up", kind)
		}
	}
}

// checkCaption reads a caption and asks for its form: an opening, a state, the
// changes where there are any and the state does not tell them, two asides, and
// the question last.
func checkCaption(v Voice, now model.Snapshot, then *model.Snapshot, safe bool) (kind string, length int, err error) {
	text := v.Caption(now, then, allMoved, safe)
	c, err := readCaption(text, now.Ratings, ratingsOf(then))
	if err != nil {
		return "", 0, fmt.Errorf("of %v, before %v: %w", now.Ratings, ratingsOf(then), err)
	}
	_, _, _, both := moved(now.Ratings, ratingsOf(then))
	if c.openings != 1 || c.others != 2 || !c.asked || c.kind == "" || c.compared != (both > 0 && c.kind != "stayed") {
		return "", 0, fmt.Errorf("%+v is read from %q", c, text)
	}
	return c.kind, utf8.RuneCountInString(text), captionRules(text)
}

// captionRules are those of the wording.
func captionRules(text string) error {
	if n := utf8.RuneCountInString(text); n > 700 {
		return fmt.Errorf("%d characters", n)
	}
	if strings.ContainsAny(text, "!⟦⟧{}\x02\x03") || strings.Contains(text, "secret") || strings.Contains(text, "<no value>") {
		return fmt.Errorf("said %q", text)
	}
	if strings.Count(text, "#") > 2 || strings.Count(text, "?") != 1 || !strings.HasSuffix(text, "?") || !strings.HasPrefix(text, "I ") {
		return fmt.Errorf("said %q", text)
	}
	for _, r := range text {
		if unicode.In(r, unicode.So, unicode.Sk, unicode.Co, unicode.Cs) || unicode.IsControl(r) && r != '\n' {
			return fmt.Errorf("%q is in %q", r, text)
		}
	}
	return nil
}

// The safe form has no date and depends on nothing but the ratings; the other
// on nothing but the ratings and what Dates names.
func TestCaption_HoldsNothingElse(t *testing.T) {
	v := english(t)
	date := regexp.MustCompile(`\d{2,}|Januar|Februar|March|April|\bMay\b|June|July|August|September|October|November|December`)
	rapid.Check(t, func(t *rapid.T) {
		now, then := anySnapshots(t)
		bare := model.Snapshot{Ratings: now.Ratings, Day: model.Date{Year: 1999, Month: time.March, Day: 3}}
		var before *model.Snapshot
		if then != nil {
			before = &model.Snapshot{Ratings: then.Ratings, Day: model.Date{Year: 1998, Month: time.April, Day: 4}}
		}
		safe := v.Caption(now, then, allMoved, true)
		if m := date.FindString(safe); m != "" {
			t.Fatalf("%q is in %q", m, safe)
		}
		if d := cmp.Diff(safe, v.Caption(bare, before, allMoved, true)); d != "" {
			t.Fatal(d)
		}
		bare.Day = now.Day
		if before != nil {
			before.Day = then.Day
		}
		dated := v.Caption(now, then, allMoved, false)
		if d := cmp.Diff(dated, v.Caption(bare, before, allMoved, false)); d != "" {
			t.Fatal(d)
		}
		when, was := v.Dates(now, then)
		if !strings.Contains(dated, when) || !strings.Contains(dated, was) {
			t.Fatalf("%q and %q are not in %q", when, was, dated)
		}
	})
}
