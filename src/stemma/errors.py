"""Every error Stemma raises on purpose, each with the exit code the command line returns for it."""

from enum import IntEnum
from typing import ClassVar


class Exit(IntEnum):
    """Process exit codes: stable, documented in docs/commands.md, never reused."""

    OK = 0
    FAILED = 1
    USAGE = 2
    MISMATCH = 3
    DUE = 4
    INTERRUPTED = 130


class StemmaError(Exception):
    """Base of all expected failures: one sentence for people, one code for scripts."""

    exit: ClassVar[Exit] = Exit.FAILED


class UsageError(StemmaError):
    """What was asked for cannot be done as asked: a missing folder, a wrong page, a bad query."""

    exit = Exit.USAGE


class MissingError(UsageError):
    """What was asked for is not in this case: no such document, no such page of it."""


class ConflictError(StemmaError):
    """What was asked for does not fit what somebody else did, or is doing, at the same time."""


class ChangedError(ConflictError):
    """Somebody else wrote meanwhile: the text that was to be changed is no longer what it was."""

    def __init__(self, sentence: str, *, here: str, here_hash: str, yours: str) -> None:
        """Say it in a sentence; `here` is what stands there now, `yours` what was to stand."""
        super().__init__(sentence)
        self.here, self.here_hash, self.yours = here, here_hash, yours


class CaseError(StemmaError):
    """The case cannot be used: locked by another process, damaged, or of a newer version."""


class SandboxError(StemmaError):
    """The parsing cell cannot be locked on this machine, so nothing is parsed."""
