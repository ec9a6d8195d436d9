-- Notes, labels, reading status, items joined and split. A person's acts rest in `decision`; the
-- tables here say what follows from those that hold, for speed, and can be made again from them.

CREATE INDEX decision_subject
    ON decision (json_extract(subject, '$.kind'), json_extract(subject, '$.content'));
CREATE INDEX decision_supersedes ON decision (supersedes) WHERE supersedes IS NOT NULL;

-- Decisions that were one act, each with the first of them. What stands here not was an act alone.
CREATE TABLE act (
    decision INTEGER PRIMARY KEY REFERENCES decision (id),
    first INTEGER NOT NULL REFERENCES decision (id)
) STRICT;
CREATE INDEX act_first ON act (first);

-- The word of a label and which of the six patterns (0 to 5) its tab has.
CREATE TABLE label (
    word TEXT PRIMARY KEY,
    pattern INTEGER NOT NULL CHECK (pattern BETWEEN 0 AND 5)
) WITHOUT ROWID, STRICT;
CREATE TABLE standing_label (
    content TEXT NOT NULL,
    label TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES decision (id),
    PRIMARY KEY (content, label)
) WITHOUT ROWID, STRICT;
CREATE INDEX standing_label_label ON standing_label (label);

-- A document without a row is unread.
CREATE TABLE standing_status (
    content TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('unread', 'read', 'important', 'aside')),
    decision INTEGER NOT NULL REFERENCES decision (id)
) WITHOUT ROWID, STRICT;
CREATE INDEX standing_status_status ON standing_status (status);

-- `decision` is the edition that holds, NULL where the note was deleted: its number stays taken.
-- `words` is what a search of notes looks in: text and quote, folded.
CREATE TABLE note (
    number INTEGER PRIMARY KEY,
    decision INTEGER REFERENCES decision (id),
    content TEXT NOT NULL,
    page INTEGER,
    text_hash TEXT,
    words TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_content ON note (content, page);
CREATE TABLE note_label (
    note INTEGER NOT NULL REFERENCES note (number),
    label TEXT NOT NULL,
    PRIMARY KEY (note, label)
) WITHOUT ROWID, STRICT;
CREATE INDEX note_label_label ON note_label (label);

-- The item that took in the pages of this one: its number is never given to another. `collection`
-- is the one that its control number bears, fixed by the first joining or splitting that touches it.
ALTER TABLE item ADD COLUMN joined_into INTEGER REFERENCES item (id);
ALTER TABLE item ADD COLUMN collection TEXT;
CREATE INDEX item_joined_into ON item (joined_into) WHERE joined_into IS NOT NULL;
