package say

import (
	"strconv"
	"strings"

	"headroom/model"
	"headroom/model/insight"
)

// A Span is a run of a headline. Binding marks the name of a ceiling that is
// lowest.
type Span struct {
	Text    string
	Binding bool
}

// Text is a headline's spans as one string.
func Text(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Moved marks the ceilings whose change is told from a wobble, as insight.RealBetween
// does.
type Moved = [model.CeilingCount]bool

// Headline states what the ratings show, and nothing they do not bear:
//
//   - fewer than six rated: how many there are;
//   - one lowest, as it was then, while each of the other five is higher than
//     then by more than a wobble: that it is the one that didn't lift;
//   - one or two lowest: which;
//   - three to five lowest: how many; six: that they are equal.
//
// then may be nil, and counts only where it is complete. moved are the ceilings whose
// change since is more than a wobble.
func (v Voice) Headline(now model.Ratings, then *model.Ratings, moved Moved) []Span {
	return v.headline(mine, now, then, moved)
}

// HeadlineOfNamed is Headline of a picture that names whose ratings they are, and
// so does not say "my".
func (v Voice) HeadlineOfNamed(now model.Ratings, then *model.Ratings, moved Moved) []Span {
	return v.headline(named, now, then, moved)
}

// headlineKeys are those of the headlines that say whose ceilings they are.
type headlineKeys struct{ single, pair, six, incomplete string }

var (
	mine  = headlineKeys{"headline.single", "headline.pair", "headline.tied.6", "headline.incomplete"}
	named = headlineKeys{"headline.named.single", "headline.named.pair", "headline.named.six", "headline.named.incomplete"}
)

func (v Voice) headline(keys headlineKeys, now model.Ratings, then *model.Ratings, moved Moved) []Span {
	lowest := insight.Binding(now)
	if len(lowest) == 1 && then != nil && onlyOneStayed(now, *then, moved, lowest[0]) {
		return v.spans("headline.stayed", lowest...)
	}
	switch len(lowest) {
	case 0:
		return []Span{{Text: v.N(keys.incomplete, now.Count())}}
	case 1:
		return v.spans(keys.single, lowest...)
	case 2:
		return v.spans(keys.pair, lowest...)
	case model.CeilingCount:
		return v.spans(keys.six)
	default:
		return v.spans("headline.tied." + strconv.Itoa(len(lowest)))
	}
}

// ShortHeadline is Headline in the fewest words, for where it does not fit. Named
// tells that the picture names whose ratings they are.
func (v Voice) ShortHeadline(now model.Ratings, named bool) []Span {
	lowest := insight.Binding(now)
	switch len(lowest) {
	case 1:
		return v.spans("headline.short.single", lowest...)
	case 2:
		return v.spans("headline.short.pair", lowest...)
	}
	if named {
		return v.HeadlineOfNamed(now, nil, Moved{})
	}
	return v.Headline(now, nil, Moved{})
}

// onlyOneStayed tells whether c is what it was while every other is higher by more
// than a wobble.
func onlyOneStayed(now, then model.Ratings, moved Moved, c model.Ceiling) bool {
	if !then.Complete() {
		return false
	}
	for _, d := range model.Ceilings() {
		stayed, rose := now[d] == then[d], now[d] > then[d] && moved[d]
		if d == c && !stayed || d != c && !rose {
			return false
		}
	}
	return true
}

// The marks that go around a name while its sentence is put together, so that
// it is found again wherever the language places it.
const (
	nameStart = "\x02"
	nameEnd   = "\x03"
)

// spans is a sentence about up to two ceilings, {{.first}} and {{.second}}, cut
// at their names.
func (v Voice) spans(key string, ceilings ...model.Ceiling) []Span {
	var args []any
	for i, c := range ceilings {
		args = append(args, [...]string{"first", "second"}[i], nameStart+v.Ceiling(c)+nameEnd)
	}
	var spans []Span
	for _, part := range strings.Split(v.T(key, args...), nameStart) {
		name, rest, found := strings.Cut(part, nameEnd)
		if !found {
			name, rest = "", part
		}
		if name != "" {
			spans = append(spans, Span{name, true})
		}
		if rest != "" {
			spans = append(spans, Span{rest, false})
		}
	}
	return spans
}
