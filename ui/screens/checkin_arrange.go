package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Arrange puts the parts where the window's class wants them.
func (v *CheckInView) Arrange() {
	class := v.shell.Class()
	if v.inNote() {
		v.noteOpen = true // what is being typed must not fold away
	}
	v.pad.SetNear(class == Narrow && !v.shell.Roomy())
	v.pad.SetSpill(gapCard) // of the window's edge, and of the gap to the side
	if class == Narrow {
		v.pad.SetSpill(0)
		v.header = v.headerForNarrow()
		v.root.Objects = []fyne.CanvasObject{v.narrow()}
	} else {
		v.header, v.aboutFirst = v.headerFor(class), true
		body := v.sideBySide
		if v.state.Guided {
			body = v.guidedBody
		}
		v.root.Objects = []fyne.CanvasObject{figurePage(class, v.header, body(class))}
	}
	v.paint() // what is shown, and in which words, depends on how much room there is
	v.root.Refresh()
}

// titleRoom is what the title has at most in the narrowest of wide windows.
const titleRoom = 500

// headerFor is the header of a window that is not narrow. Where another's name has
// little room, what is said of the draft stands under the title.
func (v *CheckInView) headerFor(class Class) *fyne.Container {
	long := class == Middle || v.title.large.MinSize().Width > titleRoom*TextScale()
	if long && !v.shell.Desk().Person().Self {
		return v.headerOver()
	}
	v.status.SetAlign(fyne.TextAlignTrailing)
	return growing(row(gapCard, v.title.of(class), v.status, v.fresh, v.day, v.mode), v.status)
}

// headerOver has what is said of the draft under the title.
func (v *CheckInView) headerOver() *fyne.Container {
	v.status.SetAlign(fyne.TextAlignLeading)
	title := column(0, v.title.small, v.status)
	return growing(row(gapCard, title, v.fresh, v.day, v.mode), title)
}

// headerForNarrow is the header of a narrow window: the title with the choice of mode where
// both have room, and where all has room the day.
func (v *CheckInView) headerForNarrow() *fyne.Container {
	title := v.title.small
	switch {
	case v.shell.Roomy():
		return v.headerOver()
	case v.shell.Tight():
		return growing(row(0, title), title)
	}
	return growing(row(gapWithin, title, v.mode), title)
}

// about is what a narrow window's header has no room for: the day, what is said of the
// draft, and the choice of mode. It comes first only where it tells something that one
// must know before rating: that the day is another, or the draft.
func (v *CheckInView) about() (first, last fyne.CanvasObject) {
	first, last = hidden(), hidden()
	v.aboutFirst = v.shell.Roomy() || v.tellsFirst()
	if v.shell.Roomy() {
		return first, last
	}
	v.status.SetAlign(fyne.TextAlignTrailing)
	line := growing(row(gapWithin, v.status, v.fresh, v.day), v.status)
	if v.aboutFirst {
		first = line
	} else {
		last = line
	}
	if v.shell.Tight() { // the title has the header for itself
		first = column(gapWithin, row(0, v.mode), first)
	}
	return first, last
}

// tellsFirst is whether what about holds must be known before rating.
func (v *CheckInView) tellsFirst() bool {
	return v.restored || v.draft.failed || v.state.Day != v.state.Today
}

// sideBySide is the radar beside what is said of it and the button.
func (v *CheckInView) sideBySide(class Class) fyne.CanvasObject {
	v.side = newReel(gapPanel, v.back.fold, v.back.panel, v.panel, v.thentest.panel, v.thentest.fold, v.thentest.result,
		v.fold, v.note, v.event, v.next.fold, v.next.panel)
	v.lead = padded(v.find, inset{right: -gapWithin}) // its words end where the button ends
	v.line = growing(row(gapWithin, v.below, v.lead), v.below)
	v.foot = container.New(steady{gapPanel}, v.side, column(gapPanel, v.save, v.line))
	radar := growing(column(gapWithin, v.pad, v.underRadar()), v.pad)
	return growing(abreast(gapMain, radar, sized(v.foot, sideWidth(class), 0)), radar)
}

// underRadar is the legend, or the hint before there is one.
func (v *CheckInView) underRadar() fyne.CanvasObject {
	v.under = container.New(atLeast{32 * TextScale()}, v.hint, v.legend.box)
	return v.under
}

// narrow is one column to scroll, with the buttons at the foot.
func (v *CheckInView) narrow() fyne.CanvasObject {
	// Another's name may take a third line.
	head := padded(container.New(atLeast{headerHeight * TextScale()}, v.header), inset{left: gapCard, right: gapCard})
	first, last := v.about()
	if v.state.Guided {
		v.guided.first, v.guided.last = first, last
		body := v.guidedBody(Narrow)
		return growing(column(0, head, body), body)
	}
	v.under = v.legend.box
	v.side = newWideReel(gapWithin, first, sized(v.pad, 0, 358*TextScale()), v.under, v.panel, v.thentest.panel, v.thentest.fold, v.thentest.result,
		v.fold, v.back.panel, v.note, v.event, v.next.fold, v.next.panel, v.find, last, sized(space(), 0, gapWord))
	scroll := padded(v.side, inset{gapCard, 0, gapCard, 0})
	v.foot = container.New(beside{gap: gapCard}, v.below, v.save)
	if v.shell.Tight() {
		v.foot = column(gapWord, v.below, v.save)
	}
	return growing(column(0, head, scroll, bar(v.foot)), scroll)
}
