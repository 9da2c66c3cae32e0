package gallery

import (
	"fmt"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// March is eight months before November.
func March() model.Ratings { return model.Ratings{10, 12, 16, 24, 12, 16} }

// FigureStyle is the palette of figures in the theme as it is.
func FigureStyle() plot.Style {
	s := fyne.CurrentApp().Settings()
	paper := color.NRGBAModel.Convert(s.Theme().Color(widgets.ColorPanel, s.ThemeVariant())).(color.NRGBA)
	if paper.R < 128 {
		return plot.Dark()
	}
	return plot.Light()
}

// RadarView is a radar at that moment, beside March.
func RadarView(m plot.Moment, lowest ...model.Ceiling) *widgets.RadarView {
	v := widgets.NewRadarView()
	s := widgets.RadarViewState{Now: m, Then: March(), Names: Names(), Lowest: lowest, Hard: "3.0", HardName: "hard ceiling"}
	for i := range s.Words {
		s.Words[i] = "3.5"
	}
	s.Words[model.Mentorship] = "2.0 lowest"
	v.SetState(s)
	return v
}

// Changes are those from March to that moment.
func Changes(m plot.Moment) *widgets.Changes {
	c := widgets.NewChanges(FigureStyle)
	s := widgets.ChangesState{Now: m, Then: March(), Names: Names(), Texts: [model.CeilingCount]string{"+1.8", "+1.5", "−0.7", "same", "+1.0", "−0.2"}}
	s.Real[model.Bandwidth], s.Real[model.Network] = "real", "real"
	c.SetState(s)
	return c
}

// Axis is so many months that end in October 2026, the fifth left out.
func Axis(n int) widgets.MonthAxis {
	last := model.MonthOf(2026, time.October)
	a := widgets.MonthAxis{First: last - model.Month(n-1), Last: last, Left: 132, Right: 58}
	for m := a.First; m <= a.Last; m++ {
		if m != a.First+4 {
			a.Held = append(a.Held, m)
		}
	}
	return a
}

// ShortMonth is a month's name in three letters.
func ShortMonth(m model.Month) string { return m.Month().String()[:3] }

// DatedMonth is that with the year.
func DatedMonth(m model.Month) string { return fmt.Sprintf("%s %d", ShortMonth(m), m.Year()) }

// Scrubber stands at two of so many months, counted from the first.
func Scrubber(months, from int, to float64) *widgets.Scrubber {
	s, a := widgets.NewScrubber("Months", "Space", ShortMonth, DatedMonth), Axis(months)
	s.SetAxis(a)
	s.SetState(widgets.ScrubberState{From: a.First + model.Month(from), To: float64(a.First) + to, Speed: "2 ×"})
	return s
}

func journeyPieces() []Piece {
	return []Piece{
		{Name: "radarview", Width: 520, Height: 320, Build: func() fyne.CanvasObject { return RadarView(plot.MomentOf(November()), model.Mentorship) }},
		{Name: "radarview-way", Width: 360, Height: 320, Build: func() fyne.CanvasObject {
			return RadarView(plot.MomentBetween(March().With(model.Learning, 0), November().With(model.Opportunity, 0), .4))
		}},
		{Name: "changes", Width: 536, Height: 232, Build: func() fyne.CanvasObject { return Changes(plot.MomentOf(November())) }},
		{Name: "changes-narrow", Width: 320, Height: 232, Build: func() fyne.CanvasObject { return Changes(plot.MomentBetween(March(), November(), .5)) }},
		{Name: "scrubber", Width: 900, Height: 84, Build: func() fyne.CanvasObject { return Scrubber(13, 2, 12) }},
		{Name: "scrubber-way", Width: 900, Height: 84, Build: func() fyne.CanvasObject { return Scrubber(26, 8, 20.4) }, Act: func(w fyne.Window, o fyne.CanvasObject) {
			focus(w, o)
			o.(*widgets.Scrubber).SetState(widgets.ScrubberState{From: Axis(26).First + 8, To: float64(Axis(26).First) + 20.4, Playing: true})
		}},
		{Name: "scrubber-long", Width: 900, Height: 84, Build: func() fyne.CanvasObject { return Scrubber(480, 100, 333) }, Act: func(_ fyne.Window, o fyne.CanvasObject) {
			a := Axis(480)
			o.(*widgets.Scrubber).MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(a.X(float64(a.First+333), 900), 22)}})
		}},
		{Name: "scrubber-narrow", Width: 340, Height: 84, Build: func() fyne.CanvasObject { return Scrubber(13, 0, 3) }},
	}
}
