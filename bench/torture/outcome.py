"""What a torture found: figures, and every promise that was broken."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One part's figures and broken promises; `skipped` says why it could not run here."""

    part: str
    figures: Mapping[str, object] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    skipped: str = ""

    def line(self) -> str:
        """Return everything as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def summary(self) -> str:
        """Return the same for people."""
        if self.skipped:
            return f"{self.part}: skipped: {self.skipped}"
        figures = ", ".join(f"{name} {value}" for name, value in self.figures.items())
        verdict = "held" if not self.broken else "BROKEN: " + "; ".join(self.broken[:5])
        return f"{self.part}: {verdict}. {figures}"
