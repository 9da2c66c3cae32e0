package draw

import (
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
)

// The isolates of the Unicode bidirectional algorithm set words of another
// direction, such as a name, into a sentence without a say in the sentence's own.
// They are not drawn.
const (
	leftIsolate   = '\u2066'
	rightIsolate  = '\u2067'
	ownIsolate    = '\u2068' // takes the direction of its own first letter
	endOfIsolate  = '\u2069'
	placeholder   = '\uFFFC' // neutral, as the algorithm wants an isolate to be
	deepestNested = 8        // isolates within isolates; what lies deeper is dropped
)

// An isolate is what stands between the marks of one; at is where its placeholder
// is in the line.
type isolate struct {
	at    int
	mark  rune
	runes []rune
}

// direction is that of the isolate's runes.
func (i isolate) direction(runes []rune) di.Direction {
	switch i.mark {
	case leftIsolate:
		return di.DirectionLTR
	case rightIsolate:
		return di.DirectionRTL
	}
	return direction(runes)
}

// isolated puts a placeholder where an isolate stands, and drops marks without a
// partner at the end. An isolate that is never closed ends with the text.
func isolated(runes []rune) ([]rune, []isolate) {
	var line []rune
	var out []isolate
	depth := 0
	for _, r := range runes {
		switch r {
		case leftIsolate, rightIsolate, ownIsolate:
			if depth++; depth == 1 {
				out = append(out, isolate{at: len(line), mark: r})
				line = append(line, placeholder)
				continue
			}
		case endOfIsolate:
			if depth = max(depth-1, 0); depth == 0 {
				continue
			}
		}
		switch {
		case depth == 0:
			line = append(line, r)
		case depth <= deepestNested:
			last := &out[len(out)-1]
			last.runes = append(last.runes, r)
		}
	}
	return line, out
}

// cutAt cuts runs so that each placeholder is a run of its own.
func cutAt(runs []shaping.Input, isolates []isolate) []shaping.Input {
	if len(isolates) == 0 {
		return runs
	}
	var out []shaping.Input
	for _, run := range runs {
		var parts []shaping.Input
		part := func(from, to int) {
			if from < to {
				p := run
				p.RunStart, p.RunEnd = from, to
				parts = append(parts, p)
			}
		}
		from := run.RunStart
		for _, i := range isolates {
			if i.at >= from && i.at < run.RunEnd {
				part(from, i.at)
				part(i.at, i.at+1)
				from = i.at + 1
			}
		}
		part(from, run.RunEnd)
		out = append(out, parts...)
	}
	return out
}
