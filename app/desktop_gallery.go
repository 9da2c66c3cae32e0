//go:build !nowindow

package app

import (
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"headroom/model"
	"headroom/ui/gallery"
)

// windowCommands are those that need a window.
func (p *program) windowCommands() []*cobra.Command { return []*cobra.Command{p.galleryCommand()} }

// galleryCommand shows every screen and widget with fixed data. It is for whoever
// works on them, and help does not list it.
func (p *program) galleryCommand() *cobra.Command {
	var list bool
	var shots, look string
	var text, width int
	c := p.command("gallery", "gallery [ROOM] [--list] [--shots DIR [--width PIXELS]] [--look LOOK] [--text PERCENT]", nil)
	c.Hidden = true
	c.Args = cobra.MaximumNArgs(1)
	c.RunE = func(_ *cobra.Command, args []string) error {
		s := model.Settings{Look: model.Look(look), Text: text}
		switch {
		case list:
			return p.print(strings.Join(gallery.AllNames(), "\n") + "\n")
		case !slices.Contains(model.Looks(), s.Look):
			return p.misuse("look", "value", look)
		case text < model.TextMin || text > model.TextMax:
			return p.misuse("percent", "value", text)
		case !displayed(runtime.GOOS, p.getenv):
			return &said{text: p.voice.T("command.failed.nodisplay"), code: exitNoDisplay}
		case shots != "":
			return p.shoot(args, shots, width)
		}
		return p.visit(append(args, gallery.AllNames()[0])[0], s)
	}
	f := c.Flags()
	f.BoolVar(&list, "list", false, p.voice.T("command.flag.gallerylist"))
	f.StringVar(&shots, "shots", "", p.voice.T("command.flag.shots"))
	f.IntVar(&width, "width", 0, p.voice.T("command.flag.shotswidth"))
	f.StringVar(&look, "look", string(model.SystemLook), p.voice.T("command.flag.look"))
	f.IntVar(&text, "text", model.TextMin, p.voice.T("command.flag.text"))
	return c
}

// visit opens a window at a room or a piece and stays until it is closed.
func (p *program) visit(name string, s model.Settings) error {
	room, isRoom := gallery.Named(name)
	piece, isPiece := gallery.PieceNamed(name)
	if !isRoom && !isPiece {
		return p.misuse("room", "name", name)
	}
	a, win := p.newWindow()
	if isPiece {
		on := a.NewWindow(piece.Name)
		win.ShowPiece(on, piece, s)
		a.Run()
		return nil
	}
	d, err := openRoom(room, s)
	if err != nil {
		return err
	}
	defer d.leave()
	a.Lifecycle().SetOnStarted(func() { win.Visit(room, d, func() {}) })
	win.Show()
	a.Run()
	return nil
}

// A roomDesk is a desk over a journal of its own, which tells of places that are
// on no machine, so that its pictures are the same on all.
type roomDesk struct {
	*Desk
	folder string
}

// openRoom makes a journal that holds what the room says.
func openRoom(r gallery.Room, s model.Settings) (*roomDesk, error) {
	folder, err := os.MkdirTemp("", "headroom-gallery-")
	if err != nil {
		return nil, err
	}
	d := &roomDesk{folder: folder}
	day := gallery.Today()
	now := time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, time.Local)
	if d.Desk, err = OpenDesk(Place(folder), func() time.Time { return now }); err == nil {
		err = d.fill(r, s)
	}
	if err != nil {
		d.leave()
		return nil, err
	}
	return d, nil
}

func (d *roomDesk) fill(r gallery.Room, s model.Settings) error {
	self := d.Person().Name
	for _, o := range append(r.Others, gallery.Mentee{Name: self, Snapshots: r.Snapshots}) { // ends at oneself
		if _, err := d.TurnToOrNew(o.Name); err != nil {
			return err
		}
		if err := d.keepMonths(o.Snapshots); err != nil {
			return err
		}
	}
	if err := d.SetPrivateWords(nil, r.Private); err != nil {
		return err
	}
	return d.KeepSettings(model.DefaultSettings(), s)
}

// keepMonths keeps snapshots of a room, and then what they say of one another, which
// is by the names that the journal gives them.
func (d *roomDesk) keepMonths(all []model.Snapshot) error {
	if len(all) == 0 {
		return nil
	}
	fresh := slices.Clone(all)
	for i := range fresh {
		s := &fresh[i]
		s.UID, s.Rev = "", 0
		s.Outcome, s.OutcomeOf, s.Seen, s.SeenOf = "", "", model.Ratings{}, ""
	}
	kept, err := d.Import(fresh)
	if err != nil {
		return err
	}
	named := map[string]string{}
	for i, s := range kept {
		named[all[i].UID] = s.UID
	}
	for i, s := range kept {
		if all[i].OutcomeOf == "" && all[i].SeenOf == "" {
			continue
		}
		s.Outcome, s.OutcomeOf = all[i].Outcome, named[all[i].OutcomeOf]
		s.Seen, s.SeenOf = all[i].Seen, named[all[i].SeenOf]
		if _, err := d.Record(s); err != nil {
			return err
		}
	}
	return nil
}

// leave forgets the journal.
func (d *roomDesk) leave() {
	if d.Desk != nil {
		_ = d.Close() // there is nothing in it to lose
	}
	_ = os.RemoveAll(d.folder)
}

func (d *roomDesk) PicturesDir() string { return "/home/me/Pictures" }
func (d *roomDesk) Folder() string      { return "/home/me/.local/share/headroom" }
func (d *roomDesk) Backups() string     { return "/home/me/.local/share/headroom/backups" }
