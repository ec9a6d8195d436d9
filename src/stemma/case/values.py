"""The values of a text or a file, without a case."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from stemma.case.one_file import read_file
from stemma.model.mentions import Mention, MentionPlace, MentionSeen
from stemma.model.values import Identifier
from stemma.pipeline import extraction
from stemma.settings import Settings
from stemma.toolkit.told_values import masked, told


def extract_values(text: str, *, unmasked: bool = False) -> tuple[MentionSeen, ...]:
    """Return the values of a text: dates, money, measures, counts, identifiers and more.

    In the order of the text, no two on the same characters. Numbers of passports and identity
    papers show their last three characters only, unless `unmasked`. Nothing is completed from
    today: what the text does not say stays unsaid.
    """
    nowhere = MentionPlace(document=None, page=None, text_from=None, start=0, end=0)
    return tuple(_all(text, nowhere, unmasked=unmasked))


def extract_file(
    path: Path, settings: Settings | None = None, *, unmasked: bool = False
) -> tuple[MentionSeen, ...]:
    """Return the values of the leading texts of a file's pages, as `extract_values` does.

    Raises:
        UsageError: if there is no such file.
    """
    read = read_file(path, settings)
    found: list[MentionSeen] = []
    for page in read.pages:
        place = MentionPlace(
            document=read.document.document,
            page=page.number,
            text_from=page.text_from,
            start=0,
            end=0,
        )
        found.extend(_all(page.text, place, unmasked=unmasked))
    return tuple(found)


def _all(text: str, page: MentionPlace, *, unmasked: bool) -> Iterator[MentionSeen]:
    for mention in extraction.extract(text):
        place = replace(page, start=mention.start, end=mention.end)
        yield _seen(text, mention, place, unmasked=unmasked)


def _seen(text: str, mention: Mention, place: MentionPlace, *, unmasked: bool) -> MentionSeen:
    kind, value, qualifier = told(mention.value)
    quote = text[mention.start : mention.end]
    if is_personal(mention) and not unmasked:
        quote, value = masked(quote), {**value, "value": masked(str(value["value"]))}
    return MentionSeen(
        kind=kind,
        quote=quote,
        place=place,
        value=value,
        qualifier=qualifier,
        rule=mention.rule,
        conflict=mention.conflict,
        forecast=mention.forecast if kind == "date" else None,
    )


def is_personal(mention: Mention) -> bool:
    """Tell whether a value identifies a person's papers, and is shown in part only."""
    return isinstance(mention.value, Identifier) and mention.value.scheme == "passport"
