package plot

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headroom/model"
)

func TestCardData(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Now.Ratings[0] = 11 // 1.83
	for _, k := range []struct {
		name   string
		change func(*Card)
		want   string
	}{
		{"as it is", func(*Card) {}, `{"headroom":1,"now":{"month":"2026-11","ratings":[1.8,3,3.5,4.5,3.5,3]},"then":{"month":"2026-05","ratings":[1.5,2,2.5,4,1.5,2.5]}}`},
		{"alone", func(c *Card) { c.Then = nil }, `{"headroom":1,"now":{"month":"2026-11","ratings":[1.8,3,3.5,4.5,3.5,3]}}`},
		{"incomplete", func(c *Card) { c.Then, c.Now.Ratings = nil, ratings(t, "- 3 3 5 1 -") }, `{"headroom":1,"now":{"month":"2026-11","ratings":[null,3,3,5,1,null]}}`},
		{"one month", func(c *Card) { c.Then.Day = day(2026, time.November, 2) }, `{"headroom":1,"now":{"day":"2026-11-29","ratings":[1.8,3,3.5,4.5,3.5,3]},"then":{"day":"2026-11-02","ratings":[1.5,2,2.5,4,1.5,2.5]}}`},
		{"safe", func(c *Card) { c.EmployerSafe, c.FirstMonth = true, model.MonthOf(2026, time.May) }, `{"headroom":1,"now":{"number":7,"ratings":[1.8,3,3.5,4.5,3.5,3]},"then":{"number":1,"ratings":[1.5,2,2.5,4,1.5,2.5]}}`},
		{"one month, then without ratings", func(c *Card) { c.Then.Day, c.Then.Ratings = day(2026, time.November, 2), model.Ratings{} }, `{"headroom":1,"now":{"day":"2026-11-29","ratings":[1.8,3,3.5,4.5,3.5,3]}}`},
		{"safe, one day", func(c *Card) { c.EmployerSafe, c.Then.Day = true, c.Now.Day }, `{"headroom":1,"now":{"number":1,"ratings":[1.8,3,3.5,4.5,3.5,3]},"then":{"number":1,"ratings":[1.5,2,2.5,4,1.5,2.5]}}`},
		{"nothing rated", func(c *Card) { c.Now.Ratings = model.Ratings{} }, ``},
		{"impossible", func(c *Card) { c.Now.Ratings[0] = 3 }, ``},
	} {
		card, then := c, *c.Then
		card.Then = &then
		k.change(&card)
		if got := string(CardData(card)); got != k.want {
			t.Errorf("%s:\n%s, not\n%s", k.name, got, k.want)
		}
	}
}

// The tenths that a card shows name one rating each.
func TestTenths_NameOneRating(t *testing.T) {
	v := english(t)
	for r := model.RatingMin; r <= model.RatingMax; r++ {
		if got, want := fmt.Sprintf("%.1f", float64(tenths(r))/10), v.Value(r); got != want {
			t.Errorf("%s is %s on a card", r, want)
		}
		if got, ok := ratingOfTenths(tenths(r)); !ok || got != r {
			t.Errorf("%s comes back as %s", r, got)
		}
	}
}

// someCard is a card of any kind of reading, private parts filled in.
func someCard(t *rapid.T, base Card) Card {
	rating := rapid.OneOf(rapid.Just(model.NotRated), rapid.Custom(func(t *rapid.T) model.Rating {
		return model.Rating(rapid.IntRange(6, 30).Draw(t, "sixths"))
	}), rapid.Custom(func(t *rapid.T) model.Rating { return model.Rating(rapid.IntRange(17, 19).Draw(t, "near")) }))
	snapshot := func(label string) model.Snapshot {
		s := model.Snapshot{
			UID: "secret-uid", Person: "secret-person", Note: "secret note", Event: "secret event", Experiment: "secret plan", Rev: 7,
			Day: model.Date{Year: 2026, Month: time.Month(rapid.IntRange(1, 3).Draw(t, label+" month")), Day: rapid.IntRange(1, 28).Draw(t, label)},
		}
		for i := range s.Ratings {
			s.Ratings[i] = rating.Draw(t, label+" rating")
		}
		return s
	}
	c := base
	size := rapid.SampledFrom(Sizes()).Draw(t, "size")
	c.Width, c.Height = size.Width, size.Height
	c.Now, c.Then = snapshot("now"), nil
	if rapid.IntRange(0, 4).Draw(t, "alone") > 0 {
		then := snapshot("then")
		if rapid.Bool().Draw(t, "sparse") {
			for i := range then.Ratings {
				if i%2 == 0 {
					then.Ratings[i] = model.NotRated
				}
			}
		}
		c.Then = &then
	}
	c.EmployerSafe = rapid.Bool().Draw(t, "safe")
	c.FirstMonth = model.MonthOf(2025, time.December) + model.Month(rapid.IntRange(0, 4).Draw(t, "first"))
	return c
}

