"""One small cache for all tests that look into a made one: making it takes half a minute."""

import pytest

from stemma.demo.building import Built, build
from stemma.demo.order import Order


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the small cache of seed 0, on disk. Whoever changes a file puts it back."""
    return build(tmp_path_factory.mktemp("cache") / "demo", Order(), lambda _done, _of: None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give whoever comes first the time to make the cache, on a slow machine too."""
    for item in items:
        if "built" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(600))
