"""The texts that follow: interviews, a denial, pictures from orbit, a blog, unnamed officials."""

from collections.abc import Iterator
from dataclasses import replace

from stemma.demo.press.family import (
    ANALYST,
    CACHE,
    EXPERT,
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
    Text,
)

_OFFICIAL = Speaker("official")
_SPOKESMAN = Speaker("spokesman")


def later(family: Family) -> Iterator[Text]:
    """Yield the texts of the weeks after, by date."""
    yield _loop(family)
    yield from _denied(family)
    yield from _interviews(family)
    yield from _pictures(family)
    yield from _careless(family)
    yield from _officials(family)


def _loop(family: Family) -> Text:
    """The hackers cite the institute for what it will cite them for, and drop its hedge."""
    return Text(
        key="channel-2",
        outlet="channel",
        genre="post",
        form="text",
        language="ru",
        date=family.day(14),
        headline=Says(
            claim="genuine", voice="analyst", strength="attributed", speakers=(INSTITUTE,)
        ),
        statements=(
            taken(
                Says(
                    claim="genuine", voice="analyst", strength="attributed", speakers=(INSTITUTE,)
                ),
                "report",
            ),
            taken(
                Says(claim="leak", voice="analyst", strength="attributed", speakers=(INSTITUTE,)),
                "report",
            ),
        ),
        links=("report",),
    )


def _denied(family: Family) -> Iterator[Text]:
    """The buyer's state denies to one outlet; the agency passes the denial on."""
    claims: tuple[ClaimKey, ...] = ("genuine", "vehicles")
    denials = tuple(
        Says(
            claim=claim,
            voice="official",
            strength="attributed",
            value=family.value(claim),
            speakers=(_SPOKESMAN,),
            polarity="against",
        )
        for claim in claims
    )
    first = replace(seen(denials[0], "ministry"), utterance="denial")
    yield Text(
        key="denial",
        outlet="observer",
        genre="article",
        form="html",
        language="zh",
        date=family.day(13),
        author="by observer",
        headline=denials[0],
        statements=(first, seen(denials[1], "ministry"), Background("states")),
    )
    passed = tuple(replace(one, speakers=(_SPOKESMAN, Speaker("observer"))) for one in denials)
    quoted = replace(taken(passed[0], "denial"), quoting=Quoting("denial", "translated"))
    yield Text(
        key="wire-denial",
        outlet="agency",
        genre="agency copy",
        form="text",
        language="en",
        date=family.day(13),
        headline=denials[0],
        statements=(
            quoted,
            taken(passed[1], "denial"),
            Remark("no reply", "exporter press"),
            taken(judged("genuine", family, INSTITUTE, hedged=True), "report"),
        ),
    )


def _interviews(family: Family) -> Iterator[Text]:
    """An expert who disagrees; the institute's analyst, who looks ahead."""
    doubts = replace(judged("purpose", family, EXPERT), polarity="against", asked="open")
    agrees = replace(judged("genuine", family, EXPERT, hedged=True), asked="summary")
    known = taken(family.document("glide", INSTITUTE), "report")
    yield Text(
        key="interview-expert",
        outlet="vestnik",
        genre="interview",
        form="html",
        language="ru",
        date=family.day(15),
        author="by vestnik",
        person="expert",
        headline=replace(doubts, asked=""),
        statements=(
            seen(agrees, "expert"),
            replace(known, speakers=(CACHE, INSTITUTE, EXPERT), asked="open"),
            replace(seen(doubts, "expert"), utterance="not an island"),
            Background("parachutes"),
        ),
    )
    ahead = replace(judged("ready", family, ANALYST), judged=family.day(19), asked="open")
    yield Text(
        key="interview-analyst",
        outlet="courier",
        genre="interview",
        form="html",
        language="en",
        date=family.day(19),
        author="by courier",
        person="analyst",
        headline=replace(ahead, asked=""),
        statements=(
            replace(
                seen(judged("genuine", family, ANALYST, hedged=True), "institute"),
                asked="summary",
            ),
            replace(
                seen(judged("purpose", family, ANALYST), "institute"),
                asked="open",
                utterance="landing",
            ),
            replace(seen(ahead, "institute"), utterance="years"),
            replace(
                seen(family.document("knowhow", ANALYST), "cache"),
                asked="open",
            ),
        ),
        links=("report",),
    )


