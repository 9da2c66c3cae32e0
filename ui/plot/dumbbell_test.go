package plot

import (
	"io"
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
