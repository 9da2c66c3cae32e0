package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Levels run from LevelMin to LevelMax; more is more room.
const (
	LevelMin = 1
	LevelMax = 5
)

// A Rating is the headroom of one ceiling in one snapshot, held in sixths of a
// level so that equal ratings are equal: a mean of two answers is a multiple of
// three sixths, a mean of three answers of two. The zero Rating is not rated;
// every other valid one is RatingMin to RatingMax.
type Rating uint8

// The bounds of a rating, and one whole level, in sixths.
const (
	NotRated  Rating = 0
	Sixth     Rating = 1
	Half      Rating = 3
	Whole     Rating = 6
	RatingMin Rating = LevelMin * Whole
	RatingMax Rating = LevelMax * Whole
)

// levelTolerance is how far from a sixth a decimal may lie and still mean it:
// two decimals are enough to name any sixth.
const levelTolerance = 0.005

// RatingOf is the rating of a level from 1 to 5 within .005 of a sixth.
func RatingOf(level float64) (Rating, error) {
	if math.IsNaN(level) || level < LevelMin-levelTolerance || level > LevelMax+levelTolerance {
		return NotRated, fmt.Errorf("level %v is outside 1 to 5", level)
	}
	sixths := math.Round(level * float64(Whole))
	if math.Abs(level-sixths/float64(Whole)) > levelTolerance+1e-12 {
		return NotRated, fmt.Errorf("level %v is not a sixth of a level; the nearest is %s", level, Rating(sixths).Decimal())
	}
	return Rating(sixths), nil
}

// ParseRating reads a level as a decimal ("3", "2.5", "3.67") or "-" for not
// rated.
func ParseRating(s string) (Rating, error) {
	s = strings.TrimSpace(s)
	if s == "-" || s == "–" {
		return NotRated, nil
	}
	level, err := strconv.ParseFloat(s, 64)
	if err != nil || strings.ContainsAny(s, "xXpP_") {
		return NotRated, fmt.Errorf("%q is not a level; write 1 to 5 in halves, or - for not rated", s)
	}
	return RatingOf(level)
}

// Rated tells whether there is a rating at all.
func (r Rating) Rated() bool { return r != NotRated }

// Valid tells whether r is not rated or within bounds.
func (r Rating) Valid() bool { return r == NotRated || r >= RatingMin && r <= RatingMax }

// Level is the rating in levels, 1 to 5; 0 where not rated.
func (r Rating) Level() float64 { return float64(r) / float64(Whole) }

// Step is the nearest whole level, 1 to 5, a half going to the lower one (3.5
// is "Standing room"): whose word describes the rating. 0 where not rated.
func (r Rating) Step() int {
	if r == NotRated {
		return 0
	}
	return int(r+Half-1) / int(Whole)
}

// Decimal writes the level with as few decimals as name its sixth: "3", "2.5",
// "3.67"; "-" where not rated. ParseRating reads it back.
func (r Rating) Decimal() string {
	if r == NotRated {
		return "-"
	}
	return strconv.FormatFloat(math.Round(r.Level()*100)/100, 'f', -1, 64)
}

// String is Decimal.
func (r Rating) String() string { return r.Decimal() }

// Clamp brings a rated value within bounds and leaves "not rated" alone.
func (r Rating) Clamp() Rating {
	if r == NotRated {
		return r
	}
	return min(max(r, RatingMin), RatingMax)
}

// Ratings are the six ratings of a snapshot, indexed by Ceiling.
type Ratings [CeilingCount]Rating

// Count is how many of the six are rated.
func (r Ratings) Count() int {
	n := 0
	for _, v := range r {
		if v.Rated() {
			n++
		}
	}
	return n
}

// Complete tells whether all six are rated.
func (r Ratings) Complete() bool { return r.Count() == CeilingCount }

// Lowest is the lowest rating and every ceiling that has it, in order; none
// where nothing is rated.
func (r Ratings) Lowest() (Rating, []Ceiling) {
	lowest := NotRated
	var at []Ceiling
	for i, v := range r {
		switch {
		case !v.Rated():
		case lowest == NotRated || v < lowest:
			lowest, at = v, []Ceiling{Ceiling(i)}
		case v == lowest:
			at = append(at, Ceiling(i))
		}
	}
	return lowest, at
}

// With is r with one ceiling's rating changed.
func (r Ratings) With(c Ceiling, v Rating) Ratings {
	r[c] = v
	return r
}

// Check reports the first rating that is out of bounds.
func (r Ratings) Check() error {
	for i, v := range r {
		if !v.Valid() {
			return fmt.Errorf("%s: %d sixths is outside %d to %d", Ceiling(i), v, RatingMin, RatingMax)
		}
	}
	return nil
}
