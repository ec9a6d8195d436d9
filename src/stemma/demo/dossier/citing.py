"""Which documents letters, memos and mails cite, and whether the cache holds them."""

from collections.abc import Iterator

from stemma.demo.dossier.entries import Entry
from stemma.demo.dossier.plan import Plan
from stemma.demo.facts import stated
from stemma.demo.facts.events import Cited, Encloses, Misses, RefersTo
from stemma.demo.writing.briefs import LetterBrief, MailBrief, MemoBrief


def citations(entry: Entry) -> Iterator[Cited]:
    """Yield what a letter, memo or mail cites."""
    if isinstance(entry.brief, LetterBrief | MailBrief | MemoBrief):
        for statement in entry.brief.letter.statements:
            if isinstance(statement, RefersTo | Encloses | Misses):
                yield statement.cited


def plant_citations(plan: Plan) -> None:
    """Plant every citation of what the cache lacks; those of what it holds are the twins."""
    for entry in plan.entries:
        if not entry.name:
            continue
        for cited in citations(entry):
            absent = cited.item is None
            kind = f"{cited.kind} cited and {'absent' if absent else 'there'}"
            plan.saying(kind, "missing.cited", entry.key, _path(cited), twin=not absent)


def _path(cited: Cited) -> str:
    """Return the fact that cites: a mail has no number and is cited by its day."""
    fact = stated.cited_number(cited) if cited.number else stated.cited_date(cited)
    return fact.path
