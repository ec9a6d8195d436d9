"""What kind of paper a first page says it is: which of its first lines titles it, and as what.

A title is a line, or a column of one, that begins with the word for a kind of paper, or ends with
it in Chinese, is no sentence and stands behind no "to" or "under". One that is written large counts
before one that is not, and what stands right beneath a numbered contract before that: "Договор № 7
от 3 мая" above "АКТ" says what the act belongs to.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from stemma.toolkit.page_marks import Line
from stemma.toolkit.titles import unspaced

Kind = Literal["contract", "supplement", "annex", "minutes", "act", "invoice", "letter", "other"]

LINES = 14
"""How many of a page's first lines may title it: under a letterhead, stamps and an addressee."""
_LONGEST, _LONGEST_HAN = 90, 40
_LONGEST_LINE = 300
_BENEATH = 2
_PARTS = {"supplement", "annex", "act", "minutes"}
_MOST_WORDS_BEFORE = 7
_KINDS: tuple[tuple[Kind, str], ...] = (
    (
        "supplement",
        (
            r"дополнительн\w{2,3}\s+(?:соглашени|протокол)\w|доп\.?\s?соглашени\w|дополнение|изменени\w\b"
            r"|протокол\s+разногласий|(?:соглашение|договор|контракт)\s+о\s+(?:расторжении|изменении"
            r"|внесении|продлении)|supplement\w*|amend\w+|addendum|variation|extension|terminat\w+"
            r"|change\s+order|side\s+letter"
        ),
    ),
    (
        "annex",
        (
            r"приложение|спецификация|техническое\s+задание|график|annex|appendix|attachment|schedule"
            r"|exhibit|specification|terms\s+of\s+reference"
        ),
    ),
    (
        "other",
        (
            r"доверенность|приказ|распоряжение|справка|служебная\s+записка|докладная|сертификат"
            r"|заявление|заявка\b|извещение|уведомление|отч[её]т|упаковочный|накладная|резюме"
            r"|power\s+of\s+attorney|certificate(?!\s+of\s+(?:acceptance|delivery))|packing|order\s+of"
            r"|report|memo\b|memorandum(?=\s*(?:$|to\b|for\b|:))|notice|statement|bill\s+of|waybill"
            r"|resolution|guarantee|tender|quotation|licen[cs]e(?!\s+(?:agreement|contract))"
            r"|technical\s+note|summary"
        ),
    ),
    (
        "minutes",
        r"протокол|запись\s+беседы|minutes|record\s+of|(?:meeting\s+)?notes\s+(?:of|on)|memo\s+of\s+(?:a\s+)?meeting",
    ),
    (
        "act",
        (
            r"[аa][кk][тt]|act\b|acceptance\s+(?:act|certificate|report)|certificate\s+of\s+(?:acceptance"
            r"|delivery)|delivery\s+note|handover"
        ),
    ),
    ("invoice", r"сч[её]т\b|сч[её]т-фактура|инвойс|(?:pro\s?-?forma\s+)?invoice"),
    ("letter", r"письмо|letter(?!\s+of\s+(?:agreement|contract))"),
    (
        "contract",
        (
            r"(?:гос)?договор(?:-\w{2,12})?|контракт|соглашение|меморандум|оферта|contract|agreement"
            r"|letter\s+of\s+agreement|deed|charter[\s-]?party|heads\s+of\s+terms|term\s+sheet|memorandum\s+of\s+\w+"
            r"|sales?\s+confirmation|purchase\s+order|order\s+confirmation|lease|covenant|indenture"
        ),
    ),
)
_KIND = re.compile(
    "|".join(rf"(?P<{kind}>\b(?:{pattern})\b)" for kind, pattern in _KINDS), re.IGNORECASE
)
_HAN_KINDS: tuple[tuple[Kind, str], ...] = (
    ("supplement", r"补充(?:协议|合同|条款|约定)书?|变更(?:协议|单)|(?:终止|解除)(?:协议|合同)书?"),
    ("annex", r"附件|附录|清单|技术规格书|规格书|任务书"),
    ("minutes", r"纪要|(?:会议|会谈|洽谈|谈话)记录|会[议谈]备忘录"),
    ("act", r"验收(?:单|报告|证书|书)?|交接(?:单|书)|对账单|结算单"),
    ("invoice", r"发票|账单"),
    ("letter", r"函|信"),
    ("other", r"授权委托书|授权书|证明书?|证书|通知书?|报告书?|决定|公告|说明书?|装箱单|申请书?"),
    ("contract", r"合同书?|协议书?|备忘录|确认书|订购单|订货单|采购单|委托书|契约|租约"),
)
_HAN_KIND = re.compile("|".join(rf"(?P<{kind}>{pattern})" for kind, pattern in _HAN_KINDS))
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_LABEL = re.compile(r"(?:合同|协议|订单)(?:编|号|名|额|金|款|期|签)|[:：]")
_HAN_REST = re.compile(
    r"[》」\s]*(?:[（(《【][^）)》】\n]{1,30}[）)》】]|[^\u3400-\u9fff，。；、].*)?"
)
_HAN_CITES = re.compile(r"(?:关于|根据|按照|就).{0,30}(?:合同|协议)|[，。；]")
_SENTENCE = re.compile(r"[,;；，。]\s*$|[^\s.]{4,}[.]\s*$|[a-zа-яё]{3,}[.;]\s")
_CITES = re.compile(
    r"\d|[«»\"“”:;]|\b(?:to|under|of|for|re|ref|per|with|as|in|on|by|at|к|по|о|об|на|в|за|под|из|с|со"
    r"|согласно|the|this|our|your)\b",
    re.IGNORECASE,
)
_SPECK = re.compile(r"[^\W_]\s(?=[^\W\d_]{4})(?=(?:[^a-zа-яё]+\s){2})")
_COLUMN = re.compile(r"[^\s|](?:[^\s|]|\s(?!\s))*")
_MISREAD = str.maketrans({"0": "O", "1": "I"})
_IN_LETTERS = re.compile(r"(?<=[A-Za-zА-Яа-я])[01](?=[A-Za-zА-Яа-я])")
_HAN_MISREAD = re.compile(r"[含台]同")


