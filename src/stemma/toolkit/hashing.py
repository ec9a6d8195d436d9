"""The hash that fixes which text a place means."""

import hashlib

from stemma.model.places import Digest


def text_hash(text: str) -> Digest:
    """Return the SHA-256 of a text's UTF-8; what UTF-8 cannot write is replaced."""
    return Digest(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())
