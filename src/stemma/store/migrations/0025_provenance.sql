-- Who handed a collection over, when, by which way, what they said. A decision names a row by its `mark` only, a
-- hash over `salt` and `body`: neither the chain nor a list of decisions holds the words, or lets them be guessed.
CREATE TABLE provenance (
    mark TEXT NOT NULL PRIMARY KEY,
    collection TEXT NOT NULL,
    salt TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID, STRICT;
