"""Ways to reach somebody: mail addresses, web addresses, phone numbers.

A phone number needs a plus with a country code, or a word that says so: other figures are too
much like accounts and articles. Postal addresses are not recognised yet.
"""

import re
from collections.abc import Iterator

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Contact

_MAIL = re.compile(
    r"(?<![\w.+%@-])[A-Za-z0-9_+%-]{1,64}(?:\.[A-Za-z0-9_+%-]{1,64}){0,6}"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,24}(?![\w@])"
)
_WEB = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>\"'«»()（），。；]{3,300}|www\.[A-Za-z0-9.-]{3,120}(?:/[^\s<>\"'«»()（）]{0,200})?)"
)
_FIGURES = r"\(?\d(?:[\s\u00a0().–-]{0,2}\d){5,14}(?!\d)"
_SHORT = r"\d{1,3}(?:-\d{2}){1,2}(?![\d-])"
"""A number inside an office or a town, behind its word only: тел. 42-52."""
_PHONE = re.compile(
    rf"(?<![\w+])\+\s?{_FIGURES}"
    rf"|(?i:(?<![a-zа-яё])(?:тел(?:ефон)?(?:/факс)?|факс|моб|tel|phone|fax|mobile|telephone)\.?"
    rf"[\s:：№]{{0,3}})(?P<here>{_SHORT}|\+?\s?{_FIGURES})"
    rf"|(?:电话|传真|手机|联系电话)[\s:：]{{0,3}}(?P<there>{_SHORT}|\+?\s?{_FIGURES})"
)


_LEAST_SHORT, _LEAST, _LEAST_WITH_PLUS = 4, 7, 9
"""Digits, country code included: "+14 1990-96" is of a table."""


@extractor("contacts", "Mail and web addresses, phone numbers")
def contacts(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the contacts of a page."""
    taken: list[tuple[int, int]] = []
    for mention in (*_mails(page.text), *_webs(page.text), *_phones(page.text)):
        if all(mention.end <= start or mention.start >= end for start, end in taken):
            taken.append(mention.taken)
            yield mention


def _mails(text: str) -> Iterator[Mention]:
    for found in _MAIL.finditer(text) if "@" in text else ():
        yield _contact(
            found.span(), Contact("mail", found[0].lower()), "contact.mail", found.span()
        )


def _webs(text: str) -> Iterator[Mention]:
    for found in _WEB.finditer(text):
        address = found[0].rstrip(".,;:!?")
        span = (found.start(), found.start() + len(address))
        yield _contact(span, Contact("web", address), "contact.web", span)


def _phones(text: str) -> Iterator[Mention]:
    for found in _PHONE.finditer(text):
        name = found.lastgroup or 0
        span = found.span(name)
        number = re.sub(r"[^\d+]", "", found[name])
        is_short = re.fullmatch(_SHORT, found[name]) is not None
        least = _LEAST_SHORT if is_short else _LEAST if name else _LEAST_WITH_PLUS
        if least <= len(number.lstrip("+")) <= 15 and "\n" not in found[name].strip():
            yield _contact(span, Contact("phone", number), "contact.phone", found.span())


def _contact(span: tuple[int, int], value: Contact, rule: str, taken: tuple[int, int]) -> Mention:
    return Mention(start=span[0], end=span[1], value=value, rule=rule, taken=taken)
