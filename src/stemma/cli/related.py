"""Citations and versions as people read them in a terminal."""

from collections.abc import Sequence

from stemma.case import Case
from stemma.errors import Exit
from stemma.model.references import CitationSeen
from stemma.model.versions import DescentSeen, FamilySeen
from stemma.publish import exits
from stemma.publish.related import by_paper

_STATES = {"held": "is there", "unsure": "unsure", "absent": "NOT THERE"}
_STEPS = {
    "revised": "was changed into",
    "signed": "was signed as",
    "copied": "was copied as",
    "translated": "was translated as",
}
_MOST = 6
_QUOTE = 60


def citations(found: Sequence[CitationSeen]) -> None:
    """Print citations by the paper that is cited, each with where it is named."""
    papers = by_paper(found)
    for named in papers:
        holding, (paper, *others) = named[0].holding, dict.fromkeys(one.paper for one in named)
        exits.say(f"{_STATES[holding]}: {paper}", strong=True)
        if others:
            exits.say(f"  also written {', '.join(others)}")
        if named[0].why:
            exits.say(f"  {named[0].why}")
        for each in named[:_MOST]:
            page = "" if each.page is None else f", page {each.page}"
            exits.say(f"  named in {each.item}  {each.name}{page}: {_short(each.quote)}")
        if len(named) > _MOST:
            more = len(named) - _MOST
            exits.say(f"  and in {more} more {'place' if more == 1 else 'places'}")
        if named[0].held_by:
            exits.say(
                f"  {'may be' if holding == 'unsure' else 'is'} {', '.join(named[0].held_by)}"
            )
    exits.say(f"{len(papers)} {'paper' if len(papers) == 1 else 'papers'}.")
    exits.say("Not there means: no item that could be read calls itself so.")


def families(found: Sequence[FamilySeen]) -> None:
    """Print families of versions, each with its steps and what differs."""
    for family in found:
        exits.say(f"{family.title} ({len(family.versions)} versions)", strong=True)
        names = {version.item: version.name for version in family.versions}
        for version in family.versions:
            exits.say(f"  {version.item}  {version.name}")
        for step in family.descents:
            _step(step, names)
        exits.say()
    exits.say(f"{len(found)} {'document' if len(found) == 1 else 'documents'} in several versions.")
    exits.say("The trees are proposals: they rest on names, dates and shared figures.")


def _step(step: DescentSeen, names: dict[str, str]) -> None:
    how = _STEPS[step.step] if step.is_ordered else "and"
    exits.say(f"  {names[step.parent]} {how} {names[step.child]} ({step.step})")
    exits.say(f"    {step.likeness:.0%} alike. {step.because}")
    for each in step.variants[:_MOST]:
        exits.say(f"    {each.kind}: {_short(each.before.quote)} | {_short(each.after.quote)}")
    if len(step.variants) > _MOST:
        exits.say(f"    and {len(step.variants) - _MOST} more differences")


def closing(case: Case) -> Exit:
    """Say what is still due, and return how the command ends."""
    pending = case.pending()
    if pending:
        exits.tell(f"{pending} units are still due; what they hold is not compared yet.")
    elif not case.versions.is_compared():
        exits.tell(f"The cache was never compared as a whole. Run: stemma run {case.folder}")
    return Exit.OK if not pending and case.versions.is_compared() else Exit.DUE


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTE else f"{words[:_QUOTE]}..."
