"""Bytes that rest in memory alone, on a descriptor: pixels, and the orders that cells are given."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_memory(data: bytes) -> Iterator[int]:
    """Yield a read-only descriptor on bytes that rest in memory alone."""
    writable = os.memfd_create("stemma", os.MFD_CLOEXEC)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(writable, view) :]
        descriptor = os.open(f"/proc/self/fd/{writable}", os.O_RDONLY | os.O_CLOEXEC)
    finally:
        os.close(writable)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
