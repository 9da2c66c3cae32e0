package widgets

// Names of the icons for what a ceiling's months say. Each has a shape of its own,
// so that it is told without its word and without colour.
const (
	IconRising      = "rising"
	IconFalling     = "falling"
	IconShiftedUp   = "stepup"
	IconShiftedDown = "stepdown"
	IconPlateau     = "plateau"
	IconSteady      = "steady"
	IconUnclear     = "unclear"
	IconLeaningUp   = "leanup"
	IconLeaningDown = "leandown"
	IconTooEarly    = "early"
)
