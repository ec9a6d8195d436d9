"""What a time is counted from: "within 30 days of signature", "со дня подписания", 自签字之日起.

Only words of an event or a date that stand there count ("30 days of training" is no anchor), and
nothing is reckoned: the day itself is not known before the event is.
"""

import re
from collections.abc import Sequence

from stemma.model.values import Anchor

_Span = tuple[int, int]

_EVENT = re.compile(
    r"\b(?:date|day|moment|sign|execut|receipt|receiv|deliver|pa(?:yment|id|ying)|entry|enter|complet|effective"
    r"|conclu|invoice|ship|dispatch|noti|request|approv|accept|expir|terminat|arriv|submi|publi|award"
    r"|commenc|start|beginning|end\b|issu|clos|breach|registr|opening|transfer|launch|demand|decision)"
    r"|\b(?:дат[аыуе]|дн[яю]|день|момент|подписан|получен|поставк|оплат|вступлен|окончан|заключен|выставлен"
    r"|ввод|отгрузк|уведомлен|требован|запрос|утвержден|при[её]мк|истечен|расторжен|прибыти|подач"
    r"|опубликован|начал|выдач|регистрац|нарушен|открыти|перечислен|поступлен|предоставлен|передач"
    r"|обращен|заявк|предъявлен|завершен|согласован|размещен|письм|решени)"
    r"|\b(?:ago|earlier|later|that|назад)\b",
    re.IGNORECASE,
)
_HAN_EVENT = re.compile(
    "日|签|簽|收到|交货|交貨|交付|付款|支付|生效|到期|届满|屆滿|验收|驗收|完成|开始|結束|结束|发货|装运|到达|通知|批准|终止"
    "|公布|公告|成立|竣工|提交|登记|开具|发出|开工|投产|解除|确认|送达"
)
_BEHIND = re.compile(
    r"[\s,]{0,3}(?:\([^()\n]{1,40}\)\s)?(?P<words>(?P<preposition>"
    r"(?:начиная\s|считая\s|исчисляя\s)?(?:с|со|от|после|до|перед)"
    r"|(?:counted|counting|calculated|starting|running|reckoned)?\s?from(?:\sand\safter)?"
    r"|before|after|of|following|prior\sto|as\sof|since)\s[^.,;:()。，；№]{2,80}"
    r"|(?P<alone>ago\b|назад\b|earlier\b|later\b|before\sthat\b))",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s(?:shall|will|must|may|should|is|are|was|were|and\sshall|unless|but|if|when|which|that\sthe|"
    r"в\sслучае|если|при\sусловии|а\sтакже|который|которая|обязан\w*|долж\w{1,4}|производит\w*"
    r"|осуществл\w*|направля\w*|путем|на\sоснован\w+|в\sразмере|не\sпозднее)\b"
    r"|(?<!of)(?<!by)(?<!to)(?<!in)(?<!on)(?<!from)(?<!upon)(?<!after)(?<!before)(?<!since)(?<!following)"
    r"\sthe\s|\n\s*\n|\d",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?P<words>\b(?:с|со|от|после)\s(?:даты|дня|момента|подписания|получения)\s[^.;:()\n\d]{3,70}?)"
    r",?\s(?:в\sтечение|не\sпозднее(?:\sчем\sчерез)?)\s$",
    re.IGNORECASE,
)
_HAN_AHEAD = re.compile(
    r"(?P<words>[\u4e00-\u9fff]{2,20}(?:之?后|以后|之日起|之?前|以前|起))(?:的|算|计算|计)?\s?[，,]?\s?(?:第|不?超?过?|最多|至少)?$"
)
_HAN_AFTER_DATE = re.compile(
    r"(?P<words>(?:之日)?(?:起|之?后|以后|之?前|以前))(?:的|算|计算)?[，,\s]{0,2}$"
)
_HAN_BEGINS = re.compile("[自从由于在，应於]")
_BEFORE = re.compile(r"(?:before|prior\sto|до|перед|ago|назад|earlier)\b", re.IGNORECASE)
_MOST_WORDS = 12
_WITHIN = re.compile(
    r"(?:within(?:\sa\s(?:period|term)\sof)?|в\sтечение|в\sтечении|в\sсрок\s(?:до|не\sболее)?|во?\s(?:период|срок)\sв"
    r"|не\sпозднее(?:\sчем\sчерез)?|не\sпозже(?:\sчем\sчерез)?)\s(?:the\s|first\s)?$",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\s?(?:以|之)?内")


def anchor(text: str, span: _Span, taken: Sequence[_Span]) -> Anchor | None:
    """Return what the time at `span` is counted from; `taken` are the places of dates there."""
    start, end = span
    return (
        _date_behind(text, end, taken)
        or _behind(text, end)
        or _ahead(text, start)
        or _date_ahead(text, start, taken)
    )


def is_within(text: str, span: _Span) -> bool:
    """Tell whether a time is the longest that may pass: "within 30 days", "十日内"."""
    before = text[max(0, span[0] - 40) : span[0]]
    return bool(_WITHIN.search(before) or _INSIDE.match(text, span[1]) or text[span[1] - 1] == "内")


_NOT_LATER = re.compile(r"(?:later than|не поз\w+)(?:\s(?:чем|за|the|чем за))?\s", re.IGNORECASE)


def is_not_later(text: str, span: _Span) -> bool:
    """Tell whether a time stands behind "not later than": before an event that is the least."""
    return _NOT_LATER.search(text, max(0, span[0] - 20), span[1]) is not None


_PREPOSITION = re.compile(
    r"[\s,]{0,3}(?P<preposition>from|after|before|following|prior\sto|since|с|со|от|после|до)\s(?:the\s)?$",
    re.IGNORECASE,
)


def _date_behind(text: str, end: int, taken: Sequence[_Span]) -> Anchor | None:
    """Return the date behind a time: "30 days after 5 March 2024"."""
    for start, stop in taken:
        if end < start <= end + 24:
            found = _PREPOSITION.fullmatch(text, end, start)
            return None if found is None else _made(text, (found.start("preposition"), stop))
    return None


def _date_ahead(text: str, start: int, taken: Sequence[_Span]) -> Anchor | None:
    """Return the date before a time: 2024年3月8日起30日."""
    for begin, stop in taken:
        if stop <= start <= stop + 10 and (found := _HAN_AFTER_DATE.fullmatch(text, stop, start)):
            return _made(text, (begin, found.end("words")))
    return None


def _behind(text: str, end: int) -> Anchor | None:
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    first, last = found.span("words")
    stop = _STOP.search(text, found.end("preposition"), last) if found["preposition"] else None
    last = last if stop is None else stop.start()
    words = list(re.finditer(r"\S+", text[first:last]))[:_MOST_WORDS]
    last = first + words[-1].end()
    return _made(text, (first, last)) if _EVENT.search(text, first, last) else None


def _ahead(text: str, start: int) -> Anchor | None:
    found = _AHEAD.search(text, max(0, start - 120), start)
    if found is not None:
        return _made(text, found.span("words"))
    found = _HAN_AHEAD.search(text, max(0, start - 32), start)
    if found is None:
        return None
    first, last = found.span("words")
    for begins in _HAN_BEGINS.finditer(text, first, last - 2):
        first = begins.end()
    return _made(text, (first, last)) if _HAN_EVENT.search(text, first, last) else None


def _made(text: str, span: _Span) -> Anchor:
    start, end = span
    words = " ".join(text[start:end].split())
    is_before = _BEFORE.match(words) or (words.endswith("前"))
    return Anchor(words=words, start=start, end=end, counted="before" if is_before else "after")
