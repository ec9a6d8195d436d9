"""Scores of a case that is there, or of many small caches made for the purpose."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from stemma.case import Case
from stemma.demo.building import build
from stemma.demo.key import answer
from stemma.demo.order import Order, Templates
from stemma.demo.score.score import Score, scored, together
from stemma.demo.tour import opened
from stemma.errors import UsageError
from stemma.pipeline.progress import Watcher
from stemma.store import case_folder


def score_case(folder: Path, key: Path) -> Score:
    """Return the score of a case on a key.

    Raises:
        UsageError: if there is no such case, or no key.
    """
    if not case_folder.is_case(folder):
        raise UsageError(
            f"{folder} is not a case. Name the case that was made: stemma demo score demo/leak.case"
        )
    try:
        true = answer.read(key)
    except (OSError, ValidationError) as error:
        raise UsageError(
            f"There is no answer key at {key}. A case is scored where it was made: "
            "stemma demo score demo/leak.case"
        ) from error
    with Case.open(folder) as case:
        return scored(case, true)


def score_seeds(
    seeds: int, templates: Templates, say: Callable[[str], None], watcher: Watcher
) -> Score:
    """Make, run and score small caches of the seeds 0, 1, ...; nothing is kept.

    Raises:
        StemmaError: whatever building or a case raises.
    """
    scores: list[Score] = []
    for seed in range(seeds):
        say(f"Cache {seed + 1} of {seeds} (seed {seed}, templates {templates})")
        with TemporaryDirectory(prefix="stemma-score-") as folder:
            order = Order(seed, "small", templates)
            built = build(Path(folder) / "demo", order, lambda _done, _of: None)
            with opened(built, watcher) as case:
                scores.append(scored(case, built.key))
    return together(scores)
