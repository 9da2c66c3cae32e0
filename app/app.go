// Package app is the program itself: where things are, the commands, the desk
// that window and commands share, and the window's wiring. It draws nothing and
// decides nothing about ratings.
//
// With the build tag nowindow it needs neither OpenGL nor the window toolkit,
// and every command works.
package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"headroom/ui/plot"
	"headroom/ui/say"
)

// What the program leaves with.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	// exitNoDisplay is the usual code of what is not available: `make run` knows
	// by it that no window can open.
	exitNoDisplay = 69
	// exitInterrupted is what shells take for the end by an interrupt.
	exitInterrupted = 130
)

// A program is one run: what it reads and writes, and the clock.
type program struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	getenv func(string) string
	now    func() time.Time
	voice  say.Voice
	// tongue says which language voice speaks, where a journal has a say in it.
	tongue tongue
	// data is --data as given.
	data string
	// untold is why what --help asked for could not be printed.
	untold error
}

// Main runs the program with the arguments after its name and returns its exit
// code: 0 only when what was asked is done and durable, 2 where the command
// line cannot be meant, 69 where no window can open, 130 where it was interrupted, 1 for anything else. Results go to stdout, everything
// said about them to stderr.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv, now: time.Now}
	wrong, err := p.speak(args)
	if err != nil {
		fmt.Fprintf(stderr, "headroom: %v\n", err)
		return exitFailed
	}
	if wrong != "" {
		p.tell(p.noLanguage(wrong).Error())
		return exitUsage
	}
	return p.run(args)
}

// speak takes the language that the arguments or the environment name; wrong is a
// name of none. An error is a mistake in the texts themselves.
func (p *program) speak(args []string) (wrong string, err error) {
	if p.tongue, wrong, err = newTongue(args, p.getenv); err == nil {
		p.voice, err = voiceOf(p.tongue.tag(""))
	}
	return wrong, err
}

// run takes the arguments to a command and says what went wrong.
func (p *program) run(args []string) int {
	root := p.commands()
	root.SetArgs(args)
	err := root.Execute()
	if err == nil {
		err = p.untold
	}
	if err == nil {
		return exitDone
	}
	if u := (*usageError)(nil); errors.As(err, &u) {
		p.tell(u.text)
		return exitUsage
	}
	if s := (*said)(nil); errors.As(err, &s) {
		p.tell(s.text)
		return max(s.code, exitFailed)
	}
	if errors.Is(err, context.Canceled) {
		p.tell(p.voice.T("command.failed.interrupted"))
		return exitInterrupted
	}
	if private := (*plot.PrivateError)(nil); errors.As(err, &private) {
		p.tell(p.private(private))
		return exitFailed
	}
	p.tell(p.voice.Tell(err))
	return exitFailed
}

// private says which private words were in the way, and how to insist.
func (p *program) private(err *plot.PrivateError) string {
	var flags []string
	for _, word := range err.Words() {
		flags = append(flags, "--allow-private "+quoted(word))
	}
	return p.voice.Join(err.What(p.voice), p.voice.T("command.failed.leak", "flags", strings.Join(flags, " ")))
}

// quoted is a word as a shell takes it for one.
func quoted(word string) string {
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if strings.ContainsFunc(word, func(r rune) bool { return !plain(r) }) {
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return word
}

// tell writes one message to stderr. There is nowhere left to report that this
// failed.
func (p *program) tell(message string) { fmt.Fprintf(p.stderr, "headroom: %s\n", message) }

// A usageError is a command line that cannot be meant, in the person's words.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

// misuse is the usageError of a text key.
func (p *program) misuse(key string, args ...any) error {
	return &usageError{p.voice.T("command.usage."+key, args...)}
}

// said is a failure that is in the person's words already.
type said struct {
	text string
	// kept tells that what was asked is done and durable, and only could not be
	// told.
	kept bool
	// code is the exit code; 0 is exitFailed.
	code int
}

func (e *said) Error() string { return e.text }

// failure is the said error of a text key.
func (p *program) failure(key string, args ...any) error {
	return &said{text: p.voice.T("command.failed."+key, args...)}
}

// print writes a command's whole result at once, so that a failure before it
// leaves stdout empty.
func (p *program) print(result string) error {
	if _, err := io.WriteString(p.stdout, result); err != nil {
		return p.failure("stdout", "err", reason(err))
	}
	return nil
}

// printKept is print for a command that has changed the journal by now: where it
// fails, the failure of the key says that the change stands.
func (p *program) printKept(key, result string, args ...any) error {
	if _, err := io.WriteString(p.stdout, result); err != nil {
		return &said{text: p.voice.T("command.failed."+key, append(args, "err", reason(err))...), kept: true}
	}
	return nil
}
