package draw

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
)

var _ Surface = (*Recorder)(nil)

// An OpKind is which operation an Op is.
type OpKind uint8

// The kinds.
const (
	FillOp OpKind = iota
	StrokeOp
	TextOp
	GradientOp
	ClipOp
	UnclipOp
	GroupOp
	EndGroupOp
)

// An Op is one operation as it was called. Path is nil for text and groups;
// Color is that of fill, stroke and text, and the mean of a gradient.
type Op struct {
	Kind     OpKind
	Path     *Path
	Stroke   Stroke
	Text     Text
	Gradient Gradient
	Group    string
	Color    color.NRGBA
	// Box is around all that is painted, a text's halo too; Ink leaves the halo
	// out. Both are empty where nothing is painted. A clip makes neither smaller;
	// its own operation has the box of its path.
	Box, Ink Rect
}

// A Recorder is a surface that keeps the list of operations, for tests that ask
// what stands where without looking at pixels.
type Recorder struct {
	Ops     []Op
	w, h    float64
	lines   lines
	stroker stroker
}

// NewRecorder is an empty recorder that says it has that size.
func NewRecorder(w, h float64) *Recorder { return &Recorder{w: w, h: h} }

// Size is the size given.
func (r *Recorder) Size() (w, h float64) { return r.w, r.h }

// Measure is the size of the text.
func (r *Recorder) Measure(s string, f Font) Extent { return Measure(s, f) }

// Fill keeps the operation.
func (r *Recorder) Fill(p *Path, c color.NRGBA) {
	box := r.filled(p)
	r.Ops = append(r.Ops, Op{Kind: FillOp, Path: p.clone(), Color: c, Box: box, Ink: box})
}

// Stroke keeps the operation.
func (r *Recorder) Stroke(p *Path, s Stroke) {
	box := r.stroked(p, s)
	s.Dash = slices.Clone(s.Dash)
	r.Ops = append(r.Ops, Op{Kind: StrokeOp, Path: p.clone(), Stroke: s, Color: s.Color, Box: box, Ink: box})
}

// FillGradient keeps the operation.
func (r *Recorder) FillGradient(p *Path, g Gradient) {
	op := Op{Kind: GradientOp, Path: p.clone(), Gradient: g}
	op.Gradient.Stops = slices.Clone(g.Stops)
	if g, ok := g.clean(); ok {
		op.Color = g.mean()
		op.Box = r.filled(p)
		op.Ink = op.Box
	}
	r.Ops = append(r.Ops, op)
}

// Clip keeps the operation.
func (r *Recorder) Clip(p *Path) {
	box := r.filled(p)
	r.Ops = append(r.Ops, Op{Kind: ClipOp, Path: p.clone(), Box: box, Ink: box})
}

// Unclip keeps the operation.
func (r *Recorder) Unclip() { r.Ops = append(r.Ops, Op{Kind: UnclipOp}) }

// Group keeps the operation.
func (r *Recorder) Group(name string) { r.Ops = append(r.Ops, Op{Kind: GroupOp, Group: name}) }

// EndGroup keeps the operation.
func (r *Recorder) EndGroup() { r.Ops = append(r.Ops, Op{Kind: EndGroupOp}) }

// Text keeps the operation.
func (r *Recorder) Text(t Text) {
	p := TextPath(t)
	ink := r.filled(p)
	box := ink
	if t.Halo.Width > 0 && len(p.Verbs) > 0 {
		box = r.stroked(p, t.Halo.stroke()).Union(ink)
	}
	r.Ops = append(r.Ops, Op{Kind: TextOp, Text: t, Color: t.Color, Box: box, Ink: ink})
}

func (r *Recorder) filled(p *Path) Rect {
	r.lines.flatten(p)
	box, _ := r.lines.bounds()
	return box
}

