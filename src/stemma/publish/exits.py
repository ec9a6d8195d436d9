"""The only ways out for text: to the terminal, as JSON, into files.

Text of documents is hostile: it may hold escape codes that rewrite the screen, characters that turn
the reading direction, line breaks that fake a second line. Whatever a person sees passes here.
"""

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

_HARMLESS_FORMATS = frozenset("\u00ad\u200b\u200c\u200d\ufeff")


def harmless(text: str, *, lines: bool = False) -> str:
    """Return a text without the power to steer a terminal or to change the reading direction.

    Control characters and bidirectional marks become their code point in brackets; line breaks and
    tabs become spaces unless `lines`. Characters that show nothing are dropped.
    """
    return "".join(_harmless(character, lines=lines) for character in text)


def _harmless(character: str, *, lines: bool) -> str:
    if character in "\n\t":
        return character if lines else " "
    if character in _HARMLESS_FORMATS:
        return ""
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}:
        return f"[U+{ord(character):04X}]"
    return character


@cache
def _out() -> Console:
    return Console(highlight=False, soft_wrap=True)


@cache
def _err() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str = "", *, strong: bool = False) -> None:
    """Print a line of the answer to standard output."""
    _out().print(Text(harmless(text), style="bold" if strong else ""))


def say_lines(text: str) -> None:
    """Print a text with its own line breaks."""
    _out().print(Text(harmless(text, lines=True)))


def say_marked(before: str, marked: str, after: str, *, indent: str = "") -> None:
    """Print a quote with its found part lit."""
    line = Text(indent)
    line.append(harmless(before), style="dim")
    line.append(harmless(marked), style="bold yellow")
    line.append(harmless(after), style="dim")
    _out().print(line)


def tell(text: str) -> None:
    """Print a remark on standard error, where it is in nobody's way."""
    _err().print(Text(harmless(text)))


def fail(text: str) -> None:
    """Print the sentence of a failure on standard error."""
    line = Text("stemma: ", style="bold red")
    line.append(harmless(text), style="")
    _err().print(line)


def be_robust() -> None:
    """Write a character that the terminal's charset lacks as a code, and go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def silence() -> None:
    """Let the rest of the output go nowhere: whoever read it (`head`, say) has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit(record: Any) -> None:  # noqa: ANN401 (any record of the model)
    """Print one record as a line of JSON."""
    sys.stdout.write(as_json(record) + "\n")


def as_json(record: Any) -> str:  # noqa: ANN401 (any record of the model)
    """Return a record as JSON that holds nothing a terminal would obey."""
    return _escaped(TypeAdapter(type(record)).dump_json(record).decode())


def emit_plain(value: dict[str, Any]) -> None:
    """Print a plain dictionary as a line of JSON."""
    sys.stdout.write(_escaped(json.dumps(value, ensure_ascii=False)) + "\n")


def _escaped(text: str) -> str:
    """Escape what JSON lets through and a terminal would obey."""
    return "".join(
        f"\\u{ord(character):04x}"
        if ord(character) in range(0x7F, 0xA0) or unicodedata.bidirectional(character) in _TURNING
        else character
        for character in text
    )


_TURNING = frozenset({"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"})


def write_picture(path: Path, picture: bytes) -> None:
    """Write a picture file that a cell has encoded."""
    path.write_bytes(picture)


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """Write a value as a file of JSON that holds nothing a terminal would obey."""
    path.write_text(json_file(value), encoding="utf-8")


def json_file(value: Mapping[str, Any]) -> str:
    """Return a value as the text of a file of JSON."""
    return _escaped(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write a file that an exit made, line by line."""
    with path.open("wb") as file:
        file.writelines(lines)


class Bars:
    """Bars on standard error, one a stage; where that is no terminal, nothing."""

    def __init__(self, progress: Progress) -> None:
        """Draw on a running progress display."""
        self._progress = progress
        self._tasks: dict[str, Any] = {}

    def show(self, stage: str, done: int, total: int) -> None:
        """Set how far a stage is; a stage appears once it has something to do."""
        if total and stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        if stage in self._tasks:
            self._progress.update(self._tasks[stage], completed=done, total=total)


@contextmanager
def bars() -> Iterator[Bars]:
    """Show bars while the block runs."""
    columns = (
        TextColumn("{task.description:<12}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=_err(), disable=not _err().is_terminal) as progress:
        yield Bars(progress)
