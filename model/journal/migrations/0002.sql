-- The words that no picture may show unless the person insists, as they were
-- typed. That no two differ by case alone is the journal's own rule.
CREATE TABLE private_word (
    word       TEXT    NOT NULL PRIMARY KEY CHECK (length(word) BETWEEN 1 AND 200),
    changed_at INTEGER NOT NULL,
    sum        INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;
