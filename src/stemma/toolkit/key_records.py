"""Public keys for mail signatures, as archives of the DNS write them.

A key stood once in the DNS under `selector._domainkey.domain`. Who kept it wrote it down as a line
of a zone file, or as JSON; any text that holds the name and, behind it, the record is understood.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARK = "._domainkey."
_NAME = re.compile(
    r"([A-Za-z0-9][\w.-]{0,80}\._domainkey\.[A-Za-z0-9][\w.-]{0,200}?)\.?(?=[\s\"':,]|$)"
)
_BEGIN = re.compile(r"\bv\s*=\s*DKIM1|\bk\s*=\s*(?:rsa|ed25519)|\bp\s*=")
_PIECES = re.compile(r"([^\"\n]*)((?:\"[\s,]*\"[^\"\n]*)*)")
_SAID = re.compile(r"[ \t)]*;[ \t]*([^\n]{1,200})")
_FURTHEST = 4_000


class KeyRecord(NamedTuple):
    """A key under its name in lower case; `said` is what the archive says of when and by whom."""

    name: str
    record: str
    said: str


def key_records(text: str) -> Iterator[KeyRecord]:
    """Yield the keys that a text holds, in its order."""
    names = list(_NAME.finditer(text))
    for number, name in enumerate(names):
        limit = names[number + 1].start() if number + 1 < len(names) else len(text)
        rest = text[name.end() : min(limit, name.end() + _FURTHEST)]
        begin = _BEGIN.search(rest)
        if begin is None:
            continue
        pieces = _PIECES.match(rest, begin.start())
        if pieces is None:
            continue
        joined = re.sub(r"\"[\s,]*\"", "", pieces[0])
        record = re.sub(r"\s+", " ", joined).strip(" ;")
        if re.search(r"\bp\s*=", record) is None:
            continue
        said = _SAID.match(rest, pieces.end() + 1)
        yield KeyRecord(name[1].lower(), record, "" if said is None else said[1].strip())
