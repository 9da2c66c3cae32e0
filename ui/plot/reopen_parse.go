package plot

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"headroom/model"
)

// ParseCardData reads what CardData wrote. It is strict, since a file may come
// from anywhere: an unknown or repeated key, anything after the end, broken text
// and values that no card shows are refused with a *model.Problem of the kind
// Invalid that says which.
func ParseCardData(data []byte) (CardNumbers, error) {
	n, err := parseCardData(data)
	if err != nil {
		return CardNumbers{}, invalid("the numbers in the card's file: %w", err)
	}
	return n, nil
}

func parseCardData(data []byte) (n CardNumbers, err error) {
	switch {
	case len(data) == 0:
		return n, fmt.Errorf("there are none")
	case len(data) > CardDataMax:
		return n, fmt.Errorf("%d bytes are too many; %d is the most", len(data), CardDataMax)
	case !utf8.Valid(data):
		return n, fmt.Errorf("they are not UTF-8 text")
	}
	r := cardReader{json.NewDecoder(bytes.NewReader(data))}
	r.json.UseNumber()
	err = r.object("the card", []field{
		{"headroom", true, r.version},
		{"now", true, func() error { return r.reading("now", &n.Now) }},
		{"then", false, func() error {
			n.Then = &CardReading{}
			return r.reading("then", n.Then)
		}},
	})
	if err != nil {
		return n, err
	}
	if _, err := r.json.Token(); err != io.EOF {
		return n, fmt.Errorf("something stands after their end")
	}
	return n, n.check()
}

// check refuses two readings that no card has beside each other.
func (n CardNumbers) check() error {
	if n.Then == nil {
		return nil
	}
	now, then := n.Now.When, n.Then.When
	switch {
	case now.precision() != then.precision():
		return fmt.Errorf("now has a %s, then has a %s", now.precision(), then.precision())
	case !now.Day.IsZero() && now.Day.In() != then.Day.In():
		return fmt.Errorf("now and then have days of two months")
	case now == then && now.Number == 0:
		return fmt.Errorf("now and then have the same %s", now.precision())
	}
	return nil
}

func (w CardWhen) precision() string {
	switch {
	case !w.Day.IsZero():
		return "day"
	case w.Number != 0:
		return "number"
	}
	return "month"
}

// A cardReader reads the form value by value, so that nothing in it is passed
// over.
type cardReader struct{ json *json.Decoder }

// A field is a key of an object and what reads its value.
type field struct {
	key      string
	required bool
	read     func() error
}

// token is the next part of the text; encoding/json's own errors name bytes and
// Go types, which help nobody.
func (r cardReader) token() (json.Token, error) {
	t, err := r.json.Token()
	if err != nil {
		return nil, fmt.Errorf("they are broken off or not well formed")
	}
	return t, nil
}

func (r cardReader) expect(want json.Delim, what string) error {
	t, err := r.token()
	if err == nil && t != json.Token(want) {
		err = fmt.Errorf("%s is not as it should be", what)
	}
	return err
}

// object reads an object with these keys, each at most once, in any order.
func (r cardReader) object(what string, fields []field) error {
	if err := r.expect('{', what); err != nil {
		return err
	}
	var seen []string
	for r.json.More() {
		t, err := r.token()
		if err != nil {
			return err
		}
		key, _ := t.(string)
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == key })
		switch {
		case i < 0:
			return fmt.Errorf("%s has a part %.40q, which is not known", what, key)
		case slices.Contains(seen, key):
			return fmt.Errorf("%s has %q twice", what, key)
		}
		seen = append(seen, key)
		if err := fields[i].read(); err != nil {
			return err
		}
	}
	for _, f := range fields {
		if f.required && !slices.Contains(seen, f.key) {
			return fmt.Errorf("%s has no %q", what, f.key)
		}
	}
	return r.expect('}', what)
}

