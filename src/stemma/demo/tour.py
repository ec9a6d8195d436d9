"""The tour: the invented leak is made, opened as a case, searched, and one hit is drawn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from stemma.case import Case
from stemma.demo.searches import SEARCHES
from stemma.errors import StemmaError, UsageError
from stemma.model.answers import Found, Hit, Status
from stemma.pipeline.progress import Progress, Watcher
from stemma.publish import exits
from stemma.settings import Settings
from stemma.store import case_folder

LEAK, CASE, PICTURE = "leak", "leak.case", "hit.png"

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


def _unwatched(progress: Progress) -> None:
    """Hear of progress and say nothing."""


def tour(
    folder: Path,
    say: Say,
    watcher: Watcher = _unwatched,
    settings: Settings | None = None,
) -> Tour:
    """Make the demo in a folder and walk through it; a second time goes on with what is there.

    Raises:
        UsageError: if the folder holds something else, a font or the extra `demo` is missing.
        StemmaError: whatever a case raises.
    """
    _claim(folder)
    say(f"Writing six invented files into {folder / LEAK}")
    files = _make_files(folder / LEAK)
    say(f"Opening them as a case: {folder / CASE}")
    with _case(folder / CASE, settings) as case:
        case.take_in([folder / LEAK])
        case.run(watcher)
        answers = tuple(_answers(case))
        drawn = _to_draw(answers)
        say("Drawing a hit on its page")
        picture = case.picture(drawn.document, drawn.page, boxes=drawn.boxes)
        exits.write_picture(folder / PICTURE, picture)
        return Tour(
            files=files,
            case=folder / CASE,
            status=case.status(),
            answers=answers,
            picture=folder / PICTURE,
            drawn=drawn,
        )


def _claim(folder: Path) -> None:
    """Refuse a folder that holds something other than a demo."""
    try:
        entries = {entry.name for entry in folder.iterdir()} if folder.exists() else set()
    except OSError as error:
        raise UsageError(f"{folder} cannot be used: {error.strerror}.") from error
    if entries and LEAK not in entries:
        raise UsageError(f"{folder} is not empty. Name a new folder: stemma demo --folder PATH")


def _make_files(folder: Path) -> tuple[Path, ...]:
    if find_spec("reportlab") is None:
        raise UsageError("The demo needs its extra: pip install 'stemma-workbench[demo]'")
    from stemma.demo import cache  # noqa: PLC0415 (an extra, which no other command needs)

    try:
        return cache.make_files(folder)
    except OSError as error:
        raise UsageError(f"The demo cannot be written to {folder}: {error.strerror}.") from error


def _case(folder: Path, settings: Settings | None) -> Case:
    if case_folder.is_case(folder):
        return Case.open(folder, write=True, settings=settings)
    return Case.create(folder, actor="demo", settings=settings)


def _answers(case: Case) -> Iterator[Answer]:
    for asked in SEARCHES:
        found = case.search(asked.query)
        best = next((hit for hit in found.hits if hit.quote == asked.finds), None)
        yield Answer(query=asked.query, meaning=asked.meaning, found=found, best=best)


def _to_draw(answers: Sequence[Answer]) -> Hit:
    """Choose a hit in a scan where there is one: its boxes are the harder ones to get right."""
    drawable = [answer.best for answer in answers if answer.best is not None and answer.best.boxes]
    if not drawable:
        raise StemmaError("The demo found nothing in its own files. Run: stemma doctor")
    return next((hit for hit in drawable if hit.text_from == "ocr"), drawable[0])
