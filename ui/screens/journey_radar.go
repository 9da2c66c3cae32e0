package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// journeyFigures are the figures of the two months, and what moves them.
type journeyFigures struct {
	radar   *widgets.RadarView
	changes *widgets.Changes
	lanes   *widgets.Lanes
	scrub   *widgets.Scrubber
	// from and to choose the months, note is what is said of them below.
	from, to *widgets.Select
	note     *widgets.Text
	compare  *widgets.Button
	filling  bool

	// signs are what lanes say, as it was read of the history last; above tells that
	// names stand over their lines.
	signs laneSigns
	above bool
	// said is what the texts tell of, so that they are made once a month.
	said  saidMonths
	texts journeyTexts
	ends  laneEnds
	// rested are the months that were rested on last, which lanes are drawn for.
	rested restedMonths
}

// restedMonths are two months; the earlier is 0 where there is none.
type restedMonths struct{ now, then model.Month }

// saidMonths are the two months that texts tell of, as they were kept.
type saidMonths struct {
	to, from       string
	toRev, fromRev int64
}

// journeyTexts are the words of two months.
type journeyTexts struct {
	changeWords
	values [model.CeilingCount]string
	lowest []model.Ceiling
	hard   string
}

func (v *JourneyView) makeFigures() {
	t := v.shell.Voice().T
	v.radar = widgets.NewRadarView()
	v.changes = widgets.NewChanges(func() plot.Style { return figureStyle(v.changes) })
	v.lanes = widgets.NewLanes(v.timeline)
	v.lanes.OnScrub, v.lanes.OnRelease = v.follow, v.released
	v.scrub = widgets.NewScrubber(t("journey.scrubber"), t("journey.space"), v.shell.Voice().MonthShort, v.shell.Voice().ShortMonth)
	voice := v.shell.Voice()
	v.scrub.Tips = [3]widgets.Tip{
		{Words: t("keys.journey-play"), Key: voice.Cap("Space")},
		{Words: t("keys.journey-month"), Key: "← →"},
		{Words: t("keys.journey-from"), Key: voice.Cap("Shift ← →")},
	}
	v.scrub.OnScrub, v.scrub.OnScrubFrom, v.scrub.OnRelease = v.follow, v.scrubFrom, v.released
	v.scrub.OnMonth, v.scrub.OnMonthFrom, v.scrub.OnEnd = v.by, v.fromBy, v.toEnd
	v.scrub.OnPlay = v.play
	v.scrub.OnAlone = func() { v.change(Scrub.Alone) }
	v.from = v.newMonths(func(i int) {
		if i == 0 {
			v.change(Scrub.Alone)
			return
		}
		_, to := v.state.Scrub.Ends()
		v.change(func(s Scrub) Scrub { return s.FromAt(s.Offers(to)[i-1]) })
	})
	v.to = v.newMonths(func(i int) {
		v.change(func(s Scrub) Scrub { return s.ToAt(s.Offers(s.Len())[i]) })
	})
	v.note = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	v.compare = widgets.NewButton(t("journey.compare"), widgets.Quiet, v.Compare)
}

// newMonths chooses a month of several.
func (v *JourneyView) newMonths(chosen func(i int)) *widgets.Select {
	var s *widgets.Select
	s = widgets.NewSelect(func(string) {
		if i := s.SelectedIndex(); i >= 0 && !v.filling {
			chosen(i)
		}
	})
	return s
}

// change goes to other months at once.
func (v *JourneyView) change(to func(Scrub) Scrub) {
	v.rest()
	v.state.Scrub = to(v.state.Scrub)
	v.showMonths()
}

// timeline is what lanes draw.
func (v *JourneyView) timeline(width, height int, scale float64) plot.Timeline {
	axis := v.axis()
	return plot.Timeline{
		Width: width, Height: height, Scale: scale, Style: figureStyle(v.lanes), Voice: v.shell.Voice(), History: v.state.History(), Form: plot.Lanes,
		Lanes: plot.LaneLook{
			Text: float64(TextScale()), Left: float64(axis.Left), Right: float64(axis.Right), Open: true, Above: v.above,
			Now: v.rested.now, Then: v.rested.then,
		},
		Plateaus: v.signs.plateaus, Shifts: v.signs.shifts,
	}
}

