"""Who wrote a letter or a mail, and to whom, as its lines say: "from Yan Bohuai", "to V. Stezhina".

A mail says it in its head, printed ones too. A letter is signed by the person named behind its
closing words, not by who typed it, and addressed to the person above or in its greeting. Where a
letter of an office names neither, its offices are told: the one that signs, the one it greets.
"""

import re
from collections.abc import Iterator

from stemma.model.across import CacheName, CachePage

_FROM_LINE = r"(?:от(?:\s+кого)?|from|[发寄]\s*件\s*人)"
_TO_LINE = r"(?:кому|to|收\s*件\s*人)"
_HEADS = tuple(
    (word, re.compile(rf"^[ \t]*{line}\s*[:：]\s*(?P<who>\S[^\n]*)$", re.IGNORECASE | re.MULTILINE))
    for word, line in (("from", _FROM_LINE), ("to", _TO_LINE))
)
_MAIL_LINES, _MOST = 600, 4
_ADDRESS = re.compile(r"\"?(?P<name>[^\"<>,;]*?)\"?\s*<(?P<address>[^<>\s]+)>")
_GREETING = re.compile(
    r"^\W*(?:уважаем\w+|dear\b|尊敬的)[^\n]{0,80}$|^(?P<office>[^\n，。]{2,40})[:：]\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"с\s+уважением|с\s+наилучшими|(?:yours\s+)?(?:sincerely|faithfully|truly)|(?:best|kind)\s+regards"
    r"|respectfully|此致|顺颂|特此函[告达复]|敬礼",
    re.IGNORECASE,
)
_CLERK = re.compile(
    r"\bисп\b|исполнител|\bтел\b|prepared by|contact|联系人|经办|电话", re.IGNORECASE
)
_HEAD_LENGTH = 1_500


def in_mail(page: CachePage) -> tuple[str, ...]:
    """Return who wrote a mail and to whom, by the lines above its words; empty for other papers."""
    lines = [(word, line.search(page.text, 0, _MAIL_LINES)) for word, line in _HEADS]
    if any(found is None for _, found in lines):
        return ()
    told = ((word, name) for word, found in lines if found for name in _named(found["who"]))
    return tuple(dict.fromkeys(f"{word} {name}" for word, name in told))


def _named(line: str) -> Iterator[str]:
    """Yield the names of a line of addresses; an address where it has no name."""
    found = list(_ADDRESS.finditer(line))
    for each in found[:_MOST]:
        yield each["name"].strip() or each["address"]
    if not found:
        yield " ".join(line.split())


def in_letter(page: CachePage, last: CachePage) -> tuple[str, ...]:
    """Return who signed a letter that begins on a page and ends on another, and whom it greets."""
    greeting = _GREETING.search(page.text, 0, _HEAD_LENGTH)
    closing = None
    for closing in _CLOSING.finditer(last.text):  # noqa: B007 (the last one is meant)
        pass
    signed = None if closing is None else _first(last, closing.end(), len(last.text))
    end = 0 if greeting is None else greeting.end()
    greeted = _first(page, 0, end, office=bool(greeting and greeting["office"]))
    told = (("from", signed), ("to", greeted))
    return tuple(f"{word} {_text(name)}" for word, name in told if name is not None)


def _first(page: CachePage, start: int, end: int, *, office: bool = False) -> CacheName | None:
    """Return the first person named in a stretch but for clerks, else an organisation.

    A greeting that is an office's own line names that office: the last one there.
    """
    names = [each for each in page.names if start <= each.start and each.end <= end]
    people = [each for each in names if _is(each, "person") and not _is_clerk(page, each)]
    offices = [each for each in names if _is(each, "organisation")]
    if office:
        return offices[-1] if offices else None
    return next(iter(people), None) or next(iter(offices if start else ()), None)


def _is(name: CacheName, kind: str) -> bool:
    return name.kind == "name" and name.told.get("type") == kind


def _is_clerk(page: CachePage, name: CacheName) -> bool:
    line = page.text[page.text.rfind("\n", 0, name.start) + 1 : name.start]
    return _CLERK.search(line) is not None


def _text(name: CacheName) -> str:
    return " ".join(str(name.told.get("canonical") or name.told.get("text") or "").split())
