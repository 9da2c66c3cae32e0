package guide

import "strings"

// irregular words are read as another form of theirs, which is final: no ending
// is taken from it.
var irregular = pairs(`
	used=use using=use uses=use use=use us=us has=have had=have having=have have=have was=be were=be been=be being=be is=be are=be am=be be=be
	did=do does=do done=do doing=do do=do went=go gone=gone goes=go going=go got=get gotten=get gets=get getting=get
	knew=know known=know taught=teach thought=think thoughts=think met=meet left=left felt=feel grew=grow grown=grow
	wrote=write written=write told=tell said=say says=say kept=keep saw=see seen=see sees=see gave=give given=give took=take taken=take
	made=make came=come found=find lost=lost stuck=stuck held=hold led=lead brought=bring bought=buy chose=choose chosen=choose
	spoke=speak spoken=speak stole=steal stolen=steal began=begin begun=begin ate=eat eaten=eat fell=fall fallen=fall froze=freeze
	frozen=freeze hid=hide hidden=hide ran=run sold=sell sent=send spent=spend understood=understand wore=wear worn=worn
	men=man women=woman children=child people=people persons=people person=people feet=foot lives=life better=better best=best
	dated=dated news=news always=always less=less this=this his=his its=its as=as bus=bus boss=boss bosses=boss business=business
	dying=die died=die tied=tie ties=tie tying=tie lying=lie thing=thing nothing=nothing something=something anything=anything
	everything=everything evening=evening evenings=evening morning=morning during=during king=king sibling=sibling ceiling=ceiling ceilings=ceiling
	training=training trainings=training learning=learning networking=networking mentoring=mentoring coaching=coaching meeting=meeting meetings=meeting
	marking=marking grading=grading standing=standing opening=opening openings=opening interesting=interesting boring=boring hiring=hiring
	need=need speed=speed indeed=indeed feed=feed bored=bored tired=tired limited=limited ahead=ahead bed=bed beds=bed red=red
	noticed=notice ones=one times=time days=day years=year others=other colleagues=colleague early=early only=only family=family really=really
	early=early lonely=lonely weekly=weekly daily=daily friendly=friendly supply=supply apply=apply reply=reply rely=rely fly=fly`)

// pairs reads "a=b" pairs.
func pairs(list string) map[string]string {
	all := map[string]string{}
	for _, pair := range strings.Fields(list) {
		from, to, _ := strings.Cut(pair, "=")
		all[from] = to
	}
	return all
}

// stem takes the endings from a folded word, so that its forms are one: a small
// cousin of Porter's, which need not give a word, only the same for both sides.
func stem(word string) string {
	if base, ok := irregular[word]; ok {
		return base
	}
	if len(word) <= 3 {
		return word
	}
	s := plural(word)
	switch {
	case strings.HasSuffix(s, "ied") && len(s) > 4:
		s = s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "ing") && hasVowel(s[:len(s)-3]):
		s = restore(s[:len(s)-3])
	case strings.HasSuffix(s, "eed"):
	case strings.HasSuffix(s, "ed") && hasVowel(s[:len(s)-2]):
		s = restore(s[:len(s)-2])
	case strings.HasSuffix(s, "ly") && len(s) > 5:
		s = s[:len(s)-2]
	}
	return spelling(s)
}

func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "ies") && len(s) > 4:
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "xes"):
		return s[:len(s)-2]
	case strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "us"), strings.HasSuffix(s, "is"):
		return s
	}
	return strings.TrimSuffix(s, "s")
}

func hasVowel(s string) bool { return len(s) > 1 && strings.ContainsAny(s, "aeiouy") }

// restore makes "stop" of "stopp" and "hire" of "hir".
func restore(s string) string {
	n := len(s)
	if n > 3 && s[n-1] == s[n-2] && !strings.ContainsRune("aeiousz", rune(s[n-1])) {
		return s[:n-1]
	}
	if isShort(s) {
		return s + "e"
	}
	return s
}

// isShort tells whether a word has one vowel and ends in consonant, vowel, consonant:
// Porter's m = 1 and *o. Then an e at its end belongs to it, as in "plane" and "care".
func isShort(s string) bool {
	n := len(s)
	if n < 3 || isVowel(s[n-1]) || !isVowel(s[n-2]) || isVowel(s[n-3]) || strings.IndexByte("wxy", s[n-1]) >= 0 {
		return false
	}
	for i := range n - 2 {
		if isVowel(s[i]) {
			return false
		}
	}
	return true
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// spelling makes one of what is written in two ways across the ocean, and drops
// the e that other forms of a word have lost.
func spelling(s string) string {
	switch {
	case strings.HasSuffix(s, "isation"):
		s = strings.TrimSuffix(s, "isation") + "ization"
	case strings.HasSuffix(s, "is") && len(s) > 5:
		s = s[:len(s)-2] + "iz"
	case strings.HasSuffix(s, "ise") && len(s) > 5:
		s = s[:len(s)-3] + "iz"
	case strings.HasSuffix(s, "our") && len(s) > 5:
		s = s[:len(s)-3] + "or"
	}
	if base, ok := strings.CutSuffix(s, "e"); ok && len(s) > 3 && !isShort(base) {
		s = base
	}
	if strings.HasSuffix(s, "ll") {
		s = s[:len(s)-1]
	}
	return s
}
