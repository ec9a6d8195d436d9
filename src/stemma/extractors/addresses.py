"""Postal addresses behind a word that announces one: "Юридический адрес: ...", "Address: ...", 地址：...

Without its label counts what has the shape of one: a Russian address that begins with the six
digits of its post office or names town, street and house, an English one with house, kind of street
and town (12 Harbour Road, Southport), a Chinese one with street and house (长江路12号).
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
_RUSSIAN = re.compile(
    r"(?<![^\W_])(?:\d{6},[ \u00a0])?(?:г\.|гор\.|город|пос\.|пгт|с\.|дер\.)[ \u00a0]?[А-ЯЁ][а-яё-]{1,30}"
    r"(?:[ \u00a0][А-ЯЁ][а-яё-]{1,20})?,[ \u00a0\n](?:ул|улица|пр|пр-т|пр-кт|просп|проспект|пер|переулок|наб"
    r"|набережная|ш|шоссе|б-р|бульвар|пл|площадь|проезд)(?:\.[ \u00a0]?|[ \u00a0])[А-ЯЁ0-9][^,;:\n]{1,40}"
    r",[ \u00a0](?:(?:д|дом)\.?[ \u00a0]?)?\d{1,4}[а-яА-Я]?(?:/\d{1,3})?"
    r"(?:,[ \u00a0](?:корп|стр|оф|офис|кв|к|лит)\.?[ \u00a0]?\d{1,5}[а-я]?){0,3}(?!\d)"
)
"""Town, street and house: г. Мирный, ул. Полевая, д. 5."""
_NAME = r"[A-Z][A-Za-z'.-]{1,20}"
_TOWN = rf"[A-Z][a-z'.-][A-Za-z'.-]{{1,20}}(?:[ \u00a0]{_NAME}){{0,2}}"
_ENGLISH = re.compile(
    r"(?<![\w.,/№#-])(?<!\w )\d{1,5}[A-Z]?(?:-\d{1,5})?[ \u00a0]"
    rf"(?:(?:{_NAME}|[NSEW]\.?|\d{{1,3}}(?:st|nd|rd|th))[ \u00a0]){{1,4}}"
    r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Embankment|Lane|Ln\.?|Boulevard|Blvd\.?|Drive|Dr\.?|Square|Quay|Way"
    r"|Highway|Hwy\.?|Court|Place|Terrace|Parkway|Pkwy\.?|Row)(?![A-Za-z])(?:[ \u00a0](?:NE|NW|SE|SW|[NSEW])\b)?"
    r"(?:,[ \u00a0](?:Suite|Unit|Floor|Apt\.?|Room)[ \u00a0][\w-]{1,6})?"
    rf"(?:(?:,[ \u00a0]|,?\n){_TOWN},[ \u00a0][A-Z]{{2}}[ \u00a0]\d{{5}}(?:-\d{{4}})?"
    rf"|(?:,[ \u00a0]{_TOWN}(?:[ \u00a0]\d{{4,6}})?){{1,4}})"
)
"""House, street and town: 12 Harbour Road, Southport."""
_HAN = r"\u4e00-\u9fff"
_CHINESE = re.compile(
    rf"(?<![{_HAN}\w])[{_HAN}]{{2,24}}?(?:大道|路|街|巷|道)\d{{1,5}}[号號]"
    rf"(?:[{_HAN}\dA-Z-]{{0,12}}?[楼层室栋座](?:\d{{1,5}}室?)?)?(?![\d{_HAN}])"
)
_NOT_IN_CHINESE = re.compile("[的在于位是和与]")
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
    for start, end, rule in sorted((*_labelled(page.text), *_shaped(page.text))):
        text = " ".join(page.text[start:end].split())
        free = all(end <= first or start >= last for first, last in taken)
        names_a_place = rule == "address.shape" or _NAMES_A_PLACE.search(text)
        if len(text) < _SHORTEST or not free or not names_a_place:
            continue
        span = (start, end)
        taken.append(span)
        yield Mention(start=start, end=end, value=Contact("address", text), rule=rule, taken=span)


def _labelled(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _LABELLED.finditer(text):
        yield found.end(), _end(text, found.end()), "address.labelled"
    for found in _INDEX.finditer(text):
        yield found.start(), _end(text, found.start()), "address.index"


def _shaped(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is an address by its shape: town, street and house."""
    for pattern in (_RUSSIAN, _ENGLISH, _CHINESE):
        for found in pattern.finditer(text):
            if pattern is not _CHINESE or not _NOT_IN_CHINESE.search(found[0]):
                yield found.start(), found.start() + len(found[0].rstrip(" .")), "address.shape"


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
