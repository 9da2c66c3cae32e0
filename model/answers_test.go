package model

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func drawAnswers(t *rapid.T) Answers {
	var a Answers
	for i := range a {
		for j := range a[i] {
			a[i][j] = uint8(rapid.IntRange(0, LevelMax).Draw(t, "answer"))
		}
	}
	return a
}

// The mean as a true fraction, over all 216 triples.
func TestAnswers_RatingIsTheExactMean(t *testing.T) {
	for i := range 6 * 6 * 6 {
		three := [QuestionCount]uint8{uint8(i % 6), uint8(i / 6 % 6), uint8(i / 36)}
		a := Answers{Storytelling: three}
		sum, n := int64(0), int64(0)
		for _, v := range three {
			if v > 0 {
				sum += int64(v)
				n++
			}
		}
		got := a.Rating(Storytelling)
		if n < 2 {
			if got != NotRated {
				t.Errorf("%v is rated %v", three, got)
			}
			continue
		}
		if big.NewRat(int64(got), 6).Cmp(big.NewRat(sum, n)) != 0 {
			t.Errorf("%v is rated %d sixths, not %d/%d", three, got, sum, n)
		}
		if !got.Valid() || a.Rating(Bandwidth) != NotRated {
			t.Errorf("%v is rated %v, its neighbour %v", three, got, a.Rating(Bandwidth))
		}
	}
}

func TestAnswers_ReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAnswers(t)
		if err := a.Check(); err != nil {
			t.Error(err)
		}
		if got, err := ParseAnswers(a.String()); err != nil || got != a {
			t.Errorf("%s reads as %s, %v", a, got, err)
		}
		if a.IsZero() != (a.String() == "------------------") {
			t.Errorf("%s is zero: %v", a, a.IsZero())
		}
	})
	if (Answers{{0, 6}}).Check() == nil {
		t.Error("an answer of 6 is let through")
	}
}

func FuzzParseAnswers(f *testing.F) {
	for _, s := range []string{"------------------", "123451234512345123", "12345", "", "6-----------------", "0-----------------", "–-----------------", "1234512345123451234"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAnswers(s)
		if err != nil {
			if !a.IsZero() {
				t.Errorf("%q: %s beside an error", s, a)
			}
			return
		}
		if a.String() != s || a.Check() != nil {
			t.Errorf("%q reads as %s", s, a)
		}
	})
}
