package plot

import (
	"strings"
	"testing"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

func TestTrends_AreWhatTheMonthsSay(t *testing.T) {
	h := stuck(t)
	want := [model.CeilingCount]Trend{TrendPlateau, TrendRising, TrendShiftedUp, TrendSteady, TrendPlateau, TrendPlateau}
	if got := TrendsOf(h, day(2026, 12, 31), model.Ratings{}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got := TrendsOf(h, day(2026, 5, 31), model.Ratings{}); got != [model.CeilingCount]Trend{} {
		t.Errorf("five months say %v", got)
	}
	for trend := NoTrend; trend <= TrendUnclear; trend++ {
		if trendOf(trend.finding()) != trend {
			t.Errorf("the words of %d are those of %d", trend, trendOf(trend.finding()))
		}
	}
}

// Each mark has a shape of its own, within its square.
func TestTrend_MarksDiffer(t *testing.T) {
	seen := map[string]Trend{}
	for trend := TrendRising; trend <= TrendUnclear; trend++ {
		rec := draw.NewRecorder(100, 100)
		trend.draw(rec, draw.Point{X: 50, Y: 50}, 40, hex(0))
		if len(rec.Ops) == 0 {
			t.Fatalf("%d has no mark", trend)
		}
		for _, op := range rec.Ops {
			if b := op.Box; b.X0 < 29 || b.Y0 < 29 || b.X1 > 71 || b.Y1 > 71 {
				t.Errorf("%d goes out of its square: %v", trend, b)
			}
		}
		if other, ok := seen[rec.String()]; ok {
			t.Errorf("%d looks like %d", trend, other)
		}
		seen[rec.String()] = trend
	}
}

// marked is the card of the last month of stuck, with its trends.
func marked(t testing.TB, size Size, style Style, v say.Voice) Picture {
	h := stuck(t)
	now, _ := h.Latest()
	before, _ := h.Before(now.Day)
	return Picture{Format: PNG, Width: size.Width, Height: size.Height, Style: style, Voice: v, History: h, Now: now, Then: &before, Trends: true}
}

// spoken are the six languages that are offered.
func spoken(t testing.TB) (voices []say.Voice) {
	t.Helper()
	tags, err := words.Tags()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range tags {
		w, err := words.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		voices = append(voices, say.New(w))
	}
	return voices
}

// In every size, style and language each name has its mark, and beside it the word
// for it, large enough for a phone.
func TestCard_SaysTrendsInWords(t *testing.T) {
	for _, v := range spoken(t) {
		for _, size := range Sizes() {
			for _, style := range []Style{Light(), Dark(), Sketch(3)} {
				p := marked(t, size, style, v)
				rec := recorded(p.Card())
				checkTexts(t, rec)
				said := strings.Join(strings.Fields(strings.Join(rec.Strings(), "")), "")
				var all string
				for c, trend := range p.Card().Trends {
					word := v.TrendWord(trend.finding())
					all += word + " "
					if !strings.Contains(said, strings.Join(strings.Fields(word), "")) {
						t.Errorf("%s, %s: no word for the trend of %s", v.Lang(), size.Name, model.Ceiling(c))
					}
				}
				pg, _ := p.Card().page(rec)
				for _, op := range rec.Ops {
					if op.Kind == draw.TextOp && op.Text.Font.Face == draw.Medium && strings.Contains(all, op.Text.String+" ") && op.Text.Font.Size < 32*pg.scale-.01 {
						t.Errorf("%s: %q has %v pixels", size.Name, op.Text.String, op.Text.Font.Size)
					}
				}
			}
		}
	}
}

// The words go where the picture goes: into its description, and not past the
// private list.
func TestCard_TrendsAreDescribedAndHeldBack(t *testing.T) {
	for _, size := range Sizes() {
		p := marked(t, size, Light(), englishVoice)
		plain := p
		plain.Trends = false
		if said := p.Alt(); !strings.Contains(said, "What my months say: Bandwidth: Likely plateau, Network: Rising, Mentorship: Shifted up,") {
			t.Errorf("it is described as %q", said)
		}
		if strings.Contains(plain.Alt(), "months say") {
			t.Errorf("without marks it is described as %q", plain.Alt())
		}
		private := NewPrivate([]string{"likely"})
		if leaks := private.Leaks(p.Says()...); len(leaks) == 0 {
			t.Errorf("%s: a private word in the trends is not found", size.Name)
		}
		p.EmployerSafe = true
		for _, said := range recorded(p.Card()).Strings() {
			if strings.Contains(said, "2026") || strings.Contains(said, "Jul") || strings.Contains(said, "Acme") {
				t.Errorf("%s: a safe one says %q", size.Name, said)
			}
		}
		golden(t, "card-"+size.Name+"-trends", recorded(marked(t, size, Light(), englishVoice).Card()).String())
	}
}

// Each month of a carousel says what the months until then bear to be said, and no
// name moves for it.
func TestCarousel_SaysTrends(t *testing.T) {
	for _, size := range Sizes() {
		p := marked(t, size, Light(), englishVoice)
		p.Format, p.Then = PDF, nil
		c := p.Carousel()
		names := map[string]draw.Point{}
		for i := range 12 {
			rec := pageOf(c, 1+i)
			checkTexts(t, rec)
			said := strings.Join(rec.Strings(), " ")
			if early := i < 5; early == strings.Contains(said, "plateau") {
				t.Errorf("%s: month %d says %s", size.Name, i+1, said)
			}
			for _, op := range rec.Ops {
				name := op.Text.String
				if op.Kind != draw.TextOp || op.Text.Font.Face != draw.SemiBold || !strings.Contains("Network Mentorship Learning Opportunity", name) {
					continue
				}
				at := draw.Point{X: op.Text.X, Y: op.Text.Y}
				if was, ok := names[name]; ok && was != at {
					t.Errorf("%s: %s stands at %v in month %d, before at %v", size.Name, name, at, i+1, was)
				}
				names[name] = at
			}
		}
		if len(names) != 4 {
			t.Errorf("%s: %d names", size.Name, len(names))
		}
		if !strings.Contains(p.Alt(), "What my months say: Bandwidth: Likely plateau") {
			t.Errorf("it is described as %q", p.Alt())
		}
	}
}
