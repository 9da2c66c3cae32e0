package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// A section is a part of the page, by the ending of its heading's key.
type section struct {
	name  string
	panel func() fyne.CanvasObject
}

// makeList is the list of sections beside the page, and the select in its place.
func (v *SettingsView) makeList() {
	v.jump = widgets.NewSelect(func(string) {
		if !v.filling {
			v.goTo(v.jump.SelectedIndex())
		}
	})
	for i, s := range v.sections {
		name := v.shell.Voice().T("settings." + s.name)
		v.list = append(v.list, widgets.NewNavItem(name, func() { v.goTo(i) }))
		v.jump.Options = append(v.jump.Options, name)
	}
}

// goTo scrolls to a section.
func (v *SettingsView) goTo(i int) {
	v.scroll.ScrollToOffset(fyne.NewPos(0, v.heads[i].Position().Y))
	v.inSight(i)
}

// inSight marks a section in the list.
func (v *SettingsView) inSight(at int) {
	for i, item := range v.list {
		item.Choose(i == at)
	}
	v.filling = true
	v.jump.SetSelectedIndex(at)
	v.filling = false
}

// scrolled marks the section at the top, but for what of one ends there; the last where the
// page ends.
func (v *SettingsView) scrolled(to fyne.Position) {
	const ending = 80
	at := 0
	for i, head := range v.heads {
		if head.Position().Y <= to.Y+ending*TextScale() {
			at = i
		}
	}
	if most := v.scroll.Content.MinSize().Height - v.scroll.Size().Height; most > 0 && to.Y >= most-1 {
		at = len(v.heads) - 1
	}
	v.inSight(at)
}

// Arrange puts the list of sections beside the page; a narrow window has a select
// above it.
func (v *SettingsView) Arrange() {
	class := v.shell.Class()
	var at fyne.Position // what is looked at stays in sight
	if v.scroll != nil {
		at = v.scroll.Offset
	}
	note := widgets.NewText(v.shell.Voice().T("settings.atonce"), widgets.SizeCaption,
		widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignTrailing, Wrap: true})
	header := growing(row(gapWithin, v.title.of(class), note), note)
	content := v.page(class)
	if class == Narrow {
		sheet := v.scrolling(content, inset{gapCard, 0, gapCard, gapSection})
		jump := padded(v.jump.Framed(), inset{gapCard, 0, gapCard, gapCard})
		v.root.Objects = []fyne.CanvasObject{page(class, header, growing(column(0, jump, sheet), sheet))}
	} else {
		list := column(2)
		for _, item := range v.list {
			list.Add(item)
		}
		const bar = 14
		sheet := padded(v.scrolling(content, inset{6, 0, bar, gapSection}), inset{left: -6, right: -bar})
		wide := max(176*TextScale(), list.MinSize().Width)
		body := container.New(&line{gap: gapSection, grow: sheet}, sized(list, wide, 0), sheet)
		v.root.Objects = []fyne.CanvasObject{page(class, header, body)}
	}
	v.inSight(0)
	v.root.Refresh()
	if at.Y > 0 {
		v.scroll.ScrollToOffset(at)
		v.scrolled(v.scroll.Offset)
	}
}

// scrolling is the page's content to scroll, which is followed.
func (v *SettingsView) scrolling(content fyne.CanvasObject, in inset) *fyne.Container {
	c := scrolling(content, in)
	v.scroll = c.Layout.(*scrolled).scroll
	v.scroll.OnScrolled = v.scrolled
	return c
}

// A room tells the settings how much of it there is.
type room struct{ v *SettingsView }

// MinSize is the page's.
func (r *room) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives the page all of it, and lays it out anew where that is more or less
// than its widest row needs.
func (r *room) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const least = 860 // with the list beside
	if roomy := size.Width >= least*TextScale(); roomy != r.v.roomy {
		r.v.roomy = roomy
		r.v.Arrange()
		return
	}
	put(objects[0], 0, 0, size.Width, size.Height)
}

// rowClass is the class by which a row with a wide control is laid out.
func (v *SettingsView) rowClass() Class {
	if v.roomy {
		return v.shell.Class()
	}
	return Narrow
}

// page are the sections under each other.
func (v *SettingsView) page(class Class) fyne.CanvasObject {
	all := column(gapPanel)
	v.heads = nil
	for _, s := range v.sections {
		head := widgets.NewText(v.shell.Voice().T("settings."+s.name), widgets.SizeBody, widgets.TextOptions{Strong: true})
		v.heads = append(v.heads, head)
		all.Add(head)
		all.Add(s.panel())
		all.Add(sized(space(), 1, gapWord))
	}
	if class == Narrow {
		return all
	}
	return container.New(atMost{720 * TextScale()}, all)
}
