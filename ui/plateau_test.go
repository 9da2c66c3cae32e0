package ui

import (
	"headroom/model"
	"headroom/ui/gallery"
)

func plateauMonths() []model.Snapshot { return gallery.Plateau() }

func triedMonths() []model.Snapshot { return gallery.Tried() }
