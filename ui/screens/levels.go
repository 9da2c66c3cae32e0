package screens

import (
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// newLevelScale says over rows like that one what the levels are called.
func newLevelScale(voice say.Voice, r *widgets.LevelRow) *widgets.LevelScale {
	return widgets.NewLevelScale(r, voice.Scale())
}
