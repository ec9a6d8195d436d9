-- A lease's token counts attempts; `losses` counts only those that a worker did not survive or that
-- went wrong, so that a coordinator that is ended again and again uses up no content's tries.
ALTER TABLE task ADD COLUMN losses INTEGER NOT NULL DEFAULT 0;

-- Files met outside, to know an unchanged one again. `place` is the hash of the absolute path: two
-- folders taken in may hold files of the same relative path, size and date, and no path of this
-- machine rests in the case.
CREATE TABLE met_file (
    collection TEXT NOT NULL,
    place TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    content TEXT NOT NULL REFERENCES content (hash),
    PRIMARY KEY (collection, place)
) WITHOUT ROWID, STRICT;

ALTER TABLE left_out RENAME TO left_out_before;
CREATE TABLE left_out (
    collection TEXT NOT NULL,
    path BLOB NOT NULL,
    place TEXT NOT NULL,
    shown TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (collection, path, place)
) WITHOUT ROWID, STRICT;
INSERT INTO left_out (collection, path, place, shown, reason, detail)
SELECT collection, path, '', shown, reason, detail FROM left_out_before;
DROP TABLE left_out_before;
