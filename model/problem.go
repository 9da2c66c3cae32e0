package model

import (
	"errors"
	"fmt"
)

// A Kind says what sort of thing went wrong, so that the window and the
// commands can say it in the person's words and offer what helps.
type Kind string

// The kinds of problem.
const (
	// Exists: there is a snapshot on that day already.
	Exists Kind = "exists"
	// Conflict: the snapshot was changed elsewhere since it was read.
	Conflict Kind = "conflict"
	// Overtaken: what is to be taken back was set anew elsewhere since.
	Overtaken Kind = "overtaken"
	// Unread: it is done and kept, but what is there now could not be read; Err says why.
	Unread Kind = "unread"
	// Missing: no such snapshot or person.
	Missing Kind = "missing"
	// Invalid: what was given cannot be kept; Err says why.
	Invalid Kind = "invalid"
	// Damaged: the journal's content does not match its checksums.
	Damaged Kind = "damaged"
	// Newer: the journal was written by a newer version.
	Newer Kind = "newer"
	// Foreign: the file is not a Headroom journal.
	Foreign Kind = "foreign"
	// Emptied: the journal is gone or empty, and there are backups of it.
	Emptied Kind = "emptied"
	// BadBackup: a backup does not hold what was written to it.
	BadBackup Kind = "bad-backup"
	// ReadOnly: the journal or its folder cannot be written.
	ReadOnly Kind = "read-only"
	// Full: the disk is full.
	Full Kind = "full"
	// Busy: another program held the journal for too long.
	Busy Kind = "busy"
	// NoClipboard: the system's clipboard takes no image.
	NoClipboard Kind = "no-clipboard"
	// Failed: anything else; Err says what.
	Failed Kind = "failed"
)

// A Problem is an error with what is needed to say it well. Fields that do not
// belong to its Kind are zero.
type Problem struct {
	Kind Kind
	// Path is the file it is about.
	Path string
	// Day is the day that is taken or was changed.
	Day Date
	// Backup is the newest good backup, where one was found.
	Backup string
	Err    error
}

// Error is for logs and developers; say.Problem has the words for people.
func (p *Problem) Error() string {
	s := string(p.Kind)
	if p.Path != "" {
		s += " " + p.Path
	}
	if !p.Day.IsZero() {
		s += " " + p.Day.String()
	}
	if p.Err != nil {
		s += fmt.Sprintf(": %v", p.Err)
	}
	return s
}

func (p *Problem) Unwrap() error { return p.Err }

// KindOf is the kind of the first Problem in err's chain: Failed for any other
// error, empty for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	if p := (*Problem)(nil); errors.As(err, &p) {
		return p.Kind
	}
	return Failed
}
