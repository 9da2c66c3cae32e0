package app

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// interruptible gives do a context that ends when the person or the system asks
// the program to. Asked a second time, it ends at once.
func (p *program) interruptible(do func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return do(ctx)
}
