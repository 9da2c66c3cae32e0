package app

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"headroom/model"
	"headroom/ui/plot"
)

// shown is what the command line says of the days that a picture, a caption or a
// description speaks of, and of what may be said.
type shown struct {
	day, then, from, to string
	figure, person      string
	safe, noEvents      bool
	allow               []string
}

// shownFlags are the flags of shown.
func (p *program) shownFlags(f *pflag.FlagSet, in *shown) {
	t := p.voice.T
	f.StringVar(&in.figure, "figure", figureCard, t("command.flag.figure"))
	f.StringVar(&in.day, "day", "", t("command.flag.exportday"))
	f.StringVar(&in.then, "then", "", t("command.flag.then"))
	f.StringVar(&in.from, "from", "", t("command.flag.from"))
	f.StringVar(&in.to, "to", "", t("command.flag.to"))
	f.StringVar(&in.person, "person", "", t("command.flag.person"))
	f.BoolVar(&in.safe, "employer-safe", false, t("command.flag.safe"))
	f.StringArrayVar(&in.allow, "allow-private", nil, t("command.flag.allow"))
}

// A dayOrder is the days of shown, understood.
type dayOrder struct {
	// day is zero for the latest snapshot, then for the one before it.
	day, then model.Date
	alone     bool
	// from and to are the ends of the history to show, zero where they are open.
	from, to model.Date
}

func (p *program) dayOrder(c *cobra.Command, in shown) (o dayOrder, err error) {
	if o.day, err = p.dayFlag(c, "day", in.day, model.Date{}); err != nil {
		return o, err
	}
	if o.from, o.to, err = p.fromTo(c, in); err != nil {
		return o, err
	}
	if o.alone = strings.EqualFold(in.then, thenNone); o.alone {
		return o, nil
	}
	o.then, err = p.dayFlag(c, "then", in.then, model.Date{})
	return o, err
}

// The values of --figure.
const (
	figureCard     = "card"
	figureTimeline = "timeline"
)

// timeline tells by --figure whether the months are shown in place of a day.
func (p *program) timeline(c *cobra.Command, in shown) (bool, error) {
	switch strings.ToLower(in.figure) {
	case figureCard:
		if c.Flags().Changed("no-events") {
			return false, p.misuse("noevents")
		}
		return false, nil
	case figureTimeline:
		for _, flag := range []string{"day", "then", "reopenable", "trends"} {
			if c.Flags().Changed(flag) {
				return true, p.misuse("timelineflag", "flag", "--"+flag)
			}
		}
		return true, nil
	}
	return false, p.misuse("figure", "value", in.figure)
}

// fromTo are the ends of the history to show, zero where they are open.
func (p *program) fromTo(c *cobra.Command, in shown) (from, to model.Date, err error) {
	if from, err = p.dayFlag(c, "from", in.from, model.Date{}); err != nil {
		return from, to, err
	}
	if to, err = p.dayFlag(c, "to", in.to, model.Date{}); err != nil {
		return from, to, err
	}
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		err = p.misuse("fromto", "from", from.String(), "to", to.String())
	}
	return from, to, err
}

// complete takes from the history what the picture shows of it.
func (p *program) complete(pic *plot.Picture, h model.History, o dayOrder) (err error) {
	pic.History, pic.From, pic.To = h, o.from, o.to
	if h.Len() == 0 {
		return p.failure("empty")
	}
	if pic.Format.OfADay() && !pic.Timeline {
		pic.Now, pic.Then, err = p.nowAndThen(h, o)
		return err
	}
	for _, s := range h.All() {
		if !s.Day.Before(o.from) && (o.to.IsZero() || !o.to.Before(s.Day)) {
			return nil
		}
	}
	return p.failure("period")
}

// nowAndThen finds the snapshots of an order. Then is the one asked for, or else
// the one before now; nil where there is none, or none is wanted.
func (p *program) nowAndThen(h model.History, o dayOrder) (now model.Snapshot, then *model.Snapshot, err error) {
	if now, err = p.snapshotOf(h, o.day); err != nil || o.alone {
		return now, nil, err
	}
	before, found := h.Before(now.Day)
	if !o.then.IsZero() {
		if !o.then.Before(now.Day) {
			return now, nil, p.misuse("then", "then", o.then.String(), "day", now.Day.String())
		}
		before, err = p.snapshotOf(h, o.then)
		found = true
	}
	if err != nil || !found {
		return now, nil, err
	}
	return now, &before, nil
}
