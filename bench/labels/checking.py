"""What can be wrong with a label, as sentences.

A label whose quote does not stand where it says, or whose value is not in the agreed form, would
count against a right tool.
"""

import datetime as dt
import hashlib
import html
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pypdfium2
from pydantic import ValidationError

from bench.labels import Attribution, Letter, NamePair, Span, squeezed
from bench.labels.real_pages import VALUES, Label, LabelledPage

_LONGEST_QUOTE = 260
_PASSWORDS = {"pdfplumber__password-example.pdf": "test"}


def of_pairs(pairs: Iterable[NamePair]) -> Iterator[str]:
    """Yield what is wrong with pairs of names: the same pair twice."""
    seen = Counter(frozenset((pair.a, pair.b)) for pair in pairs if pair.a != pair.b)
    yield from (f"pair twice: {' / '.join(sorted(names))}" for names, n in seen.items() if n > 1)


def of_attributions(sentences: Iterable[Attribution]) -> Iterator[str]:
    """Yield what is wrong with sentences: quotes that do not stand there, no cue."""
    for sentence in sentences:
        for assertion in sentence.assertions:
            yield from _misplaced(sentence.id, sentence.text, assertion.spans())
            if not assertion.cue:
                yield f"{sentence.id}: an assertion without a cue"


def of_letters(letters: Iterable[Letter]) -> Iterator[str]:
    """Yield what is wrong with letters: quotes that do not stand there."""
    for letter in letters:
        spans = [*letter.organisations]
        for person in letter.people:
            spans += [*person.names, *person.roles, *person.organisations]
        yield from _misplaced(letter.id, letter.text, spans)


def of_page(page: LabelledPage) -> Iterator[str]:
    """Yield what is wrong with a page's labels as they are, without the document."""
    where = f"{page.document} page {page.page}"
    keys = Counter((label.kind, label.quote, label.occurrence) for label in page.labels)
    yield from (f"{where}: {key} twice" for key, number in keys.items() if number > 1)
    for label in page.labels:
        yield from (f"{where}, {label.quote!r}: {wrong}" for wrong in _of_label(label))


def against_document(page: LabelledPage, gold: Path) -> Iterator[str]:
    """Yield what the document itself says against a page's labels.

    Pages labelled from their picture have no text to look in: of them the hash alone is compared.
    """
    file = gold / page.document
    if hashlib.sha256(file.read_bytes()).hexdigest() != page.sha256:
        yield f"{page.document}: another file than the labelled one"
        return
    if page.text == "picture":
        return
    text = squeezed(_pdf_text(file, page.page) if page.text == "layer" else _word_text(file))
    for label in page.labels:
        if text.count(squeezed(label.quote)) < label.occurrence:
            yield f"{page.document} page {page.page}: {label.quote!r} does not stand there"


def _misplaced(where: str, text: str, spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        if not span.quote or text[span.start : span.end] != span.quote:
            yield f"{where}: {span.quote!r} does not stand at {span.start}"


def _of_label(label: Label) -> Iterator[str]:
    try:
        VALUES[label.kind].validate_python(label.value, strict=True, extra="forbid")
    except ValidationError as wrong:
        yield f"not the form of a {label.kind}: {wrong.errors()[0]['msg']}"
        return
    if label.occurrence < 1 or not 0 < len(label.quote) <= _LONGEST_QUOTE:
        yield "a quote too short, too long, or an occurrence below 1"
    if label.kind == "date":
        yield from _of_date(label)
    elif label.kind in {"money", "measure", "count"}:
        yield from _of_number(label)
    elif label.kind == "identifier" and (label.value["scheme"] == "other") != (
        "what" in label.value
    ):
        yield "what an identifier names is said exactly where its scheme is 'other'"


def _of_date(label: Label) -> Iterator[str]:
    ends = [label.value["from"], label.value["to"]]
    if ends == [None, None]:
        if label.doubt is None:
            yield "a date without a year that is not in doubt"
        return
    first, last = (dt.date.fromisoformat(str(end)) for end in ends)
    if first > last:
        yield "ends before it begins"


def _of_number(label: Label) -> Iterator[str]:
    ends = {key for key in ("value", "amount", "low", "high") if key in label.value}
    fitting = {
        "between": [{"low", "high"}],
        "at_least": [{"low"}],
        "more_than": [{"low"}],
        "at_most": [{"high"}],
        "less_than": [{"high"}],
    }.get(label.qualifier, [{"value"}, {"amount"}])
    if ends not in fitting:
        yield f"{label.qualifier} does not go with {sorted(ends)}"
    try:
        numbers = [Decimal(str(label.value[key])) for key in sorted(ends, reverse=True)]
    except InvalidOperation:
        yield "not a decimal"
        return
    if numbers != sorted(numbers):
        yield "its low end lies above its high one"


def _pdf_text(file: Path, page: int) -> str:
    document = pypdfium2.PdfDocument(file, password=_PASSWORDS.get(file.name))
    return str(document[page - 1].get_textpage().get_text_range())


def _word_text(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode("utf-8")
        links = archive.read("word/_rels/document.xml.rels").decode("utf-8")
    return html.unescape(re.sub(r"<[^>]*>", "", body) + links)
