package app

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/plot"
)

// sideMax is the longer side of 4K, in pixels; plot.SideMin is the least.
const sideMax = 3840

// The values of --style, "none" for --then, and what -o and import call stdout
// and stdin.
const (
	styleLight  = "light"
	styleDark   = "dark"
	styleSketch = "sketch"
	thenNone    = "none"
	standard    = "-"
)

// An export is what the command line says of a picture.
type export struct {
	out, format, size, style string
	headline                 string
	named                    bool
	smaller, reopenable      bool
	wall, trends             bool
	shown                    shown
}

// exportCommand draws a picture of a history into a file.
func (p *program) exportCommand() *cobra.Command {
	var in export
	c := p.command("export", "export -o FILE [flags]", func(c *cobra.Command) error {
		if in.wall {
			return p.exportWall(c, in)
		}
		return p.export(c, in)
	})
	f, t := c.Flags(), p.voice.T
	f.SortFlags = false
	f.StringVarP(&in.out, "output", "o", "", t("command.flag.output"))
	f.StringVar(&in.format, "format", "", t("command.flag.format"))
	f.StringVar(&in.size, "size", "", t("command.flag.size", "min", plot.SideMin, "max", sideMax))
	f.StringVar(&in.style, "style", styleLight, t("command.flag.style"))
	p.shownFlags(f, &in.shown)
	f.StringVar(&in.headline, "headline", "", t("command.flag.headline"))
	f.BoolVar(&in.named, "name", false, t("command.flag.name"))
	f.BoolVar(&in.smaller, "smaller", false, t("command.flag.smaller"))
	f.BoolVar(&in.reopenable, "reopenable", false, t("command.flag.reopenable"))
	f.BoolVar(&in.trends, "trends", false, t("command.flag.trends"))
	f.BoolVar(&in.shown.noEvents, "no-events", false, t("command.flag.noevents"))
	f.BoolVar(&in.wall, "wall", false, t("command.flag.wall"))
	return c
}

// export understands the flags before anything is opened, and takes what they
// ask for from the history.
func (p *program) export(c *cobra.Command, in export) error {
	e, err := p.exportOrder(c, in)
	if err != nil {
		return err
	}
	day, err := p.dayOrder(c, in.shown)
	if err != nil {
		return err
	}
	return p.reading(c, in.shown.person, func(d *Desk) error {
		if err := p.complete(&e.Picture, d.History(), day); err != nil {
			return err
		}
		e.Picture.Aim = d.Target()
		if in.named {
			e.Picture.Name = d.Person().Shown()
		}
		return p.draw(d, e)
	})
}

// draw puts the picture into its file, or on stdout where it has none.
func (p *program) draw(d *Desk, e plot.Export) error {
	var file []byte
	err := interruptible(func(ctx context.Context) (err error) {
		tell, clear := p.progress()
		defer clear()
		if e.Path != "" {
			return d.Export(ctx, e, tell)
		}
		file, err = d.Encode(ctx, e, tell)
		return err
	})
	if err != nil || e.Path != "" {
		return p.exportFailure(e.Path, err)
	}
	return p.print(string(file))
}

// exportFailure says what is wrong with the name of a picture's file; any other
// error stays as it is.
func (p *program) exportFailure(file string, err error) error {
	switch {
	case errors.Is(err, errNoFolder):
		return p.failure("nofolder", "folder", filepath.Dir(file))
	case errors.Is(err, errNotAFile):
		return p.failure("notafile", "file", file)
	case errors.Is(err, errDatabase):
		return p.failure("database", "file", file)
	}
	return err
}

// exportOrder is what the flags alone say.
func (p *program) exportOrder(c *cobra.Command, in export) (e plot.Export, err error) {
	if in.out == "" {
		return e, p.misuse("output")
	}
	e = plot.Export{Replace: true, Allow: in.shown.allow}
	if in.out != standard {
		e.Path = in.out
	}
	pic := &e.Picture
	*pic = plot.Picture{
		Voice: p.voice, EmployerSafe: in.shown.safe,
		Smaller: in.smaller, Reopenable: in.reopenable,
	}
	if pic.Format, err = p.format(in.out, in.format); err != nil {
		return e, err
	}
	if pic.Timeline, err = p.timeline(c, in.shown); err != nil {
		return e, err
	}
	if err = p.together(c, pic); err != nil {
		return e, err
	}
	if pic.Width, pic.Height, err = p.size(c, in.size, pic.Format); err != nil {
		return e, err
	}
	pic.Trends, pic.NoEvents = in.trends, in.shown.noEvents
	if pic.Style, err = p.style(in.style); err != nil {
		return e, err
	}
	pic.Headline, err = p.headline(in.headline)
	return e, err
}

