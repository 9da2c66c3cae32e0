package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// insightScenes are the pages of Insights, each with what is done to get there.
func insightScenes() []scene {
	early := func(t *testing.T) *memoryDesk {
		all := months()
		return newMemoryDesk(t, all[len(all)-3:]...)
	}
	plateau := func(t *testing.T) *memoryDesk { return newMemoryDesk(t, plateauMonths()...) }
	tried := func(t *testing.T) *memoryDesk { return newMemoryDesk(t, triedMonths()...) }
	return []scene{
		{"insights-triedtable", tried, func(b *bench) { b.ctrl(fyne.Key3); b.typed("t"); b.scroll(1 << 20) }},
		{"insights", plateau, func(b *bench) { b.ctrl(fyne.Key3); b.key(fyne.KeyReturn) }},
		{"insights-early", early, func(b *bench) { b.ctrl(fyne.Key3) }},
	}
}

// insightViews are the window's sizes and looks that each page is seen in; text is
// how much larger than usual words are.
func insightViews() []insightView {
	return []insightView{
		{view{"1280-light", 1280, 800, light}, 1},
		{view{"1280-dark", 1280, 800, dark}, 1},
		{view{"1024-light", 1024, 700, light}, 1},
		{view{"360-light", 360, 1400, light}, 1},
		{view{"large", 1280, 1000, light}, 1.5},
		{view{"360-large", 360, 1400, light}, 1.5},
	}
}

// scroll moves the page by that much.
func (b *bench) scroll(by float32) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Scroll)
		if ok = ok && s.Direction == container.ScrollVerticalOnly; ok {
			s.ScrollToOffset(s.Offset.AddXY(0, by))
		}
		return ok
	})
}

type insightView struct {
	view
	text float32
}

// open is the scene in that view.
func (v insightView) open(t *testing.T, s scene) *bench {
	b := newBench(t, s.desk(t), v.width, v.height, v.variant)
	if v.text != 1 {
		look := variantTheme{NewTheme(), v.variant, v.text}
		b.win.theme = look
		b.win.app.Settings().SetTheme(look)
		b.win.win.Resize(fyne.NewSize(v.width+1, v.height))
		b.win.win.Resize(fyne.NewSize(v.width, v.height))
	}
	s.act(b)
	return b
}

// TestInsightsPictures compares the pages with the pictures in testdata. A page but
// the first is kept in the two sizes that differ most.
func TestInsightsPictures(t *testing.T) {
	for _, s := range insightScenes() {
		for _, v := range insightViews() {
			if s.name != "insights" && v.name != "1280-light" && v.name != "360-light" {
				continue
			}
			t.Run(s.name+"-"+v.name, func(t *testing.T) {
				compare(t, filepath.Join("testdata", s.name+"-"+v.name+".png"), v.open(t, s).picture())
			})
		}
	}
}

func TestInsightsHasEveryText(t *testing.T) {
	for _, s := range insightScenes() {
		for _, v := range insightViews() {
			if all := v.open(t, s).texts(); strings.Contains(all, "⟦") {
				t.Errorf("%s lacks a text:\n%s", s.name, all)
			}
		}
	}
}
