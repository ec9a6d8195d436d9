-- What is dated may lie in another collection than the cache; counts of happenings stand beside what is listed.
-- All of it is told again: the version of what tells it is raised.
DROP TABLE happening;
CREATE TABLE happening (
    id INTEGER PRIMARY KEY,
    collection TEXT NOT NULL CHECK (collection IN ('cache', 'coverage', 'reference')),
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    foreseen INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX happening_day ON happening (first, last);

CREATE TABLE counted (
    id INTEGER PRIMARY KEY,
    seen TEXT NOT NULL
) STRICT;

ALTER TABLE related ADD COLUMN beside TEXT NOT NULL DEFAULT '';

-- A part of the lineage may be a count of happenings.
DROP TABLE lineage_part;
CREATE TABLE lineage_part (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('sources', 'assertions', 'notes', 'proposals', 'grounds', 'cited', 'quotes', 'to_look_at', 'counts')),
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_part_kind ON lineage_part (kind);
DELETE FROM lineage;
