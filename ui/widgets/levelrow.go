package widgets

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
)

var (
	_ fyne.Widget       = (*LevelRow)(nil)
	_ fyne.Focusable    = (*LevelRow)(nil)
	_ fyne.Draggable    = (*LevelRow)(nil)
	_ desktop.Hoverable = (*LevelRow)(nil)
	_ desktop.Mouseable = (*LevelRow)(nil)
	_ desktop.Keyable   = (*LevelRow)(nil)
)

// A LevelRowState is what a row shows. Words are the caller's.
type LevelRowState struct {
	Rating, Then model.Rating
	// Word is the level's; Hint stands in its place while the row has the focus
	// and no rating ("Press 1 to 5").
	Word, Hint string
	// Delta is the change since Then, where Reveal shows both. Real is the word under
	// a change that is more than a wobble, empty under any other.
	Delta, Real string
	// RealWhy says what such a change is larger than, for its tip.
	RealWhy         string
	Binding, Reveal bool
	// Low rows are a little less high, as all are with Reveal.
	Low bool
	// Point stands before decimals; "." where empty.
	Point string
}

// A LevelRow is one ceiling as five blocks, set by mouse or keyboard. It shows
// what SetState says and changes nothing by itself.
type LevelRow struct {
	rateControl

	// OnSet is called with each half level that a click or drag reaches, and
	// with the whole level of a digit.
	OnSet func(model.Rating)
	// OnRelease ends a press or drag that set something.
	OnRelease func()
	// Tell is what a level is called, for the tip of the blocks; without it there is none.
	Tell func(model.Rating) string

	name  string
	state LevelRowState
	// grab is what the pointer set last, so that a drag calls once a level.
	grab model.Rating
	over rowPart
}

// NewLevelRow is the row of the ceiling of that name.
func NewLevelRow(name string) *LevelRow {
	r := &LevelRow{name: name}
	r.onDigit = func(v model.Rating) { call(r.OnSet, v) }
	r.extend(r)
	return r
}

// SetState shows another state.
func (r *LevelRow) SetState(s LevelRowState) {
	if s != r.state {
		r.state = s
		r.Refresh()
	}
}

// word is what stands under the name.
func (r *LevelRow) word() string {
	if r.focused && !r.state.Rating.Rated() && r.state.Hint != "" {
		return r.state.Hint
	}
	return r.state.Word
}

// value is the level with one decimal after the point, "." where that is empty;
// "–" where there is no level.
func value(r model.Rating, point string) string {
	if !r.Rated() {
		return "–"
	}
	s := strconv.FormatFloat(r.Level(), 'f', 1, 64)
	if point != "" {
		s = strings.Replace(s, ".", point, 1)
	}
	return s
}

// A rowPart is what is under the pointer: the level that a click would set, or the
// change.
type rowPart struct {
	level model.Rating
	delta bool
}

func (r *LevelRow) partAt(at fyne.Position) (p rowPart) {
	switch {
	case r.onBlocks(at):
		p.level = r.blocks().rating(at.X)
	case r.state.Reveal:
		p.delta = at.X >= r.Size().Width-rowPad-rowDelta*r.scale()
	}
	return p
}

// onBlocks tells whether a place is on the blocks: at any height beside the name, or
// under it where they lie there.
func (r *LevelRow) onBlocks(at fyne.Position) bool {
	track := r.blocks()
	return track.holds(at.X) && (!track.lowered || at.Y >= loweredTop*r.scale()-blockReach)
}

// MouseIn finds what the pointer came in over.
func (r *LevelRow) MouseIn(e *desktop.MouseEvent) {
	r.over = r.partAt(e.Position)
	r.control.MouseIn(e)
}

// MouseMoved follows the pointer from one level to the next.
func (r *LevelRow) MouseMoved(e *desktop.MouseEvent) {
	if p := r.partAt(e.Position); p != r.over {
		r.over = p
		r.rest()
	}
}

// MouseOut forgets the pointer.
func (r *LevelRow) MouseOut() {
	r.over = rowPart{}
	r.control.MouseOut()
}

// Tip is what the level under the pointer is called, or why a change is told from a
// wobble. Nothing while it is dragged.
func (r *LevelRow) Tip() Tip {
	switch {
	case r.grab.Rated():
		return Tip{}
	case r.over.delta:
		wide := rowDelta * r.scale()
		return Tip{Words: r.state.RealWhy, X: r.Size().Width - rowPad - wide, Width: wide}
	case r.over.level.Rated() && r.Tell != nil:
		track := r.blocks()
		i := (int(r.over.level) - 1) / int(model.Whole)
		return Tip{Words: r.Tell(r.over.level), X: track.at(i), Width: track.width}
	}
	return Tip{}
}

