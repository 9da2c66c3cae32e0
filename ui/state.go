package ui

import (
	"sync"
	"time"

	"headroom/model"
)

// A worker does work beside the interface, one piece after the other in the
// order asked, so that a draft is never written after the snapshot it became.
type worker struct {
	// post hands a function to the interface's thread.
	post func(func())

	mu    sync.Mutex
	queue []func()
	busy  bool
}

// run does the work and then calls done on the interface's thread.
func (w *worker) run(work func() error, done func(error)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queue = append(w.queue, func() {
		err := work()
		w.post(func() { done(err) })
	})
	if !w.busy {
		w.busy = true
		go w.drain()
	}
}

// idle calls done once all that was asked before is done.
func (w *worker) idle(done func()) { w.run(func() error { return nil }, func(error) { done() }) }

// drain works until nothing is left.
func (w *worker) drain() {
	for {
		w.mu.Lock()
		if len(w.queue) == 0 {
			w.busy = false
			w.mu.Unlock()
			return
		}
		job := w.queue[0]
		w.queue = w.queue[1:]
		w.mu.Unlock()
		job()
	}
}

// A clock calls f once after d on the interface's thread, unless stop is called
// there before.
type clock func(d time.Duration, f func()) (stop func())

// systemClock is the real one.
func systemClock(post func(func())) clock {
	return func(d time.Duration, f func()) func() {
		stopped := false // read and written on the interface's thread alone
		t := time.AfterFunc(d, func() {
			post(func() {
				if !stopped {
					f()
				}
			})
		})
		return func() {
			stopped = true
			t.Stop()
		}
	}
}

// sameHistory tells whether nothing was written between two readings.
func sameHistory(a, b model.History) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i, s := range a.All() {
		if t := b.Snapshot(i); s.UID != t.UID || s.Rev != t.Rev {
			return false
		}
	}
	return true
}
