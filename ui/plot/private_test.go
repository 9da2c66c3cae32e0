package plot

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

func TestPrivate_Finds(t *testing.T) {
	for _, c := range []struct{ word, text, at string }{
		{"Acme", "Leaving Acme in May", "Acme"},
		{"acme", "ACME’s plan", "ACME"},
		{"Acme", "Acmeland", "Acme"},
		{"Acme", "(acme)", "acme"},
		{"Acme", "Ac\u200bme", "Ac\u200bme"},
		{"Acme", "Ac\u00adme", "Ac\u00adme"},
		{"Acme", "Ac\u2060\ufeffm\u200de", "Ac\u2060\ufeffm\u200de"},
		{"Acme", "Ac\x01\xffme", "Ac\x01\xffme"},
		{"Acme", "A.C.M.E.", "A.C.M.E"},
		{"Acme", "Àçmé", "Àçmé"},
		{"Acme", "a\u0300\u0301\u0302cme", "a\u0300\u0301\u0302cme"},
		{"Àçmé", "the acme", "acme"},
		{"Acme", "Ａｃｍｅ", "Ａｃｍｅ"},
		{"Acme", "𝐀𝖈𝓶𝚎", "𝐀𝖈𝓶𝚎"},
		{"Acme", "ⒶⒸⓂⒺ", "ⒶⒸⓂⒺ"},
		{"Acme", "my-acme_card-1080x1350.png", "acme"},
		{"Acme", "2026acme.png", "acme"},
		{"Acme", "#LeavingAcme", "Acme"},
		{"Acme Corp", "Acme-Corp.", "Acme-Corp"},
		{"Acme Corp", "acme\n \tcorp", "acme\n \tcorp"},
		{"Acme Corp", "acme, “Corp”", "acme, “Corp"},
		{"Acme Corp", "#acmecorporate", "acmecorp"},
		{"Acme-Corp", "Acme Corp", "Acme Corp"},
		{"AcmeCorp", "acme corp", "acme corp"},
		{"O'Brien", "Mr O’Brien", "O’Brien"},
		{"O'Brien", "Mr O\u02bcBrien", "O\u02bcBrien"},
		{"O'Brien", "obrien", "obrien"},
		{"OBrien", "O’Brien", "O’Brien"},
		{"J.P. Morgan", "JPMorgan", "JPMorgan"},
		{"AT&T", "at & t", "at & t"},
		{"AT&T", "ATT", "ATT"},
		{"B2B", "b2bs", "b2b"},
		{"Straße", "STRASSE 5", "STRASSE"},
		{"Strasse", "straße", "straße"},
		{"STRAẞE", "strasse", "strasse"},
		{"Müller", "muller", "muller"},
		{"Müller", "mueller_2026.png", "mueller"},
		{"Mu\u0308ller", "MUELLER", "MUELLER"},
		{"Østergård", "ostergard", "ostergard"},
		{"Østergård", "Oestergard", "Oestergard"},
		{"Oestergard", "Østergård", "Østergård"},
		{"mueller", "Frau Müller", "Müller"},
		{"Müller", "MU\u0308LLER", "MU\u0308LLER"},
		{"Bülent", "Buelent", "Buelent"},
		{"Citroën", "citroen", "citroen"},
		{"Düe", "due", "due"},
		{"Düe", "duee", "due"},
		{"Łódź", "lodz", "lodz"},
		{"Isparta", "ISPARTA ısparta", "ISPARTA"},
		{"ısparta", "ISPARTA", "ISPARTA"},
		{"İzmir", "izmir", "izmir"},
		{"izmir", "İZMİR", "İZMİR"},
		{"DIŞ", "dış", "dış"},
		{"ΣΊΣΥΦΟΣ", "σίσυφος", "σίσυφος"},
		{"Ёлкин", "елкин", "елкин"},
		{"ﬁnance", "Finance", "Finance"},
		{"עברית", "עִבְרִית", "עִבְרִית"},
		{"محمد", "مُحَمَّد", "مُحَمَّد"},
		{"阿里巴巴", "我在阿里巴巴工作", "阿里巴巴"},
		{"阿里巴巴", "阿里 巴巴", "阿里 巴巴"},
		{"阿里巴巴", "阿里·\n巴巴", "阿里·\n巴巴"},
		{"Acme", "我在Acme工作", "Acme"},
		{"トヨタ", "私はﾄﾖﾀで", "ﾄﾖﾀ"},
		{"ガーデン", "東京ｶﾞｰﾃﾞﾝ", "ｶﾞｰﾃﾞﾝ"},
		{"บริษัท", "ที่บริษัทนี้", "บริษัท"},
		{"삼성", "삼성에서", "삼성"},
		{"삼성", norm.NFD.String("우리 삼성"), norm.NFD.String("삼성")},
		{"ᠮᠣᠩ", "ᠮ\u180bᠣᠩ", "ᠮ\u180bᠣᠩ"},
		{"दिल्ली", "नई दिल्ली", "दिल्ली"},
		{"X", "Leaving X.", "X"},
		{"X", "X", "X"},
		{"X", "x and X’s plan", "X"},
		{"X", "my-X-card.png", "X"},
		{"X", "Leaving Ｘ", "Ｘ"},
		{"X", "我在X工作", "X"},
		{"X", "a\nX", "X"},
		{"É", "At E, E", "E"},
		{"C++", "Written in C++17", "C"},
		{"C++", "c++.png", "c"},
		{"c++", "C＋＋", "C"},
		{"C#", "From C++ to C#.", "C"},
		{"(x)", "At (X)", "X"},
	} {
		hits := NewPrivate([]string{"zzz", c.word}).Find(c.text)
		if len(hits) == 0 {
			t.Errorf("%q is not found in %q", c.word, c.text)
			continue
		}
		h := hits[0]
		if h.Word != c.word || h.Text != c.text || h.Text[h.At:h.End] != c.at {
			t.Errorf("%q in %q is found as %q at %q", c.word, c.text, h.Word, h.Text[h.At:h.End])
		}
	}
}

