-- A part of the lineage may be something to be looked at. What was told before is told again: its version is old.
DROP TABLE lineage_part;
CREATE TABLE lineage_part (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('sources', 'assertions', 'notes', 'proposals', 'grounds', 'cited', 'quotes', 'to_look_at')),
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_part_kind ON lineage_part (kind);
DELETE FROM lineage;
