-- Values as filters. `kinds` has a bit for each kind of value that a text holds, in the order of
-- stemma.model.mentions.KINDS; `mention_asked` tells without the rows whether a text holds a value
-- that is asked for. `low` and `high` hold a limit's number at both ends since the extractors of
-- this version, so texts are read for values anew.
ALTER TABLE page_text ADD COLUMN kinds INTEGER NOT NULL DEFAULT 0;
DROP INDEX page_text_facts;
CREATE INDEX page_text_facts ON page_text (id, content, page, text_from, language, kinds);
CREATE INDEX mention_asked ON mention (text, kind, unit, high, low, first, last);
DROP INDEX mention_number;
DROP INDEX mention_date;
CREATE INDEX mention_kind ON mention (kind, unit, high, first);