func TestCardData_ComesBack(t *testing.T) {
	base := november(t, 1080, 1350, Light())
	rapid.Check(t, func(t *rapid.T) {
		c := someCard(t, base)
		data := CardData(c)
		if c.Now.Ratings.Count() == 0 {
			if data != nil {
				t.Fatalf("nothing is rated, but there is %s", data)
			}
			return
		}
		if len(data) > CardDataMax {
			t.Fatalf("%d bytes", len(data))
		}
		got, err := ParseCardData(data)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if d := cmp.Diff(c.numbers(), got); d != "" {
			t.Fatalf("%s: %s", data, d)
		}
		if again := got.encode(); !bytes.Equal(again, data) {
			t.Fatalf("%s became %s", data, again)
		}
		if got.Now.Ratings != c.Now.Ratings {
			t.Fatalf("%v became %v", c.Now.Ratings, got.Now.Ratings)
		}
	})
}

// Two cards that look the same have the same data, whatever else they know: so
// the data holds nothing that is not on the card. The second differs from the
// first in one or two things, hidden or seen.
func TestCardData_HoldsNothingThatIsNotSeen(t *testing.T) {
	base := november(t, 1080, 1350, Light())
	same, other := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		a := someCard(t, base)
		b := a
		if a.Then != nil {
			then := *a.Then
			b.Then = &then
		}
		for range rapid.IntRange(1, 2).Draw(t, "changes") {
			alter(t, &b)
		}
		if a.record() != b.record() {
			other++
			return
		}
		same++
		if x, y := CardData(a), CardData(b); !bytes.Equal(x, y) {
			t.Fatalf("two cards look the same; their data are\n%s\n%s", x, y)
		}
	})
	if same == 0 || other == 0 {
		t.Errorf("%d looked the same, %d did not", same, other)
	}
}

func alter(t *rapid.T, c *Card) {
	target := &c.Now
	if c.Then != nil && rapid.IntRange(0, 2).Draw(t, "then too") > 0 {
		target = c.Then
	}
	switch rapid.IntRange(0, 5).Draw(t, "what") {
	case 0:
		target.Day.Day = rapid.IntRange(1, 28).Draw(t, "another day")
	case 1:
		target.Note, target.UID, target.Person, target.Event = "another", "another", "another", "another"
	case 2, 3:
		i := rapid.IntRange(0, 5).Draw(t, "ceiling")
		target.Ratings[i] = model.Rating(rapid.SampledFrom([]int{0, 17, 18, 19}).Draw(t, "to"))
	case 4:
		c.FirstMonth -= model.Month(rapid.IntRange(0, 1).Draw(t, "earlier"))
	case 5:
		target.Answers[0][0], target.Rev = 3, 8
	}
}

// A rating of then without neighbours is hidden behind the badge of now where it
// is close to it, on a card without a strip.
func TestCardData_LeavesOutWhatIsHidden(t *testing.T) {
	c := november(t, 1080, 1080, Light())
	c.Now.Ratings = ratings(t, "3 3 3 3 3 3")
	c.Then.Ratings = ratings(t, "3.17 - 5 - - -")
	if got, want := c.numbers().Then.Ratings, ratings(t, "- - 5 - - -"); got != want {
		t.Errorf("the square shows %v of then, not %v", got, want)
	}
	c.Height = 1350
	if got := c.numbers().Then.Ratings; got != c.Then.Ratings {
		t.Errorf("the strip shows %v of then, not %v", got, c.Then.Ratings)
	}
}

