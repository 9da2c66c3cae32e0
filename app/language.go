package app

import (
	"runtime"
	"strings"

	"github.com/jeandeaual/go-locale"

	"headroom/assets/words"
	"headroom/ui/say"
)

// languageEnv names the environment variable that chooses the language.
const languageEnv = "HEADROOM_LANG"

// A tongue is how the language of a run is chosen.
type tongue struct {
	// offered are the languages to choose from; known are the tags of those, and of
	// those that lack a text still, which have to be asked for.
	offered []say.Language
	known   []string
	// asked is the tag that --lang or HEADROOM_LANG names, empty for neither; it
	// stands over what is kept in a journal.
	asked string
	// system is the tag of what the system speaks.
	system string
}

// newTongue reads the arguments and the environment. Where --lang or HEADROOM_LANG
// names no language that is spoken, wrong is what it says.
func newTongue(args []string, getenv func(string) string) (t tongue, wrong string, err error) {
	if t.offered, err = words.Languages(); err != nil {
		return t, "", err
	}
	if t.known, err = words.Tags(); err != nil {
		return t, "", err
	}
	t.system = systemLanguage(t.tags(), getenv)
	asked := langFlag(args)
	if asked == "" {
		asked = getenv(languageEnv)
	}
	if asked == "" {
		return t, "", nil
	}
	tag, ok := words.Nearest(t.known, asked)
	if !ok {
		return t, asked, nil
	}
	t.asked = tag
	return t, "", nil
}

// tags are those of what is offered.
func (t tongue) tags() []string {
	tags := make([]string, 0, len(t.offered))
	for _, l := range t.offered {
		tags = append(tags, l.Tag)
	}
	return tags
}

// tag is that of the language to speak where the setting kept says so.
func (t tongue) tag(kept string) string {
	if t.asked != "" {
		return t.asked
	}
	if tag, ok := words.Nearest(t.tags(), kept); ok {
		return tag
	}
	return t.system
}

// voiceOf is the voice of a language.
func voiceOf(tag string) (say.Voice, error) {
	w, err := words.Load(tag)
	return say.New(w), err
}

// langFlag is the value of --lang: the commands are made of words, so that it is
// needed before they can be read.
func langFlag(args []string) string {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// systemLanguage is what the system speaks among what is offered: by the first of
// LC_ALL, LC_MESSAGES and LANG that is set, or else what Windows and macOS say.
// English where that is none of them.
func systemLanguage(offered []string, getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			tag, _ := words.Nearest(offered, value)
			return tag
		}
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		if asked, err := locale.GetLocale(); err == nil {
			tag, _ := words.Nearest(offered, asked)
			return tag
		}
	}
	return "en"
}

// speakAs takes the language that a journal keeps, for all that this run still
// says. A setting that cannot be read is no reason to stop.
func (p *program) speakAs(d *Desk) {
	s, err := d.Settings()
	if err != nil {
		return
	}
	if v, err := voiceOf(p.tongue.tag(s.Language)); err == nil {
		p.voice = v
	}
}

// noLanguage refuses a language that is not spoken.
func (p *program) noLanguage(asked string) error {
	return p.misuse("lang", "value", asked, "languages", strings.Join(p.tongue.tags(), ", "))
}
