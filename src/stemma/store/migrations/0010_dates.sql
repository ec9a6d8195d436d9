-- The day of a document, and what gave it: a mail's date before any other; then a date that its
-- text states (none is extracted yet: what extracts them writes 'stated' here); then the earliest
-- property of its file. The date of a file in a folder never is one.

DROP TRIGGER own_day_comes;
DROP TRIGGER own_day_goes;
DROP TABLE own_day;
CREATE TABLE own_day (
    content TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    day_from TEXT NOT NULL CHECK (day_from IN ('mail', 'stated', 'property'))
) WITHOUT ROWID, STRICT;
CREATE INDEX own_day_day ON own_day (day, content);
CREATE TRIGGER own_day_comes AFTER INSERT ON reading BEGIN
    INSERT OR REPLACE INTO own_day (content, day, day_from)
    SELECT NEW.content, substr(json_extract(each.value, '$.at'), 1, 10),
           iif(each.key = 'mail.date', 'mail', 'property')
    FROM json_each(NEW.moments) AS each
    ORDER BY each.key <> 'mail.date', substr(json_extract(each.value, '$.at'), 1, 10) LIMIT 1;
END;
CREATE TRIGGER own_day_goes AFTER DELETE ON reading BEGIN
    DELETE FROM own_day WHERE content = OLD.content;
END;
INSERT INTO own_day (content, day, day_from)
SELECT content, day, day_from FROM (
    SELECT content, substr(json_extract(each.value, '$.at'), 1, 10) AS day,
           iif(each.key = 'mail.date', 'mail', 'property') AS day_from,
           row_number() OVER (
               PARTITION BY content
               ORDER BY each.key <> 'mail.date', substr(json_extract(each.value, '$.at'), 1, 10)
           ) AS place
    FROM reading, json_each(reading.moments) AS each
) WHERE place = 1;
