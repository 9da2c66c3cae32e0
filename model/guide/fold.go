package guide

import (
	"strings"
	"unicode"
)

// accented pairs letters with the plain letters they are read as. Only Latin
// ones: the lexicon is English, and an accent is a slip or a name in it.
var accented = plainLetters()

func plainLetters() map[rune]rune {
	plainOf := map[rune]rune{}
	for plain, marked := range map[rune]string{
		'a': "àáâãäåāăą", 'c': "çćĉċč", 'd': "ďđð", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'h': "ĥħ", 'i': "ìíîïĩīĭįı",
		'j': "ĵ", 'k': "ķ", 'l': "ĺļľŀł", 'n': "ñńņňŉ", 'o': "òóôõöøōŏő", 'r': "ŕŗř", 's': "śŝşšſ", 't': "ţťŧț", 'u': "ùúûüũūŭůűų",
		'w': "ŵ", 'y': "ýÿŷ", 'z': "źżž",
	} {
		for _, r := range marked {
			plainOf[r] = plain
		}
	}
	return plainOf
}

// fold is a word as it is compared: lower case, without accents, whether they are
// written on the letter or after it.
func fold(word string) string {
	ascii := true
	for i := range len(word) {
		if c := word[i]; c >= 0x80 || c >= 'A' && c <= 'Z' {
			ascii = false
			break
		}
	}
	if ascii {
		return word
	}
	var b strings.Builder
	for _, r := range word {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := accented[r]; ok {
			r = plain
		}
		b.WriteRune(r)
	}
	return b.String()
}