// format is what --format says, or else what the file's name ends in; where
// both speak they must agree. Stdout gets PNG where nothing else is said.
func (p *program) format(file, flag string) (plot.Format, error) {
	known := func(name string) (plot.Format, bool) {
		f := plot.Format(strings.ToLower(name))
		return f, slices.Contains(plot.Formats(), f)
	}
	ending, byName := known(strings.TrimPrefix(filepath.Ext(file), "."))
	asked, byFlag := known(flag)
	switch {
	case flag != "" && !byFlag:
		return "", p.misuse("format", "value", flag)
	case byFlag && byName && asked != ending:
		return "", p.misuse("ending", "file", file, "value", flag)
	case byFlag:
		return asked, nil
	case byName:
		return ending, nil
	case file == standard:
		return plot.PNG, nil
	}
	return "", p.misuse("noformat", "file", file)
}

// together refuses flags that mean nothing for the format, or beside each other.
func (p *program) together(c *cobra.Command, pic *plot.Picture) error {
	f, ofADay := pic.Format, pic.Format.OfADay() && !pic.Timeline
	for _, flag := range []struct {
		name  string
		goes  bool
		wants string
	}{
		{"figure", !pic.Timeline || f.OfADay(), "PNG and SVG"},
		{"day", f.OfADay(), "PNG and SVG"},
		{"then", f.OfADay(), "PNG and SVG"},
		{"trends", f != plot.GIF && !pic.Timeline, "PNG, SVG and PDF"},
		{"from", !ofADay, "PDF, GIF and --figure timeline"},
		{"to", !ofADay, "PDF, GIF and --figure timeline"},
		{"smaller", f == plot.PNG, "PNG"},
		{"reopenable", f == plot.PNG, "PNG"},
	} {
		if c.Flags().Changed(flag.name) && !flag.goes {
			return p.misuse("goeswith", "flag", "--"+flag.name, "formats", flag.wants, "format", strings.ToUpper(string(f)))
		}
	}
	if c.Flags().Changed("name") && c.Flags().Changed("employer-safe") {
		return p.misuse("safename")
	}
	return nil
}

// size reads WIDTHxHEIGHT or the name of a size. Without the flag it is the
// portrait, and for an animation a square that feeds take.
func (p *program) size(c *cobra.Command, s string, f plot.Format) (width, height int, err error) {
	if !c.Flags().Changed("size") {
		if f == plot.GIF {
			return 800, 800, nil
		}
		return plot.Sizes()[0].Width, plot.Sizes()[0].Height, nil
	}
	for _, size := range plot.Sizes() {
		if strings.EqualFold(s, size.Name) {
			return size.Width, size.Height, nil
		}
	}
	w, h, found := strings.Cut(strings.ReplaceAll(strings.ToLower(s), "×", "x"), "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if !found || errW != nil || errH != nil || min(width, height) < plot.SideMin || max(width, height) > sideMax {
		return 0, 0, p.misuse("size", "value", s, "min", plot.SideMin, "max", sideMax)
	}
	return width, height, nil
}

func (p *program) style(s string) (plot.Style, error) {
	switch strings.ToLower(s) {
	case styleLight:
		return plot.Light(), nil
	case styleDark:
		return plot.Dark(), nil
	case styleSketch:
		return plot.Sketch(0), nil
	}
	return plot.Style{}, p.misuse("style", "value", s)
}

// headline is --headline with line breaks of one kind; empty where there is to be
// no own one.
func (p *program) headline(s string) (string, error) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if err := model.CheckHeadline(s); err != nil {
		return "", p.misuse("text", "flag", "--headline", "why", p.voice.Reason(err))
	}
	seen := func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }
	if s != "" && !strings.ContainsFunc(s, seen) {
		return "", p.misuse("blank", "flag", "--headline")
	}
	return s, nil
}
