// Package gallery holds the fixed data with which every screen and widget is
// looked at: by a person, in the window that `headroom gallery` opens and in the
// pictures that it leaves, and by the golden tests. Nothing in it depends on the
// day or on the machine.
package gallery

import (
	"fmt"
	"slices"
	"time"

	"headroom/model"
)

// A Room is a screen of the window in a state worth looking at.
type Room struct {
	Name string
	// Snapshots are what the journal holds, of yourself, and Private its list of
	// words.
	Snapshots []model.Snapshot
	Private   []string
	// Others are the other people, and their months.
	Others []Mentee
	// Keys lead to the state, from the window as it opens: each a character, a key
	// as "Down", "shift+Tab" or "ctrl+2", or words to type after "type:".
	Keys []string
	// Problem is why the journal does not open; nil where it does.
	Problem error
}

// Today is the day in every room.
func Today() model.Date { return model.Date{Year: 2026, Month: time.November, Day: 29} }

// Rooms are all of them. A screen is one line.
func Rooms() []Room {
	year, rated := Year(), []string{"4", "4", "2", "4", "3", "2"}
	after := func(begun []string, keys ...string) []string { return slices.Concat(begun, keys) }
	share := []string{"ctrl+4", "shift+Tab", "shift+Tab"}
	headline := []string{"ctrl+4", "Tab", "Tab", "Tab"}
	return []Room{
		{Name: "welcome"},
		{Name: "checkin-quick", Snapshots: year, Keys: rated[:4]},
		{Name: "checkin-reveal", Snapshots: year, Keys: rated},
		{Name: "checkin-asked", Snapshots: Trying(), Keys: rated[:4]},
		{Name: "checkin-next", Snapshots: Trying(), Keys: rated},
		{Name: "checkin-lookback", Snapshots: Trying(), Keys: after(rated, "x", "Right", "Space", "n",
			"type:Two talks with Lena about where I am heading. Still no regular advisor.", "Escape", "x", "Space")},
		{Name: "checkin-questions", Snapshots: year, Keys: []string{"g", "3", "2"}},
		{Name: "checkin-guided", Snapshots: Trying(), Keys: []string{"g", "3", "4", "3", "Return", "4", "3", "4", "Return", "2", "3"}},
		{Name: "find", Snapshots: year, Keys: []string{"ctrl+f", "type:I am swamped, and nobody tells me what I could do better"}},
		{Name: "journey-radar", Snapshots: year, Keys: []string{"ctrl+2"}},
		{Name: "journey-month", Snapshots: year, Keys: []string{"ctrl+2", "Left", "Left"}},
		{Name: "journey-years", Snapshots: year, Keys: []string{"ctrl+2", "y"}},
		{Name: "journey-table", Snapshots: year, Keys: []string{"ctrl+2", "t"}},
		{Name: "journey-undo", Snapshots: year, Keys: []string{"ctrl+2", "l", "Down", "Delete"}},
		{Name: "journey-first", Snapshots: FirstMonth(), Keys: []string{"ctrl+2"}},
		{Name: "journey-plateau", Snapshots: Plateau(), Keys: []string{"ctrl+2"}},
		{Name: "journey-break", Snapshots: Break(), Keys: []string{"ctrl+2"}},
		{Name: "journey-long", Snapshots: Long(), Keys: []string{"ctrl+2"}},
		{Name: "journey-long-years", Snapshots: Long(), Keys: []string{"ctrl+2", "y"}},
		{Name: "journey-long-list", Snapshots: Long(), Keys: []string{"ctrl+2", "l", "End"}},
		{Name: "journey-add", Snapshots: year, Keys: []string{"ctrl+n"}},
		{Name: "journey-open-card", Snapshots: year, Keys: []string{"ctrl+o"}},
		{Name: "insights-plateau", Snapshots: Plateau(), Keys: []string{"ctrl+3", "Return"}},
		{Name: "insights-break", Snapshots: Break(), Keys: []string{"ctrl+3"}},
		{Name: "insights-first", Snapshots: FirstMonth(), Keys: []string{"ctrl+3"}},
		{Name: "insights-tried", Snapshots: Tried(), Keys: []string{"ctrl+3", "F6", "F6", "F6"}},
		{Name: "insights-table", Snapshots: Plateau(), Keys: []string{"ctrl+3", "t"}},
		{Name: "insights-whatif", Snapshots: Plateau(), Keys: []string{"ctrl+3", "F6", "Return", "4"}},
		{Name: "insights-review", Snapshots: Plateau(), Keys: []string{"ctrl+3", "F6", "F6", "F6", "Return"}},
		{Name: "insights-empty", Keys: []string{"Return", "ctrl+3"}},
		{Name: "share", Snapshots: year, Keys: []string{"ctrl+4"}},
		{Name: "share-plateau", Snapshots: Plateau(), Keys: []string{"ctrl+4"}},
		{Name: "share-carousel", Snapshots: year, Keys: after(share, "Right")},
		{Name: "share-animation", Snapshots: year, Keys: after(share, "Right", "Right")},
		{Name: "share-timeline", Snapshots: year, Keys: after(share, "Right", "Right", "Right")},
		{Name: "share-private", Snapshots: year, Private: []string{"Acme"}, Keys: after(headline, "End", "type: at Acme")},
		{Name: "people-wall", Snapshots: Plateau(), Others: Mentees(), Keys: []string{"ctrl+5", "Right"}},
		{Name: "people-switch", Snapshots: Plateau(), Others: Mentees(), Keys: []string{"ctrl+5", "ctrl+p", "m"}},
		{Name: "people-person", Snapshots: Plateau(), Others: Mentees(), Keys: []string{"ctrl+5", "Right", "Return"}},
		{Name: "people-checkin", Snapshots: Plateau(), Others: Mentees(), Keys: []string{"ctrl+5", "Right", "Return", "ctrl+1", "4", "4"}},
		{Name: "people-alone", Snapshots: year, Keys: []string{"ctrl+5"}},
		{Name: "sample", Keys: []string{"Tab", "Return"}},
		{Name: "sample-checkin", Keys: []string{"Tab", "Return", "ctrl+1", "4", "4"}},
		{Name: "keys", Snapshots: year, Keys: []string{"F1"}},
		{Name: "settings", Snapshots: year, Private: []string{"Acme"}, Keys: []string{"ctrl+comma"}},
		{Name: "damaged", Problem: damaged()},
	}
}

// Named is the room of that name.
func Named(name string) (Room, bool) {
	for _, r := range Rooms() {
		if r.Name == name {
			return r, true
		}
	}
	return Room{}, false
}

// damaged is what a journal with a flipped byte is met with.
func damaged() error {
	const folder = "/home/me/.local/share/headroom/"
	return &model.Problem{
		Kind: model.Damaged, Path: folder + "journal.db", Backup: folder + "backups/journal-2026-10-25.db",
		Err: fmt.Errorf("snapshot 7: its checksum is another"),
	}
}
