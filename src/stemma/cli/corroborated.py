"""Sources, steps and claims as people read them in a terminal."""

from collections.abc import Container, Sequence

from stemma.case import Case
from stemma.corroboration import weighed
from stemma.corroboration.mutations import shown
from stemma.errors import Exit
from stemma.model.claims import Assertion, ClaimCounted, Origin, Polarity, Source, StepSeen
from stemma.model.looks import LooksListed
from stemma.model.quotes import QuotesListed
from stemma.publish import corroborated as sentences
from stemma.publish import exits
from stemma.publish.looks import sentence

_QUOTE = 90


def sources(found: Sequence[Source]) -> None:
    """Print sources by their date."""
    for each in found:
        exits.say(f"{each.date or 'no date'}  {each.name}", strong=True)
        if each.author:
            exits.say(f"  by {each.author}")
        if each.key.startswith("named: "):
            exits.say("  only named by others; its text does not lie in the case")
        if each.edited is not None:
            exits.say(f"  it says that its talk was edited: “{_short(each.edited.quote)}”")
        if each.same_as:
            exits.say(f"  a copy or translation of {each.same_as[:12]}")
        exits.say(f"  {each.kind}  {each.key if ' ' in each.key else each.key[:12]}")
    exits.say(f"{len(found)} sources.")


def steps(found: Sequence[StepSeen], names: dict[str, str]) -> None:
    """Print steps, each with what shows it and what it changed."""
    for each in found:
        decided = f" ({each.ruling})" if each.ruling else ""
        text, source = names.get(each.child.source, ""), names.get(each.source, each.source)
        exits.say(f"{text} {each.manner} {source}{decided}", strong=True)
        exits.say(f"  {_short(each.child.place.quote)}")
        if each.parent is not None:
            exits.say(f"  {_short(each.parent.place.quote)}")
        for part in each.parts:
            exits.say(f"  shown by {part.kind}: {_short(part.child)}")
        for change in each.changes:
            exits.say(f"  {change.kind}: {change.before} -> {change.after}")
        if each.counts:
            exits.say(f"  step: {each.child.key} {each.parent.key if each.parent else each.source}")
        else:
            exits.say("  no step: a person confirmed that it is cited for what it does not say")
    exits.say(f"{len(found)} steps. They are proposals: a person confirms or rejects each.")


def claims(found: Sequence[ClaimCounted], names: dict[str, str], edited: Container[str]) -> None:
    """Print claims with their origins, and who asserts, denies or hedges each.

    `edited` are the texts that say of themselves that their talk was edited.
    """
    for each in found:
        exits.say(each.statement, strong=True)
        sure = len(each.supported.origins)
        most = f", up to {each.at_most} if no open step holds" if each.at_most > sure else ""
        exits.say(f"  for: {sentences.counted(each.supported)}{most}")
        exits.say(f"  channels: {each.supported.channels}")
        for origin in each.supported.origins:
            exits.say(f"    {origin.kind}: {sentences.members(origin, names)}")
            _first_hand(each, origin, "for", names)
        if each.denied.origins:
            exits.say(f"  against: {sentences.counted(each.denied)}")
        for origin in each.denied.origins:
            _first_hand(each, origin, "against", names)
        for said in each.assertions:
            _said(said, names, is_edited=said.source in edited)
        for change in each.mutations:
            exits.say(f"    {change.kind}: {change.before} -> {change.after}")
        exits.say()
    exits.say(
        f"{len(found)} claims. A forged document is one origin too: independence is no truth."
    )


def _said(said: Assertion, names: dict[str, str], *, is_edited: bool) -> None:
    """Print who asserts something how, and what of it is the text's own."""
    told = " < ".join(said.speakers) or "in its own voice"
    value = f", {shown(said.value)}" if said.value else ""
    text = names.get(said.source, "")
    exits.say(f"  {text}: {said.strength}, {said.polarity}{value} ({told})")
    if said.inserted is not None:
        put = said.inserted
        exits.say(f"    {put.kind} inserted by the text: “{_short(put.place.quote)}”")
    if is_edited:
        exits.say("    its text says that the talk was edited")


def _first_hand(
    claim: ClaimCounted, origin: Origin, polarity: Polarity, names: dict[str, str]
) -> None:
    """Print by which words texts know a claim first-hand from an origin."""
    for assertion, place in weighed.first_hand(claim, origin, polarity):
        text = names.get(assertion.source, "")
        exits.say(f"      {text} knows it first-hand: “{_short(place.quote)}”")


def quotes(found: QuotesListed) -> None:
    """Print quotations, each with what it is compared with."""
    for each in found.quotes:
        exits.say(
            f"{each.faithfulness}: {each.name}, ascribed to {each.ascribed_name}", strong=True
        )
        exits.say(f"  {_short(each.place.quote)}")
        if each.original is not None and each.faithfulness != "verbatim":
            exits.say(f"  {_short(each.original.quote)}")
        for run in each.runs:
            if run.kind == "inserted":
                exits.say(f"    inserted by {each.name}: {_short(run.words)}")
        if each.edited is not None:
            exits.say(f"    its source says that it was edited: “{_short(each.edited.quote)}”")
    exits.say(
        f"{found.total} quotations. {found.unchecked} more are ascribed to what lies not in the "
        "case, or could not be compared."
    )


def looks(found: LooksListed) -> None:
    """Print what is to be looked at: what was found, and both places."""
    for each in found.looks:
        decided = f" ({each.ruling.value})" if each.ruling else ""
        exits.say(f"{sentence(each)}{decided}", strong=True)
        exits.say(f"  {_short(each.says.quote)}")
        exits.say(f"    names it: {_short(each.named.quote)}")
        if each.nearest is not None:
            exits.say(f"  {_short(each.nearest.quote)}")
            both = ", ".join(each.shared)
            exits.say(f"    nearest passage there{f'; both have: {both}' if both else ''}")
        else:
            exits.say("  no passage there is near")
        exits.say(f"  to decide: {each.assertion} {each.source[:12]} “{each.as_kind}”")
    exits.say(
        f"{found.total} places to be looked at, {found.open} open. Nothing is said of anybody "
        "before a person has looked at both."
    )


def closing(case: Case) -> Exit:
    """Say what is still due or went wrong, and return how the command ends."""
    pending = case.pending()
    trouble = sentences.problem(case.corroboration.problem())
    if pending:
        exits.tell(f"{pending} units are still due; what they hold is not told yet.")
    elif trouble:
        exits.tell(trouble)
    elif not case.corroboration.is_read():
        exits.tell(
            "No press or other texts about the cache were read yet. Add some and run: "
            f"stemma take-in {case.folder} FILES --as coverage"
        )
    return Exit.OK if not pending and not trouble and case.corroboration.is_read() else Exit.DUE


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTE else f"{words[:_QUOTE]}..."
