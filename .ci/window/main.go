// Window measures Headroom's window beside the least one that the toolkit can
// open, on a display of its own, in one run: how long a start takes until the
// window shows something, what memory it holds then, how long the screens take to
// be shown, and how long what is done holds the interface. `make bench-window` runs it.
//
//	window [-n N] [-keys=false] HELLO HEADROOM
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

func main() {
	runtime.LockOSThread() // what it starts ends with the thread that started it
	n := flag.Int("n", 7, "how many starts of each")
	keys := flag.Bool("keys", true, "go to the screens, too")
	flag.Parse()
	if flag.NArg() != 2 || *n < 1 {
		fmt.Fprintln(os.Stderr, "usage: window [-n N] [-keys=false] HELLO HEADROOM")
		os.Exit(2)
	}
	if err := measure(flag.Arg(0), flag.Arg(1), *n, *keys); err != nil {
		fmt.Fprintln(os.Stderr, "window:", err)
		os.Exit(1)
	}
}

func measure(hello, headroom string, n int, keys bool) error {
	folder, err := os.MkdirTemp("", "headroom-window-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	d, err := openDisplay(folder)
	if err != nil {
		return err
	}
	defer d.close()
	if err := d.giveCard(headroom, filepath.Join(folder, "given")); err != nil {
		return err
	}
	subjects := []*subject{{name: "hello", command: []string{hello}}}
	for i, l := range loads() {
		data := filepath.Join(folder, fmt.Sprint("months", i))
		if err := l.fill(data); err != nil {
			return err
		}
		subjects = append(subjects, &subject{name: l.name, command: []string{headroom, "--data", data}, data: data})
	}
	for i := range n + 1 { // the first fills caches, and makes the day's backup
		for _, s := range subjects {
			if err := s.start(d, i > 0); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
		}
	}
	// After all the starts: what these write may still be on its way to the disk when
	// the next program starts.
	for i := 0; i < n && keys; i++ {
		for _, s := range subjects[1:] {
			if err := s.use(d); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
		}
	}
	report(os.Stdout, subjects)
	return nil
}
