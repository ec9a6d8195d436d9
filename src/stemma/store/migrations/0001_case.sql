-- What was taken in, what it was read as, what is due, what was decided, and the chain of custody.

CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    kept_in TEXT NOT NULL CHECK (kept_in IN ('originals', 'blobs')),
    depth INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- container is '' for a file of its own; path is bytes because names need not be UTF-8.
CREATE TABLE appearance (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL REFERENCES content (hash),
    collection TEXT NOT NULL CHECK (collection IN ('cache', 'coverage', 'reference')),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'member', 'attachment')),
    container TEXT NOT NULL DEFAULT '',
    path BLOB NOT NULL,
    shown TEXT NOT NULL,
    modified_ns INTEGER,
    UNIQUE (collection, container, path, content)
) STRICT;
CREATE INDEX appearance_content ON appearance (content);
CREATE INDEX appearance_container ON appearance (container);

CREATE TABLE left_out (
    collection TEXT NOT NULL,
    path BLOB NOT NULL,
    shown TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (collection, path)
) WITHOUT ROWID, STRICT;

CREATE TABLE reading (
    content TEXT PRIMARY KEY REFERENCES content (hash),
    media_type TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    title TEXT NOT NULL,
    properties TEXT NOT NULL,
    moments TEXT NOT NULL,
    pages INTEGER NOT NULL,
    children INTEGER NOT NULL,
    reason TEXT,
    detail TEXT,
    level TEXT NOT NULL,
    environment TEXT NOT NULL,
    result TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE page (
    content TEXT NOT NULL REFERENCES content (hash),
    number INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    picture INTEGER NOT NULL,
    ink_total REAL,
    ink_uncovered REAL,
    outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'text', 'ocr', 'blank', 'unreadable')),
    reason TEXT,
    detail TEXT,
    leading INTEGER,
    turn INTEGER NOT NULL DEFAULT 0,
    environment TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (content, number)
) WITHOUT ROWID, STRICT;
CREATE INDEX page_outcome ON page (outcome);

-- A page may have several texts; `indexed` is the version of the analyser that has seen the text.
CREATE TABLE page_text (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    text_from TEXT NOT NULL CHECK (text_from IN ('layer', 'ocr', 'markup', 'person')),
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    words BLOB NOT NULL,
    language TEXT,
    confidence REAL,
    maker TEXT NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX page_text_page ON page_text (content, page);
CREATE INDEX page_text_indexed ON page_text (indexed);

CREATE TABLE task (
    key TEXT PRIMARY KEY,
    stage TEXT NOT NULL,
    content TEXT NOT NULL,
    page INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('ready', 'leased', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    priority INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID, STRICT;
CREATE INDEX task_ready ON task (priority, stage, key) WHERE state = 'ready';
CREATE INDEX task_unit ON task (content, stage, page);

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE item_part (
    item INTEGER NOT NULL REFERENCES item (id),
    position INTEGER NOT NULL,
    content TEXT NOT NULL REFERENCES content (hash),
    first_page INTEGER NOT NULL DEFAULT 1,
    last_page INTEGER,
    PRIMARY KEY (item, position)
) WITHOUT ROWID, STRICT;
CREATE INDEX item_part_content ON item_part (content);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    verb TEXT NOT NULL,
    value TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    supersedes INTEGER REFERENCES decision (id)
) STRICT;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decision_remains BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'decisions are never deleted'); END;

CREATE TABLE custody (
    seq INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER custody_stays BEFORE UPDATE ON custody
BEGIN SELECT raise(ABORT, 'the custody chain is never changed'); END;
CREATE TRIGGER custody_remains BEFORE DELETE ON custody
BEGIN SELECT raise(ABORT, 'the custody chain is never deleted'); END;
