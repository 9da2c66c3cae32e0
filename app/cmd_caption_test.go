package app

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// headroom is a run of the program in this process.
func headroom(args ...string) (out, told string, code int) {
	var stdout, stderr bytes.Buffer
	code = Main(args, strings.NewReader(""), &stdout, &stderr)
	return stdout.String(), stderr.String(), code
}

// wantText wants a text of one print, of at most so many characters.
func wantText(t *testing.T, most int, args ...string) string {
	t.Helper()
	out, told, code := headroom(args...)
	text, ended := strings.CutSuffix(out, "\n")
	if n := utf8.RuneCountInString(text); code != exitDone || told != "" || !ended || n > most || n < 30 {
		t.Errorf("%v: exit code %d, %d characters, said %q: %q", args[2:], code, n, told, out)
	}
	if !utf8.ValidString(out) || strings.Contains(out, "⟦") || strings.TrimSpace(text) != text {
		t.Errorf("%v: %q", args[2:], out)
	}
	return text
}

// textCommands are those that print a text, with its most characters.
var textCommands = []struct {
	args []string
	most int
}{
	{[]string{"caption"}, say.CaptionMax},
	{[]string{"alt"}, say.AltShortMax},
	{[]string{"alt", "--long"}, say.AltLongMax},
}

func TestTexts_OfEveryMonthOfTheSample(t *testing.T) {
	data := t.TempDir()
	if _, told, code := headroom("--data", data, "sample", "--now", "2026-11-23"); code != exitDone {
		t.Fatal(told)
	}
	for _, person := range []string{"Me", "Noor"} {
		list, _, _ := headroom("--data", data, "list", "--json", "--person", person)
		var snapshots []struct{ Day, Event, Note string }
		if err := json.Unmarshal([]byte(list), &snapshots); err != nil || len(snapshots) == 0 {
			t.Fatal(err, list)
		}
		for i, s := range snapshots {
			then := "none"
			if i > 0 && i%2 == 0 {
				then = snapshots[0].Day
			}
			for _, c := range textCommands {
				args := append([]string{"--data", data}, c.args...)
				args = append(args, "--person", person, "--day", s.Day, "--then", then)
				text := wantText(t, c.most, args...)
				if !strings.Contains(text, s.Day[:4]) {
					t.Errorf("%v: does not say when: %q", args[2:], text)
				}
				safe := wantText(t, c.most, append(args, "--employer-safe")...)
				for _, secret := range []string{s.Day[:4], "January", "October", s.Event, s.Note, "Noor"} {
					if secret != "" && strings.Contains(safe, secret) {
						t.Errorf("%v: %q is in %q", args[2:], secret, safe)
					}
				}
			}
		}
	}
}

// A carousel and an animation have the texts that the window copies for them.
func TestTexts_OfSeveralMonthsAreThoseOfThePicture(t *testing.T) {
	data := t.TempDir()
	if _, told, code := headroom("--data", data, "sample", "--now", "2026-11-23"); code != exitDone {
		t.Fatal(told)
	}
	d, err := ReadDesk(Place(data), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	from, to := model.Date{Year: 2025, Month: 3, Day: 1}, model.Date{Year: 2026, Month: 5, Day: 31}
	period := []string{"--from", from.String(), "--to", to.String()}
	for _, format := range []plot.Format{plot.PDF, plot.GIF} {
		for _, safe := range []bool{false, true} {
			picture := plot.Picture{
				Format: format, Width: 1080, Height: 1350, Style: plot.Light(), Voice: say.New(w),
				History: d.History(), From: from, To: to, EmployerSafe: safe,
			}
			for i, want := range []string{picture.Caption(), picture.AltShort(), picture.Alt()} {
				args := append(append([]string{"--data", data}, textCommands[i].args...), period...)
				if safe {
					args = append(args, "--employer-safe")
				}
				if got := wantText(t, textCommands[i].most, args...); got != want {
					t.Errorf("%v: %q, and the %s has %q", args[2:], got, format, want)
				}
			}
		}
	}
}

// Whatever a person is called, and whatever is written over the card, the texts
// stay as short as they may be.
func TestTexts_OfHostileNamesAndHeadlines(t *testing.T) {
	data := t.TempDir()
	fill := func(s string, most int) string {
		return string([]rune(strings.Repeat(s, most))[:most])
	}
	for _, s := range []string{"x", "W ", "👩🏽‍🚀", "e\u0301\u0302", "ﷺ", "שלום ", "…", "{{.when}} ", "%s%d", "<b>&amp;", "\u00ad", "李"} {
		name := "N" + fill(s, model.NameMax-1)
		person := []string{"--data", data, "--person", name}
		out, told, code := headroom(append([]string{"checkin", "--ratings", "3,3,2,3,2,5", "--day", "2026-11-23", "--note", name, "--event", name}, person...)...)
		if code != exitDone || out == "" {
			t.Fatalf("%q: %s", s, told)
		}
		for _, c := range textCommands {
			text := wantText(t, c.most, append([]string{"--data", data}, append(c.args, person[2:]...)...)...)
			if strings.Contains(text, name[:min(len(name), 12)]) {
				t.Errorf("%v: the name is in %q", c.args, text)
			}
		}
		headline := "H" + fill(s, model.HeadlineMax-1)
		wantText(t, say.AltShortMax, append([]string{"--data", data, "alt", "--headline", headline}, person[2:]...)...)
		long := wantText(t, say.AltLongMax, append([]string{"--data", data, "alt", "--long", "--headline", headline}, person[2:]...)...)
		if own := strings.Join(strings.Fields(headline), " "); !strings.Contains(long, own) {
			t.Errorf("%q does not hold the headline %q", long, own)
		}
	}
}
