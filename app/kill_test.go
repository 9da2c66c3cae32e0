package app

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"headroom/model"
)

// TestKill_EveryPrintedCheckInIsKept is the promise of a check-in by command: once its uid is printed, no
// death of the process can take it back. 500 check-ins of the built program are
// killed, most of them at a random moment; every uid that reached us must be
// listed, nothing half done may be, and the journal must be whole.
func TestKill_EveryPrintedCheckInIsKept(t *testing.T) {
	const rounds, atOnce = 500, 4
	bin := build(t)
	data := filepath.Join(t.TempDir(), "data")
	run(t, bin, "--data", data, "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2000-01-01")
	whole := timed(t, bin, "--data", data, "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2000-01-02")

	var lock sync.Mutex
	printed := map[string]string{}
	killed := 0
	next := make(chan int)
	var wg sync.WaitGroup
	for range atOnce {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range next {
				day := model.Date{Year: 2001, Month: 1, Day: 1}.AddDays(i).String()
				// Some live: their moment lies beyond the longest run.
				moment := time.Duration(rand.Int64N(int64(whole) * atOnce * 2))
				uid, dead := checkInAndKill(t, bin, data, day, moment)
				lock.Lock()
				if uid != "" {
					printed[uid] = day
				}
				if dead {
					killed++
				}
				lock.Unlock()
			}
		}()
	}
	for i := range rounds {
		next <- i
	}
	close(next)
	wg.Wait()

	t.Logf("%d check-ins: %d killed, %d uids printed", rounds, killed, len(printed))
	if killed < rounds/10 || len(printed) < rounds/10 {
		t.Errorf("%d killed and %d printed of %d prove little", killed, len(printed), rounds)
	}
	run(t, bin, "--data", data, "check")
	wantListed(t, run(t, bin, "--data", data, "list", "--json"), printed)
}

// TestKill_ThenWhatOnlyReads kills check-ins until one leaves a write half done: it
// must be taken back before anything can be read, which needs writing.
func TestKill_ThenWhatOnlyReads(t *testing.T) {
	bin := build(t)
	at := Place(filepath.Join(t.TempDir(), "data"))
	run(t, bin, "--data", string(at), "checkin", "--ratings", "3,3,3,3,3,3", "--day", "2000-01-01")
	for tries := range 500 {
		day := model.Date{Year: 2001, Month: 1, Day: 1}.AddDays(tries).String()
		c := exec.Command(bin, "--data", string(at), "checkin", "--ratings", "3,3,3,3,3,3", "--day", day)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { _ = c.Wait(); close(ended) }()
		for running := true; running && !halfDone(at); {
			select {
			case <-ended:
				running = false
			default:
			}
		}
		_ = c.Process.Kill()
		<-ended
		if halfDone(at) {
			t.Logf("after %d check-ins", tries+1)
			if out := run(t, bin, "--data", string(at), "list"); !strings.Contains(out, "2000-01-01") {
				t.Errorf("it lists %q", out)
			}
			return
		}
	}
	t.Fatal("no kill met a write")
}

// halfDone tells whether there is a rollback journal with something to take back.
func halfDone(at Place) bool {
	undo, err := os.ReadFile(at.Journal() + "-journal")
	return err == nil && len(undo) > 0 && undo[0] != 0
}

// wantListed wants every uid on its day, and every snapshot that is there to be
// one that was asked for.
func wantListed(t *testing.T, list string, printed map[string]string) {
	t.Helper()
	var snapshots []struct {
		UID, Day string
		Ratings  map[string]float64
	}
	if err := json.Unmarshal([]byte(list), &snapshots); err != nil {
		t.Fatal(err)
	}
	at := map[string]string{}
	for _, s := range snapshots {
		at[s.UID] = s.Day
		if len(s.Ratings) != model.CeilingCount || s.Ratings["bandwidth"] != 3 || s.Ratings["opportunity"] != 3 {
			t.Errorf("%s is kept in part: %v", s.Day, s.Ratings)
		}
	}
	for uid, day := range printed {
		if at[uid] != day {
			t.Errorf("%s of %s was printed and is not listed", uid, day)
		}
	}
}

// checkInAndKill starts a check-in, kills it at the moment, and gives the uid
// that it printed whole, if any, and whether the kill came in time.
func checkInAndKill(t *testing.T, bin, data, day string, moment time.Duration) (uid string, dead bool) {
	var out, told bytes.Buffer
	c := exec.Command(bin, "--data", data, "checkin", "--ratings", "3,3,3,3,3,3", "--day", day)
	c.Stdout, c.Stderr = &out, &told
	if err := c.Start(); err != nil {
		t.Error(err)
		return "", false
	}
	timer := time.AfterFunc(moment, func() { _ = c.Process.Kill() })
	err := c.Wait()
	timer.Stop()
	dead = c.ProcessState.ExitCode() == -1
	if err != nil && !dead {
		t.Errorf("%s: %v: %s", day, err, &told)
	}
	uid, complete := strings.CutSuffix(out.String(), "\n")
	if !complete {
		uid = ""
	}
	return uid, dead
}

// build makes the program without a window.
func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "headroom.exe")
	run(t, "go", "build", "-tags", "nowindow", "-o", bin, "headroom")
	return bin
}

// run gives what a program that does not fail prints.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	var out, told bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &told
	if err := c.Run(); err != nil {
		t.Fatalf("%s %v: %v\n%s", filepath.Base(name), args, err, &told)
	}
	return out.String()
}

// timed is how long a run takes here and now, to aim the kills by.
func timed(t *testing.T, name string, args ...string) time.Duration {
	t.Helper()
	start := time.Now()
	run(t, name, args...)
	return time.Since(start)
}
