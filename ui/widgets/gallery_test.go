package widgets_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/widgets"
)

// A scene is one picture of the gallery: what is built, and what is then done to
// it by pointer and keyboard.
type scene struct {
	name          string
	width, height float32
	build         func() fyne.CanvasObject
	act           func(w fyne.Window, o fyne.CanvasObject)
}

// TestGallery keeps a picture of each widget in each state, light and dark.
func TestGallery(t *testing.T) {
	for _, v := range []struct {
		name    string
		variant fyne.ThemeVariant
	}{{"light", theme.VariantLight}, {"dark", theme.VariantDark}} {
		for _, s := range scenes() {
			t.Run(s.name+"-"+v.name, func(t *testing.T) {
				open(t, v.variant)
				o := s.build()
				w := show(t, o, s.width, s.height)
				if s.act != nil {
					s.act(w, o)
				}
				w.Canvas().Capture()
				settle(o)
				golden(t, s.name+"-"+v.name, w.Canvas().Capture())
			})
		}
	}
}

// settle waits for the figures that are drawn beside the interface's thread.
func settle(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widgets.Figure:
		o.Wait()
	case *fyne.Container:
		for _, c := range o.Objects {
			settle(c)
		}
	}
}

func scenes() []scene {
	var all []scene
	for _, more := range [][]scene{textScenes(), buttonScenes(), choiceScenes(), entryScenes(), rowScenes(), padScenes(), shellScenes(), figureScenes(), guidedScenes()} {
		all = append(all, more...)
	}
	return all
}

// sheet places objects at fixed points of the picture, each at its least size.
func sheet(parts ...any) *fyne.Container {
	var objects []fyne.CanvasObject
	var at []fyne.Position
	for i := 0; i < len(parts); i += 3 {
		at = append(at, fyne.NewPos(float32(parts[i].(int)), float32(parts[i+1].(int))))
		objects = append(objects, parts[i+2].(fyne.CanvasObject))
	}
	return &fyne.Container{Layout: fixed{at}, Objects: objects}
}

type fixed struct{ at []fyne.Position }

func (f fixed) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		o.Resize(o.MinSize())
		o.Move(f.at[i])
	}
}

func (fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func child(o fyne.CanvasObject, i int) fyne.CanvasObject { return o.(*fyne.Container).Objects[i] }

func hover(o fyne.CanvasObject) { o.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{}) }

func focus(w fyne.Window, o fyne.CanvasObject) { w.Canvas().Focus(o.(fyne.Focusable)) }

func textScenes() []scene {
	return []scene{{name: "text", width: 460, height: 330, build: func() fyne.CanvasObject {
		wrapped := widgets.NewText("See what is holding your career down, and what lifts it.", widgets.SizeHeadline, widgets.TextOptions{Strong: true, Wrap: true})
		wrapped.Resize(fyne.NewSize(380, 100))
		c := sheet(
			20, 16, wrapped,
			20, 92, widgets.NewText("A section", widgets.SizeSection, widgets.TextOptions{Strong: true}),
			20, 124, widgets.NewText("Body text, regular", widgets.SizeBody, widgets.TextOptions{}),
			20, 148, widgets.NewText("Body text, half-bold", widgets.SizeBody, widgets.TextOptions{Strong: true}),
			20, 172, widgets.NewText("A caption in the muted colour", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}),
			20, 196, widgets.NewText("Low · the lowest", widgets.SizeCaption, widgets.TextOptions{Strong: true, Color: widgets.ColorBindingInk}),
			20, 222, widgets.NewText("3.0", widgets.SizeNumeral, widgets.TextOptions{Strong: true}),
			20, 288, widgets.NewText("A note that is far too long for its column", widgets.SizeBody, widgets.TextOptions{Clip: true}),
			220, 288, widgets.NewKeyCap("↑"), 248, 288, widgets.NewKeyCap("5"), 276, 288, widgets.NewKeyCap("Ctrl Z"),
		)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(420, 70), 7: fyne.NewSize(180, 20)}}
		return c
	}}}
}

