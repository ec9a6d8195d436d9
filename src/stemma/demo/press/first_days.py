"""The texts of the first days: the leak, the institute's report, the wire, and what it bred."""

from collections.abc import Iterator
from dataclasses import replace

from stemma.demo.press.family import (
    AGENCY,
    ANALYST,
    CACHE,
    INSTITUTE,
    THE_SAME,
    Family,
    judged,
    seen,
    taken,
)
from stemma.demo.press.statements import (
    Background,
    ClaimKey,
    Quoting,
    Remark,
    Says,
    Speaker,
    Taking,
    Text,
)

_READ: tuple[ClaimKey, ...] = ("vehicles", "signed", "training", "knowhow", "glide", "delivery")
_RETOLD: tuple[ClaimKey, ...] = ("vehicles", "sum", "training", "knowhow")
_READERS = (INSTITUTE, INSTITUTE, Speaker("institute", "acronym"), THE_SAME)
"""One institute under three names, one after the other: nobody counts it twice."""


def first_days(family: Family) -> Iterator[Text]:
    """Yield the texts of the first days, by date."""
    yield from _before(family)
    yield _announcement(family)
    yield _report(family)
    yield _wire(family)
    yield from _english(family)
    yield from _russian(family)
    yield from _chinese(family)


def _before(family: Family) -> Iterator[Text]:
    """Two correspondents saw one exercise, months before the leak: neither took from the other."""
    exercise = family.affair.events["joint exercise"]
    own = Says(
        claim="exercise",
        voice="witness",
        strength="asserted",
        value=family.value("exercise"),
        details=family.details("exercise"),
    )
    after = exercise.last
    for key, outlet, author, ground in (
        ("exercise-evening", "evening", "by evening", "reporter of evening"),
        ("exercise-agency", "agency", "", "reporter of agency"),
    ):
        yield Text(
            key=key,
            outlet=outlet,
            genre="article" if author else "agency copy",
            form="html" if author else "text",
            language="zh" if author else "en",
            date=after,
            author=author,
            headline=replace(own, details=()),
            statements=(seen(own, ground), Background("states"), Background("harvest")),
        )


def _announcement(family: Family) -> Text:
    """The hackers' channel shows the files."""
    return Text(
        key="channel-1",
        outlet="channel",
        genre="post",
        form="text",
        language="ru",
        date=family.day(0),
        headline=replace(family.document("vehicles"), details=()),
        statements=(
            seen(family.document("vehicles"), "cache"),
            replace(seen(family.document("sum"), "cache"), value=family.exact_sum),
            seen(family.document("signed"), "cache"),
            Background("leaks"),
        ),
    )


def _report(family: Family) -> Text:
    """The institute reads the cache; its second edition cites the hackers who cite it."""
    genuine = judged("genuine", family, hedged=True)
    purpose = judged("purpose", family, ANALYST, hedged=True)
    read = [seen(family.document(claim), "cache") for claim in _READ]
    exact = replace(seen(family.document("sum"), "cache"), value=family.exact_sum)
    meeting = replace(seen(family.document("meeting"), "cache"), names=(family.right,))
    leak = Says(claim="leak", voice="outlet", strength="attributed", speakers=(Speaker("channel"),))
    return Text(
        key="report",
        outlet="institute",
        genre="report",
        form="pdf",
        language="en",
        date=family.day(9),
        updated=family.day(17),
        author="analyst",
        headline=replace(family.document("vehicles"), details=()),
        statements=(
            replace(seen(genuine, "institute"), utterance="genuine"),
            exact,
            *read,
            meeting,
            replace(seen(purpose, "institute"), utterance="purpose"),
            replace(
                seen(judged("ready", family, ANALYST), "institute"),
                judged=family.day(9),
                utterance="ready",
            ),
            taken(leak, "channel-2"),
            Remark("not verified", "institute", "paid"),
            Background("parachutes"),
            Background("rules"),
        ),
    )


def _wire(family: Family) -> Text:
    """The agency's copy of the report: every hedge kept, every speaker named."""
    genuine = judged("genuine", family, INSTITUTE, hedged=True)
    statements = [
        taken(family.document(claim, reader), "report")
        for claim, reader in zip(_RETOLD, _READERS, strict=True)
    ]
    return Text(
        key="wire",
        outlet="agency",
        genre="agency copy",
        form="text",
        language="en",
        date=family.day(10),
        headline=replace(statements[0], takes=(), details=()),
        statements=(
            *statements,
            replace(taken(genuine, "report"), quoting=Quoting("genuine", "verbatim")),
            taken(judged("purpose", family, ANALYST, INSTITUTE, hedged=True), "report"),
            Remark("no reply", "exporter press"),
            Remark("no reply", "importer press"),
            Background("states"),
        ),
    )


