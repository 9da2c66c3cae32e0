package plot

import (
	"context"
	"fmt"
	"image"
	"io"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A Format is what kind of file a picture becomes; it is also the ending of the
// file's name.
type Format string

// The formats: PNG and SVG hold a card, PDF a carousel, GIF a morph.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
	GIF Format = "gif"
)

// Formats are all of them.
func Formats() []Format { return []Format{PNG, SVG, PDF, GIF} }

// OfADay tells whether a picture in this format shows one day; the others show a
// history.
func (f Format) OfADay() bool { return f == PNG || f == SVG }

// A Picture is a card, a carousel or a morph, as its format has it, or a timeline or
// a wall, with all that goes into its file.
type Picture struct {
	Format Format
	// Width and Height in pixels, as a Card's.
	Width, Height int
	Style         Style
	Voice         say.Voice
	// History is whose Now is a part. PDF and GIF show it from one day to
	// another, both shown, and open where zero.
	History  model.History
	From, To model.Date
	// Now and Then are what PNG and SVG show; Then is nil to compare with nothing.
	Now  model.Snapshot
	Then *model.Snapshot
	// The rest is as on a Card; Target is on cards alone.
	Headline      string
	Name          string
	EmployerSafe  bool
	NoHardCeiling bool
	Target        model.Ratings
	// Smaller takes longer for a PNG file of fewer bytes.
	Smaller bool
	// Reopenable puts the numbers that can be read off a card into its PNG file.
	Reopenable bool
	// Trends puts marks of what the months say on a card and on those of a carousel,
	// Aim is what the person aims at: what stays below it is a plateau.
	Trends bool
	Aim    model.Ratings
	// Year says on a carousel's cover that its months are a year in review.
	Year bool
	// Timeline makes PNG and SVG show the months from From to To in place of a card,
	// NoEvents without what happened in them.
	Timeline, NoEvents bool
	// Wall is what PNG and SVG show in place of a card, at the picture's size, in its
	// style and voice, and as safe as it is; nil for a card.
	Wall *Wall
}

// A still is a picture that does not move and has one page.
type still interface {
	Title() string
	Alt() string
	Draw(s draw.Surface)
}

// still is the wall, the timeline or else the card.
func (p Picture) still() still {
	switch {
	case p.Wall != nil:
		return p.wall()
	case p.Timeline:
		return p.timeline()
	}
	return p.Card()
}

// ofADay tells whether the picture is a card: all others show several days.
func (p Picture) ofADay() bool { return p.Format.OfADay() && p.Wall == nil && !p.Timeline }

func (p Picture) timeline() TimelineCard {
	return TimelineCard{
		Width: p.Width, Height: p.Height, Style: p.Style, Voice: p.Voice, History: p.History, From: p.From, To: p.To,
		Aim: p.Aim, Headline: p.Headline, Name: p.Name, NoEvents: p.NoEvents, EmployerSafe: p.EmployerSafe,
	}
}

func (p Picture) wall() Wall {
	w := *p.Wall
	w.Width, w.Height, w.Style, w.Voice, w.EmployerSafe = p.Width, p.Height, p.Style, p.Voice, p.EmployerSafe
	return w
}

// Check says why the picture cannot be drawn.
func (p Picture) Check() error {
	if !slices.Contains(Formats(), p.Format) {
		return invalid("there is no format %q", p.Format)
	}
	if err := model.CheckHeadline(p.Headline); err != nil {
		return invalid("headline: %w", err)
	}
	switch {
	case p.Wall != nil && !p.Format.OfADay():
		return invalid("a wall is no %s", p.Format)
	case p.Wall != nil:
		return p.wall().Check()
	case p.Timeline && !p.Format.OfADay():
		return invalid("a timeline is no %s", p.Format)
	case p.Timeline:
		return p.timeline().Check()
	case p.Format == PDF:
		return p.Carousel().Check()
	case p.Format == GIF:
		return p.Morph().Check()
	}
	if p.Now.Ratings.Count() == 0 {
		return invalid("there is no rating to show")
	}
	return p.Card().Check()
}

