package model

// A Recent is somebody and the end of their history: enough to tell how things are
// with them now, without reading all of it.
type Recent struct {
	Person Person
	// History holds their latest snapshot, the one before it, and the last one of each
	// of the latest calendar months.
	History History
	// Target is what they aim at; a ceiling of which they did not say so is not rated.
	Target Ratings
}