// Each text in the data stands on the card in the words of its legend, and each
// number as the card writes it.
func TestCardData_SaysWhatTheCardSays(t *testing.T) {
	base := november(t, 1080, 1350, Light())
	rapid.Check(t, func(t *rapid.T) {
		c := someCard(t, base)
		c.Width, c.Height = 1080, 1350
		data := CardData(c)
		if data == nil {
			return
		}
		drawn := "\n" + strings.Join(recorded(c).Strings(), "\n") + "\n"
		var raw struct {
			Now, Then *struct {
				Day, Month string
				Number     int
				Ratings    []*float64
			}
		}
		if err := json.Unmarshal(data, &raw); err != nil {
			t.Fatal(err)
		}
		for _, part := range []any{raw.Now.Day, raw.Now.Month, raw.Now.Number} {
			checkDrawn(t, drawn, part)
		}
		for i, level := range raw.Now.Ratings {
			if (level != nil) != c.Now.Ratings[i].Rated() || level != nil && !strings.Contains(drawn, fmt.Sprintf("\n%.1f\n", *level)) {
				t.Fatalf("%v is not on the card: %s", level, drawn)
			}
		}
		if raw.Then == nil {
			return
		}
		if raw.Then.Number != raw.Now.Number {
			checkDrawn(t, drawn, raw.Then.Number)
		}
		checkDrawn(t, drawn, raw.Then.Day)
		checkDrawn(t, drawn, raw.Then.Month)
		if strings.Contains(string(data), "secret") {
			t.Fatalf("%s", data)
		}
	})
}

// checkDrawn asks for a day, a month or a month's number as a person reads it.
func checkDrawn(t *rapid.T, drawn string, part any) {
	want := ""
	switch v := part.(type) {
	case int:
		if v == 0 {
			return
		}
		want = fmt.Sprintf("\nmonth %d\n", v)
	case string:
		for from, to := range map[string]string{"2006-01-02": "2 Jan 2006", "2006-01": "Jan 2006"} {
			if d, err := time.Parse(from, v); err == nil {
				want = "\n" + d.Format(to) + "\n"
			}
		}
		if v == "" {
			return
		}
	}
	if want == "" || !strings.Contains(drawn, want) {
		t.Fatalf("%v: %q is not on the card:\n%s", part, want, drawn)
	}
}

