package gallery

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/widgets"
)

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

func shellPieces() []Piece {
	icons := func() fyne.CanvasObject {
		var parts []any
		for i, n := range Icons() {
			f := widgets.NewButton("", widgets.Quiet, nil)
			f.Icon = widgets.Icon(n)
			parts = append(parts, 12+i%9*48, 12+i/9*48, f)
		}
		return Sheet(parts...)
	}
	return []Piece{
		{Name: "icons", Width: 450, Height: 256, Build: icons},
		{Name: "rail", Width: 96, Height: 560, Build: func() fyne.CanvasObject { return rail() }},
		{Name: "rail-narrow", Width: 72, Height: 560, Build: func() fyne.CanvasObject {
			r := rail()
			r.SetNarrow(true)
			return r
		}},
		{Name: "rail-bar", Width: 480, Height: 60, Build: func() fyne.CanvasObject {
			r := rail()
			r.SetBar(true)
			return r
		}},
		{Name: "rail-bar-small", Width: 360, Height: 60, Build: func() fyne.CanvasObject {
			r := rail()
			r.SetBar(true)
			return r
		}},
		{Name: "toast", Width: 520, Height: 110, Build: func() fyne.CanvasObject {
			return Sheet(40, 30, widgets.NewToast("Deleted the check-in of 31 May 2026", nil, widgets.Offer{Label: "Undo", Key: "Ctrl Z"}))
		}},
		{Name: "tip", Width: 360, Height: 212, Build: func() fyne.CanvasObject {
			return Sheet(
				20, 20, widgets.NewTipLabel(widgets.Tip{Words: "Journey", Key: "Ctrl 2"}),
				180, 20, widgets.NewTipLabel(widgets.Tip{Words: "Next page"}),
				20, 76, widgets.NewTipLabel(widgets.Tip{Words: "Two talks with Lena, and a quieter month than the last one, as the reorg was put off"}),
				20, 136, widgets.NewTipLabel(widgets.Tip{Words: "In /home/me/Pictures/a-folder-whose-name-is-too-long-to-read", Key: "Ctrl Shift C"}))
		}},
		{Name: "menu", Width: 320, Height: 190, Build: func() fyne.CanvasObject { return Sheet() }, Act: func(w fyne.Window, _ fyne.CanvasObject) {
			widgets.ShowMenu(w.Canvas(), fyne.NewPos(16, 16), 0,
				widgets.MenuItem{Label: "Check in", Key: "Ctrl 1"}, widgets.MenuItem{Label: "Journey", Key: "Ctrl 2", Chosen: true},
				widgets.MenuItem{Label: "Copy the caption", Key: "Ctrl Shift C"}, widgets.MenuItem{Label: "Keys"})
		}},
		{Name: "menu-long", Width: 300, Height: 200, Build: func() fyne.CanvasObject { return Sheet() }, Act: func(w fyne.Window, _ fyne.CanvasObject) {
			var months []widgets.MenuItem
			for y := 2024; y <= 2026; y++ {
				months = append(months, widgets.MenuItem{Label: fmt.Sprint("October ", y), Chosen: y == 2025}, widgets.MenuItem{Label: fmt.Sprint("November ", y)}, widgets.MenuItem{Label: fmt.Sprint("December ", y)})
			}
			widgets.ShowMenu(w.Canvas(), fyne.NewPos(120, 60), 170, months...)
		}},
		{Name: "dialog", Width: 640, Height: 400, Build: func() fyne.CanvasObject { return Pad(November(), model.Ratings{}, 0) }, Act: func(w fyne.Window, _ fyne.CanvasObject) {
			widgets.ShowDialog(w.Canvas(), widgets.Dialog{
				Title:   "There is a check-in on 29 November already",
				Body:    "Saving now would put this one in its place. The earlier one can be brought back with Undo.",
				Buttons: []widgets.DialogButton{{Label: "Keep the earlier one", Kind: widgets.Quiet}, {Label: "Replace it", Kind: widgets.Primary}},
			})
		}},
		{Name: "dialog-danger", Width: 360, Height: 400, Build: func() fyne.CanvasObject { return rail() }, Act: func(w fyne.Window, _ fyne.CanvasObject) {
			widgets.ShowDialog(w.Canvas(), widgets.Dialog{
				Title:   "Restore the backup of 3 May?",
				Body:    "Everything newer is kept in a file beside it.",
				Buttons: []widgets.DialogButton{{Label: "Leave everything as it is", Kind: widgets.Quiet}, {Label: "Restore", Kind: widgets.Danger}},
			})
		}},
	}
}

// Icons are the names of all icons.
func Icons() []string {
	return []string{
		widgets.IconMark, widgets.IconCheckIn, widgets.IconJourney, widgets.IconInsights, widgets.IconShare, widgets.IconPeople,
		widgets.IconSettings, widgets.IconLock, widgets.IconClock, widgets.IconImage, widgets.IconPlus, widgets.IconRight,
		widgets.IconDown, widgets.IconLeft, widgets.IconUp, widgets.IconWarn, widgets.IconFlag, widgets.IconEdit, widgets.IconTrash,
		widgets.IconCopy, widgets.IconClose, widgets.IconDone, widgets.IconFolder, widgets.IconSearch, widgets.IconTable,
		widgets.IconMore, widgets.IconEnter, widgets.IconMinus, widgets.IconPlay, widgets.IconPause, widgets.IconPlaySolid, widgets.IconPauseSolid,
		widgets.IconRising, widgets.IconFalling, widgets.IconShiftedUp, widgets.IconShiftedDown, widgets.IconPlateau,
		widgets.IconSteady, widgets.IconUnclear, widgets.IconLeaningUp, widgets.IconLeaningDown, widgets.IconTooEarly,
	}
}

func figurePieces() []Piece {
	return []Piece{{Name: "meters", Width: 320, Height: 112, Build: func() fyne.CanvasObject {
		why := widgets.NewButton("Why am I told this?", widgets.Plain, nil)
		why.Small, why.Trailing, why.Icon = true, true, widgets.Icon(widgets.IconRight)
		c := Sheet(
			20, 20, widgets.NewMeter(1, widgets.ColorBindingInk), 20, 40, widgets.NewMeter(.4, widgets.ColorAccent),
			20, 60, widgets.NewMeter(0, widgets.ColorAccent), 20, 76, why,
		)
		size := fyne.NewSize(280, 12)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: size, 1: size, 2: size}}
		return c
	}}, {Name: "figure", Width: 320, Height: 240, Build: func() fyne.CanvasObject {
		return widgets.NewFigure(func(s draw.Surface, scale float64) {
			w, h := s.Size()
			s.Fill(draw.Circle(w/2, h/2, h/3), color.NRGBA{0, 0x72, 0xB2, 255})
			s.Text(draw.Text{String: fmt.Sprint(w, " × ", h), X: w / 2, Y: h / 2, Anchor: draw.AnchorMiddle, Font: draw.Font{Face: draw.SemiBold, Size: 20 * scale}, Color: color.NRGBA{255, 255, 255, 255}})
		})
	}}}
}
