-- What checks saw. `ground` is the hash of all that the runs of a content rest on.
CREATE TABLE examined (
    content TEXT PRIMARY KEY REFERENCES content (hash),
    ground TEXT NOT NULL,
    result TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE check_run (
    content TEXT NOT NULL REFERENCES content (hash),
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('observed', 'not_observed', 'not_applicable', 'could_not_run')),
    reason TEXT NOT NULL,
    observations INTEGER NOT NULL,
    PRIMARY KEY (content, name)
) WITHOUT ROWID, STRICT;
CREATE INDEX check_run_name ON check_run (name, state);

-- `seen` is the observation as JSON; page is 0 where it is about no one page.
CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL REFERENCES content (hash),
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    page INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX observation_content ON observation (content, name);
-- Keys for mail signatures that stand in texts of the case.
CREATE TABLE mail_key (
    content TEXT NOT NULL REFERENCES content (hash),
    name TEXT NOT NULL,
    record TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (content, name, record)
) WITHOUT ROWID, STRICT;

CREATE INDEX observation_fingerprint ON observation (fingerprint);
