"""Text that earlier states of a PDF show otherwise.

Every state that a change by appending left in the file is opened again, and each page is compared
with the same page one state later. What is reported is words that differ and can be seen to differ:
a text layer that a scanner's program added later changes no picture.
"""

import difflib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Box, Digest, Place
from stemma.model.plugins import check
from stemma.model.problems import Reason, UnreadableError
from stemma.toolkit.boxes import boxes_for
from stemma.toolkit.pdf_states import PageState, drawn, ends, opened, page_of, page_state

_MOST_STATES, _MOST_PAGES, _MOST_WORDS = 12, 600, 4_000
_DPI = 60
_SEEN_DIFFERENCE = 48
"""Of 255 levels of grey: less is the edge of a letter that was set anew."""
_LONGEST_QUOTE = 300
_REWRITTEN = 0.5
_EARLIER = "earlier revision"


class _Change(NamedTuple):
    """Words of one state that became words of the next."""

    old: range
    new: range


class _Comparison(NamedTuple):
    """A page in two states that follow each other; `revision` is the number of the older one."""

    number: int
    revision: int
    old: PageState
    new: PageState


@check(
    "pdf.revisions",
    "An earlier state of the file shows another text",
    category=Category.ALTERATION,
    basis=Basis.STRUCTURAL,
    says={
        "pdf.revisions.changed": (
            "On page {page}, an earlier state of the file shows “{before}” where the next one "
            "shows “{after}”."
        ),
        "pdf.revisions.removed": (
            "On page {page}, an earlier state of the file shows “{before}”; the next one does not."
        ),
        "pdf.revisions.added": (
            "On page {page}, a later state of the file shows “{after}”; the one before does not."
        ),
        "pdf.revisions.rewritten": (
            "Page {page} shows mostly other words than in an earlier state of the file."
        ),
        "pdf.revisions.pages": (
            "An earlier state of the file has {before} pages, the next one {after}."
        ),
        "one_state": "The file holds no earlier state.",
        "too_many_states": "The file has too many states or pages to compare them all.",
    },
    ordinary=(
        "The author corrected an error and saved again before the document was sent.",
        "A form was filled in, or a stamp, a number or a date was set after signing.",
        "A program put headers, footers or page numbers on a finished document.",
    ),
    does_not_prove=(
        "Not who made the change, nor when: the date of an update is whatever the program "
        "wrote. A file that was saved whole shows no earlier state, whatever was changed in "
        "it before. Pictures that were exchanged without any word changing are not seen."
    ),
    needs="bytes",
    applies_to=("application/pdf",),
    version=2,
    base_rate=BaseRate(
        fired=5, scored=64, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def pdf_revisions(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each stretch of words that two states show differently."""
    received = subject.bytes_given()
    data = bytes(received.data())
    states = ends(data)
    if len(states) < 2:
        raise NotApplicableError("one_state")
    for older, newer in pairwise(
        enumerate(states[-_MOST_STATES:], len(states[:-_MOST_STATES]) + 1)
    ):
        yield from _between(subject, data, older, newer[1])


def _between(subject: Subject, data: bytes, older: tuple[int, int], end: int) -> Iterator[Observed]:
    revision, old_end = older
    passwords = subject.bytes_given().passwords
    try:
        with opened(data[:old_end], passwords) as old, opened(data[:end], passwords) as new:
            yield from _compared(subject, revision, old, new)
    except UnreadableError as error:
        if error.problem.reason is Reason.LOCKED:
            raise


def _compared(
    subject: Subject,
    revision: int,
    old: pypdfium2.PdfDocument,
    new: pypdfium2.PdfDocument,
) -> Iterator[Observed]:
    if len(old) != len(new):
        if not len(old):
            return  # no state that anybody could have opened
        yield Observed(
            says="pdf.revisions.pages",
            evidence=(Evidence(subject.whole(), "subject", revision),),
            values={"before": Measured(str(len(old))), "after": Measured(str(len(new)))},
        )
        return
    for number in range(1, min(len(new), _MOST_PAGES) + 1):
        with page_of(old, number) as earlier, page_of(new, number) as later:
            pages = _Comparison(number, revision, page_state(earlier), page_state(later))
            if pages.old.text == pages.new.text:
                continue
            changes = _changes(pages.old, pages.new)
            before, after = drawn(earlier, _DPI), drawn(later, _DPI)
        if before.shape != after.shape:
            before = after = np.zeros((1, 1), np.uint8)  # another size: all of it looks different
        differs = np.abs(before.astype(np.int16) - after.astype(np.int16)) > _SEEN_DIFFERENCE
        seen = [change for change in changes if _is_seen(pages, change, differs)]
        yield from _told(subject, pages, seen)


def _changes(older: PageState, newer: PageState) -> list[_Change]:
    """Return the stretches of words that differ; a single word between two of them joins them."""
    old, new = older.spans(), newer.spans()
    if max(len(old), len(new)) > _MOST_WORDS:
        return [_Change(range(len(old)), range(len(new)))]
    found: list[_Change] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if found and i - found[-1].old.stop <= 1 and k - found[-1].new.stop <= 1:
            last = found.pop()
            found.append(_Change(range(last.old.start, j), range(last.new.start, m)))
        else:
            found.append(_Change(range(i, j), range(k, m)))
    return [
        _with_unit(_whole_numbers(change, old, new), older, newer)
        if _is_number(change, old, new)
        else change
        for change in found
    ]


def _is_number(change: _Change, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether a change touches a figure."""
    return _has_digit(old[change.old.start : change.old.stop]) or _has_digit(
        new[change.new.start : change.new.stop]
    )


def _whole_numbers(change: _Change, old: Sequence[str], new: Sequence[str]) -> _Change:
    """Return a change widened over the groups of a number that it touches ("12 345 000")."""
    (i, j), (k, m) = (change.old.start, change.old.stop), (change.new.start, change.new.stop)
    while i and k and _is_group(old[i - 1]) and old[i - 1] == new[k - 1]:
        i, k = i - 1, k - 1
    while j < len(old) and m < len(new) and _is_group(old[j]) and old[j] == new[m]:
        j, m = j + 1, m + 1
    return _Change(range(i, j), range(k, m))


def _with_unit(change: _Change, older: PageState, newer: PageState) -> _Change:
    """Return a change widened over the word that its number counts, on the same line."""
    (i, j), (k, m) = (change.old.start, change.old.stop), (change.new.start, change.new.stop)
    unit = older.next_on_line(j)
    if unit.strip(".,;").isalpha() and unit == newer.next_on_line(m):
        return _Change(range(i, j + 1), range(k, m + 1))
    return change


def _has_digit(words: Sequence[str]) -> bool:
    return any(character.isdigit() for word in words for character in word)


def _is_group(word: str) -> bool:
    """Tell whether a word is a group of digits, with at most a sign around it."""
    return len(word) <= 7 and word.replace(",", "").replace(".", "").isdigit()


def _is_seen(pages: _Comparison, change: _Change, differs: npt.NDArray[np.bool_]) -> bool:
    """Tell whether the picture differs where the words of a change stand, in either state."""
    if differs.shape == (1, 1):
        return True
    height, width = differs.shape
    for words, span in ((pages.old.words, change.old), (pages.new.words, change.new)):
        for index in span:
            x0, y0, x1, y1 = words.box(index)
            part = differs[
                int(y0 * height) : int(y1 * height) + 1, int(x0 * width) : int(x1 * width) + 1
            ]
            if part.any():
                return True
    return False


def _told(subject: Subject, pages: _Comparison, changes: Sequence[_Change]) -> Iterator[Observed]:
    touched = sum(len(change.new) for change in changes)
    words = len(pages.new.words)
    if words > 20 and touched > _REWRITTEN * words:
        yield Observed(
            says="pdf.revisions.rewritten",
            evidence=(
                Evidence(subject.on_page(pages.number)),
                Evidence(_earlier(subject, pages.number, "", ()), "compare", pages.revision),
            ),
            values={
                "page": Measured(str(pages.number)),
                "share": Measured(f"{touched / words:.2f}", "", str(_REWRITTEN)),
            },
        )
        return
    for change in changes:
        yield _told_one(subject, pages, change)


def _told_one(subject: Subject, pages: _Comparison, change: _Change) -> Observed:
    before, after = _quote(pages.old, change.old), _quote(pages.new, change.new)
    kind = "changed" if before and after else "removed" if before else "added"
    now = Evidence(
        subject.on_page(pages.number, after, _boxes(pages.new, change.new)),
        "subject",
        pages.revision + 1,
    )
    then = Evidence(
        _earlier(subject, pages.number, before, _boxes(pages.old, change.old)),
        "compare",
        pages.revision,
    )
    values = {"page": str(pages.number), "before": before, "after": after}
    return Observed(
        says=f"pdf.revisions.{kind}",
        evidence=(now, then) if after else (then,),
        values={name: Measured(value) for name, value in values.items() if value},
    )


def _earlier(subject: Subject, page: int, quote: str, boxes: tuple[Box, ...]) -> Place:
    content: Digest = subject.about.content
    return Place(content=content, page=page, quote=quote, boxes=boxes, label=_EARLIER)


def _quote(state: PageState, span: range) -> str:
    if not span:
        return ""
    words = state.words
    stretch = state.text[words.starts[span.start] : words.ends[span.stop - 1]]
    return " ".join(stretch.split())[:_LONGEST_QUOTE]


def _boxes(state: PageState, span: range) -> tuple[Box, ...]:
    if not span:
        return ()
    words = state.words
    return boxes_for(words, words.starts[span.start], words.ends[span.stop - 1])
