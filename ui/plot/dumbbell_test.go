package plot

import (
	"io"
	"math"
	"slices"
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

func dumbbell(t testing.TB) Dumbbell {
	then := ratings(t, "1.5 2 2.5 4 1.5 2.5")
	return Dumbbell{Width: 1000, Height: 420, Style: Light(), Voice: english(t), Now: ratings(t, "1.5 3 3.5 4.5 3.5 3"), Then: &then}
}

func dumbbellDrawn(d Dumbbell) *draw.Recorder {
	rec := draw.NewRecorder(float64(d.Width), float64(d.Height))
	d.Draw(rec)
	return rec
}

func TestDumbbell_Goldens(t *testing.T) {
	d := dumbbell(t)
	golden(t, "dumbbell", dumbbellDrawn(d).String())
	d.Then, d.Style = nil, Dark()
	golden(t, "dumbbell-alone", dumbbellDrawn(d).String())
}

func TestDumbbell_SaysChangesOrLevels(t *testing.T) {
	d := dumbbell(t)
	said := dumbbellDrawn(d).Strings()
	for _, want := range []string{"Bandwidth", "same", "+2.0", "On my head", "Open sky"} {
		if !slices.Contains(said, want) {
			t.Errorf("no %q among %q", want, said)
		}
	}
	d.Then = nil
	if said = dumbbellDrawn(d).Strings(); !slices.Contains(said, "Standing room") || slices.Contains(said, "same") {
		t.Errorf("alone it says %q", said)
	}
	d.Names[0] = "Zeit"
	if said = dumbbellDrawn(d).Strings(); !slices.Contains(said, "Zeit") || slices.Contains(said, "Bandwidth") {
		t.Errorf("with names of its own it says %q", said)
	}
	hard := func(d Dumbbell) bool {
		return slices.ContainsFunc(dumbbellDrawn(d).Ops, func(op draw.Op) bool { return len(op.Stroke.Dash) == 4 })
	}
	if bare := d; !hard(d) {
		t.Error("no line of the hard ceiling")
	} else if bare.NoHardCeiling = true; hard(bare) {
		t.Error("the hard ceiling is not left out")
	}
}

func TestDumbbell_RefusesNoSize(t *testing.T) {
	if err := (Dumbbell{}).Render(draw.PNG, io.Discard); err == nil {
		t.Error("a dumbbell of 0×0 was drawn")
	}
}

// Rows are as far apart as accents and descenders of their letters need.
func TestStrip_RowsHoldTheirLetters(t *testing.T) {
	for _, st := range []Style{Light(), Sketch(1)} {
		rec := draw.NewRecorder(1080, 1350)
		p, template := november(t, 1080, 1350, st).page(rec)
		p.names = [model.CeilingCount]string{"Ģgjq", "Ṩgyp", "Ķgjq", "Ѐgyp", "ÅÅgg", "ẤÇgg"}
		template(p)
		checkTexts(t, rec)
	}
}

// Names of any length keep clear of a dot at level 1, and stand there whole where
// the track can give way.
func TestStrip_NamesAreWholeAndClear(t *testing.T) {
	german := tongues()[0].names
	full := [model.CeilingCount]string{"Bandwidth and", "Networks of all", "Mentorship MM", "Learning and L", "Storytelling xx", "Opportunities"}
	for _, names := range [][model.CeilingCount]string{german, full, tongues()[4].names} {
		for _, st := range []Style{Light(), Sketch(1)} {
			for _, compared := range []bool{true, false} {
				c := november(t, 1080, 1350, st)
				c.Now.Ratings = ratings(t, "1 1 1.5 1 1 1.5")
				if !compared {
					c.Then = nil
				}
				rec := draw.NewRecorder(1080, 1350)
				p, _ := c.page(rec)
				p.names = names
				newStrip(p, 993, 42, 1, 250, 112).draw(p.s)
				checkNames(t, rec, st, names, names != tongues()[4].names)
			}
		}
	}
}

// checkNames asserts that a strip's names end 24 left of the first dot's halo.
func checkNames(t *testing.T, rec *draw.Recorder, st Style, names [model.CeilingCount]string, whole bool) {
	t.Helper()
	halo := math.Inf(1)
	for _, op := range rec.Ops {
		if op.Kind == draw.FillOp && (op.Color == st.Now || op.Color == st.Binding) {
			halo = min(halo, op.Ink.X0-3.5)
		}
	}
	said := rec.Strings()
	for _, name := range names {
		if whole && !slices.Contains(said, name) {
			t.Errorf("%q is cut: %q", name, said)
		}
	}
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp && op.Text.Y > 993 && op.Text.X == 72 {
			if gap := halo - op.Text.X - draw.Measure(op.Text.String, op.Text.Font).Width; gap < 23 {
				t.Errorf("%q ends %.1f before the halo", op.Text.String, gap)
			}
		}
	}
}