func TestParseCardData_Refuses(t *testing.T) {
	const ok = `{"headroom":1,"now":{"month":"2026-11","ratings":[1.5,3,3.5,4.5,3.5,3]},"then":{"month":"2026-05","ratings":[1.5,2,2.5,4,1.5,2.5]}}`
	if _, err := ParseCardData([]byte(ok)); err != nil {
		t.Fatal(err)
	}
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(ok) }
	alone := ok[:strings.Index(ok, `,"then"`)] + "}"
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "there are none"},
		{"too much", ok + strings.Repeat(" ", CardDataMax), "too many"},
		{"bad UTF-8", swap("month", "mon\xffth"), "not UTF-8"},
		{"no object", `[1]`, "the card is not as it should be"},
		{"null", `null`, "the card is not as it should be"},
		{"broken off", ok[:len(ok)-1], "broken off"},
		{"a missing comma", swap(`1,"now"`, `1 "now"`), "not well formed"},
		{"a comma too many", swap(`3]}}`, `3]},}`, `2.5]}}`, `2.5]},}`), "not well formed"},
		{"more after the end", ok + ok, "after their end"},
		{"a word after the end", ok + "x", "after their end"},
		{"an unknown key", swap(`"headroom":1`, `"headroom":1,"name":"me"`), `a part "name"`},
		{"an unknown key inside", swap(`"now":{`, `"now":{"note":"x",`), `a part "note"`},
		{"an unknown number", swap(`"headroom":1`, `"headroom":1,"x":1`), `a part "x"`},
		{"another case", swap(`"now"`, `"Now"`), `a part "Now"`},
		{"a key twice", swap(`"now":{`, `"now":{"month":"2026-11",`), `"month" twice`},
		{"an object twice", swap(`,"then"`, `,"now"`), `"now" twice`},
		{"an escaped key twice", swap(`"headroom":1`, `"headroom":1,"headroo\u006d":1`), `"headroom" twice`},
		{"no version", swap(`"headroom":1,`, ``), `no "headroom"`},
		{"a newer version", swap(`"headroom":1`, `"headroom":2`), "version 2"},
		{"a version that is text", swap(`"headroom":1`, `"headroom":"1"`), "whole number"},
		{"no now", `{"headroom":1}`, `no "now"`},
		{"no ratings", swap(`,"ratings":[1.5,3,3.5,4.5,3.5,3]`, ``), `no "ratings"`},
		{"five ratings", swap(`4.5,3.5,3]`, `4.5,3.5]`), "5 ratings"},
		{"seven ratings", swap(`4.5,3.5,3]`, `4.5,3.5,3,3]`), "more than 6"},
		{"none rated", swap(`[1.5,3,3.5,4.5,3.5,3]`, `[null,null,null,null,null,null]`), "no rating"},
		{"too low", swap(`[1.5,3,`, `[0.8,3,`), "bandwidth is 0.8"},
		{"too high", swap(`[1.5,3,`, `[1.5,5.2,`), "network is 5.2"},
		{"below zero", swap(`[1.5,3,`, `[-1.5,3,`), "bandwidth is -1.5"},
		{"zero", swap(`[1.5,3,`, `[0,3,`), "bandwidth is 0"},
		{"no sixth", swap(`[1.5,3,`, `[1.6,3,`), "bandwidth is 1.6"},
		{"two decimals", swap(`[1.5,3,`, `[1.67,3,`), "bandwidth is 1.67"},
		{"a small fraction", swap(`[1.5,3,`, `[0.12,3,`), "bandwidth is 0.12"},
		{"an exponent", swap(`[1.5,3,`, `[1e0,3,`), "bandwidth is 1e0"},
		{"a rating as text", swap(`[1.5,3,`, `["1.5",3,`), "bandwidth is 1.5"},
		{"a rating as list", swap(`[1.5,3,`, `[[1.5],3,`), "bandwidth is ["},
		{"no month", swap(`"month":"2026-11",`, ``), "one of day, month and number, and has 0"},
		{"two of them", swap(`"month":"2026-11"`, `"month":"2026-11","number":3`), "and has 2"},
		{"a bad month", swap(`2026-11`, `2026-13`), "not a month"},
		{"a month with a day", swap(`2026-11`, `2026-11-03`), "not a month"},
		{"an early month", swap(`2026-11`, `1066-11`), "not a month"},
		{"a month that is a number", swap(`"2026-11"`, `202611`), "not a day or month"},
		{"a bad day", swap(`"month":"2026-11"`, `"day":"2026-02-30"`), "not a day"},
		{"month zero", strings.Replace(alone, `"month":"2026-11"`, `"number":0`, 1), "whole number"},
		{"half a month", strings.Replace(alone, `"month":"2026-11"`, `"number":1.5`, 1), "whole number"},
		{"a far month", strings.Replace(alone, `"month":"2026-11"`, `"number":99999999`, 1), "whole number"},
		{"a month and a number", swap(`"month":"2026-11"`, `"number":3`), "now has a number, then has a month"},
		{"one month twice", swap(`2026-05`, `2026-11`), "the same month"},
		{"one day twice", swap(`"month":"2026-11"`, `"day":"2026-11-03"`, `"month":"2026-05"`, `"day":"2026-11-03"`), "the same day"},
		{"days of two months", swap(`"month":"2026-11"`, `"day":"2026-11-03"`, `"month":"2026-05"`, `"day":"2026-05-03"`), "two months"},
	} {
		n, err := ParseCardData([]byte(c.data))
		if err == nil || model.KindOf(err) != model.Invalid || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %q", c.name, err, c.want)
		}
		if n != (CardNumbers{}) {
			t.Errorf("%s: refused, but gave %v", c.name, n)
		}
	}
}

