-- What a check-in says of an experiment: which ceiling the one it chose is to lift,
-- how one that was chosen before went, and the uid of the snapshot that chose that.
-- An empty text is none. No key holds the uids: what they name may go and come back.
ALTER TABLE snapshot ADD COLUMN aim TEXT NOT NULL DEFAULT ''
    CHECK (aim IN ('', 'bandwidth', 'network', 'mentorship', 'learning', 'storytelling', 'opportunity'));
ALTER TABLE snapshot ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'done', 'partly', 'not', 'dropped'));
ALTER TABLE snapshot ADD COLUMN outcome_of TEXT NOT NULL DEFAULT '' CHECK (length(outcome_of) IN (0, 36));

-- The then-test: the ratings of an earlier snapshot, as seen from this one's day, and
-- the uid of that.
ALTER TABLE snapshot ADD COLUMN seen_bandwidth    INTEGER CHECK (seen_bandwidth BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_network      INTEGER CHECK (seen_network BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_mentorship   INTEGER CHECK (seen_mentorship BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_learning     INTEGER CHECK (seen_learning BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_storytelling INTEGER CHECK (seen_storytelling BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_opportunity  INTEGER CHECK (seen_opportunity BETWEEN 6 AND 30);
ALTER TABLE snapshot ADD COLUMN seen_of TEXT NOT NULL DEFAULT '' CHECK (length(seen_of) IN (0, 36));

-- The same of a check-in that is not saved yet, and its answers.
ALTER TABLE draft ADD COLUMN answers TEXT NOT NULL DEFAULT '------------------'
    CHECK (length(answers) = 18 AND answers NOT GLOB '*[^1-5-]*');
ALTER TABLE draft ADD COLUMN experiment TEXT NOT NULL DEFAULT '' CHECK (length(experiment) <= 200000);
ALTER TABLE draft ADD COLUMN aim TEXT NOT NULL DEFAULT ''
    CHECK (aim IN ('', 'bandwidth', 'network', 'mentorship', 'learning', 'storytelling', 'opportunity'));
ALTER TABLE draft ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'done', 'partly', 'not', 'dropped'));
ALTER TABLE draft ADD COLUMN outcome_of TEXT NOT NULL DEFAULT '' CHECK (length(outcome_of) IN (0, 36));
ALTER TABLE draft ADD COLUMN seen_bandwidth    INTEGER CHECK (seen_bandwidth BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_network      INTEGER CHECK (seen_network BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_mentorship   INTEGER CHECK (seen_mentorship BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_learning     INTEGER CHECK (seen_learning BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_storytelling INTEGER CHECK (seen_storytelling BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_opportunity  INTEGER CHECK (seen_opportunity BETWEEN 6 AND 30);
ALTER TABLE draft ADD COLUMN seen_of TEXT NOT NULL DEFAULT '' CHECK (length(seen_of) IN (0, 36));

-- Somebody whose history is kept, but no longer among the people shown.
ALTER TABLE person ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

-- What a person aims at: in sixths of a level, NULL where they did not say.
CREATE TABLE target (
    person       TEXT    NOT NULL PRIMARY KEY REFERENCES person (uid),
    bandwidth    INTEGER CHECK (bandwidth BETWEEN 6 AND 30),
    network      INTEGER CHECK (network BETWEEN 6 AND 30),
    mentorship   INTEGER CHECK (mentorship BETWEEN 6 AND 30),
    learning     INTEGER CHECK (learning BETWEEN 6 AND 30),
    storytelling INTEGER CHECK (storytelling BETWEEN 6 AND 30),
    opportunity  INTEGER CHECK (opportunity BETWEEN 6 AND 30),
    changed_at   INTEGER NOT NULL,
    sum          INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;
