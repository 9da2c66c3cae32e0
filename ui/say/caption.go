package say

import (
	"strings"

	"headroom/model"
	"headroom/model/insight"
)

// CaptionMax is the most characters of a caption.
const CaptionMax = 700

// Caption is a short text to post with a card, in the first person: what was
// rated, what the headline states with its level, what changed, whose idea it is,
// and last one question to those who read it. It states nothing that the ratings
// do not bear, and holds no note, event, experiment or person. The safe form has
// no date either. then may be nil; moved are the ceilings whose change since is more
// than a wobble.
func (v Voice) Caption(now model.Snapshot, then *model.Snapshot, moved Moved, safe bool) string {
	return v.caption(v.captionOpening(now, then, safe), "caption.change.since-safe", now, then, moved, safe)
}

// CaptionOver is that for a picture of so many months, two or more, from the one of
// then to the one of now; then is not nil.
func (v Voice) CaptionOver(months int, now model.Snapshot, then *model.Snapshot, moved Moved, safe bool) string {
	opening := v.N("caption.over.safe", months)
	if !safe {
		opening = v.N("caption.over.dated", months, "from", v.Month(then.Day.In()), "to", v.Month(now.Day.In()))
	}
	return v.caption(opening, "caption.change.since-first", now, then, moved, safe)
}

// caption goes on from the opening. since is the key of what a safe caption says
// has changed.
func (v Voice) caption(opening, since string, now model.Snapshot, then *model.Snapshot, moved Moved, safe bool) string {
	facts := []string{opening, v.captionState(now.Ratings, ratingsOf(then), moved)}
	if s := v.captionChanges(since, now, then, moved, safe); s != "" {
		facts = append(facts, s)
	}
	return strings.Join([]string{
		v.Join(facts...),
		v.Join(v.T("caption.scale"), v.T("caption.credit")),
		v.T(captionQuestion(now.Ratings)),
	}, "\n\n")
}

// captionOpening says what was rated, and when.
func (v Voice) captionOpening(now model.Snapshot, then *model.Snapshot, safe bool) string {
	when, before := v.Dates(now, then)
	switch {
	case safe && then == nil:
		return v.T("caption.opening.safe")
	case safe:
		return v.T("caption.opening.safe-then")
	case then == nil:
		return v.T("caption.opening.dated", "when", when)
	}
	return v.T("caption.opening.dated-then", "when", when, "then", before)
}

var (
	captionTied = [...]string{3: "caption.state.tied-3", 4: "caption.state.tied-4", 5: "caption.state.tied-5", 6: "caption.state.tied-6"}
	captionAsks = [model.CeilingCount]string{
		"caption.ask.bandwidth", "caption.ask.network", "caption.ask.mentorship",
		"caption.ask.learning", "caption.ask.storytelling", "caption.ask.opportunity",
	}
)

// captionState is the headline as a sentence with its level.
func (v Voice) captionState(now model.Ratings, then *model.Ratings, moved Moved) string {
	lowest := insight.Binding(now)
	if len(lowest) == 0 {
		return v.N("caption.state.incomplete", now.Count())
	}
	value, word := v.Value(now[lowest[0]]), v.Level(now[lowest[0]])
	first := v.Ceiling(lowest[0])
	switch {
	case len(lowest) == 1 && then != nil && onlyOneStayed(now, *then, moved, lowest[0]):
		return v.T("caption.state.stayed", "first", first, "value", value, "level", word)
	case len(lowest) == 1:
		return v.T("caption.state.single", "first", first, "value", value, "level", word)
	case len(lowest) == 2:
		return v.T("caption.state.pair", "first", first, "second", v.Ceiling(lowest[1]), "value", value, "level", word)
	}
	var names []string
	for _, c := range lowest {
		names = append(names, v.Ceiling(c))
	}
	return v.T(captionTied[len(lowest)], "value", value, "level", word, "names", v.List(names...))
}

// captionChanges counts the ceilings that are higher, lower, and as they were,
// of those rated both times. It is empty where there are none, and where the
// state says so already.
func (v Voice) captionChanges(since string, now model.Snapshot, then *model.Snapshot, moved Moved, safe bool) string {
	if then == nil {
		return ""
	}
	if lowest := insight.Binding(now.Ratings); len(lowest) == 1 && onlyOneStayed(now.Ratings, then.Ratings, moved, lowest[0]) {
		return ""
	}
	higher, same, lower := compared(now.Ratings, then.Ratings)
	if higher+same+lower == 0 {
		return ""
	}
	var parts []string
	if higher > 0 {
		parts = append(parts, v.N("caption.change.higher", higher))
	}
	if same > 0 {
		parts = append(parts, v.N("caption.change.same", same))
	}
	if lower > 0 {
		parts = append(parts, v.N("caption.change.lower", lower))
	}
	changes := v.List(parts...)
	if safe {
		return v.T(since, "changes", changes)
	}
	_, before := v.Dates(now, then)
	return v.T("caption.change.since", "then", before, "changes", changes)
}

// compared counts the ceilings that are rated both times.
func compared(now, then model.Ratings) (higher, same, lower int) {
	for c := range now {
		switch {
		case !now[c].Rated() || !then[c].Rated():
		case now[c] > then[c]:
			higher++
		case now[c] < then[c]:
			lower++
		default:
			same++
		}
	}
	return higher, same, lower
}

// captionQuestion is what to ask those who may know the lowest ceiling.
func captionQuestion(now model.Ratings) string {
	switch lowest := insight.Binding(now); len(lowest) {
	case 0:
		return "caption.ask.incomplete"
	case 1:
		return captionAsks[lowest[0]]
	case 2:
		return "caption.ask.pair"
	case model.CeilingCount:
		return "caption.ask.level"
	default:
		return "caption.ask.tied"
	}
}
