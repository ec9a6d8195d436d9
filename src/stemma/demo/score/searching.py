"""Whether a search finds every page that names somebody or something, and no other page."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, Stated
from stemma.demo.score.figures import Line, Tally, hits
from stemma.demo.setting.typefaces import is_han
from stemma.errors import UsageError
from stemma.model.answers import Hit
from stemma.model.places import Digest
from stemma.model.values import Contact, Designator, Identifier, Name

Where = tuple[Digest, int]


def searching(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield the figures for each kind of name; the query is a form that the cache writes."""
    with_pages = {page.document for page in key.pages}
    # Only the cache's own templates mark every name; the coverage marks what it asserts.
    whole = {
        file.document for file in key.files if file.readable == "yes" and file.collection == "cache"
    }
    within = with_pages & whole
    by_name: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    written: dict[Where, list[str]] = defaultdict(list)
    for one in key.stated:
        place = one.mention.place
        written[place.content, place.page or 0].append(_folded(place.quote))
        kind = _kind(one)
        if kind and one.mention.place.content in within:
            by_name[kind, _folded(one.mention.place.quote)].append(one)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for (kind, query), ones in sorted(by_name.items()):
        # A page that writes the name inside a longer one is no wrong answer.
        around = {where for where, quotes in written.items() if any(query in q for q in quotes)}
        tallies[kind] += _searched(case, query, ones, within, around)
    for kind in sorted(tallies):
        yield Line("search", kind, tallies[kind])


def _kind(one: Stated) -> str:
    match one.mention.value:
        case Name(type="person" | "organisation"):
            script = "Han" if any(map(is_han, one.mention.place.quote)) else "letters"
            return f"names in {script}" if one.path else ""
        case Identifier():
            return "numbers" if len(one.mention.place.quote) > 3 else ""
        case Designator():
            return "designators"
        case Contact():
            return "contacts"
        case _:
            return ""


def _folded(quote: str) -> str:
    return " ".join(quote.split()).casefold()


def _searched(
    case: Case,
    query: str,
    ones: Sequence[Stated],
    within: set[Digest],
    around: set[Where],
) -> Tally:
    """Count pages: those that write the name this way must be found, none but those `around`."""
    true: dict[Where, list[Stated]] = defaultdict(list)
    for one in ones:
        true[one.mention.place.content, one.mention.place.page or 0].append(one)
    try:
        quoted = query.replace('"', " ")
        found = case.search(f'"{quoted}"', limit=None)
    except UsageError:
        return Tally(missed=len(true))
    by_page: dict[Where, list[Hit]] = defaultdict(list)
    for hit in found.hits:
        if hit.document in within:
            by_page[hit.document, hit.page].append(hit)
    right = [where for where in true if where in by_page]
    lit = sum(_is_lit(by_page[where], true[where]) for where in right)
    exact = [
        where
        for where, hits_there in by_page.items()
        if where not in around and any(_folded(hit.quote) == query for hit in hits_there)
    ]
    return Tally(
        right=len(right),
        missed=len(true) - len(right),
        spurious=len(exact),
        boxes_right=lit,
        boxes=len(right),
    )


def _is_lit(found: Sequence[Hit], true: Sequence[Stated]) -> bool:
    """Say whether some hit lights every box of some true place."""
    return any(
        all(any(hits(box, wanted) for box in hit.boxes) for wanted in one.mention.place.boxes)
        for hit in found
        for one in true
    )
