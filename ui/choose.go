package ui

import (
	"context"

	"headroom/model"
)

// A choosing is the system's own dialog for files.
type choosing struct {
	// choosable tells that there is one; it is false, too, until that was asked.
	choosable bool
	// chooser waits for the answer, one dialog at a time. stopChoosing ends the one that
	// is open, or is about to.
	chooser      *worker
	stopChoosing func()
}

func newChoosing(post func(func())) choosing {
	return choosing{chooser: &worker{post: post}, stopChoosing: func() {}}
}

// Choosable is described at screens.Shell.
func (s shell) Choosable(then func()) {
	if s.w.choosable {
		then()
		return
	}
	can := false
	s.Run(func() error {
		can = s.desk.CanChoose()
		return nil
	}, func(error) {
		if s.w.choosable = can; can {
			then()
		}
	})
}

// Choose is described at screens.Shell.
func (s shell) Choose(q model.FileQuestion, done func(path string, err error)) (stop func()) {
	s.w.stopChoosing()
	ctx, stop := context.WithCancel(context.Background())
	s.w.stopChoosing = stop
	var path string
	s.w.chooser.run(func() (err error) {
		if ctx.Err() == nil {
			path, err = s.desk.ChooseFile(ctx, q)
		}
		return err
	}, func(err error) {
		stopped := ctx.Err() != nil
		stop()
		if !stopped && (path != "" || err != nil) {
			done(path, err)
		}
	})
	return stop
}
