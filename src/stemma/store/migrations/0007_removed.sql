-- Contents that were removed on purpose. Who, when and why stands in the line of the chain.
CREATE TABLE removed (
    content TEXT PRIMARY KEY,
    line INTEGER NOT NULL REFERENCES custody (seq)
) WITHOUT ROWID, STRICT;
