-- What was done to a page while it was read, and why. Each stage has remarks of its own, which go
-- when it is done again.
CREATE TABLE remark (
    content TEXT NOT NULL,
    page INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('read', 'recognise')),
    position INTEGER NOT NULL,
    deed TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (content, page, stage, position)
) WITHOUT ROWID, STRICT;
CREATE INDEX remark_deed ON remark (deed);
