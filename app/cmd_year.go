package app

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// yearCommand prints the year in review, and draws it as a carousel where a file or
// a folder is given.
func (p *program) yearCommand() *cobra.Command {
	var of string
	in := export{format: string(plot.PDF), shown: shown{figure: figureCard}}
	c := p.command("year", "year [--person NAME] [--year YEAR] [-o FILE] [flags]", func(c *cobra.Command) error {
		day, err := p.yearEnd(c, of)
		if err != nil {
			return err
		}
		e, err := p.yearOrder(c, in)
		if err != nil {
			return err
		}
		return p.reading(c, in.shown.person, func(d *Desk) error {
			asked := c.Flags().Changed("year")
			if !asked {
				day = d.History().AsOf(day)
			}
			return p.year(d, e, day, asked, in.named)
		})
	})
	f, t := c.Flags(), p.voice.T
	f.SortFlags = false
	f.StringVar(&in.shown.person, "person", "", t("command.flag.person"))
	f.StringVar(&of, "year", "", t("command.flag.year"))
	f.StringVarP(&in.out, "output", "o", "", t("command.flag.yearoutput"))
	f.StringVar(&in.size, "size", "", t("command.flag.size", "min", plot.SideMin, "max", sideMax))
	f.StringVar(&in.style, "style", styleLight, t("command.flag.style"))
	f.StringVar(&in.headline, "headline", "", t("command.flag.headline"))
	f.BoolVar(&in.named, "name", false, t("command.flag.name"))
	f.BoolVar(&in.trends, "trends", false, t("command.flag.trends"))
	f.BoolVar(&in.shown.safe, "employer-safe", false, t("command.flag.safe"))
	f.StringArrayVar(&in.shown.allow, "allow-private", nil, t("command.flag.allow"))
	return c
}

// yearEnd is the day as of which the year is told: today, or the last of the year that is
// asked for.
func (p *program) yearEnd(c *cobra.Command, of string) (model.Date, error) {
	today := model.DateOf(p.now())
	if !c.Flags().Changed("year") {
		return today, nil
	}
	year, err := strconv.Atoi(of)
	if err != nil || year < 1 || year > today.Year {
		return today, p.misuse("year", "value", of)
	}
	return model.MonthOf(year, time.December).Last(), nil
}

// yearPictureFlags are of the pages that -o draws, and of no use to what is printed.
var yearPictureFlags = []string{"size", "style", "headline", "name", "trends", "employer-safe", "allow-private"}

// yearOrder is what the flags say of the carousel; one without a path where none is
// to be drawn.
func (p *program) yearOrder(c *cobra.Command, in export) (plot.Export, error) {
	if in.out == "" {
		for _, name := range yearPictureFlags {
			if c.Flags().Changed(name) {
				return plot.Export{}, p.misuse("yearpicture", "flag", name)
			}
		}
		return plot.Export{}, nil
	}
	if ext := strings.ToLower(filepath.Ext(in.out)); in.out == standard || !isFolder(in.out) && ext != ".pdf" {
		return plot.Export{}, p.misuse("yearfile", "file", in.out)
	}
	return p.exportOrder(c, in)
}

// isFolder tells whether there is a folder of that name.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// year prints the year that ends with a day, and draws it. whole tells that a
// calendar year was asked for, which has to have a check-in.
func (p *program) year(d *Desk, e plot.Export, day model.Date, whole, named bool) error {
	r := insight.Read(d.History(), day, d.Target())
	y := insight.YearOf(d.History(), r, insight.Experiments(d.History()))
	if len(y.Rated) == 0 {
		return p.nothingUpTo(d.History(), day)
	}
	if whole && y.To.Year() != day.Year {
		return p.failure("noyear", "year", day.Year)
	}
	if e.Path != "" {
		pic := &e.Picture
		pic.History, pic.Aim, pic.Year = d.History(), d.Target(), true
		pic.From, pic.To = y.First.Day, y.Last.Day
		if named {
			pic.Name = d.Person().Name
		}
		if isFolder(e.Path) {
			e.Path = filepath.Join(e.Path, pic.FileName())
		}
		if err := p.draw(d, e); err != nil {
			return err
		}
	}
	return p.print(p.yearText(d.Person(), r, y))
}

// yearText is what the page of the year says: whose and when, what the six together
// did, each ceiling with why, what was tried, what happened, and the months.
func (p *program) yearText(person model.Person, r insight.Reading, y insight.Year) string {
	v := p.voice
	title, span := v.T("year.title"), v.Month(y.To)
	if !person.Self {
		title = v.T("year.their", "person", person.Name)
	}
	if y.From != y.To {
		span = v.T("year.span", "first", v.Month(y.From), "last", v.Month(y.To))
	}
	text := wrapped(title, "") + wrapped(span, "") + "\n" + wrapped(v.YearLead(y), "")
	text += p.yearStates(r, y)

	tried, none := v.T("year.tried"), v.T("year.triednone")
	if !person.Self {
		tried = v.T("year.theirtried")
	}
	dated := func(m model.Month, text string) string {
		return v.T("command.year.dated", "month", v.ShortMonth(m), "text", text)
	}
	var list []string
	for _, e := range y.Experiments {
		list = append(list, dated(e.Chosen.In(), e.Text), v.TriedOne(e), v.TriedNote(e))
	}
	text += part(tried, none, list)
	list = nil
	for _, e := range y.Events {
		list = append(list, dated(e.Day.In(), e.Text))
	}
	text += part(v.T("year.events"), v.T("year.eventsnone"), list)
	var months []string
	for _, m := range y.Rated {
		months = append(months, v.MonthName(m))
	}
	return text + part(v.T("year.months"), "", []string{v.And(months...)})
}

// yearStates are what moved, what held and what stays open, each with why.
func (p *program) yearStates(r insight.Reading, y insight.Year) (text string) {
	v := p.voice
	if len(y.Rated) < insight.RatedMin {
		return part(v.T("year.moved"), v.T("year.early"), nil)
	}
	for _, kind := range []struct {
		title, none string
		of          []model.Ceiling
	}{
		{v.T("year.moved"), v.T("year.movednone"), y.Moved},
		{v.T("year.held"), v.T("year.heldnone"), y.Held},
		{v.T("year.open"), "", y.Open},
	} {
		var list []string
		for _, c := range kind.of {
			f := r.Ceilings[c]
			said := v.T("command.insights.ceiling", "ceiling", v.Ceiling(c), "level", v.Value(f.Level), "state", v.State(f), "detail", v.StateDetail(f))
			list = append(list, v.Join(said, v.Why(f, say.Compared(r))))
		}
		if kind.none != "" || len(list) > 0 {
			text += part(kind.title, kind.none, list)
		}
	}
	return text
}

// part is a heading below a blank line with its lines indented, or what stands there
// without any.
func part(title, none string, list []string) string {
	text := "\n" + wrapped(title, "")
	if len(list) == 0 {
		list = []string{none}
	}
	for _, line := range list {
		if line != "" {
			text += wrapped(line, "    ")
		}
	}
	return text
}
