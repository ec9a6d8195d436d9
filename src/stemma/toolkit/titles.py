"""The title of a document: a short line near the top that says what kind of paper it is."""

import re

from stemma.toolkit.page_marks import Line

LINES = 10
"""How many of a page's first lines a title may stand in: under a head, stamps and an addressee."""

_LONGEST = 70
KINDS = (
    r"договор|контракт|соглашение|дополнительное соглашение|приказ|распоряжение|постановление|"
    r"протокол|акт|счет|счёт|счет-фактура|счёт-фактура|товарная накладная|накладная|"
    r"техническое задание|служебная записка|докладная записка|справка|отчет|отчёт|заявка|"
    r"доверенность|письмо|положение|федеральный закон|указ|извещение|заключение|график|смета|"
    r"contract|agreement|supplementary agreement|amendment|invoice|minutes|memorandum|memo|"
    r"purchase order|order|report|letter|certificate|act of acceptance|acceptance act|notice|"
    r"power of attorney|statement|resolution|regulation|directive|specification|"
    r"合同|合同书|协议|协议书|补充协议|会议纪要|纪要|发票|报告|报告书|通知|通知书|决定|证书|证明|"
    r"授权书|委托书|备忘录|验收单|验收报告|说明书|规范|办法|条例|规定"
)
"""Words for kinds of papers, as a pattern."""
_TITLE = re.compile(rf"\W*(?:{KINDS})\b", re.IGNORECASE)
_HAN_TITLE = re.compile(
    r"\W*[\u4e00-\u9fff（）()《》0-9]{0,30}(?:合同|协议|协议书|纪要|发票|报告|通知|决定|办法|条例|规定)\W*"
)
_SPACED = re.compile(r"(?<=\b\w)[ \xa0\u3000]{1,3}(?=\w\b)")

_SPACED_ONCE = re.compile(r"(?<=\b\w)[ \xa0\u3000](?=\w\b)")
_PARTED = re.compile(r"\b\w[ \xa0\u3000]\w[ \xa0\u3000]\w\b.*[^\s][ \xa0\u3000]{2,}[^\s]")
_GAP = re.compile(r"[ \xa0\u3000]{2,}")
_CONTRACT = re.compile(
    r"\W*(?:(?:ГОСУДАРСТВЕННЫЙ|РАМОЧНЫЙ|РАМОЧНОЕ|ВНЕШНЕТОРГОВЫЙ|ЭКСПОРТНЫЙ|ЛИЦЕНЗИОННЫЙ|АГЕНТСКИЙ)\s+)?"
    r"(?:ДОГОВОР|КОНТРАКТ|СОГЛАШЕНИЕ)\b|(?:[^\W\d_]+[\s&,/-]+){0,7}(?:CONTRACT|AGREEMENT)\b",
    re.IGNORECASE,
)
_HAN_CONTRACT = re.compile(
    r"《?[\u3400-\u9fff（）()0-9A-Za-z·—-]{0,30}(?:合同书?|协议书?)》?\s*(?:[（(][^）)\n]{1,24}[）)])?"
    r"(?:\s+(?:编号|合同号|№|No).*)?"
)
_PART = re.compile(
    r"дополнительн|supplement|amendment|addendum|annex|appendix|\bact\b|minutes|report|\bto\s|补充|变更|终止|解除|关于|附件|纪要",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"ДОГОВОР|КОНТРАКТ|СОГЛАШЕНИЕ|CONTRACT|AGREEMENT|合同|协议")
_FIRM = re.compile(r"[«»\"“”]|\b(?:LTD|LLC|INC|JSC|CO|COMPANY|GMBH|ООО|АО|ЗАО|ПАО|ФГУП)\b")
_GOES_ON = re.compile(r"\W*(?:for|on|of|between|о|об|на|по|между)\s", re.IGNORECASE)
_LEAST = 6
_SENTENCE = re.compile(r"[,;；，。]\s*$|[.]\s*$|[a-zа-яё]{3,}[.;]\s")


def contract_title(lines: tuple[Line, ...]) -> int | None:
    """Return which line titles a contract, None where none does.

    It is short, no sentence, and names no part of one: no supplement, no annex, no minutes. In
    small letters and with a number it may only say to which contract another paper belongs.
    """
    for number, line in enumerate(lines):
        bare = unspaced(line.text.strip())
        if len(bare) > _LONGEST or _SENTENCE.search(bare):
            continue
        found = _HAN_CONTRACT.fullmatch(bare) or _CONTRACT.match(bare)
        if found is None or _PART.search(bare, 0, found.end()) or not _is_titled(bare):
            continue
        if _CAPITALS.search(bare) or not any(map(str.isdigit, bare)) or not _other(lines, number):
            return number
    return None


def _other(lines: tuple[Line, ...], number: int) -> bool:
    """Tell whether another line is a title: in capitals, or a word for another kind of paper."""
    others = (line for at, line in enumerate(lines) if at != number)
    return any(title((line,)) is not None or _is_large(line.text) for line in others)


def _is_large(line: str) -> bool:
    """Tell whether a line is in capitals and names nobody."""
    letters = [letter for letter in line if letter.isalpha() and letter.upper() != letter.lower()]
    capitals = sum(letter.isupper() for letter in letters)
    is_one_word = len(line.split()) < 2
    is_name = is_one_word or _FIRM.search(line) or _GOES_ON.match(line)
    return len(letters) >= _LEAST and 5 * capitals >= 4 * len(letters) and not is_name


def _is_titled(line: str) -> bool:
    """Tell whether a line begins large, and in Latin letters most of its long words do.

    In Russian titles only the first word does ("Договор аренды помещения"); Han have no large ones.
    """
    words = [
        word for word in re.findall(r"[^\W\d_]+", re.split(r"[№#(（«\"]", line)[0]) if len(word) > 3
    ]
    first = next(iter(words), "X")
    is_large = sum(word[0].isupper() for word in words) * 2 >= len(words)
    return not first[0].islower() and (is_large or not first.isascii())


def title(lines: tuple[Line, ...]) -> Line | None:
    """Return the line of a page's first lines that titles it, None where none does.

    A title is written large: in capitals, spaced out, or, in Chinese, as a line of its own. So
    "договор" inside of a sentence is none.
    """
    for line in lines[:LINES]:
        bare = unspaced(line.text.strip())
        if not bare or len(bare) > _LONGEST:
            continue
        if _HAN_TITLE.fullmatch(bare) or (_TITLE.match(bare) and _stands_out(bare)):
            return line
    return None


def unspaced(line: str) -> str:
    """Return a line whose letters do not stand apart: "合  同" is "合同".

    Where single spaces part letters, wider gaps part words: "S A L E   D E E D" is "SALE DEED".
    """
    if _PARTED.search(line):
        return _GAP.sub(" ", _SPACED_ONCE.sub("", line))
    return _SPACED.sub("", line)


def _stands_out(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 1]
    return bool(words) and (words[0].isupper() or len(words) == 1)
