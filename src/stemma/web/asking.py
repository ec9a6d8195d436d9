"""The parameters that several routes share, written once."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Path, Query

from stemma.case import COLLECTIONS
from stemma.model.places import Collection, Digest

MOST = 500
"""Records in one answer."""

ALL = 2**31
"""Records in a table: as many as there are."""

OnlyDocument = Annotated[
    Digest | None, Query(pattern="^[0-9a-f]{64}$", description="Only about this document.")
]
Hash = Annotated[
    Digest, Path(alias="hash", pattern="^[0-9a-f]{64}$", description="SHA-256 of the document.")
]
PageNumber = Annotated[int, Path(ge=1, le=2**31, description="The page, from 1.")]
Offset = Annotated[int, Query(ge=0, le=2**31, description="How many to leave out.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
Words = Annotated[str, Query(max_length=2000, description="A query, as docs/search.md has it.")]
Collections = Annotated[
    list[Collection] | None, Query(alias="collection", description="Only these; all if left out.")
]

Labels = Annotated[
    list[str] | None, Query(alias="label", max_length=200, description="Only with these labels.")
]
Named = Annotated[str, Query(max_length=500, description="What must stand in the name.")]


def chosen(collections: Sequence[Collection] | None) -> tuple[Collection, ...]:
    """Return the collections asked for, all where none is, in the order of the house."""
    return tuple(each for each in COLLECTIONS if not collections or each in collections)
