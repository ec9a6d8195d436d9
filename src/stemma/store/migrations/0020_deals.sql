-- What was agreed and what is dated, as the relation of the cache tells it: `seen` is the record as JSON.
-- `number` and `day` are those of the agreement as its leading paper has them; `first` and `last` are days.
CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    day TEXT NOT NULL,
    seen TEXT NOT NULL
) STRICT;

CREATE TABLE happening (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    foreseen INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX happening_day ON happening (first, last);
