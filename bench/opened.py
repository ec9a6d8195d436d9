"""Does every file of a made cache open elsewhere? `python -m bench.opened FOLDER`.

The files are opened with programs that have no code in common with Stemma: poppler, exiftool,
LibreOffice, unzip, tar, file, and Perl's Mail::DKIM (pages of the web: Python's own parser, held
strictly). What they say is compared with the answer key: which files are locked or damaged, how
many pages there are and which words, which mails and which signatures are good. A program that is
not on PATH is told, and how many files it would have opened.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from typing import Any

from typing_extensions import override

_FOLDERS = {"cache": "leak", "coverage": "coverage", "reference": "reference"}
_DKIM = Path(__file__).with_name("dkim_states.pl")
_DKIM_STATES = {
    "mail signed well": "pass",
    "mail altered after signing": "fail",
    "mail whose key is lost": "invalid",
    "mail with a list's footer": "fail",
}
_LEAST_WORDS = 0.97
"""Which share of the words of the key must be in what pdftotext prints of a typed file."""

_PATIENCE = 600
_UNKNOWN_TO_EXIFTOOL = "Invalid value for IFD0 tag 0x0103 Compression"
"""Said of fax compression (T.6), which TIFF 6.0, section 11, allows as value 4."""

_MISSING = "is not on PATH"
_VOID = frozenset(("meta", "link", "br", "hr", "img"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What one program said of one file. `good` says whether that is what the key says."""

    path: str
    program: str
    good: bool
    note: str = ""

    @property
    def state(self) -> str:
        """Say whether the file is as the key says, otherwise, or if the program is missing."""
        if self.note.endswith(_MISSING):
            return "missing"
        return "good" if self.good else "otherwise"


@dataclass(frozen=True, slots=True)
class _Said:
    code: int
    output: str
    errors: str

    @property
    def complaint(self) -> str:
        """Return the last line of what it complained about."""
        return (self.errors.strip().splitlines() or [f"exit code {self.code}"])[-1]


@dataclass(frozen=True, slots=True)
class _Made:
    """A made folder and what its key says."""

    folder: Path
    key: Mapping[str, Any]

    @property
    def files(self) -> list[dict[str, Any]]:
        """Return the files that lie in the folder themselves."""
        return [file for file in self.key["files"] if not file["inside"]]

    def path(self, file: Mapping[str, Any]) -> Path:
        """Return where a file lies."""
        return self.folder / _FOLDERS[file["collection"]] / str(file["path"])

    def words(self, file: Mapping[str, Any]) -> list[str]:
        """Return the words set on all pages of a file."""
        pages = [page for page in self.key["pages"] if page["document"] == file["document"]]
        return [word for page in pages for word in page["words"]]

    def planted(self, check: str) -> dict[str, str]:
        """Return the kind that is planted in a document, by document, for one check."""
        return {
            evidence["place"]["content"]: planted["kind"]
            for planted in self.key["planted"]
            if planted["check"] == check
            for evidence in planted["evidence"]
        }


def _said(*command: str | Path) -> _Said:
    program = str(command[0])
    if which(program) is None:
        return _Said(127, "", f"{program} {_MISSING}")
    ran = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
    return _Said(ran.returncode, ran.stdout.decode(errors="replace"), ran.stderr.decode("latin-1"))


def opened(folder: Path) -> Iterator[Opened]:
    """Yield what every program says of every file of a made folder."""
    made = _Made(folder, json.loads((folder / "key.json").read_text("utf-8")))
    passwords = (folder / "passwords.txt").read_text("utf-8").split()
    for file in made.files:
        yield from _by_ending(made, file, passwords)
    yield from _office(made)
    yield from _mails(made)


