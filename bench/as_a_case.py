"""Files read as a case reads them, one item each: what deals are woven from, before any is."""

import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from stemma.case import Case
from stemma.model.across import CacheItem
from stemma.settings import Settings
from stemma.store import across
from stemma.store.case_folder import DATABASE
from stemma.store.database import open_existing


def items_of(files: Sequence[Path]) -> Mapping[str, CacheItem]:
    """Return the item that each file is, by the file's name; no two names are alike."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "case")
        with Case.create(folder, settings=Settings(workers=1)) as case:
            case.take_in(files)
            case.run()
        with closing(open_existing(folder / DATABASE, write=False)) as db:
            return {item.name: item for item in across.every_item(db)}
