"""The second set of words for the coverage, by another hand than the first: for scoring only."""

from collections.abc import Callable, Mapping

from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Text
from stemma.demo.press.wording import Copy
from stemma.demo.wording_b import (
    agency,
    blogs,
    channel,
    courier,
    evening,
    ledger,
    observer,
    report,
    stroka,
    vestnik,
)
from stemma.demo.wording_b.desk import Desk
from stemma.demo.writing.marks import Writer

_ENGLISH: Mapping[str, Callable[[Desk], Copy]] = {
    "exercise-agency": agency.exercise,
    "wire": agency.wire,
    "wire-denial": agency.denial,
    "report": report.report,
    "ledger-1": ledger.first,
    "ledger-2": ledger.pictures,
    "analysis": ledger.analysis,
    "courier-1": courier.witness,
    "courier-2": courier.official,
    "interview-analyst": courier.interview,
    "newsletter": courier.digest,
    "blog": blogs.blog,
    "post": blogs.post,
}
_RUSSIAN: Mapping[str, Callable[[Desk], Copy]] = {
    "channel-1": channel.shown,
    "channel-2": channel.confirmed,
    "stroka-1": stroka.article,
    "portal-1": stroka.copied,
    "interview-expert": vestnik.interview,
    "vestnik-1": vestnik.instalment,
    "overview": vestnik.overview,
}
_CHINESE: Mapping[str, Callable[[Desk], Copy]] = {
    "exercise-evening": evening.exercise,
    "evening-1": evening.wired,
    "evening-2": evening.forecast,
    "observer-1": observer.translated,
    "denial": observer.denial,
}
_TEXTS = {**_ENGLISH, **_RUSSIAN, **_CHINESE}


def WORDING(write: Writer, coverage: Coverage, text: Text) -> Copy:  # noqa: N802 (the name that wording sets have)
    """Return the copy of one text of the coverage."""
    return _TEXTS[text.key](Desk(write, coverage, text))
