package screens

import (
	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// tellLevels lets a row tell what its levels are called.
func tellLevels(voice say.Voice, r *widgets.LevelRow) {
	r.Tell, r.Scale = voice.LevelTip, voice.Scale()
}

// newLevelScale says over rows like that one what the ends of the scale are called.
func newLevelScale(voice say.Voice, r *widgets.LevelRow) *widgets.LevelScale {
	return widgets.NewLevelScale(r, voice.LevelTip(model.LevelMin*model.Whole), voice.LevelTip(model.LevelMax*model.Whole))
}