// stroked is the box of the whole line, gaps between dashes too.
func (r *Recorder) stroked(p *Path, s Stroke) Rect {
	s.Dash = nil
	r.lines.flatten(p)
	box, _ := r.stroker.outline(&r.lines, s, Rect{}).bounds()
	return box
}

// Strings are the texts drawn, in order.
func (r *Recorder) Strings() []string {
	var all []string
	for _, op := range r.Ops {
		if op.Kind == TextOp {
			all = append(all, op.Text.String)
		}
	}
	return all
}

// String is the list as text, an operation a line, numbers to two decimals: the
// same on every system, so that it may be compared to a file.
func (r *Recorder) String() string {
	b := fmt.Appendf(nil, "surface %s\n", numbers(r.w, r.h))
	for _, op := range r.Ops {
		b = append(op.append(b), '\n')
	}
	return string(b)
}

var (
	faceWords   = [...]string{"regular", "medium", "semibold", "bold", "display", "hand", "hand semibold", "hand bold"}
	joinWords   = [...]string{"miter", "round", "bevel"}
	capWords    = [...]string{"butt", "round", "square"}
	anchorWords = [...]string{"start", "middle", "end"}
)

func (op Op) append(b []byte) []byte {
	switch op.Kind {
	case FillOp:
		b = append(appendAlphaColor(append(b, "fill "...), op.Color), ' ')
		return appendPath(b, op.Path)
	case StrokeOp:
		s := op.Stroke
		b = appendAlphaColor(append(b, "stroke "...), op.Color)
		b = fmt.Appendf(b, " %s %s %s ", numbers(s.Width), word(joinWords[:], int(s.Join)), word(capWords[:], int(s.Cap)))
		if len(s.Dash) > 0 {
			b = fmt.Appendf(b, "dash %s ", numbers(s.Dash...))
		}
		return appendPath(b, op.Path)
	case GradientOp:
		g := op.Gradient
		b = fmt.Appendf(b, "gradient %s %s", numbers(g.From.X, g.From.Y), numbers(g.To.X, g.To.Y))
		for _, s := range g.Stops {
			b = appendAlphaColor(fmt.Appendf(b, " %s ", numbers(s.At)), s.Color)
		}
		return appendPath(append(b, ' '), op.Path)
	case ClipOp:
		return appendPath(append(b, "clip "...), op.Path)
	case UnclipOp:
		return append(b, "unclip"...)
	case GroupOp:
		return fmt.Appendf(b, "group %q", op.Group)
	case EndGroupOp:
		return append(b, "endgroup"...)
	}
	t := op.Text
	b = appendAlphaColor(append(b, "text "...), op.Color)
	b = fmt.Appendf(b, " %s %s %s %s", word(faceWords[:], int(t.Font.Face)), numbers(t.Font.Size),
		numbers(t.X, t.Y), word(anchorWords[:], int(t.Anchor)))
	if t.Font.Tracking != 0 {
		b = fmt.Appendf(b, " tracking %.4g", t.Font.Tracking)
	}
	if t.Halo.Width > 0 {
		b = appendAlphaColor(append(b, " halo "...), t.Halo.Color)
		b = fmt.Appendf(b, " %s", numbers(t.Halo.Width))
	}
	return fmt.Appendf(b, " %q", t.String)
}

func word(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return fmt.Sprint(i)
}

// numbers are the values with a comma between them.
func numbers(values ...float64) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(number(nil, v))
	}
	return b.String()
}

// appendAlphaColor adds #rrggbb, and the alpha as two more digits where it is
// not full.
func appendAlphaColor(b []byte, c color.NRGBA) []byte {
	b = appendColor(b, c)
	if c.A != 255 {
		b = fmt.Appendf(b, "%02x", c.A)
	}
	return b
}

// clone is a path of its own; empty where p draws nothing.
func (p *Path) clone() *Path {
	if !p.sound() {
		return &Path{}
	}
	return &Path{slices.Clone(p.Verbs), slices.Clone(p.Points)}
}
