"""What a parse cell does to examine a content: run checks one after the other, tell each one's end.

A cell is given either the bytes of a content, or, for checks that look at the reading only, the
reading's pages as JSON: then it never sees the file. A check that raises could not run, and the
next one goes on; one that takes the whole cell with it is left to the supervisor.
"""

from collections.abc import Iterable, Mapping
from itertools import islice

from pydantic import TypeAdapter

from stemma import registry
from stemma.model.examined import About, CannotRunError, NotApplicableError, Subject
from stemma.model.findings import Checked, Observed, State
from stemma.model.marks import PageMarks
from stemma.model.places import Digest
from stemma.model.plugins import Check
from stemma.model.problems import Reason, UnreadableError
from stemma.model.readings import Pixels, Received
from stemma.relation.related import dated_beside, related
from stemma.sandbox.protocol import ABOUT, CACHE, CACHE_ITEMS, EXAMINED_PAGES, End, send
from stemma.toolkit import mark_finding
from stemma.toolkit.grammar.vocabulary import lexicon
from stemma.toolkit.office_locks import unlocked

_IDS = TypeAdapter(tuple[str, ...])
_MARKS_DPI = 200
_MOST = 200
"""Observations of one check on one content; more would be no help to anybody."""

registry.all_checks()
# What columns of tables hold is told by words whose lists are read from files: now or never.
lexicon()


def examine(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Run checks (`checks`, by id) that look at bytes or drawn pages."""
    about = ABOUT.validate_python(arguments["about"])

    def picture(page: int, dpi: int) -> Pixels:
        reader = registry.all_readers().get(about.reader)
        if reader is None or reader.draw is None:
            raise CannotRunError("no_picture")
        return reader.draw(received, page, dpi)

    pages = EXAMINED_PAGES.validate_python(arguments["pages"])
    _run(arguments, Subject(about, pages, received, picture), results)


def find_marks(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Send the marks of hands and stamps on some pages (`pages`), drawn here, page by page."""
    reader = registry.all_readers()[str(arguments["reader"])]
    for page in EXAMINED_PAGES.validate_python(arguments["pages"]):
        if reader.draw is not None and page.text is not None:
            drawn = reader.draw(unlocked(received), page.number, _MARKS_DPI)
            send(results, PageMarks(page.number, mark_finding.marks(drawn, page.text.words)))
    send(results, End())


def examine_reading(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Run checks (`checks`, by id) that look at the reading; its pages are the content here."""
    pages = EXAMINED_PAGES.validate_json(bytes(received.data()))
    _run(arguments, Subject(ABOUT.validate_python(arguments["about"]), pages), results)


def relate(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Tell what hangs together in a cache: its items are the content here."""
    del arguments
    send(results, related(CACHE_ITEMS.validate_json(bytes(received.data()))))
    send(results, End())


def date_beside(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Tell what the items of the other collections date and count: they are the content here."""
    del arguments
    send(results, dated_beside(CACHE_ITEMS.validate_json(bytes(received.data()))))
    send(results, End())


def examine_cache(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Run checks (`checks`, by id) across a cache: its items and their kin are the content here."""
    cache = CACHE.validate_json(bytes(received.data()))
    nothing = About(content=Digest(""), media_type="", reader="")
    _run(arguments, Subject(nothing, cache=cache), results)


def _run(arguments: Mapping[str, object], subject: Subject, results: int) -> None:
    checks = registry.all_checks()
    for name in _IDS.validate_python(arguments["checks"]):
        send(results, checked(checks[name], subject))
    send(results, End())


def checked(check: Check, subject: Subject) -> Checked:
    """Run one check; whatever it raises is its end, but for what ends the cell."""
    if not check.applies(subject.about.media_type):
        return Checked(check=check.id, state="not_applicable", reason="other_format")
    try:
        found = _once(islice(check.examine(subject), _MOST))
    except NotApplicableError as none:
        return Checked(check=check.id, state="not_applicable", reason=none.reason)
    except BaseException as error:  # noqa: BLE001 (some parsers panic outside Exception)
        return Checked(check=check.id, state="could_not_run", reason=_reason(error))
    state: State = "observed" if found else "not_observed"
    return Checked(check=check.id, state=state, observed=found)


def _once(seen: Iterable[Observed]) -> tuple[Observed, ...]:
    """Return what was seen, each thing once: two that are alike could not be judged apart."""
    found: list[Observed] = []
    for each in seen:
        if each not in found:
            found.append(each)
    return tuple(found)


def _reason(error: BaseException) -> str:
    """Return the key of why a check could not run. The message stays here: it is hostile."""
    if isinstance(error, CannotRunError):
        return error.reason
    if isinstance(error, UnreadableError):
        return "locked" if error.problem.reason is Reason.LOCKED else "damaged"
    return "limit_memory" if isinstance(error, MemoryError) else "failed"


def facts() -> dict[str, tuple[int, str]]:
    """Return version and need of every check by id."""
    return {check.id: (check.version, check.needs) for check in registry.all_checks().values()}