def _by_ending(made: _Made, file: Mapping[str, Any], passwords: Sequence[str]) -> Iterator[Opened]:
    path = made.path(file)
    match path.suffix:
        case ".pdf":
            yield from _pdf(made, file, passwords)
        case ".tif" | ".jpg":
            yield from _picture(file, path)
        case ".zip":
            yield _plainly(file, "unzip", _said("unzip", "-tq", path))
        case ".gz" | ".tar":
            yield _plainly(file, "tar", _said("tar", "-tf", path))
        case ".html":
            yield _page(file, path)
        case ".txt" | ".csv" | ".mbox":
            said = _said("file", "--brief", "--mime", path)
            good = said.output.startswith("text/") or path.suffix == ".mbox"
            yield Opened(
                path=str(file["path"]), program="file", good=good, note=said.output.strip()
            )


def _plainly(file: Mapping[str, Any], program: str, said: _Said) -> Opened:
    good = said.code == 0
    return Opened(
        path=str(file["path"]), program=program, good=good, note="" if good else said.complaint
    )


def _picture(file: Mapping[str, Any], path: Path) -> Iterator[Opened]:
    said = _said("exiftool", "-validate", "-warning", "-error", "-a", path)
    faults = re.findall(r"(?:Warning|Error) +: (.*)", said.output)
    faults = [fault for fault in faults if fault != _UNKNOWN_TO_EXIFTOOL]
    good = said.code == 0 and not faults
    note = "; ".join(faults) or ("" if good else said.complaint)
    yield Opened(path=str(file["path"]), program="exiftool", good=good, note=note)
    if path.suffix == ".tif":
        yield _plainly(file, "tiffinfo", _said("tiffinfo", "-D", path))


def _pdf(made: _Made, file: Mapping[str, Any], passwords: Sequence[str]) -> Iterator[Opened]:
    path, name = made.path(file), str(file["path"])
    text = _said("pdftotext", path, "-")
    match file["readable"]:
        case "locked":
            good = text.code != 0 and any(
                _said("pdftotext", "-upw", word, path, "-").code == 0 for word in passwords
            )
            yield Opened(path=name, program="pdftotext", good=good, note="locked")
        case "damaged":
            good = text.code != 0 or bool(text.errors)
            yield Opened(path=name, program="pdftotext", good=good, note="damaged")
        case "partly":
            yield Opened(path=name, program="pdftotext", good=bool(text.errors), note="partly")
        case _:
            yield _worded(made, file, text)
            yield _drawn(file, path)
            if file["document"] in (signed := made.planted("pdf.signature")):
                yield _signature(file, path, signed[file["document"]])


def _worded(made: _Made, file: Mapping[str, Any], text: _Said) -> Opened:
    """Compare the words of a typed file with those that were set; a scan has none."""
    name = str(file["path"])
    if text.code or text.errors:
        return Opened(path=name, program="pdftotext", good=False, note=text.complaint)
    if file["way"] != "typed":
        return Opened(path=name, program="pdftotext", good=True)
    told = Counter("".join(text.output.split()))
    words = Counter("".join(made.words(file)))
    found = (told & words).total() / max(1, words.total())
    good = (found < _LEAST_WORDS) if file["false_layer"] else (found >= _LEAST_WORDS)
    return Opened(path=name, program="pdftotext", good=good, note=f"{found:.1%} of the letters")


def _drawn(file: Mapping[str, Any], path: Path) -> Opened:
    """Draw every page, and see that there are as many as were made, none of them empty."""
    with tempfile.TemporaryDirectory() as folder:
        said = _said("pdftoppm", "-r", "40", "-gray", path, f"{folder}/page")
        pages = [page.read_bytes() for page in Path(folder).iterdir()]
    empty = sum(min(page[20:]) > 160 for page in pages)
    good = not (said.code or said.errors or empty) and len(pages) == file["pages"]
    note = said.complaint if said.code or said.errors else f"{len(pages)} pages, {empty} empty"
    return Opened(path=str(file["path"]), program="pdftoppm", good=good, note=note)


