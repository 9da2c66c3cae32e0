package app

import (
	"strconv"

	"github.com/spf13/cobra"

	"headroom/model"
)

// backupsCommand lists the backups, and restores one.
func (p *program) backupsCommand() *cobra.Command {
	c := p.command("backups", "backups [restore NAME] [--data DIR]", func(c *cobra.Command) error {
		return p.listing(c, "", "", func(d *Desk) error {
			all, err := d.ListBackups()
			if err != nil {
				return err
			}
			if len(all) == 0 {
				p.tell(p.voice.T("command.told.nobackups"))
				return nil
			}
			return p.print(p.backupTable(all).String("<<>>"))
		})
	})
	c.AddCommand(p.single("backupsrestore", "restore NAME [--data DIR]", p.one("onebackup"), func(c *cobra.Command, name string) error {
		return p.changing(c, func(d *Desk) error { return d.RestoreBackup(name) })
	}))
	return c
}

// backupTable is a heading and a row a backup.
func (p *program) backupTable(all []model.Backup) table {
	v := p.voice
	t := table{{v.T("command.head.backup"), v.T("command.head.day"), v.T("command.head.checkins"), v.T("command.head.size")}}
	for _, b := range all {
		holds := strconv.Itoa(b.CheckIns)
		if b.Unread {
			holds = v.T("settings.backupunread")
		}
		t = append(t, []string{b.Name, b.Day.String(), holds, v.Size(b.Size)})
	}
	return t
}
