package app

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/draw"
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
	first, err := p.dated(&card, day)
	if err != nil {
		return err
	}
	return p.writing(c, func(d *Desk) error {
		isNew, err := p.turnOrNew(d, in.person)
		if err != nil {
			return err
		}
		shown, err := settled(card, d.History(), d.Today()).Snapshots(first)
		if err != nil {
			return err
		}
		if err := p.keepCard(d, shown, in.replace); err != nil {
			return err
		}
		p.tellNew(d, isNew)
		uids := ""
		for _, s := range shown {
			kept, _ := d.History().At(s.Day)
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
	data, err := draw.ReadPNGData(io.LimitReader(in, cardFileMax))
	switch {
	case errors.Is(err, draw.ErrNotPNG):
		return plot.CardNumbers{}, p.failure("nopng", "file", file)
	case errors.Is(err, draw.ErrNoPNGData):
		return plot.CardNumbers{}, p.failure("nocard", "file", file)
	case errors.Is(err, draw.ErrBrokenPNG):
		return plot.CardNumbers{}, p.failure("brokencard", "file", file)
	case err != nil:
		return plot.CardNumbers{}, p.failure("unread", "file", file, "why", reason(err))
	}
	return plot.ParseCardData(data)
}

// cardFileMax is the most bytes that are read of a card's file. Its numbers stand
// before its pixels.
const cardFileMax = 64 << 20

// dated puts the day that was asked for on the card, and gives the month that
// counts as its first.
func (p *program) dated(card *plot.CardNumbers, day model.Date) (first model.Month, err error) {
	now := &card.Now.When
	switch {
	case now.Number != 0 && day.IsZero():
		return 0, p.misuse("cardday", "n", now.Number)
	case now.Number != 0:
		first = day.In() - model.Month(now.Number) + 1
		if card.Then != nil && card.Then.When == *now {
			if day.Day == 1 {
				return 0, p.misuse("cardfirst", "day", day.String())
			}
			card.Then.When = plot.CardWhen{Day: day.AddDays(-1)}
		}
	case day.IsZero():
		return 0, nil
	case !now.Day.IsZero() && now.Day != day:
		return 0, p.misuse("cardsays", "day", day.String(), "says", now.Day.String())
	case now.Day.IsZero() && now.Month != day.In():
		return 0, p.misuse("cardsays", "day", day.String(), "says", now.Month.String())
	}
	*now = plot.CardWhen{Day: day}
	return first, nil
}

// settled gives a day to a month that the card tells without one: of the
// snapshot of that month that shows the same, or else of today in this month. Any
// other month is left to stand for its last day.
func settled(card plot.CardNumbers, h model.History, today model.Date) plot.CardNumbers {
	settle := func(r plot.CardReading) plot.CardReading {
		month := r.When.Month
		if month == 0 {
			return r
		}
		if month == today.In() {
			r.When = plot.CardWhen{Day: today}
		}
		for _, s := range h.All() {
			if s.Day.In() == month && onto(s, r.Ratings) == s {
				r.When = plot.CardWhen{Day: s.Day}
			}
		}
		return r
	}
	card.Now = settle(card.Now)
	if card.Then != nil {
		then := settle(*card.Then)
		card.Then = &then
	}
	return card
}

// keepCard says what the card changes and keeps it.
func (p *program) keepCard(d *Desk, shown []model.Snapshot, replace bool) error {
	var changed []model.Snapshot
	var preview []string
	for _, s := range shown {
		say := p.voice.T("command.import.new", "day", s.Day.String(), "levels", p.levels(s.Ratings))
		kept, taken := d.History().At(s.Day)
		if taken {
			s = onto(kept, s.Ratings)
			say = p.voice.T("command.import.changed", "day", s.Day.String(), "levels", p.levels(s.Ratings))
		}
		switch {
		case s == kept:
			preview = append(preview, p.voice.T("command.import.same", "day", s.Day.String()))
			continue
		case taken && !replace:
			return p.failure("importtaken", "day", s.Day.String())
		}
		preview = append(preview, say)
		changed = append(changed, s)
	}
	for _, line := range preview {
		p.tell(line)
	}
	if len(changed) == 0 {
		return nil
	}
	return d.Import(changed)
}

// onto is the snapshot with the ratings that a card shows; what the card shows no
// rating of stays.
func onto(s model.Snapshot, shown model.Ratings) model.Snapshot {
	for i, r := range shown {
		if !r.Rated() {
			shown[i] = s.Ratings[i]
		}
	}
	return withRatings(s, shown)
}

// levels are the ratings in words and numbers.
func (p *program) levels(r model.Ratings) string {
	var parts []string
	for _, c := range model.Ceilings() {
		parts = append(parts, p.voice.T("alt.target-one", "ceiling", p.voice.Ceiling(c), "value", p.voice.Value(r[c])))
	}
	return p.voice.List(parts...)
}
