package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// lineStep is how far an arrow scrolls.
const lineStep = 48

// Page scrolls the largest of what can be scrolled up and down in an object by the
// page, the line or to its end, as the key asks for. False is another key, or nothing to
// scroll.
func Page(in fyne.CanvasObject, key fyne.KeyName) bool {
	var s *Scroll
	eachScroll(in, func(found *Scroll) {
		if s == nil || found.Size().Width*found.Size().Height > s.Size().Width*s.Size().Height {
			s = found
		}
	})
	if s == nil {
		return false
	}
	last := s.Content.Size().Height - s.Size().Height
	page, to := s.Size().Height-lineStep, s.Offset.Y
	switch key {
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyDown:
		to += lineStep
	case fyne.KeyUp:
		to -= lineStep
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	default:
		return false
	}
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, min(to, last))))
	if s.OnScrolled != nil { // which the toolkit calls only for what a pointer does
		s.OnScrolled(s.Offset)
	}
	return true
}

// eachScroll visits what can be scrolled up and down, and is higher than what is seen.
func eachScroll(o fyne.CanvasObject, visit func(*Scroll)) {
	if !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			eachScroll(c, visit)
		}
	case *Panel:
		eachScroll(o.content, visit)
	case *Tips:
		eachScroll(o.content, visit)
	case *Scroll:
		if o.Direction != container.ScrollHorizontalOnly && o.Content.Size().Height > o.Size().Height {
			visit(o)
		}
		eachScroll(o.Content, visit)
	}
}
