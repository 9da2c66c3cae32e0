package screens

import "headroom/model"

// Set gives the ceiling a rating.
func (c CheckIn) Set(at model.Ceiling, r model.Rating) CheckIn { return c.Drag(at, r).Release() }

// Next moves on to the next ceiling that has no rating.
func (c CheckIn) Next() CheckIn {
	c.Active = c.nextUnset(c.Active)
	return c
}

// Drag gives the ceiling a rating while a pointer holds it: nothing is revealed
// before it lets go. Answers that gave another rating go.
func (c CheckIn) Drag(at model.Ceiling, r model.Rating) CheckIn {
	if r = r.Clamp(); r != c.Ratings[at] {
		c.Answers[at] = [model.QuestionCount]uint8{}
	}
	c.Ratings = c.Ratings.With(at, r)
	c.Active = at
	return c
}

// Release ends a drag.
func (c CheckIn) Release() CheckIn {
	c.Revealed = c.Revealed || c.Ratings.Complete()
	return c
}

// Step moves the ceiling's rating by so many sixths. Half a level goes to the
// next half. A ceiling that has none keeps none: any start would suggest a level,
// and the keys may be meant for the one that was set before.
func (c CheckIn) Step(at model.Ceiling, sixths int) CheckIn {
	if !c.Ratings[at].Rated() {
		return c
	}
	return c.Drag(at, stepped(c.Ratings[at], sixths)).Release()
}

// stepped is a rating moved by so many sixths, half a level to the next half; none
// where there is none.
func stepped(r model.Rating, sixths int) model.Rating {
	now := int(r)
	switch {
	case now == 0:
		return r
	case sixths == int(model.Half):
		now += sixths - now%sixths
	case sixths == -int(model.Half):
		now -= (now-1)%-sixths + 1
	default:
		now += sixths
	}
	return model.Rating(min(max(now, int(model.RatingMin)), int(model.RatingMax)))
}

// Unset takes the ceiling's rating back, and the answers that it rests on.
func (c CheckIn) Unset(at model.Ceiling) CheckIn {
	c.Ratings[at] = model.NotRated
	c.Answers[at] = [model.QuestionCount]uint8{}
	c.Active = at
	return c
}

// Activate makes it the ceiling that keys act on.
func (c CheckIn) Activate(at model.Ceiling) CheckIn {
	c.Active = at
	return c
}

// Neighbour is the ceiling so many steps on from the active one; rows end at the
// first and last.
func (c CheckIn) Neighbour(dir int) model.Ceiling {
	return min(max(c.Active+model.Ceiling(dir), 0), model.CeilingCount-1)
}

// nextUnset is the first ceiling after at, going round, that has no rating; at
// itself where all have one.
func (c CheckIn) nextUnset(at model.Ceiling) model.Ceiling {
	for i := range model.Ceiling(model.CeilingCount) {
		if next := (at + 1 + i) % model.CeilingCount; !c.Ratings[next].Rated() {
			return next
		}
	}
	return at
}
