"""How much text the office readers take out, beside LibreOffice's own export to text.

    python -m bench.office_text FOLDER...

Words of both are counted, Han characters each for one. `missed` are words that LibreOffice has and
the reader has not, `more` the other way round: comments, deleted text, headers and Stemma's own
marks stand there on purpose. Sheets are exported sheet by sheet as CSV.
"""

import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from stemma.model.readings import PageReading
from stemma.sandbox.cells import Order, Zygote

_ENDINGS = {".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp", ".rtf"}
_SHEETS = {".xlsx", ".xlsm", ".ods"}
_SLIDES = {".pptx", ".odp"}
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")
_MARK = re.compile(r"^\[(?:[a-z]+(?: [a-z]+)?)(?:, [^\]\n]*)?\] ", re.MULTILINE)
AS_TEXT = "txt:Text (encoded):UTF8"
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,-1"


def words(text: str) -> Counter[str]:
    """Return the words of a text, folded."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def ours(zygote: Zygote, path: Path) -> tuple[str, str]:
    """Read a file in a cell: its text without Stemma's marks, and why not all of it was read."""
    texts, reason = [], ""
    with path.open("rb") as file:
        order = Order(
            job="read", descriptor=file.fileno(), size=path.stat().st_size, name=path.name
        )
        for frame in zygote.run(order):
            if isinstance(frame, PageReading) and frame.text is not None:
                texts.append(_MARK.sub("", frame.text.text))
            problem = getattr(frame, "problem", None)
            reason = str(problem.reason) if problem is not None else reason
    return "\n".join(texts), reason


def theirs(path: Path, folder: Path) -> str:
    """Export a file to text with LibreOffice; slides by way of PDF."""
    suffix = path.suffix.lower()
    target = EVERY_SHEET if suffix in _SHEETS else "pdf" if suffix in _SLIDES else AS_TEXT
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    out = folder / "out"
    for old in out.glob("*"):
        old.unlink()
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(out),
        str(path),
    ]
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    if suffix in _SLIDES:
        for made in out.glob("*.pdf"):
            subprocess.run(["pdftotext", str(made), str(made.with_suffix(".txt"))], check=False)
            made.unlink()
    return "\n".join(made.read_text("utf-8-sig", "replace") for made in sorted(out.glob("*")))


def compared(paths: Iterator[Path]) -> Iterator[tuple[Path, Counter[str], Counter[str], str]]:
    """Yield each file with the words that each side has."""
    with closing(Zygote("parse")) as zygote, tempfile.TemporaryDirectory() as folder:
        Path(folder, "out").mkdir()
        for path in paths:
            text, reason = ours(zygote, path)
            yield path, words(text), words(theirs(path, Path(folder))), reason


def main() -> None:
    """Print a table, a file a line."""
    found = (
        path
        for folder in sys.argv[1:]
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix.lower() in _ENDINGS
    )
    print("| file | words: ours | LibreOffice | missed | more | first missed |")
    print("| --- | --: | --: | --: | --: | --- |")
    for path, mine, other, reason in compared(found):
        missed, more = other - mine, mine - other
        first = ", ".join(list(missed)[:8])
        print(
            f"| {path.name} {reason}| {mine.total()} | {other.total()} "
            f"| {missed.total()} | {more.total()} | {first} |"
        )


if __name__ == "__main__":
    main()
