package main

import (
	"errors"
	"io"
	"sync/atomic"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// A pulse asks the window that has the keys for a sign of life, again and again, the
// way a window manager does: the toolkit answers on the thread that draws and takes
// keys, so that an answer takes as long as something holds that thread. At rest it
// takes up to a sixtieth of a second, which is how often the toolkit looks.
type pulse struct {
	conn            *xgb.Conn
	window          xproto.Window
	protocols, ping xproto.Atom

	// beat counts the questions; the longest wait for an answer since it was last
	// asked for is in nanoseconds.
	beat    atomic.Uint32
	longest atomic.Int64
	ended   atomic.Bool
}

// feel begins to ask; the window has to be there.
func (d *display) feel() (*pulse, error) {
	xgb.Logger.SetOutput(io.Discard) // it says of each display without a password that it has none
	conn, err := xgb.NewConnDisplay(":" + d.number)
	if err != nil {
		return nil, err
	}
	p := &pulse{conn: conn}
	if err := p.find(); err != nil {
		conn.Close()
		return nil, err
	}
	go p.run()
	return p, nil
}

// find asks for what is sent to the root window, which is where the answers go, for
// the names that the question is made of, and for the window.
func (p *pulse) find() (err error) {
	root := xproto.Setup(p.conn).DefaultScreen(p.conn).Root
	listen := []uint32{xproto.EventMaskSubstructureNotify}
	if err := xproto.ChangeWindowAttributesChecked(p.conn, root, xproto.CwEventMask, listen).Check(); err != nil {
		return err
	}
	if p.protocols, err = p.atom("WM_PROTOCOLS"); err != nil {
		return err
	}
	if p.ping, err = p.atom("_NET_WM_PING"); err != nil {
		return err
	}
	return await("the window to have the keys", func() bool {
		focus, err := xproto.GetInputFocus(p.conn).Reply()
		if err != nil {
			return false
		}
		p.window = focus.Focus
		return p.answers()
	})
}

// answers tells whether the window says that it answers the question: before it has the
// keys, a window of the window manager may have them, which does not.
func (p *pulse) answers() bool {
	const most = 32 // protocols
	said, err := xproto.GetProperty(p.conn, false, p.window, p.protocols, xproto.AtomAtom, 0, most).Reply()
	if err != nil {
		return false
	}
	for of := said.Value; len(of) >= 4; of = of[4:] {
		if xproto.Atom(xgb.Get32(of)) == p.ping {
			return true
		}
	}
	return false
}

func (p *pulse) atom(name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(p.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, err
	}
	return reply.Atom, nil
}

// run asks until it is ended.
func (p *pulse) run() {
	defer p.ended.Store(true)
	for {
		n, began := p.beat.Load(), time.Now()
		if p.ask(n) != nil || p.answered(n) != nil {
			return
		}
		p.longest.Store(max(p.longest.Load(), int64(time.Since(began))))
		p.beat.Add(1)
		time.Sleep(time.Millisecond)
	}
}

func (p *pulse) ask(n uint32) error {
	data := []uint32{uint32(p.ping), n, uint32(p.window), 0, 0}
	event := xproto.ClientMessageEvent{Format: 32, Window: p.window, Type: p.protocols, Data: xproto.ClientMessageDataUnionData32New(data)}
	return xproto.SendEventChecked(p.conn, false, p.window, xproto.EventMaskNoEvent, string(event.Bytes())).Check()
}

func (p *pulse) answered(n uint32) error {
	for {
		event, fault := p.conn.WaitForEvent()
		if fault != nil {
			return fault
		}
		if event == nil {
			return errors.New("the display is gone")
		}
		answer, ok := event.(xproto.ClientMessageEvent)
		if ok && answer.Data.Data32[0] == uint32(p.ping) && answer.Data.Data32[1] == n {
			return nil
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
