package model

import (
	"strings"
	"testing"
)

func TestSettings_AreReadAsTheyWereKept(t *testing.T) {
	for _, look := range Looks() {
		for text := TextMin; text <= TextMax; text += TextStep {
			for _, language := range []string{"", "de", "pt-BR", "zh-Hans"} {
				for i, day := range ReminderDays() {
					s := Settings{Look: look, Text: text, Language: language, Still: i%2 == 1, Reminder: day, Reminded: Month(i)}
					if got := SettingsOf(s.Values()); got != s {
						t.Errorf("%+v is read as %+v", s, got)
					}
				}
			}
		}
	}
}

func TestSettings_UnknownValuesAreTheUsualOnes(t *testing.T) {
	for _, values := range []map[string]string{
		nil, {"look": "sepia", "text": "90"}, {"look": "", "text": "151"}, {"text": "1e2"}, {"language": "d"}, {"language": "de_DE.UTF-8"}, {"language": strings.Repeat("x", 36)}, {"languages": "de"},
		{"still": "yes"}, {"reminder": "29"}, {"reminder": "last-monday"}, {"reminded": "-3"}, {"reminded": "May"},
	} {
		if got := SettingsOf(values); got != DefaultSettings() {
			t.Errorf("%v is read as %+v", values, got)
		}
	}
}
