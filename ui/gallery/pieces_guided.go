package gallery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/widgets"
)

// Feedback is a question with its five answers.
func Feedback() widgets.QuestionState {
	return widgets.QuestionState{
		Title:   "How often did I act on specific feedback?",
		Answers: [model.LevelMax]string{"Never", "Once", "Twice", "3 times", "4 times or more"},
		Hint:    "Press 1 to 5",
	}
}

// Asked is a question in a state.
func Asked(s widgets.QuestionState) *widgets.Question {
	q := widgets.NewQuestion()
	q.SetState(s)
	return q
}

func guidedPieces() []Piece {
	chosen, active, stacked := Feedback(), Feedback(), Feedback()
	chosen.Answer = 2
	active.Active, active.Answer = true, 5
	stacked.Rows, stacked.Answer, stacked.Active = true, 3, true
	names := Names()
	pages := func() *widgets.PageBar {
		b := widgets.NewPageBar(6)
		b.SetPages(names[:], []float32{1, 1, 2. / 3, 0, 0, 0}, 2)
		return b
	}
	fold := func(s widgets.FoldState) *widgets.Fold {
		f := widgets.NewFold(func() {})
		f.SetState(s)
		return f
	}
	return []Piece{
		{Name: "question", Width: 816, Height: 320, Build: func() fyne.CanvasObject {
			c := Sheet(16, 16, Asked(chosen), 16, 160, Asked(active))
			c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(784, 128), 1: fyne.NewSize(784, 128)}}
			return c
		}, Act: func(_ fyne.Window, o fyne.CanvasObject) {
			q := Child(o, 1).(*widgets.Question)
			q.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 80)}})
		}},
		{Name: "question-rows", Width: 392, Height: 330, Build: func() fyne.CanvasObject {
			c := Sheet(16, 16, Asked(stacked))
			c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(360, 298)}}
			return c
		}},
		{Name: "pagebar", Width: 816, Height: 120, Build: func() fyne.CanvasObject {
			c := Sheet(16, 16, pages(), 16, 70, pages())
			c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(784, 28), 1: fyne.NewSize(784, 28)}}
			return c
		}, Act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, Child(o, 1)) }},
		{Name: "fold", Width: 416, Height: 230, Build: func() fyne.CanvasObject {
			c := Sheet(
				16, 16, fold(widgets.FoldState{Label: "October’s experiment", Value: "Partly", Done: true}),
				16, 68, fold(widgets.FoldState{Label: "Note, event and October’s experiment that is long", Value: "1 to answer", Badge: true}),
				16, 120, fold(widgets.FoldState{Label: "Note and event", Open: true}),
				16, 172, fold(widgets.FoldState{Label: "Hover"}),
			)
			size := fyne.NewSize(384, 42)
			c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: size, 1: size, 2: size, 3: size}}
			return c
		}, Act: func(w fyne.Window, o fyne.CanvasObject) {
			focus(w, Child(o, 2))
			hover(Child(o, 3))
		}},
		{Name: "rows-real", Width: 384, Height: 292, Build: func() fyne.CanvasObject {
			var s [model.CeilingCount]widgets.LevelRowState
			now, then := November(), October()
			for i, w := range Words(now) {
				s[i] = widgets.LevelRowState{Rating: now[i], Then: then[i], Word: w, Reveal: true, Delta: "+0.5"}
			}
			s[1].Real, s[4].Real = "real", "real"
			return rows(s)
		}},
	}
}
