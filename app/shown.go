package app

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"headroom/model"
)

// shown is what the command line says of the days that a card, a caption or a
// description speaks of, and of what may be said.
type shown struct {
	day, then, person string
	safe              bool
	allow             []string
}

// shownFlags are the flags of shown.
func (p *program) shownFlags(f *pflag.FlagSet, in *shown) {
	t := p.voice.T
	f.StringVar(&in.day, "day", "", t("command.flag.exportday"))
	f.StringVar(&in.then, "then", "", t("command.flag.then"))
	f.StringVar(&in.person, "person", "", t("command.flag.person"))
	f.BoolVar(&in.safe, "employer-safe", false, t("command.flag.safe"))
	f.StringArrayVar(&in.allow, "allow-private", nil, t("command.flag.allow"))
}

// A dayOrder is the days of shown, understood.
type dayOrder struct {
	// day is zero for the latest snapshot, then for the one before it.
	day, then model.Date
	alone     bool
}

func (p *program) dayOrder(c *cobra.Command, in shown) (o dayOrder, err error) {
	if o.day, err = p.dayFlag(c, "day", in.day, model.Date{}); err != nil {
		return o, err
	}
	if o.alone = strings.EqualFold(in.then, thenNone); o.alone {
		return o, nil
	}
	o.then, err = p.dayFlag(c, "then", in.then, model.Date{})
	return o, err
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
