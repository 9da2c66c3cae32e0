package guide

import "headroom/model"

// A pair holds the suggestions for where there is little room and for where
// there is more.
type pair struct{ low, high []string }

var suggestions = [model.CeilingCount]pair{
	model.Bandwidth: {
		low:  []string{"block", "agenda", "stop", "trade", "report", "messages"},
		high: []string{"year", "gap", "third", "walk", "energy"},
	},
	model.Network: {
		low:  []string{"lines", "lunch", "former", "introduce", "meet", "stranger"},
		high: []string{"bridge", "next", "three", "who", "best", "circle"},
	},
	model.Mentorship: {
		low:  []string{"first", "twenty", "after", "choice", "outside", "again"},
		high: []string{"report", "open", "example", "view", "give", "refer"},
	},
	model.Learning: {
		low:  []string{"thirty", "part", "watch", "free", "topics", "line"},
		high: []string{"build", "teach", "date", "harder", "lend", "look"},
	},
	model.Storytelling: {
		low:  []string{"friday", "thanks", "five", "three", "number", "thread"},
		high: []string{"page", "ten", "tell", "talk", "profile", "helped"},
	},
	model.Opportunity: {
		low:  []string{"five", "ask", "part", "back", "adverts", "envy"},
		high: []string{"test", "dates", "trial", "propose", "recruiter", "small"},
	},
}

// Suggestions are the keys of the experiments to offer for a ceiling, best to
// begin with first. What helps on a low ceiling is not what helps on a high one:
// steps 1 and 2 get the small first moves, 4 and 5 those that build on room that
// is there. Between them, and where nothing is rated, both are offered in turn.
func Suggestions(c model.Ceiling, r model.Rating) []string {
	low, high := keys(c, "low", suggestions[c].low), keys(c, "high", suggestions[c].high)
	switch step := r.Step(); {
	case step == 1 || step == 2:
		return low
	case step >= 4:
		return high
	}
	return alternate(low, high)
}

func keys(c model.Ceiling, room string, names []string) []string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = "guide.suggestion." + c.Key() + "." + room + "." + name
	}
	return all
}

// alternate takes one of each in turn until both are used up.
func alternate(a, b []string) []string {
	all := make([]string, 0, len(a)+len(b))
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			all = append(all, a[i])
		}
		if i < len(b) {
			all = append(all, b[i])
		}
	}
	return all
}