// MouseDown takes the focus, and sets where it is on the blocks.
func (r *LevelRow) MouseDown(e *desktop.MouseEvent) {
	r.control.MouseDown(e)
	r.grab = model.NotRated
	if e.Button == desktop.MouseButtonPrimary && r.onBlocks(e.Position) {
		r.setAt(e.Position.X)
	}
}

// MouseUp lets go.
func (r *LevelRow) MouseUp(e *desktop.MouseEvent) {
	r.control.MouseUp(e)
	r.release()
}

// Dragged goes on from a press on the blocks.
func (r *LevelRow) Dragged(e *fyne.DragEvent) {
	if r.grab.Rated() {
		r.setAt(e.Position.X)
	}
}

// DragEnd lets go, as MouseUp does; whichever comes first.
func (r *LevelRow) DragEnd() { r.release() }

func (r *LevelRow) release() {
	if r.Held() {
		r.grab = model.NotRated
		if r.OnRelease != nil {
			r.OnRelease()
		}
	}
}

// Held tells whether the pointer holds what it set.
func (r *LevelRow) Held() bool { return r.grab.Rated() }

func (r *LevelRow) setAt(x float32) {
	if v := r.blocks().rating(x); v != r.grab {
		r.grab = v
		call(r.OnSet, v)
	}
}

// Cursor is a hand over the blocks alone; the rest of the row only takes focus.
func (r *LevelRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Distances within a row, before the text scale.
const (
	rowPad      = 12
	rowName     = 104
	rowValue    = 26
	rowDelta    = 34
	rowGap      = 12
	blockGap    = 4
	blockHeight = 10 // before the text scale
	blockMin    = 8
	blockBeside = 13 // the least beside the name, before the text scale
	blockMax    = 42
	blockReach  = 8
	// loweredTop is where the blocks start under the name and its word, and loweredRoom
	// what they take, before the text scale.
	loweredTop  = 44
	loweredRoom = 16
)

func (r *LevelRow) scale() float32 { return r.Theme().Size(SizeBody) / 14 }

// A blockTrack is where the five blocks lie: x of the first, width of each.
//
// Lowered, it lies under the name over the whole row, where larger words leave no room
// beside it.
type blockTrack struct {
	x, width float32
	lowered  bool
}

func (r *LevelRow) blocks() blockTrack { return r.blocksWithin(r.Size().Width) }

// blocksWithin takes the room of a row that wide that name, value and delta leave.
func (r *LevelRow) blocksWithin(row float32) blockTrack {
	k := r.scale()
	x := float32(rowPad) + rowName*k + rowGap
	end := row - rowPad - rowValue*k - 2*rowGap
	if r.state.Reveal {
		end -= rowDelta*k + rowGap - 2 - rowGap
	}
	width := func() float32 {
		return float32(math.Floor(float64((end - x - (model.LevelMax-1)*blockGap) / model.LevelMax)))
	}
	track := blockTrack{x: x, width: width()}
	if row > 0 && track.width < blockBeside*k {
		x, end = rowPad, row-rowPad
		track = blockTrack{x: x, width: width(), lowered: true}
	}
	track.width = min(max(track.width, blockMin), blockMax*k)
	return track
}

// at is the left edge of the i-th block.
func (b blockTrack) at(i int) float32 { return b.x + float32(i)*(b.width+blockGap) }

// holds tells whether x is on the blocks or near their ends.
func (b blockTrack) holds(x float32) bool {
	return x >= b.x-blockReach && x <= b.at(model.LevelMax)-blockGap+blockReach
}

// rating is the half level under x: the left half of the third block is 2.5, its
// right half 3.
func (b blockTrack) rating(x float32) model.Rating {
	step := b.width + blockGap
	i := math.Floor(float64((x - b.x) / step))
	within := math.Min(float64(x-b.x-float32(i)*step)/float64(b.width), 1)
	halves := math.Ceil((i + within) * 2)
	return model.Rating(min(max(halves, 2*model.LevelMin), 2*model.LevelMax)) * model.Half
}

// end is the x at which a rating's fill ends.
func (b blockTrack) end(v model.Rating) float32 {
	full := min(int(v)/int(model.Whole), model.LevelMax-1)
	return b.at(full) + b.width*float32(v.Level()-float64(full))
}