func TestParseCardData_TakesOtherOrdersAndSpaces(t *testing.T) {
	n, err := ParseCardData([]byte("{ \"then\": {\"ratings\":[1,1,1,1,1,1.0], \"number\":2},\n\"now\":{\"number\":2,\"ratings\":[null,2,2,2,2,5]},\"headroom\":1}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if n.Now.When.Number != 2 || n.Then == nil || n.Then.Ratings != ratings(t, "1 1 1 1 1 1") || n.Now.Ratings != ratings(t, "- 2 2 2 2 5") {
		t.Errorf("read %+v", n)
	}
}

func TestCardNumbers_Snapshots(t *testing.T) {
	may := model.MonthOf(2026, time.May)
	now, then := ratings(t, "1.5 3 3.5 4.5 3.5 3"), ratings(t, "- - 3 - - -")
	for _, c := range []struct {
		name      string
		now, then CardWhen
		first     model.Month
		want      string
	}{
		{"months", CardWhen{Month: may + 6}, CardWhen{Month: may}, 0, "2026-05-31 2026-11-30"},
		{"a month in between", CardWhen{Month: model.MonthOf(2028, time.February)}, CardWhen{Month: may}, may, "2026-05-31 2028-02-29"},
		{"then is later", CardWhen{Month: may}, CardWhen{Month: may + 1}, 0, "2026-05-31 2026-06-30"},
		{"days", CardWhen{Day: day(2026, time.May, 9)}, CardWhen{Day: day(2026, time.May, 3)}, 0, "2026-05-03 2026-05-09"},
		{"numbers", CardWhen{Number: 7}, CardWhen{Number: 1}, may, "2026-05-31 2026-11-30"},
		{"one number", CardWhen{Number: 1}, CardWhen{Number: 1}, may, "2026-05-30 2026-05-31"},
		{"numbers of nothing", CardWhen{Number: 7}, CardWhen{Number: 1}, 0, "say which month was the first"},
		{"numbers too far", CardWhen{Number: 7}, CardWhen{Number: 1}, model.MonthOf(9999, time.December), "is not a day"},
		{"alone", CardWhen{Month: may}, CardWhen{}, 0, "2026-05-31"},
	} {
		n := CardNumbers{Now: CardReading{c.now, now}}
		if c.then != (CardWhen{}) {
			n.Then = &CardReading{c.then, then}
		}
		got, err := n.Snapshots(c.first)
		if err != nil {
			if !strings.Contains(err.Error(), c.want) || model.KindOf(err) != model.Invalid {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		var days []string
		for _, s := range got {
			days = append(days, s.Day.String())
			want := now
			if r := n.Then; r != nil && (s.Ratings != now) {
				want = then
			}
			if d := cmp.Diff(model.Snapshot{Day: s.Day, Ratings: want}, s); d != "" {
				t.Errorf("%s: %s", c.name, d)
			}
		}
		if strings.Join(days, " ") != c.want {
			t.Errorf("%s: %v, not %s", c.name, days, c.want)
		}
		if latest := got[len(got)-1]; c.name != "then is later" && latest.Ratings != now {
			t.Errorf("%s: now is not the latest", c.name)
		}
	}
}

func FuzzParseCardData(f *testing.F) {
	f.Add([]byte(`{"headroom":1,"now":{"month":"2026-11","ratings":[1.5,3,3.5,4.5,3.5,3]},"then":{"month":"2026-05","ratings":[1.5,2,2.5,4,null,2.5]}}`))
	f.Add([]byte(`{"headroom":1,"now":{"day":"2026-11-29","ratings":[1,1,1,1,1,1]},"then":{"day":"2026-11-28","ratings":[1,1,1,1,1,1]}}`))
	f.Add([]byte(`{"headroom":1,"now":{"number":7,"ratings":[null,1,1,1,1,1]}}`))
	f.Add([]byte(`{"headroom":1,"now":{"number":7`))
	f.Fuzz(func(t *testing.T, data []byte) {
		n, err := ParseCardData(data)
		if err != nil {
			if model.KindOf(err) != model.Invalid || len(err.Error()) > 300 {
				t.Fatalf("%q", err)
			}
			return
		}
		again, err := ParseCardData(n.encode())
		if err != nil || !cmp.Equal(n, again) {
			t.Fatalf("%+v became %+v: %v", n, again, err)
		}
		if all, err := n.Snapshots(model.MonthOf(2026, time.May)); err == nil {
			for _, s := range all {
				if err := s.Check(); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}