// Card is the card that PNG and SVG files hold, and a preview shows.
func (p Picture) Card() Card {
	c := Card{
		Width: p.Width, Height: p.Height, Style: p.Style, Voice: p.Voice,
		Now: p.Now, Then: p.Then, Target: p.Target, Headline: p.Headline, Name: p.Name,
		EmployerSafe: p.EmployerSafe, NoHardCeiling: p.NoHardCeiling,
	}
	if p.Trends {
		c.Trends = TrendsOf(p.History, p.Now.Day, p.Aim)
	}
	c.Moved = movedSince(p.History, p.Then, p.Now)
	if p.History.Len() > 0 {
		c.FirstMonth = p.History.Snapshot(0).Day.In()
	}
	return c
}

// Carousel is what a PDF file holds.
func (p Picture) Carousel() Carousel {
	return Carousel{
		Width: p.Width, Height: p.Height, Style: p.Style, Voice: p.Voice,
		History: p.History, From: p.From, To: p.To, Headline: p.Headline, Name: p.Name, Year: p.Year,
		Trends: p.Trends, Aim: p.Aim,
		EmployerSafe: p.EmployerSafe, NoHardCeiling: p.NoHardCeiling,
	}
}

// Morph is what a GIF file holds.
func (p Picture) Morph() Morph {
	return Morph{
		Width: p.Width, Height: p.Height, Style: p.Style, Voice: p.Voice,
		History: p.History, From: p.From, To: p.To, Headline: p.Headline, Name: p.Name,
		EmployerSafe: p.EmployerSafe, NoHardCeiling: p.NoHardCeiling,
	}
}

// Title is the picture's headline as plain text, and Alt describes it in at most
// 1,000 characters. Both go into the file where the format has room for them.
func (p Picture) Title() string {
	switch p.Format {
	case PDF:
		return p.Carousel().Title()
	case GIF:
		return p.Morph().Title()
	}
	return p.still().Title()
}

// Alt is described at Title.
func (p Picture) Alt() string {
	switch p.Format {
	case PDF:
		return p.Carousel().Alt()
	case GIF:
		return p.Morph().Alt()
	}
	return p.still().Alt()
}

// AltShort describes the picture in at most 120 characters; a wall has none.
func (p Picture) AltShort() string {
	if p.Timeline && p.Check() == nil {
		return p.timeline().AltShort()
	}
	if c, ok := p.summary(); ok {
		return c.AltShort()
	}
	return ""
}

// Caption is a text to post with the picture, as say.Voice.Caption has it; empty
// for a wall and where Check fails.
func (p Picture) Caption() string {
	c, ok := p.summary()
	if ok && p.Timeline && c.Then != nil {
		return p.Voice.CaptionOver(p.timeline().period().count(), c.Now, c.Then, c.Moved, p.EmployerSafe)
	}
	if ok {
		return p.Voice.Caption(c.Now, c.Then, c.Moved, p.EmployerSafe)
	}
	return ""
}

// summary is the card that says what the picture does: of several months the
// last one beside the first.
func (p Picture) summary() (Card, bool) {
	switch {
	case p.Check() != nil || p.Wall != nil:
		return Card{}, false
	case p.Timeline:
		months := periodOf(p.History, p.From, p.To)
		first, last := months.ends()
		p.Now, p.Then = last, first
		return p.Card(), true
	case p.Format == PDF:
		c := p.Carousel()
		return c.ends(c.period()), true
	case p.Format == GIF:
		m := p.Morph()
		return m.whole(m.period()), true
	}
	return p.Card(), true
}

// Write draws the picture and writes its file. PDF and GIF report each page or
// frame to progress, which may be nil. Where ctx ends, Write ends with its error;
// what was written by then is no whole file.
func (p Picture) Write(ctx context.Context, w io.Writer, progress func(done, of int)) error {
	if err := p.Check(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	switch p.Format {
	case PDF:
		return p.Carousel().PDF(w, func(done, of int) error {
			if progress != nil {
				progress(done, of)
			}
			return ctx.Err()
		})
	case GIF:
		return p.Morph().GIF(ctx, w, progress)
	case SVG:
		return writeSVG(w, p.Width, p.Height, p.still())
	}
	return p.writePNG(w)
}

func (p Picture) writePNG(w io.Writer) error {
	shown := p.still()
	o := draw.PNGOptions{Text: draw.PNGText{Title: shown.Title(), Description: shown.Alt()}, Smaller: p.Smaller}
	if p.Reopenable && p.ofADay() {
		if o.Data = CardData(p.Card()); o.Data == nil {
			return fmt.Errorf("the card has no numbers to reopen it with")
		}
	}
	img := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
	draw.NewPainter(img).Paint(shown.Draw)
	return draw.EncodePNGWith(w, img, o)
}