def _english(family: Family) -> Iterator[Text]:
    """A headline that its body does not bear out; a paper with a witness of its own."""
    kept = judged("genuine", family, INSTITUTE, hedged=True)
    firm = Says(claim="genuine", voice="outlet", strength="asserted")
    yield Text(
        key="ledger-1",
        outlet="ledger",
        genre="article",
        form="html",
        language="en",
        date=family.day(10),
        author="by ledger",
        headline=firm,
        statements=(
            taken(family.document("vehicles", INSTITUTE, AGENCY), "wire"),
            taken(family.document("sum", INSTITUTE, AGENCY), "wire"),
            replace(
                kept,
                takes=(Taking("wire"), Taking("report", "quotes")),
                quoting=Quoting("genuine", "verbatim"),
            ),
            taken(judged("purpose", family, ANALYST, INSTITUTE, hedged=True), "report"),
            Remark("no reply", "exporter press"),
            Background("rules"),
        ),
        links=("report",),
    )
    witness = Says(
        claim="training",
        voice="witness",
        strength="attributed",
        value=family.value("training"),
        speakers=(Speaker("witness"),),
        details=family.details("training"),
        utterance="course",
    )
    yield Text(
        key="courier-1",
        outlet="courier",
        genre="article",
        form="html",
        language="en",
        date=family.day(12),
        author="by courier",
        headline=replace(witness, utterance="", details=()),
        statements=(
            seen(witness, "interpreter"),
            taken(family.document("sum", INSTITUTE, AGENCY), "wire"),
            seen(family.document("vehicles", Speaker("courier")), "cache"),
            taken(family.document("knowhow", INSTITUTE), "report"),
            Remark("not verified", "courier", "sum"),
            Remark("declined", "plant press"),
            Background("parachutes"),
        ),
        links=("report",),
    )


def _russian(family: Family) -> Iterator[Text]:
    """The hedge falls and two figures change places; a portal copies it without a word."""
    wrong = replace(family.document("vehicles", INSTITUTE, AGENCY), value=family.wrong_vehicles)
    genuine = Says(
        claim="genuine", voice="analyst", strength="attributed", speakers=(INSTITUTE, AGENCY)
    )
    said = (
        taken(wrong, "wire"),
        taken(family.document("sum", INSTITUTE, AGENCY), "wire"),
        taken(genuine, "wire"),
    )
    yield Text(
        key="stroka-1",
        outlet="stroka",
        genre="article",
        form="html",
        language="ru",
        date=family.day(11),
        author="by stroka",
        headline=replace(wrong, details=()),
        statements=(
            *said,
            Remark("not verified", "stroka", "genuine"),
            Remark("no reply", "exporter press"),
            Background("states"),
        ),
    )
    yield Text(
        key="portal-1",
        outlet="portal",
        genre="article",
        form="html",
        language="ru",
        date=family.day(11),
        headline=replace(wrong, details=()),
        statements=(
            *(taken(one, "stroka-1", manner="copies") for one in said),
            Background("harvest"),
        ),
    )


def _chinese(family: Family) -> Iterator[Text]:
    """An analyst's guess becomes what the documents say; a translation that changes nothing."""
    shifted = Says(claim="purpose", voice="document", strength="attributed", speakers=(CACHE,))
    yield Text(
        key="evening-1",
        outlet="evening",
        genre="article",
        form="html",
        language="zh",
        date=family.day(11),
        author="by evening",
        headline=shifted,
        statements=(
            taken(family.document("vehicles", INSTITUTE, AGENCY), "wire"),
            replace(
                taken(family.document("sum", INSTITUTE, AGENCY), "wire"), value=family.wrong_sum
            ),
            taken(replace(shifted, speakers=(CACHE, AGENCY)), "wire"),
            Remark("no reply", "importer press"),
            Background("parachutes"),
        ),
    )
    yield Text(
        key="observer-1",
        outlet="observer",
        genre="article",
        form="html",
        language="zh",
        date=family.day(12),
        author="by observer",
        headline=Says(claim="genuine", voice="outlet", strength="asserted"),
        statements=(
            taken(family.document("vehicles", INSTITUTE, AGENCY), "ledger-1", manner="translates"),
            taken(family.document("sum", INSTITUTE, AGENCY), "ledger-1", manner="translates"),
            replace(
                taken(
                    judged("genuine", family, INSTITUTE, hedged=True),
                    "ledger-1",
                    manner="translates",
                ),
                quoting=Quoting("genuine", "translated"),
            ),
            taken(
                judged("purpose", family, ANALYST, INSTITUTE, hedged=True),
                "ledger-1",
                manner="translates",
            ),
            Remark("no reply", "exporter press"),
            Background("rules"),
        ),
        same_as="ledger-1",
        links=("ledger-1",),
    )
