package draw

import (
	"math"
	"strconv"
)

// An svgTag is what an open g element of the file is there for.
type svgTag uint8

const (
	groupTag svgTag = iota
	clipTag
)

// FillGradient writes the gradient and the path that it paints.
func (v *Vector) FillGradient(p *Path, g Gradient) {
	g, ok := g.clean()
	if !ok || !p.sound() {
		return
	}
	if len(g.Stops) == 1 {
		v.Fill(p, g.Stops[0].Color)
		return
	}
	id := v.id()
	v.body.WriteString(`<linearGradient id="` + id + `" gradientUnits="userSpaceOnUse"`)
	v.attr("x1", g.From.X)
	v.attr("y1", g.From.Y)
	v.attr("x2", g.To.X)
	v.attr("y2", g.To.Y)
	v.body.WriteString(">")
	for _, s := range g.Stops {
		v.num = append(v.num[:0], `<stop offset="`...)
		v.num = strconv.AppendFloat(v.num, math.Round(s.At*1e5)/1e5, 'f', -1, 64)
		v.body.Write(append(v.num, '"'))
		v.paintStop(s)
	}
	v.body.WriteString("</linearGradient>\n")
	v.open(p)
	v.body.WriteString(` fill="url(#` + id + `)"/>` + "\n")
}

func (v *Vector) paintStop(s Stop) {
	v.num = append(appendColor(append(v.num[:0], ` stop-color="`...), s.Color), '"')
	if s.Color.A != 255 {
		v.num = append(appendPart(append(v.num, ` stop-opacity="`...), s.Color.A), '"')
	}
	v.body.Write(append(v.num, "/>"...))
}

// Clip opens a group within the path. A path that draws nothing leaves nothing
// of the group to be seen.
func (v *Vector) Clip(p *Path) {
	id := v.id()
	v.body.WriteString(`<clipPath id="` + id + `">`)
	if p.sound() {
		v.open(p)
		v.body.WriteString("/>")
	}
	v.body.WriteString("</clipPath>\n" + `<g clip-path="url(#` + id + `)">` + "\n")
	v.nest = append(v.nest, clipTag)
}

// Unclip closes the last clip, and the groups that were begun within it and not
// ended.
func (v *Vector) Unclip() {
	for i := len(v.nest) - 1; i >= 0; i-- {
		if v.nest[i] == clipTag {
			v.close(i)
			return
		}
	}
}

// Group opens a group; editors show its name.
func (v *Vector) Group(name string) {
	v.body.WriteString("<g")
	if name != "" {
		v.body.WriteString(` data-name="` + escape(name) + `"`)
	}
	v.body.WriteString(">\n")
	v.nest = append(v.nest, groupTag)
}

// EndGroup closes the last group; one that a clip within it outlives goes on
// until that clip ends.
func (v *Vector) EndGroup() {
	if n := len(v.nest) - 1; n >= 0 && v.nest[n] == groupTag {
		v.close(n)
	}
}

// close closes what is open from the n-th on.
func (v *Vector) close(n int) {
	for range v.nest[n:] {
		v.body.WriteString("</g>\n")
	}
	v.nest = v.nest[:n]
}

// id is a name that the file has not given yet.
func (v *Vector) id() string {
	v.ids++
	return "p" + strconv.Itoa(v.ids)
}
