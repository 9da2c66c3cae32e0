package insight

// A State is what a ceiling's months bear to be called. There are no others.
type State string

// The states, by the name they have in files and commands.
const (
	// TooEarly: fewer than RatedMin months of the window are rated.
	TooEarly State = "too early"
	// Rising and Falling: a trend that chance would hardly show in any of the six.
	Rising  State = "rising"
	Falling State = "falling"
	// Shifted: one level before a month and another from it on.
	Shifted State = "shifted"
	// Plateau: the last months likely stay where they are, below the target.
	Plateau State = "plateau"
	// Steady: the same, at the target or above it.
	Steady State = "steady"
	// Unclear: none of these.
	Unclear State = "unclear"
)

// States are all of them.
func States() []State {
	return []State{TooEarly, Rising, Falling, Shifted, Plateau, Steady, Unclear}
}

// The bounds of the states.
const (
	// RatedMin is how many months of the window must be rated for anything but
	// "too early", and how many the plateau's rule looks at.
	RatedMin = 6
	// Alpha bounds the adjusted p of a trend, and the p of a shift.
	Alpha = .01
	// AlphaLeaning bounds the unadjusted p of a leaning.
	AlphaLeaning = .05
	// sideMin is how many rated months a shift has at least on each side.
	sideMin = 3
	// rounding is what an adjusted p may be over Alpha, for it was multiplied.
	rounding = 1e-12
)

// Evidence is all that decides a state.
type evidence struct {
	// months are the rated ones of the window.
	months int
	// trend is the sign of a trend that is significant among all ceilings.
	trend int
	// broke: Pettitt's break is significant, with months enough on each side.
	// sidesFlat: and each side keeps its level.
	broke, sidesFlat bool
	// flat: the last six months keep their level. low: it is below the target.
	flat, low bool
}

// state goes through the states in their precedence. A shift between two flat
// stretches comes before a trend, which it nearly always is as well; any other
// comes after.
func (e evidence) state() State {
	switch {
	case e.months < RatedMin:
		return TooEarly
	case e.broke && e.sidesFlat:
		return Shifted
	case e.trend > 0:
		return Rising
	case e.trend < 0:
		return Falling
	case e.broke:
		return Shifted
	case e.flat && e.low:
		return Plateau
	case e.flat:
		return Steady
	}
	return Unclear
}