def _pictures(family: Family) -> Iterator[Text]:
    """Satellite pictures that somebody else reads show what the act of acceptance says."""
    seen_above = Says(
        claim="delivery",
        voice="analyst",
        strength="attributed",
        value=family.value("delivery"),
        speakers=(Speaker("sensor"), Speaker("imagery")),
        details=family.details("delivery"),
        utterance="rows",
    )
    yield Text(
        key="ledger-2",
        outlet="ledger",
        genre="article",
        form="html",
        language="en",
        date=family.day(16),
        author="by ledger",
        headline=replace(seen_above, utterance="", details=()),
        statements=(
            seen(seen_above, "picture"),
            taken(family.document("delivery", INSTITUTE), "report"),
            taken(family.document("glide", INSTITUTE), "report"),
            replace(taken(family.document("meeting", INSTITUTE), "report"), names=(family.right,)),
            Remark("no reply", "plant press"),
            Remark("declined", "importer press"),
            Background("fair"),
        ),
        links=("report", "ledger-1"),
    )


def _careless(family: Family) -> Iterator[Text]:
    """A blog counts one institute twice and knows more than its source; a post shouts."""
    twice = replace(taken(family.document("knowhow", INSTITUTE), "report"), also=THE_SAME)
    slip = replace(taken(family.document("meeting", INSTITUTE), "report"), names=(family.misspelt,))
    more = Says(
        claim="more",
        voice="analyst",
        strength="attributed",
        value=family.value("more"),
        speakers=(INSTITUTE,),
    )
    stretched = replace(
        taken(judged("purpose", family, ANALYST, INSTITUTE), "report", manner="quotes"),
        strength="attributed",
        quoting=Quoting("purpose", "altered"),
    )
    yield Text(
        key="blog",
        outlet="blog",
        genre="blog",
        form="html",
        language="en",
        date=family.day(18),
        author="by blog",
        headline=replace(twice, takes=(), also=None, details=()),
        statements=(twice, slip, taken(more, "report"), stretched, Background("harvest")),
        links=("report",),
    )
    shouted = Says(
        claim="vehicles",
        voice="outlet",
        strength="attributed",
        value=family.value("vehicles"),
        speakers=(Speaker("ledger"),),
    )
    yield Text(
        key="post",
        outlet="poster",
        genre="post",
        form="html",
        language="en",
        date=family.day(18),
        headline=Says(claim="genuine", voice="outlet", strength="asserted"),
        statements=(
            taken(
                Says(claim="genuine", voice="outlet", strength="asserted"),
                "channel-2",
                manner="retells",
            ),
            taken(shouted, "ledger-1"),
        ),
        links=("ledger-1",),
    )


def _officials(family: Family) -> Iterator[Text]:
    """Two papers each have an unnamed official; one names the other for the institute's word.

    Nothing says that the two officials are two people. The papers cite each other, but for
    different claims: that is no loop.
    """
    paid = Says(
        claim="paid",
        voice="official",
        strength="attributed",
        value=family.value("paid"),
        speakers=(_OFFICIAL,),
    )
    replaced = Says(
        claim="knowhow",
        voice="outlet",
        strength="attributed",
        value=family.value("knowhow"),
        speakers=(Speaker("courier"),),
        details=family.details("knowhow"),
    )
    yield Text(
        key="vestnik-1",
        outlet="vestnik",
        genre="article",
        form="html",
        language="ru",
        date=family.day(17),
        author="by vestnik",
        headline=paid,
        statements=(
            seen(paid, "official 1"),
            taken(replaced, "courier-1"),
            taken(family.document("signed", Speaker("channel")), "channel-1"),
            Remark("declined", "importer press", "paid"),
            Background("rules"),
        ),
    )
    yield Text(
        key="courier-2",
        outlet="courier",
        genre="article",
        form="html",
        language="en",
        date=family.day(20),
        author="by courier",
        headline=paid,
        statements=(
            seen(paid, "official 2"),
            taken(family.document("delivery", INSTITUTE), "report"),
            taken(family.document("signed", Speaker("channel"), Speaker("vestnik")), "vestnik-1"),
            Remark("not verified", "courier", "paid"),
            Background("states"),
        ),
        links=("courier-1",),
    )
