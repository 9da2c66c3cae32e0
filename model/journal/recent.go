package journal

import (
	"fmt"

	"headroom/model"
)

// recentUIDs finds for each person, seek by seek in the index of days, the last
// snapshot of each of their latest calendar months, and the one before the latest of
// all: its work grows with people and months and not with what is kept. ?1 is how
// many months lie before the latest, as SQLite says it.
const recentUIDs = `WITH RECURSIVE
	latest(person, day, since) AS (
		SELECT uid, d, date(d, 'start of month', ?1) FROM (
			SELECT p.uid, (SELECT max(s.day) FROM snapshot s WHERE s.person = p.uid AND s.trashed_at IS NULL) AS d FROM person p)
		WHERE d IS NOT NULL),
	monthly(person, day, since) AS (
		SELECT person, day, since FROM latest
		UNION ALL
		SELECT person, (SELECT max(s.day) FROM snapshot s WHERE s.person = monthly.person AND s.trashed_at IS NULL
			AND s.day < date(monthly.day, 'start of month')), since
		FROM monthly WHERE day >= since),
	ends(person, day) AS (
		SELECT person, day FROM monthly WHERE day >= since
		UNION
		SELECT person, (SELECT max(s.day) FROM snapshot s WHERE s.person = latest.person AND s.trashed_at IS NULL
			AND s.day < latest.day)
		FROM latest)
	SELECT s.uid FROM ends CROSS JOIN snapshot s
	ON s.person = ends.person AND s.day = ends.day AND s.trashed_at IS NULL`

// Recent is everybody, the archived too, in the order of People, each with the end
// of their history: of the latest so many calendar months, the last of which is that
// of their latest snapshot.
func (j *Journal) Recent(months int) ([]model.Recent, error) {
	people, err := j.People()
	if err != nil {
		return nil, err
	}
	found := map[string][]model.Snapshot{}
	snapshots, err := readSnapshots(j.db, "WHERE uid IN ("+recentUIDs+") ORDER BY day", fmt.Sprintf("-%d months", max(months, 1)-1))
	if err != nil {
		return nil, j.fail(err)
	}
	for _, s := range snapshots {
		found[s.Person] = append(found[s.Person], s)
	}
	targets, err := readTargets(j.db, "")
	if err != nil {
		return nil, j.fail(err)
	}
	all := make([]model.Recent, 0, len(people))
	for _, p := range people {
		h, err := model.NewHistory(found[p.UID])
		if err != nil {
			return nil, j.fail(damaged("%w", err))
		}
		all = append(all, model.Recent{Person: p, History: h, Target: targets[p.UID]})
	}
	return all, nil
}