func TestPrivate_DoesNotFind(t *testing.T) {
	for _, c := range []struct{ word, text string }{
		{"Acme", "placme"},
		{"Acme", "pl\u200bacme"},
		{"Acme", "pl\xffacme"},
		{"Acme", "pl\x01acme"},
		{"Acme", "Ac me"},
		{"Acme", "A c m e"},
		{"Acme", "\u0410cme"}, // with a Cyrillic A
		{"Acme", "AC MEETING"},
		{"Acme", "Acm"},
		{"Acme", "Acm…"},
		{"Acme", ""},
		{"apple", "pineapple"},
		{"Acme Corp", "Acme is a corp"},
		{"Acme Corp", "Corp Acme"},
		{"AT&T", "at the end"},
		{"R&D", "r days"},
		{"C", "Acme card"},
		{"…", "one…"},
		{"", "text"},
		{"かき", "がき"},
		{"가나", "가난"},
		{"दिल", "दल"},
		{"कुल", "कल"},
		{"ガーデン", "ガデン"},
		{"Joe", "a job"},
		{"Müller", "mu eller"},
		{"Blue", "blur"},
		{"里巴", "里 山 巴"},
		{"X", "x"},
		{"X", "SpaceX, Xero, XL, maX, X2, 2X"},
		{"X", "ax X\u0301y"},
		{"C++", "C, c+, C#, abc++, C"},
		{"C#", "C♯, C ++"},
	} {
		if hits := NewPrivate([]string{c.word}).Find(c.text); len(hits) > 0 {
			t.Errorf("%q is found in %q at %q", c.word, c.text, c.text[hits[0].At:hits[0].End])
		}
	}
}

func TestPrivate_FindsEachOfEachText(t *testing.T) {
	p := NewPrivate([]string{"Corp", "acme", "Müller"})
	hits := p.Find("Acme, Corp, acme", "nothing", "Mueller")
	var got []string
	for _, h := range hits {
		got = append(got, fmt.Sprint(h.Word, h.At, "-", h.End))
	}
	if want := "acme0-4 Corp6-10 acme12-16 Müller0-7"; strings.Join(got, " ") != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got := FoundWords(hits); !slices.Equal(got, []string{"acme", "Corp", "Müller"}) {
		t.Errorf("the words are %q", got)
	}
	if hits := NewPrivate([]string{"Müller"}).Find("muller"); len(hits) != 1 {
		t.Errorf("%d hits of one word with two spellings", len(hits))
	}
	if hits := (Private{}).Find("anything"); hits != nil {
		t.Errorf("an empty list found %v", hits)
	}
}

