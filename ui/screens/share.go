package screens

import (
	"path/filepath"
	"slices"
	"strings"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
)

// A Kind is what is made of the ratings.
type Kind int

// The kinds: a card of one day; a carousel, an animation and a timeline of several
// months.
const (
	Card Kind = iota
	Carousel
	Animation
	Timeline
)

// oneImage tells whether it is one image that does not move.
func (k Kind) oneImage() bool { return k == Card || k == Timeline }

// A Look is one of the styles of a picture.
type Look int

// The looks.
const (
	LightLook Look = iota
	DarkLook
	SketchLook
)

// A Share is the state of the screen that makes a picture. What the fields alone
// decide is set on them; the rest has a method.
type Share struct {
	Kind Kind
	// Size is the place of the picture's size among plot.Sizes; the one after
	// the last is the person's own, Width by Height.
	Size          int
	Width, Height int
	Look          Look
	// Named shows whose ceilings they are, Safe neither that nor any date.
	Named, Safe bool
	// Aimed shows on a card what is aimed at; not where it is Safe.
	Aimed bool
	// NoHardCeiling leaves it out, NoEvents what happened in the months of a timeline.
	NoHardCeiling, NoEvents bool
	// Trends marks on a card, and on those of a carousel, what the months say.
	Trends bool
	// Smaller and Reopenable are for PNG files.
	Smaller, Reopenable bool
	// Allowed are the private words that may be seen this once.
	Allowed []string

	history  model.History
	dir      string
	svg      bool
	uid      string // of the snapshot on the card
	then     string // of the one compared with, empty for none
	from, to string // of the first and last snapshot of several months
	// year are those of a year in review: its cover says so while they stand.
	year [2]string
	// headline is the person's own, and yearHeadline that of a year.
	headline, yearHeadline string
	path                   string // as typed, empty while the proposal stands
}

// NewShare is the card of the latest snapshot beside the one before it, to be
// saved in dir.
func NewShare(h model.History, dir string) Share {
	s := Share{dir: dir, Width: 1080, Height: 1080}
	if now, ok := h.Latest(); ok {
		s.uid = now.UID
	}
	return s.withHistory(h, true)
}

// WithHistory follows a changed history. A card of the latest snapshot stays one
// of the latest, and so do several months that end with it.
func (s Share) WithHistory(h model.History) Share {
	latest, _ := s.history.Latest()
	next, ok := h.Latest()
	moved := ok && next.UID != latest.UID
	if moved && s.to == latest.UID {
		s.to = next.UID
	}
	if moved && (s.uid == latest.UID || s.uid == "") {
		s.uid = next.UID
		return s.withHistory(h, true)
	}
	return s.withHistory(h, false)
}

func (s Share) withHistory(h model.History, compare bool) Share {
	s.history = h
	now, ok := h.ByUID(s.uid)
	if !ok {
		now, _ = h.Latest()
		s.uid, compare = now.UID, true
	}
	then, ok := h.ByUID(s.then)
	if !ok || !then.Day.Before(now.Day) {
		s.then = ""
	}
	if before, ok := h.Before(now.Day); compare && ok {
		s.then = before.UID
	}
	return s.withPeriod()
}

// Of puts that snapshot on the card, beside the one before it.
func (s Share) Of(uid string) Share {
	s = s.WithKind(Card)
	s.uid = uid
	return s.withHistory(s.history, true)
}

// Now is the snapshot on the card; none where the history is empty.
func (s Share) Now() (model.Snapshot, bool) { return s.history.ByUID(s.uid) }

// Then is the snapshot compared with, nil for none.
func (s Share) Then() *model.Snapshot {
	if then, ok := s.history.ByUID(s.then); ok {
		return &then
	}
	return nil
}

// offered is how many days there are to choose from: ten years of months.
const offered = 120

// Days are the snapshots that can stand on the card, newest first: the newest
// ones and the one that does.
func (s Share) Days() []model.Snapshot { return s.offering(s.history.Len(), s.uid) }

// Earlier are the snapshots that the card can be compared with, newest first.
func (s Share) Earlier() []model.Snapshot {
	now, _ := s.Now()
	n := s.history.Len()
	for n > 0 && !s.history.Snapshot(n-1).Day.Before(now.Day) {
		n--
	}
	return s.offering(n, s.then)
}

// offering is the last of the first n snapshots, newest first, and the one that
// is chosen.
func (s Share) offering(n int, chosen string) []model.Snapshot {
	var days []model.Snapshot
	for i := n - 1; i >= 0 && len(days) < offered; i-- {
		days = append(days, s.history.Snapshot(i))
	}
	if one, ok := s.history.ByUID(chosen); ok && !slices.ContainsFunc(days, func(d model.Snapshot) bool { return d.UID == one.UID }) {
		days = append(days, one)
	}
	return days
}

// CompareWith compares with that earlier snapshot; with none for "".
func (s Share) CompareWith(uid string) Share {
	s.then = uid
	return s.withHistory(s.history, false)
}

