package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/assets"
	"headroom/ui/widgets"
)

// NewTheme is Headroom's look: paper and ink after the system's variant, four
// text sizes, Inter, and icons of one family in place of the toolkit's.
func NewTheme() fyne.Theme {
	return &headroomTheme{
		base:    theme.DefaultTheme(),
		light:   lightPalette(),
		dark:    darkPalette(),
		sizes:   themeSizes(),
		icons:   themeIcons(),
		regular: fyne.NewStaticResource("Inter-Regular.ttf", assets.Font("Inter-Regular")),
		medium:  fyne.NewStaticResource("Inter-Medium.ttf", assets.Font("Inter-Medium")),
		strong:  fyne.NewStaticResource("Inter-SemiBold.ttf", assets.Font("Inter-SemiBold")),
	}
}

type headroomTheme struct {
	base        fyne.Theme
	light, dark palette
	sizes       map[fyne.ThemeSizeName]float32
	icons       map[fyne.ThemeIconName]fyne.Resource

	regular, medium, strong fyne.Resource
}

// Color is the palette's of the variant; a name it does not know is the
// toolkit's own, so that nothing it draws is ever invisible.
func (t *headroomTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.light
	if v == theme.VariantDark {
		p = t.dark
	}
	if c, ok := p[n]; ok {
		return c
	}
	return t.base.Color(n, v)
}

// Font has no italics: bold is the half-bold cut, and bold italic stands for the
// one between it and regular, which quiet buttons use.
func (t *headroomTheme) Font(s fyne.TextStyle) fyne.Resource {
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

func (t *headroomTheme) Icon(n fyne.ThemeIconName) fyne.Resource {
	if r, ok := t.icons[n]; ok {
		return r
	}
	return t.base.Icon(n)
}

func (t *headroomTheme) Size(n fyne.ThemeSizeName) float32 {
	if s, ok := t.sizes[n]; ok {
		return s
	}
	return t.base.Size(n)
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
		theme.SizeNameInlineIcon:         20,
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
