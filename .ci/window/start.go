package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// What ends a wait: quietScreen without a changed pixel, quietProgram in which the
// program did next to nothing.
const (
	quietScreen  = 150 * time.Millisecond
	quietProgram = 400 * time.Millisecond
)

// A run is one start of a program on the display.
type run struct {
	*display
	cmd   *exec.Cmd
	said  bytes.Buffer
	began time.Time
	// painted is when the window first showed something, complete when the last
	// pixel changed.
	painted, complete time.Duration
	pulse             *pulse
}

// open starts a program and returns once it has nothing left to do.
func (d *display) open(name string, args ...string) (*run, error) {
	if err := await("an empty screen", func() bool { return !d.painted() }); err != nil {
		return nil, err
	}
	d.changed()
	r := &run{display: d, cmd: exec.Command(name, args...)}
	r.cmd.Env = d.env
	r.cmd.Stderr = &r.said
	r.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	r.began = time.Now()
	if err := r.cmd.Start(); err != nil {
		return nil, err
	}
	if err := await("the window", func() bool { return d.painted() }); err != nil {
		r.end()
		return nil, fmt.Errorf("%w; it said:\n%s", err, &r.said)
	}
	r.painted = time.Since(r.began)
	r.complete = r.painted
	var err error
	if r.pulse, err = d.feel(); err == nil {
		err = r.rest()
	}
	if err != nil {
		r.end()
		return nil, err
	}
	return r, nil
}

// rest waits until the program does nothing, and notes when the screen changed.
func (r *run) rest() error {
	since, spent := time.Now(), r.spent()
	return await("the program to come to rest", func() bool {
		if r.changed() {
			r.complete = time.Since(r.began)
		}
		if time.Since(since) < quietProgram {
			return false
		}
		before := spent
		since, spent = time.Now(), r.spent()
		return spent-before <= 2 // of a hundred ticks a second
	})
}

func (r *run) end() {
	if r.pulse != nil {
		r.pulse.end()
	}
	_ = r.cmd.Process.Kill()
	_ = r.cmd.Wait()
}

// spent is the processor time that the program took, in ticks.
func (r *run) spent() int {
	data, err := os.ReadFile(filepath.Join("/proc", fmt.Sprint(r.cmd.Process.Pid), "stat"))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(data[strings.LastIndexByte(string(data), ')')+1:]))
	var user, system int
	fmt.Sscan(fields[11], &user)
	fmt.Sscan(fields[12], &system)
	return user + system
}

// memory is what the program holds now and what it held at most, in MB.
func (r *run) memory() (now, most float64, err error) {
	data, err := os.ReadFile(filepath.Join("/proc", fmt.Sprint(r.cmd.Process.Pid), "status"))
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			fmt.Sscan(rest, &now)
		}
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			fmt.Sscan(rest, &most)
		}
	}
	return now / 1024, most / 1024, err
}

// key presses a key and says when the first pixel changed and when the last; false
// where none did.
func (r *run) key(name string) (first, last time.Duration, ok bool, err error) {
	r.changed()
	began := time.Now()
	if err := r.press(name); err != nil {
		return 0, 0, false, err
	}
	for time.Since(began) < patience {
		now := time.Since(began)
		if r.changed() {
			if !ok {
				first, ok = now, true
			}
			last = now
		}
		if now > last+quietScreen && (ok || now > 4*quietScreen) {
			break
		}
		time.Sleep(look)
	}
	if r.cmd.Process.Signal(syscall.Signal(0)) != nil {
		err = fmt.Errorf("the program ended at %s", name)
	}
	return first, last, ok, err
}