func TestPrivate_Allow(t *testing.T) {
	p := NewPrivate([]string{"Acme Corp", "Müller"})
	rest := p.Allow("acme-corp")
	if hits := rest.Find("Acme Corp"); len(hits) > 0 {
		t.Error("an allowed word is found")
	}
	if len(rest.Find("Mueller")) != 1 || len(p.Find("Acme Corp")) != 1 {
		t.Error("a word that was not allowed is not found")
	}
	if hits := p.Allow("Müller").Find("mueller", "muller"); len(hits) > 0 {
		t.Error("an allowed word is found in another spelling")
	}
	if hits := NewPrivate([]string{"mueller"}).Allow("Müller").Find("mueller"); len(hits) > 0 {
		t.Error("a word without dots is not allowed by the one with them")
	}
	signs := NewPrivate([]string{"C++", "C"})
	if got := FoundWords(signs.Allow("C").Find("C++")); !slices.Equal(got, []string{"C++"}) {
		t.Errorf("where C is allowed there is %q", got)
	}
	if got := FoundWords(signs.Allow("c++").Find("C++")); !slices.Equal(got, []string{"C"}) {
		t.Errorf("where C++ is allowed there is %q", got)
	}
	if len(p.Allow("Acme").Find("Acme Corp")) != 1 {
		t.Error("a part of a word allows the whole")
	}
}

func TestCheckPrivateWord(t *testing.T) {
	for _, word := range []string{"", " ", "c", "!!!", "…", "\u200b\u200b", "e\u0301", "\xff\xfe", "阿", "7", "7+", "x\u200b", "א"} {
		err := CheckPrivateWord(word)
		if r := (*model.Refusal)(nil); model.KindOf(err) != model.Invalid || !errors.As(err, &r) || r.Why != model.WordShort || r.Word != word || r.Least != 2 {
			t.Errorf("%q: %v", word, err)
		}
	}
	for _, word := range []string{"HP", "R&D", "阿里", "Acme Corp", "3M", "ß", "X", "É", "C++", "c#", "Ω"} {
		if err := CheckPrivateWord(word); err != nil {
			t.Errorf("%q: %v", word, err)
		}
	}
	if len(NewPrivate([]string{"C"}).Find("written in C.")) != 1 {
		t.Error("a short word on the list is not found where it stands alone")
	}
}

// noisy is the word as somebody could write it to get it past a check: cases,
// accents and invisible characters at random, and other gaps between its parts.
func noisy(t *rapid.T, word string) string {
	noise := rapid.SliceOfN(rapid.SampledFrom([]string{
		"", "", "", "\u200b", "\u00ad", "\u200d", "\ufeff", "\u2060", "\ufe0f", "\x00", "\u0301", "\u0323", "\u0308", "\u0336", "-", ".", "’", "·",
	}), len(word)+1, len(word)+1).Draw(t, "noise")
	gaps := rapid.SampledFrom([]string{"", " ", "-", "\n", "\u00a0", " – ", "_", ", "})
	var b strings.Builder
	for i, r := range word {
		switch {
		case r == ' ':
			b.WriteString(gaps.Draw(t, "gap"))
			continue
		case rapid.Bool().Draw(t, "capital"):
			r = unicode.ToUpper(r)
		default:
			r = unicode.ToLower(r)
		}
		if r < 0x7F && r > ' ' && rapid.IntRange(0, 4).Draw(t, "wide") == 0 {
			r += 0xFEE0
		}
		b.WriteRune(r)
		b.WriteString(noise[i])
	}
	form := rapid.SampledFrom([]norm.Form{norm.NFC, norm.NFD, norm.NFKC, norm.NFKD}).Draw(t, "form")
	return form.String(b.String())
}

