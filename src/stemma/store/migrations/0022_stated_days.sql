-- The day that a document's own first page states in its head, and where: it comes before any
-- property of the file. A first page may have several texts; the leading one is believed.
-- `day_given` holds all days that a document may be given, `rank` which of them is believed first;
-- `own_day` is the one, so that lists and counts need not look for it.

CREATE TABLE stated_day (
    text INTEGER PRIMARY KEY REFERENCES page_text (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    day TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL
) STRICT;
CREATE VIEW day_given AS
SELECT content, substr(json_extract(each.value, '$.at'), 1, 10) AS day,
       iif(each.key = 'mail.date', 'mail', 'property') AS day_from,
       iif(each.key = 'mail.date', 1, 3) AS rank
FROM reading, json_each(reading.moments) AS each
UNION ALL
SELECT stated_day.content, stated_day.day, 'stated', 2
FROM stated_day JOIN page ON page.content = stated_day.content AND page.number = 1
    AND page.leading = stated_day.text;
DROP TRIGGER own_day_comes;
CREATE TRIGGER own_day_comes AFTER INSERT ON reading BEGIN
    DELETE FROM own_day WHERE content = NEW.content;
    INSERT INTO own_day (content, day, day_from)
    SELECT content, day, day_from FROM day_given
    WHERE content = NEW.content ORDER BY rank, day LIMIT 1;
END;
CREATE TRIGGER stated_day_comes AFTER INSERT ON stated_day BEGIN
    DELETE FROM own_day WHERE content = NEW.content;
    INSERT INTO own_day (content, day, day_from)
    SELECT content, day, day_from FROM day_given
    WHERE content = NEW.content ORDER BY rank, day LIMIT 1;
END;
CREATE TRIGGER stated_day_goes AFTER DELETE ON stated_day BEGIN
    DELETE FROM own_day WHERE content = OLD.content;
    INSERT INTO own_day (content, day, day_from)
    SELECT content, day, day_from FROM day_given
    WHERE content = OLD.content ORDER BY rank, day LIMIT 1;
END;
CREATE TRIGGER another_text_leads AFTER UPDATE OF leading ON page WHEN NEW.number = 1 BEGIN
    DELETE FROM own_day WHERE content = NEW.content;
    INSERT INTO own_day (content, day, day_from)
    SELECT content, day, day_from FROM day_given
    WHERE content = NEW.content ORDER BY rank, day LIMIT 1;
END;
