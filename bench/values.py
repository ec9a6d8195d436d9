"""How well values are read: precision, recall, wrong values, by kind and language.

    python -m bench.values            the half that was not tuned on
    python -m bench.values --tuned    the other half
    python -m bench.values --show K   what went wrong, of kind K, on the tuned half

The sets are `../shared/gold/values`; of both, the half by the hash of the text was tuned on.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from bench.value_specs import Canonical, Example, examples, is_tuned, measure, money
from stemma import extract_values
from stemma.demo.score.figures import Rate
from stemma.model.mentions import MentionSeen
from stemma.toolkit.grammar.number_row import number_of
from stemma.toolkit.grammar.number_tokens import numbered
from stemma.toolkit.grammar.tokens import tokenise
from stemma.toolkit.grammar.vocabulary import lexicon


@dataclass(slots=True)
class Score:
    """Values right, wrong (another value where one stands), spurious (where none), missed."""

    right: int = 0
    wrong: int = 0
    spurious: int = 0
    missed: int = 0
    outside: Counter[str] = field(default_factory=Counter)


def measured(found: Iterable[Example]) -> dict[tuple[str, str], Score]:
    """Return the scores of examples by language and kind."""
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    for example in found:
        score = scores[example.language, example.kind]
        if example.outside is not None:
            score.outside[example.outside] += 1
            continue
        compare(example, score, read(example))
    return scores


def compare(example: Example, score: Score, found: list[Canonical]) -> None:
    """Add one example, and what was read of it, to a score."""
    wanted, got = list(example.values), list(found)
    for value in list(got):
        fitting = _fitting(value, wanted)
        if fitting:
            got.remove(value)
            score.right += len(fitting)
            for each in fitting:
                wanted.remove(each)
    wrong = min(len(wanted), len(got))
    score.wrong += wrong
    score.spurious += len(got) - wrong
    score.missed += len(wanted) - wrong


def _fitting(value: Canonical, wanted: list[Canonical]) -> list[Canonical]:
    """Return what a value is of what is wanted: itself, or the number that it limits.

    The English and Chinese sets know no limits ("more than 5 km" is 5 km there), and have two
    values where Stemma has the two ends of one range.
    """
    if value in wanted or value[0] not in ("money", "measure"):
        return [value] if value in wanted else []
    name, low, high, unit = value
    ends: list[Canonical] = [(name, end, end, unit) for end in (low, high) if end is not None]
    if len(ends) == 2 and len(wanted) == 1:
        ends = ends[1:]  # of "eight to 10 feet" the sets have "10 feet" alone
    return ends if all(end in wanted for end in ends) and len(ends) <= len(wanted) else []


def read(example: Example) -> list[Canonical]:
    """Return what Stemma reads, of the kind of an example."""
    if example.kind == "number":
        row = numbered(tokenise(example.text, lexicon()), lexicon().alphabet)
        tokens = (token for token in row.tokens if "NUM" in token.meaning)
        return [("number", number_of(token).value.normalize()) for token in tokens]
    found = [each for each in extract_values(example.text) if each.kind == example.kind]
    return [canonical(each) for each in found if _is_of_model(each, example.source)]


_TIMES = frozenset({"ms", "s", "min", "h", "day", "workday", "week", "month", "year"})


def _is_of_model(seen: MentionSeen, model: str) -> bool:
    """Tell whether a model of the English and Chinese sets labels measures of this unit at all."""
    unit = str(seen.value.get("unit"))
    if model == "PercentModel":
        return unit in ("%", "pp", "‰")
    if model == "TemperatureModel":
        return unit in ("degC", "degF", "deg", "K")
    if model == "AgeModel":
        return unit in _TIMES
    if model == "DimensionModel":
        return unit not in {*_TIMES, "%", "pp", "‰", "degC", "degF"}
    return True


def canonical(seen: MentionSeen) -> Canonical:
    """Return a value in the form in which two are compared."""
    value = seen.value
    if seen.kind == "date":
        ends = [str(value["from"]), str(value["to"])]
        return ("date", *ends)
    if seen.kind == "ordinal":
        return ("ordinal", int(str(value["value"])))
    low, high = _ends(seen)
    if seen.kind == "money":
        return money(low, high, str(value["currency"]))
    return measure(low, high, str(value["unit"]))


def _ends(seen: MentionSeen) -> tuple[Decimal | None, Decimal | None]:
    value = seen.value
    if "low" in value:
        return Decimal(str(value["low"])), Decimal(str(value["high"]))
    number = Decimal(str(value["amount" if seen.kind == "money" else "value"]))
    low = None if seen.qualifier in ("at_most", "less_than") else number
    high = None if seen.qualifier in ("at_least", "more_than") else number
    return low, high


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuned", action="store_true")
    parser.add_argument("--show", metavar="KIND")
    arguments = parser.parse_args()
    chosen = [
        each for each in examples() if is_tuned(each) == (arguments.tuned or bool(arguments.show))
    ]
    if arguments.show:
        _show([each for each in chosen if each.kind == arguments.show])
        return
    everything, values = Score(), Score()
    for (language, kind), score in sorted(measured(chosen).items()):
        show(f"{language} {kind}", score)
        for total in (everything, values)[: 1 if kind == "number" else 2]:
            total.right += score.right
            total.wrong += score.wrong
            total.spurious += score.spurious
            total.missed += score.missed
    show("values", values)
    show("all", everything)


def _show(found: list[Example]) -> None:
    for example in found:
        score = Score()
        if example.outside is None:
            compare(example, score, read(example))
        if score.wrong or score.spurious or score.missed:
            marks = "W" * score.wrong + "S" * score.spurious + "M" * score.missed
            print(marks, example.language, example.source, repr(example.text))
            print("    wanted", [value[1:] for value in example.values])
            print("    got   ", [value[1:] for value in read(example)])


def show(name: str, score: Score) -> None:
    """Print a score in one line, and what is outside it in others."""
    emitted, true = (
        score.right + score.wrong + score.spurious,
        score.right + score.wrong + score.missed,
    )
    rates = {
        "precision": Rate(score.right, emitted),
        "recall": Rate(score.right, true),
        "wrong": Rate(score.wrong, emitted),
    }
    print(
        f"{name:12} n={true:4} " + "  ".join(f"{key} {_told(rate)}" for key, rate in rates.items())
    )
    for why, number in score.outside.most_common():
        print(f"{'':12} outside {number}: {why}")


def _told(rate: Rate) -> str:
    if rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.3f} ({low:.2f}-{high:.2f})"


if __name__ == "__main__":
    main()
