"""The coverage as files: web pages, PDFs, text and mail, and where everything stands in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.demo.facts.affair import Affair
from stemma.demo.press.addresses import file_name, url_of
from stemma.demo.press.coverage import Coverage, coverage_of
from stemma.demo.press.layouts import LAYOUTS, Page, page_of
from stemma.demo.press.markup import inline
from stemma.demo.press.placed import Packed, placed_in, plain
from stemma.demo.press.plain import as_mail, as_text
from stemma.demo.press.printing import on_paper
from stemma.demo.press.statements import Text
from stemma.demo.press.truth import FileTruth, Truth, truth_of
from stemma.demo.press.wording import Copy, Wording
from stemma.demo.writing.marks import Mark, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What the press made of the cache. `files` and `marks` are by file name.

    `truth` holds for the whole coverage; `in_file` is what stands in one file, with its places.
    `names` says which file a text of the coverage is.
    """

    coverage: Coverage
    files: Mapping[str, Packed]
    names: Mapping[str, str]
    truth: Truth
    in_file: Mapping[str, FileTruth]


def make(affair: Affair, wording: Wording) -> Press:
    """Return the coverage of an affair in a set of wordings; same arguments, same bytes.

    Raises:
        UsageError: if a font is missing.
    """
    coverage = coverage_of(affair)
    addresses = {key: url_of(coverage, text) for key, text in coverage.texts.items()}
    packed = {
        key: _packed(coverage, text, wording, addresses) for key, text in coverage.texts.items()
    }
    truth, in_file = truth_of(coverage, packed)
    return Press(
        coverage=coverage,
        files={file.name: file for file in packed.values()},
        names={key: file.name for key, file in packed.items()},
        truth=truth,
        in_file=in_file,
    )


def _packed(
    coverage: Coverage, text: Text, wording: Wording, addresses: Mapping[str, str]
) -> Packed:
    """Return one text as a file."""
    writer = Writer()
    copy = wording(writer, coverage, text)
    name = file_name(coverage, text)
    if text.form == "pdf":
        data, placed = on_paper(coverage, text, copy, writer.marks)
        return Packed(name=name, data=data, placed=placed)
    match text.form:
        case "html":
            data = _page(coverage, text, copy, writer.marks, addresses)
        case "mail":
            data = as_mail(coverage, text, copy, writer.marks, addresses)
        case _:
            data = as_text(copy)
    return Packed(name=name, data=data, placed=tuple(placed_in(copy, writer.marks)))


def _page(
    coverage: Coverage, text: Text, copy: Copy, marks: list[Mark], addresses: Mapping[str, str]
) -> bytes:
    cast = coverage.cast
    earlier = [
        other
        for other in coverage.texts.values()
        if other.outlet == text.outlet and other.form == "html" and other.date < text.date
    ]
    page = Page(
        title=plain(copy[0].text),
        outlet=cast[text.outlet].name.to(text.language),
        author=cast[text.author].name.to(text.language) if text.author else "",
        language=text.language,
        day=text.date.isoformat(),
        address=addresses[text.key],
        related=tuple((f"{other.date:%Y-%m-%d}", addresses[other.key]) for other in earlier),
        parts=tuple((part.kind, inline(part.text, marks, addresses)) for part in copy),
    )
    return page_of(LAYOUTS[text.outlet], page)
