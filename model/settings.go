package model

import "strconv"

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
}

// DefaultSettings are those of a new journal.
func DefaultSettings() Settings { return Settings{Look: SystemLook, Text: TextMin} }

// The names under which settings are kept.
const (
	settingLook = "look"
	settingText = "text"
)

// Values are the settings as they are kept, by name.
func (s Settings) Values() map[string]string {
	return map[string]string{settingLook: string(s.Look), settingText: strconv.Itoa(s.Text)}
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
	return s
}
