package guide

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// Acute tells whether a text speaks of not wanting to live, or of harming oneself, in
// any of the languages that Headroom speaks. Such a text is no question about a career.
// It is found by set phrases and not by weights: a phrase too many costs a calm line
// to somebody who is well, one too few the only line that counts.
func Acute(text string) bool {
	s := plain(text)
	return acute().MatchString(idioms().ReplaceAllString(s, " - "))
}

// plain is a text in folded words with one space around each, and " . " at the end of
// a clause. A dash within a word parts it, as an apostrophe does.
func plain(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	word := func(w string) {
		b.WriteString(fold(w))
		b.WriteByte(' ')
	}
	from := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			word(text[from:i])
			from = -1
		}
		if strings.ContainsRune(".,;:!?…\n()。，；：！？、", r) {
			b.WriteString(". ")
		}
	}
	if from >= 0 {
		word(text[from:])
	}
	b.WriteString(". ")
	return b.String()
}

// idioms are turns of speech that use the same words for work. None may be a part of
// what somebody in need could say: what it matches is not heard.
var idioms = phrases(
	`(career|professional|social|political|commercial|corporate) suicide|suicide mission`,
	`cut(ting)? myself (off from|short|some slack|a break|loose|out of the)`, `tak(e|ing) my life (back|seriously|into my own hands)`,
	`beruflich\w* (selbstmord|suizid)`, `(stress|arbeit|job|chef|projekt) (wird|werden) mich (noch )?umbringen`,
	`(suicidio|suicida) (profesional|laboral|politic\w|profissional)`, `(va|van) a (matarme|matar me)`, `(vai|vao|ta|esta) (acabar )?me (matar|matando)`,
	`suicide (professionnel|politique|commercial)\w?`, `(va|vont) me tuer`,
)

