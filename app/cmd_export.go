package app

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/plot"
)

// The sides that a card may have, in pixels: from the smallest that holds its
// words to the longer side of 4K.
const (
	sideMin = 320
	sideMax = 3840
)

// The values of --format and --style, "none" for --then, and what -o calls
// stdout.
const (
	formatPNG  = "png"
	formatSVG  = "svg"
	styleLight = "light"
	styleDark  = "dark"
	thenNone   = "none"
	toStdout   = "-"
)

// An export is what the command line says of a card.
type export struct {
	out, format, size, style string
	day, then, person        string
}

// A cardOrder is an export whose flags were understood.
type cardOrder struct {
	format        string
	width, height int
	style         plot.Style
	// day is zero for the latest snapshot, then for the one before it.
	day, then model.Date
	alone     bool
}

// exportCommand draws the card of a snapshot into a file.
func (p *program) exportCommand() *cobra.Command {
	var in export
	c := p.command("export", "export -o FILE [flags]", func(c *cobra.Command) error {
		order, err := p.cardOrder(c, in)
		if err != nil {
			return err
		}
		return p.reading(c, in.person, func(d *Desk) error {
			picture, err := p.drawCard(d, order)
			if err != nil {
				return err
			}
			if in.out == toStdout {
				return p.print(string(picture))
			}
			return d.SaveCard(in.out, picture, true)
		})
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVarP(&in.out, "output", "o", "", p.voice.T("command.flag.output"))
	f.StringVar(&in.format, "format", "", p.voice.T("command.flag.format"))
	f.StringVar(&in.size, "size", "1080x1350", p.voice.T("command.flag.size", "min", sideMin, "max", sideMax))
	f.StringVar(&in.style, "style", styleLight, p.voice.T("command.flag.style"))
	f.StringVar(&in.day, "day", "", p.voice.T("command.flag.exportday"))
	f.StringVar(&in.then, "then", "", p.voice.T("command.flag.then"))
	f.StringVar(&in.person, "person", "", p.voice.T("command.flag.person"))
	return c
}

// cardOrder understands the flags before anything is opened.
func (p *program) cardOrder(c *cobra.Command, in export) (o cardOrder, err error) {
	if in.out == "" {
		return o, p.misuse("output")
	}
	if o.format, err = p.format(in.out, in.format); err != nil {
		return o, err
	}
	if o.width, o.height, err = p.size(in.size); err != nil {
		return o, err
	}
	if o.style, err = p.style(in.style); err != nil {
		return o, err
	}
	if o.day, err = p.dayFlag(c, "day", in.day, model.Date{}); err != nil {
		return o, err
	}
	if o.alone = strings.EqualFold(in.then, thenNone); o.alone {
		return o, nil
	}
	o.then, err = p.dayFlag(c, "then", in.then, model.Date{})
	return o, err
}

// format is what --format says, or else what the file's name ends in; where
// both speak they must agree. Stdout gets PNG where nothing else is said.
func (p *program) format(file, flag string) (string, error) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	if ending != formatPNG && ending != formatSVG {
		ending = ""
	}
	flag = strings.ToLower(flag)
	switch {
	case flag != "" && flag != formatPNG && flag != formatSVG:
		return "", p.misuse("format", "value", flag)
	case flag != "" && ending != "" && flag != ending:
		return "", p.misuse("ending", "file", file, "value", flag)
	case flag != "":
		return flag, nil
	case ending != "":
		return ending, nil
	case file == toStdout:
		return formatPNG, nil
	}
	return "", p.misuse("noformat", "file", file)
}

// size reads WIDTHxHEIGHT.
func (p *program) size(s string) (width, height int, err error) {
	w, h, found := strings.Cut(strings.ReplaceAll(strings.ToLower(s), "×", "x"), "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if !found || errW != nil || errH != nil || min(width, height) < sideMin || max(width, height) > sideMax {
		return 0, 0, p.misuse("size", "value", s, "min", sideMin, "max", sideMax)
	}
	return width, height, nil
}

func (p *program) style(s string) (plot.Style, error) {
	switch strings.ToLower(s) {
	case styleLight:
		return plot.Light(), nil
	case styleDark:
		return plot.Dark(), nil
	}
	return plot.Style{}, p.misuse("style", "value", s)
}

// drawCard finds the snapshots of an order and draws the card.
func (p *program) drawCard(d *Desk, o cardOrder) ([]byte, error) {
	now, err := p.snapshotOf(d.History(), o.day)
	if err != nil {
		return nil, err
	}
	then, err := p.thenOf(d.History(), now, o)
	if err != nil {
		return nil, err
	}
	card := plot.Card{
		Width: o.width, Height: o.height, Style: o.style, Voice: p.voice,
		Now: now, Then: then,
	}
	var b bytes.Buffer
	if o.format == formatSVG {
		err = card.Render(draw.SVG, &b)
	} else {
		err = card.Render(draw.PNG, &b)
	}
	return b.Bytes(), err
}

// thenOf is the snapshot to compare with: the one asked for, or else the one
// before, if there is one.
func (p *program) thenOf(h model.History, now model.Snapshot, o cardOrder) (*model.Snapshot, error) {
	if o.alone {
		return nil, nil
	}
	if o.then.IsZero() {
		if before, ok := h.Before(now.Day); ok {
			return &before, nil
		}
		return nil, nil
	}
	if !o.then.Before(now.Day) {
		return nil, p.misuse("then", "then", o.then.String(), "day", now.Day.String())
	}
	then, err := p.snapshotOf(h, o.then)
	return &then, err
}
