-- Saved searches, and what narrows a search down without reading a page or a reading.

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    narrowing TEXT NOT NULL,
    sort TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- What a search asks of every candidate, without the text itself: its rows are large.
CREATE INDEX page_text_facts ON page_text (id, content, page, text_from, language);
CREATE INDEX reading_media_type ON reading (media_type, content);
CREATE INDEX appearance_collection ON appearance (collection, content);

-- The earliest day that a document gives itself, as written, in its own time zone.
CREATE TABLE own_day (
    content TEXT PRIMARY KEY,
    day TEXT NOT NULL
) WITHOUT ROWID, STRICT;
CREATE INDEX own_day_day ON own_day (day, content);
CREATE TRIGGER own_day_comes AFTER INSERT ON reading BEGIN
    INSERT OR REPLACE INTO own_day (content, day)
    SELECT NEW.content, day FROM (
        SELECT min(substr(json_extract(each.value, '$.at'), 1, 10)) AS day
        FROM json_each(NEW.moments) AS each
    ) WHERE day IS NOT NULL;
END;
CREATE TRIGGER own_day_goes AFTER DELETE ON reading BEGIN
    DELETE FROM own_day WHERE content = OLD.content;
END;
INSERT INTO own_day (content, day)
SELECT content, min(substr(json_extract(each.value, '$.at'), 1, 10)) AS day
FROM reading, json_each(reading.moments) AS each GROUP BY content HAVING day IS NOT NULL;

-- Where a content was met, through all its containers, as people write it. A container is met
-- before what it holds, and keeps its first appearance.
CREATE TABLE shown_path (
    appearance INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    path TEXT NOT NULL
) STRICT;
CREATE INDEX shown_path_content ON shown_path (content, appearance, path);
CREATE INDEX shown_path_path ON shown_path (path, content);
CREATE TRIGGER shown_path_comes AFTER INSERT ON appearance BEGIN
    INSERT INTO shown_path (appearance, content, path)
    SELECT NEW.id, NEW.content, coalesce((
        SELECT path || ' › ' FROM shown_path
        WHERE content = NEW.container ORDER BY appearance LIMIT 1
    ), '') || NEW.shown;
END;
CREATE TRIGGER shown_path_goes AFTER DELETE ON appearance BEGIN
    DELETE FROM shown_path WHERE appearance = OLD.id;
END;
INSERT INTO shown_path (appearance, content, path)
WITH RECURSIVE met (appearance, content, path) AS (
    SELECT id, content, shown FROM appearance
    WHERE NOT EXISTS (SELECT 1 FROM appearance AS holder WHERE holder.content = appearance.container)
    UNION ALL
    SELECT inner_one.id, inner_one.content, met.path || ' › ' || inner_one.shown
    FROM met JOIN appearance AS inner_one ON inner_one.container = met.content
    WHERE met.appearance = (SELECT min(id) FROM appearance AS first WHERE first.content = met.content)
)
SELECT appearance, content, path FROM met;
