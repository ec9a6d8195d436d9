"""Versions of one document: draft, signed, scanned again, translated; which came from which."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Digest

Step = Literal["revised", "signed", "copied", "translated"]
"""What happened between two versions."""


@dataclass(frozen=True, slots=True)
class VersionEdge:
    """One version came from another."""

    parent: Digest
    child: Digest
    step: Step


@dataclass(frozen=True, slots=True)
class VersionGroup:
    """Contents that are versions of one document, and how they came from each other."""

    title: str
    documents: tuple[Digest, ...]
    edges: tuple[VersionEdge, ...]
