package say

import (
	"strings"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

// A falling ceiling that is lower than one that stays is the one to speak of.
func TestTimelineTitle_TakesTheLowestOfThoseThatStayOrFall(t *testing.T) {
	v := english(t)
	var r insight.Reading
	r.Ceilings[model.Network] = insight.Finding{State: insight.Plateau, Level: 16, Span: insight.Span{Level: 8. / 3}}
	r.Ceilings[model.Learning] = insight.Finding{State: insight.Falling, Level: 9}
	r.Ceilings[model.Bandwidth] = insight.Finding{State: insight.Rising, Level: 20}
	if got := v.TimelineTitle(r, 12); got != "Bandwidth is rising. Learning is falling." {
		t.Error(got)
	}
	r.Ceilings[model.Learning].Level = 18
	if got := v.TimelineTitle(r, 12); got != "Bandwidth is rising. Network has likely stayed near 2.7." {
		t.Error(got)
	}
	r.Ceilings[model.Opportunity] = insight.Finding{State: insight.Shifted, Level: 6, Break: insight.Break{Up: true}}
	if got := v.TimelineTitle(r, 12); !strings.HasPrefix(got, "Bandwidth is rising.") {
		t.Error("a shift goes before a rise: ", got)
	}
}

func TestCaptionOver(t *testing.T) {
	v := english(t)
	then := model.Snapshot{Day: model.Date{Year: 2025, Month: 2, Day: 3}, Ratings: model.Ratings{12, 12, 12, 12, 12, 12}}
	now := model.Snapshot{Day: model.Date{Year: 2026, Month: 11, Day: 3}, Ratings: model.Ratings{18, 12, 12, 12, 12, 9}}
	safe, open := v.CaptionOver(22, now, &then, allMoved, true), v.CaptionOver(22, now, &then, allMoved, false)
	for _, want := range []string{"I took stock of my career ceilings over 22 months. ", "Compared with the first month: 1 higher, 4 the same, 1 lower."} {
		if !strings.Contains(safe, want) {
			t.Errorf("no %q in %q", want, safe)
		}
	}
	if strings.Contains(safe, "2025") || strings.Contains(safe, "2026") {
		t.Errorf("a date in %q", safe)
	}
	if !strings.HasPrefix(open, "I took stock of my career ceilings over 22 months, February 2025 to November 2026. ") {
		t.Error(open)
	}
}
