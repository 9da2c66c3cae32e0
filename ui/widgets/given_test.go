package widgets_test

import "headroom/ui/gallery"

// What the tests share with the gallery.
var (
	sheet    = gallery.Sheet
	child    = gallery.Child
	press    = gallery.Press
	half     = gallery.Level
	words    = gallery.Words
	pad      = gallery.Pad
	names    = gallery.Names()
	november = gallery.November
	october  = gallery.October
	allIcons = gallery.Icons
	feedback = gallery.Feedback
	question = gallery.Asked
)