// wide is fixed with sizes of their own for some.
type wide struct {
	fixed
	sizes map[int]fyne.Size
}

func (l wide) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.fixed.Layout(objects, s)
	for i, size := range l.sizes {
		objects[i].Resize(size)
	}
}

func buttonScenes() []scene {
	return []scene{{name: "buttons", width: 640, height: 250, build: func() fyne.CanvasObject {
		icon := widgets.NewButton("Add a past month", widgets.Quiet, nil)
		icon.Icon = widgets.Icon(widgets.IconPlus)
		tall := widgets.NewButton("Save check-in", widgets.Primary, nil)
		tall.Tall = true
		capped := widgets.NewButton("Next: Learning", widgets.Primary, nil)
		capped.Tall, capped.KeyCap = true, "5"
		off, offQuiet := widgets.NewButton("Save PNG…", widgets.Primary, nil), widgets.NewButton("Copy image", widgets.Quiet, nil)
		off.Disable()
		offQuiet.Disable()
		small := widgets.NewButton("Why am I told this?", widgets.Plain, nil)
		small.Small = true
		edit := widgets.NewButton("", widgets.Quiet, nil)
		edit.Icon = widgets.Icon(widgets.IconEdit)
		return sheet(
			20, 20, tall, 180, 20, capped, 380, 24, icon,
			20, 90, widgets.NewButton("Rest", widgets.Primary, nil), 110, 90, widgets.NewButton("Hover", widgets.Primary, nil),
			210, 90, widgets.NewButton("Press", widgets.Primary, nil), 310, 90, widgets.NewButton("Focus", widgets.Primary, nil), 420, 90, off,
			20, 144, widgets.NewButton("Rest", widgets.Quiet, nil), 110, 144, widgets.NewButton("Hover", widgets.Quiet, nil),
			210, 144, offQuiet, 340, 144, widgets.NewButton("Delete for good", widgets.Danger, nil), 500, 144, edit,
			20, 198, widgets.NewButton("Other ideas", widgets.Plain, nil), 130, 198, widgets.NewButton("Hover", widgets.Plain, nil), 240, 202, small,
		)
	}, act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(child(o, 4))
		hover(child(o, 5))
		child(o, 5).(desktop.Mouseable).MouseDown(&desktop.MouseEvent{})
		focus(w, child(o, 6))
		hover(child(o, 9))
		hover(child(o, 14))
	}}}
}

func choiceScenes() []scene {
	return []scene{{name: "choices", width: 520, height: 250, build: func() fyne.CanvasObject {
		on, small, smallOn, event := widgets.NewChip("Partly", func() {}), widgets.NewChip("1 to answer", nil), widgets.NewChip("Light", func() {}), widgets.NewChip("Spoke at a meetup", nil)
		on.SetSelected(true)
		small.Small, smallOn.Small, event.Small = true, true, true
		smallOn.SetSelected(true)
		event.Icon = widgets.Icon(widgets.IconFlag)
		panel := widgets.NewPanel(widgets.NewText("A panel", widgets.SizeBody, widgets.TextOptions{Strong: true}))
		return sheet(
			20, 20, widgets.NewSegment([]string{"Quick", "Guided"}, 0, nil), 220, 20, widgets.NewSegment([]string{"Radar", "By year", "List"}, 2, nil),
			20, 80, widgets.NewChip("Done", func() {}), 110, 80, on, 220, 80, widgets.NewChip("Hover", func() {}), 320, 80, widgets.NewChip("Focus", func() {}),
			20, 132, small, 120, 132, smallOn, 210, 132, event,
			20, 176, panel,
		)
	}, act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(child(o, 4))
		focus(w, child(o, 5))
	}}, {name: "segment-focus", width: 220, height: 70, build: func() fyne.CanvasObject {
		return sheet(20, 16, widgets.NewSegment([]string{"Quick", "Guided"}, 0, nil))
	}, act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, child(o, 0)) }}, {name: "switches", width: 320, height: 250, build: func() fyne.CanvasObject {
		half := widgets.NewProgress()
		half.SetShare(.4)
		off := widgets.NewSwitch("My target", "", false, nil)
		off.Disable()
		c := sheet(
			16, 12, widgets.NewSwitch("Hard ceiling", "", true, nil), 16, 48, widgets.NewSwitch("Employer-safe", "no dates, no names", false, nil),
			16, 84, off, 16, 120, widgets.NewSwitch("Can be opened again", "only the numbers that it shows", true, nil),
			16, 164, widgets.NewSwitch("Hover", "", false, nil), 16, 200, widgets.NewSwitch("Focus", "", true, nil), 16, 240, half,
		)
		wideRows := map[int]fyne.Size{6: fyne.NewSize(288, 4)}
		for i := range 6 {
			wideRows[i] = fyne.NewSize(288, 36)
		}
		c.Layout = wide{c.Layout.(fixed), wideRows}
		return c
	}, act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(child(o, 4))
		focus(w, child(o, 5))
	}}}
}

