package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
)

// A scrubberLabel names a month under the line, its year under it where that
// begins.
type scrubberLabel struct {
	month      model.Month
	text, year *canvas.Text
}

// labelAir is how far two names stay apart.
const labelAir = 10

// layoutLabels names as many months as there is room for: every one, or every
// second, third or sixth from January on, or years alone.
func (r *scrubberRenderer) layoutLabels(size fyne.Size) {
	s, k, a := r.s, r.scale(), r.s.axis
	if a.Last <= a.First || size.Width <= 0 {
		r.labels = nil
		return
	}
	each := (size.Width - a.Left - a.Right) / float32(a.Last-a.First)
	step, years := r.step(each)
	y := scrubberWords * k
	kept := r.labels // the toolkit lays out again what has new parts
	r.labels = r.labels[:0]
	for m := a.First; m <= a.Last; m++ {
		named := (m-model.Month(m.Year()*12))%step == 0 || m == a.First && step == 1
		if years {
			named = int(m)%12 == 0 && model.Month(m.Year())%step == 0
		}
		if !named {
			continue
		}
		l := scrubberLabel{m, newLine(fyne.TextAlignCenter), newLine(fyne.TextAlignCenter)}
		if i := len(r.labels); i < len(kept) {
			l.text, l.year = kept[i].text, kept[i].year
		}
		name, year := s.name(m), strconv.Itoa(m.Year())
		switch {
		case years:
			name, year = year, ""
		case m.Month() != 1 && len(r.labels) > 0:
			year = ""
		}
		write(s, l.text, name, SizeCaption, regular, ColorMuted)
		write(s, l.year, year, SizeCaption, regular, ColorMuted)
		x := a.X(float64(m), size.Width)
		place(l.text, x-40, y, 80, wordHeight*k)
		place(l.year, x-40, y+wordHeight*k, 80, wordHeight*k)
		r.labels = append(r.labels, l)
	}
}

// step is how many months, or years, from one name to the next, where a month is
// each wide.
func (r *scrubberRenderer) step(each float32) (by model.Month, years bool) {
	s := r.s
	widest := float32(0)
	for m := model.Month(0); m < 12; m++ {
		widest = max(widest, widthOf(s, s.name(m), SizeCaption, strong))
	}
	year := widthOf(s, "2000", SizeCaption, strong) + labelAir
	for _, step := range []model.Month{1, 2, 3, 6} {
		if float32(step)*each >= max(widest+labelAir, year) {
			return step, false
		}
	}
	for _, step := range []model.Month{1, 2, 5, 10, 20, 50, 100, 200, 500} {
		if float32(step)*12*each >= year {
			return step, true
		}
	}
	return 1000, true
}

// nameMonth writes the month of the later knob under it, in place of the names that
// it would meet.
func (r *scrubberRenderer) nameMonth(x float32) {
	s, k := r.s, r.scale()
	m := model.Month(s.state.To + .5)
	text := s.name(m)
	long := len(r.labels) == 0 || !r.named(m)
	if long {
		text = s.dated(m)
	}
	if r.month.Text != text || r.month.Color != paint(s, ColorText) || r.month.TextSize != s.Theme().Size(SizeCaption) {
		write(s, r.month, text, SizeCaption, strong, ColorText)
		r.month.Refresh()
	}
	half := widthOf(s, text, SizeCaption, strong) / 2
	at := min(max(x, half), s.Size().Width-half)
	place(r.month, at-half, scrubberWords*k, 2*half, wordHeight*k)
	for _, l := range r.labels {
		mid, other := l.text.Position().X+40, widthOf(s, l.text.Text, SizeCaption, regular)/2
		hide(l.text, mid+other+6 > at-half && mid-other-6 < at+half)
		hide(l.year, l.month == m && long)
	}
}

// hide hides or shows what is not so yet: the toolkit lays out again what has fewer or
// more parts to show, and would paint that again if it told of what is as it was.
func hide(o fyne.CanvasObject, hidden bool) {
	switch {
	case o.Visible() != hidden:
	case hidden:
		o.Hide()
	default:
		o.Show()
		o.Refresh() // showing alone does not tell the canvas
	}
}

// named tells whether the month has its name under the line, its year being told
// by the names before it.
func (r *scrubberRenderer) named(m model.Month) bool {
	for _, l := range r.labels {
		if l.month == m {
			return l.text.Text == r.s.name(m)
		}
	}
	return false
}
