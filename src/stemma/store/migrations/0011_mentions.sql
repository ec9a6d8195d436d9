-- The values found in page texts. `extracted` is the version of the extractors that have read a text,
-- negative where none could. `value` is the value as programs are told it; `low`, `high` and `unit` are
-- the same in the unit in which its quantity is compared (money: its currency), `first` and `last` the
-- days of a date, both so that values can be asked for. Numbers of passports rest masked.
ALTER TABLE page_text ADD COLUMN extracted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX page_text_extracted ON page_text (extracted);
CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES page_text (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    rule TEXT NOT NULL,
    conflict TEXT,
    forecast INTEGER NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    first TEXT,
    last TEXT
) STRICT;
CREATE INDEX mention_text ON mention (text, start);
CREATE INDEX mention_number ON mention (kind, unit, low);
CREATE INDEX mention_date ON mention (first, last) WHERE first IS NOT NULL;
