package plot

import (
	"bytes"
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

// What is said on the way, and the hexagon of the hard ceiling, is that of the month
// named: only ratings and the mark of the lowest come and go.
func TestMorph_OnlyTheRadarMoves(t *testing.T) {
	for _, st := range []Style{Light(), Sketch(7)} {
		m := morph(t)
		m.Style = st
		each := framesEach(7)
		still := func(i int) (all []string) {
			for _, op := range frameOf(m, i).Ops {
				switch {
				case op.Kind == draw.TextOp && op.Color != st.OnNow && op.Color != st.Binding && op.Text.Font.Size > 24:
				case op.Kind == draw.StrokeOp && len(op.Stroke.Dash) == 4:
				default:
					continue
				}
				all = append(all, (&draw.Recorder{Ops: []draw.Op{op}}).String())
			}
			return all
		}
		for i := range m.Frames() {
			if got, want := still(i), still(i-i%each); len(want) < 6 || !slices.Equal(got, want) {
				t.Errorf("frame %d says\n%v\nits month\n%v", i, strings.Join(got, ""), strings.Join(want, ""))
			}
		}
	}
}

// Numbers that would be gone before they are read are left out, but on the first
// and the last frame.
func TestMorph_NumbersStandAsLongAsTheyAreRead(t *testing.T) {
	for _, months := range []int{1, 2, 24, 25, 60} {
		m := morph(t)
		m.History = years(t, months)
		for i := range months {
			frame := i * framesEach(months)
			snap := m.History.Snapshot(i)
			want := i == 0 || i == months-1 || m.Delay(frame) >= restRead
			if got := slices.Contains(frameOf(m, frame).Strings(), m.Voice.Value(snap.Ratings[0])); got != want {
				t.Errorf("month %d of %d: numbers %v, want %v", i, months, got, want)
			}
		}
	}
}

// restless are so many months in which every rating is somewhere around its level, with
// a deviation of .6, as those are who answer one question a ceiling.
func restless(t testing.TB, months int) model.History {
	t.Helper()
	h := years(t, months)
	var list []model.Snapshot
	random := rand.New(rand.NewPCG(1, 2))
	for _, snap := range h.All() {
		for c, level := range []float64{2, 3, 2.5, 3.5, 1.5, 3} {
			level = math.Min(math.Max(level+.6*random.NormFloat64(), model.LevelMin), model.LevelMax)
			snap.Ratings[c] = model.Rating(math.Round(level * float64(model.Whole)))
		}
		list = append(list, snap)
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// An animation of some 120 frames at 800×800 is small enough for every feed.
func TestMorph_GIFIsSmall(t *testing.T) {
	const most = 700_000
	for name, h := range map[string]model.History{"two years": years(t, 24), "41 months": years(t, 41), "two restless years": restless(t, 24)} {
		for look, st := range map[string]Style{"light": Light(), "dark": Dark(), "sketch": Sketch(0)} {
			m := morph(t)
			m.History, m.Style = h, st
			var b bytes.Buffer
			if err := m.GIF(context.Background(), &b, nil); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s, %s: %d frames, %d bytes", name, look, m.Frames(), b.Len())
			if b.Len() > most || m.Frames() < 116 {
				t.Errorf("%s, %s: %d frames, %d bytes", name, look, m.Frames(), b.Len())
			}
		}
	}
}
