"""Type names of equipment: letters and figures that a dash joins, "XX-4M", "Ab-200", "9X47".

Only shapes that ordinary words and codes do not have; laws, standards and file formats of the
same shape are left out by name.
"""

import re
from collections.abc import Iterator

from stemma.model.mentions import Hints, Mention, Span, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Designator
from stemma.toolkit.grammar.reading import is_known

_LETTERS = "A-ZА-ЯЁ"
_ANY = "A-Za-zА-Яа-яЁё0-9_"
"""What a type name may not hang on; Chinese has no spaces before one."""
_SHAPE = re.compile(
    rf"(?<![{_ANY}/.№#@&=-])(?:"
    rf"[{_LETTERS}]{{2,6}}-(?!(?:19|20)\d\d-)\d{{1,4}}(?:[{_LETTERS}]{{1,3}}\d?)?(?:-\d{{1,3}})?"
    rf"|[{_LETTERS}][a-zа-я]{{1,3}}-\d{{2,4}}(?:[{_LETTERS}]{{1,3}}\d?)?"
    rf"|[{_LETTERS}]-\d{{2,4}}[{_LETTERS}]{{1,3}}"
    rf"|\d{{1,2}}[{_LETTERS}]{{1,2}}\d{{1,3}}(?:[{_LETTERS}]\d?)?(?:-\d)?"
    rf"|(?P<word>[{_LETTERS}][a-zа-яё]{{3,14}})-\d{{2,3}}[{_LETTERS}]?"
    rf")(?![{_ANY}/@-]|\.\d)"
)
_IN_QUOTES = re.compile(
    r"(?<=[«“\"])(?:[A-ZА-ЯЁ][A-Za-zА-Яа-яёЁ]{2,20}|[\u4e00-\u9fff]{2,8})-\d{1,3}[A-ZА-Я]?(?=[»”\"])"
)
"""A word and a figure that quotation marks make a name: «Зимородок-12»."""
_OTHERS = re.compile(
    r"(?:ISO|ИСО|ГОСТ|GOST|ОСТ|ТУ|СНиП|СП|ГН|РД|МЭК|IEC|IEEE|EN|DIN|ASTM|UTF|SHA|MD|AES|RSA|RFC|COVID|SARS|USB"
    r"|HTTP|IP|MP|PDF|ISBN|ISSN|INN|ИНН|КПП|ФЗ|ст|пп|Ст|Рис|Табл|Fig|Tab|Sec|No|Art|Vol|Ch|Pg|Jan|Feb|Mar|Apr|May"
    r"|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Top|Page|Room|Item|Form|Type|Step|Part|Line"
    r"|Covid|Ver|FY|CY|VAT|НДС|XIX|XVIII|XXI|HR|PO|OP|INV|CN|RU|US|UK|EU|SSD|VGA|LED|GPS)-?\d",
)


@extractor("designators", "Type names of equipment", after=("dates", "identifiers", "contacts"))
def designators(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the type names of equipment on a page."""
    taken: list[Span] = list(page.taken)
    for found in (*_SHAPE.finditer(page.text), *_IN_QUOTES.finditer(page.text)):
        word = found.groupdict().get("word")
        if _OTHERS.match(found[0]) or not _is_free(taken, found.span()):
            continue
        if word is not None and is_known(word):
            continue
        taken.append(found.span())
        yield Mention(
            start=found.start(),
            end=found.end(),
            value=Designator(found[0]),
            rule="designator",
            taken=found.span(),
        )


def _is_free(taken: list[Span], span: Span) -> bool:
    return all(span[1] <= start or span[0] >= end for start, end in taken)
