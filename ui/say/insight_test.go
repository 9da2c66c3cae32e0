package say

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
)

var (
	firstMonth = model.MonthOf(2026, time.January)
	someDay    = model.Date{Year: 2099, Month: 1, Day: 1}
)

// months is a history of the six ceilings from January 2026 on, a row of levels a
// month.
func months(t testing.TB, rows ...string) model.History {
	t.Helper()
	var all []model.Snapshot
	for i, row := range rows {
		s := model.Snapshot{Day: (firstMonth + model.Month(i)).First().AddDays(9), Ratings: ratings(t, row)}
		if i == 6 {
			s.Event = "New manager"
		}
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// lowestGoes are twelve months in which Mentorship alone moves.
func lowestGoes(levels string) []string {
	var rows []string
	for _, l := range strings.Fields(levels) {
		rows = append(rows, "5 5 "+l+" 5 5 5")
	}
	return rows
}

func TestInsightLead(t *testing.T) {
	v := english(t)
	for _, c := range []struct{ name, want, levels string }{
		{"plateau", "Mentorship has likely stayed near 2.0 since March 2026. It is the lowest of your six for now.", "4 4 2 2 2 2.5 2 2 2 2"},
		{"long plateau", "Mentorship has likely stayed near 2.0 for two years or more. It is the lowest of your six for now.", strings.Repeat("2 ", 25)},
		{"falling", "Mentorship has been falling over the months since January 2026. It is the lowest of your six for now.", "4.5 4 3.5 3.5 3 2.5 2 1.5"},
		{"rising", "Mentorship is the lowest of the six, and it is rising.", "1.5 2 2.5 3 3.5 3.5 4 4.5"},
		{"up", "Mentorship is the lowest of the six, though it shifted up in July 2026.", "2 2 2 2 2 2 4 4 4 4 4"},
		{"down", "Mentorship shifted down in July 2026. It is the lowest of your six for now.", "4 4 4 4 4 4 2 2 2 2 2"},
		{"steady", "Mentorship is the lowest of the six, and steady at the usual target or above.", "4 4 4 4 4 4"},
		{"unclear", "Mentorship is the lowest of the six. Which way it goes is not clear yet.", "1 4 1 4 1 4 1"},
		{"early", "Mentorship is the lowest of the six. It is too early to say which way it goes.", "1 4 1 4 1"},
	} {
		r := insight.Read(months(t, lowestGoes(c.levels)...), someDay, model.Ratings{})
		if got := v.InsightLead(r, true); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
		if got := v.InsightLead(r, false); got != strings.Replace(c.want, "It is the lowest of your six for now.", "No other ceiling is lower.", 1) {
			t.Errorf("%s, of someone else: %q", c.name, got)
		}
	}
	for row, want := range map[string]string{
		"3 2 4 2 4 3": "Network and Learning are the lowest of the six, both at 2.0.",
		"2 2 4 2 4 3": "Three of the six share the lowest place, at 2.0.",
		"3 3 3 3 3 3": "All six ceilings are at 3.0.",
		"1 - 3 3 - 3": "The latest check-in rates 4 of the six, so it does not say which is the lowest.",
	} {
		if got := v.InsightLead(insight.Read(months(t, row), someDay, model.Ratings{}), true); got != want {
			t.Errorf("%s: %q, not %q", row, got, want)
		}
	}
}

func TestStateAndWhy(t *testing.T) {
	v := english(t)
	for _, c := range []struct{ levels, state, why, change string }{
		{
			"4 4 2 2 2 2.5 2 2 2 2", "Likely plateau: near 2.0 since March 2026, below the usual target, 4.0",
			"The last six rated months, May 2026 to October 2026, all lie between 2.0 and 2.5. The typical month brings no change. It says “likely” because a slow rise of one level a year looks like this about half the time.",
			"Last change: none, 2.0 again on 10 October 2026.",
		},
		{
			"4 4 4 4 4 4 4.5", "Steady: near 4.0 since January 2026; the usual target is 4.0",
			"The last six rated months, February 2026 to July 2026, all lie between 4.0 and 4.5. The typical month brings no change. A slow change of one level a year can look like this too.",
			"Last change: +0.5, to 4.5 on 10 July 2026. It may be no move at all: rating the same twice can differ by 1.5.",
		},
		{
			// Two of 8!/2 orders, six times.
			"4.5 4 3.5 3.5 3 2.5 2 1.5", "Falling: 4.5 in January 2026, 1.5 in August 2026",
			"8 months are rated, January 2026 to August 2026. The typical change is −0.42 a month. If nothing had changed, luck would make one of these ceilings rise or fall this clearly about one time in 1700.",
			"Last change: −0.5, to 1.5 on 10 August 2026. It is within the usual wobble here, 1.0.",
		},
		{
			"2 2 2 2 2 2 4 4 4 4 4 4", "Shifted up: in July 2026, the month of “New manager”, from near 2.0 to near 4.0",
			"12 months are rated, January 2026 to December 2026. Before it, the middle level was 2.0; from then on it is 4.0. In a random order, the same months would divide so sharply about one time in 460.",
			"Last change: none, 4.0 again on 10 December 2026.",
		},
		{
			"1.5 1.5 1.5 2 2 4 2.5 4", "Leaning up: it could still be luck",
			"8 months are rated, January 2026 to August 2026. The typical change is +0.25 a month. If nothing had changed, luck would make a direction this clear about one time in 210. With more than one ceiling looked at, luck does that too often for it to be called a trend.",
			"Last change: +1.5, to 4.0 on 10 August 2026. It is within the usual wobble here, 1.6.",
		},
		{
			"1 4 1 4 1", "Too early to say: 5 months are rated, and six are needed",
			"With fewer than six months, luck can draw any line. Until there are six, there is the level, and the last change.",
			"Last change: −3.0, to 1.0 on 10 May 2026. That is a real move: rating the same twice seldom differs by more than 1.5.",
		},
	} {
		r := insight.Read(months(t, lowestGoes(c.levels)...), someDay, model.Ratings{})
		f := r.Ceilings[model.Mentorship]
		if got := v.State(f) + ": " + v.StateDetail(f); got != c.state {
			t.Errorf("%s: %q, not %q", c.levels, got, c.state)
		}
		if got := v.Why(f, Compared(r)); got != c.why {
			t.Errorf("%s: %q, not %q", c.levels, got, c.why)
		}
		if got := v.LastChange(f); got != c.change {
			t.Errorf("%s: %q, not %q", c.levels, got, c.change)
		}
		short, _, _ := strings.Cut(c.change, " on ")
		if got := v.LastChangeShort(f); !strings.HasPrefix(got, short+".") || strings.Contains(got, "wobble") {
			t.Errorf("%s: in short %q", c.levels, got)
		}
	}
}

// Where one ceiling alone is looked at, nothing is said of others.
func TestWhy_OfOneCeilingAlone(t *testing.T) {
	v := english(t)
	for levels, want := range map[string]string{
		"1 1.5 2 2.5 3 3.5": "6 months are rated, January 2026 to June 2026. The typical change is +0.50 a month. If nothing had changed, luck would make it rise or fall this clearly about one time in 360.",
		"2 2 2 2 4 4 4 4":   "8 months are rated, January 2026 to August 2026. The typical change is +0.33 a month. If nothing had changed, luck would make a direction this clear about one time in 35. That is too often for it to be called a trend.",
		"2 2 2 2 2 2":       "The last six rated months, January 2026 to June 2026, are all at 2.0. The typical month brings no change. It says “likely” because a slow rise of one level a year looks like this about half the time.",
	} {
		var rows []string
		for _, l := range strings.Fields(levels) {
			rows = append(rows, "- - "+l+" - - -")
		}
		r := insight.Read(months(t, rows...), someDay, model.Ratings{})
		if got := v.Why(r.Ceilings[model.Mentorship], Compared(r)); got != want {
			t.Errorf("%s: %q, not %q", levels, got, want)
		}
	}
}

func TestStateDetail_OfYears(t *testing.T) {
	v := english(t)
	for level, want := range map[string]string{
		"2 ": "near 2.0 for two years or more, below the usual target, 4.0",
		"5 ": "near 5.0 for two years or more; the usual target is 4.0",
	} {
		r := insight.Read(months(t, lowestGoes(strings.Repeat(level, 25))...), someDay, model.Ratings{})
		if got := v.StateDetail(r.Ceilings[model.Mentorship]); got != want {
			t.Errorf("%s: %q, not %q", level, got, want)
		}
	}
}

func TestOdds(t *testing.T) {
	v := english(t)
	for p, want := range map[float64]string{
		1: "nearly every time", .995: "nearly every time", .994: "about 99 times in 100", .37: "about 37 times in 100", .1: "about 10 times in 100",
		.0999: "about one time in 10", .05: "about one time in 20", .0105: "about one time in 95", .00433: "about one time in 230",
		.0001: "about one time in 10000", .00009: "less than one time in 10,000", 0: "less than one time in 10,000",
	} {
		if got := v.Odds(p); got != want {
			t.Errorf("%v: %q, not %q", p, got, want)
		}
	}
}

func TestHardLine(t *testing.T) {
	v := english(t)
	for row, want := range map[string]string{
		"3 3 3 3 3 3": "The hard ceiling, all six combined, is at 3.0.",
		"2 3 3 3 3 3": "The hard ceiling, all six combined, is at 2.8. With Bandwidth one level higher, the hard ceiling would be at 3.0; no other ceiling would lift it more.",
		"3 3 3 2 - 3": "",
	} {
		if got := v.HardLine(insight.Read(months(t, row), someDay, model.Ratings{})); got != want {
			t.Errorf("%s: %q, not %q", row, got, want)
		}
	}
}

// Whatever the months, every sentence is whole, short and calm.
func TestInsight_EverySentenceIsWhole(t *testing.T) {
	v := english(t)
	rapid.Check(t, func(t *rapid.T) {
		var all []model.Snapshot
		for i := range rapid.IntRange(1, 14).Draw(t, "months") {
			r := anyRatings().Draw(t, "ratings")
			if r.Count() == 0 { // no snapshot rates nothing
				r[model.Network] = 2 * model.Whole
			}
			all = append(all, model.Snapshot{Day: (firstMonth + model.Month(i)).First(), Ratings: r})
		}
		h, err := model.NewHistory(all)
		if err != nil {
			t.Fatal(err)
		}
		r := insight.Read(h, someDay, model.Ratings{})
		sentences := []string{v.InsightLead(r, rapid.Bool().Draw(t, "own"))}
		for _, f := range r.Ceilings {
			sentences = append(sentences, v.State(f)+": "+v.StateDetail(f), v.Why(f, Compared(r)))
			if f.HasChange {
				sentences = append(sentences, v.LastChange(f))
			}
		}
		if r.Complete {
			sentences = append(sentences, v.HardLine(r))
		}
		for _, s := range sentences {
			if s == "" || len(s) > 420 || strings.ContainsAny(s, "⟦⟧{}!") || strings.Contains(s, "no value") || strings.Contains(s, "  ") || strings.Contains(s, " 0 of") {
				t.Errorf("said %q", s)
			}
		}
	})
}

// Only an aim that the person has set is called their target.
func TestStateDetail_TellsASetAimFromTheUsual(t *testing.T) {
	v := english(t)
	rows := months(t, lowestGoes("2 2 2 2 2 2")...)
	set := insight.Read(rows, someDay, model.Ratings{model.Mentorship: 24}).Ceilings[model.Mentorship]
	usual := insight.Read(rows, someDay, model.Ratings{}).Ceilings[model.Mentorship]
	if got := v.StateDetail(set); !strings.HasSuffix(got, "below the target of 4.0") {
		t.Error(got)
	}
	if got := v.StateDetail(usual); !strings.HasSuffix(got, "below the usual target, 4.0") {
		t.Error(got)
	}
}

// So does the sentence that a reading opens with.
func TestInsightLead_TellsASetAimFromTheUsual(t *testing.T) {
	v := english(t)
	rows := months(t, lowestGoes("4 4 4 4 4 4")...)
	for want, aim := range map[string]model.Ratings{
		"steady at its target or above.":       {model.Mentorship: 24},
		"steady at the usual target or above.": {},
	} {
		if got := v.InsightLead(insight.Read(rows, someDay, aim), true); !strings.HasSuffix(got, want) {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
