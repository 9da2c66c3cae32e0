package model

import (
	"fmt"
	"time"
)

// A Date is a civil day without a zone. The zero Date is no day. Dates compare
// with ==; order by Compare or Before.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The years a date may have: any life's worth of check-ins, and a fixed width
// of ten characters in text.
const (
	yearMin = 1900
	yearMax = 9999
)

// DateOf is the civil day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads YYYY-MM-DD, a real day from the year 1900 on.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a day; write it as YYYY-MM-DD, such as 2026-11-23", s)
	}
	d := DateOf(t)
	if !d.Valid() {
		return Date{}, fmt.Errorf("%q is outside the years %d to %d", s, yearMin, yearMax)
	}
	return d, nil
}

// Valid tells whether d is a real day from 1900-01-01 to 9999-12-31.
func (d Date) Valid() bool {
	return d.Year >= yearMin && d.Year <= yearMax && DateOf(d.time()) == d
}

// IsZero tells whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String is YYYY-MM-DD.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Compare is negative where d comes before e, 0 where they are one day.
func (d Date) Compare(e Date) int {
	if d.Year != e.Year {
		return d.Year - e.Year
	}
	if d.Month != e.Month {
		return int(d.Month) - int(e.Month)
	}
	return d.Day - e.Day
}

// Before tells whether d comes before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// AddDays is the day n days later, earlier where n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.time().AddDate(0, 0, n)) }

// DaysSince is the number of days from e to d. It counts seconds, since a
// time.Duration ends at 292 years.
func (d Date) DaysSince(e Date) int {
	const day = 24 * 60 * 60
	return int((d.time().Unix() - e.time().Unix()) / day)
}

// In is the month that d lies in.
func (d Date) In() Month { return MonthOf(d.Year, d.Month) }

// time is midnight UTC of the day: for arithmetic only.
func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// A Month is a calendar month as one number, so that months subtract: the
// months since January of the year 0.
type Month int

// MonthOf is the number of a calendar month.
func MonthOf(year int, m time.Month) Month { return Month(year*12 + int(m) - 1) }

// Year and Month of the year.
func (m Month) Year() int         { return int(m) / 12 }
func (m Month) Month() time.Month { return time.Month(int(m)%12 + 1) }

// First and Last day of the month.
func (m Month) First() Date { return Date{m.Year(), m.Month(), 1} }
func (m Month) Last() Date  { return (m + 1).First().AddDays(-1) }

// String is YYYY-MM.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), m.Month()) }
