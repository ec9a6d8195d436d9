"""One small cache for all tests that look into a made one: making it takes half a minute."""

import pytest

from stemma.demo.building import Built, build
from stemma.demo.order import Order


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the small cache of seed 0, on disk. Whoever changes a file puts it back."""
    return build(tmp_path_factory.mktemp("cache") / "demo", Order(), lambda _done, _of: None)


@pytest.hookimpl(trylast=True)  # behind the shuffling
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in a browser last, and give whoever comes first the time to make the cache.

    While a browser is driven, an event loop runs in this thread, and nobody else can start one.
    """
    items.sort(key=lambda item: item.path.parent.name == "browser")
    for item in items:
        if "built" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(600))
