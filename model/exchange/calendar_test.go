package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"headroom/model"
)

func reminder(day model.ReminderDay, now time.Time) Reminder {
	return Reminder{Day: day, Title: "Headroom: Zeit für den Check-in", Text: "Eine Minute, sechs Decken; was hat sich geändert?\nKein Muss, \\ auch ohne „Backslash“, mit Komma.", Now: now}
}

var november = time.Date(2026, time.November, 25, 16, 4, 5, 0, time.UTC)

// lines are those of a file, put together again where they were folded, and each is
// held to what RFC 5545 says of a line.
func lines(t *testing.T, data []byte) []string {
	t.Helper()
	text := string(data)
	if !utf8.ValidString(text) || !strings.HasSuffix(text, "\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Fatalf("not UTF-8 in lines that end with CRLF: %q", text)
	}
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line has %d bytes: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a line is folded inside a character: %q", line)
		}
	}
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n")
}

func TestReminder_IsAFileThatCalendarsRead(t *testing.T) {
	data, err := reminder(model.LastSunday, november).ICS()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Headroom//Headroom//EN", "METHOD:PUBLISH",
		"BEGIN:VEVENT", "UID:monthly-check-in@app.headroom.Headroom", "DTSTAMP:20261125T160405Z", "SEQUENCE:29927044",
		"DTSTART:20261129T190000", "DURATION:PT10M", "RRULE:FREQ=MONTHLY;BYDAY=-1SU",
		"CLASS:PRIVATE",
		"SUMMARY:Headroom: Zeit für den Check-in",
		`DESCRIPTION:Eine Minute\, sechs Decken\; was hat sich geändert?\nKein Muss\, \\ auch ohne „Backslash“\, mit Komma.`,
		"TRANSP:TRANSPARENT",
		"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M", "DESCRIPTION:Headroom: Zeit für den Check-in", "END:VALARM",
		"END:VEVENT", "END:VCALENDAR",
	}
	if got := lines(t, data); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Read by the library it says what was written, and begins on a day of its own
// rule, today at the earliest.
func TestReminder_BeginsOnItsDay(t *testing.T) {
	for now := november; now.Before(november.AddDate(1, 3, 0)); now = now.AddDate(0, 0, 1) {
		for _, day := range model.ReminderDays()[1:] {
			r := reminder(day, now)
			data, err := r.ICS()
			if err != nil {
				t.Fatal(err)
			}
			cal, err := ics.ParseCalendar(bytes.NewReader(data))
			if err != nil || len(cal.Events()) != 1 {
				t.Fatalf("%v, %d events", err, len(cal.Events()))
			}
			e := cal.Events()[0]
			if got := e.GetProperty(ics.ComponentPropertySummary).Value; got != r.Title {
				t.Fatalf("it is called %q", got)
			}
			start, err := time.Parse("20060102T150405", e.GetProperty(ics.ComponentPropertyDtStart).Value)
			if err != nil {
				t.Fatal(err)
			}
			begins, today := model.DateOf(start), model.DateOf(now)
			if begins != day.In(begins.In()) || begins.Before(today) || begins.DaysSince(today) > 34 {
				t.Fatalf("%v made on %v begins on %v", day, today, begins)
			}
		}
	}
}

func TestReminder_NeedsADay(t *testing.T) {
	for _, day := range []model.ReminderDay{model.NoReminder, 29, 30, 33, -1} {
		if data, err := reminder(day, november).ICS(); model.KindOf(err) != model.Invalid || data != nil {
			t.Errorf("%d gives %v, %q", day, err, data)
		}
	}
}
