package screens

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"headroom/model"
	"headroom/ui/say"
)

// nameOfPerson is what somebody is called among people: yourself "You" until you have
// a name.
func nameOfPerson(v say.Voice, p model.Person) string {
	if p.Nameless() {
		return v.T("people.you")
	}
	return p.Name
}

// discOf is what stands in somebody's disc.
func discOf(v say.Voice, p model.Person) string {
	if p.Self {
		return v.T("people.you")
	}
	return initialsOf(p.Name)
}

// initialsOf are the first characters of a name's first and last word.
func initialsOf(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	text := firstCharacter(words[0])
	if len(words) > 1 {
		text += firstCharacter(words[len(words)-1])
	}
	return text
}

// firstCharacter is a word's first letter with the marks on it, as a capital.
func firstCharacter(word string) string {
	r, first := utf8.DecodeRuneInString(word)
	end := first
	for end < len(word) {
		next, size := utf8.DecodeRuneInString(word[end:])
		if !unicode.In(next, unicode.Mn, unicode.Me) {
			break
		}
		end += size
	}
	return string(unicode.ToUpper(r)) + word[first:end]
}

// sinceWords say when the last check-in was.
func sinceWords(v say.Voice, day, today model.Date) string {
	days := today.DaysSince(day)
	months := (days*12 + 182) / 365 // to the nearest, whatever the calendar's lie between
	switch {
	case day.IsZero():
		return v.T("people.never")
	case days < 0:
		return v.T("people.on", "day", v.Day(day))
	case days == 0:
		return v.T("people.today")
	case days == 1:
		return v.T("people.yesterday")
	case days < 14:
		return v.N("people.days", days)
	case days < 31:
		return v.N("people.weeks", days/7)
	case months < 24:
		return v.N("people.months", months)
	}
	return v.N("people.years", months/12)
}

// lowestWords name the lowest ceilings, or say how many there are. Of somebody without a
// check-in there is nothing to say.
func lowestWords(v say.Voice, s Someone) string {
	if s.Now.Day.IsZero() {
		return ""
	}
	switch at := s.Binding; len(at) {
	case 0:
		return v.Rated(s.Now.Ratings)
	case 1:
		return v.Ceiling(at[0])
	case 2:
		return v.T("people.both", "one", v.Ceiling(at[0]), "two", v.Ceiling(at[1]))
	default:
		return v.EquallyLow(len(at))
	}
}

// reasonWords say what else may be a reason for a talk; empty for nothing.
func reasonWords(v say.Voice, s Someone, today model.Date) string {
	switch {
	case s.Quiet:
		return v.T("people.quiet", "month", monthName(v, s.Now.Day, today))
	case s.OnAPlateau:
		month := v.MonthName(s.Plateau)
		if s.Plateau.Year() != today.Year {
			month = v.Month(s.Plateau)
		}
		return v.T("people.plateau", "month", month)
	}
	return ""
}

// titleName is how many characters of a name have room in a title. Whose the history is
// stands above it in any case.
func titleName(class Class) int {
	if class == Narrow {
		return 12
	}
	return 24
}

// checkInTitle is what a month's check-in is called; somebody else's says whose.
func checkInTitle(v say.Voice, class Class, p model.Person, month string) string {
	if p.Self || utf8.RuneCountInString(p.Name) > titleName(class) {
		return v.T("checkin.title", "month", month)
	}
	return v.T("people.checkin", "name", p.Name, "month", month)
}
