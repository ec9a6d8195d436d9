-- The marks of hands and stamps on pages that were looked at for them: a row for each page, `body` is the
-- marks as JSON, none where the page has none.
CREATE TABLE mark (
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (content, page)
) WITHOUT ROWID, STRICT;
