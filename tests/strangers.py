"""Being somebody else for a while: root may read everything, so rights are tried as nobody."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Lay down root's rights while the block runs; whoever has none keeps what he has."""
    if os.geteuid() != 0:
        yield
        return
    os.setresgid(_NOBODY, _NOBODY, 0)
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def public_folder() -> Iterator[Path]:
    """Yield a folder that everybody may enter, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="stemma-test-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for path in [folder, *folder.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(folder)
