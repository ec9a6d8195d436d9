"""Mails that others answer or name as earlier ones, and that the cache lacks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.model.across import CacheItem
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.quoted_mail import mails_in
from stemma.toolkit.threads import Envelope, envelope

_PREFIX = "header."
_MOST = 40
_LONGEST = 1500
_QUOTED = re.compile(r"(?:^[ \t]{0,3}>[^\n]*(?:\n|$)){2,400}", re.MULTILINE)


@check(
    "missing.thread",
    "Mails that are answered and not there",
    category=Category.OMISSION,
    basis=Basis.STRUCTURAL,
    needs="case",
    says={
        "missing.thread": "{mails} of the cache {answer} a mail that is not there ({id}).",
        "missing.quoted": (
            "{mails} of the cache {answer} a mail that is not there ({id}). "
            "What is quoted of it begins: {quoted}"
        ),
        "no_mails": "No mail of the cache names another one.",
    },
    ordinary=(
        "Only one side's mailbox, or a part of it, was copied.",
        "The mail was deleted or filed elsewhere long before.",
        "The mail is there under another name: some programs write a new one when they forward.",
    ),
    base_rate=BaseRate(fired=9, scored=176, corpus="real mails of public sets, mostly single ones"),
    does_not_prove=(
        "Not that a mail was withheld. Most mailboxes answer mails they do not hold. That "
        "a quoted text is what was sent can be told only from the mail itself."
    ),
    version=2,
)
def missing_thread(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each mail that is answered and absent.

    Only the mail that is answered itself counts, not everything a thread names; what a reply
    quotes of it is shown, because that is all that is left of it.
    """
    mails = {item.number: item for item in subject.cache_given().items if item.is_mail}
    envelopes = {number: _envelope(item) for number, item in mails.items()}
    if not any(each.names for each in envelopes.values()):
        raise NotApplicableError("no_mails")
    here = {each.message_id for each in envelopes.values()}
    answering: dict[str, list[CacheItem]] = defaultdict(list)
    for number, each in envelopes.items():
        if each.names and each.names[0] not in here and each.message_id:
            answering[each.names[0]].append(mails[number])
    for name, items in answering.items():
        yield _observed(name, items)


def _envelope(item: CacheItem) -> Envelope:
    headers: Mapping[str, str] = {
        name.removeprefix(_PREFIX): value
        for name, value in item.properties.items()
        if name.startswith(_PREFIX)
    }
    return envelope(item.content, headers)


def _observed(name: str, items: list[CacheItem]) -> Observed:
    quoted = next((place for item in items if (place := _quoted(item)) is not None), None)
    answering = tuple(
        Evidence(Place(content=item.content, page=None, label="header in-reply-to", quote=name))
        for item in items[:_MOST]
    )
    more = () if quoted is None else (Evidence(quoted, "context"),)
    words = "" if quoted is None else " ".join(quoted.quote.replace(">", " ").split())[:200]
    return Observed(
        says="missing.thread" if quoted is None else "missing.quoted",
        evidence=(*answering, *more),
        values={
            "mails": Measured("One mail" if len(items) == 1 else f"{len(items)} mails"),
            "answer": Measured("answers" if len(items) == 1 else "answer"),
            "id": Measured(name[:400]),
            **({} if quoted is None else {"quoted": Measured(words)}),
        },
    )


def _quoted(item: CacheItem) -> Place | None:
    """Return what a mail quotes of the one it answers: marked lines, or a mail with its head."""
    for page in item.pages:
        match = _QUOTED.search(page.text)
        if match is not None:
            return page.place(match.start(), min(match.end(), match.start() + _LONGEST))
        for mail in mails_in(page.text):
            if page.text[: mail.head].strip():
                return page.place(mail.head, min(mail.end, mail.head + _LONGEST))
    return None
