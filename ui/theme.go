package ui

import (
	"image/color"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/assets"
	"headroom/model"
	"headroom/ui/widgets"
)

// NewTheme is Headroom's look: paper and ink after the system's variant, four
// text sizes, Inter, and icons of one family in place of the toolkit's.
func NewTheme() *Theme {
	t := &Theme{
		base:    theme.DefaultTheme(),
		sizes:   themeSizes(),
		icons:   themeIcons(),
		regular: fyne.NewStaticResource("Inter-Regular.ttf", assets.Font("Inter-Regular")),
		medium:  fyne.NewStaticResource("Inter-Medium.ttf", assets.Font("Inter-Medium")),
		strong:  fyne.NewStaticResource("Inter-SemiBold.ttf", assets.Font("Inter-SemiBold")),
	}
	for v := range t.palettes {
		t.palettes[v] = paletteOf(variant(v))
	}
	t.Set(model.DefaultSettings())
	return t
}

// A Theme is the look of the window; Set changes it while it is in use. It is
// safe for use by several goroutines at once.
type Theme struct {
	base     fyne.Theme
	palettes [4]palette
	sizes    map[fyne.ThemeSizeName]float32
	icons    map[fyne.ThemeIconName]fyne.Resource

	regular, medium, strong fyne.Resource

	settings atomic.Pointer[model.Settings]
}

// Set takes the person's settings. The toolkit has to be told by SetTheme.
func (t *Theme) Set(s model.Settings) { t.settings.Store(&s) }

// variant is the palette for what the system prefers.
func (t *Theme) variant(system fyne.ThemeVariant) variant {
	isDark := system == theme.VariantDark
	switch t.settings.Load().Look {
	case model.LightLook:
		return lightVariant
	case model.DarkLook:
		return darkVariant
	case model.HighContrast:
		if isDark {
			return contrastDark
		}
		return contrastLight
	}
	if isDark {
		return darkVariant
	}
	return lightVariant
}

// Color is the palette's of the variant; a name it does not know is the
// toolkit's own, so that nothing it draws is ever invisible.
func (t *Theme) Color(n fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	v := t.variant(system)
	if c, ok := t.palettes[v][n]; ok {
		return c
	}
	if v == lightVariant || v == contrastLight {
		return t.base.Color(n, theme.VariantLight)
	}
	return t.base.Color(n, theme.VariantDark)
}

// Font has no italics: bold is the half-bold cut, and bold italic stands for the
// one between it and regular, which quiet buttons use.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol:
		return t.base.Font(s)
	case s.Bold && s.Italic:
		return t.medium
	case s.Bold:
		return t.strong
	}
	return t.regular
}

func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource {
	if r, ok := t.icons[n]; ok {
		return r
	}
	return t.base.Icon(n)
}

// Size of text and icons follows the settings, as motion does; edges are heavier in high
// contrast.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	if n == widgets.SizeMotion {
		if t.settings.Load().Still {
			return 0
		}
		return 1
	}
	s, ok := t.sizes[n]
	if !ok {
		return t.base.Size(n)
	}
	set := t.settings.Load()
	switch n {
	case widgets.SizeHeadline, widgets.SizeSection, widgets.SizeBody, widgets.SizeCaption, widgets.SizeNumeral, widgets.SizeIcon:
		return s * float32(set.Text) / 100
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		if set.Look == model.HighContrast {
			return 2 * s
		}
	}
	return s
}

func themeSizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		widgets.SizeHeadline:             28,
		widgets.SizeSection:              18,
		widgets.SizeBody:                 14,
		widgets.SizeCaption:              12,
		widgets.SizeNumeral:              44,
		theme.SizeNamePadding:            6,
		theme.SizeNameInnerPadding:       10,
		theme.SizeNameSeparatorThickness: 1,
		theme.SizeNameInputBorder:        1,
		theme.SizeNameInputRadius:        8,
		theme.SizeNameSelectionRadius:    4,
		theme.SizeNameButtonRadius:       8,
		theme.SizeNameMenuRadius:         8,
		theme.SizeNameCardRadius:         12,
		theme.SizeNamePopupRadius:        12,
		theme.SizeNameDialogRadius:       12,
		theme.SizeNameModalBlurRadius:    0,
		widgets.SizeIcon:                 20,
		theme.SizeNameScrollBar:          10,
		theme.SizeNameScrollBarSmall:     4,
	}
}

// themeIcons are the toolkit's icons that its dialogs, menus and entries show.
func themeIcons() map[fyne.ThemeIconName]fyne.Resource {
	return map[fyne.ThemeIconName]fyne.Resource{
		theme.IconNameConfirm:       widgets.Icon(widgets.IconDone),
		theme.IconNameCancel:        widgets.Icon(widgets.IconClose),
		theme.IconNameWindowClose:   widgets.Icon(widgets.IconClose),
		theme.IconNameSearch:        widgets.Icon(widgets.IconSearch),
		theme.IconNameFolder:        widgets.Icon(widgets.IconFolder),
		theme.IconNameFolderOpen:    widgets.Icon(widgets.IconFolder),
		theme.IconNameWarning:       widgets.Icon(widgets.IconWarn),
		theme.IconNameDelete:        widgets.Icon(widgets.IconTrash),
		theme.IconNameContentCopy:   widgets.Icon(widgets.IconCopy),
		theme.IconNameContentAdd:    widgets.Icon(widgets.IconPlus),
		theme.IconNameNavigateBack:  widgets.Icon(widgets.IconLeft),
		theme.IconNameNavigateNext:  widgets.Icon(widgets.IconRight),
		theme.IconNameMoveUp:        widgets.Icon(widgets.IconUp),
		theme.IconNameArrowDropDown: widgets.Icon(widgets.IconDown),
		theme.IconNameMenuExpand:    widgets.Icon(widgets.IconRight),
	}
}