func (r cardReader) version() error {
	n, err := r.integer("the version", math.MaxInt32)
	if err == nil && n != cardDataVersion {
		err = fmt.Errorf("they are of version %d; this Headroom reads version %d", n, cardDataVersion)
	}
	return err
}

func (r cardReader) reading(what string, into *CardReading) error {
	set := 0
	when := func(read func() error) func() error {
		return func() error { set++; return read() }
	}
	err := r.object(what, []field{
		{"day", false, when(func() (err error) { into.When.Day, err = r.day(what); return })},
		{"month", false, when(func() (err error) { into.When.Month, err = r.month(what); return })},
		{"number", false, when(func() (err error) { into.When.Number, err = r.integer("the number of "+what, numberMax); return })},
		{"ratings", true, func() error { return r.ratings(what, &into.Ratings) }},
	})
	switch {
	case err != nil:
		return err
	case set != 1:
		return fmt.Errorf("%s needs one of day, month and number, and has %d", what, set)
	case into.Ratings.Count() == 0:
		return fmt.Errorf("%s has no rating", what)
	}
	return nil
}

// numberMax is the highest number of a month: there is none between any two
// days that there are.
const numberMax = (9999 - 1900 + 1) * 12

func (r cardReader) text() (string, error) {
	t, err := r.token()
	s, ok := t.(string)
	if err == nil && !ok {
		err = fmt.Errorf("%v is not a day or month", t)
	}
	return s, err
}

func (r cardReader) day(what string) (model.Date, error) {
	s, err := r.text()
	if err != nil {
		return model.Date{}, err
	}
	d, err := model.ParseDate(s)
	if err != nil {
		return model.Date{}, fmt.Errorf("%s: %.20q is not a day", what, s)
	}
	return d, nil
}

func (r cardReader) month(what string) (model.Month, error) {
	s, err := r.text()
	if err != nil {
		return 0, err
	}
	d, err := model.ParseDate(s + "-01")
	if err != nil {
		return 0, fmt.Errorf("%s: %.20q is not a month", what, s)
	}
	return d.In(), nil
}

// integer reads a whole number from 1 to a most, written plainly.
func (r cardReader) integer(what string, most int) (int, error) {
	t, err := r.token()
	if err != nil {
		return 0, err
	}
	s, ok := t.(json.Number)
	n, err := strconv.Atoi(s.String())
	if !ok || err != nil || n < 1 || n > most {
		return 0, fmt.Errorf("%s is %.20v, not a whole number from 1 to %d", what, t, most)
	}
	return n, nil
}

func (r cardReader) ratings(what string, into *model.Ratings) error {
	if err := r.expect('[', "the list of ratings of "+what); err != nil {
		return err
	}
	i := 0
	for ; r.json.More(); i++ {
		t, err := r.token()
		if err != nil {
			return err
		}
		if i == model.CeilingCount {
			return fmt.Errorf("%s has more than %d ratings", what, model.CeilingCount)
		}
		if t == nil {
			continue
		}
		v, ok := shownRating(t)
		if !ok {
			return fmt.Errorf("%s: %s is %.20v, which no card shows; levels go from 1 to 5", what, model.Ceiling(i), t)
		}
		into[i] = v
	}
	if i < model.CeilingCount {
		return fmt.Errorf("%s has %d ratings, not %d", what, i, model.CeilingCount)
	}
	return r.expect(']', "the list of ratings of "+what)
}

// shownRating is the rating of a number with at most one decimal.
func shownRating(t json.Token) (model.Rating, bool) {
	s, ok := t.(json.Number)
	if !ok {
		return model.NotRated, false
	}
	whole, decimal, _ := strings.Cut(s.String(), ".")
	if decimal == "" {
		decimal = "0"
	}
	n, err := strconv.Atoi(whole + decimal)
	if err != nil || len(decimal) != 1 || len(whole) != 1 {
		return model.NotRated, false
	}
	return ratingOfTenths(n)
}
