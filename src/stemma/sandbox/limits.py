"""How much one cell may use before it is ended; a second try gets more."""

from dataclasses import dataclass
from typing import Self

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The budget of one cell.

    `memory` is bytes of address space on top of what the zygote holds and the content mapped;
    `cpu_seconds` processor time; `silence` seconds without a frame, `waiting` seconds waited for
    frames in all; `output` bytes over all frames but the bytes of children, each frame counted as
    at least 256; `children` and `child_bytes` count and sum of what is unpacked; `ratio` how many
    times its own size an archive may unpack to, once it has given more than 256 MiB.
    """

    memory: int = 1024 * MEBIBYTE
    cpu_seconds: int = 120
    silence: float = 60.0
    waiting: float = 1200.0
    output: int = 2048 * MEBIBYTE
    children: int = 100_000
    child_bytes: int = 64 * 1024 * MEBIBYTE
    ratio: int = 200

    def second_try(self) -> Self:
        """Return the larger budget for a content that failed once and is now tried alone."""
        return type(self)(
            memory=3 * self.memory,
            cpu_seconds=4 * self.cpu_seconds,
            silence=3 * self.silence,
            waiting=4 * self.waiting,
            output=self.output,
            children=self.children,
            child_bytes=self.child_bytes,
            ratio=self.ratio,
        )
