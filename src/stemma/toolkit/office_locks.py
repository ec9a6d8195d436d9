"""Office files that a password locks: whether they are, and what is inside once one opens them.

Newer files are locked as a whole and lie inside a compound file (MS-OFFCRYPTO: agile and standard);
older ones are locked in their streams (RC4, XOR). msoffcrypto-tool knows both.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import msoffcrypto
from cryptography.hazmat.backends import default_backend
from msoffcrypto import exceptions
from msoffcrypto.format import doc97, ooxml, ppt97, xls97

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received
from stemma.toolkit import compound

default_backend()  # asked for by msoffcrypto, and imported only then; a cell can import nothing
for _format in (doc97, ppt97, xls97):
    # They put what they take apart into temporary files; a cell can make none, and needs none.
    _format.tempfile = SimpleNamespace(TemporaryFile=io.BytesIO)
_REFUSED = (exceptions.InvalidKeyError, exceptions.DecryptionError, exceptions.ParseError)
_BROKEN = (*compound.BROKEN, EOFError, NotImplementedError)
_LARGEST = 512 << 20
"""Bytes; what is inside stands in memory whole."""


def is_locked(received: Received) -> bool:
    """Tell whether a compound file is an Office file that a password locks."""
    if not received.head(8).startswith(compound.SIGNATURE):
        return False
    with _opened(received) as office:
        try:
            return office is not None and bool(office.is_encrypted())
        except (*_BROKEN, *_REFUSED):
            return False


def unlocked(received: Received) -> Received:
    """Return a content with its lock taken off; as it is where it has none, or no password fits.

    Raises:
        UnreadableError: LIMIT_MEMORY for a locked file that is too large to stand in memory.
    """
    if not received.passwords or not is_locked(received):
        return received
    if received.size > _LARGEST:
        raise UnreadableError(Problem(Reason.LIMIT_MEMORY))
    for password in received.passwords:
        found = _with(received, password)
        if found:
            return replace(received, held=found, size=len(found))
    return received


def _with(received: Received, password: str) -> bytes:
    """Return what a password opens; nothing where it is not the right one."""
    out = io.BytesIO()
    with _opened(received) as office:
        if office is None:
            return b""
        try:
            if isinstance(office, ooxml.OOXMLFile):
                office.load_key(password=password, verify_password=True)
            else:
                office.load_key(password=password)
            office.decrypt(out)
        except (*_BROKEN, *_REFUSED):
            return b""
    return out.getvalue()


@contextmanager
def _opened(received: Received) -> Iterator[Any]:
    """Yield the file as msoffcrypto knows it, None where it knows it not."""
    with received.file() as file:
        try:
            office = msoffcrypto.OfficeFile(file)
        except (*_BROKEN, exceptions.FileFormatError):
            office = None
        yield office
