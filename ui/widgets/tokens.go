package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names. The toolkit's own are used where one of them means the same, so
// that its menus, entries and scroll bars look like the rest.
const (
	ColorBackground = theme.ColorNameBackground
	// ColorPanel is what content lies on: panels, rows, entries, menus.
	ColorPanel = theme.ColorNameInputBackground
	// ColorSunken is below the background: troughs, empty blocks.
	ColorSunken fyne.ThemeColorName = "headroom.sunken"
	ColorHover                      = theme.ColorNameHover
	// ColorBorder is decoration; ColorControl is an edge that must be seen.
	ColorBorder  = theme.ColorNameSeparator
	ColorControl = theme.ColorNameInputBorder
	ColorText    = theme.ColorNameForeground
	ColorMuted   = theme.ColorNamePlaceHolder
	// ColorAccent is the one accent, and the ratings of now in figures.
	ColorAccent                          = theme.ColorNamePrimary
	ColorAccentHover fyne.ThemeColorName = "headroom.accentHover"
	ColorAccentPress fyne.ThemeColorName = "headroom.accentPress"
	ColorOnAccent                        = theme.ColorNameForegroundOnPrimary
	ColorAccentSoft                      = theme.ColorNameSelection
	ColorAccentInk                       = theme.ColorNameHyperlink
	// ColorFocus is the edge of what has the focus. The toolkit fills with its own,
	// under words.
	ColorFocus       fyne.ThemeColorName = "headroom.focus"
	ColorDanger                          = theme.ColorNameError
	ColorOnDanger                        = theme.ColorNameForegroundOnError
	ColorDangerSoft  fyne.ThemeColorName = "headroom.dangerSoft"
	ColorSuccess                         = theme.ColorNameSuccess
	ColorSuccessSoft fyne.ThemeColorName = "headroom.successSoft"
	ColorWarn                            = theme.ColorNameWarning
	ColorWarnSoft    fyne.ThemeColorName = "headroom.warnSoft"
	// ColorBinding marks the lowest ceiling in graphics and text of 24 and more;
	// smaller text and blocks use ColorBindingInk.
	ColorBinding    fyne.ThemeColorName = "headroom.binding"
	ColorBindingInk fyne.ThemeColorName = "headroom.bindingInk"
	ColorOnBinding  fyne.ThemeColorName = "headroom.onBinding"
	ColorThen       fyne.ThemeColorName = "headroom.then"
	ColorTarget     fyne.ThemeColorName = "headroom.target"
	ColorGrid       fyne.ThemeColorName = "headroom.grid"
	ColorSheet      fyne.ThemeColorName = "headroom.sheet"
	ColorBand       fyne.ThemeColorName = "headroom.band"
	// ColorScrim covers what a dialog stands before.
	ColorScrim fyne.ThemeColorName = "headroom.scrim"
	// The shadows under panels, under what floats, and under a handle.
	ColorShadowPanel  fyne.ThemeColorName = "headroom.shadowPanel"
	ColorShadowPop    fyne.ThemeColorName = "headroom.shadowPop"
	ColorShadowHandle fyne.ThemeColorName = "headroom.shadowHandle"
)

// Text sizes. Each follows the person's text scale.
const (
	SizeHeadline                    = theme.SizeNameHeadingText    // 28, one a screen
	SizeSection                     = theme.SizeNameSubHeadingText // 18
	SizeBody                        = theme.SizeNameText           // 14
	SizeCaption                     = theme.SizeNameCaptionText    // 12, never smaller
	SizeNumeral  fyne.ThemeSizeName = "headroom.numeral"           // 44, the hard ceiling alone
)

// SizeIcon is the side of an icon, 20, and follows the text scale too: IconSide is the
// rule for every other.
const SizeIcon = theme.SizeNameInlineIcon

// IconSide is the side of an icon, or of a mark as small, that is so large where text
// has its usual size.
func IconSide(w interface{ Theme() fyne.Theme }, usual float32) float32 {
	return usual * w.Theme().Size(SizeIcon) / 20
}

// SizeMotion is no size: 1 where things may move, 0 where the person wants them to
// stand still. Moves asks for it.
const SizeMotion fyne.ThemeSizeName = "headroom.motion"

// Moves tells whether something may move that need not: neither the system nor the
// person's settings say otherwise. Whoever animates asks at each start.
func Moves() bool {
	return fyne.CurrentApp().Settings().ShowAnimations() && theme.Size(SizeMotion) > 0
}

// Icon names, for Icon.
const (
	IconMark     = "mark"
	IconCheckIn  = "check"
	IconJourney  = "journey"
	IconInsights = "insights"
	IconShare    = "share"
	IconPeople   = "people"
	IconSettings = "settings"
	IconLock     = "lock"
	IconClock    = "clock"
	IconImage    = "image"
	IconPlus     = "plus"
	IconRight    = "right"
	IconDown     = "down"
	IconLeft     = "left"
	IconUp       = "up"
	IconWarn     = "warn"
	IconFlag     = "flag"
	IconEdit     = "edit"
	IconTrash    = "trash"
	IconCopy     = "copy"
	IconClose    = "close"
	IconDone     = "done"
	IconFolder   = "folder"
	IconSearch   = "search"
	IconTable    = "table"
	IconMore     = "more"
	IconEnter    = "enter"
	IconMinus    = "minus"
	IconPlay     = "play"
	IconPause    = "pause"
	// The same on a disc of their own.
	IconPlaySolid  = "playsolid"
	IconPauseSolid = "pausesolid"
)

// Radii and distances of the grid of 8.
const (
	radiusKey    = 5
	radiusBlock  = 3
	radiusSmall  = 8
	radiusTrough = 10
	radiusThumb  = 7
	radiusPanel  = 12
)
