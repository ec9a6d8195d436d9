-- Who asserts what from whom in the coverage. `ground` is the hash of all that this rests on; there is
-- one row. `problem` is why it could not be told. A part is a record as JSON, in the order told.
CREATE TABLE lineage (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    ground TEXT NOT NULL,
    result TEXT NOT NULL,
    problem TEXT NOT NULL
) STRICT;

CREATE TABLE lineage_part (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('sources', 'assertions', 'notes', 'proposals', 'grounds', 'cited')),
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_part_kind ON lineage_part (kind);