func entryScenes() []scene {
	build := func() fyne.CanvasObject {
		event := widgets.NewEntry("An event to remember, such as a new manager", 1)
		event.LeadIcon(widgets.Icon(widgets.IconFlag))
		filled := widgets.NewEntry("What changed this month?", 2)
		filled.SetText("Two talks with Lena about where I am heading. Still no regular advisor.")
		c := sheet(20, 20, widgets.NewEntry("What changed this month?", 2), 20, 96, event, 20, 152, filled)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(384, 62), 1: fyne.NewSize(384, 40), 2: fyne.NewSize(384, 62)}}
		return c
	}
	return []scene{
		{name: "entries", width: 424, height: 234, build: build},
		{name: "entry-focus", width: 424, height: 234, build: build, act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, child(o, 2)) }},
	}
}

var names = [model.CeilingCount]string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}

func half(level float64) model.Rating { return model.Rating(level*6 + .5) }

func words(r model.Ratings) (w [model.CeilingCount]string) {
	for i, v := range r {
		w[i] = []string{"Not set yet", "On my head", "Low", "Standing room", "Roomy", "Open sky"}[v.Step()]
	}
	return w
}

func quick() model.Ratings {
	return model.Ratings{half(3.5), half(3.5), half(2), half(4), model.NotRated, model.NotRated}
}

func november() model.Ratings {
	return model.Ratings{half(3.5), half(3.5), half(2), half(4), half(3), half(2.5)}
}

func october() model.Ratings {
	return model.Ratings{half(3), 20, half(2), 26, 14, 16}
}

func rows(s [model.CeilingCount]widgets.LevelRowState) *fyne.Container {
	var parts []any
	sizes := map[int]fyne.Size{}
	for i, state := range s {
		row := widgets.NewLevelRow(names[i])
		row.SetState(state)
		parts = append(parts, 8, 8+i*46, row)
		sizes[i] = fyne.NewSize(368, 46)
	}
	c := sheet(parts...)
	c.Layout = wide{c.Layout.(fixed), sizes}
	return c
}

func rowsOf(now model.Ratings) *fyne.Container {
	var s [model.CeilingCount]widgets.LevelRowState
	for i, w := range words(now) {
		s[i] = widgets.LevelRowState{Rating: now[i], Word: w, Hint: "Press 1 to 5"}
	}
	return rows(s)
}

