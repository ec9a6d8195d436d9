"""How much of who says what, and from whom, was found: assertions, steps, origins, quotations.

What is found is matched with the key by place: an assertion with the one of the same text
whose words overlap, of the same claim where claims can be told. Every proposed step counts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stemma.case import Case
from stemma.corroboration.claims import Ruling, claims
from stemma.corroboration.mutations import mutations
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.figures import Line, Tally
from stemma.model.claims import Assertion, Lineage, Quotation, Support
from stemma.model.places import Place

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_SHARED = 0.5
"""So many of the words of the shorter place must stand in both for them to be one."""


def corroborating(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield the figures of the coverage."""
    told = case.corroboration.lineage()
    match = _matched(told.assertions, key.assertions)
    yield Line(
        "assertions",
        "assertions",
        Tally(
            right=len(set(match.values())), missed=len(key.assertions) - len(set(match.values()))
        ),
    )
    yield Line("derivation", "edges", _edges(told, key, match))
    changes = mutations(Ruling(told, {}))
    true = {(m.kind, m.assertion) for m in key.mutations}
    for kind in sorted({m.kind for m in key.mutations}):
        found = {(m.kind, match.get(m.assertion, m.assertion)) for m in changes if m.kind == kind}
        own = {each for each in true if each[0] == kind}
        yield Line(
            "derivation",
            f"mutations: {kind}",
            Tally(right=len(own & found), missed=len(own - found), spurious=len(found - own)),
        )
    yield Line("claims", "origins exact", _origins(told, key, match))
    yield Line("quotes", "quotations", _quotes(told, key))


def _matched(found: Sequence[Assertion], true: Sequence[Assertion]) -> dict[str, str]:
    """Return for each found assertion the key's one at its place, one each, headlines apart."""
    by_content: dict[str, list[Assertion]] = defaultdict(list)
    for each in true:
        by_content[each.place.content].append(each)
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for each in found:
        own = by_content[each.place.content]
        near = [
            (_likeness(each.place, other.place), other.key)
            for other in own
            if other.headline == each.headline and other.key not in taken
        ]
        best = max(near, default=(0.0, ""))
        if best[0] >= _SHARED:
            pairs[each.key] = best[1]
            taken.add(best[1])
    return pairs


def _likeness(one: Place, other: Place) -> float:
    if one.page is not None and other.page is not None and one.page != other.page:
        return 0.0
    first, second = (set(_WORD.findall(p.quote.casefold())) for p in (one, other))
    short = min(len(first), len(second))
    return len(first & second) / short if short else 0.0


def _edges(told: Lineage, key: AnswerKey, match: Mapping[str, str]) -> Tally:
    true = {(each.child, each.parent) for each in key.derivations}
    found = {
        (match.get(each.child, each.child), match.get(each.parent, each.parent))
        for each in told.proposals
        if each.parent in match or not each.parent.startswith("named: ")
    }
    return Tally(right=len(true & found), missed=len(true - found), spurious=len(found - true))


def _origins(told: Lineage, key: AnswerKey, match: Mapping[str, str]) -> Tally:
    """Count the claims of the key whose origins for it are exact in number and kind."""
    ruling = Ruling(told, {})
    by_claim: dict[str, list[str]] = defaultdict(list)
    true_claim = {each.key: each.claim for each in key.assertions}
    counted = {each.key: each for each in claims(ruling, ())}
    for each in told.assertions:
        if each.key in match:
            by_claim[true_claim[match[each.key]]].append(each.claim)
    right = 0
    for claim in key.claims:
        names = by_claim.get(claim.key, ())
        name = max(set(names), key=names.count, default=None)
        mine = counted[name].supported if name in counted else None
        right += mine is not None and _kinds(mine) == _kinds(claim.supported)
    return Tally(right=right, missed=len(key.claims) - right)


def _kinds(support: Support) -> tuple[int, int, int]:
    return support.count("known"), support.count("unexplained"), support.count("circular")


def _quotes(told: Lineage, key: AnswerKey) -> Tally:
    """Count quotations found at their place with the right word for how faithful they are."""
    tally, left = Tally(), [each for each in told.quotes if each.faithfulness is not None]
    for true in key.quotations:
        near = [each for each in left if each.place.content == true.place.content]
        best = max(near, key=lambda each: _likeness(each.place, true.place), default=None)
        if best is None or _likeness(best.place, true.place) < _SHARED:
            tally += Tally(missed=1)
            continue
        left.remove(best)
        is_right = best.faithfulness == true.faithfulness
        tally += Tally(right=is_right, wrong=not is_right)
    return tally + Tally(spurious=sum(_is_spurious(each, key) for each in left))


def _is_spurious(quote: Quotation, key: AnswerKey) -> bool:
    """Tell whether a quotation has a wrong word: any but verbatim, where the key has none."""
    contents = {each.key: each.place.content for each in key.assertions}
    return quote.place.content in contents.values() and quote.faithfulness != "verbatim"
