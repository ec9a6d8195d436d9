"""The texts at the end: they retell what others wrote, some with care."""

from collections.abc import Iterator
from dataclasses import replace

from stemma.demo.press.family import ANALYST, EXPERT, INSTITUTE, Family, judged, taken
from stemma.demo.press.statements import Background, Quoting, Remark, Says, Speaker, Taking, Text


def looking_back(family: Family) -> Iterator[Text]:
    """Yield a false attribution, an overview with a wrong figure, an analysis, a newsletter."""
    yield _turned_round(family)
    wrong = replace(
        family.document("vehicles", INSTITUTE, Speaker("stroka")), value=family.wrong_vehicles
    )
    exercise = Says(
        claim="exercise",
        voice="outlet",
        strength="attributed",
        value=family.value("exercise"),
        speakers=(Speaker("evening"),),
        details=family.details("exercise"),
    )
    yield Text(
        key="overview",
        outlet="vestnik",
        genre="article",
        form="pdf",
        language="ru",
        date=family.day(24),
        author="by vestnik",
        headline=replace(wrong, details=()),
        statements=(
            taken(wrong, "stroka-1"),
            taken(family.document("sum", INSTITUTE, Speaker("ledger")), "ledger-1"),
            taken(exercise, "exercise-evening"),
            replace(
                taken(judged("genuine", family, INSTITUTE, hedged=True), "wire"),
                quoting=Quoting("genuine", "translated"),
            ),
            Background("leaks"),
        ),
    )
    yield _analysis(family)
    yield _newsletter(family)


def _turned_round(family: Family) -> Text:
    """The expert who doubts is made to say it; a forecast loses its "believes"."""
    made_up = Says(
        claim="purpose",
        voice="analyst",
        strength="attributed",
        speakers=(EXPERT, Speaker("vestnik")),
        quoting=Quoting("invented", "not found"),
    )
    sure = Says(
        claim="ready",
        voice="analyst",
        strength="attributed",
        value=family.value("ready"),
        speakers=(ANALYST, Speaker("courier")),
        mode="fact",
        judged=family.day(19),
    )
    return Text(
        key="evening-2",
        outlet="evening",
        genre="article",
        form="html",
        language="zh",
        date=family.day(22),
        author="by evening",
        headline=sure,
        statements=(
            taken(made_up, "interview-expert"),
            taken(sure, "interview-analyst"),
            Remark("no reply", "importer press"),
            Background("fair"),
        ),
    )


def _analysis(family: Family) -> Text:
    """Two experts who disagree, each with what they said; two firms that are two."""
    against = replace(judged("purpose", family, EXPERT, Speaker("vestnik")), polarity="against")
    return Text(
        key="analysis",
        outlet="ledger",
        genre="article",
        form="pdf",
        language="en",
        date=family.day(27),
        author="by ledger",
        headline=Says(
            claim="purpose",
            voice="outlet",
            strength="hedged",
            polarity="question",
            mode="assessment",
        ),
        statements=(
            replace(
                taken(judged("purpose", family, ANALYST, Speaker("courier")), "interview-analyst"),
                quoting=Quoting("landing", "verbatim"),
            ),
            replace(
                taken(against, "interview-expert"), quoting=Quoting("not an island", "translated")
            ),
            replace(
                taken(judged("ready", family, ANALYST, Speaker("courier")), "interview-analyst"),
                judged=family.day(19),
            ),
            replace(
                family.document("delivery", INSTITUTE),
                takes=(Taking("report"), Taking("ledger-2")),
                also=Speaker("imagery"),
            ),
            Remark("no reply", "exporter press"),
            Remark("no reply", "importer press"),
            Background("rules"),
        ),
    )


def _newsletter(family: Family) -> Text:
    """A weekly digest by mail that adds a "reportedly" of its own."""
    doubted = replace(
        family.document("delivery"), voice="outlet", strength="hearsay", speakers=(), details=()
    )
    return Text(
        key="newsletter",
        outlet="courier",
        genre="newsletter",
        form="mail",
        language="en",
        date=family.day(28),
        headline=replace(doubted, takes=()),
        statements=(
            taken(doubted, "ledger-2"),
            taken(judged("ready", family, ANALYST), "interview-analyst"),
            Background("harvest"),
        ),
        links=("ledger-2", "interview-analyst"),
    )