// axis is the line of months that lanes and scrubber share.
func (v *JourneyView) axis() widgets.MonthAxis {
	k, held := TextScale(), v.months
	if len(held) == 0 {
		return widgets.MonthAxis{}
	}
	const edge, disc, air, value = 20, 40, 20, 26
	left := edge + disc*k + air
	if !v.above {
		left += textWidth(v.shell.Voice().T("journey.space"), widgets.SizeCaption) + 10
		for _, c := range model.Ceilings() {
			left = max(left, edge+textWidth(v.shell.Voice().Ceiling(c), widgets.SizeBody)+air)
		}
	}
	return widgets.MonthAxis{First: held[0], Last: held[len(held)-1], Held: held, Left: left, Right: plot.LaneHeadHalf + 20 + value*k}
}

func textWidth(s string, size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText(s, theme.Size(size), fyne.TextStyle{Bold: true}).Width
}

// showHistory follows a changed history: its signs are read beside the interface.
func (v *JourneyView) showHistory() {
	h, voice, target := v.state.History(), v.shell.Voice(), v.shell.Desk().Target()
	asOf := h.AsOf(v.shell.Desk().Today())
	var signs laneSigns
	v.shell.Run(func() error {
		signs = signsOf(voice, h, asOf, target)
		return nil
	}, func(error) {
		v.signs = signs
		v.lanes.Refresh()
	})
	v.showAxis()
}

// showAxis lays the months out anew, in the text scale as it is.
func (v *JourneyView) showAxis() {
	v.months = v.state.Scrub.Months() // others, where something was taken back out of sight
	if v.state.Scrub.Len() < 1 {
		return
	}
	axis := v.axis()
	v.lanes.SetAxis(axis)
	v.scrub.SetAxis(axis)
	v.said = saidMonths{}
	v.ends = laneEndsOf(v.shell.Voice(), v.state.Scrub.Snapshot(v.state.Scrub.Len()-1).Ratings)
	v.showMonths()
}

// showMonths shows where the scrub stands. It is called with every step of a drag.
func (v *JourneyView) showMonths() {
	s := v.state.Scrub
	if s.Len() == 0 {
		return
	}
	now := s.To()
	then, compared := s.From()
	v.say(now, then, compared)
	moment, texts := s.Moment(), &v.texts
	v.radar.SetState(widgets.RadarViewState{
		Now: moment, Then: then.Ratings, Target: v.shell.Desk().Target(), Names: texts.names, Words: texts.values, Lowest: texts.lowest,
		Hard: texts.hard, HardName: v.shell.Voice().T("journey.hardname"),
	})
	v.changes.SetState(texts.state(moment, then.Ratings))
	v.restLanes(now, then, compared)
	v.lanes.SetState(widgets.LanesState{
		To: s.Position(), Now: moment, Values: v.ends.values, Lowest: v.endsLowest(), From: then.Day.In(), Then: then.Ratings,
	})
	from := now.Day.In()
	if compared {
		from = then.Day.In()
	}
	v.scrub.SetState(widgets.ScrubberState{From: from, To: s.Position(), Playing: v.state.Playing, Speed: v.state.SpeedSign(), Told: happened(v.shell.Voice(), now)})
}

// restLanes draws the lanes for the months that are rested on: on the way, and while it
// plays, their words stay where they are.
func (v *JourneyView) restLanes(now, then model.Snapshot, compared bool) {
	if v.state.Playing || !v.state.Scrub.Resting() {
		return
	}
	these := restedMonths{now: now.Day.In()}
	if compared {
		these.then = then.Day.In()
	}
	if these != v.rested {
		v.rested = these
		v.lanes.Refresh()
	}
}

