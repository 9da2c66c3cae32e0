package model

import (
	"maps"
	"strconv"
	"strings"
)

// A Look is how the window is coloured.
type Look string

// The looks. HighContrast is light or dark as the system is.
const (
	SystemLook   Look = "system"
	LightLook    Look = "light"
	DarkLook     Look = "dark"
	HighContrast Look = "contrast"
)

// Looks are all of them.
func Looks() []Look { return []Look{SystemLook, LightLook, DarkLook, HighContrast} }

// The text sizes that can be chosen, in percent of the usual one.
const (
	TextMin  = 100
	TextMax  = 150
	TextStep = 10
)

// Settings are how a person wants the window to be.
type Settings struct {
	Look Look
	// Text is the size of all text in percent, TextMin to TextMax.
	Text int
	// Still tells that nothing is to move that need not, whatever the system says.
	Still bool
	// Reminder is the day of the month on which the check-in is reminded of, and
	// Reminded the month in which it was last, 0 for never.
	Reminder ReminderDay
	Reminded Month
	// PutOff is whom the then-test was put off for, and in which month.
	PutOff PutOff
	// Language is the tag of the one to speak, such as "pt-BR"; empty for the
	// system's.
	Language string
}

// DefaultSettings are those of a new journal.
func DefaultSettings() Settings { return Settings{Look: SystemLook, Text: TextMin} }

// The names under which settings are kept.
const (
	settingLook     = "look"
	settingText     = "text"
	settingStill    = "still"
	settingReminder = "reminder"
	settingReminded = "reminded"
	settingLanguage = "language"
	settingPutOff   = "thentest.putoff"
)

// Values are the settings as they are kept, by name.
func (s Settings) Values() map[string]string {
	return map[string]string{
		settingLook: string(s.Look), settingText: strconv.Itoa(s.Text), settingLanguage: s.Language,
		settingPutOff: string(s.PutOff),
		settingStill:  strconv.FormatBool(s.Still), settingReminder: s.Reminder.String(), settingReminded: strconv.Itoa(int(s.Reminded)),
	}
}

// Since are the values that differ from those before, by name.
func (s Settings) Since(before Settings) map[string]string {
	values, old := s.Values(), before.Values()
	maps.DeleteFunc(values, func(name, value string) bool { return old[name] == value })
	return values
}

// With is s with what changed from before to after, and nothing else, as it is after.
func (s Settings) With(before, after Settings) Settings {
	values := s.Values()
	maps.Copy(values, after.Since(before))
	return SettingsOf(values)
}

// SettingsOf reads what Values wrote. What is missing, or was written by a version
// that knows more, is as in DefaultSettings: a setting is never worth refusing a
// journal for.
func SettingsOf(values map[string]string) Settings {
	s := DefaultSettings()
	for _, look := range Looks() {
		if values[settingLook] == string(look) {
			s.Look = look
		}
	}
	if n, err := strconv.Atoi(values[settingText]); err == nil && n >= TextMin && n <= TextMax {
		s.Text = n
	}
	s.Still = values[settingStill] == "true"
	if day, err := ParseReminderDay(values[settingReminder]); err == nil {
		s.Reminder = day
	}
	if n, err := strconv.Atoi(values[settingReminded]); err == nil && n > 0 {
		s.Reminded = Month(n)
	}
	s.PutOff = PutOff(values[settingPutOff])
	if tag := values[settingLanguage]; isTag(tag) {
		s.Language = tag
	}
	return s
}

// isTag tells whether s is written as the tag of a language is; which of them are
// spoken is not for the model to know.
func isTag(s string) bool {
	const longest = 35 // of RFC 5646, section 4.4.1
	return len(s) >= 2 && len(s) <= longest && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}
