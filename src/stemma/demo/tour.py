"""The tour: the invented leak is made, opened as a case, searched, and one hit is drawn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.case import Case
from stemma.demo.building import CASE, FOLDERS, KEYS, PICTURE, Built, Told, build
from stemma.demo.facts.draw import drawn
from stemma.demo.order import Order
from stemma.demo.searches import Search, searches
from stemma.errors import StemmaError
from stemma.model.answers import Found, Hit, Status
from stemma.pipeline.progress import Progress, Watcher
from stemma.publish import exits
from stemma.settings import Settings
from stemma.store import case_folder

Say = Callable[[str], None]
"""Is told in a sentence what the tour does next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One search of the tour: what was asked, what that means in English, what was found.

    `best` is the hit to show first: the one that shows what the search is there to show.
    """

    query: str
    meaning: str
    found: Found
    best: Hit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """What the tour made and found. `drawn` is the hit whose page is the picture."""

    files: tuple[Path, ...]
    case: Path
    status: Status
    answers: tuple[Answer, ...]
    picture: Path
    drawn: Hit


@dataclass(frozen=True, slots=True)
class Guide:
    """Whom the tour tells how far it is: in sentences, of making documents, of reading them."""

    say: Say
    made: Told
    watcher: Watcher


def _say_nothing(_sentence: str) -> None: ...


def _count_nothing(_done: int, _of: int) -> None: ...


def _watch_nothing(progress: Progress) -> None:
    """Hear of progress and say nothing."""


SILENT = Guide(_say_nothing, _count_nothing, _watch_nothing)


def tour(
    folder: Path, order: Order, guide: Guide = SILENT, settings: Settings | None = None
) -> Tour:
    """Make the demo in a folder and walk through it; a second time goes on with what is there.

    Raises:
        UsageError: if the folder holds something else, a font or the extra `demo` is missing.
        StemmaError: whatever a case raises.
    """
    guide.say(f"Making the {order.size} invented leak in {folder}")
    built = build(folder, order, guide.made)
    guide.say(f"Opening it as a case: {folder / CASE}")
    with opened(built, guide.watcher, settings) as case:
        answers = tuple(_answers(case, order))
        shown = _to_draw(answers)
        guide.say("Drawing a hit on its page")
        picture = case.picture(shown.document, shown.page, boxes=shown.boxes)
        exits.write_picture(folder / PICTURE, picture)
        return Tour(
            files=built.files,
            case=folder / CASE,
            status=case.status(),
            answers=answers,
            picture=folder / PICTURE,
            drawn=shown,
        )


def opened(
    built: Built, watcher: Watcher = _watch_nothing, settings: Settings | None = None
) -> Case:
    """Return the case of a built cache, everything in it taken in and read."""
    folder = built.folder / CASE
    if case_folder.is_case(folder):
        case = Case.open(folder, write=True, settings=settings)
    else:
        case = Case.create(folder, actor="demo", settings=settings)
    try:
        for collection, name in FOLDERS.items():
            if (built.folder / name).exists():
                case.take_in([built.folder / name], collection=collection)
        case.take_in([built.folder / KEYS], collection="reference")
        case.run(watcher)
    except BaseException:
        case.close()
        raise
    return case


def _answers(case: Case, order: Order) -> Iterator[Answer]:
    for asked in searches(drawn(order.seed)):
        found = case.search(asked.query)
        best = next((hit for hit in found.hits if _fits(hit, asked)), None)
        yield Answer(query=asked.query, meaning=asked.meaning, found=found, best=best)


def _fits(hit: Hit, asked: Search) -> bool:
    match asked.shows:
        case "another form":
            return hit.quote.casefold() != asked.query.casefold()
        case "a scan":
            return hit.text_from == "ocr"
        case "anything":
            return True


def _to_draw(answers: Sequence[Answer]) -> Hit:
    """Choose a hit in a scan where there is one: its boxes are the harder ones to get right."""
    drawable = [answer.best for answer in answers if answer.best is not None and answer.best.boxes]
    if not drawable:
        raise StemmaError("The demo found nothing in its own files. Run: stemma doctor")
    return next((hit for hit in drawable if hit.text_from == "ocr"), drawable[0])