// acute are the phrases themselves, folded.
var acute = phrases(
	// English
	`su[iea]?[csz]+id\w*|unalive( myself)?|self harm\w*|overdos\w+`,
	`(kill|kil|hurt|harm|hang|shoot|drown|poison|cut|cutt)(ed|ing)? my ?self|(shot|hung) my ?self`,
	`(end|ending|ended|take|taking|took) my (own )?life|end(ing)? it all|off myself`,
	`(want|wants|wanted|wanting|like) to (just )?(die|be dead)|(i m|i am|im) (ready|going) to die (\.|and|but|because)|(wanna|rather) die`,
	`(wish|wished) i (was|were|could be) (dead|never born)|(wish|wished) (that )?i had never been born|(wish|wished) i (didn t|did not) exist`,
	`(rather|better off) (be )?dead|better (off )?without me|(feel|felt) like dying|(think|thinking|thought|thoughts) (about|of) (dying|death|my death)`,
	`(don t|do not|dont|not|no longer) (want to|wanna) (live|exist|wake up|go on|be here|be alive|go on living)( (any ?more|any longer|like this|again|either|too))? (\.|and|but|because)`,
	`(don t|do not|dont|not|no longer) (want to|wanna) (be alive|go on living|keep living|live any ?more)`,
	`(no|any|without a) (reason|point|will) (left )?(to live|to be alive|in living|in being alive|to go on living)|nothing (left )?to live for`,
	`(life|living) (is not|isn t|isnt|not|no longer) worth( living| it)?|(can t|cannot|can not|cant) go on (any ?more|any longer|living|\.)|(don t|do not|dont|can t|cannot) see (a|any|the) (reason|point) (to live|in living|of living)|tired of (living|life|being alive) (\.|and|but|because|any ?more)|tired of being alive`,
	`never wake up( again)?|hope i (don t|do not|dont|never) wake up|jump(ing)? (off|from|in front of) (a|the) (bridge|roof|building|train|cliff)`,
	// German
	`(selbstmord|suizid|selbsttot|selbstverletz)\w*|freitod|lebensmude|todeswunsch`,
	`(bring|bringe|bringen|brachte) mich (selbst |noch )?um|mich (\w+ ){0,3}(um ?zu ?bringen|umbringen|umbringe|toten|zu toten)`,
	`(mir|mein|das) (das |mein )?leben (zu )?(nehmen|beenden)|nehme? mir (das|mein) leben|beende (ich )?mein leben|meinem leben ein ende|alles beenden \.`,
	`(will|mochte|wollte|wurde|wunschte|ware|lieber|besser|nur noch|einfach|gern|gerne) (ich |lieber |gern |gerne |am liebsten |einfach |nur noch |nur |besser )*(sterben|tot sein|tot)`,
	`(will|mochte|mag|wollte|kann) (ich |einfach |so |auch )*nicht (mehr|langer) (langer )?(leben|weiterleben|da sein|hier sein|aufwachen|existieren)`,
	`(keinen|kein|keine) (grund|sinn|lust|kraft) (mehr )?(zu leben|zum leben|im leben)|(mein|das) leben (hat|macht|ist) (keinen sinn|sinnlos|nichts mehr wert)|nicht (mehr )?lebenswert|ohne mich (\w+ ){0,4}besser dran|besser dran ohne mich`,
	`mich (selbst )?(verletzen|ritzen|aufhangen|erhangen|erschiessen)|ritze mich|pulsadern|(vor|von|vom|unter) (den |dem |die |der |einen |einer |einem |eine )?(zug|bahn|brucke|dach) (\w+ )?(springen|werfen|sturzen)|verletze mich selbst|tue? mir (selbst )?(etwas an|was an|weh)`,
	// Spanish
	`matar ?me|me (quiero|quisiera|voy a|podria) (matar|morir|suicidar)|quitar ?me la vida|me quito la vida`,
	`(quiero|quisiera|queria|ganas de|prefiero|preferiria|deseo|desearia|pienso en) (solo )?morir(me)?|ojala (me muera|me muriera|estuviera muert\w|no despert\w+)`,
	`(no quiero|no deseo|sin ganas de|ya no quiero) (seguir viviendo|vivir mas|vivir asi|existir|despertar|seguir con vida)|no quiero vivir (\.|y|pero|porque)|ya no quiero vivir`,
	`(acabar|terminar) con mi vida|(acabar|terminar) con todo \.|(mejor|estaria mejor|estoy mejor) (muert\w|sin mi)|hacer ?me dano|me hago dano|autolesi\w*|cortar ?me las venas`,
	`(no vale la pena|sin razon para|no tengo razones para|cansad\w de) (vivir|la vida)|vivir no tiene sentido|mi vida no tiene sentido`,
	// French
	`me (tuer|suicider|pendre|buter|flinguer)|(en finir|finir) avec (la|ma) vie|en finir pour de bon|(envie d|veux|voudrais) en finir (\.|et|mais)`,
	`(envie de|veux|voudrais|prefere|prefererais|prefererai|aimerais) (juste )?(mourir|crever|etre mort\w?)|pense a (mourir|la mort)`,
	`(mettre fin a|finir) (mes jours|ma vie)|m (oter|enlever) la vie|(veux|peux|envie de) plus (de )?vivre|plus envie de vivre|(aucune|plus de|plus aucune) raison de vivre`,
	`(me faire|fais) du mal|scarifi\w*|automutil\w*|fatigue\w? de vivre|mieux sans moi|(vie|vivre) (ne |n )?(vaut|vaux) (pas|plus)|(mieux|serais mieux) mort\w?|me foutre en l air|ouvrir les veines`,
	// Portuguese
	`(quero|queria|vou|vontade de|penso em|pensando em) (me )?(matar|morrer|suicidar)|me matar|matar me|tirar (a )?minha (propria )?vida`,
	`(prefiro|preferia|melhor) (morrer|estar mort\w|estar morto)|queria (estar mort\w|nao existir|nao acordar|nunca ter nascido)|(quero|queria) sumir( para sempre)?`,
	`nao (quero|aguento|consigo) mais viver|nao quero (viver|existir|acordar) mais|(acabar|terminar) com (a )?minha vida|acabar com tudo \.`,
	`me (machucar|ferir|automutilar)|automutil\w*|(sem|nenhuma|nenhum) (razao|motivo|vontade) (para|pra|de) viver|nao vale (mais )?a pena viver|cansad\w de viver|melhor sem mim`,
	// Chinese, which has no spaces between its words
	`\S*(自杀|自殺|想死|想去死|不想活|活不下去|活着没意思|活着没意义|活着没有意|结束生命|结束自己|结束我的生命|了结自己|轻生|寻死|自残|自伤|自虐|伤害自己|生不如死|死了算了|不如死|跳楼|割腕|想消失)\S*`,
)

// phrases gives one pattern of all that are given, each a whole word or several. It is
// made when it is first asked for: the start of the program has no need of it.
func phrases(all ...string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` (` + strings.Join(all, "|") + `) `) })
}
