package app

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// interruptible gives do a context that ends when the person, the terminal or the
// system asks the program to. Until do is through, asking again changes nothing:
// what it began to write is taken away first. A signal that the program was
// started to ignore, as by nohup, stays ignored.
func interruptible(do func(context.Context) error) error {
	asks := []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
	asks = slices.DeleteFunc(asks, signal.Ignored)
	if len(asks) == 0 { // or else NotifyContext would wait for every signal
		return do(context.Background())
	}
	ctx, stop := signal.NotifyContext(context.Background(), asks...)
	defer stop()
	return do(ctx)
}
