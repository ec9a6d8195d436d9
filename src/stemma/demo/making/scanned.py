"""Documents on paper, scanned or photographed: every page is printed, signed, stamped and seen."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2
from PIL import Image

from stemma.demo.dossier.entries import (
    Doing,
    Entry,
    Facsimile,
    PageAskew,
    PageReplaced,
    Pasted,
    Photographed,
    Scanned,
)
from stemma.demo.forgery.properties import Properties
from stemma.demo.forgery.scans import ScannedPage, Word, picture_pdf, with_layer
from stemma.demo.making.dates import as_pdf, moment_of
from stemma.demo.making.inking import Desk
from stemma.demo.making.made import Done, Made, MadeFile, MadePage, Placed, Sign, seen_through
from stemma.demo.making.workshop import Set, Workshop, doing_of, pages_of
from stemma.demo.scanning import fax, files, photo, scanner
from stemma.demo.scanning.geometry import Seen, seen_box
from stemma.demo.scanning.scanner import Glass
from stemma.demo.setting import sheets as setting
from stemma.demo.setting.printing import printed
from stemma.demo.setting.sheets import Sheet

_KINDS: dict[str, scanner.Kind] = {
    "colour": "colour",
    "grey": "grey",
    "black and white": "black_and_white",
    "copy": "copy",
}


_SENT_FROM = "FROM: OFFICE   FAX NO.: +00 000"
"""A line that tells nothing: no date besides those of the affair, no number that anybody has."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One sheet of paper with ink on it, before a machine sees it."""

    entry: Entry
    language: str
    picture: Image.Image
    page: MadePage
    placed: tuple[Placed, ...]
    doing: Doing | None


@dataclass(frozen=True, slots=True)
class _SeenLeaf:
    """A leaf as a machine saw it: everything on it is where it is in the picture."""

    leaf: _Leaf
    seen: Seen
    quality: int
    page: MadePage
    placed: tuple[Placed, ...]


def make_scanned(entries: Sequence[Entry], form: Scanned, shop: Workshop) -> Made:
    """Make one scan of an entry, or of several that were scanned in one go."""
    first = entries[0]
    leaves = [leaf for entry in entries for leaf in _leaves(entry, form.dpi, shop)]
    seen = [_scanned(leaf, number, form, shop) for number, leaf in enumerate(leaves, 1)]
    said = Properties(
        title=first.name.rpartition("/")[2].rpartition(".")[0],
        author="",
        created=as_pdf(moment_of(entries[-1].brief)),
        modified=as_pdf(moment_of(entries[-1].brief)),
        producer=form.program,
    )
    file = MadeFile(
        name=first.name,
        data=_bound(seen, form, said),
        way="scan",
        language=leaves[0].language,
        entries=tuple(entry.key for entry in entries),
        pages=tuple(leaf.page for leaf in seen),
        placed=tuple(placed for leaf in seen for placed in leaf.placed),
    )
    return Made((file,), tuple(_done(seen, lambda _: first.name)))


def make_photographed(entry: Entry, form: Photographed, shop: Workshop) -> Made:
    """Make a photograph of each page of a document."""
    made, seen = list[MadeFile](), list[_SeenLeaf]()
    chance = shop.chance(f"{entry.key} camera")
    first = chance.randrange(1200, 8800)
    for number, leaf in enumerate(_leaves(entry, 200, shop), 1):
        camera = photo.Camera(
            taken=form.at.replace(second=0, minute=(form.at.minute + number) % 60),
            tilt=chance.uniform(0.015, 0.035),
            turn=chance.gauss(0, 1.2),
            desk=chance.choice(("wood", "dark")),
            warmth=chance.uniform(0.3, 0.8),
            shadow=chance.uniform(0.1, 0.4),
            orientation=6 if number % 3 == 2 else 1,
        )
        shot = photo.photo(leaf.picture, camera, shop.seed(f"{entry.key} photo {number}"))
        one = _located(leaf, 1, shot, 0)
        seen.append(one)
        made.append(
            MadeFile(
                name=f"{entry.name}/IMG_{first + number}.jpg",
                data=photo.photo_file(shot, camera),
                way="photo",
                language=leaf.language,
                entries=(entry.key,),
                pages=(one.page,),
                placed=one.placed,
            )
        )
    return Made(tuple(made), tuple(_done(seen, lambda number: made[number].name)))


def _leaves(entry: Entry, dpi: int, shop: Workshop) -> Iterator[_Leaf]:
    laid = shop.set(entry)
    replaced = doing_of(entry, PageReplaced)
    askew = doing_of(entry, PageAskew)
    desk = Desk(entry, shop, dpi)
    other = shop.set(entry, replaced.brief) if replaced is not None else laid
    for sheet, strange in zip(laid.sheets, other.sheets, strict=False):
        doing: Doing | None = None
        source, shown = laid, sheet
        if replaced is not None and sheet.number == replaced.page:
            doing, source, shown = replaced, other, strange
        elif askew is not None and sheet.number == askew.page:
            doing = askew
        elif any(slot.slot.kind == "signature" for slot in sheet.slots):
            doing = doing_of(entry, Pasted) or doing_of(entry, Facsimile)
        picture, marks = desk.inked(_drawn(shown, dpi), shown, source.paper)
        yield _Leaf(entry, laid.paper.language, picture, *_told(source, shown, marks), doing)


