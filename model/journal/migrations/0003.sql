-- How the window is to be. What a name means, and which values it may have, is the
-- program's own rule: an unknown one is left alone.
CREATE TABLE setting (
    name       TEXT    NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    value      TEXT    NOT NULL CHECK (length(value) <= 1000),
    changed_at INTEGER NOT NULL,
    sum        INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

-- Which writing of it a draft is: another number with every one, drawn by chance, so
-- that one put away and begun anew is never taken for the one before.
ALTER TABLE draft ADD COLUMN rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1);
