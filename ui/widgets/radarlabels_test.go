package widgets

import (
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
