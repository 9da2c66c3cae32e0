package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// A palette is the colour of each name in one variant.
type palette map[fyne.ThemeColorName]color.NRGBA

// A variant is one of the palettes, in the order of a swatch's colours.
type variant int

const (
	lightVariant variant = iota
	darkVariant
	contrastLight
	contrastDark
)

// A swatch is one name with its opaque colour in each variant, 0xRRGGBB.
type swatch struct {
	name    fyne.ThemeColorName
	colours [4]uint32
}

func swatches() []swatch {
	return []swatch{
		{widgets.ColorBackground, [4]uint32{0xFAF8F4, 0x0F1B2D, 0xFFFFFF, 0x000000}},
		{widgets.ColorPanel, [4]uint32{0xFFFFFF, 0x17263C, 0xFFFFFF, 0x000000}},
		{widgets.ColorSunken, [4]uint32{0xF1ECE3, 0x0B1524, 0xFFFFFF, 0x000000}},
		{widgets.ColorHover, [4]uint32{0xEFEAE0, 0x203250, 0xE8E8E8, 0x1F1F1F}},
		{widgets.ColorBorder, [4]uint32{0xE6E0D5, 0x2A3C57, 0x000000, 0xFFFFFF}},
		{widgets.ColorControl, [4]uint32{0x8C867A, 0x7186A6, 0x000000, 0xFFFFFF}},
		{widgets.ColorText, [4]uint32{0x1F2937, 0xE5E7EB, 0x000000, 0xFFFFFF}},
		{widgets.ColorMuted, [4]uint32{0x5B6470, 0xA3B1C6, 0x2B2B2B, 0xE6E6E6}},
		{widgets.ColorAccent, [4]uint32{0x0072B2, 0x56B4E9, 0x004A7C, 0x8AD4FF}},
		{widgets.ColorAccentHover, [4]uint32{0x00619A, 0x7CC6EF, 0x003A61, 0xB8E5FF}},
		{widgets.ColorAccentPress, [4]uint32{0x004E7D, 0x3C9FD9, 0x002B49, 0x5FC0F7}},
		{widgets.ColorOnAccent, [4]uint32{0xFFFFFF, 0x0B1524, 0xFFFFFF, 0x000000}},
		{widgets.ColorAccentSoft, [4]uint32{0xE1EFF8, 0x1C3B58, 0xD6EBFA, 0x003250}},
		{widgets.ColorAccentInk, [4]uint32{0x005A8E, 0x8FD0F5, 0x003A61, 0xB8E5FF}},
		{widgets.ColorFocus, [4]uint32{0x0072B2, 0x56B4E9, 0xB3007A, 0xFFF200}},
		{widgets.ColorDanger, [4]uint32{0xB42318, 0xF58A80, 0x8A0F06, 0xFFB3AB}},
		{widgets.ColorOnDanger, [4]uint32{0xFFFFFF, 0x0B1524, 0xFFFFFF, 0x000000}},
		{widgets.ColorDangerSoft, [4]uint32{0xFCEBE9, 0x3B2029, 0xFFFFFF, 0x000000}},
		{widgets.ColorSuccess, [4]uint32{0x0B7A56, 0x4CC9A0, 0x00513A, 0x7FF0C4}},
		{widgets.ColorSuccessSoft, [4]uint32{0xE3F4ED, 0x12362F, 0xFFFFFF, 0x000000}},
		{widgets.ColorWarn, [4]uint32{0x8A4B00, 0xF2B94B, 0x663600, 0xFFD15C}},
		{widgets.ColorWarnSoft, [4]uint32{0xFDF2E2, 0x35301F, 0xFFFFFF, 0x000000}},
		{widgets.ColorBinding, [4]uint32{0xD55E00, 0xE69F00, 0x7A2E00, 0xFFC233}},
		{widgets.ColorBindingInk, [4]uint32{0xB04800, 0xF0AE1F, 0x7A2E00, 0xFFC233}},
		{widgets.ColorOnBinding, [4]uint32{0xFFFFFF, 0x0B1524, 0xFFFFFF, 0x000000}},
		{widgets.ColorThen, [4]uint32{0x6B7280, 0x94A3B8, 0x444444, 0xD6D6D6}},
		{widgets.ColorTarget, [4]uint32{0x009E73, 0x00B383, 0x00513A, 0x7FF0C4}},
		{widgets.ColorGrid, [4]uint32{0xDDD6C9, 0x2B3E5A, 0x767676, 0x8C8C8C}},
		{widgets.ColorSheet, [4]uint32{0xFFFFFF, 0x132137, 0xFFFFFF, 0x000000}},
		{widgets.ColorBand, [4]uint32{0xF6E3D3, 0x4A3E22, 0xF5DEC9, 0x3A2E00}},

		// The toolkit's own names that mean the same as one of ours.
		{theme.ColorNameButton, [4]uint32{0xFFFFFF, 0x17263C, 0xFFFFFF, 0x000000}},
		{theme.ColorNameMenuBackground, [4]uint32{0xFFFFFF, 0x17263C, 0xFFFFFF, 0x000000}},
		{theme.ColorNameOverlayBackground, [4]uint32{0xFFFFFF, 0x17263C, 0xFFFFFF, 0x000000}},
		{theme.ColorNameHeaderBackground, [4]uint32{0xF1ECE3, 0x0B1524, 0xFFFFFF, 0x000000}},
		{theme.ColorNameDisabledButton, [4]uint32{0xF1ECE3, 0x0B1524, 0xFFFFFF, 0x000000}},
		{theme.ColorNameDisabled, [4]uint32{0x5B6470, 0xA3B1C6, 0x2B2B2B, 0xE6E6E6}},
		{theme.ColorNameFocus, [4]uint32{0xE1EFF8, 0x1C3B58, 0xD6EBFA, 0x003250}},
		{theme.ColorNamePressed, [4]uint32{0xE1EFF8, 0x1C3B58, 0xD6EBFA, 0x003250}},
		{theme.ColorNameScrollBar, [4]uint32{0x8C867A, 0x7186A6, 0x000000, 0xFFFFFF}},
		{theme.ColorNameForegroundOnSuccess, [4]uint32{0xFFFFFF, 0x0B1524, 0xFFFFFF, 0x000000}},
		{theme.ColorNameForegroundOnWarning, [4]uint32{0xFFFFFF, 0x0B1524, 0xFFFFFF, 0x000000}},
	}
}

// paletteOf are the colours of a variant. Light is paper, warm white under ink;
// dark is ink, deep blue under light text, and its shadows are black, as a light
// one would glow. High contrast is black and white, without shadows: what floats
// has an edge, and so has a scroll where more of its content lies.
func paletteOf(v variant) palette {
	p := palette{}
	for _, s := range swatches() {
		p[s.name] = rgb(s.colours[v])
	}
	switch v {
	case lightVariant:
		shade(p, rgb(0x1F2937), [4]uint8{15, 36, 64, 102})
	case darkVariant:
		shade(p, color.NRGBA{}, [4]uint8{77, 115, 64, 153})
	default:
		shade(p, color.NRGBA{}, [4]uint8{0, 0, 0, 179})
	}
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
