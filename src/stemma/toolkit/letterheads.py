"""The head of a letter: an office's address, numbers and reference at the top of a page.

A running title stands at the top of a page too, but it names no telephone and no addressee. So a
head is known by the kinds of cue it holds, not by the words of any one office.
"""

import re

from stemma.toolkit.page_marks import Line, edges

_CUES = {
    "phone": (
        r"\b(?:tel|phone|fax|телефон|тел|факс)\b\s*[.:/]",
        r"电话|传真|電話|傳真",
        r"\+\d{1,3}[ (-]*\d{2,4}[ )-]*\d{2,3}[ -]?\d{2}",
    ),
    "mail": (r"[\w.+-]+@[\w-]+\.[a-z]", r"\bwww\.|https?://", r"邮箱|電郵"),
    "address": (
        r"\b\d{6}\s*,\s*(?:г\.|[А-ЯЁ])",
        r"\bул\.\s|\bпросп?\.",
        r"\bstreet\b|\bavenue\b|\bp\.?\s?o\.?\s?box\b",
        r"地址|邮编|郵編|[省市]\S{1,12}[区區县縣路街]\S{0,12}\d*\s*[号號]",
    ),
    "registration": (r"\b(?:ИНН|ОГРН|ОКПО|КПП|ЄДРПОУ|VAT)\b\W*\d", r"统一社会信用代码"),
    "reference": (
        r"\b(?:исх|вх|вих)\b\.?\s*(?:№|n|no|от)",
        r"^\W*№\s*_*\S+\s*от\b|^\W*на\s+№",
        r"\b(?:our|your)\s+ref\b|^\W*ref(?:erence)?\s*[.:№]",
        r"〔\d{4}〕\s*\d+\s*号|\[\d{4}\]\s*\d+\s*号",
    ),
    "addressee": (
        r"\bуважаем(?:ый|ая|ые|ый\(ая\))\b",
        r"^\W*dear\s+\w|\bto whom it may concern\b",
        r"尊敬的|^\W*致[:：]",
    ),
}
_COMPILED = {kind: re.compile("|".join(cue), re.IGNORECASE) for kind, cue in _CUES.items()}
LINES = 14
"""How many of a page's first lines may belong to the head of a letter, its salutation included."""
_BEGINS_BODY = re.compile(r"уважаем|\bdear\b|尊敬的|敬启者", re.IGNORECASE)


def head(text: str) -> tuple[Line, ...]:
    """Return the lines of a page's head, up to the one that addresses somebody."""
    top, _ = edges(text, LINES, 0)
    body = next((n for n, line in enumerate(top) if _BEGINS_BODY.search(line.text)), len(top))
    return top[:body]


def cues(lines: tuple[Line, ...]) -> dict[str, Line]:
    """Return which kinds of cue the first lines of a page hold, each with the first line of it."""
    found: dict[str, Line] = {}
    for line in lines:
        for kind, pattern in _COMPILED.items():
            if kind not in found and pattern.search(line.text):
                found[kind] = line
    return found
