"""Postal addresses behind a word that announces one: "Юридический адрес: ...", "Address: ...", 地址：...

Without its label only a Russian address that begins with the six digits of its post office counts.
An address ends with its line, or goes on where the line ends with a comma; it ends before the next
label (a telephone, a tax number). What names no street, house, city or district is none.
"""

import re
from collections.abc import Iterator

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Contact

_LABEL = (
    r"(?:(?:юридический|почтовый|фактический|местонахождение|адрес)[ \u00a0]{0,2}(?:и[ \u00a0])?"
    r"(?:адрес|почтовый|фактический|юридический|местонахождения|доставки|регистрации)?"
    r"(?:[ \u00a0]адрес)?|место[ \u00a0]нахождения"
    r"|(?:(?:legal|registered|postal|mailing|business|office|delivery)[ \u00a0])?address"
    r"|(?:公司|注册|通讯|通信|联系|办公|住所|法定|经营|单位|送货|交货)?(?:地址|住所地?))"
)
_LABELLED = re.compile(
    rf"(?<![^\W_]){_LABEL}[ \u00a0]{{0,2}}[:：][ \u00a0]{{0,3}}\n?", re.IGNORECASE
)
_INDEX = re.compile(
    r"(?<![\d№-])\d{6},[ \u00a0\n](?=(?:Россия|Российская Федерация|РФ|г\.|город|[А-ЯЁ][а-яё-]+(?:ая|ий)"
    r"[ \u00a0](?:обл|край)|[А-ЯЁ][а-яё-]+,[ \u00a0](?:ул|пр|пер|наб|ш|б-р|пл)))"
)
_NEXT = re.compile(
    r"[,;.]?[ \u00a0]{0,2}(?:\b(?:тел|факс|ИНН|КПП|ОГРН|БИК|ОКПО|р/с|расч|e-?mail|эл\. ?почта|сайт|tel|phone|fax"
    r"|телефон|website|www|http|contact|attn|vat|bank|банк)\b|[；;。]|电话|传真|邮编|邮政编码|开户|联系人|电子|邮箱|法定代表|网址)",
    re.IGNORECASE,
)
_NAMES_A_PLACE = re.compile(
    r"\b(?:ул|улица|пр-?кт|просп|проспект|пер|переулок|наб|шоссе|ш|бульвар|б-р|пл|площадь|д|дом|корп|стр|г|гор|город|обл"
    r"|область|край|р-н|район|пос|село|деревня|street|st|road|rd|avenue|ave|lane|square|boulevard|blvd|building|bldg|floor"
    r"|district|city|province|suite|drive|quay|p\.?o\.? box)\b|[省市区县镇村路街道巷号楼室]",
    re.IGNORECASE,
)
_LONGEST, _SHORTEST, _MOST_LINES = 220, 8, 3


@extractor("addresses", "Postal addresses", after=("contacts",))
def addresses(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the postal addresses of a page."""
    taken = list(page.taken)
    for start, rule in sorted(_beginnings(page.text)):
        end = _end(page.text, start)
        text = " ".join(page.text[start:end].split())
        free = all(end <= first or start >= last for first, last in taken)
        if len(text) < _SHORTEST or not free or not _NAMES_A_PLACE.search(text):
            continue
        span = (start, end)
        taken.append(span)
        yield Mention(start=start, end=end, value=Contact("address", text), rule=rule, taken=span)


def _beginnings(text: str) -> Iterator[tuple[int, str]]:
    for found in _LABELLED.finditer(text):
        yield found.end(), "address.labelled"
    for found in _INDEX.finditer(text):
        yield found.start(), "address.index"


def _end(text: str, start: int) -> int:
    """Return where an address ends: with a line that no comma ends, or before another label."""
    end = start
    for _ in range(_MOST_LINES):
        line = text.find("\n", end)
        end = len(text) if line < 0 else line
        if not text[start:end].rstrip().endswith((",", "，")) or end == len(text):
            break
        end += 1
    end = min(end, start + _LONGEST)
    following = _NEXT.search(text, start, end)
    if following is not None:
        end = following.start()
    return start + len(text[start:end].rstrip(" ,.;\u00a0\t\n"))