class Titled(NamedTuple):
    """The line that titles a page, and what kind of paper it says; `end` is of its title word."""

    line: int
    kind: Kind
    end: int


class Column(NamedTuple):
    """A stretch of a line that wide gaps or rules part from the others, by its first sign."""

    text: str
    start: int


def columns(line: str) -> list[Column]:
    """Return the columns of a line from left to right."""
    return [Column(found[0], found.start()) for found in _COLUMN.finditer(line)]


def titled(lines: Sequence[Line]) -> Titled | None:
    """Return what titles a page, None where nothing does.

    What is written large counts before what is not, the first before a later one.
    """
    found = list(_candidates(lines[:LINES]))
    large = [each for each, is_large in found if is_large]
    titles = large or [each for each, _ in found]
    beneath = (each for each in titles[1:] if _is_part_of(each, titles[0], lines))
    return next(beneath, None) or next(iter(titles), None)


def _is_part_of(one: Titled, above: Titled, lines: Sequence[Line]) -> bool:
    """Tell whether a title says which part of the contract it is that is numbered above it."""
    is_numbered = above.kind == "contract" and any(map(str.isdigit, lines[above.line].text))
    return one.kind in _PARTS and one.line - above.line <= _BENEATH and is_numbered


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[Titled, bool]]:
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST_LINE:
            continue
        whole = Column(line.text.strip(), len(line.text) - len(line.text.lstrip()))
        parts = columns(line.text)
        for part in [whole] if len(parts) == 1 else [whole, *parts]:
            seen = _seen(part.text)
            if seen is not None:
                kind, end, is_large = seen
                yield Titled(number, kind, part.start + end), is_large
                break


def _seen(part: str) -> tuple[Kind, int, bool] | None:
    """Return what a part of a line says it titles, where its word ends, and whether it is large."""
    bare = _HAN_MISREAD.sub("合同", unspaced(part))
    bare = _IN_LETTERS.sub(lambda found: found[0].translate(_MISREAD), bare)
    spread = len(part) / max(len(bare), 1)
    found = _han(bare) if _HAN.search(bare) else None
    found = found or _spelt(bare)
    if found is None:
        return None
    kind = next(name for name, written in found.groupdict().items() if written)
    is_large = _HAN.search(found[0]) is not None or _is_large(bare[: found.end()])
    return _as_kind(kind), min(round(found.end() * spread), len(part)), is_large


def _as_kind(name: str) -> Kind:
    return next(kind for kind, _ in _KINDS if kind == name)


def _han(bare: str) -> re.Match[str] | None:
    """Return the last word for a kind, which a Chinese title ends with."""
    if len(bare) > _LONGEST or _HAN_CITES.search(bare):
        return None
    every = list(_HAN_KIND.finditer(bare))
    if not every:
        return None
    last = every[-1]
    label = _HAN_LABEL.search(bare)
    is_short = last.end() <= _LONGEST_HAN and (label is None or label.start() > last.end())
    return last if is_short and _HAN_REST.fullmatch(bare, last.end()) else None


def _spelt(bare: str) -> re.Match[str] | None:
    """Return the first word for a kind, before which only words of the title stand.

    A lone sign before words in capitals is a speck that recognition took for one.
    """
    found = _KIND.search(bare)
    if found is None or len(bare) > _LONGEST or _SENTENCE.search(bare):
        return None
    speck = _SPECK.match(bare)
    before = bare[speck.end() if speck else 0 : found.start()]
    if _CITES.search(before) or len(before.split()) > _MOST_WORDS_BEFORE:
        return None
    return found if _begins_large(bare[: found.end()]) else None


def _begins_large(words: str) -> bool:
    """Tell whether a title begins large, and in Latin letters most of its long words do.

    In Russian titles only the first word does ("Договор аренды помещения").
    """
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    first = next(iter(long), "X")
    is_large = sum(word[0].isupper() for word in long) * 2 >= len(long)
    return not first[0].islower() and (is_large or not first.isascii())


def _is_large(words: str) -> bool:
    """Tell whether words are in capitals, but for specks that recognition took for some."""
    letters = [each for each in words if each.isalpha() and each.upper() != each.lower()]
    return 5 * sum(letter.isupper() for letter in letters) >= 4 * len(letters) > 0
