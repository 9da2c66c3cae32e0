package screens

import (
	"path/filepath"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A headline is counted from so many characters on. Its entry grows to so many lines,
// which hold all that a headline can have.
const (
	headlineCounted = model.HeadlineMax * 4 / 5
	headlineLines   = 5
)

func (v *ShareView) makeOptions() {
	t, o := v.shell.Voice().T, &v.options
	var sizes []*sizeTile
	for _, s := range plot.Sizes() {
		tile := newSizeTile(t("share."+s.Name), s.Width, s.Height)
		tile.pixels = t("share.pixels", "w", s.Width, "h", s.Height)
		sizes = append(sizes, tile)
	}
	o.sizes = newSizeTiles(v.setSize, append(sizes, newSizeTile(t("share.own"), 0, 0))...)
	o.width, o.height = v.newEntry(v.sizeTyped), v.newEntry(v.sizeTyped)
	o.wrongSize = v.newWrong(t("share.wrongsize", "min", plot.SideMin, "max", plot.SideMax))

	o.look = widgets.NewSegment([]string{t("share.light"), t("share.dark"), t("share.sketch")}, 0, func(i int) {
		v.change(func(s *Share) { s.Look = Look(i) })
	})
	o.file = widgets.NewSegment([]string{"PNG", "SVG"}, 0, func(i int) { v.change(func(s *Share) { *s = s.AsSVG(i == 1) }) })
	o.look.NextKey, o.file.NextKey = "Y", "F"

	o.headline = v.minded(widgets.NewGrowingEntry("", headlineLines), v.headlineTyped)
	o.headline.OnBlur = v.fill
	o.headlineCount = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignTrailing})
	o.wrongHeadline = v.newWrong(t("share.wrongheadline", "max", model.HeadlineMax))
	o.path = v.newEntry(func(text string) { v.state = v.state.WithPath(text); v.look() })
	o.path.OnBlur = v.refill
	o.folder = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Clip: true})

	o.of = v.newDays(func(i int) Share { return v.state.Of(v.state.Days()[i].UID) })
	o.compare = v.newDays(func(i int) Share {
		if i == 0 {
			return v.state.CompareWith("")
		}
		return v.state.CompareWith(v.state.Earlier()[i-1].UID)
	})
	o.from = v.newDays(func(i int) Share { return v.state.Since(v.state.Ends(v.state.from)[i].UID) })
	o.to = v.newDays(func(i int) Share { return v.state.Until(v.state.Ends(v.state.to)[i].UID) })
	v.makeSwitches()
}

func (v *ShareView) makeSwitches() {
	t, o := v.shell.Voice().T, &v.options
	turn := func(label, hint, tip string, set func(s *Share, on bool)) *widgets.Switch {
		w := widgets.NewSwitch(label, hint, false, func(on bool) { v.change(func(s *Share) { set(s, on) }) })
		w.SetTip(tip, "")
		return w
	}
	o.hard = turn(t("share.hard"), t("share.hardhint"), t("tip.hard"), func(s *Share, on bool) { s.NoHardCeiling = !on })
	o.trends = turn(t("share.trends"), t("share.trendshint"), t("tip.trends"), func(s *Share, on bool) { s.Trends = on })
	o.happened = turn(t("share.happened"), "", t("tip.happened"), func(s *Share, on bool) { s.NoEvents = !on })
	o.target = turn(t("share.target"), "", t("tip.target"), func(s *Share, on bool) { s.Aimed = on })
	o.name = turn(t("share.name"), "", t("tip.name"), func(s *Share, on bool) {
		if s.Named = on; on && v.shell.Desk().Person().Nameless() {
			askOwnName(v.shell, "", "")
		}
	})
	o.safe = turn(t("share.safe"), t("share.safehint"), t("tip.safe"), func(s *Share, on bool) { s.Safe = on })
	o.smaller = turn(t("share.smaller"), t("share.smallerhint"), t("tip.packed"), func(s *Share, on bool) { s.Smaller = on })
	o.reopen = turn(t("share.reopenable"), t("share.reopenablehint"), t("tip.reopen"), func(s *Share, on bool) { s.Reopenable = on })
}

// makeFile is where the picture goes.
func (v *ShareView) makeFile() {
	v.options.at = newFileField(v.shell, v.options.path, 0, func() model.FileQuestion {
		endings := []string{"*" + ending(v.state.Format())}
		if v.state.Kind.oneImage() {
			endings = []string{"*" + ending(plot.PNG), "*" + ending(plot.SVG)}
		}
		return model.FileQuestion{Title: v.shell.Voice().T("share.save", "format", formatName(v.state.Format())), Path: v.state.Path(), Patterns: endings, Save: true}
	}, func() {
		if v.options.at != nil { // else it is about to be shown
			v.fill()
			v.Arrange()
		}
	})
}

