package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/model"
)

func TestRadarView_FoldedNamesOfAPairStandAtOneHeight(t *testing.T) {
	test.NewTempApp(t)
	v, size := NewRadarView(), fyne.NewSize(300, 360)
	v.SetState(RadarViewState{Names: [model.CeilingCount]string{"B", "Network", "Mentorship and more", "L", "Story", "An opportunity"}})
	v.fit(v, size)
	if !v.folded {
		t.Fatal("the names stand beside the radar")
	}
	for _, pair := range [2][2]model.Ceiling{{model.Network, model.Opportunity}, {model.Mentorship, model.Storytelling}} {
		a, b := v.label(v, pair[0], size), v.label(v, pair[1], size)
		if top := pair[0] == model.Network; top && a.y+a.height() != b.y+b.height() || !top && a.y != b.y {
			t.Errorf("%v and %v stand at %v and %v", pair[0], pair[1], a.y, b.y)
		}
	}
}

// Words that never come have no room kept for them.
func TestRadarPad_NamesAloneAreNearTheRadar(t *testing.T) {
	test.NewTempApp(t)
	for _, size := range []fyne.Size{{Width: 448, Height: 330}, {Width: 300, Height: 340}} {
		p, few := NewRadarPad(), NewRadarPad()
		for _, pad := range []*RadarPad{p, few} {
			pad.SetHints(false)
			pad.SetState(PadState{Names: [model.CeilingCount]string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}})
		}
		few.words[model.Learning] = "room for new skills"
		p.fit(p, size)
		few.fit(few, size)
		if p.geo.R <= few.geo.R {
			t.Errorf("%v: the radius is %v without words and %v with them", size, p.geo.R, few.geo.R)
		}
		top, foot := p.label(p, model.Bandwidth, size), p.label(p, model.Learning, size)
		above := float32(p.geo.Vertex(model.Bandwidth, model.LevelMax).Y) - top.y - nameHeight
		below := foot.y - float32(p.geo.Vertex(model.Learning, model.LevelMax).Y)
		if above-below > .01 || below-above > .01 {
			t.Errorf("%v: the name is %v above the radar and %v below", size, above, below)
		}
	}
}

// The hard ceiling is told in one line beside its level, in two, or by the level alone.
func TestRadarView_TagsTheHardCeilingInLittleRoom(t *testing.T) {
	test.NewTempApp(t)
	v := NewRadarView()
	v.SetState(RadarViewState{Names: [model.CeilingCount]string{"B", "Network", "Mentorship", "L", "Storytelling", "Opportunity"}, Hard: "2.8", HardName: "hard ceiling"})
	r := &radarViewRenderer{v: v}
	for _, in := range []struct {
		width float32
		want  []string
	}{{560, []string{"hard ceiling"}}, {380, []string{"hard", "ceiling"}}, {320, nil}} {
		v.fit(v, fyne.NewSize(in.width, 430))
		if _, name, ok := r.tag(); !ok || !slices.Equal(name, in.want) {
			t.Errorf("%v wide, the tag says %q (%v), want %q", in.width, name, ok, in.want)
		}
	}
	v.fit(v, fyne.NewSize(260, 430))
	if _, _, ok := r.tag(); ok {
		t.Error("there is a tag without room for it")
	}
}

// Words that would break at the sides reach over the edge instead, no farther than they may.
func TestRadarPad_WordsReachOverTheEdgeBeforeTheyBreak(t *testing.T) {
	test.NewTempApp(t)
	const spill = 24
	kept := 0
	for width := float32(400); width <= 700; width += 10 {
		within, beyond := NewRadarPad(), NewRadarPad()
		beyond.SetSpill(spill)
		size := fyne.NewSize(width, 372)
		for _, p := range []*RadarPad{within, beyond} {
			p.SetHints(false)
			p.SetState(PadState{Names: [model.CeilingCount]string{model.Network: "Network", model.Opportunity: "Opportunity"}})
			p.words[model.Network], p.words[model.Opportunity] = "people who open doors", "knowing what I could do"
			p.fit(p, size)
		}
		for _, c := range []model.Ceiling{model.Network, model.Opportunity} {
			a, b := within.label(within, c, size), beyond.label(beyond, c, size)
			if a.x < 0 || a.x+a.width > width || b.x < -spill || b.x+b.width > width+spill {
				t.Errorf("%v at %v: from %v to %v, and from %v to %v", c, width, a.x, a.x+a.width, b.x, b.x+b.width)
			}
			if len(b.words) < len(a.words) {
				kept++
			}
		}
	}
	if kept == 0 {
		t.Error("no words are kept on one line")
	}
}