// Pixels is the size of the picture.
func (s Share) Pixels() (width, height int) {
	if sizes := plot.Sizes(); s.Size < len(sizes) {
		return sizes[s.Size].Width, sizes[s.Size].Height
	}
	return s.Width, s.Height
}

// Picture is what is shown and what is saved. The name is that of the person
// whose history it is, aim what they aim at.
func (s Share) Picture(v say.Voice, name string, aim model.Ratings) plot.Picture {
	w, h := s.Pixels()
	p := plot.Picture{
		Format: s.Format(), Width: w, Height: h, Style: s.style(), Voice: v, History: s.history,
		Headline: s.Headline(), EmployerSafe: s.Safe, NoHardCeiling: s.NoHardCeiling, Aim: aim,
	}
	if s.Named && !s.Safe {
		p.Name = name
	}
	if p.Timeline = s.Kind == Timeline; s.Kind == Card {
		p.Now, _ = s.Now()
		p.Then = s.Then()
		if s.Aimed && !s.Safe {
			p.Target = withUsual(aim)
		}
	} else {
		p.From, p.To = s.From().Day, s.To().Day
		p.Year = s.isYear()
	}
	p.NoEvents = s.NoEvents && s.Kind == Timeline
	p.Trends = s.Trends && (s.Kind == Card || s.Kind == Carousel)
	if p.Format == plot.PNG {
		p.Smaller, p.Reopenable = s.Smaller, s.Reopenable && s.Kind == Card
	}
	return p
}

// withUsual is what a person aims at, with what is usual where they did not say.
func withUsual(aim model.Ratings) model.Ratings {
	for _, c := range model.Ceilings() {
		if !aim[c].Rated() {
			aim[c] = insight.TargetUsual
		}
	}
	return aim
}

func (s Share) style() plot.Style {
	switch s.Look {
	case DarkLook:
		return plot.Dark()
	case SketchLook:
		return plot.Sketch(0)
	}
	return plot.Light()
}

// WithoutWord writes other words for a private one in the headline, which becomes
// the person's own.
func (s Share) WithoutWord(written, word, other string) Share {
	text := s.Headline()
	if text == "" {
		text = written
	}
	var b strings.Builder
	at := 0
	for _, hit := range plot.NewPrivate([]string{word}).Find(text) {
		b.WriteString(text[at:hit.At] + other)
		at = hit.End
	}
	return s.WithHeadline(b.String() + text[at:])
}

// Export is the picture on its way into its file.
func (s Share) Export(v say.Voice, name string, aim model.Ratings, replace bool) plot.Export {
	return plot.Export{Picture: s.Picture(v, name, aim), Path: s.Path(), Replace: replace, Allow: s.Allowed}
}

// Format is the kind of the file.
func (s Share) Format() plot.Format {
	switch {
	case s.Kind == Carousel:
		return plot.PDF
	case s.Kind == Animation:
		return plot.GIF
	case s.svg:
		return plot.SVG
	}
	return plot.PNG
}

// WithKind makes something else of the ratings, and changes the ending of a
// typed path with it.
func (s Share) WithKind(k Kind) Share {
	return s.endingWith(func(s *Share) { s.Kind = k })
}

// AsSVG saves a card or a timeline as SVG, or as PNG.
func (s Share) AsSVG(on bool) Share {
	return s.endingWith(func(s *Share) { s.svg = on })
}

func (s Share) endingWith(change func(*Share)) Share {
	old := ending(s.Format())
	change(&s)
	if strings.EqualFold(filepath.Ext(s.path), old) {
		s.path = s.path[:len(s.path)-len(old)] + ending(s.Format())
	}
	return s
}

func ending(f plot.Format) string { return "." + string(f) }

// WithPath takes where the person wants the file: a whole path, or a name in the
// folder at hand. "" or the proposal itself means the proposal. The ending of a
// card's other format chooses that one.
func (s Share) WithPath(path string) Share {
	folder := filepath.Dir(s.Path())
	s.path = strings.TrimSpace(path)
	if s.path != "" && !filepath.IsAbs(s.path) {
		s.path = filepath.Join(folder, s.path)
	}
	if s.path == s.proposal() {
		s.path = ""
	}
	if s.Kind.oneImage() {
		switch ext := strings.ToLower(filepath.Ext(s.path)); ext {
		case ending(plot.PNG), ending(plot.SVG):
			s.svg = ext == ending(plot.SVG)
		}
	}
	return s
}

// Path is where the picture is going to be saved. A path whose ending is not the
// format's gets that one.
func (s Share) Path() string {
	switch {
	case s.path == "":
		return s.proposal()
	case strings.EqualFold(filepath.Ext(s.path), ending(s.Format())):
		return s.path
	}
	return s.path + ending(s.Format())
}

// proposal is the name that says which months are shown, in the folder for pictures.
func (s Share) proposal() string {
	if _, ok := s.Now(); !ok {
		return ""
	}
	return filepath.Join(s.dir, s.Picture(say.Voice{}, "", model.Ratings{}).FileName())
}
