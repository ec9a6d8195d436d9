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
