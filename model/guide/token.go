package guide

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word of a text.
type token struct {
	// word is folded and stemmed, contractions are taken apart.
	word string
	// start and end are its bytes in the text.
	start, end int
	// clause counts the sentences and their halves around a "but"; part counts
	// what commas and small joining words part within them.
	clause, part int
	// weight is above 1 after "but" and "because": there people say what it is.
	weight float64
	// entry is the number of the word in a lexicon, 0 where it is not in it.
	entry int
}

// How much more counts what comes after a "but" or a "because".
const (
	afterBut     = 1.3
	afterBecause = 1.2
)

var (
	contrasts = set("but however although though yet except whereas unfortunately sadly problem instead")
	causes    = set("because since cause cuz coz")
	joints    = set("and or because since so when while if as cause cuz coz then plus with that which who")
	// fillers are passed over where an entry does not name them.
	fillers = set(`a an the this that these those it i me my mine we us our you your he him his she her they them their be do have will
		would should may might must could to of in at on for with by from as into than then there here just really very so quite pretty rather
		total totally absolut absolutely complet completely honest honestly actual actually basical basically literal literally simpl simply even still already ever
		any some such kind sort bit lot and or get feel seem always much more most all also too own bloody damn fucking freaking like well
		currently current recently recent lately late today now anymore about over again`)
)

func set(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}

// tokens reads a text into its words.
func tokens(text string) []token {
	r := reader{text: text, weight: 1, tokens: make([]token, 0, len(text)/5+1)}
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			at = r.word(at)
			continue
		case c == '\n' && strings.HasPrefix(strings.TrimLeft(text[at+1:], " \t\r"), "\n"), strings.ContainsRune(".!?;…|", c), c == ':':
			if !r.between(at, size) {
				r.clause, r.part, r.weight = r.clause+1, r.part+1, 1
			}
		case strings.ContainsRune(",()–—\n", c), c == '-' && spaced(text, at):
			r.part++
		}
		at += size
	}
	return merge(r.tokens)
}

// A reader is half-way through a text.
type reader struct {
	text         string
	tokens       []token
	clause, part int
	weight       float64
}

