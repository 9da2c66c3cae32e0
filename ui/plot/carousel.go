package plot

import (
	"io"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Carousel is a history as pages to swipe through: a cover that says how it
// went and not for which ceiling, a card for each month, and a page with what
// moved from the first to the last. The radar lies in one place on all cards, so
// that swiping shows it move.
type Carousel struct {
	// Width and Height of each page in pixels, as a card's.
	Width, Height int
	Style         Style
	Voice         say.Voice
	History       model.History
	// From and To are the first and the last day shown; zero is open.
	From, To model.Date
	// Headline is the person's own, for the cover; empty for the one that the
	// ratings give.
	Headline string
	// Year says on the cover that these months are a year in review.
	Year bool
	// Name, EmployerSafe and NoHardCeiling are as on a Card. Month 1 is the
	// first of the history.
	Name          string
	EmployerSafe  bool
	NoHardCeiling bool
	// Trends puts marks of what the months until then say on the card of a month,
	// Aim is what the person aims at.
	Trends bool
	Aim    model.Ratings
}

func (c Carousel) period() period { return periodOf(c.History, c.From, c.To) }

// Check says why the carousel cannot be drawn.
func (c Carousel) Check() error {
	if err := (Card{Width: c.Width, Height: c.Height}).Check(); err != nil {
		return err
	}
	return c.period().check()
}

// Pages is how many there are: the cover, the months, and where there is more
// than one month the closing page. It is 0 where Check fails.
func (c Carousel) Pages() int {
	if c.Check() != nil {
		return 0
	}
	n := len(c.period().months)
	if n == 1 {
		return 2
	}
	return n + 2
}

// Page draws page i, from 0, at the carousel's Width and Height. There is nothing
// on a page that does not exist.
func (c Carousel) Page(i int, s draw.Surface) {
	if i < 0 || i >= c.Pages() {
		return
	}
	months := c.period()
	switch {
	case i == 0 && c.isWide():
		c.drawWideCover(s, months)
	case i == 0:
		c.drawCover(s, months)
	case i <= len(months.months):
		c.card(months, i-1).Draw(s)
	case c.isWide():
		c.drawWideClosing(s, months)
	default:
		c.drawClosing(s, months)
	}
}

// card is that of the i-th month, compared with the one before.
func (c Carousel) card(p period, i int) Card {
	card := Card{
		Width: c.Width, Height: c.Height, Style: c.Style, Voice: c.Voice, Now: p.months[i],
		Name: c.Name, EmployerSafe: c.EmployerSafe, FirstMonth: p.first, NoHardCeiling: c.NoHardCeiling, steady: p.ratings(),
	}
	if i > 0 {
		card.Then = &p.months[i-1]
		card.Moved = movedSince(c.History, card.Then, card.Now)
	}
	for i := range p.months {
		card.steadySaid = append(card.steadySaid, c.says(p, i))
	}
	card.said = card.steadySaid[i]
	if c.Trends {
		for _, month := range p.months {
			card.steadyTrends = append(card.steadyTrends, TrendsOf(c.History, month.Day, c.Aim))
		}
		card.Trends = card.steadyTrends[i]
	}
	return card
}

// ends is the card that compares the last month with the first.
func (c Carousel) ends(p period) Card {
	card := c.card(p, len(p.months)-1)
	card.said = nil
	card.Then, _ = p.ends()
	card.Moved = movedSince(c.History, card.Then, card.Now)
	return card
}

// PDF writes the pages as a document whose text can be selected. It reports each
// page to progress, which may be nil; an error of progress ends it and nothing
// is written.
func (c Carousel) PDF(w io.Writer, progress func(done, of int) error) error {
	if err := c.Check(); err != nil {
		return err
	}
	pdf := draw.NewPDF(draw.PDFOptions{Title: c.Title(), Description: c.Alt()})
	pages := c.Pages()
	for i := range pages {
		c.Page(i, pdf.Page(float64(c.Width), float64(c.Height)))
		if progress != nil {
			if err := progress(i+1, pages); err != nil {
				return err
			}
		}
	}
	_, err := pdf.WriteTo(w)
	return err
}

// Title is what the cover says; empty where Check fails.
func (c Carousel) Title() string {
	if c.Check() != nil {
		return ""
	}
	return c.coverText(c.period()).title()
}

// Alt describes the first and the last month in at most 1,000 characters; empty
// where Check fails.
func (c Carousel) Alt() string {
	if c.Check() != nil {
		return ""
	}
	card := c.ends(c.period())
	card.Headline = c.Headline
	return card.Alt()
}
