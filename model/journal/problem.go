package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"headroom/model"
)

// fail makes err a Problem, nil where there is none, and remembers damage: it
// stops every later write. The connection must be free, since rows that seem
// damaged may be of a newer form by now.
func (j *Journal) fail(err error) error {
	if err == nil {
		return nil
	}
	p := problemOf(err)
	if p.Path == "" {
		p.Path = j.path
	}
	if p.Kind != model.Damaged {
		return p
	}
	if j.db != nil && model.KindOf(j.refuseNewer(j.db)) == model.Newer {
		return &model.Problem{Kind: model.Newer, Path: j.path, Err: p.Err}
	}
	if p.Backup == "" {
		p.Backup = j.newestGood()
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.damage == nil {
		j.damage = p
	}
	return p
}

// problemOf is the Problem in err, or one of its kind.
func problemOf(err error) *model.Problem {
	if p := (*model.Problem)(nil); errors.As(err, &p) {
		return p
	}
	return &model.Problem{Kind: kindOf(err), Err: err}
}

// kindOf sorts the errors of SQLite and of the file system.
func kindOf(err error) model.Kind {
	if e := (sqlite3.Error{}); errors.As(err, &e) {
		switch e.Code {
		case sqlite3.ErrFull:
			return model.Full
		case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrCantOpen, sqlite3.ErrAuth:
			return model.ReadOnly
		case sqlite3.ErrBusy, sqlite3.ErrLocked:
			return model.Busy
		case sqlite3.ErrCorrupt:
			return model.Damaged
		case sqlite3.ErrNotADB:
			return model.Foreign
		case sqlite3.ErrTooBig:
			return model.Invalid
		}
		return kindOfErrno(e.SystemErrno)
	}
	return kindOfErrno(err)
}

func kindOfErrno(err error) model.Kind {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return model.Full
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS),
		errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		return model.ReadOnly
	}
	return model.Failed
}

func invalid(err error) error { return &model.Problem{Kind: model.Invalid, Err: err} }

func missing(what, uid string) error {
	return &model.Problem{Kind: model.Missing, Err: fmt.Errorf("there is no %s %q", what, uid)}
}

func damaged(format string, args ...any) error {
	return &model.Problem{Kind: model.Damaged, Err: fmt.Errorf(format, args...)}
}
