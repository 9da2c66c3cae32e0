package app

import (
	"bytes"
	"log"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"headroom/ui"
	"headroom/ui/say"
)

// HEADROOM_HAMMER is how long to hammer, HEADROOM_SEED with which numbers: the seed
// that a failure names does the same again.
const (
	hammerTime = 3 * time.Second
	// reopenEach is after how many acts the program is killed and started again.
	reopenEach = 400
)

// TestHammer does at random whatever can be done to the window, on a real journal.
// Nothing may end the program; no snapshot may go but by being deleted; a draft that
// was told to be kept is there after a kill.
func TestHammer(t *testing.T) {
	length, err := time.ParseDuration(os.Getenv("HEADROOM_HAMMER"))
	if err != nil {
		length = hammerTime
	}
	seed, err := strconv.ParseUint(os.Getenv("HEADROOM_SEED"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("HEADROOM_SEED=%d HEADROOM_HAMMER=%v", seed, length)
	heard := &hearing{}
	log.SetOutput(heard)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })

	spoken, _, err := newTongue(nil, func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	voice, err := voiceOf("en")
	if err != nil {
		t.Fatal(err)
	}
	h := &hammer{t: t, at: Place(t.TempDir()), voice: voice, tongue: spoken, random: rand.New(rand.NewPCG(seed, 0))}
	h.witness = newWitness(t.TempDir())
	end := time.Now().Add(length)
	for time.Now().Before(end) && !t.Failed() {
		h.session(end)
	}
	t.Logf("%d acts in %d sessions; the desk was asked to write %d times, and the settings %d times", h.acts, h.sessions, h.witness.acts, h.witness.settings)
	if said := heard.String(); strings.Contains(said, "Error in Fyne call thread") {
		t.Errorf("the toolkit complained:\n%s", said)
	}
}

// A hammer is one run over a journal.
type hammer struct {
	t       *testing.T
	at      Place
	random  *rand.Rand
	voice   say.Voice
	tongue  tongue
	witness *witness
	day     int
	// last are the last acts, for whoever has to find out what went wrong.
	last           []string
	acts, sessions int
}

// session opens the window, hammers it and kills it: nothing is closed but the
// journal's file, as the end of the process would.
func (h *hammer) session(end time.Time) {
	h.sessions++
	defer func() {
		if r := recover(); r != nil {
			h.t.Errorf("after %s", strings.Join(h.last, ", "))
			panic(r)
		}
	}()
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.Local).AddDate(0, 0, h.day)
	d, err := OpenDesk(h.at, func() time.Time { return now })
	if err != nil {
		h.t.Fatal(err)
	}
	h.witness.Desk = d
	a := test.NewTempApp(h.t)
	loop := &loop{}
	win := ui.NewWindow(a, ui.NewTheme(), h.voice, func([]byte) error { return nil }, loop.post)
	win.SetTongues(ui.Tongues{All: h.tongue.offered, Voice: func(tag string) (say.Voice, error) { return voiceOf(h.tongue.tag(tag)) }})
	win.Open(h.witness)
	win.Show()
	windows := a.Driver().AllWindows()
	window := windows[len(windows)-1]
	hand := &hand{Rand: h.random, win: win, window: window, between: func() { loop.settle(win) }}
	for i := 0; i < reopenEach && time.Now().Before(end) && !h.t.Failed(); i++ {
		h.acts++
		h.note(hand.act())
		loop.run()
		if i%100 == 0 {
			window.Canvas().Capture()
		}
		if i%10 == 0 {
			loop.settle(win)
		}
	}
	loop.end(win)
	if err := d.Close(); err != nil {
		h.t.Error(err)
	}
	h.look(now)
	h.day += h.random.IntN(40)
}

// look opens the journal as the next start does.
func (h *hammer) look(now time.Time) {
	again, err := OpenDesk(h.at, func() time.Time { return now })
	if err != nil {
		h.t.Fatal(err)
	}
	h.witness.check(h.t, again)
	if h.t.Failed() {
		h.t.Logf("after %s", strings.Join(h.last, ", "))
	}
	if err := again.Close(); err != nil {
		h.t.Error(err)
	}
}

func (h *hammer) note(act string) {
	if h.last = append(h.last, act); len(h.last) > 40 {
		h.last = h.last[1:]
	}
}

// A loop is the interface's thread of a test: what others post runs when the test
// comes to it, and nothing after its end.
type loop struct {
	mu     sync.Mutex
	posted []func()
	ended  bool
}

func (l *loop) post(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.ended {
		l.posted = append(l.posted, f)
	}
}

// run runs what was posted.
func (l *loop) run() {
	l.mu.Lock()
	posted := l.posted
	l.posted = nil
	l.mu.Unlock()
	for _, f := range posted {
		f()
	}
}

// settle runs until all that was asked of the desk is done and shown.
func (l *loop) settle(win *ui.Window) {
	done := false
	win.Idle(func() { done = true })
	for !done {
		l.run()
		time.Sleep(100 * time.Microsecond) // the worker has the other core
	}
}

// end settles and takes no more.
func (l *loop) end(win *ui.Window) {
	l.settle(win)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended, l.posted = true, nil
}

// A hearing is a log that more than one goroutine may write.
type hearing struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (h *hearing) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.b.Write(p)
}

func (h *hearing) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.b.String()
}
