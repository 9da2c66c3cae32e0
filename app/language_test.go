package app

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/say"
)

// TestTongue_Chooses: what is asked for, else what is kept, else what the system
// speaks, else English.
func TestTongue_Chooses(t *testing.T) {
	offered := []say.Language{{Tag: "en"}, {Tag: "de"}, {Tag: "pt-BR"}}
	for _, c := range []struct{ asked, kept, system, want string }{
		{"", "", "en", "en"},
		{"", "", "de", "de"},
		{"", "pt-BR", "de", "pt-BR"},
		{"de", "pt-BR", "en", "de"},
		{"", "fr", "de", "de"},
		{"", "?", "de", "de"},
	} {
		if got := (tongue{offered: offered, asked: c.asked, system: c.system}).tag(c.kept); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestSystemLanguage(t *testing.T) {
	offered := []string{"en", "de", "pt-BR"}
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"LANG": "de_DE.UTF-8"}, "de"},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_MESSAGES": "pt_PT.UTF-8"}, "pt-BR"},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_MESSAGES": "pt_BR", "LC_ALL": "C"}, "en"},
		{map[string]string{"LANG": "C.UTF-8"}, "en"},
		{map[string]string{"LANG": "ja_JP.UTF-8"}, "en"},
	} {
		if got := systemLanguage(offered, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %q", c.env, got)
		}
	}
}

func TestLangFlag(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"show"}, ""},
		{[]string{"show", "--lang", "de"}, "de"},
		{[]string{"--lang=fr", "show"}, "fr"},
		{[]string{"show", "--lang"}, ""},
		{[]string{"show", "--", "--lang", "de"}, ""},
		{[]string{"show", "--language", "de"}, ""},
	} {
		if got := langFlag(c.args); got != c.want {
			t.Errorf("%q: %q", c.args, got)
		}
	}
}

// A command that opens a journal speaks the language kept there, what goes wrong
// included; --lang stands over it.
func TestProgram_SpeaksTheLanguageOfTheJournal(t *testing.T) {
	at := Place(t.TempDir())
	now := func() time.Time { return time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC) }
	d, err := OpenDesk(at, now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Record(model.Snapshot{Day: d.Today(), Ratings: model.Ratings{3 * model.Whole}}); err != nil {
		t.Fatal(err)
	}
	s := model.DefaultSettings()
	s.Language = "de"
	if err := d.KeepSettings(model.DefaultSettings(), s); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		var out, told bytes.Buffer
		p := &program{stdin: strings.NewReader(""), stdout: &out, stderr: &told, getenv: func(string) string { return "" }, now: now}
		if _, err := p.speak(args); err != nil {
			t.Fatal(err)
		}
		p.tongue.offered = []say.Language{{Tag: "en"}, {Tag: "de"}} // also while one of them lacks a text
		p.run(append(args, "--data", string(at)))
		return out.String() + told.String()
	}
	for _, c := range []struct{ said, want string }{
		{run("show"), "Bandbreite"},
		{run("show", "--lang", "en"), "Bandwidth"},
		{run("show", "--day", "2020-01-01"), "Am 2020-01-01 gibt es keinen Eintrag"},
		{run("checkin", "--ratings", "3,3,3,3,3,3", "--day", "2026-11-23"), "schon einen Eintrag"},
		{run("reminder", "-o", "-"), "Headroom: Check-in"},
	} {
		if !strings.Contains(c.said, c.want) {
			t.Errorf("%q is not in %q", c.want, c.said)
		}
	}
}
