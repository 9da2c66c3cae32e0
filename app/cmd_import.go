package app

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/plot"
)

// An imports is what the command line says of a card to take in.
type imports struct {
	person, day string
	replace     bool
}

// importCommand keeps what a reopenable card shows, and prints the uids.
func (p *program) importCommand() *cobra.Command {
	var in imports
	c := p.single("import", "import FILE [flags]", p.one("onefile"), func(c *cobra.Command, file string) error {
		return p.importCard(c, file, in)
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&in.day, "day", "", p.voice.T("command.flag.importday"))
	f.StringVar(&in.person, "person", "", p.voice.T("command.flag.importperson"))
	f.BoolVar(&in.replace, "replace", false, p.voice.T("command.flag.importreplace"))
	return c
}

func (p *program) importCard(c *cobra.Command, file string, in imports) error {
	if err := model.CheckName(in.person); err != nil && c.Flags().Changed("person") {
		return p.misuse("text", "flag", "--person", "why", p.voice.Reason(err))
	}
	day, err := p.dayFlag(c, "day", in.day, model.Date{})
	if err != nil {
		return err
	}
	card, err := p.readCard(file)
	if err != nil {
		return err
	}
	card, first, err := card.Dated(day)
	if wrong := (*plot.CardDayError)(nil); errors.As(err, &wrong) {
		return p.wrongDay(wrong)
	}
	return p.writing(c, func(d *Desk) error {
		isNew, err := p.turnOrNew(d, in.person)
		if err != nil {
			return err
		}
		shown, err := card.Changes(d.History(), d.Today(), first)
		if err != nil {
			return err
		}
		if err := p.keepCard(d, shown, in.replace); err != nil {
			return err
		}
		p.tellWho(d, isNew)
		uids := ""
		for _, c := range shown {
			kept, _ := d.History().At(c.After.Day)
			uids += kept.UID + "\n"
		}
		return p.printKept("kept", uids)
	})
}

// readCard is the numbers in a card's file.
func (p *program) readCard(file string) (plot.CardNumbers, error) {
	in := p.stdin
	if file != standard {
		f, err := os.Open(file)
		if err != nil {
			return plot.CardNumbers{}, p.failure("unread", "file", file, "why", reason(err))
		}
		defer f.Close()
		in = f
	}
	card, err := plot.ReadCard(in)
	switch {
	case errors.Is(err, plot.ErrNotPNG):
		return card, p.failure("nopng", "file", file)
	case errors.Is(err, plot.ErrNoNumbers):
		return card, p.failure("nocard", "file", file)
	case errors.Is(err, plot.ErrCardBroken):
		return card, p.failure("brokencard", "file", file)
	case errors.Is(err, plot.ErrCardLarge):
		return card, p.failure("largecard", "file", file)
	case model.KindOf(err) == model.Failed:
		return card, p.failure("unread", "file", file, "why", reason(err))
	}
	return card, err
}

// wrongDay says why --day cannot be the day of the card.
func (p *program) wrongDay(wrong *plot.CardDayError) error {
	switch day, says := wrong.Day.String(), wrong.Says; {
	case wrong.Missing():
		return p.misuse("cardday", "n", says.Number)
	case wrong.Early():
		return p.misuse("cardfirst", "day", day)
	case !says.Day.IsZero():
		return p.misuse("cardsays", "day", day, "says", says.Day.String())
	default:
		return p.misuse("cardsays", "day", day, "says", says.Month.String())
	}
}

// keepCard says what the card changes and keeps it.
func (p *program) keepCard(d *Desk, shown []plot.CardChange, replace bool) error {
	var changed []model.Snapshot
	var preview []string
	for _, c := range shown {
		if !c.IsSame() {
			if !c.IsNew() && !replace {
				return p.failure("importtaken", "day", c.After.Day.String())
			}
			changed = append(changed, c.After)
		}
		preview = append(preview, p.voice.CardChange(c.IsNew(), c.IsSame(), c.After.Day.String(), c.After.Ratings))
	}
	for _, line := range preview {
		p.tell(line)
	}
	if len(changed) == 0 {
		return nil
	}
	_, err := d.Import(changed)
	return err
}
