package plot

import (
	"fmt"
	"strings"
)

// FileName proposes a name for the file. It names the months, of several months From
// and To, and of how the picture looks what is not the usual portrait in light, so that
// two pictures of a month do not want one name. It names no person and no word of a
// note, and no date where none may be told.
func (p Picture) FileName() string {
	parts := []string{"headroom"}
	switch from, to := p.From.In(), p.To.In(); {
	case p.EmployerSafe:
		parts = append(parts, p.kindName())
	case p.ofADay():
		parts = append(parts, p.Now.Day.In().String())
	case from != to:
		parts = append(parts, from.String(), "to", to.String())
	case p.Timeline: // a card of that month is another picture
		parts = append(parts, to.String(), p.kindName())
	default:
		parts = append(parts, to.String())
	}
	if p.Year {
		parts = append(parts, "year")
	}
	parts = append(parts, p.sizeName()...)
	switch {
	case p.Style.sketch:
		parts = append(parts, "sketch")
	case p.Style == Dark():
		parts = append(parts, "dark")
	}
	return strings.Join(parts, "-") + "." + string(p.Format)
}

// kindName is what the picture is.
func (p Picture) kindName() string {
	switch {
	case p.Wall != nil:
		return "wall"
	case p.Timeline:
		return "timeline"
	case p.Format == PDF:
		return "carousel"
	case p.Format == GIF:
		return "animation"
	}
	return "card"
}

// sizeName is the name of the picture's size, or else its sides; empty for the usual one.
func (p Picture) sizeName() []string {
	for i, s := range Sizes() {
		switch {
		case s.Width != p.Width || s.Height != p.Height:
		case i == 0:
			return nil
		default:
			return []string{s.Name}
		}
	}
	return []string{fmt.Sprintf("%dx%d", p.Width, p.Height)}
}
