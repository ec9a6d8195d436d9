"""A score as people read it in a terminal: a table of figures, each with its interval."""

from itertools import groupby

from stemma.demo.score.figures import Line, Rate
from stemma.demo.score.score import Score
from stemma.publish import exits

_WIDE = 46
_COLUMNS = ("precision", "recall", "wrong value", "box hit")


def score(done: Score) -> None:
    """Print a score: what was counted first, then what is not built."""
    seeds = ", ".join(map(str, done.seeds))
    exits.say(f"Score on made caches ({done.size}, templates {done.templates}, seed {seeds})")
    exits.say("Each figure: share [95 % interval] of n. Made data: how it does on real files is")
    exits.say("told apart from this.")
    exits.say()
    heads = "".join(f"{column:<27}" for column in _COLUMNS)
    exits.say(f"{'':<{_WIDE}}{heads}".rstrip(), strong=True)
    counted = [line for line in done.lines if line.tally is not None]
    for capability, lines in groupby(counted, key=lambda line: line.capability):
        exits.say(capability, strong=True)
        for line in lines:
            exits.say(_row(line))
    missing = [line for line in done.lines if line.tally is None]
    if missing:
        exits.say()
        exits.say("Not built yet (in brackets: how many the key holds)", strong=True)
    for capability, lines in groupby(missing, key=lambda line: line.capability):
        held = "; ".join(f"{line.what} [{line.in_key}]" for line in lines)
        exits.say(f"  {capability}: {held}")


def _row(line: Line) -> str:
    tally = line.tally
    if tally is None:
        return ""
    rates = (tally.precision, tally.recall, tally.wrong_value, tally.box_hit)
    figures = "".join(f"{_figure(rate):<27}" for rate in rates)
    return f"  {line.what:<{_WIDE - 2}}{figures}".rstrip()


def _figure(rate: Rate) -> str:
    if rate.value is None or rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.3f} [{low:.3f} {high:.3f}] {rate.n}"
