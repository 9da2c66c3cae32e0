package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

const (
	screenWidth  = 1280
	screenHeight = 800
	// patience is how long anything may take before it is given up.
	patience = 60 * time.Second
	// look is how often the screen is looked at.
	look = 500 * time.Microsecond
	// eachRow is which rows are looked at: the lowest letters are three of them high.
	eachRow = 3
)

// A display is a screen of its own without a pointer, whose windows have no frame.
// Its pixels are read from memory, so that looking costs the program nothing.
type display struct {
	env    []string
	stride int
	pixels []byte
	// last is what was seen before, in the rows that are looked at.
	last []byte
	keys io.WriteCloser
	// number is the display's, pictures where programs on it save theirs.
	number, pictures string
	procs            []*exec.Cmd
}

// openDisplay starts Xvfb, a window manager and what presses keys, with everything
// they write in a folder.
func openDisplay(folder string) (*display, error) {
	d := &display{pictures: filepath.Join(folder, "pictures")}
	for _, kept := range []string{"PATH", "TMPDIR"} {
		d.env = append(d.env, kept+"="+os.Getenv(kept))
	}
	d.env = append(d.env, "HOME="+folder, "XDG_DATA_HOME="+folder+"/data", "XDG_CONFIG_HOME="+folder+"/config",
		"XDG_CACHE_HOME="+folder+"/cache", "XDG_PICTURES_DIR="+d.pictures, "LANG=en_US.UTF-8")
	err := os.Mkdir(d.pictures, 0o700) // or pictures would go into the home folder
	if err == nil {
		err = d.startScreen(folder)
	}
	if err == nil {
		err = d.startManager(folder)
	}
	if err == nil {
		err = d.startKeys()
	}
	if err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func (d *display) startScreen(folder string) error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-r", "-nocursor", "-fbdir", folder,
		"-screen", "0", fmt.Sprintf("%dx%dx24", screenWidth, screenHeight), "-nolisten", "tcp", "-ac")
	cmd.ExtraFiles = []*os.File{write}
	err = d.start(cmd)
	write.Close()
	if err != nil {
		return err
	}
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		return fmt.Errorf("Xvfb did not start: %w", err)
	}
	d.number = strings.TrimSpace(string(number[:n]))
	d.env = append(d.env, "DISPLAY=:"+d.number)
	return d.mapPixels(filepath.Join(folder, "Xvfb_screen0"))
}

// mapPixels finds the pixels in Xvfb's file, an X window dump: its header begins
// with its own size, and tells the bytes of a line and the number of colours that
// stand before the pixels, 12 bytes each.
func (d *display) mapPixels(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	data, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return err
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	d.stride = field(12)
	d.pixels = data[field(0)+12*field(19):]
	if len(d.pixels) < d.stride*screenHeight {
		return errors.New("Xvfb's picture is shorter than its screen")
	}
	d.last = make([]byte, d.stride*(screenHeight/eachRow+1))
	return nil
}

// startManager starts openbox, which gives each new window the keys.
func (d *display) startManager(folder string) error {
	rc := filepath.Join(folder, "rc.xml")
	err := os.WriteFile(rc, []byte(`<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">`+
		`<applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications></openbox_config>`), 0o600)
	if err != nil {
		return err
	}
	cmd := exec.Command("openbox", "--config-file", rc)
	cmd.Env = d.env
	if err := d.start(cmd); err != nil {
		return err
	}
	return await("the window manager", func() bool {
		ask := exec.Command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
		ask.Env = d.env
		out, err := ask.Output()
		return err == nil && bytes.Contains(out, []byte("window id"))
	})
}

// startKeys starts one xdotool that presses what it is told line by line: starting
// one a key would take longer than what is measured.
func (d *display) startKeys() (err error) {
	cmd := exec.Command("xdotool", "-")
	cmd.Env = d.env
	if d.keys, err = cmd.StdinPipe(); err != nil {
		return err
	}
	return d.start(cmd)
}

func (d *display) press(key string) error {
	_, err := fmt.Fprintf(d.keys, "key --delay 0 %s\n", key)
	return err
}

// start runs a program that ends when this one does, however that comes.
func (d *display) start(cmd *exec.Cmd) error {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%s: %w (make test installs it)", cmd.Path, err)
	}
	d.procs = append(d.procs, cmd)
	return nil
}

func (d *display) close() {
	for _, p := range d.procs {
		_ = p.Process.Kill()
		_ = p.Wait()
	}
}

// changed tells whether the screen is not as it was when it was last looked at.
func (d *display) changed() bool {
	changed := false
	for y := 0; y < screenHeight; y += eachRow {
		now := d.pixels[y*d.stride : (y+1)*d.stride]
		was := d.last[y/eachRow*d.stride : (y/eachRow+1)*d.stride]
		if !bytes.Equal(now, was) {
			copy(was, now)
			changed = true
		}
	}
	return changed
}

// painted tells whether a window shows something: the screen is one colour, an
// empty window a second, and its words have more.
func (d *display) painted() bool {
	seen := map[uint32]bool{}
	for y := 0; y < screenHeight; y += eachRow {
		before := uint32(0)
		for x := 0; x < screenWidth; x++ {
			p := binary.LittleEndian.Uint32(d.pixels[y*d.stride+4*x:]) & 0xffffff
			if p == before {
				continue
			}
			before = p
			if seen[p] = true; len(seen) > 3 {
				return true
			}
		}
	}
	return false
}

// await looks until it is there.
func await(what string, there func() bool) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(look) {
		if there() {
			return nil
		}
	}
	return fmt.Errorf("waited %v in vain for %s", patience, what)
}