def _signature(file: Mapping[str, Any], path: Path, kind: str) -> Opened:
    """Ask for the signatures; every one made is good, and only a clean file is signed whole."""
    said = _said("pdfsig", "-nocert", path)
    states = re.findall(r"Signature Validation: (.*)", said.output)
    # poppler tells it of each signature: the last one covers what the earlier ones do not.
    whole = said.output.rfind("Total document signed") > said.output.rfind("Not total")
    good = bool(states) and all(state == "Signature is Valid." for state in states)
    note = f"{kind}: {len(states)} signatures, {'whole' if whole else 'not whole'}"
    return Opened(
        path=str(file["path"]),
        program="pdfsig",
        good=good and whole == (kind == "signed cleanly"),
        note=note if states else said.complaint,
    )


class _Strict(HTMLParser):
    """Remembers which tags were closed out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def _page(file: Mapping[str, Any], path: Path) -> Opened:
    data = path.read_bytes()
    named = re.search(rb'charset="?([\w-]+)', data)
    parser = _Strict()
    try:
        parser.feed(data.decode(named[1].decode() if named else "utf-8"))
    except ValueError as error:
        return Opened(path=str(file["path"]), program="html.parser", good=False, note=str(error))
    faults = [*parser.faults, *parser.open]
    return Opened(
        path=str(file["path"]),
        program="html.parser",
        good=not faults and data.lstrip()[:9].lower() == b"<!doctype",
        note=" ".join(faults),
    )


def _office(made: _Made) -> Iterator[Opened]:
    """Convert all Word and Excel files in one go, and see that there are words and no faults."""
    files = [file for file in made.files if made.path(file).suffix in (".docx", ".xlsx")]
    with tempfile.TemporaryDirectory() as folder:
        home, out = f"-env:UserInstallation=file://{folder}/home", Path(folder, "out")
        for file in files:
            to = out / str(file["document"])[:12]
            said = _said(
                "soffice",
                home,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                to,
                made.path(file),
            )
            text = _said("pdftotext", to / f"{made.path(file).stem}.pdf", "-")
            fault = re.search(r"#(?:REF|NAME|VALUE|DIV/0)[!?]|Err:\d+", text.output)
            good = said.code == text.code == 0 and len(text.output.split()) > 5 and not fault
            note = fault[0] if fault else "" if good else said.complaint
            yield Opened(path=str(file["path"]), program="soffice", good=good, note=note)


def _mails(made: _Made) -> Iterator[Opened]:
    """Ask Mail::DKIM for the state of each mail, against the keys that come with the leak."""
    planted = made.planted("mail.dkim")
    files = [file for file in made.files if made.path(file).suffix == ".eml"]
    said = _said("perl", _DKIM, made.folder / "keys.txt", *map(made.path, files))
    if said.code:
        yield Opened(path="*.eml", program="Mail::DKIM", good=False, note=said.complaint)
        return
    for file, state in zip(files, said.output.splitlines(), strict=True):
        kind = planted.get(file["document"], "not signed")
        good = state.partition(" ")[0] == _DKIM_STATES.get(kind, "none")
        yield Opened(
            path=str(file["path"]), program="Mail::DKIM", good=good, note=f"{kind}: {state}"
        )


def _table(outcomes: Sequence[Opened]) -> str:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in outcomes:
        counted[one.program][one.state] += 1
    states = ("good", "otherwise", "missing")
    lines = ["| program | as the key says | otherwise | not asked: missing |", "|" + " --- |" * 4]
    for name, count in counted.items():
        lines.append("| " + " | ".join((name, *(str(count[state]) for state in states))) + " |")
    return "\n".join(lines)


def main(say: Callable[[str], object] = print) -> int:
    """Open the files of the folder named on the command line; 1 if one is not as the key says."""
    if len(sys.argv) != 2:
        say("python -m bench.opened FOLDER")
        return 2
    outcomes = list(opened(Path(sys.argv[1])))
    say(_table(outcomes))
    bad = [one for one in outcomes if one.state == "otherwise"]
    for one in bad:
        say(f"{one.program}: {one.path}: {one.note}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
