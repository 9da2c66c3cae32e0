package journal

import (
	"os"
	"sync"
)

// openFiles are the files that this process has open as journals. It is the one
// thing that they share, as POSIX makes them share it: closing a file by any
// means drops the locks that the whole process has on it, another Journal's too.
var openFiles = &register{files: map[*Journal]os.FileInfo{}}

type register struct {
	mu    sync.Mutex
	files map[*Journal]os.FileInfo
}

// enter examines a journal's file and counts it as open from then on. Nobody
// else examines meanwhile, so that one look never closes what another opens.
func (r *register) enter(j *Journal) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := j.examine(); err != nil {
		return err
	}
	info, err := os.Stat(j.path)
	if err != nil {
		return j.fail(err)
	}
	r.files[j] = info
	return nil
}

// have tells whether a file is open already. It is called by what enter calls.
func (r *register) have(info os.FileInfo) bool {
	for _, open := range r.files {
		if os.SameFile(open, info) {
			return true
		}
	}
	return false
}

func (r *register) leave(j *Journal) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.files, j)
}
