package plot

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"time"

	"headroom/model"
)

// endless goes on with the same for ever.
type endless byte

func (e endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(e)
	}
	return len(b), nil
}

func TestReadCard_Refuses(t *testing.T) {
	const magic = "\x89PNG\r\n\x1a\n"
	for name, c := range map[string]struct {
		file io.Reader
		want error
	}{
		"nothing":     {bytes.NewReader(nil), ErrNotPNG},
		"a text":      {bytes.NewReader([]byte("plain words, and many of them")), ErrNotPNG},
		"broken off":  {bytes.NewReader([]byte(magic + "\x00\x00\x00\x0dIHDR")), ErrCardBroken},
		"no numbers":  {bytes.NewReader([]byte(magic + "\x00\x00\x00\x00IDATcrc!")), ErrNoNumbers},
		"without end": {io.MultiReader(bytes.NewReader([]byte(magic)), endless('x')), ErrCardLarge},
	} {
		if _, err := ReadCard(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestCardNumbers_Dated(t *testing.T) {
	month := CardNumbers{Now: CardReading{When: CardWhen{Month: model.MonthOf(2026, time.May)}}}
	number := CardNumbers{Now: CardReading{When: CardWhen{Number: 3}}, Then: &CardReading{When: CardWhen{Number: 3}}}
	for name, c := range map[string]struct {
		card           CardNumbers
		day            model.Date
		missing, early bool
	}{
		"no day of a number":   {number, model.Date{}, true, false},
		"the first of a month": {number, day(2026, time.May, 1), false, true},
		"another month":        {month, day(2026, time.June, 1), false, false},
	} {
		var wrong *CardDayError
		if _, _, err := c.card.Dated(c.day); !errors.As(err, &wrong) || wrong.Missing() != c.missing || wrong.Early() != c.early {
			t.Errorf("%s: %v", name, err)
		}
	}
	dated, first, err := number.Dated(day(2026, time.May, 2))
	if err != nil || first != model.MonthOf(2026, time.March) || dated.Now.When.Day.Day != 2 || dated.Then.When.Day.Day != 1 {
		t.Errorf("%+v from %v, %v", dated, first, err)
	}
	if number.Then.When.Number != 3 {
		t.Error("the card itself was changed")
	}
}

func TestCardNumbers_Changes(t *testing.T) {
	three := ratings(t, "3 3 3 3 3 3")
	card := CardNumbers{
		Now:  CardReading{CardWhen{Month: model.MonthOf(2026, time.November)}, ratings(t, "- 4 4 4 4 4")},
		Then: &CardReading{CardWhen{Month: model.MonthOf(2026, time.October)}, three},
	}
	there := model.Snapshot{UID: "there", Rev: 2, Day: day(2026, time.October, 5), Ratings: three, Note: "mine"}
	today := model.Snapshot{UID: "today", Rev: 1, Day: day(2026, time.November, 9), Ratings: three, Note: "mine"}
	h, err := model.NewHistory([]model.Snapshot{there, today})
	if err != nil {
		t.Fatal(err)
	}
	got, err := card.Changes(h, today.Day, 0)
	if err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	if !got[0].IsSame() || got[0].Before != there {
		t.Errorf("October: %+v", got[0])
	}
	want := today
	want.Ratings = ratings(t, "3 4 4 4 4 4")
	if got[1].IsNew() || got[1].IsSame() || got[1].After != want {
		t.Errorf("November: %+v", got[1])
	}
	got, err = card.Changes(model.History{}, day(2027, time.January, 9), 0)
	if err != nil || !got[0].IsNew() || got[1].After.Day != day(2026, time.November, 30) {
		t.Errorf("in an empty history: %+v, %v", got, err)
	}
}
