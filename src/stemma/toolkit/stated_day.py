"""The day that a paper gives itself in its head: "Moscow, 4 May 2023", "Договор № 7 от 4.05.2023".

A page is full of days, and most are of something else. So only a line of the head counts in which
nothing stands beside the day but what belongs to a date line: a place, the number or the kind of
the paper, a word for "dated". Where lines name two days, or one belongs to a citation, there is
none; nor in the print of a mail, whose other days are stamps of whoever printed or released it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stemma.model.mentions import MentionRow
from stemma.toolkit import letterheads, titles
from stemma.toolkit.citing import NUMBER, SIGN_AND_NUMBER
from stemma.toolkit.page_marks import Line

_LONGEST = 120
_WHOLE_DAY = len("2023-05-04")
_SIGNED_NUMBER = SIGN_AND_NUMBER.replace("?P<number>", "?:")
_KIND = rf"(?i:{titles.KINDS})"
_DATED = (
    r"(?i:(?:invoice |issue )?date(?: of issue)?|dated|issued(?: on)?|signed on|"
    r"дата(?: составления| подписания| документа| договора| счета)?|от|исх|our ref|ref|"
    r"日期|签订日期|签署日期|签约日期|开票日期|发文日期|编号|合同编号|合同号)"
)
_RUSSIAN_PLACE = r"(?:г|гор|м|пос|с)\.\s?[А-ЯЁІЇЄ][\w-]+(?:\s[А-ЯЁІЇЄ][\w-]+)?"
_PLACE = r"[A-ZА-ЯЁІЇЄ][\w-]+(?:\s[A-ZА-ЯЁІЇЄ][\w-]+){0,2}(?=,|\s{2,}|\t)"
_HAN_PLACE = r"于?[\u4e00-\u9fff]{2,6}(?:[市省县](?![\u4e00-\u9fff])|(?=[，,]))"
_BESIDE = rf"(?:{_KIND}\b|{_DATED}(?!\w)|{_RUSSIAN_PLACE}|{_SIGNED_NUMBER}|{_PLACE}|{_HAN_PLACE})"
_BEFORE = re.compile(rf"\W*(?:{_BESIDE}(?:\W+|(?=[{{«\"])|$)){{0,4}}")
_AFTER = re.compile(
    rf"\s?(?:г\.?|года|р\.)?\W*(?:{_SIGNED_NUMBER}|{_RUSSIAN_PLACE}|(?:{NUMBER})号)?\W*"
    r"|\s?(?:г\.?|года)?\s(?:к|to)\s.*"
)
_OTHER_DAY = re.compile(
    r"\b(?:due|valid|until|expir|deliver|birth|start|begin|end|print|receiv|effective|revis|"
    r"срок|рожд|оконч|начал|постав|действ|печат|получ|вх\b|(?:на|ha)\s+[№n]|your)"
    r"|交货|有效|截止|到期|出生|打印|收到|来函",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:\b(?:to|of|the|by|with|к|от|с|по|приказом|распоряжением|постановлением)"
    r"|\b(?:annex|appendix|приложение)\b.{0,40}|附件.{0,20})\W*$",
    re.IGNORECASE,
)
_CITES = re.compile(r"\W*(?:к|to)\s", re.IGNORECASE)
_OF = re.compile(r"\W*(?:от|of|dated)\s", re.IGNORECASE)
_LABEL = re.compile(r"[:：]\s*$")
_PRINTED_MAIL = re.compile(
    r"^\W*(?:from|sent|to|от|от кого|кому|发件人|收件人)\s?[:：]", re.IGNORECASE
)


class StatedDay(NamedTuple):
    """A day (ISO) and where the text states it, in code points."""

    day: str
    start: int
    end: int


def stated_day(text: str, values: Iterable[MentionRow]) -> StatedDay | None:
    """Return the day that a paper gives itself; None where its head names none, or several.

    Args:
        text: the text of its first page.
        values: what was found in that text; whole days among it are looked at.
    """
    found = list(_stated(text, values))
    return found[0] if len({each.day for each in found}) == 1 else None


def _stated(text: str, values: Iterable[MentionRow]) -> Iterator[StatedDay]:
    head = letterheads.head(text)
    if any(_PRINTED_MAIL.search(line.text) for line in head):
        return
    for value in values:
        if _is_whole_day(value) and is_own(head, value.start, value.stop):
            yield StatedDay(value.first or "", value.start, value.stop)


def _is_whole_day(value: MentionRow) -> bool:
    return (
        value.kind == "date"
        and value.qualifier == "exact"
        and value.first == value.last
        and len(value.first or "") == _WHOLE_DAY
    )


def is_own(head: Sequence[Line], first: int, stop: int) -> bool:
    """Tell whether a day in the head of a paper, from code point `first` on, is the paper's own."""
    at = next((n for n, line in enumerate(head) if _holds(line, first, stop)), None)
    if at is None:
        return False
    line = head[at]
    if len(line.text) > _LONGEST or _OTHER_DAY.search(line.text):
        return False
    if at and _belongs_above(line.text, head[at - 1].text):
        return False
    start, end = first - line.start, stop - line.start
    return bool(_BEFORE.fullmatch(line.text[:start]) and _AFTER.fullmatch(line.text[end:]))


def _holds(line: Line, first: int, stop: int) -> bool:
    return line.start <= first and stop <= line.start + len(line.text)


def _belongs_above(line: str, above: str) -> bool:
    """Tell whether the line above goes on in a line: a citation, or a label of what stands here."""
    is_other_label = _LABEL.search(above) is not None and _BEFORE.fullmatch(above) is None
    is_cited = _CITES.match(above) is not None and _OF.match(line) is not None
    return is_other_label or is_cited or _GOES_ON.search(above) is not None