func rowScenes() []scene {
	build := func() fyne.CanvasObject {
		panel := widgets.NewPanel(rowsOf(quick()))
		panel.Bare = true
		return panel
	}
	reveal := func() fyne.CanvasObject {
		var s [model.CeilingCount]widgets.LevelRowState
		now, then := november(), october()
		for i, w := range words(now) {
			s[i] = widgets.LevelRowState{
				Rating: now[i], Then: then[i], Word: w, Reveal: true, Binding: i == int(model.Mentorship),
				Delta: []string{"+0.5", "+0.2", "same", "−0.3", "+0.7", "−0.2"}[i],
			}
		}
		panel := widgets.NewPanel(rows(s))
		panel.Bare = true
		return panel
	}
	return []scene{
		{name: "rows", width: 384, height: 292, build: build},
		{name: "rows-reveal", width: 384, height: 292, build: reveal},
		{name: "rows-focus", width: 384, height: 292, build: func() fyne.CanvasObject { return rowsOf(quick()) }, act: func(w fyne.Window, o fyne.CanvasObject) {
			hover(child(o, 1))
			focus(w, child(o, int(model.Storytelling)))
		}},
		{name: "rows-narrow", width: 328, height: 292, build: func() fyne.CanvasObject {
			c := rowsOf(november())
			for i := range names {
				c.Layout.(wide).sizes[i] = fyne.NewSize(312, 46)
			}
			return c
		}},
	}
}

func pad(now, then model.Ratings, active int, binding ...model.Ceiling) *widgets.RadarPad {
	p := widgets.NewRadarPad()
	w := words(now)
	for _, c := range binding {
		w[c] += " · the lowest"
		if len(binding) > 1 {
			w[c] = "Low · among the lowest"
		}
	}
	p.SetState(widgets.PadState{Now: now, Then: then, Names: names, Words: w, Binding: binding, Active: active})
	return p
}

func padScenes() []scene {
	quickPad := func() fyne.CanvasObject { return pad(quick(), model.Ratings{}, int(model.Storytelling)) }
	reveal := func() fyne.CanvasObject { return pad(november(), october(), 0, model.Mentorship) }
	return []scene{
		{name: "pad", width: 704, height: 644, build: quickPad},
		{name: "pad-empty", width: 448, height: 372, build: func() fyne.CanvasObject { return pad(model.Ratings{}, model.Ratings{}, 0) }},
		{name: "pad-reveal", width: 704, height: 644, build: reveal},
		{name: "pad-narrow", width: 328, height: 372, build: func() fyne.CanvasObject {
			return pad(november().With(model.Opportunity, half(2)).With(model.Bandwidth, half(2)), model.Ratings{}, 0, model.Bandwidth, model.Mentorship, model.Opportunity)
		}},
		{name: "pad-focus", width: 448, height: 372, build: reveal, act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, o) }},
		{name: "pad-focus-unset", width: 448, height: 372, build: quickPad, act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, o) }},
		{name: "pad-drag", width: 448, height: 372, build: quickPad, act: func(w fyne.Window, o fyne.CanvasObject) {
			p := o.(*widgets.RadarPad)
			v := p.Geometry().Vertex(model.Network, 3.5)
			p.MouseDown(press(float32(v.X), float32(v.Y)))
		}},
	}
}

// press is the left button going down.
func press(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary}
}

func rail() *widgets.Rail {
	r := widgets.NewRail([]widgets.RailItem{
		{Icon: widgets.IconCheckIn, Label: "Check in"},
		{Icon: widgets.IconJourney, Label: "Journey"},
		{Icon: widgets.IconInsights, Label: "Insights"},
		{Icon: widgets.IconShare, Label: "Share"},
		{Icon: widgets.IconPeople, Label: "People"},
	}, []widgets.RailItem{{Icon: widgets.IconSettings, Label: "Settings"}}, nil)
	r.Select(0)
	return r
}

