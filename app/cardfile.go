package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"headroom/model"
)

// writeWhole writes a file whole or not at all: a part file in the same folder,
// made durable, takes the name in one step, and the folder is made durable
// after it. A file that is replaced hands on who may read it. Without replace a file that has the name already stays, and the
// error is Exists. Where ctx ends before the file has its name, there is none.
func writeWhole(ctx context.Context, path string, data []byte, replace bool) error {
	path, err := target(path)
	if err != nil {
		return fileProblem(path, err)
	}
	part, err := writePart(filepath.Dir(path), data, modeOf(path))
	if err != nil {
		return fileProblem(path, err)
	}
	defer os.Remove(part)
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := takeName(part, path, replace); err != nil {
		return fileProblem(path, err)
	}
	return fileProblem(path, syncDir(filepath.Dir(path)))
}

// canTake tells early what would keep writeWhole from writing: drawing can take
// long.
func canTake(path string, replace bool) error {
	file, err := target(path)
	if err == nil && !replace {
		if _, found := os.Lstat(file); found == nil {
			err = fs.ErrExist
		}
	}
	if err == nil {
		_, err = os.Stat(filepath.Dir(file))
	}
	return fileProblem(path, err)
}

// target is the file that a path means: what a link points to, and never
// anything but an ordinary file, nor a database.
func target(path string) (string, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path, nil
	case err != nil:
		return path, err
	case !info.Mode().IsRegular():
		return path, errNotAFile
	case isDatabase(path):
		return path, errDatabase
	}
	return path, nil
}

// isDatabase tells whether a file is a journal or a backup of one, by what every
// SQLite database begins with.
func isDatabase(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	const mark = "SQLite format 3\x00"
	begin := make([]byte, len(mark))
	_, err = io.ReadFull(f, begin)
	return err == nil && string(begin) == mark
}

var (
	errNotAFile = errors.New("there is a folder or a device of that name; choose the name of a file")
	errDatabase = errors.New("it is a database such as a journal, which no picture may replace; choose another name")
	errNoFolder = errors.New("there is no such folder")
)

// modeOf is who may read and write a file that is there; 0 where there is none.
func modeOf(path string) fs.FileMode {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Mode().Perm()
}

// writePart leaves the data durable in a new file of the folder and gives its
// path; on an error there is no such file. A mode of 0 is the usual one.
func writePart(dir string, data []byte, mode fs.FileMode) (string, error) {
	path := filepath.Join(dir, newPartName())
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return "", err
	}
	if mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		_, err = f.Write(data)
	}
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return "", errors.Join(err, os.Remove(path))
	}
	return path, nil
}

// takeName gives the part file its name. A link fails where the name is taken,
// even by another program at this moment; file systems without links get a look
// before the step.
func takeName(part, path string, replace bool) error {
	if !replace {
		err := os.Link(part, path)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return err
		}
		if _, err := os.Lstat(path); err == nil {
			return fs.ErrExist
		}
	}
	return os.Rename(part, path)
}

// syncDir makes the names in a folder durable. Windows has no such call and
// does it by itself.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// fileProblem says what kind of thing kept a file from being written. A name
// that no file can have is Invalid, and like Failed tells the path with the
// reason.
func fileProblem(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return &model.Problem{Kind: model.Exists, Path: path, Err: err}
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return &model.Problem{Kind: model.Full, Path: path, Err: err}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return &model.Problem{Kind: model.ReadOnly, Path: path, Err: err}
	}
	kind := model.Failed
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		kind, err = model.Invalid, errNoFolder
	case errors.Is(err, errNotAFile), errors.Is(err, errDatabase):
		kind = model.Invalid
	}
	return &model.Problem{Kind: kind, Err: fmt.Errorf("%s: %w", path, reason(err))}
}

// reason is what the system says, without the name of a part file.
func reason(err error) error {
	if call := (*fs.PathError)(nil); errors.As(err, &call) {
		return call.Err
	}
	if call := (*os.LinkError)(nil); errors.As(err, &call) {
		return call.Err
	}
	return err
}
