package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// A DayQuestion asks for a civil day.
type DayQuestion struct {
	Title, Body string
	// Offers are days to choose with one press.
	Offers []model.Date
	// Label names an offered day.
	Label func(model.Date) string
	// Day stands in the entry at first, if it is a day.
	Day model.Date
	// Until is the last day that can be chosen; zero for any.
	Until model.Date
	// Chosen is called with the answer.
	Chosen func(model.Date)
}

// AskDay puts the question. What cannot be read as a day is asked for again.
func AskDay(shell Shell, q DayQuestion) { askDay(shell, q, "", "") }

func askDay(shell Shell, q DayQuestion, typed, wrong string) {
	t := shell.Voice().T
	entry := widgets.NewEntry(t("day.placeholder"), 1)
	entry.SetText(typed)
	if typed == "" && q.Day.Valid() {
		entry.SetText(q.Day.String())
	}
	var dismiss func()
	choose := func() {
		day, err := model.ParseDate(entry.Text)
		if err != nil {
			askDay(shell, q, entry.Text, t("day.wrong"))
			return
		}
		if !q.Until.IsZero() && q.Until.Before(day) {
			askDay(shell, q, entry.Text, t("day.tocome"))
			return
		}
		q.Chosen(day)
	}
	entry.OnEscape = func() { dismiss() }
	entry.OnSubmitted = func(string) { dismiss(); choose() }
	dismiss = shell.Ask(widgets.Dialog{
		Title: q.Title, Body: q.Body, Focus: entry,
		Content: dayContent(shell, q, entry, wrong, func(d model.Date) { dismiss(); q.Chosen(d) }),
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet},
			{Label: t("day.choose"), Kind: widgets.Primary, Tapped: choose},
		},
	})
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func dayContent(shell Shell, q DayQuestion, entry *widgets.Entry, wrong string, pick func(model.Date)) fyne.CanvasObject {
	c := column(gapWithin)
	inLine := 2
	if shell.Tight() {
		inLine = 1
	}
	for some := range slices.Chunk(q.Offers, inLine) {
		line := row(gapWithin)
		for _, d := range some {
			line.Add(widgets.NewChip(q.Label(d), func() { pick(d) }))
		}
		c.Add(line)
	}
	c.Add(sized(space(), 1, gapWord))
	c.Add(entry)
	note := widgets.NewText(shell.Voice().T("day.body"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	if wrong != "" {
		note.SetText(wrong)
		note.SetColor(widgets.ColorDanger)
	}
	c.Add(note)
	return c
}

// chooseDay changes the day that the check-in speaks of. One that is saved is moved;
// else, where the day has a check-in and nothing was typed here, that one is opened.
func (v *CheckInView) chooseDay() {
	if v.saving {
		return
	}
	voice, desk := v.shell.Voice(), v.shell.Desk()
	offers := []model.Date{v.state.Today}
	if v.state.Day == v.state.Today {
		offers = MissingMonths(desk.History(), v.state.Today, 4)
	}
	title, body, saved := voice.T("day.title"), "", v.state.Editing() != ""
	if saved {
		title, body = voice.T("day.move"), voice.T("day.movebody", "day", voice.LongDay(v.state.kept.Day))
	}
	AskDay(v.shell, DayQuestion{
		Title: title, Body: body, Day: v.state.Day, Offers: offers,
		Label: func(d model.Date) string {
			if d == v.state.Today {
				return voice.T("day.today")
			}
			return voice.Month(d.In())
		},
		Chosen: func(d model.Date) {
			if saved || v.state.Changed() {
				v.focusOn(v.state.WithDay(d))
				return
			}
			v.reset(NewCheckIn(desk.History(), desk.Today(), d))
		},
	})
}