// newEntry is an entry of one line that passes the window's keys on.
func (v *ShareView) newEntry(typed func(string)) *widgets.Entry {
	return v.minded(widgets.NewEntry("", 1), typed)
}

// minded is the entry with what is typed in it heeded, and the window's keys passed on.
func (v *ShareView) minded(e *widgets.Entry, typed func(string)) *widgets.Entry {
	e.OnChanged = func(s string) {
		if !v.filling {
			typed(s)
		}
	}
	e.OnShortcut, e.OnEscape = v.shell.Shortcut, v.Arrive
	return e
}

// newWrong says what is wrong under an entry, and is hidden while nothing is.
func (v *ShareView) newWrong(text string) *widgets.Text {
	w := widgets.NewText(text, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorDanger, Wrap: true})
	w.Hide()
	return w
}

// newDays chooses a check-in of several.
func (v *ShareView) newDays(chosen func(i int) Share) *widgets.Select {
	var s *widgets.Select
	s = widgets.NewSelect(func(string) {
		if i := s.SelectedIndex(); i >= 0 && !v.filling {
			v.change(func(s *Share) { *s = chosen(i) })
			v.preview.rewind()
		}
	})
	return s
}

func (v *ShareView) setSize(i int) {
	v.change(func(s *Share) { s.Size = i })
	v.sizeTyped("")
	v.Arrange()
	v.shell.Canvas().Focus(v.options.sizes)
}

// sizeTyped takes the person's own size; the last one that can be is kept.
func (v *ShareView) sizeTyped(string) {
	o := &v.options
	w, errW := strconv.Atoi(o.width.Text)
	h, errH := strconv.Atoi(o.height.Text)
	can := errW == nil && errH == nil && min(w, h) >= plot.SideMin && max(w, h) <= plot.SideMax
	if can {
		v.state.Width, v.state.Height = w, h
	}
	v.sized = can || v.state.Size < len(plot.Sizes())
	o.wrongSize.Hidden = v.sized
	v.filling = true
	setText(o.path, filepath.Base(v.state.Path())) // the name may tell the size
	v.filling = false
	v.paint()
	v.look()
}

// headlineTyped takes the person's own headline; nothing, or the one that the
// ratings give, means that one.
func (v *ShareView) headlineTyped(text string) {
	v.state = v.state.WithHeadline("")
	if written := v.written(); text != written && text != "" {
		v.state = v.state.WithHeadline(text)
	}
	v.tellHeadline()
	v.paint()
	v.look()
}

// tellHeadline says under the headline how long it is, once it is near as long as one
// can be, and what is wrong with it.
func (v *ShareView) tellHeadline() {
	o, headline := &v.options, v.state.Headline()
	n := utf8.RuneCountInString(headline)
	o.headlineCount.SetText(v.shell.Voice().T("share.headlinecount", "n", n, "max", model.HeadlineMax))
	o.headlineCount.Hidden = n < headlineCounted
	o.wrongHeadline.Hidden = model.CheckHeadline(headline) == nil
}

// written is the headline that the ratings give.
func (v *ShareView) written() string {
	p, ok := v.picture()
	if p.Headline = ""; !ok {
		return ""
	}
	return p.Title()
}

// fillOptions puts the state into the controls.
func (v *ShareView) fillOptions() {
	o, s := &v.options, v.state
	o.sizes.Select(s.Size)
	if v.sized {
		setText(o.width, strconv.Itoa(s.Width))
		setText(o.height, strconv.Itoa(s.Height))
	}
	o.look.Select(int(s.Look))
	o.file.Select(boolIndex(s.Format() == plot.SVG))
	headline := s.Headline()
	if headline == "" {
		headline = v.written()
	}
	setText(o.headline, headline)
	v.tellHeadline()
	setText(o.path, filepath.Base(s.Path()))
	o.folder.SetText(v.shell.Voice().T("share.savein", "folder", filepath.Dir(s.Path())))
	for _, x := range []struct {
		sw *widgets.Switch
		on bool
	}{{o.hard, !s.NoHardCeiling}, {o.trends, s.Trends}, {o.happened, !s.NoEvents && !s.Safe}, {o.target, s.Aimed && !s.Safe}, {o.name, s.Named && !s.Safe}, {o.safe, s.Safe}, {o.smaller, s.Smaller}, {o.reopen, s.Reopenable}} {
		x.sw.SetOn(x.on)
	}
	for _, telling := range []*widgets.Switch{o.happened, o.target, o.name} { // a safe picture has none of them
		telling.Enable()
		if s.Safe {
			telling.Disable()
		}
	}
	v.fillDays()
}

