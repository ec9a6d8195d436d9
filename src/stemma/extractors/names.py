"""Names: people with posts, organisations, places, equipment; by shapes, cues and a model.

Rules of signature blocks, headers and cue words go first, the model for Russian fills in what they
leave, and known places what that leaves. `hints` are names that another page of the case shows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from stemma.model.mentions import Hints, Mention, Span, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Name
from stemma.toolkit.full_names.nominative import canonical_person
from stemma.toolkit.han import IDEOGRAPHS
from stemma.toolkit.name_finding import (
    equipment,
    military_units,
    organisations,
    organisations_short,
    people_beside_posts,
    people_called,
    people_chinese,
    people_english,
    people_in_capitals,
    people_russian,
    places,
    posts,
    russian_model,
    things,
)
from stemma.toolkit.name_finding.flowing import flowing
from stemma.toolkit.name_finding.found import Found, chosen
from stemma.toolkit.name_finding.organisation_names import canonical_organisation
from stemma.toolkit.name_finding.place_names import canonical_place

_VERSION = 11
_HAN = re.compile(f"[{IDEOGRAPHS}]")


@extractor(
    "names",
    "People, organisations, places",
    after=(
        "addresses",
        "contacts",
        "counts",
        "dates",
        "designators",
        "identifiers",
        "measures",
        "money",
        "ordinals",
    ),
    # A case read without the model is read again once it is there.
    version=2 * _VERSION + (russian_model.data() is not None),
)
def names(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the names of a page."""
    flow = flowing(page.text)
    taken = [flow.flowing(*span) for span in page.taken]
    found = chosen(_found(flow.text, hints), taken)
    short = _of(organisations_short.short_names(flow.text, found))
    short |= _of(organisations_short.initials(flow.text, found))
    begun = _of(organisations_short.beginnings(flow.text, found))
    others = [each for each in found if each.type != "place"]
    found = chosen((*short, *others, *begun, *found), taken)
    short |= begun
    found = list(things.with_their_state(flow.text, found))
    for each in found:
        start, end = flow.source(each.start, each.end)
        yield Mention(
            start=start,
            end=end,
            value=_value(flow.text, each, found, short),
            rule=each.rule,
            taken=(start, end),
        )


def _of(short: Iterable[organisations_short.Short]) -> dict[Found, Span]:
    return {each.found: each.of for each in short}


def _found(text: str, hints: Hints) -> Iterator[Found]:
    yield from equipment.equipment(text)
    yield from military_units.military_units(text)
    yield from organisations.organisations(text)
    yield from people_russian.people(text)
    yield from people_english.people(text)
    yield from people_in_capitals.people(text)
    yield from people_beside_posts.people(text)
    if _HAN.search(text) is not None:
        yield from people_chinese.people(text)
        yield from people_called.people(text)
    yield from places.places(text)
    yield from things.without_things(text, russian_model.names(text))
    yield from places.known_places(text)


def _value(text: str, each: Found, found: list[Found], short: Mapping[Found, Span]) -> Name:
    quote = text[each.start : each.end]
    if each.type == "equipment":
        return Name("equipment", quote, quote)
    if each.type == "organisation":
        long = canonical_organisation(text[slice(*short[each])]) if each in short else None
        return Name("organisation", quote, canonical_organisation(quote), of=long)
    if each.type != "person":
        return Name(each.type, quote, canonical_place(quote))
    role = _role(text, each, found)
    of = posts.organisation_of(text, each, role, found)
    return Name(
        "person",
        quote,
        canonical_person(people_chinese.pointed(people_russian.lettered(quote))),
        role=None if role is None else " ".join(text[slice(*role)].split()),
        of=None if of is None else canonical_organisation(text[of.start : of.end]),
    )


def _role(text: str, person: Found, found: list[Found]) -> Span | None:
    """Return where the post of a person stands: in the name itself, or beside it."""
    called = people_called.called(text[person.start : person.end])
    if called is None:
        return posts.role_of(text, person, found)
    return person.start + len(called[0]), person.end
