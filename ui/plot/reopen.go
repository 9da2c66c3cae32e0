package plot

import (
	"math"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// A card that is to be reopened carries its numbers in its file, and no more of
// them than it shows: the ratings to a tenth, which names a sixth, and the months
// or days as its legend has them. An employer-safe card has "month 7" and so has
// its file.
//
// The form, of at most CardDataMax bytes, ratings in the ceilings' order and null
// where there is none:
//
//	{"headroom":1,"now":{"month":"2026-11","ratings":[1.5,3,3.7,null,3.5,3]},"then":{…}}
//
// In place of "month" there is "day" ("2026-11-29") on a card of two days in one
// month, and "number" (7) on an employer-safe one. "then" is left out where the
// card compares with nothing, or shows no rating of it.

// CardDataMax is the most bytes of a card's data.
const CardDataMax = 4096

// cardDataVersion is the form written and read.
const cardDataVersion = 1

// CardNumbers are the numbers of a card as they can be read from it.
type CardNumbers struct {
	Now CardReading
	// Then is nil on a card that compares with nothing.
	Then *CardReading
}

// A CardReading is one of the two sets of ratings on a card.
type CardReading struct {
	When    CardWhen
	Ratings model.Ratings
}

// A CardWhen is when ratings were given, as precisely as the card tells. One of
// its fields is set.
type CardWhen struct {
	Day   model.Date
	Month model.Month
	// Number is that of "month 7".
	Number int
}

// CardData is what a reopenable card's file carries. It is nil where the card has
// no valid ratings, so that there is nothing to reopen.
func CardData(c Card) []byte {
	if c.Now.Ratings.Count() == 0 || c.Now.Ratings.Check() != nil || c.Check() != nil {
		return nil
	}
	return c.numbers().encode()
}

// numbers are those that the card shows.
func (c Card) numbers() CardNumbers {
	n := CardNumbers{Now: CardReading{c.when(c.Now.Day), c.Now.Ratings}}
	if c.Then == nil || !c.EmployerSafe && c.Then.Day == c.Now.Day || c.Then.Ratings.Check() != nil {
		return n
	}
	if r := c.seenThen(); r.Count() > 0 {
		n.Then = &CardReading{c.when(c.Then.Day), r}
	}
	return n
}

// when is a day as the legend tells it.
func (c Card) when(day model.Date) CardWhen {
	switch {
	case c.EmployerSafe:
		return CardWhen{Number: int(day.In()-c.shown().FirstMonth()) + 1}
	case c.Then != nil && c.Then.Day.In() == c.Now.Day.In():
		return CardWhen{Day: day}
	}
	return CardWhen{Month: day.In()}
}

// seenThen are the ratings of then that leave a trace on the card. One between
// two that are not rated has no line, and its mark is left out where it would
// hide behind the badge of now.
func (c Card) seenThen() model.Ratings {
	then := c.Then.Ratings
	for _, i := range model.Ceilings() {
		before, after := (i+model.CeilingCount-1)%model.CeilingCount, (i+1)%model.CeilingCount
		if c.Then.Ratings[before].Rated() || c.Then.Ratings[after].Rated() || !then[i].Rated() {
			continue
		}
		without, other := c, *c.Then
		other.Ratings = other.Ratings.With(i, model.NotRated)
		without.Then = &other
		if c.record() == without.record() {
			then[i] = model.NotRated
		}
	}
	return then
}

// record is all that the card draws, as text.
func (c Card) record() string {
	rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
	c.Draw(rec)
	return rec.String()
}

func (n CardNumbers) encode() []byte {
	b := append([]byte(`{"headroom":`), strconv.Itoa(cardDataVersion)...)
	b = n.Now.encode(append(b, `,"now":`...))
	if n.Then != nil {
		b = n.Then.encode(append(b, `,"then":`...))
	}
	return append(b, '}')
}

func (r CardReading) encode(b []byte) []byte {
	switch w := r.When; {
	case !w.Day.IsZero():
		b = append(append(append(b, `{"day":"`...), w.Day.String()...), '"')
	case w.Number != 0:
		b = strconv.AppendInt(append(b, `{"number":`...), int64(w.Number), 10)
	default:
		b = append(append(append(b, `{"month":"`...), w.Month.String()...), '"')
	}
	b = append(b, `,"ratings":[`...)
	for i, v := range r.Ratings {
		if i > 0 {
			b = append(b, ',')
		}
		if v.Rated() {
			b = strconv.AppendFloat(b, float64(tenths(v))/10, 'f', -1, 64)
		} else {
			b = append(b, "null"...)
		}
	}
	return append(b, "]}"...)
}

// tenths is a rating as a card shows it, in tenths of a level. No two ratings
// show the same.
func tenths(r model.Rating) int { return int(math.Round(r.Level() * 10)) }

// ratingOfTenths is the rating that shows as that many tenths.
func ratingOfTenths(n int) (model.Rating, bool) {
	for r := model.RatingMin; r <= model.RatingMax; r++ {
		if tenths(r) == n {
			return r, true
		}
	}
	return model.NotRated, false
}

// Snapshots are the ratings as snapshots, the earlier first, with nothing but
// their days and ratings. A month stands for its last day, and so does a month
// that is told by its number, counted from first; then comes a day earlier where
// it would be on the same day. first is 0 where it is not known; then a card of
// numbered months has no days, which is an error.
func (n CardNumbers) Snapshots(first model.Month) ([]model.Snapshot, error) {
	now, err := n.Now.snapshot(first)
	if err != nil || n.Then == nil {
		return []model.Snapshot{now}, err
	}
	then, err := n.Then.snapshot(first)
	if err != nil {
		return nil, err
	}
	if then.Day == now.Day {
		then.Day = then.Day.AddDays(-1)
	}
	if now.Day.Before(then.Day) {
		return []model.Snapshot{now, then}, nil
	}
	return []model.Snapshot{then, now}, nil
}

func (r CardReading) snapshot(first model.Month) (model.Snapshot, error) {
	s := model.Snapshot{Day: r.When.Day, Ratings: r.Ratings}
	switch w := r.When; {
	case !w.Day.IsZero():
	case w.Number != 0 && first <= 0:
		return model.Snapshot{}, invalid("the card tells no dates, only month %d; say which month was the first", w.Number)
	case w.Number != 0:
		s.Day = (first + model.Month(w.Number) - 1).Last()
	default:
		s.Day = w.Month.Last()
	}
	if err := s.Check(); err != nil {
		return model.Snapshot{}, invalid("the card's numbers: %w", err)
	}
	return s, nil
}
