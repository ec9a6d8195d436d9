"""One figure: what was measured, on how much, against which goal, and whether it was met."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Verdict = Literal["met", "not met", "no goal", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of the table. `value` is None where it could not be measured: `note` says why.

    `goal` is the least value that meets it, the most where `less_is_better`; `n` how many pages
    (or files, as `note` says) the figure stands on.
    """

    part: str
    what: str
    value: float | None
    unit: str
    goal: float | None = None
    less_is_better: bool = False
    n: int = 0
    note: str = ""

    @property
    def verdict(self) -> Verdict:
        """Compare with the goal."""
        if self.value is None:
            return "skipped"
        if self.goal is None:
            return "no goal"
        met = self.value <= self.goal if self.less_is_better else self.value >= self.goal
        return "met" if met else "not met"

    def as_json(self) -> dict[str, Any]:
        """Return the fields and the verdict."""
        return {**asdict(self), "verdict": self.verdict}


def skipped(part: str, what: str, reason: str) -> Record:
    """Return the record of what could not be measured here."""
    return Record(part=part, what=what, value=None, unit="", note=reason)


def table(records: Sequence[Record]) -> str:
    """Return records as a Markdown table."""
    lines = ["| part | what | measured | goal | verdict | n | note |", "|" + " --- |" * 7]
    for record in records:
        sign = "at most" if record.less_is_better else "at least"
        goal = "" if record.goal is None else f"{sign} {record.goal:g}"
        value = "" if record.value is None else f"{record.value:.4g} {record.unit}"
        cells = (record.part, record.what, value, goal, record.verdict, str(record.n), record.note)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
