"""Other programs that do parts of the same work, where they are installed: not in our environment.

docs/bench.md says how to install them. Programs are looked for on PATH; Python packages in the
environment that `STEMMA_PEERS` names, else in `build/peers`.
"""

import os
import shutil
from pathlib import Path

from bench import process
from bench.material import ROOT

_SCRIPTS = Path(__file__).resolve().parent / "peer_scripts"
_VERSION = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"


def python() -> Path:
    """Return the Python of the peers' own environment, whether it exists or not."""
    place = Path(os.environ.get("STEMMA_PEERS") or ROOT / "build" / "peers")
    return place / "bin" / "python"


def script(name: str) -> Path:
    """Return a script that runs under a peer's Python."""
    return _SCRIPTS / name


def package(name: str) -> str | None:
    """Return the version of a Python package in the peers' environment; None where it is absent."""
    if not python().exists():
        return None
    ran = process.run([python(), "-c", _VERSION, name])
    return ran.output.strip() if ran.code == 0 else None


def program(name: str, *asking: str) -> str | None:
    """Return what a program on PATH answers about its version; None where it is absent."""
    if shutil.which(name) is None:
        return None
    answer = process.run([name, *asking])
    lines = (answer.output or answer.errors).strip().splitlines()
    return lines[0] if lines else "unknown version"


def debian(package_name: str) -> str:
    """Return the version of a Debian package, for programs that do not tell theirs."""
    if shutil.which("dpkg-query") is None:
        return "unknown version"
    ran = process.run(["dpkg-query", "-W", "-f", "${Version}", package_name])
    return ran.output or "unknown version"
