"""The real server in a process of its own: started, read, ended."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Running(NamedTuple):
    """A server, and what it printed. `name` is its host and port, `port` the port alone."""

    process: subprocess.Popen[str]
    name: str
    arrival: Path
    port: int
    key: Path

    @property
    def home(self) -> str:
        """Return the address of the page."""
        return f"http://{self.name}/"


@contextmanager
def serving(case: Path) -> Iterator[Running]:
    """Serve a case by `stemma serve` until the end of the block."""
    command = [sys.executable, "-m", "stemma", "serve", str(case), "--no-browser"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield _read(process)
        finally:
            process.kill()


def _read(process: subprocess.Popen[str]) -> Running:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("Ctrl-C"):
            break
    name = re.search(r"The workbench: http://(\S+)/", said)
    arrival = re.search(r"(\S+open\.html)", said)
    programs = re.search(r"http://127\.0\.0\.1:(\d+)/ with the key in (\S+)", said)
    assert name, said
    assert arrival, said
    assert programs, said
    return Running(process, name[1], Path(arrival[1]), int(programs[1]), Path(programs[2]))
