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
    drafts = {key: _draft(coverage, text, wording) for key, text in coverage.texts.items()}
    packed = {
        key: _packed(coverage, text, drafts, addresses) for key, text in coverage.texts.items()
    }
    truth, in_file = truth_of(coverage, packed)
    return Press(
        coverage=coverage,
        files={file.name: file for file in packed.values()},
        names={key: file.name for key, file in packed.items()},
        truth=truth,
        in_file=in_file,
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """The copy of a text, and what its marks state."""

    copy: Copy
    marks: list[Mark]

    @property
    def headline(self) -> str:
        return plain(self.copy[0].text)


def _draft(coverage: Coverage, text: Text, wording: Wording) -> _Draft:
    writer = Writer()
    return _Draft(wording(writer, coverage, text), writer.marks)


def _packed(
    coverage: Coverage, text: Text, drafts: Mapping[str, _Draft], addresses: Mapping[str, str]
) -> Packed:
    """Return one text as a file."""
    draft = drafts[text.key]
    name = file_name(coverage, text)
    if text.form == "pdf":
        return on_paper(coverage, text, draft.copy, draft.marks)
    match text.form:
        case "html":
            data = _page(coverage, text, drafts, addresses)
        case "mail":
            data = as_mail(coverage, text, draft.copy, draft.marks, addresses)
        case _:
            data = as_text(draft.copy)
    return Packed(name=name, data=data, placed=tuple(placed_in(draft.copy, draft.marks)))


def _page(
    coverage: Coverage, text: Text, drafts: Mapping[str, _Draft], addresses: Mapping[str, str]
) -> bytes:
    """Return a web page; below the text stand the headlines of the outlet's earlier ones."""
    cast, draft = coverage.cast, drafts[text.key]
    earlier = [
        other.key
        for other in coverage.texts.values()
        if other.outlet == text.outlet and other.form == "html" and other.date < text.date
    ]
    parts = [(part.kind, inline(part.text, draft.marks, addresses)) for part in draft.copy]
    page = Page(
        title=draft.headline,
        outlet=cast[text.outlet].name.to(text.language),
        author=cast[text.author].name.to(text.language) if text.author else "",
        language=text.language,
        day=text.date.isoformat(),
        address=addresses[text.key],
        related=tuple((drafts[key].headline, addresses[key]) for key in earlier),
        parts=tuple(parts),
    )
    return page_of(LAYOUTS[text.outlet], page)
