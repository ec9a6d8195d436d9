"""Words that mix letters of two alphabets which look the same: "Cчёт" with a Latin C.

They are spelled by eye and not by key: found by no search that does not fold them, and told apart
by no reader. Whether recognition of a scan mixed them is said: then the paper shows nothing odd.
"""

import re
from collections.abc import Iterator

from stemma.model.examined import CannotRunError, ExaminedPage, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch

_WORD = re.compile(r"[^\W\d_]{4,}")
_LATIN = frozenset("ABCEHKMOPTXYaceopxy")
_CYRILLIC = frozenset("АВСЕНКМОРТХУасеорхуіІѕЅјЈ")
_GREEK = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
_MOST = 40


@check(
    "text.lookalikes",
    "A word of letters from two alphabets",
    category=Category.CONCEALMENT,
    basis=Basis.CONTENT,
    says={
        "text.lookalikes": (
            "On page {page}, “{word}” is written with {odd} ({script}) among letters of another "
            "alphabet."
        ),
        "no_text": "The file has no text but what recognition made of a scan.",
    },
    ordinary=(
        "Somebody typed with the wrong keyboard switched on; С and C lie on one key.",
        "The text was once recognised from a scan by another program.",
        "A font lacked a letter, and the author took one that looks the same.",
    ),
    does_not_prove=(
        "Not that somebody meant to deceive. It does matter for search, which finds such "
        "words only folded."
    ),
    base_rate=BaseRate(
        fired=1, scored=566, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def text_lookalikes(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each such word; texts of recognition are passed over."""
    pages = [
        page for page in subject.pages if page.text is not None and page.text.text_from != "ocr"
    ]
    if not pages:
        raise CannotRunError("no_text")
    told = 0
    for page in pages:
        for observed in _on_page(subject, page):
            yield observed
            told += 1
            if told >= _MOST:
                return


def _on_page(subject: Subject, page: ExaminedPage) -> Iterator[Observed]:
    assert page.text is not None  # noqa: S101
    for match in _WORD.finditer(page.text.text):
        odd = _odd_letters(match[0])
        if odd is not None:
            letters, script = odd
            yield Observed(
                says="text.lookalikes",
                evidence=(Evidence(stretch(subject, page, match.start(), match.end())),),
                values={
                    "page": Measured(str(page.number)),
                    "word": Measured(match[0][:200]),
                    "odd": Measured(letters[:60]),
                    "script": Measured(script),
                },
            )


def _odd_letters(word: str) -> tuple[str, str] | None:
    """Return the letters of the lesser alphabet, where each of them has a twin in the other one.

    A Latin ending on a Cyrillic stem ("PDFа") is no look-alike: its letters are not to be mixed up.
    """
    latin = [letter for letter in word if letter.isascii()]
    cyrillic = [letter for letter in word if "\u0400" <= letter <= "\u04ff"]
    greek = [letter for letter in word if "\u0370" <= letter <= "\u03ff"]
    groups = [
        (latin, _LATIN, "Latin"),
        (cyrillic, _CYRILLIC, "Cyrillic"),
        (greek, _GREEK, "Greek"),
    ]
    here = sorted((group for group in groups if group[0]), key=lambda group: len(group[0]))
    if len(here) != 2 or sum(len(group[0]) for group in here) != len(word):
        return None
    letters, twins, script = here[0]
    if len(letters) * 2 >= len(word) or not all(letter in twins for letter in letters):
        return None
    stem = word.rstrip("".join(letters))
    if len(stem) + len(letters) == len(word) and stem.isupper():
        return None  # an abbreviation with an ending
    return "".join(dict.fromkeys(letters)), script
