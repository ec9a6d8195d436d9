"""What was taken in: contents by their hash, and where each was met."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import ConfigDict

from stemma.model.places import Collection, Digest

Kept = Literal["originals", "blobs"]
"""Where the bytes rest: `originals` were taken in, `blobs` were unpacked from them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Where a content was met. Its raw path is written as base64 in JSON.

    `path` is the name as bytes, relative to what was taken in or inside its container (a content
    hash, None for a file of its own); `shown` the same for people. `modified_ns` is the file
    system's date in nanoseconds, kept to know an unchanged file again and never shown as a fact.
    """

    __pydantic_config__: ClassVar = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    content: Digest
    collection: Collection
    kind: Literal["file", "member", "attachment"]
    container: Digest | None
    path: bytes
    shown: str
    modified_ns: int | None = None
