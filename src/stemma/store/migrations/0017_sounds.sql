-- Words that may be names, now with how they sound: many share a key, and those that do not sound
-- alike need not be read to be passed over.
CREATE TABLE name_key_now (
    key TEXT NOT NULL,
    sound TEXT NOT NULL,
    base TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (key, sound, base, word)
) WITHOUT ROWID, STRICT;
INSERT INTO name_key_now SELECT key, sounded(base), base, word FROM name_key;
DROP TABLE name_key;
ALTER TABLE name_key_now RENAME TO name_key;
