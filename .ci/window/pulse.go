package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"time"
)

// The numbers of the X protocol that a pulse needs.
const (
	xChangeAttributes = 2
	xInternAtom       = 16
	xSendEvent        = 25
	xInputFocus       = 43
	xClientMessage    = 33
	xEventMask        = 1 << 11
	xSubstructure     = 1 << 19
)

// A pulse asks the window that has the keys for a sign of life, again and again, the
// way a window manager does: the toolkit answers on the thread that draws and takes
// keys, so that an answer takes as long as something holds that thread. At rest it
// takes up to a sixtieth of a second, which is how often the toolkit looks.
type pulse struct {
	conn            net.Conn
	root, window    uint32
	protocols, ping uint32

	// beat counts the questions; the longest wait for an answer since it was last
	// asked for is in nanoseconds.
	beat    atomic.Uint32
	longest atomic.Int64
	ended   atomic.Bool
}

// feel begins to ask; the window has to be there.
func (d *display) feel() (*pulse, error) {
	p := &pulse{}
	if err := p.connect(d.number); err != nil {
		return nil, err
	}
	if err := p.find(); err != nil {
		p.conn.Close()
		return nil, err
	}
	go p.run()
	return p, nil
}

// connect says hello to the display, from which the root window is known, and asks
// for what is sent to that.
func (p *pulse) connect(display string) (err error) {
	if p.conn, err = net.Dial("unix", "/tmp/.X11-unix/X"+display); err != nil {
		return err
	}
	hello := make([]byte, 12)
	hello[0] = 'l' // the lowest byte of a number first
	hello[2] = 11
	head := make([]byte, 8)
	if _, err := p.conn.Write(hello); err != nil {
		return err
	}
	if _, err := io.ReadFull(p.conn, head); err != nil {
		return err
	}
	body := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(p.conn, body); err != nil {
		return err
	}
	if head[0] != 1 {
		return fmt.Errorf("the display wants nothing to do with this: %s", body)
	}
	vendor := int(binary.LittleEndian.Uint16(body[16:])+3) &^ 3
	screen := 32 + vendor + 8*int(body[21])
	p.root = binary.LittleEndian.Uint32(body[screen:])
	return p.send(xChangeAttributes, 0, p.root, xEventMask, xSubstructure)
}

// find asks for the names that the question is made of, and for the window.
func (p *pulse) find() (err error) {
	if p.protocols, err = p.atom("WM_PROTOCOLS"); err != nil {
		return err
	}
	if p.ping, err = p.atom("_NET_WM_PING"); err != nil {
		return err
	}
	return await("the window to have the keys", func() bool {
		if err := p.send(xInputFocus, 0); err != nil {
			return false
		}
		answer, err := p.receive(1)
		if err != nil {
			return false
		}
		p.window = binary.LittleEndian.Uint32(answer[8:])
		return p.window > 1 && p.window != p.root
	})
}

func (p *pulse) atom(name string) (uint32, error) {
	words := []uint32{uint32(len(name))}
	for padded := name + strings.Repeat("\x00", -len(name)&3); padded != ""; padded = padded[4:] {
		words = append(words, binary.LittleEndian.Uint32([]byte(padded)))
	}
	if err := p.send(xInternAtom, 0, words...); err != nil {
		return 0, err
	}
	answer, err := p.receive(1)
	if err != nil {
		return 0, err
	}
	return binary.LittleEndian.Uint32(answer[8:]), nil
}

// send is one request: its number, a byte and words of four bytes.
func (p *pulse) send(request, detail byte, words ...uint32) error {
	data := []byte{request, detail}
	data = binary.LittleEndian.AppendUint16(data, uint16(1+len(words)))
	for _, w := range words {
		data = binary.LittleEndian.AppendUint32(data, w)
	}
	_, err := p.conn.Write(data)
	return err
}

// receive waits for an answer, 1, or an event of that number.
func (p *pulse) receive(kind byte) ([]byte, error) {
	data := make([]byte, 32)
	for {
		if _, err := io.ReadFull(p.conn, data); err != nil {
			return nil, err
		}
		switch data[0] &^ 0x80 { // the bit tells who sent it
		case kind:
			return data, nil
		case 0:
			return nil, errors.New("the display refuses a request")
		}
	}
}

// run asks until it is ended.
func (p *pulse) run() {
	for {
		n, began := p.beat.Load(), time.Now()
		event := []uint32{p.window, 0, xClientMessage | 32<<8, p.window, p.protocols, p.ping, n, p.window, 0, 0}
		if p.send(xSendEvent, 0, event...) != nil || p.answered(n) != nil {
			p.ended.Store(true)
			return
		}
		p.longest.Store(max(p.longest.Load(), int64(time.Since(began))))
		p.beat.Add(1)
		time.Sleep(time.Millisecond)
	}
}

func (p *pulse) answered(n uint32) error {
	for {
		event, err := p.receive(xClientMessage)
		if err != nil || binary.LittleEndian.Uint32(event[12:]) == p.ping && binary.LittleEndian.Uint32(event[16:]) == n {
			return err
		}
	}
}

// held is the longest that an answer took since held was last asked, and till one
// that was asked for from now on.
func (p *pulse) held() (time.Duration, error) {
	n := p.beat.Load()
	err := await("a sign of life", func() bool { return p.ended.Load() || p.beat.Load() > n+1 })
	if err == nil && p.ended.Load() {
		err = errors.New("the window gives no sign of life")
	}
	return time.Duration(p.longest.Swap(0)), err
}

func (p *pulse) end() { p.conn.Close() }
