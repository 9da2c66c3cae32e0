package assets

import _ "embed"

// Sample is the sample history as JSON, in UTF-8: people, yourself first, each
// with snapshots from the oldest on, at most one a month.
//
//	{"people": [{
//	  "name": "Me",
//	  "self": true,
//	  "snapshots": [{
//	    "months_ago": 24, "day": 26,
//	    "ratings": {"bandwidth": 1.6667, …, "network": null},
//	    "answers": "343-2-…",
//	    "note": "me24", "event": "me24", "experiment": "me24", "aim": "bandwidth",
//	    "outcome": "partly", "seen": {"bandwidth": 2.5, …}
//	  }]
//	}]}
//
// Days are relative, so that the history always ends in the month before now:
// months_ago counts calendar months back from the month now lies in, 1 being
// the one just past, and day is the day of that month, 1 to 28, which every
// month has. ratings has all six ceilings by their keys: a level from 1 to 5 to
// four decimals, within .005 of a sixth, or null where it was not rated. note,
// event and experiment name texts, as sample.note.NAME and so on in the words of each
// language, an event of one line; any of them may be left out. A month that is left out is a missed check-in. answers are the eighteen
// that the ratings rest on, as model.Answers writes them; aim is the ceiling that
// the experiment is to lift, outcome how the experiment of the snapshot before
// went, and seen how that snapshot's ratings look from this one.
//
// At the end of "Me" the six ceilings show six different states (falling,
// plateau, shifted, steady, rising, unclear, in the order of the ceilings); the
// other person has too few months for any.
//
//go:embed sample.json
var Sample []byte
