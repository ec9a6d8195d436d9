"""A sum whose figures and whose words say two things: "1,250,000 (one million two hundred)".

Sums are written twice so that one slip cannot change them. Where the two differ, one of them was
changed or mistyped. The values and their disagreement come from the extractors.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.mentions import MentionRow
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.retold import amount
from stemma.toolkit.stated_again import again

_MOST_AGAIN = 20
_KINDS = ("money", "measure", "count")
_TWICE = re.compile(
    r"[\s()（）:：,，;；.。=/人民币合计]{0,12}(?:小写|大写)[\s()（）:：￥¥人民币]{0,8}"
)
"""What stands between a sum in words and the same in figures on a Chinese bill."""

_BRACKET = re.compile(r"\s?[(（](?:大写[:：]?)?")
_REST = re.compile(r"\d[\s.,]{0,4}$")


@check(
    "sums.words",
    "A sum that says one thing in figures and another in words",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    version=2,
    says={
        "sums.words": "On page {page}, “{quote}” says {figures} in figures and {words} in words.",
        "no_words": "No number here is written in figures and in words.",
    },
    ordinary=(
        "A slip in typing; many contracts say that the words then count.",
        "The sum was changed in a template, and its words were forgotten.",
        "Recognition of a scan misread a figure or a word.",
    ),
    does_not_prove=(
        "Not which of the two is right, nor that anybody changed it. Words that the rules "
        "cannot read are passed over in silence."
    ),
    base_rate=BaseRate(
        fired=0, scored=158, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def sums_words(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each sum whose words disagree with its figures."""
    if not any(row.kind in _KINDS for page in subject.pages for row in page.mentions):
        raise NotApplicableError("no_words")
    for page in subject.pages:
        for row in page.mentions:
            if row.kind in _KINDS and row.conflict is not None and _is_whole(page, row):
                yield _told(subject, page, row, row.conflict)
        for one, other in pairwise(page.mentions):
            yield from _beside(subject, page, one, other)


def _is_whole(page: ExaminedPage, row: MentionRow) -> bool:
    """Tell whether no figures stand right before a number, of which it may be the rest."""
    return page.text is not None and _REST.search(page.text.text[: row.start][-8:]) is None


def _beside(
    subject: Subject, page: ExaminedPage, one: MentionRow, other: MentionRow
) -> Iterator[Observed]:
    """Yield the disagreement of two sums of which the words between say that they are one."""
    assert page.text is not None  # noqa: S101 (it has mentions)
    first, second = amount(one), amount(other)
    is_pair = one.kind == other.kind == "money" and one.unit == other.unit
    if not is_pair or first is None or second is None or first == second:
        return
    between = page.text.text[one.stop : other.start]
    if _TWICE.fullmatch(between):
        whole = MentionRow(
            start=one.start,
            stop=other.stop,
            kind="money",
            value=one.value if "大写" in between else other.value,
            qualifier="exact",
            rule="sums.words",
            conflict=None,
            forecast=False,
        )
        words = first if "小写" in between else second
        yield _told(subject, page, whole, f"{words:f}")


def _told(subject: Subject, page: ExaminedPage, row: MentionRow, words: str) -> Observed:
    whole = stretch(subject, page, row.start, row.stop)
    figures = amount(row)
    others = () if figures is None else again(subject, page, figures, range(row.start, row.stop))
    return Observed(
        says="sums.words",
        evidence=(
            *_parts(subject, page, row, whole.quote),
            *(Evidence(place, "context") for place in islice(others, _MOST_AGAIN)),
        ),
        values={
            "page": Measured(str(page.number)),
            "quote": Measured(" ".join(whole.quote.split())[:300]),
            "figures": Measured("" if figures is None else f"{figures:f}", row.unit or ""),
            "words": Measured(words[:100], row.unit or ""),
        },
    )


def _parts(subject: Subject, page: ExaminedPage, row: MentionRow, quote: str) -> Iterator[Evidence]:
    """Yield what stands before the bracket and what stands in it, each by itself."""
    bracket = _BRACKET.search(quote)
    if bracket is None:
        yield Evidence(stretch(subject, page, row.start, row.stop))
        return
    inside = quote[bracket.end() :].rstrip(" )）")
    begin = row.start + bracket.end()
    yield Evidence(stretch(subject, page, row.start, row.start + bracket.start()))
    yield Evidence(stretch(subject, page, begin, begin + len(inside)), "compare")
