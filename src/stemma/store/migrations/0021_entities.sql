-- Names of the cache, related: the names as they are written, their mentions, and what rules say of
-- two of them. Entities are what follows from that and from what people say; they are made anew
-- whenever either changes, so their numbers are not for keeping.
CREATE TABLE written_name (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('person', 'organisation', 'place', 'equipment')),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE name_mention (
    id INTEGER PRIMARY KEY,
    written INTEGER NOT NULL,
    item INTEGER NOT NULL,
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    quote TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    of TEXT NOT NULL,
    entity INTEGER
) STRICT;
CREATE INDEX name_mention_place ON name_mention (content, page, start);
CREATE INDEX name_mention_entity ON name_mention (entity, content, page, start);
CREATE INDEX name_mention_written ON name_mention (written);

CREATE TABLE name_kinship (
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    strength TEXT NOT NULL CHECK (strength IN ('full', 'initials', 'alone')),
    why TEXT NOT NULL
) STRICT;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    items INTEGER NOT NULL,
    names TEXT NOT NULL,
    posts TEXT NOT NULL
) STRICT;
CREATE INDEX entity_mentions ON entity (mentions);
