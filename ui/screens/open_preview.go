package screens

import (
	"errors"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// An opened card is one whose ratings may be kept.
type opened struct {
	shell Shell
	name  string
	card  plot.CardNumbers
	// day is the day that the person says the card is of, zero where none.
	day model.Date
	// again tells that the history is not what was shown before.
	again bool
}

// preview shows what keeping it does, once it is known of which day it is.
func (o opened) preview() {
	dated, first, err := o.card.Dated(o.day)
	if wrong := (*plot.CardDayError)(nil); errors.As(err, &wrong) {
		o.askDay(o.wrongDay(wrong))
		return
	}
	desk := o.shell.Desk()
	kept := importing{desk: desk, of: desk.Person().UID} // before the history is read: another's may come between
	changes, err := dated.Changes(desk.History(), desk.Today(), first)
	if err != nil {
		o.shell.Fail(err, nil)
		return
	}
	o.show(kept, changes)
}

func (o opened) show(kept importing, changes []plot.CardChange) {
	t := o.shell.Voice().T
	otherDay, replaces := o.card.Now.When.Day.IsZero(), false
	for _, c := range changes {
		if !c.IsSame() {
			kept.changes = append(kept.changes, c)
			replaces = replaces || !c.IsNew()
		}
	}
	d := widgets.Dialog{
		Title: t("open.nothing"), Content: o.here(changes),
		Buttons: []widgets.DialogButton{{Label: t("window.close"), Kind: widgets.Quiet}},
	}
	if len(kept.changes) > 0 {
		d.Title, d.Body, d.Content = t("open.preview"), o.about(), o.table(changes, replaces, otherDay)
		d.Buttons = []widgets.DialogButton{{Label: t("window.cancel"), Kind: widgets.Quiet}}
	}
	if otherDay {
		d.Buttons = append(d.Buttons, widgets.DialogButton{Label: t("open.otherday"), Kind: widgets.Quiet, Tapped: func() { o.askDay(o.tells()) }})
	}
	if len(kept.changes) > 0 {
		d.Buttons = append(d.Buttons, widgets.DialogButton{Label: t("open.keep"), Kind: widgets.Primary, Tapped: func() { o.keep(&kept) }})
	}
	o.shell.Ask(d)
}

// about says what is looked at, and into whose history it would go.
func (o opened) about() string {
	t := o.shell.Voice().T
	switch who := o.shell.Desk().Person(); {
	case o.again && !who.Self:
		return o.shell.Voice().Join(t("open.meanwhile"), t("open.into", "name", o.name, "person", who.Name))
	case o.again:
		return t("open.meanwhile")
	case !who.Self:
		return t("open.into", "name", o.name, "person", who.Name)
	}
	return t("open.holds", "name", o.name)
}

// askDay asks of which day the card is, after saying why.
func (o opened) askDay(why string) {
	voice, today := o.shell.Voice(), o.shell.Desk().Today()
	q := DayQuestion{
		Title: voice.T("open.day"), Body: why, Day: today,
		Chosen: func(d model.Date) {
			o.day = d
			o.preview()
		},
	}
	if month := o.card.Now.When.Month; month != 0 && month != today.In() {
		q.Day = month.Last()
	}
	AskDay(o.shell, q)
}

// tells says how precisely the card tells its day.
func (o opened) tells() string {
	voice, when := o.shell.Voice(), o.card.Now.When
	if when.Number != 0 {
		return voice.T("open.tellsnumber", "n", when.Number)
	}
	return voice.T("open.tellsmonth", "month", voice.Month(when.Month))
}

func (o opened) wrongDay(wrong *plot.CardDayError) string {
	voice := o.shell.Voice()
	switch {
	case wrong.Missing():
		return o.tells()
	case wrong.Early():
		return voice.T("open.early", "day", voice.LongDay(wrong.Day))
	}
	return voice.T("open.othermonth", "day", voice.LongDay(wrong.Day), "month", voice.Month(o.card.Now.When.Month))
}

// keep keeps it all or nothing, and offers to take that back.
func (o opened) keep(k *importing) {
	o.shell.Run(k.keep, func(err error) {
		switch model.KindOf(err) {
		case "":
			o.kept(k)
		case model.Exists, model.Conflict, model.Missing:
			o.shell.Changed()
			o.again = true
			o.preview()
		default:
			o.shell.Fail(err, func() { o.keep(k) })
		}
	})
}

func (o opened) kept(k *importing) {
	o.shell.Go(PlaceJourney)
	o.shell.Changed()
	o.shell.Did(Undoable{
		Says: func(voice say.Voice) string { return voice.T("open.kept", "name", o.name) },
		Of:   o.shell.Desk().Person().UID, Back: k.back, Again: k.again,
		Then: func(bool) { o.shell.Changed() },
	})
}
