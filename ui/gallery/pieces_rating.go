package gallery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/widgets"
)

// Names are those of the ceilings.
func Names() [model.CeilingCount]string {
	return [model.CeilingCount]string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}
}

// Level is the rating of a level in halves.
func Level(level float64) model.Rating { return model.Rating(level*6 + .5) }

// Words are what stands beside the ratings.
func Words(r model.Ratings) (w [model.CeilingCount]string) {
	for i, v := range r {
		w[i] = []string{"Not set yet", "On my head", "Low", "Standing room", "Roomy", "Open sky"}[v.Step()]
	}
	return w
}

func quick() model.Ratings {
	return model.Ratings{Level(3.5), Level(3.5), Level(2), Level(4), model.NotRated, model.NotRated}
}

// November is a check-in that is done.
func November() model.Ratings {
	return model.Ratings{Level(3.5), Level(3.5), Level(2), Level(4), Level(3), Level(2.5)}
}

// October is the month before November.
func October() model.Ratings {
	return model.Ratings{Level(3), 20, Level(2), 26, 14, 16}
}

func rows(s [model.CeilingCount]widgets.LevelRowState) *fyne.Container {
	var parts []any
	sizes := map[int]fyne.Size{}
	for i, state := range s {
		row := widgets.NewLevelRow(Names()[i])
		row.SetState(state)
		parts = append(parts, 8, 8+i*46, row)
		sizes[i] = fyne.NewSize(368, 46)
	}
	c := Sheet(parts...)
	c.Layout = wide{c.Layout.(fixed), sizes}
	return c
}

func rowsOf(now model.Ratings) *fyne.Container {
	var s [model.CeilingCount]widgets.LevelRowState
	for i, w := range Words(now) {
		s[i] = widgets.LevelRowState{Rating: now[i], Word: w, Hint: "Press 1 to 5"}
	}
	return rows(s)
}

func rowPieces() []Piece {
	build := func() fyne.CanvasObject {
		panel := widgets.NewPanel(rowsOf(quick()))
		panel.Bare = true
		return panel
	}
	reveal := func() fyne.CanvasObject {
		var s [model.CeilingCount]widgets.LevelRowState
		now, then := November(), October()
		for i, w := range Words(now) {
			s[i] = widgets.LevelRowState{
				Rating: now[i], Then: then[i], Word: w, Reveal: true, Binding: i == int(model.Mentorship),
				Delta: []string{"+0.5", "+0.2", "same", "−0.3", "+0.7", "−0.2"}[i],
			}
		}
		panel := widgets.NewPanel(rows(s))
		panel.Bare = true
		return panel
	}
	return []Piece{
		{Name: "rows", Width: 384, Height: 292, Build: build},
		{Name: "rows-reveal", Width: 384, Height: 292, Build: reveal},
		{Name: "rows-focus", Width: 384, Height: 292, Build: func() fyne.CanvasObject { return rowsOf(quick()) }, Act: func(w fyne.Window, o fyne.CanvasObject) {
			hover(Child(o, 1))
			focus(w, Child(o, int(model.Storytelling)))
		}},
		{Name: "rows-narrow", Width: 328, Height: 292, Build: func() fyne.CanvasObject {
			c := rowsOf(November())
			for i := range model.CeilingCount {
				c.Layout.(wide).sizes[i] = fyne.NewSize(312, 46)
			}
			return c
		}},
	}
}

// Pad is a radar of this month beside the one before, an axis of it active.
func Pad(now, then model.Ratings, active int, binding ...model.Ceiling) *widgets.RadarPad {
	p := widgets.NewRadarPad()
	w := Words(now)
	for _, c := range binding {
		w[c] += " · the lowest"
		if len(binding) > 1 {
			w[c] = "Low · among the lowest"
		}
	}
	p.SetState(widgets.PadState{Now: now, Then: then, Names: Names(), Words: w, Binding: binding, Coloured: binding, Active: active})
	return p
}

func padPieces() []Piece {
	quickPad := func() fyne.CanvasObject { return Pad(quick(), model.Ratings{}, int(model.Storytelling)) }
	reveal := func() fyne.CanvasObject { return Pad(November(), October(), 0, model.Mentorship) }
	return []Piece{
		{Name: "pad", Width: 704, Height: 644, Build: quickPad},
		{Name: "pad-empty", Width: 448, Height: 372, Build: func() fyne.CanvasObject { return Pad(model.Ratings{}, model.Ratings{}, 0) }},
		{Name: "pad-reveal", Width: 704, Height: 644, Build: reveal},
		{Name: "pad-narrow", Width: 328, Height: 372, Build: func() fyne.CanvasObject {
			return Pad(November().With(model.Opportunity, Level(2)).With(model.Bandwidth, Level(2)), model.Ratings{}, 0, model.Bandwidth, model.Mentorship, model.Opportunity)
		}},
		{Name: "pad-focus", Width: 448, Height: 372, Build: reveal, Act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, o) }},
		{Name: "pad-focus-unset", Width: 448, Height: 372, Build: quickPad, Act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, o) }},
		{Name: "pad-drag", Width: 448, Height: 372, Build: quickPad, Act: func(w fyne.Window, o fyne.CanvasObject) {
			p := o.(*widgets.RadarPad)
			v := p.Geometry().Vertex(model.Network, 3.5)
			p.MouseDown(Press(float32(v.X), float32(v.Y)))
		}},
	}
}

// Press is the left button going down.
func Press(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary}
}