// between tells whether a sign stands inside a number, as in 1:1 and 2.5.
func (r *reader) between(at, size int) bool {
	if at == 0 || at+size >= len(r.text) {
		return false
	}
	return isDigit(r.text[at-1]) && isDigit(r.text[at+size])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func spaced(text string, at int) bool {
	return at > 0 && at+1 < len(text) && text[at-1] == ' ' && text[at+1] == ' '
}

// word reads the word that begins at a byte and gives where it ends.
func (r *reader) word(at int) int {
	end := at
	for end < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[end:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && !(isApostrophe(c) && end+size < len(r.text) && isLetterAt(r.text, end+size)) {
			break
		}
		end += size
	}
	word := fold(r.text[at:end])
	if parts := expand(word); parts != nil {
		for _, w := range parts {
			r.add(w, at, end)
		}
	} else {
		r.add(word, at, end)
	}
	return end
}

func isApostrophe(c rune) bool { return strings.ContainsRune("'’‘`´ʼ", c) }

func isLetterAt(text string, at int) bool {
	c, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(c)
}

func (r *reader) add(word string, start, end int) {
	switch {
	case contrasts[word]:
		r.clause, r.part, r.weight = r.clause+1, r.part+1, afterBut
	case causes[word]:
		r.part, r.weight = r.part+1, max(r.weight, afterBecause)
	case joints[word]:
		r.part++
	}
	r.tokens = append(r.tokens, token{word: stem(word), start: start, end: end, clause: r.clause, part: r.part, weight: r.weight})
}

// short are contractions as they are written in haste.
var short = map[string][]string{
	"im": {"i", "am"}, "ive": {"i", "have"}, "ill": {"ill"}, "id": {"i", "would"}, "cant": {"can", "not"}, "cannot": {"can", "not"},
	"dont": {"do", "not"}, "doesnt": {"does", "not"}, "didnt": {"did", "not"}, "wont": {"will", "not"}, "isnt": {"is", "not"},
	"arent": {"are", "not"}, "wasnt": {"was", "not"}, "havent": {"have", "not"}, "hasnt": {"has", "not"}, "hadnt": {"had", "not"}, "couldnt": {"could", "not"},
	"shouldnt": {"should", "not"}, "wouldnt": {"would", "not"}, "aint": {"is", "not"}, "theres": {"there", "is"}, "thats": {"that", "is"},
	"whats": {"what", "is"}, "theyre": {"they", "are"}, "youre": {"you", "are"}, "noone": {"nobody"}, "dunno": {"do", "not", "know"},
	"gonna": {"going", "to"}, "wanna": {"want", "to"}, "gotta": {"have", "to"}, "u": {"you"}, "ppl": {"people"}, "mgr": {"manager"},
	"bc": {"because"}, "w/o": {"without"}, "idk": {"i", "do", "not", "know"}, "nowt": {"nothing"}, "nada": {"nothing"}, "mgmt": {"management"},
	"dev": {"developer"}, "devs": {"developers"}, "eng": {"engineer"}, "1on1": {"oneonone"}, "1on1s": {"oneonone"}, "121": {"oneonone"},
	"121s": {"oneonone"}, "everyones": {"everyone"}, "nobodys": {"nobody"}, "bosss": {"boss"}, "yrs": {"years"}, "hrs": {"hours"}, "wknd": {"weekend"},
	"xp": {"experience"}, "exp": {"experience"}, "wfh": {"work", "from", "home"}, "ot": {"overtime"}, "pls": {"please"}, "tho": {"though"},
}

// expand takes a folded word's contraction apart; nil where it is none.
func expand(word string) []string {
	if parts, ok := short[word]; ok {
		return parts
	}
	at := strings.IndexFunc(word, isApostrophe)
	if at < 0 {
		return nil
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	head, tail := word[:at], word[at+size:]
	switch tail {
	case "t":
		switch head {
		case "can":
			return []string{"can", "not"}
		case "won":
			return []string{"will", "not"}
		case "ain":
			return []string{"is", "not"}
		}
		return []string{strings.TrimSuffix(head, "n"), "not"}
	case "s":
		if head == "it" || head == "there" || head == "that" || head == "what" || head == "who" || head == "where" || head == "he" || head == "she" {
			return []string{head, "is"}
		}
		return []string{head}
	case "m":
		return []string{head, "am"}
	case "re":
		return []string{head, "are"}
	case "ve":
		return []string{head, "have"}
	case "ll":
		return []string{head, "will"}
	case "d":
		return []string{head, "would"}
	}
	return []string{strings.ReplaceAll(head, "'", ""), tail}
}

// merged are runs of words that are one: the last word is what they become.
var merged = [][]string{
	{"no", "one", "nobody"},
	{"not", "a", "soul", "nobody"},
	{"not", "a", "single", "person", "nobody"},
	{"no", "longer", "not"},
	{"one", "on", "one", "oneonone"},
	{"one", "to", "one", "oneonone"},
	{"1", "on", "1", "oneonone"},
	{"1", "to", "1", "oneonone"},
	{"1", "1", "oneonone"},
	{"would", "love", "wish"},
	{"would", "like", "wish"},
	{"could", "use", "wish"},
	{"would", "kill", "wish"},
	{"would", "be", "nice", "wish"},
	{"use", "to", "formerly"},
	{"look", "for", "seek"},
	{"search", "for", "seek"},
	{"run", "out", "lack"},
	{"short", "of", "lack"},
	{"out", "of", "lack"},
	{"not", "only", "also"},
	{"no", "matter", "matter"},
	{"why", "not", "why"},
	{"how", "to", "how"},
	{"fed", "up", "sick"},
}

// runs are the merged ones, stemmed, by their first word.
var runs = byFirst(merged)

func byFirst(lists [][]string) map[string][][]string {
	all := map[string][][]string{}
	for _, list := range lists {
		run := make([]string, len(list))
		for i, w := range list {
			run[i] = w
			if i < len(list)-1 {
				run[i] = stem(w)
			}
		}
		all[run[0]] = append(all[run[0]], run)
	}
	return all
}

// merge puts one token for each run that is listed.
func merge(all []token) []token {
	kept := all[:0]
	for at := 0; at < len(all); {
		t, n := all[at], 1
		for _, run := range runs[t.word] {
			if k := len(run) - 1; startsWith(all[at:], run[:k]) {
				t.word, t.end, n = run[k], all[at+k-1].end, k
				break
			}
		}
		kept = append(kept, t)
		at += n
	}
	return kept
}

func startsWith(all []token, run []string) bool {
	if len(all) < len(run) {
		return false
	}
	for i, w := range run {
		if all[i].word != w {
			return false
		}
	}
	return true
}
