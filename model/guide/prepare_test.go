package guide

// prepare finds the features of each example. Unlike a Finder, it numbers every word
// it meets.
func prepare(l *lexicon, examples []*example) {
	var read [][]token
	for _, e := range examples {
		all := tokens(e.text)
		for i := range all {
			all[i].entry = l.number(all[i].word)
			if w := all[i].word; len(w) > prefixLength {
				l.symbol("^" + w[:prefixLength])
			}
		}
		read = append(read, all)
	}
	classes, err := l.loadClasses()
	if err != nil {
		panic(err)
	}
	l.classify(classes)
	for len(l.anchored) <= len(l.words) {
		l.anchored = append(l.anchored, nil)
	}
	for i, e := range examples {
		r := l.read(read[i])
		seen := map[feature]bool{}
		for _, tr := range l.traits(read[i], r, 0, len(read[i]), l.matches(read[i], r)) {
			if !seen[tr.feature] && !(e.entry && tr.feature.kind == ofShape) {
				seen[tr.feature] = true
				e.features = append(e.features, tr.feature)
			}
		}
	}
}