func someWord() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[a-zA-Z0-9]{2,9}( [a-zA-Z]{2,6})?`),
		rapid.StringMatching(`[a-zäöüßéèçñøłœæ]{2,9}`),
		rapid.StringMatching(`[а-яё]{2,8}`),
		rapid.StringMatching(`[α-ωάέήίόύώ]{2,8}`),
		rapid.SampledFrom([]string{"ısparta", "Straße", "Zürich", "smørrebrød", "Acme Corp", "J.P. Morgan", "R&D lab"}),
	).Filter(func(s string) bool { return CheckPrivateWord(s) == nil })
}

func TestPrivate_FindsAnyWordHoweverItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := someWord().Draw(t, "word")
		before := rapid.SampledFrom([]string{"", " ", "At ", "(", "我在", "x-", "é ", "\u00a0", "a\u200b ", "_"}).Draw(t, "before")
		after := rapid.SampledFrom([]string{"", " ", ".", "s", "’s", " and more", ")"}).Draw(t, "after")
		if n := len(word); n > 1 && !unicode.IsLetter(rune(word[n-2])) && strings.TrimLeft(after, "sx") != after {
			after = ""
		}
		text := rapid.String().Draw(t, "text") + " " + before + noisy(t, word) + after
		if len(NewPrivate([]string{word}).Find(text)) == 0 {
			t.Fatalf("%q is not found in %q", word, text)
		}
	})
}

// The other way round: a pattern that shares nothing with the folding says for
// plain text whether the word stands in it. Few letters make near misses common,
// and many texts begin with the word or with one that is nearly it.
func TestPrivate_FindsExactlyWhereAPlainPatternDoes(t *testing.T) {
	seen := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[ab]{2,3}( [ab]{2})?`).Draw(t, "word")
		text := rapid.StringMatching(`[ab., -]{0,14}`).Draw(t, "text")
		nearly := word[:len(word)-1] + rapid.SampledFrom([]string{"a", "b", "", "."}).Draw(t, "last")
		text = rapid.SampledFrom([]string{"", "", word, nearly}).Draw(t, "planted") + text
		var b strings.Builder
		b.WriteString(`(^|[^ab])`)
		for i, r := range word {
			if r == ' ' {
				b.WriteString(`[^ab]*`)
				continue
			}
			if i > 0 {
				b.WriteString(`[.,-]*`)
			}
			b.WriteRune(r)
		}
		want := regexp.MustCompile(b.String()).MatchString(text)
		got := len(NewPrivate([]string{word}).Find(text)) > 0
		if got != want {
			t.Fatalf("%q in %q: %v, want %v", word, text, got, want)
		}
		seen[got]++
	})
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("came up: %v", seen)
	}
}

// On sentences that hold no word of the list in any spelling, nothing is found.
func TestPrivate_IsQuietAboutOtherTexts(t *testing.T) {
	v := english(t)
	card := november(t, 1080, 1350, Light())
	p := NewPrivate([]string{"Acme", "Globex Corp", "Müller", "Initech", "阿里巴巴", "AT&T"})
	texts := append(card.Said(), v.T("alt.credit"))
	for _, h := range p.Find(texts...) {
		t.Errorf("%q is found in %q", h.Word, h.Text)
	}
}

// An own headline, long enough to be cut, and a name are found wherever they go.
func TestCard_SaidHoldsHeadlineAndName(t *testing.T) {
	for _, size := range Sizes() {
		c := november(t, size.Width, size.Height, Light())
		c.Headline = strings.Repeat("Why I have left my work there ", 40) + "at Acme\nCorp"
		c.Name = "Zoë Müller " + strings.Repeat("of the long name ", 9)
		p := NewPrivate([]string{"acme corp", "mueller of the long name of", "Nov 2026"})
		if got := FoundWords(p.Find(c.Said()...)); len(got) != 3 {
			t.Errorf("%s: found %q", size.Name, got)
		}
		c.EmployerSafe = true
		if got := FoundWords(p.Find(c.Said()...)); !slices.Equal(got, []string{"acme corp"}) {
			t.Errorf("%s, employer-safe: found %q", size.Name, got)
		}
	}
}

func FuzzPrivate(f *testing.F) {
	f.Add("Acme", "Ac\u200bme")
	f.Add("Acme Corp", "acme\xffcorp")
	f.Add("\u0345", "ΐ\u0345ŉ")
	f.Add("가나", "\u1100\u1161\u11a8")
	f.Add("ー", "ｶﾞーﷺ㍿½")
	f.Add("C++", "c\u200b＋+")
	f.Add("e\u0301\u0301", strings.Repeat("\u0301", 100)+"e")
	f.Fuzz(func(t *testing.T, word, text string) {
		p := NewPrivate([]string{word})
		for _, h := range p.Find(text) {
			if h.Word != word || h.Text != text || h.At < 0 || h.At >= h.End || h.End > len(text) {
				t.Fatalf("%+v", h)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[h.At:h.End]) {
				t.Fatalf("%q is cut inside a character", text[h.At:h.End])
			}
		}
		if err := CheckPrivateWord(word); err == nil && len(p.Find(word)) == 0 {
			t.Fatalf("%q is not found in itself", word)
		} else if problem := (*model.Problem)(nil); err != nil && !errors.As(err, &problem) {
			t.Fatal(err)
		}
	})
}

