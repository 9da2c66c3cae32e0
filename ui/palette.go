package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// A palette is the colour of each name in one variant.
type palette map[fyne.ThemeColorName]color.NRGBA

// A swatch is one name with its opaque colour on light and on dark, 0xRRGGBB.
type swatch struct {
	name        fyne.ThemeColorName
	light, dark uint32
}

func swatches() []swatch {
	return []swatch{
		{widgets.ColorBackground, 0xFAF8F4, 0x0F1B2D},
		{widgets.ColorPanel, 0xFFFFFF, 0x17263C},
		{widgets.ColorSunken, 0xF1ECE3, 0x0B1524},
		{widgets.ColorHover, 0xEFEAE0, 0x203250},
		{widgets.ColorBorder, 0xE6E0D5, 0x2A3C57},
		{widgets.ColorControl, 0x8C867A, 0x7186A6},
		{widgets.ColorText, 0x1F2937, 0xE5E7EB},
		{widgets.ColorMuted, 0x5B6470, 0xA3B1C6},
		{widgets.ColorAccent, 0x0072B2, 0x56B4E9},
		{widgets.ColorAccentHover, 0x00619A, 0x7CC6EF},
		{widgets.ColorAccentPress, 0x004E7D, 0x3C9FD9},
		{widgets.ColorOnAccent, 0xFFFFFF, 0x0B1524},
		{widgets.ColorAccentSoft, 0xE1EFF8, 0x1C3B58},
		{widgets.ColorAccentInk, 0x005A8E, 0x8FD0F5},
		{widgets.ColorFocus, 0x0072B2, 0x56B4E9},
		{widgets.ColorDanger, 0xB42318, 0xF58A80},
		{widgets.ColorOnDanger, 0xFFFFFF, 0x0B1524},
		{widgets.ColorDangerSoft, 0xFCEBE9, 0x3B2029},
		{widgets.ColorSuccess, 0x0B7A56, 0x4CC9A0},
		{widgets.ColorSuccessSoft, 0xE3F4ED, 0x12362F},
		{widgets.ColorWarn, 0x8A4B00, 0xF2B94B},
		{widgets.ColorWarnSoft, 0xFDF2E2, 0x35301F},
		{widgets.ColorBinding, 0xD55E00, 0xE69F00},
		{widgets.ColorBindingInk, 0xB34A00, 0xF0AE1F},
		{widgets.ColorOnBinding, 0xFFFFFF, 0x0B1524},
		{widgets.ColorThen, 0x6B7280, 0x94A3B8},
		{widgets.ColorTarget, 0x009E73, 0x00B383},
		{widgets.ColorGrid, 0xDDD6C9, 0x2B3E5A},
		{widgets.ColorSheet, 0xFFFFFF, 0x132137},
		{widgets.ColorBand, 0xF6E3D3, 0x4A3E22},

		// The toolkit's own names that mean the same as one of ours.
		{theme.ColorNameButton, 0xFFFFFF, 0x17263C},
		{theme.ColorNameMenuBackground, 0xFFFFFF, 0x17263C},
		{theme.ColorNameOverlayBackground, 0xFFFFFF, 0x17263C},
		{theme.ColorNameHeaderBackground, 0xF1ECE3, 0x0B1524},
		{theme.ColorNameDisabledButton, 0xF1ECE3, 0x0B1524},
		{theme.ColorNameDisabled, 0x5B6470, 0xA3B1C6},
		{theme.ColorNamePressed, 0xE1EFF8, 0x1C3B58},
		{theme.ColorNameScrollBar, 0x8C867A, 0x7186A6},
		{theme.ColorNameForegroundOnSuccess, 0xFFFFFF, 0x0B1524},
		{theme.ColorNameForegroundOnWarning, 0xFFFFFF, 0x0B1524},
	}
}

// lightPalette is paper: warm white, ink text.
func lightPalette() palette {
	p := palette{}
	for _, s := range swatches() {
		p[s.name] = rgb(s.light)
	}
	shade(p, rgb(0x1F2937), [4]uint8{15, 36, 64, 102})
	return p
}

// darkPalette is ink: deep blue, light text. Its shadows are black, as a light
// one would glow.
func darkPalette() palette {
	p := palette{}
	for _, s := range swatches() {
		p[s.name] = rgb(s.dark)
	}
	shade(p, color.NRGBA{}, [4]uint8{77, 115, 64, 153})
	return p
}

// shade fills in the see-through colours: of 255, how much of c there is under
// panels, under what floats, under handles, and over what a dialog covers.
func shade(p palette, c color.NRGBA, alpha [4]uint8) {
	for i, n := range []fyne.ThemeColorName{
		widgets.ColorShadowPanel, widgets.ColorShadowPop, widgets.ColorShadowHandle, widgets.ColorScrim,
	} {
		c.A = alpha[i]
		p[n] = c
	}
	p[theme.ColorNameShadow] = p[widgets.ColorShadowPop]
	p[theme.ColorNameScrollBarBackground] = color.NRGBA{}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}
