"""`python -m bench.retold`: invented press in varied wording: claims, steps, changes, quotations.

bench/labels/retold holds invented affairs, six to twelve short texts each, in three languages,
written from the facts and not from any template of the made cache. A line is a sentence with what
it claims behind "||" (README.md there). The reading is developed on all but those called `*_held`,
which are looked at in figures only.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from bench.attribution import told
from bench.retold_labels import Affair, affairs
from bench.retold_origins import grounds_told, origins_told
from stemma.corroboration.claims import Ruling
from stemma.corroboration.corroborated import corroborated
from stemma.corroboration.mutations import mutations
from stemma.demo.score.figures import Tally
from stemma.model.claims import Assertion, Lineage
from stemma.model.places import Digest
from stemma.model.to_look_at import Amiss

_OVERLAP = 0.5
_OPEN_OTHER = ("helmets", "icebreakers", "ploughs", "reservoirs", "tractors")
_HELD_OTHER = ("buses", "cables", "passports", "potash", "silos")
OTHER_HAND = frozenset({*_OPEN_OTHER, *_HELD_OTHER})
"""Affairs that a hand wrote which saw no rule of the code."""
_HAND = ("the hand of the code", "another hand")


@dataclass(slots=True)
class Figures:
    """What was counted over some affairs."""

    assertions: Tally = field(default_factory=Tally)
    claims: Tally = field(default_factory=Tally)
    steps: Tally = field(default_factory=Tally)
    quotes: Tally = field(default_factory=Tally)
    grounds: Tally = field(default_factory=Tally)
    origins: Tally = field(default_factory=Tally)
    looks: Tally = field(default_factory=Tally)
    changes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    missed: list[str] = field(default_factory=list)


def score(affair: Affair, figures: Figures) -> None:
    """Add what is right, wrong and missing of one affair."""
    lineage = corroborated(list(affair.items.values()))
    text_of = {item.content: name for name, item in affair.items.items()}
    match = matched(affair, lineage, text_of)
    found = set(match.values())
    for number, label in enumerate(affair.labels):
        if number not in found:
            figures.missed.append(f"assertion {affair.name} {label.text}: {label.words}")
    figures.assertions += Tally(
        right=len(found),
        missed=len(affair.labels) - len(found),
        spurious=len(lineage.assertions) - len(match),
    )
    figures.claims += _gathered(affair, lineage, match, figures)
    _score_steps(affair, lineage, match, text_of, figures)
    _score_changes(affair, lineage, match, figures)
    _score_looks(affair, lineage, match, figures)
    figures.quotes += _quotes(affair, lineage, text_of, figures)
    if any(label.grounds for label in affair.labels):
        figures.grounds += grounds_told(affair, lineage, match, figures.missed)
        figures.origins += origins_told(affair, lineage, match, figures.missed)


def matched(affair: Affair, told_: Lineage, text_of: Mapping[Digest, str]) -> dict[str, int]:
    """Return for each found assertion the number of the label at its place, one each.

    Of several claims of one sentence the one with the name of the subject is meant.
    """
    pairs: dict[str, int] = {}
    for each in told_.assertions:
        near = [
            (_likeness(each.place.quote, label.words), each.claim.startswith(label.claim), number)
            for number, label in enumerate(affair.labels)
            if label.text == text_of[each.place.content]
            and label.headline == each.headline
            and number not in pairs.values()
        ]
        best = max(near, default=(0.0, False, 0))
        if best[0] >= _OVERLAP:
            pairs[each.key] = best[2]
    return pairs


def _likeness(one: str, other: str) -> float:
    first, second = (set(re.findall(r"[\u3400-\u9fff]|\w+", t.casefold())) for t in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _gathered(
    affair: Affair, lineage: Lineage, match: Mapping[str, int], figures: Figures
) -> Tally:
    """Count matched assertions that stand where most others of their labelled claim stand."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for each in lineage.assertions:
        if each.key in match:
            names[affair.labels[match[each.key]].claim][each.claim] += 1
    main = {label: counted.most_common(1)[0][0] for label, counted in names.items()}
    tally = Tally()
    for each in lineage.assertions:
        if each.key not in match:
            continue
        label = affair.labels[match[each.key]]
        polarity = "against" if label.denied else "for"
        right = each.claim == main[label.claim] and each.polarity == polarity
        tally += Tally(right=right, wrong=not right)
        if not right:
            figures.missed.append(
                f"claim {affair.name} {label.text} {label.claim} is {each.claim} {each.polarity}: "
                f"{label.words}"
            )
    return tally