func shellScenes() []scene {
	icons := func() fyne.CanvasObject {
		var parts []any
		for i, n := range allIcons() {
			f := widgets.NewButton("", widgets.Quiet, nil)
			f.Icon = widgets.Icon(n)
			parts = append(parts, 12+i%9*48, 12+i/9*48, f)
		}
		return sheet(parts...)
	}
	return []scene{
		{name: "icons", width: 450, height: 256, build: icons},
		{name: "rail", width: 96, height: 560, build: func() fyne.CanvasObject { return rail() }},
		{name: "rail-narrow", width: 72, height: 560, build: func() fyne.CanvasObject {
			r := rail()
			r.SetNarrow(true)
			return r
		}},
		{name: "rail-bar", width: 480, height: 60, build: func() fyne.CanvasObject {
			r := rail()
			r.SetBar(true)
			return r
		}},
		{name: "rail-bar-small", width: 360, height: 60, build: func() fyne.CanvasObject {
			r := rail()
			r.SetBar(true)
			return r
		}},
		{name: "toast", width: 520, height: 110, build: func() fyne.CanvasObject {
			return sheet(40, 30, widgets.NewToast("Deleted the check-in of 31 May 2026", "Undo", "Ctrl Z", nil, nil))
		}},
		{name: "dialog", width: 640, height: 400, build: func() fyne.CanvasObject { return pad(november(), model.Ratings{}, 0) }, act: func(w fyne.Window, _ fyne.CanvasObject) {
			widgets.ShowDialog(w.Canvas(), widgets.Dialog{
				Title:   "There is a check-in on 29 November already",
				Body:    "Saving now would put this one in its place. The earlier one can be brought back with Undo.",
				Buttons: []widgets.DialogButton{{Label: "Keep the earlier one", Kind: widgets.Quiet}, {Label: "Replace it", Kind: widgets.Primary}},
			})
		}},
		{name: "dialog-danger", width: 360, height: 400, build: func() fyne.CanvasObject { return rail() }, act: func(w fyne.Window, _ fyne.CanvasObject) {
			widgets.ShowDialog(w.Canvas(), widgets.Dialog{
				Title:   "Restore the backup of 3 May?",
				Body:    "Everything newer is kept in a file beside it.",
				Buttons: []widgets.DialogButton{{Label: "Leave everything as it is", Kind: widgets.Quiet}, {Label: "Restore", Kind: widgets.Danger}},
			})
		}},
	}
}

func allIcons() []string {
	return []string{
		widgets.IconMark, widgets.IconCheckIn, widgets.IconJourney, widgets.IconInsights, widgets.IconShare, widgets.IconPeople,
		widgets.IconSettings, widgets.IconLock, widgets.IconClock, widgets.IconImage, widgets.IconPlus, widgets.IconRight,
		widgets.IconDown, widgets.IconLeft, widgets.IconUp, widgets.IconWarn, widgets.IconFlag, widgets.IconEdit, widgets.IconTrash,
		widgets.IconCopy, widgets.IconClose, widgets.IconDone, widgets.IconFolder, widgets.IconSearch, widgets.IconTable,
		widgets.IconMore, widgets.IconEnter, widgets.IconMinus, widgets.IconPlay, widgets.IconPause,
		widgets.IconRising, widgets.IconFalling, widgets.IconShiftedUp, widgets.IconShiftedDown, widgets.IconPlateau,
		widgets.IconSteady, widgets.IconUnclear, widgets.IconLeaningUp, widgets.IconLeaningDown, widgets.IconTooEarly,
	}
}

func figureScenes() []scene {
	return []scene{{name: "meters", width: 320, height: 112, build: func() fyne.CanvasObject {
		why := widgets.NewButton("Why am I told this?", widgets.Plain, nil)
		why.Small, why.Trailing, why.Icon = true, true, widgets.Icon(widgets.IconRight)
		c := sheet(
			20, 20, widgets.NewMeter(1, widgets.ColorBindingInk), 20, 40, widgets.NewMeter(.4, widgets.ColorAccent),
			20, 60, widgets.NewMeter(0, widgets.ColorAccent), 20, 76, why,
		)
		size := fyne.NewSize(280, 12)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: size, 1: size, 2: size}}
		return c
	}}, {name: "figure", width: 320, height: 240, build: func() fyne.CanvasObject {
		return widgets.NewFigure(func(s draw.Surface, scale float64) {
			w, h := s.Size()
			s.Fill(draw.Circle(w/2, h/2, h/3), color.NRGBA{0, 0x72, 0xB2, 255})
			s.Text(draw.Text{String: fmt.Sprint(w, " × ", h), X: w / 2, Y: h / 2, Anchor: draw.AnchorMiddle, Font: draw.Font{Face: draw.SemiBold, Size: 20 * scale}, Color: color.NRGBA{255, 255, 255, 255}})
		})
	}}}
}