def _told(
    laid: Set, sheet: Sheet, marks: tuple[Placed, ...]
) -> tuple[MadePage, tuple[Placed, ...]]:
    stated = tuple(placed for placed in laid.placed if placed.page == sheet.number)
    return pages_of((sheet,))[0], stated + marks


def _drawn(sheet: Sheet, dpi: int) -> Image.Image:
    """Return a sheet as a printer draws it on white paper."""
    pdf = pypdfium2.PdfDocument(printed([sheet]))
    drawn: Image.Image = pdf[0].render(scale=dpi / 72).to_pil().convert("RGB")
    return drawn


def _scanned(leaf: _Leaf, number: int, form: Scanned, shop: Workshop) -> _SeenLeaf:
    key = f"{leaf.entry.key} {leaf.page.number}"
    seed = shop.seed(f"{key} glass")
    if form.glass == "fax":
        sent = fax.Fax(header=_SENT_FROM, page=f"P.{number:03}")
        return _located(leaf, number, fax.fax(leaf.picture, sent, seed), 0)
    glass = _glass(leaf, form, shop)
    seen = scanner.scan(leaf.picture, glass, seed)
    return _located(leaf, number, seen, glass.quality)


def _glass(leaf: _Leaf, form: Scanned, shop: Workshop) -> Glass:
    """Return how a leaf lies: one machine for a document, another angle each time."""
    chance: random.Random = shop.chance(f"{leaf.entry.key} lies {leaf.page.number}")
    machine = shop.seed(f"{leaf.entry.bundle or leaf.entry.key} machine")
    glass = scanner.by_chance(_KINDS[form.glass], machine, dpi=form.dpi, punched=form.punched)
    if isinstance(leaf.doing, PageReplaced):
        other = scanner.by_chance("copy", machine + 1, dpi=form.dpi)
        return replace(other, generations=1)
    skew = glass.skew + chance.gauss(0, 0.15)
    if isinstance(leaf.doing, PageAskew):
        skew = 1.9 if skew > 0 else -1.9
    shift = (glass.shift[0] + chance.gauss(0, 1.5), glass.shift[1] + chance.gauss(0, 1.5))
    return replace(glass, skew=skew, shift=shift)


def _located(leaf: _Leaf, number: int, seen: Seen, quality: int) -> _SeenLeaf:
    words = tuple(
        setting.Word(word.text, seen_box(word.box, seen.matrix)) for word in leaf.page.words
    )
    placed = tuple(seen_through(one, number, seen.matrix) for one in leaf.placed)
    return _SeenLeaf(leaf, seen, quality, MadePage(number, words), placed)


def _bound(seen: Sequence[_SeenLeaf], form: Scanned, said: Properties) -> bytes:
    """Return the pages as one file."""
    dpi = fax.Fax(header="", page="").dpi if form.glass == "fax" else (form.dpi, form.dpi)
    if form.holder == "tiff":
        pictures = [leaf.seen.picture for leaf in seen]
        return files.tiff(pictures, dpi, {"software": form.program})
    pages = [ScannedPage(_encoded(leaf, dpi), dpi[0]) for leaf in seen]
    pdf = picture_pdf(pages, said)
    if not form.layer:
        return pdf
    return with_layer(
        pdf, [[Word(word.text, word.box) for word in leaf.page.words] for leaf in seen]
    )


def _encoded(leaf: _SeenLeaf, dpi: tuple[int, int]) -> bytes:
    if leaf.seen.picture.mode == "1":
        return files.tiff([leaf.seen.picture], dpi, {})
    return files.jpeg(leaf.seen.picture, leaf.quality, dpi[0])


def _done(seen: Sequence[_SeenLeaf], file_of: Callable[[int], str]) -> Iterator[Done]:
    """Yield what was done to leaves."""
    for number, leaf in enumerate(seen):
        doing, file = leaf.leaf.doing, file_of(number)
        page = Placed(path="", value=None, page=leaf.page.number, quote="")
        match doing:
            case PageReplaced():
                yield Done(
                    kind="page replaced", check="scan.page", twin=False, signs=(Sign(file, page),)
                )
            case PageAskew():
                yield Done(
                    kind="page askew", check="scan.page", twin=True, signs=(Sign(file, page),)
                )
            case Pasted() | Facsimile():
                yield from _marks(leaf, doing, file)
            case _:
                pass


def _marks(leaf: _SeenLeaf, doing: Pasted | Facsimile, file: str) -> Iterator[Done]:
    path = f"mark:signature/{doing.person}"
    signs = tuple(Sign(file, placed) for placed in leaf.placed if placed.path == path)
    if not signs:
        return
    twin = isinstance(doing, Facsimile)
    kind = "facsimile stamp" if twin else "pasted signature"
    yield Done(kind=kind, check="marks.reused", twin=twin, signs=signs)
