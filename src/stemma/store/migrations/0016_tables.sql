-- The lines that pages draw (four 16-bit numbers each: x0 y0 x1 y1 in 1/65535 of the page as it lies),
-- and the tables found in page texts, of which `tabled` is the version of the finder. `body` is the
-- table as JSON; the box and `edges` (where its columns part, as JSON) tell which go on overleaf.
CREATE TABLE ruling (
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (content, page)
) WITHOUT ROWID, STRICT;
ALTER TABLE page_text ADD COLUMN tabled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX page_text_tabled ON page_text (tabled);
CREATE TABLE table_found (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES page_text (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX table_found_text ON table_found (text, number);
