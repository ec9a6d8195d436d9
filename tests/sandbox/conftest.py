"""A zygote with captured cells, warm for a whole file of tests."""

from collections.abc import Iterator

import pytest

from tests.sandbox.hostile import HostileZygote, hostile


@pytest.fixture(scope="module")
def captured() -> Iterator[HostileZygote]:
    """Give a zygote with captured cells behind all layers."""
    with hostile() as zygote:
        yield zygote