// lines draws each text on its own line.
func lines(texts ...string) func(draw.Surface) {
	return func(s draw.Surface) {
		for i, text := range texts {
			s.Text(draw.Text{String: text, X: 10, Y: 50 + 44*float64(i), Font: draw.Font{Size: 40}})
		}
	}
}

// spread draws the texts one after another on a baseline.
func spread(gap float64, texts ...string) func(draw.Surface) {
	return func(s draw.Surface) {
		x := 10.0
		for _, text := range texts {
			font := draw.Font{Size: 40, Face: draw.Face(int(x) % 4)}
			s.Text(draw.Text{String: text, X: x, Y: 50, Font: font})
			x += s.Measure(text, font).Width + gap*40
		}
	}
}

func TestVisible_JoinsWhatReadsAsOne(t *testing.T) {
	both := func(a, b func(draw.Surface)) func(draw.Surface) {
		return func(s draw.Surface) { b(s); a(s) }
	}
	other := func(s draw.Surface) {
		s.Text(draw.Text{String: "Elsewhere", X: 700, Y: 94, Font: draw.Font{Size: 40}})
		s.Text(draw.Text{String: "small", X: 10, Y: 80, Font: draw.Font{Size: 14}})
	}
	for name, figure := range map[string]func(draw.Surface){
		"one run":      lines("About Acme Corp"),
		"two lines":    lines("About Acme", "Corp today"),
		"three lines":  lines("About", "Acme", "Corp"),
		"hyphenated":   lines("About Ac-", "me Corp"),
		"soft hyphen":  lines("About Ac\u00ad", "me Corp"),
		"spans":        spread(0, "About Ac", "me", " Corp"),
		"spans apart":  spread(.25, "Acme", "Corp"),
		"letters":      spread(.05, "A", "c", "m", "e", "C", "o", "r", "p"),
		"among others": both(lines("About Acme", "Corp today"), other),
		"two below": both(lines("We like Acme", "yes"), func(s draw.Surface) {
			s.Text(draw.Text{String: "Corp", X: 200, Y: 98, Font: draw.Font{Size: 40}})
		}),
		"centred": func(s draw.Surface) {
			for i, text := range []string{"About the Acme", "Corp"} {
				s.Text(draw.Text{String: text, X: 400, Y: 50 + 44*float64(i), Anchor: draw.AnchorMiddle, Font: draw.Font{Size: 40}})
			}
		},
		"drawn backwards": func(s draw.Surface) {
			s.Text(draw.Text{String: "Corp", X: 400, Y: 94, Anchor: draw.AnchorEnd, Font: draw.Font{Size: 40}})
			s.Text(draw.Text{String: "Acme", X: 400, Y: 50, Anchor: draw.AnchorEnd, Font: draw.Font{Size: 40}})
		},
	} {
		seen := Visible(figure, 1000, 400)
		p := NewPrivate([]string{"Acme Corp"})
		if len(p.Find(seen...)) == 0 {
			t.Errorf("%s: not found in %q", name, seen)
		}
		if len(p.Marks(figure, 1000, 400)) == 0 {
			t.Errorf("%s: not marked", name)
		}
		if len(NewPrivate([]string{"Acmecorporation", "About Corp"}).Find(seen...)) > 0 {
			t.Errorf("%s: found what is not there in %q", name, seen)
		}
	}
}

func TestVisible_KeepsApartWhatIsFarApart(t *testing.T) {
	p := NewPrivate([]string{"Acme Corp"})
	for name, figure := range map[string]func(draw.Surface){
		"columns": spread(3, "Acme", "Corp"),
		"lines":   lines("Acme", "is", "Corp"),
		"order":   lines("Corp", "Acme"),
	} {
		if seen := Visible(figure, 1000, 400); len(p.Find(seen...)) > 0 {
			t.Errorf("%s: found in %q", name, seen)
		}
	}
	if seen := Visible(spread(.25, "Ac", "me"), 1000, 400); len(NewPrivate([]string{"Acme"}).Find(seen...)) > 0 {
		t.Errorf("two words are read as one in %q", seen)
	}
}

