package app

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"headroom/model"
)

// The year that is not over is told whole: a check-in of a day to come counts.
func TestYear_TellsThisYearToItsEnd(t *testing.T) {
	at := Place(t.TempDir())
	now := func() time.Time { return time.Date(2026, time.March, 23, 12, 0, 0, 0, time.UTC) }
	d, err := OpenDesk(at, now)
	if err != nil {
		t.Fatal(err)
	}
	record(t, d, model.Snapshot{Day: model.DateOf(now()), Ratings: all(3)})
	record(t, d, model.Snapshot{Day: model.Date{Year: 2026, Month: time.December, Day: 31}, Ratings: all(4)})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	var out, told bytes.Buffer
	p := &program{stdin: strings.NewReader(""), stdout: &out, stderr: &told, getenv: func(string) string { return "" }, now: now}
	args := []string{"year", "--year", "2026", "--data", string(at)}
	if _, err := p.speak(args); err != nil {
		t.Fatal(err)
	}
	if code := p.run(args); code != exitDone || !strings.Contains(out.String(), "March 2026 to December 2026") {
		t.Errorf("exit code %d, %q, said %q", code, out.String(), told.String())
	}
}