// A laneEnds is what stands beside the ends of the lanes' lines: the levels of the last
// month, wherever the scrubber is. Those of the month it is on stand at the radar.
type laneEnds struct {
	values [model.CeilingCount]string
	lowest []model.Ceiling
}

func laneEndsOf(voice say.Voice, last model.Ratings) (e laneEnds) {
	for _, c := range model.Ceilings() {
		e.values[c] = voice.Value(last[c])
	}
	e.lowest = plot.Coloured(insight.Binding(last))
	return e
}

// endsLowest are the lowest ceilings of the last month while the lanes are drawn for it: else
// the lowest of the one that they are have that colour, and no others.
func (v *JourneyView) endsLowest() []model.Ceiling {
	if s := v.state.Scrub; v.rested.now != s.Snapshot(s.Len()-1).Day.In() {
		return nil
	}
	return v.ends.lowest
}

// say makes the texts of two months, where they are others than before.
func (v *JourneyView) say(now, then model.Snapshot, compared bool) {
	these := saidMonths{now.UID, then.UID, now.Rev, then.Rev}
	if v.said == these {
		return
	}
	v.said = these
	voice := v.shell.Voice()
	lowest := insight.Binding(now.Ratings)
	texts := journeyTexts{changeWords: changeWordsOf(voice, v.state.History(), now, then, compared), lowest: plot.Coloured(lowest)}
	for _, c := range model.Ceilings() {
		texts.values[c] = voice.Value(now.Ratings[c])
	}
	for _, c := range plot.Barred(lowest) {
		texts.values[c] = voice.T("journey.lowest", "level", texts.values[c])
	}
	if level, ok := insight.HardCeiling(now.Ratings); ok {
		texts.hard = voice.Number(level)
	}
	v.texts = texts
	lines := []string{v.hardLine(now, then, compared)}
	if lineByLine := !v.above || v.state.Compare; lineByLine || !texts.anyReal {
		lines = append(lines, texts.note)
	}
	v.note.SetText(strings.Join(lines, "\n"))
	v.fillMonths(now, then, compared)
}

// hardLine tells the hard ceiling then and now.
func (v *JourneyView) hardLine(now, then model.Snapshot, compared bool) string {
	t, number := v.shell.Voice().T, v.shell.Voice().Number
	level, ok := insight.HardCeiling(now.Ratings)
	before, had := insight.HardCeiling(then.Ratings)
	switch {
	case !ok:
		return t("journey.hardnone")
	case compared && had:
		return t("journey.hardboth", "then", number(before), "now", number(level))
	}
	return t("journey.hardone", "now", number(level))
}

// fillMonths puts the two months into the selects.
func (v *JourneyView) fillMonths(now, then model.Snapshot, compared bool) {
	voice, s := v.shell.Voice(), v.state.Scrub
	name := func(i int) string { return voice.Month(s.Snapshot(i).Day.In()) }
	v.filling = true
	defer func() { v.filling = false }()
	_, to := s.Ends()
	earlier := []string{voice.T("journey.alone")}
	for _, i := range s.Offers(to) {
		earlier = append(earlier, name(i))
	}
	var all []string
	for _, i := range s.Offers(s.Len()) {
		all = append(all, name(i))
	}
	set(v.to, all, voice.Month(now.Day.In()))
	if !compared {
		set(v.from, earlier, earlier[0])
		return
	}
	set(v.from, earlier, voice.Month(then.Day.In()))
}

// set shows a choice without choosing it.
func set(s *widgets.Select, options []string, chosen string) {
	s.Options, s.Selected = options, chosen
	s.Refresh()
}

// happened is what is noted of a check-in, with its day; empty where nothing is.
func happened(voice say.Voice, s model.Snapshot) string {
	if s.Event == "" {
		return ""
	}
	return happenedOn(voice, s.Event, s.Day)
}

// happenedOn is what happened, with its day.
func happenedOn(voice say.Voice, event string, day model.Date) string {
	return voice.T("timeline.event", "text", oneLine(event), "month", voice.LongDay(day))
}
