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
		nil,
		{"look": "sepia", "text": "90"},
		{"look": "", "text": "151"},
		{"text": "1e2"},
		{"language": "d"},
		{"language": "de_DE.UTF-8"},
		{"language": strings.Repeat("x", 36)},
		{"languages": "de"},
		{"still": "yes"},
		{"reminder": "29"},
		{"reminder": "last-monday"},
		{"reminded": "-3"},
		{"reminded": "May"},
	} {
		if got := SettingsOf(values); got != DefaultSettings() {
			t.Errorf("%v is read as %+v", values, got)
		}
	}
}

func TestSettings_WhatChangedIsTakenOverAlone(t *testing.T) {
	before := DefaultSettings()
	mine, theirs := before, before
	mine.Look, mine.Text = DarkLook, 120
	theirs.Language, theirs.Reminder = "fr", LastSunday
	want := Settings{Look: DarkLook, Text: 120, Language: "fr", Reminder: LastSunday}
	if got := mine.With(before, theirs); got != want {
		t.Errorf("%+v", got)
	}
	if got := mine.Since(before); len(got) != 2 || got["look"] != "dark" || got["text"] != "120" {
		t.Errorf("changed are %v", got)
	}
	if got := want.With(theirs, before); got != mine {
		t.Errorf("taken back it is %+v", got)
	}
}
