package model

import "fmt"

// QuestionCount is how many described questions a ceiling has.
const QuestionCount = 3

// Answers are the eighteen answers of a guided check-in: for each ceiling three
// levels 1 to 5, or 0 where a question was skipped.
type Answers [CeilingCount][QuestionCount]uint8

// Rating is the mean of a ceiling's answers, exactly. Fewer than two answers
// give no rating.
func (a Answers) Rating(c Ceiling) Rating {
	sum, n := 0, 0
	for _, v := range a[c] {
		if v > 0 {
			sum += int(v)
			n++
		}
	}
	if n < 2 {
		return NotRated
	}
	return Rating(sum * int(Whole) / n)
}

// IsZero tells whether nothing was answered.
func (a Answers) IsZero() bool { return a == Answers{} }

// Check reports the first answer outside 0 to 5.
func (a Answers) Check() error {
	for i, three := range a {
		for j, v := range three {
			if v > LevelMax {
				return fmt.Errorf("%s, question %d: answer %d is outside 1 to 5", Ceiling(i), j+1, v)
			}
		}
	}
	return nil
}

// String writes the eighteen in order, one character each, "-" for skipped.
func (a Answers) String() string {
	b := make([]byte, 0, CeilingCount*QuestionCount)
	for _, three := range a {
		for _, v := range three {
			if v == 0 {
				b = append(b, '-')
			} else {
				b = append(b, '0'+v)
			}
		}
	}
	return string(b)
}

// ParseAnswers reads what String writes.
func ParseAnswers(s string) (Answers, error) {
	var a Answers
	if len(s) != CeilingCount*QuestionCount {
		return a, fmt.Errorf("%d answers; there are %d questions, write 1 to 5 or - for each", len(s), CeilingCount*QuestionCount)
	}
	for i := range len(s) {
		switch ch := s[i]; {
		case ch == '-':
		case ch >= '1' && ch <= '5':
			a[i/QuestionCount][i%QuestionCount] = ch - '0'
		default:
			return Answers{}, fmt.Errorf("answer %d is %q; write 1 to 5, or - where it was skipped", i+1, ch)
		}
	}
	return a, nil
}