func (v *ShareView) fillDays() {
	o, s, day := &v.options, v.state, v.shell.Voice().Day
	now, _ := s.Now()
	o.of.SetOptions(dayNames(day, s.Days()))
	o.of.SetSelected(day(now.Day))
	o.compare.SetOptions(append([]string{v.shell.Voice().T("share.nothing")}, dayNames(day, s.Earlier())...))
	o.compare.SetSelectedIndex(0)
	if then := s.Then(); then != nil {
		o.compare.SetSelected(day(then.Day))
	}
	o.from.SetOptions(dayNames(day, s.Ends(s.from)))
	o.from.SetSelected(day(s.From().Day))
	o.to.SetOptions(dayNames(day, s.Ends(s.to)))
	o.to.SetSelected(day(s.To().Day))
}

func dayNames(name func(model.Date) string, days []model.Snapshot) []string {
	names := make([]string, len(days))
	for i, d := range days {
		names[i] = name(d.Day)
	}
	return names
}

// arrangeOptions stacks the options that the kind has: those of the picture, then those
// of its file.
func (v *ShareView) arrangeOptions() fyne.CanvasObject {
	t, o, kind := v.shell.Voice().T, &v.options, v.state.Kind
	inLine := len(o.sizes.tiles)
	if v.shell.Tight() {
		inLine = 2
	}
	o.sizes.Arrange(inLine)
	all := column(gapCard, o.sizes)
	if v.state.Size == len(plot.Sizes()) {
		sides := container.New(&equal{gap: gapPanel}, labelled(t("share.width"), o.width), labelled(t("share.height"), o.height))
		all.Add(column(gapWord, sides, o.wrongSize))
	}
	all.Add(v.appearance())
	all.Add(column(gapWord, captionOf(t("share.headline")), o.headline, o.headlineCount, o.wrongHeadline))
	all.Add(v.warning)
	days := []fyne.CanvasObject{labelled(t("share.from"), o.from.Framed()), labelled(t("share.to"), o.to.Framed())}
	if kind == Card {
		days = []fyne.CanvasObject{labelled(t("share.of"), o.of.Framed()), labelled(t("share.compare"), o.compare.Framed())}
	}
	if v.shell.Tight() {
		all.Add(column(gapPanel, days...))
	} else {
		all.Add(container.New(&equal{gap: gapPanel}, days...))
	}
	all.Add(v.switches(
		option{o.hard, kind != Timeline}, option{o.trends, kind == Card || kind == Carousel},
		option{o.happened, kind == Timeline}, option{o.target, kind == Card}, option{o.name, true}, option{o.safe, true}))
	o.at.Arrange()
	all.Add(column(gapWord, widgets.NewWhole(o.folder), o.at.root))
	if v.state.Format() == plot.PNG {
		all.Add(v.switches(option{o.smaller, true}, option{o.reopen, kind == Card}))
	}
	return all
}

// appearance is the styles and the kinds of file, side by side where there is room, if need
// be with less air beside their words.
func (v *ShareView) appearance() fyne.CanvasObject {
	o := &v.options
	o.look.Tight, o.file.Tight = false, false
	if !v.state.Kind.oneImage() {
		return row(0, o.look)
	}
	if v.shell.Tight() {
		return column(gapWithin, row(0, o.look), row(0, o.file))
	}
	looks := container.New(ends{gap: gapWithin}, o.look, o.file)
	if class := v.shell.Class(); class != Narrow && o.look.MinSize().Width+gapWithin+o.file.MinSize().Width > sideWidth(class) {
		o.look.Tight, o.file.Tight = true, true
	}
	return looks
}

// An option is a switch, and whether the kind has it.
type option struct {
	turn *widgets.Switch
	has  bool
}

// switches is a panel of those that the kind has.
func (v *ShareView) switches(options ...option) fyne.CanvasObject {
	all := column(0)
	for _, o := range options {
		o.turn.Stacked = v.shell.Tight()
		if o.has {
			all.Add(o.turn)
		}
	}
	return widgets.NewPanel(padded(all, inset{top: -gapWithin, bottom: -gapWithin}))
}

// labelled is a caption over its control.
func labelled(label string, control fyne.CanvasObject) fyne.CanvasObject {
	return under(captionOf(label), control)
}

func under(caption, control fyne.CanvasObject) fyne.CanvasObject {
	return column(gapWord, caption, sized(control, 0, 40*TextScale()))
}
