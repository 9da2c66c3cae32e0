-- The first form of the journal. A column called sum holds the CRC-32C of all
-- other columns of its row; a row's first column is its key.

CREATE TABLE person (
    uid        TEXT    NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    self       INTEGER NOT NULL CHECK (self IN (0, 1)),
    rev        INTEGER NOT NULL CHECK (rev >= 1),
    changed_at INTEGER NOT NULL, -- seconds since 1970; told, never compared
    sum        INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX person_name ON person (name);
CREATE UNIQUE INDEX person_self ON person (self) WHERE self = 1;

-- Ratings are in sixths of a level, NULL where not rated.
CREATE TABLE snapshot (
    uid          TEXT    NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    person       TEXT    NOT NULL REFERENCES person (uid),
    day          TEXT    NOT NULL CHECK (day IS date(day) AND day >= '1900-01-01'),
    bandwidth    INTEGER CHECK (bandwidth BETWEEN 6 AND 30),
    network      INTEGER CHECK (network BETWEEN 6 AND 30),
    mentorship   INTEGER CHECK (mentorship BETWEEN 6 AND 30),
    learning     INTEGER CHECK (learning BETWEEN 6 AND 30),
    storytelling INTEGER CHECK (storytelling BETWEEN 6 AND 30),
    opportunity  INTEGER CHECK (opportunity BETWEEN 6 AND 30),
    answers      TEXT    NOT NULL CHECK (length(answers) = 18 AND answers NOT GLOB '*[^1-5-]*'),
    note         TEXT    NOT NULL CHECK (length(note) <= 20000),
    event        TEXT    NOT NULL CHECK (length(event) <= 200),
    experiment   TEXT    NOT NULL CHECK (length(experiment) <= 20000),
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    changed_at   INTEGER NOT NULL,
    trashed_at   INTEGER, -- NULL where the snapshot is in the history
    sum          INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295),
    CHECK (coalesce(bandwidth, network, mentorship, learning, storytelling, opportunity) IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- One snapshot a day; those in the trash do not count.
CREATE UNIQUE INDEX snapshot_day ON snapshot (person, day) WHERE trashed_at IS NULL;

-- A check-in that is not saved yet, as it was typed: one a person, and far
-- looser than a snapshot, since refusing it would lose it.
CREATE TABLE draft (
    person       TEXT    NOT NULL PRIMARY KEY REFERENCES person (uid),
    edits        TEXT    NOT NULL CHECK (length(edits) IN (0, 36)),
    edits_rev    INTEGER NOT NULL CHECK (edits_rev >= 0),
    day          TEXT    NOT NULL CHECK (day = '' OR day IS date(day) AND day >= '1900-01-01'),
    bandwidth    INTEGER CHECK (bandwidth BETWEEN 6 AND 30),
    network      INTEGER CHECK (network BETWEEN 6 AND 30),
    mentorship   INTEGER CHECK (mentorship BETWEEN 6 AND 30),
    learning     INTEGER CHECK (learning BETWEEN 6 AND 30),
    storytelling INTEGER CHECK (storytelling BETWEEN 6 AND 30),
    opportunity  INTEGER CHECK (opportunity BETWEEN 6 AND 30),
    note         TEXT    NOT NULL CHECK (length(note) <= 200000),
    event        TEXT    NOT NULL CHECK (length(event) <= 200000),
    changed_at   INTEGER NOT NULL,
    sum          INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;
