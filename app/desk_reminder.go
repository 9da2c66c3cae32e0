package app

import (
	"context"

	"headroom/model"
	"headroom/model/exchange"
)

// SaveReminder writes a calendar file that reminds of the check-in on that day of
// each month, whole and durable or not at all. Exists is a file that is there and
// not to be replaced.
func (d *Desk) SaveReminder(path string, day model.ReminderDay, title, text string, replace bool) error {
	data, err := exchange.Reminder{Day: day, Title: title, Text: text, Now: d.now()}.ICS()
	if err != nil {
		return err
	}
	return writeWhole(context.Background(), path, data, replace)
}

// DocumentsDir is where a file is offered to be saved.
func (d *Desk) DocumentsDir() string { return documentsDir() }
