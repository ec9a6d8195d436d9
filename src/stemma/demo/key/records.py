"""What the answer key holds."""

from dataclasses import dataclass

from stemma.demo.making.made import Readable, Way
from stemma.model.claims import (
    Assertion,
    Claim,
    Derivation,
    Mutation,
    Note,
    Quotation,
    RegisterEntry,
    Source,
)
from stemma.model.deals import Deal, Entity, Event, Reference
from stemma.model.findings import Evidence, Mention
from stemma.model.places import Box, Collection, Digest
from stemma.model.versions import VersionGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """A file at one path. `items` are the entries it holds (all or parts of)."""

    document: Digest
    path: str
    inside: str
    collection: Collection
    way: Way
    language: str
    items: tuple[str, ...]
    pages: int | None
    readable: Readable
    false_layer: bool


@dataclass(frozen=True, slots=True)
class KeyPage:
    """The words of a page as they were set, each with its box."""

    document: Digest
    number: int
    words: tuple[str, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value stated somewhere; `path` says of which field of the affair, empty for none."""

    path: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Mark:
    """A signature, initials or a stamp: "signature/deputy"."""

    name: str
    document: Digest
    page: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """Something to be found by a check, or an innocent twin that it should not report as such."""

    kind: str
    check: str
    twin: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerKey:
    """Everything that is true of one made cache. `generator` is the version of what made it."""

    generator: int
    seed: int
    size: str
    templates: str
    files: tuple[KeyFile, ...]
    pages: tuple[KeyPage, ...]
    stated: tuple[Stated, ...]
    marks: tuple[Mark, ...]
    deals: tuple[Deal, ...]
    events: tuple[Event, ...]
    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    versions: tuple[VersionGroup, ...]
    planted: tuple[Planted, ...]
    sources: tuple[Source, ...]
    assertions: tuple[Assertion, ...]
    notes: tuple[Note, ...]
    quotations: tuple[Quotation, ...]
    derivations: tuple[Derivation, ...]
    mutations: tuple[Mutation, ...]
    claims: tuple[Claim, ...]
    register: tuple[RegisterEntry, ...]
