"""Counts of happenings in a sentence: "14 joint exercises in 2024, the most since 2003".

A count is one where the word behind its number names a kind of happening; its period is the stretch
of time of the same sentence that stands nearest. "The most since 2003" is no period: it compares.
A single day is none either: it tells when the count was made, or when one of them was.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.counts import Counted
from stemma.model.happenings import HappeningKind
from stemma.model.mentions import Told


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


_KINDS: tuple[tuple[HappeningKind, re.Pattern[str]], ...] = (
    (
        "exercise",
        _any(
            r"\bучени[йяе]|\bманевр\w*",
            r"\b(?:exercises|drills|man(?:o?eu)vers)\b",
            "演习|演练|军演",
        ),
    ),
    (
        "meeting",
        _any(
            r"\bвстреч\w*|\bпереговор\w*|\bсовещани\w*|\bзаседани\w*",
            r"\b(?:meetings|talks|negotiations|conferences)\b",
            "会谈|会议|会晤|谈判|磋商",
        ),
    ),
    (
        "visit",
        _any(
            r"\bвизит\w*|\bпоездк\w*|\bпоездок|\bделегаци\w*|\bкомандиров\w*",
            r"\b(?:visits|trips|delegations)\b",
            "访问|代表团|来访|出访|考察",
        ),
    ),
    (
        "delivery",
        _any(
            r"\bпоставк\w*|\bпоставок|\bотгруз\w*",
            r"\b(?:deliveries|shipments)\b",
            "次(?:交货|发货|供货)",
        ),
    ),
    (
        "payment",
        _any(r"\bплатеж\w*|\bплатёж\w*", r"\b(?:payments|remittances)\b", "笔(?:付|汇|货)?款"),
    ),
    (
        "training",
        _any(r"\bкурс(?:а|ов)\b", r"\btraining (?:courses|sessions)\b", "[期次](?:集训|培训)"),
    ),
    ("letter", _any(r"\bпис(?:ем|ьма)\b", r"\b(?:letters|e?-?mails)\b", "封(?:信|邮件|函)|份函")),
    (
        "signature",
        _any(r"\bдоговор\w*|\bконтракт\w*", r"\b(?:contracts|agreements)\b", "份?(?:合同|协议)"),
    ),
)
_SIGNED = _any(r"подпис|заключ[её]?н|заключи", r"\bsign|\bconclud", "签")
"""Without one of these words contracts are counted that were not said to be signed."""
_ROUNDS = _any(r"раунд\w*", r"\b(?:rounds|series)\b", r"^[次轮场回]$")
"""Words behind which what was held is named."""
_BEHIND = 24
_MOST = _any(
    r"больше всего|наибольш\w+|рекорд\w*|максим\w+|самое большое",
    r"\bthe most\b|\bhighest\b|\blargest\b|\brecord\b|\bmore than in any",
    "最多|新高|之最|最高|最频繁",
)
_FORESEEN = _any(
    r"\bбуд(?:ет|ут)\b|планир|намер|предусм|предсто|намеч",
    r"\b(?:will|would|plans?|planned|intends?|scheduled|expected?|due)\b",
    "将|拟|计划|预计",
)
_DENIED = _any(
    r"\bне (?:\w+ )?(?:провод|состоя|было|бывал)|отриц|опроверг",
    r"\b(?:did|was|were|has|have|had) not\b|\bdenie[sd]\b|\bnever\b",
    "没有|并未|未曾|否认",
)
_LAST_YEAR = _any(
    r"(?:за|в) прошл\w+ год|в минувшем году", r"\blast year\b|\bthe past year\b", "去年|上年"
)
_THIS_YEAR = _any(
    r"(?:за|в|с начала) (?:этого|этот|этом|текущ\w+|нынешн\w+) год", r"\bthis year\b", "今年|本年"
)
_YEAR = re.compile(r"\d{4}")


def counts_in(
    item: CacheItem, page: CachePage, start: int, end: int, *, own: str, who: tuple[str, ...] = ()
) -> Iterator[Counted]:
    """Yield the happenings that the sentence from `start` to `end` of a page counts.

    `own` is the day of the text (ISO 8601, or empty): by it "last year" has a year, and what went
    on "since 2012" an end. `who` are those who are said to say it.
    """
    sentence = page.text[start:end]
    if _DENIED.search(sentence):
        return
    here = [value for value in page.values if start <= value.start and value.end <= end]
    since = [value for value in here if _is_comparison(page.text, end, value)]
    for value in here:
        kind = _kind(page.text, end, value) if value.kind == "count" else None
        if kind is None or (kind == "signature" and not _SIGNED.search(sentence)):
            continue
        nearest = _nearest([each for each in here if _is_time(each) and each not in since], value)
        yield Counted(
            kind=kind,
            number=value.told,
            qualifier=value.qualifier,
            period=_by_words(sentence, own) if nearest is None else _period(nearest, own),
            most_since=next((year[0] for each in since if (year := _YEAR.match(each.key))), ""),
            is_foreseen=(nearest is not None and nearest.is_forecast)
            or _FORESEEN.search(sentence) is not None,
            who=who,
            words=" ".join(sentence.split()),
            collection=item.collection,
            item=item.number,
            place=page.place(value.start, value.end),
        )


def _kind(text: str, end: int, value: CacheValue) -> HappeningKind | None:
    """Return which kind of happening a count is of, by the words that say what is counted."""
    thing = str(value.told.get("thing", ""))
    if _ROUNDS.search(thing):
        thing += text[value.end : min(end, value.end + _BEHIND)]
    return next((kind for kind, words in _KINDS if words.search(thing)), None)


def _is_time(value: CacheValue) -> bool:
    """Tell whether a value is a stretch of time of a year that it tells, not a single day."""
    told = value.told
    if value.kind != "date" or not _YEAR.match(str(told.get("from"))):
        return False
    return told["from"] != told["to"]


def _is_comparison(text: str, end: int, value: CacheValue) -> bool:
    """Tell whether a time is that since which there were never so many."""
    if value.kind != "date" or value.qualifier != "at_least":
        return False
    near = text[max(0, value.start - 40) : min(end, value.end + 12)]
    return _MOST.search(near) is not None


def _nearest(times: Sequence[CacheValue], to: CacheValue) -> CacheValue | None:
    return min(times, key=lambda each: _apart(each, to), default=None)


def _apart(one: CacheValue, other: CacheValue) -> int:
    return max(one.start - other.end, other.start - one.end)


def _period(value: CacheValue, own: str) -> Told:
    if value.qualifier == "at_least":  # "since 2012": to the day of the text
        return {"from": value.told["from"], "to": own, "precision": "since"}
    return value.told


def _by_words(sentence: str, own: str) -> Told | None:
    """Return the year that "last year" means in a text of a day."""
    if not own:
        return None
    year = dt.date.fromisoformat(own).year
    for words, back in ((_LAST_YEAR, 1), (_THIS_YEAR, 0)):
        if words.search(sentence):
            last = f"{year - back}-12-31" if back else own
            return {"from": f"{year - back}-01-01", "to": last, "precision": "year"}
    return None
