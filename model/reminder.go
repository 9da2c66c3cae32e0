package model

import (
	"fmt"
	"strconv"
	"time"
)

// A ReminderDay is the day of each month on which a person wants to be reminded of
// the check-in: 1 to ReminderDayMax, which every month has, or one of those below.
type ReminderDay int

// The days that are not numbers. NoReminder is the usual one.
const (
	NoReminder     ReminderDay = 0
	ReminderDayMax ReminderDay = 28
	LastDay        ReminderDay = 31
	LastSunday     ReminderDay = 32
)

// The words by which the days that are not numbers are kept and given.
const (
	wordLastDay    = "last"
	wordLastSunday = "last-sunday"
)

// ReminderDays are all that can be chosen, NoReminder first.
func ReminderDays() []ReminderDay {
	all := []ReminderDay{NoReminder, LastSunday}
	for d := ReminderDay(1); d <= ReminderDayMax; d++ {
		all = append(all, d)
	}
	return append(all, LastDay)
}

// ParseReminderDay reads 1 to 28, "last" or "last-sunday".
func ParseReminderDay(s string) (ReminderDay, error) {
	switch s {
	case wordLastDay:
		return LastDay, nil
	case wordLastSunday:
		return LastSunday, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > int(ReminderDayMax) || s != strconv.Itoa(n) {
		return NoReminder, fmt.Errorf("%q is not a day that every month has; write 1 to %d, %s or %s", s, ReminderDayMax, wordLastDay, wordLastSunday)
	}
	return ReminderDay(n), nil
}

// String is what ParseReminderDay reads; empty for NoReminder.
func (r ReminderDay) String() string {
	switch r {
	case NoReminder:
		return ""
	case LastDay:
		return wordLastDay
	case LastSunday:
		return wordLastSunday
	}
	return strconv.Itoa(int(r))
}

// In is the day in a month, zero for NoReminder.
func (r ReminderDay) In(m Month) Date {
	switch r {
	case NoReminder:
		return Date{}
	case LastDay:
		return m.Last()
	case LastSunday:
		last := m.Last()
		return last.AddDays(-int(last.time().Weekday() - time.Sunday))
	}
	return Date{m.Year(), m.Month(), int(r)}
}

// Due tells whether the month's check-in may be reminded of today: its day has come
// and the month has no snapshot. A month that has passed is a gap, and no longer
// due.
func (r ReminderDay) Due(h History, today Date) bool {
	if r == NoReminder || today.Before(r.In(today.In())) {
		return false
	}
	for _, s := range h.All() {
		if s.Day.In() == today.In() {
			return false
		}
	}
	return true
}
