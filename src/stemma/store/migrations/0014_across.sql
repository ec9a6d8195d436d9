-- What hangs together in the cache, and what checks across it saw. `ground` is the hash of all that this
-- rests on; there is one row. `seen` is the record as JSON.
CREATE TABLE related (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    ground TEXT NOT NULL,
    result TEXT NOT NULL
) STRICT;

CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    holding TEXT NOT NULL CHECK (holding IN ('held', 'unsure', 'absent')),
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX citation_holding ON citation (holding, kind);

CREATE TABLE family (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    items INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;

-- One run for every check across the cache; its unit is the whole of it.
CREATE TABLE cache_run (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('observed', 'not_observed', 'not_applicable', 'could_not_run')),
    reason TEXT NOT NULL,
    observations INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- An observation across the cache stands with the content that its first place is in.
ALTER TABLE observation ADD COLUMN across INTEGER NOT NULL DEFAULT 0;
