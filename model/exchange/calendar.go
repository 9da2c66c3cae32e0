package exchange

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"headroom/model"
)

// A Reminder is what a calendar says once a month: what it is called and what it
// says, in the person's language. It holds nothing of a history.
type Reminder struct {
	Day         model.ReminderDay
	Title, Text string
	// Now is when the file is made; it begins with the first of its days that is
	// not before.
	Now time.Time
}

// The evening hour of the reminder, wherever the person is, and how long it takes.
const (
	reminderHour    = 19
	reminderMinutes = 10
)

// reminderUID is the same in every file, so that a calendar that takes a second one
// changes the first.
const reminderUID = "monthly-check-in@app.headroom.Headroom"

// ICS is the calendar file of RFC 5545: one event that comes back each month, in
// local time whatever the zone, with an alarm. Invalid is a reminder without a day.
func (r Reminder) ICS() ([]byte, error) {
	rule, err := r.rule()
	if err != nil {
		return nil, err
	}
	cal := ics.NewCalendar()
	cal.SetProductId("-//Headroom//Headroom//EN")
	cal.SetMethod(ics.MethodPublish)
	e := cal.AddEvent(reminderUID)
	e.SetDtStampTime(r.Now)
	e.SetSequence(int(r.Now.Unix() / 60)) // a later file is the newer one
	e.SetProperty(ics.ComponentPropertyDtStart, localHour(r.first()))
	e.SetProperty(ics.ComponentPropertyDuration, fmt.Sprintf("PT%dM", reminderMinutes))
	e.AddRrule(rule)
	e.SetClass(ics.ClassificationPrivate) // a company's calendar is read by others
	e.SetSummary(r.Title)
	e.SetDescription(r.Text)
	e.SetTimeTransparency(ics.TransparencyTransparent) // it keeps nobody from a meeting
	alarm := e.AddAlarm()
	alarm.SetAction(ics.ActionDisplay)
	alarm.SetTrigger("PT0M")
	alarm.SetDescription(r.Title)

	var b strings.Builder
	if err := cal.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return nil, err
	}
	return []byte(b.String()), nil
}

func (r Reminder) rule() (string, error) {
	switch {
	case r.Day == model.LastDay:
		return "FREQ=MONTHLY;BYMONTHDAY=-1", nil
	case r.Day == model.LastSunday:
		return "FREQ=MONTHLY;BYDAY=-1SU", nil
	case r.Day >= 1 && r.Day <= model.ReminderDayMax:
		return fmt.Sprintf("FREQ=MONTHLY;BYMONTHDAY=%d", r.Day), nil
	}
	return "", &model.Problem{Kind: model.Invalid, Err: fmt.Errorf("a reminder needs a day of the month")}
}

// first is the first of the reminder's days that is not before today.
func (r Reminder) first() model.Date {
	today := model.DateOf(r.Now)
	if d := r.Day.In(today.In()); !d.Before(today) {
		return d
	}
	return r.Day.In(today.In() + 1)
}

// localHour is the evening of a day without a zone: floating, as RFC 5545 calls it.
func localHour(d model.Date) string {
	return fmt.Sprintf("%04d%02d%02dT%02d0000", d.Year, int(d.Month), d.Day, reminderHour)
}
