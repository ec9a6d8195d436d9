-- Texts that people bring: a correction (`person`) and a `translation`. Each is kept beside the
-- decision that it was written by, so that the table can be made again from the decisions.
-- SQLite cannot change a CHECK, so the table is made anew; its numbers stay, and with them the index.
CREATE TABLE page_text_now (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    text_from TEXT NOT NULL
        CHECK (text_from IN ('layer', 'ocr', 'markup', 'person', 'translation')),
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    words BLOB NOT NULL,
    language TEXT,
    confidence REAL,
    maker TEXT NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0,
    decision INTEGER REFERENCES decision (id),
    CHECK ((text_from IN ('person', 'translation')) = (decision IS NOT NULL))
) STRICT;
INSERT INTO page_text_now
SELECT id, content, page, text_from, text, text_hash, words, language, confidence, maker, indexed, NULL
FROM page_text WHERE text_from <> 'person';
DROP TABLE page_text;
ALTER TABLE page_text_now RENAME TO page_text;
CREATE INDEX page_text_page ON page_text (content, page);
CREATE INDEX page_text_indexed ON page_text (indexed);
CREATE UNIQUE INDEX page_text_decision ON page_text (decision);
