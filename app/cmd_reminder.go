package app

import (
	"context"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/model/exchange"
)

// reminderCommand writes a calendar file that reminds of the check-in.
func (p *program) reminderCommand() *cobra.Command {
	var day, out string
	c := p.command("reminder", "reminder -o FILE [--day DAY] [--data DIR]", func(c *cobra.Command) error {
		if out == "" {
			return p.misuse("calendarfile")
		}
		on, err := p.reminderDay(c, day)
		if err != nil {
			return err
		}
		title, text := p.voice.T("reminder.title"), p.voice.T("reminder.text")
		data, err := exchange.Reminder{Day: on, Title: title, Text: text, Now: p.now()}.ICS()
		if err != nil {
			return err
		}
		if out == standard {
			return p.print(string(data))
		}
		return p.exportFailure(out, writeWhole(context.Background(), out, data, true))
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&out, "output", "o", "", p.voice.T("command.flag.calendarfile"))
	f.StringVar(&day, "day", "", p.voice.T("command.flag.reminderday"))
	return c
}

// reminderDay is the day given, or that of the settings where there is a journal and
// a day in them, or the last Sunday.
func (p *program) reminderDay(c *cobra.Command, given string) (model.ReminderDay, error) {
	if c.Flags().Changed("day") {
		day, err := model.ParseReminderDay(given)
		if err != nil {
			return day, p.misuse("reminderday", "value", given)
		}
		return day, nil
	}
	at, err := p.place(c)
	if err != nil {
		return model.NoReminder, err
	}
	d, err := ReadDesk(at, p.now)
	if model.KindOf(err) == model.Missing {
		return model.LastSunday, nil
	}
	if err != nil {
		return model.NoReminder, err
	}
	p.speakAs(d)
	s, err := d.Settings()
	if closed := d.Close(); err == nil {
		err = closed
	}
	if s.Reminder == model.NoReminder {
		s.Reminder = model.LastSunday
	}
	return s.Reminder, err
}
