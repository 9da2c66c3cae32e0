package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// at is what lies under the point.
func (s *Scrubber) at(p fyne.Position) knob {
	k := s.Theme().Size(SizeBody) / 14
	y := scrubberMid * k
	near := func(x, reach float32) bool {
		dx, dy := p.X-x, p.Y-y
		return dx*dx+dy*dy <= reach*reach
	}
	switch {
	case near(scrubberDisc/2*k+scrubberEdge, scrubberDisc/2*k):
		return playDisc
	case near(s.axis.X(s.state.To, s.Size().Width), reach):
		return toKnob
	case s.compared() && near(s.axis.X(float64(s.state.From), s.Size().Width), reach):
		return fromKnob
	case p.X >= s.axis.Left-reach/2 && p.X <= s.Size().Width-s.axis.Right+reach/2:
		return track
	}
	return noKnob
}

// MouseDown takes a knob, or brings the later one to where the line is pressed.
func (s *Scrubber) MouseDown(e *desktop.MouseEvent) {
	s.stepped = false
	s.control.MouseDown(e)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	switch s.held = s.at(e.Position); s.held {
	case playDisc:
		s.held = noKnob
		if s.OnPlay != nil {
			s.OnPlay()
		}
	case track:
		s.held = toKnob
		s.drag(e.Position)
	}
	s.move()
}

// Dragged moves the knob that was taken.
func (s *Scrubber) Dragged(e *fyne.DragEvent) {
	if s.held != noKnob {
		s.drag(e.Position)
	}
}

// DragEnd lets go, as MouseUp does; whichever comes first.
func (s *Scrubber) DragEnd() { s.release() }

// MouseUp lets go.
func (s *Scrubber) MouseUp(e *desktop.MouseEvent) {
	s.control.MouseUp(e)
	s.release()
}

func (s *Scrubber) release() {
	if s.held == noKnob {
		return
	}
	s.held = noKnob
	if s.OnRelease != nil {
		s.OnRelease()
	}
	s.move()
}

func (s *Scrubber) drag(p fyne.Position) {
	month := s.axis.Month(p.X, s.Size().Width)
	if s.held == fromKnob {
		call(s.OnScrubFrom, month)
		return
	}
	call(s.OnScrub, month)
}

// MouseIn finds what the pointer came in over.
func (s *Scrubber) MouseIn(e *desktop.MouseEvent) {
	s.hovered = true
	s.MouseMoved(e)
}

// MouseMoved lifts the knob under the pointer.
func (s *Scrubber) MouseMoved(e *desktop.MouseEvent) {
	if over := s.at(e.Position); over != s.over {
		s.over = over
		s.move()
		s.rest()
	}
}

// Tip is what is under the pointer does, or what happened in the month that a key led to;
// the focus alone tells nothing, as it is here whenever the screen comes.
func (s *Scrubber) Tip() Tip {
	k := s.Theme().Size(SizeBody) / 14
	at := func(tip Tip, x, wide float32) Tip {
		tip.X, tip.Width = x-wide/2, wide
		return tip
	}
	switch width := s.Size().Width; s.over {
	case playDisc:
		return at(s.Tips[0], scrubberDisc/2*k+scrubberEdge, scrubberDisc*k)
	case toKnob:
		return at(s.Tips[1], s.axis.X(s.state.To, width), reach)
	case fromKnob:
		return at(s.Tips[2], s.axis.X(float64(s.state.From), width), reach)
	default:
		if s.stepped && s.state.Told != "" {
			return at(Tip{Words: s.state.Told}, s.axis.X(s.state.To, width), reach)
		}
	}
	return Tip{}
}

// MouseOut forgets the pointer; a drag goes on without it.
func (s *Scrubber) MouseOut() {
	s.hovered, s.pressed, s.over = false, false, noKnob
	s.move()
	Leave(s)
}

// Cursor is a hand where a press would do something.
func (s *Scrubber) Cursor() desktop.Cursor {
	if s.over != noKnob || s.held != noKnob {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// move lays out what moves.
func (s *Scrubber) move() {
	if s.renderer != nil {
		s.renderer.move()
	}
}

// FocusLost forgets that a key led to where it stands.
func (s *Scrubber) FocusLost() {
	s.stepped = false
	s.control.FocusLost()
}

// TypedKey goes through the months.
func (s *Scrubber) TypedKey(e *fyne.KeyEvent) {
	s.keyed()
	s.stepped = e.Name != fyne.KeySpace && e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter
	step := s.OnMonth
	if s.Shifted() {
		step = s.OnMonthFrom
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		call(step, -1)
	case fyne.KeyRight, fyne.KeyUp:
		call(step, 1)
	case fyne.KeyPageDown:
		call(step, -12)
	case fyne.KeyPageUp:
		call(step, 12)
	case fyne.KeyHome:
		call(s.OnEnd, -1)
	case fyne.KeyEnd:
		call(s.OnEnd, 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if s.OnPlay != nil {
			s.OnPlay()
		}
	case fyne.KeyEscape:
		if s.compared() && s.OnAlone != nil {
			s.OnAlone()
			return
		}
		s.control.TypedKey(e)
	default:
		s.control.TypedKey(e)
	}
}

// TypedRune passes letters on; Space is a key here.
func (s *Scrubber) TypedRune(r rune) {
	if r != ' ' {
		s.control.TypedRune(r)
	}
}