def _score_steps(
    affair: Affair,
    lineage: Lineage,
    match: Mapping[str, int],
    text_of: Mapping[Digest, str],
    figures: Figures,
) -> None:
    keys = {each.key: each for each in lineage.assertions}
    true = {
        (label.text, label.claim, label.parent)
        for label in affair.labels
        if label.parent and label.change not in ("detail without parent", "false attribution")
    }
    found = set()
    for step in lineage.proposals:
        child, parent = keys[step.child], keys.get(step.parent)
        above = text_of[Digest(parent.source)] if parent else step.parent
        if parent is None and step.parent.startswith("named: "):
            continue
        claim = affair.labels[match[child.key]].claim if child.key in match else child.claim
        found.add((text_of[Digest(child.source)], claim, above))
    figures.steps += Tally(
        right=len(true & found), missed=len(true - found), spurious=len(found - true)
    )
    figures.missed += [f"step missed {affair.name} {each}" for each in sorted(true - found)]
    figures.missed += [f"step wrong {affair.name} {each}" for each in sorted(found - true)]


def _score_changes(
    affair: Affair,
    lineage: Lineage,
    match: Mapping[str, int],
    figures: Figures,
) -> None:
    keys: Mapping[str, Assertion] = {each.key: each for each in lineage.assertions}
    true = {(label.change, number) for number, label in enumerate(affair.labels) if label.change}
    found = {
        (each.kind, match.get(each.assertion, -1))
        for each in mutations(Ruling(lineage, {}))
        if not keys[each.assertion].headline
    }
    for kind in sorted({kind for kind, _ in true | found}):
        own, seen = ({each for each in side if each[0] == kind} for side in (true, found))
        figures.changes[kind] += Tally(
            right=len(own & seen), missed=len(own - seen), spurious=len(seen - own)
        )
        for side, name in ((own - seen, "missed"), (seen - own, "wrong")):
            figures.missed += [
                f"change {name} {kind} {affair.name}: "
                + (f"{affair.labels[number].words}" if number >= 0 else "where nothing is labelled")
                for _, number in side
            ]


def _score_looks(
    affair: Affair, lineage: Lineage, match: Mapping[str, int], figures: Figures
) -> None:
    """Count what of the list to be looked at is labelled as one of the kinds that accuse."""
    true = {n for n, label in enumerate(affair.labels) if label.change in get_args(Amiss)}
    listed = [match.get(each.assertion, -1) for each in lineage.to_look_at]
    right = sum(number in true for number in listed)
    figures.looks += Tally(
        right=right, missed=len(true - set(listed)), spurious=len(listed) - right
    )


def _quotes(
    affair: Affair, lineage: Lineage, text_of: Mapping[Digest, str], figures: Figures
) -> Tally:
    tally, left = Tally(), [each for each in lineage.quotes if each.faithfulness is not None]
    for label in (each for each in affair.labels if each.quoted):
        own = [
            each
            for each in left
            if text_of[each.place.content] == label.text
            and _likeness(each.place.quote, label.words) >= _OVERLAP
        ]
        if not own:
            figures.missed.append(f"quote missed {affair.name} {label.text}: {label.words}")
            tally += Tally(missed=1)
            continue
        left.remove(own[0])
        right = own[0].faithfulness == label.quoted
        tally += Tally(right=right, wrong=not right)
        if not right:
            figures.missed.append(
                f"quote {own[0].faithfulness} for {label.quoted} {affair.name} {label.text}"
            )
    return tally + Tally(spurious=sum(each.faithfulness != "verbatim" for each in left))


def lines(figures: Figures) -> Iterator[str]:
    """Yield the figures in words."""
    yield f"  assertions: {told(figures.assertions)}"
    yield f"  gathered under their claim: {told(figures.claims)}"
    yield f"  steps: {told(figures.steps)}"
    for kind, tally in sorted(figures.changes.items()):
        yield f"  {kind}: {told(tally)}"
    yield f"  to be looked at: {told(figures.looks)}"
    yield f"  quotations: {told(figures.quotes)}"
    yield f"  first-hand: {told(figures.grounds)}"
    right, every = figures.origins.right, figures.origins.right + figures.origins.missed
    yield f"  origins of a claim exact: {right} of {every}"


def main(arguments: Sequence[str]) -> None:
    """Print the figures by hand; --misses: also the faults of what is open; --open: only that.

    Behind the options the names of affairs, if only these are meant.
    """
    named = [each for each in arguments if not each.startswith("--")]
    chosen = [each for each in affairs() if not named or each.name in named]
    for held in (False,) if "--open" in arguments else (False, True):
        for other in (False, True):
            figures = Figures()
            own = [
                each
                for each in chosen
                if each.held == held and (each.name.removesuffix("_held") in OTHER_HAND) == other
            ]
            for affair in own:
                score(affair, figures)
            if own:
                print(
                    f"{'held out' if held else 'developed on'}, {_HAND[other]}:",
                    *lines(figures),
                    sep="\n",
                )
            if "--misses" in arguments and not held:
                print(*figures.missed, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
