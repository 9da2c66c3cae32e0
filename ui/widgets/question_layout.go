package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/plot"
)

// Distances of a question, before the text scale for heights.
const (
	questionPadX, questionPadY = 16, 14
	questionGap                = 8  // between tiles, and under the title
	tilePad                    = 10 // within a tile
	tileHigh, tileRow          = 64, 44
	questionWide               = 640 // what is taken for the width before there is one
)

type box struct{ x, y, w, h float32 }

func (q *Question) scale() float32 { return q.Theme().Size(SizeBody) / 14 }

// hintRoom is the width kept for the hint, whether it is there or not, so that
// nothing moves from one question to the next.
func (q *Question) hintRoom() float32 {
	if q.state.Rows || q.state.Hint == "" {
		return 0
	}
	return widthOf(q, q.state.Hint, SizeCaption, regular) + 2*questionGap
}

func (q *Question) titleLines(width float32) []string {
	room := width - 2*questionPadX - q.hintRoom()
	return wrap(q.state.Title, room, func(s string) float32 { return widthOf(q, s, SizeBody, strong) })
}

// answerLines are an answer's words as they stand in a tile of that width. They
// have room for the stronger weight of a chosen one, so that nothing moves.
func (q *Question) answerLines(i int, width float32) []string {
	room := width - 2*tilePad - keyCapSize(q, "5").Width - questionGap
	return wrap(q.state.Answers[i], room, func(s string) float32 { return widthOf(q, s, SizeBody, strong) })
}

// tiles are where the five answers lie.
func (q *Question) tiles(width float32) [model.LevelMax]box {
	var tiles [model.LevelMax]box
	k := q.scale()
	top := questionPadY + float32(len(q.titleLines(width)))*lineHeight(q, SizeBody) + questionGap
	inner := width - 2*questionPadX
	w, least := (inner-(model.LevelMax-1)*questionGap)/model.LevelMax, tileHigh*k
	if q.state.Rows {
		w, least = inner, tileRow*k
	}
	high := least
	for i := range tiles {
		high = max(high, float32(len(q.answerLines(i, w)))*lineHeight(q, SizeBody)+tilePad)
	}
	for i := range tiles {
		tiles[i] = box{questionPadX + float32(i)*(w+questionGap), top, w, high}
		if q.state.Rows {
			tiles[i].x, tiles[i].y = questionPadX, top+float32(i)*(high+questionGap)
		}
	}
	return tiles
}

// HeightFor is the height that the question takes at that width.
func (q *Question) HeightFor(width float32) float32 {
	last := q.tiles(width)[model.LevelMax-1]
	return last.y + last.h + questionPadY
}

// minSize is wide enough for the longest word of an answer, or for a character where
// they are written without spaces.
func (q *Question) minSize() fyne.Size {
	word := float32(0)
	for _, answer := range q.state.Answers {
		for _, w := range plot.Unbroken(answer) {
			word = max(word, widthOf(q, strings.TrimLeft(w, " "), SizeBody, strong))
		}
	}
	tile := word + 2*tilePad + keyCapSize(q, "5").Width + questionGap
	n := float32(model.LevelMax)
	if q.state.Rows {
		n = 1
	}
	width := q.Size().Width
	if width == 0 {
		width = questionWide
	}
	return fyne.NewSize(n*tile+(n-1)*questionGap+2*questionPadX, q.HeightFor(width))
}