// A card of any size breaks its headline into lines and colours; the sentence is
// found all the same, and so is each name.
func TestVisible_FindsTheHeadlineOfEveryCard(t *testing.T) {
	for _, size := range append(Sizes(), Size{"tall", 400, 900}, Size{"small", 500, 500}) {
		c := november(t, size.Width, size.Height, Light())
		seen := Visible(c.Draw, float64(c.Width), float64(c.Height))
		for _, word := range []string{"Bandwidth is the one ceiling that didn’t lift", "the one", "Storytelling", "Hard ceiling", "Nov 2026"} {
			if len(NewPrivate([]string{word}).Find(seen...)) == 0 {
				t.Errorf("%s: %q is not found in %q", size.Name, word, seen)
			}
		}
	}
}

// Names that do not fit are broken into two lines.
func TestVisible_FindsBrokenNames(t *testing.T) {
	names := [model.CeilingCount]string{"Bandwidth", "在阿里巴巴集团的人脉", "Müller-Kapazitätslage", "Learning", "Acme Corp Weiterbildung", "Bluebird stories of mine"}
	r := Radar{Width: 400, Height: 400, Style: Light(), Names: names, Now: ratings(t, "1.5 3 3.5 4.5 3.5 3")}
	seen := Visible(r.Draw, 400, 400)
	for _, word := range []string{"Müller Kapazitäts", "阿里巴巴集团的人脉", "corp weiterbildung", "stories of mine"} {
		p := NewPrivate([]string{word})
		if len(p.Find(seen...)) == 0 {
			t.Errorf("%q is not found in %q", word, seen)
		}
		if slices.ContainsFunc(names[:], func(s string) bool { return slices.Contains(seen, s) && len(p.Find(s)) > 0 }) {
			t.Errorf("%q is not broken; the test asks nothing", word)
		}
		if n := len(p.Marks(r.Draw, 400, 400)); n < 2 {
			t.Errorf("%q has %d marks", word, n)
		}
	}
}

func TestMarks_AreWhereTheWordStands(t *testing.T) {
	font := draw.Font{Size: 40}
	marks := NewPrivate([]string{"Acme Corp"}).Marks(lines("About Acme", "Corp today"), 1000, 400)
	if len(marks) != 2 {
		t.Fatalf("%d marks: %v", len(marks), marks)
	}
	left := 10 + draw.Measure("About ", font).Width
	for i, want := range []draw.Rect{
		{X0: left, X1: left + draw.Measure("Acme", font).Width, Y0: 10, Y1: 60},
		{X0: 10, X1: 10 + draw.Measure("Corp", font).Width, Y0: 54, Y1: 104},
	} {
		got := marks[i].Box
		if marks[i].Word != "Acme Corp" || got.X0 != want.X0 || got.X1 != want.X1 || !got.In(want) || got.Height() < 20 {
			t.Errorf("%d: %q at %v, want within %v", i, marks[i].Word, got, want)
		}
	}
	for anchor, left := range map[draw.Anchor]float64{draw.AnchorMiddle: .5, draw.AnchorEnd: 1} {
		marks := NewPrivate([]string{"Acme"}).Marks(func(s draw.Surface) {
			s.Text(draw.Text{String: "Acme", X: 400, Y: 50, Anchor: anchor, Font: font})
		}, 1000, 400)
		width := draw.Measure("Acme", font).Width
		if len(marks) != 1 || marks[0].Box.X0 != 400-left*width || marks[0].Box.X1 != 400-left*width+width {
			t.Errorf("anchor %d: %v", anchor, marks)
		}
	}
	if marks := (Private{}).Marks(lines("Acme"), 100, 100); marks != nil {
		t.Errorf("an empty list marks %v", marks)
	}
}

func TestVisible_HasNotTooMuchToCheckAtEachChange(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	seen := Visible(c.Draw, 1080, 1350)
	if len(seen) < 30 || len(seen) > 300 {
		t.Errorf("a card shows %d texts", len(seen))
	}
}

func BenchmarkPrivate(b *testing.B) {
	c := november(b, 1080, 1350, Light())
	words := make([]string, 30)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range words {
		words[i] = fmt.Sprintf("Acme%d Corp", r.IntN(1000))
	}
	p := NewPrivate(words)
	for b.Loop() {
		p.Find(c.Said()...)
	}
}
