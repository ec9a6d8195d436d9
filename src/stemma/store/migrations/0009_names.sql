-- The words of the case's texts, as analysed: those that are spelt almost like one asked for are found
-- by their beginning or by their end, so each stands here backwards too. `known` words are in a
-- dictionary, and so no slip of another. A word stays when its text goes: the index finds it nowhere.
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY,
    backwards TEXT NOT NULL,
    known INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
CREATE INDEX vocabulary_backwards ON vocabulary (backwards, known);

-- Words that may be names, by the keys of how they sound (stemma.toolkit.sounds). `base` is the form
-- of the word whose sound it is.
CREATE TABLE name_key (
    key TEXT NOT NULL,
    base TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (key, base, word)
) WITHOUT ROWID, STRICT;

-- The table of names: which a person holds to be names of the same. It follows from the decisions.
CREATE TABLE standing_name (
    decision INTEGER PRIMARY KEY REFERENCES decision (id),
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    UNIQUE (one, other)
) STRICT;
