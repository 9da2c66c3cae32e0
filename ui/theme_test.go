package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/widgets"
)

// ratio is the contrast of two colours after WCAG 2.2, 1 to 21.
func ratio(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + .05) / (math.Min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*part(c.R) + .7152*part(c.G) + .0722*part(c.B)
}

// What is read must stand out by 4.5, and by 7 in high contrast; what is only
// looked at by 3.
const (
	forText     = 4.5
	forTextAAA  = 7
	forGraphics = 3
)

func TestTheme_EveryPairThatCarriesMeaningHasItsContrast(t *testing.T) {
	pairs := []struct {
		on, under fyne.ThemeColorName
		least     float64
	}{
		{widgets.ColorText, widgets.ColorBackground, forText},
		{widgets.ColorText, widgets.ColorPanel, forText},
		{widgets.ColorText, widgets.ColorHover, forText},
		{widgets.ColorMuted, widgets.ColorBackground, forText},
		{widgets.ColorMuted, widgets.ColorPanel, forText},
		{widgets.ColorMuted, widgets.ColorSunken, forText},
		{widgets.ColorMuted, widgets.ColorHover, forText},
		{widgets.ColorAccent, widgets.ColorBackground, forText},
		{widgets.ColorAccent, widgets.ColorPanel, forText},
		{widgets.ColorOnAccent, widgets.ColorAccent, forText},
		{widgets.ColorOnAccent, widgets.ColorAccentHover, forText},
		{widgets.ColorOnAccent, widgets.ColorAccentPress, forText},
		{widgets.ColorAccentInk, widgets.ColorAccentSoft, forText},
		{widgets.ColorAccentInk, widgets.ColorPanel, forText},
		{widgets.ColorAccentInk, widgets.ColorBackground, forText},
		{widgets.ColorAccentInk, widgets.ColorHover, forText},
		{widgets.ColorText, theme.ColorNameFocus, forText},
		{widgets.ColorFocus, widgets.ColorBackground, forGraphics},
		{widgets.ColorFocus, widgets.ColorPanel, forGraphics},
		{widgets.ColorControl, widgets.ColorPanel, forGraphics},
		{widgets.ColorControl, widgets.ColorBackground, forGraphics},
		{widgets.ColorControl, widgets.ColorSunken, forGraphics},
		{widgets.ColorDanger, widgets.ColorPanel, forText},
		{widgets.ColorOnDanger, widgets.ColorDanger, forText},
		{widgets.ColorSuccess, widgets.ColorPanel, forText},
		{widgets.ColorWarn, widgets.ColorWarnSoft, forText},
		{widgets.ColorBindingInk, widgets.ColorPanel, forText},
		{widgets.ColorBindingInk, widgets.ColorBackground, forText},
		{widgets.ColorBindingInk, widgets.ColorHover, forText},
		{widgets.ColorBindingInk, widgets.ColorAccentSoft, forText},
		{widgets.ColorText, widgets.ColorAccentSoft, forText},
		{widgets.ColorMuted, widgets.ColorAccentSoft, forText},
		{widgets.ColorOnBinding, widgets.ColorBindingInk, forText},
		{widgets.ColorBinding, widgets.ColorPanel, forGraphics},
		{widgets.ColorThen, widgets.ColorPanel, forText},
		{widgets.ColorTarget, widgets.ColorPanel, forGraphics},
		{widgets.ColorAccent, widgets.ColorSunken, forGraphics},
		{widgets.ColorBackground, widgets.ColorText, forText},
	}
	for v, name := range [4]string{"light", "dark", "high contrast light", "high contrast dark"} {
		p := paletteOf(variant(v))
		for _, pair := range pairs {
			least := pair.least
			if variant(v) >= contrastLight && least == forText {
				least = forTextAAA
			}
			if got := ratio(p[pair.on], p[pair.under]); got < least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, less than %v", name, pair.on, pair.under, got, least)
			}
		}
	}
}

func TestTheme_RatioIsWCAGs(t *testing.T) {
	if got := ratio(rgb(0x1F2937), rgb(0xFAF8F4)); math.Abs(got-13.8) > .05 {
		t.Errorf("text on paper is %.2f, the design computed 13.8", got)
	}
	if got := ratio(rgb(0), rgb(0xFFFFFF)); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v, not 21", got)
	}
}

func TestTheme_FollowsTheVariant(t *testing.T) {
	test.NewTempApp(t)
	th := NewTheme()
	light, dark := th.Color(widgets.ColorBackground, theme.VariantLight), th.Color(widgets.ColorBackground, theme.VariantDark)
	if light != rgb(0xFAF8F4) || dark != rgb(0x0F1B2D) {
		t.Errorf("backgrounds are %v and %v", light, dark)
	}
}

func TestTheme_FollowsTheSettings(t *testing.T) {
	test.NewTempApp(t)
	th := NewTheme()
	for _, x := range []struct {
		look        model.Look
		light, dark uint32
	}{
		{model.SystemLook, 0xFAF8F4, 0x0F1B2D},
		{model.LightLook, 0xFAF8F4, 0xFAF8F4},
		{model.DarkLook, 0x0F1B2D, 0x0F1B2D},
		{model.HighContrast, 0xFFFFFF, 0x000000},
	} {
		th.Set(model.Settings{Look: x.look, Text: 150})
		light, dark := th.Color(widgets.ColorBackground, theme.VariantLight), th.Color(widgets.ColorBackground, theme.VariantDark)
		if light != rgb(x.light) || dark != rgb(x.dark) {
			t.Errorf("%s: backgrounds are %v and %v", x.look, light, dark)
		}
		if got := th.Size(widgets.SizeBody); got != 21 {
			t.Errorf("%s: body text is %v", x.look, got)
		}
		if got, want := th.Size(theme.SizeNameInputBorder), map[bool]float32{true: 2, false: 1}[x.look == model.HighContrast]; got != want {
			t.Errorf("%s: edges are %v wide, want %v", x.look, got, want)
		}
	}
}

func TestTheme_FontsAreInterWithoutItalics(t *testing.T) {
	test.NewTempApp(t)
	th := NewTheme()
	for style, want := range map[fyne.TextStyle]string{
		{}:             "Inter-Regular.ttf",
		{Italic: true}: "Inter-Regular.ttf",
		{Bold: true}:   "Inter-SemiBold.ttf",

		{Bold: true, Italic: true}: "Inter-Medium.ttf",
	} {
		font := th.Font(style)
		if font.Name() != want || len(font.Content()) < 1000 {
			t.Errorf("%+v is %s of %d bytes, not %s", style, font.Name(), len(font.Content()), want)
		}
	}
}

func TestTheme_EveryIconOfItsOwnHasADrawing(t *testing.T) {
	test.NewTempApp(t)
	for name, icon := range themeIcons() {
		if len(icon.Content()) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
}
