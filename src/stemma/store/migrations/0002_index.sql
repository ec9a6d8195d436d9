-- The search index: one row a page text (rowid = page_text.id), as stemma.toolkit.analysis has
-- analysed it. Contentless: the text itself rests in page_text only. The ascii tokenizer parts
-- words at ASCII signs alone and changes no other letter, and the analyser hands it none of these:
-- so what the index holds is what the analyser said, whatever SQLite knows of Unicode.
CREATE VIRTUAL TABLE page_index USING fts5 (
  word, stem, other, han,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
