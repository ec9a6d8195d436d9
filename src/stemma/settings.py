"""What a person can set for a run, gathered once and handed down as an argument."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to run. docs/settings.md explains each field to users.

    `languages` are BCP 47 tags to recognise in scans (None: all whose models are present);
    `sandbox` "limits-only" allows parsing where the kernel cannot lock a cell; `passwords` are
    tried on what is locked, and are stored nowhere; `cyrillic_model` is a folder with a model of
    Cyrillic for the second engine (extra `rapidocr`).
    """

    workers: int = 0
    languages: tuple[str, ...] | None = None
    sandbox: Literal["locked", "limits-only"] = "locked"
    passwords: tuple[str, ...] = field(default=(), repr=False)
    cyrillic_model: Path | None = None

    def worker_count(self) -> int:
        """Return the number of workers: as set, else one a processor this process may use."""
        if self.workers:
            return self.workers
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1
