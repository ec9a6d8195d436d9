"""The values and tables of a text or a file, without a case."""

from pathlib import Path

from stemma.case.one_file import one_file
from stemma.model.mentions import Mention, MentionPlace, MentionsAsked, MentionSeen, Span
from stemma.model.places import Digest
from stemma.model.searches import Narrowing
from stemma.model.tables import TablesAsked, TableSeen
from stemma.pipeline import extraction
from stemma.settings import Settings
from stemma.toolkit.told_values import as_row, is_masked, masked, without_place


def extract_values(text: str, *, unmasked: bool = False) -> tuple[MentionSeen, ...]:
    """Return the values of a text: dates, money, measures, counts, identifiers and more.

    In the order of the text, no two on the same characters. Numbers of passports and identity
    papers show their last three characters only, unless `unmasked`. Nothing is completed from
    today: what the text does not say stays unsaid.
    """
    return tuple(_seen(text, each, unmasked=unmasked) for each in extraction.extract(text))


def extract_file(path: Path, settings: Settings | None = None) -> tuple[MentionSeen, ...]:
    """Return the values of the leading texts of a file's pages, with their boxes.

    Raises:
        UsageError: if there is no such file.
    """
    with one_file(path, settings) as (case, content):
        return case.mentions.listed(_of(content)).mentions


def _of(content: Digest) -> MentionsAsked:
    return MentionsAsked(narrowing=Narrowing(documents=(content,)))


def tables_of_file(path: Path, settings: Settings | None = None) -> tuple[TableSeen, ...]:
    """Return the tables of a file, with what their columns hold.

    Raises:
        UsageError: if there is no such file.
    """
    with one_file(path, settings) as (case, content):
        return case.tables.listed(TablesAsked(document=content)).tables


def _seen(text: str, mention: Mention, *, unmasked: bool) -> MentionSeen:
    row = as_row(mention, unmasked=unmasked)
    quote = text[row.start : row.stop]
    value, anchored = without_place(row.value)
    return MentionSeen(
        kind=row.kind,
        quote=masked(quote) if is_masked(row.kind, row.value) and not unmasked else quote,
        place=_place((row.start, row.stop)),
        value=value,
        qualifier=row.qualifier,
        rule=row.rule,
        conflict=row.conflict,
        forecast=row.forecast if row.kind == "date" else None,
        anchor=None if anchored is None else _place(anchored),
    )


def _place(span: Span) -> MentionPlace:
    return MentionPlace(document=None, page=None, text_from=None, start=span[0], end=span[1])
