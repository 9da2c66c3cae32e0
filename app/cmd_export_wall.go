package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/plot"
)

// The size of a wall, in pixels, where no other is asked for.
const wallWidth, wallHeight = 1600, 1200

// exportWall draws everybody who is not archived and has a check-in.
func (p *program) exportWall(c *cobra.Command, in export) error {
	for _, flag := range []string{"person", "figure", "trends", "no-events", "day", "then", "from", "to", "headline", "name", "reopenable"} {
		if c.Flags().Changed(flag) {
			return p.misuse("wallflag", "flag", "--"+flag)
		}
	}
	e, err := p.exportOrder(c, in)
	if err != nil {
		return err
	}
	if !e.Picture.Format.OfADay() {
		return p.misuse("goeswith", "flag", "--wall", "formats", "PNG and SVG", "format", strings.ToUpper(string(e.Picture.Format)))
	}
	if !c.Flags().Changed("size") {
		e.Picture.Width, e.Picture.Height = wallWidth, wallHeight
	}
	return p.reading(c, "", func(d *Desk) error {
		all, err := d.Wall()
		if err != nil {
			return err
		}
		w := plot.WallOf(all, d.Today())
		if len(w.People) == 0 {
			return p.failure("emptywall")
		}
		e.Picture.Wall = &w
		return p.wallFailure(p.draw(d, e))
	})
}

// wallFailure puts into words that there are too many people for the picture.
func (p *program) wallFailure(err error) error {
	if model.KindOf(err) == model.Invalid {
		return p.failure("crowdedwall")
	}
	return err
}
