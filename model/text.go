package model

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The longest texts that are kept, in characters.
const (
	NoteMax  = 20_000
	EventMax = 200
	NameMax  = 200
	// HeadlineMax is for what a person writes over a card.
	HeadlineMax = 200
	// PrivateWordMax is for a word that no picture may show.
	PrivateWordMax = 200
)

// CheckNote accepts free text of several lines: a note or an experiment.
func CheckNote(s string) error { return checkText(s, NoteMax, true) }

// CheckEvent accepts one line of free text.
func CheckEvent(s string) error { return checkText(s, EventMax, false) }

// CheckName accepts a person's name: one line that is not blank, without the
// characters that reorder the text around them.
func CheckName(s string) error {
	if strings.TrimSpace(s) == "" {
		return &Refusal{Why: NameBlank}
	}
	if i := strings.IndexFunc(s, isBidiControl); i >= 0 {
		return &Refusal{Why: NameTurns}
	}
	return checkText(s, NameMax, false)
}

// CheckHeadline accepts what a person writes over a card, in one line or more. It
// may not turn the direction of text: what reads one way could stand another.
func CheckHeadline(s string) error {
	if strings.ContainsFunc(s, func(r rune) bool { return isBidiControl(r) && r >= 0x202A }) {
		return &Refusal{Why: HeadlineTurns}
	}
	if strings.ContainsRune(s, '\t') {
		return &Refusal{Why: HeadlineTabs}
	}
	return checkText(s, HeadlineMax, true)
}

// CheckPrivateWord accepts a word, or a few on one line, that no picture may
// show: not blank, and without white space around it.
func CheckPrivateWord(s string) error {
	if strings.TrimSpace(s) == "" {
		return &Refusal{Why: WordBlank}
	}
	if strings.TrimSpace(s) != s {
		return &Refusal{Why: WordSpaces}
	}
	return checkText(s, PrivateWordMax, false)
}

func checkText(s string, limit int, lines bool) error {
	if !utf8.ValidString(s) {
		return &Refusal{Why: NotText}
	}
	if n := utf8.RuneCountInString(s); n > limit {
		return &Refusal{Why: TooLong, N: n, Most: limit}
	}
	for _, r := range s {
		if unicode.IsControl(r) && !(lines && (r == '\n' || r == '\t')) {
			return &Refusal{Why: ControlSign, Sign: fmt.Sprintf("%U", r)}
		}
	}
	return nil
}

func isBidiControl(r rune) bool {
	return r == 0x061C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
