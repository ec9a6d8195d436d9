-- What a document is called, folded as names are compared, beside its reading: the list of documents
-- is sorted by it and looks for words in it. `folded` is taught by the program (stemma.store.naming).
ALTER TABLE reading ADD COLUMN name TEXT NOT NULL DEFAULT '';
UPDATE reading SET name = folded(coalesce(
    nullif(trim(title), ''),
    (SELECT shown FROM appearance WHERE appearance.content = reading.content ORDER BY id LIMIT 1),
    content
));
CREATE INDEX reading_name ON reading (name);

-- With the collection, so that a document's collections are told without its rows.
CREATE INDEX appearance_met ON appearance (content, collection);
DROP INDEX appearance_content;
