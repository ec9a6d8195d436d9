"""Which mails belong together: by the names they give each other, else by their subject.

A mail names those before it in In-Reply-To and References (RFC 5322, 3.6.4); that is what its
sender's program wrote, and it is believed as far as it goes. Mails of the same subject, without its
"Re:", whose people overlap are put beside them and marked as such: a subject is only a hint.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.inside import AbsentMail, How
from stemma.model.places import Digest

_ID = re.compile(r"<[^<>\s]{1,400}>")
_ADDRESS = re.compile(r"[^\s<>\"',;:()\[\]]+@[^\s<>\"',;:()\[\]]+")
_REPLY = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|sv|отв|ответ|пер|回复|答复|转发|回覆|轉寄)\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_DEEPEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What of a mail's headers tells where it belongs.

    `names` are the Message-IDs of those before it, the nearest first.
    """

    document: Digest
    message_id: str
    names: tuple[str, ...]
    subject: str
    people: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threaded:
    """Mails with why they belong and how deep they answer, and those that are not there."""

    how: Mapping[Digest, How]
    depth: Mapping[Digest, int]
    absent: tuple[AbsentMail, ...]


def envelope(document: Digest, headers: Mapping[str, str]) -> Envelope:
    """Return the envelope of a mail; `headers` by lower-case name, folded lines and all."""
    own = _ID.findall(headers.get("message-id", ""))
    answered = _ID.findall(headers.get("in-reply-to", ""))
    earlier = _ID.findall(headers.get("references", ""))
    names = dict.fromkeys([*answered, *reversed(earlier)])
    people = " ".join(headers.get(name, "") for name in ("from", "to", "cc", "reply-to"))
    return Envelope(
        document=document,
        message_id=own[0] if own else "",
        names=tuple(name for name in names if name not in own[:1]),
        subject=same_subject(headers.get("subject", "")),
        people=frozenset(each.casefold() for each in _ADDRESS.findall(people)),
    )


def same_subject(subject: str) -> str:
    """Return a subject as it is compared: without "Re:" and its kin, small, single spaces."""
    return " ".join(_REPLY.sub("", subject).split()).casefold()


def thread(envelopes: Sequence[Envelope], present: Digest) -> Threaded:
    """Return the thread of one of some mails."""
    named = _named(envelopes, present)
    here = {each.message_id for each in envelopes if each.message_id}
    how: dict[Digest, How] = dict.fromkeys(named, "named")
    people = frozenset[str]().union(*(each.people for each in envelopes if each.document in named))
    [asked] = [each for each in envelopes if each.document == present]
    for each in envelopes:
        is_alike = asked.subject and each.subject == asked.subject and each.people & people
        if each.document not in how and is_alike:
            how[each.document] = "subject"
    how[present] = "this"
    belonging = [each for each in envelopes if each.document in how]
    absent: defaultdict[str, list[Digest]] = defaultdict(list)
    for each in belonging:
        for name in each.names:
            if name not in here:
                absent[name].append(each.document)
    return Threaded(
        how=how,
        depth=_depths(belonging),
        absent=tuple(
            AbsentMail(message_id=name, named_by=tuple(by)) for name, by in absent.items()
        ),
    )


def _named(envelopes: Iterable[Envelope], present: Digest) -> set[Digest]:
    """Return the mails that are bound to one by names, over however many steps."""
    of_name: defaultdict[str, list[Envelope]] = defaultdict(list)
    own = {each.document: each for each in envelopes}
    for each in own.values():
        for name in (each.message_id, *each.names):
            if name:
                of_name[name].append(each)
    reached, due = {present}, [own[present]]
    while due:
        each = due.pop()
        for name in (each.message_id, *each.names):
            for other in of_name.get(name, ()):
                if other.document not in reached:
                    reached.add(other.document)
                    due.append(other)
    return reached


def _depths(envelopes: Sequence[Envelope]) -> dict[Digest, int]:
    by_id = {each.message_id: each for each in reversed(envelopes) if each.message_id}

    def depth(each: Envelope) -> int:
        steps, now = 0, each
        while steps < _DEEPEST and now.names:
            before = next((by_id[name] for name in now.names if name in by_id), None)
            if before is None:
                return steps + 1  # what it answers is not here
            now, steps = before, steps + 1
        return steps

    return {each.document: depth(each) for each in envelopes}
