"""Part: a mixed folder of real files, OCR included, next to recollindex and kreuzberg.

Real PDFs, a few Word files, mail, pictures. What each made of it stands in the note, because the
work is not the same: ours keeps originals, custody, boxes and an index; recollindex makes an index
and recognises PDFs that have no text at all, and pictures once it is told how; kreuzberg returns
texts. Both peers are given all three languages, since nobody knows which file is in which.
"""

import json
import os
from pathlib import Path

from bench import ours, peers, process
from bench.material import NO_GOLD, TESSERACT_CODES, fresh, mixed_folder
from bench.record import Record, skipped
from stemma.recognition import languages

PART = "folder"
_GOAL_RECOLL, _GOAL_KREUZBERG = 5.0, 2.0
_ALL_LANGUAGES = "+".join(TESSERACT_CODES.values())
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}
_PICTURES = ("image/png", "image/jpeg", "image/tiff")
_BY_OCR = "exec rclocr.py;mimetype=text/plain;charset=utf-8"


def measure(workers: int) -> list[Record]:
    """Run the three of them over the same folder."""
    folder = mixed_folder()
    if folder is None:
        return [skipped(PART, "mixed folder", NO_GOLD)]
    if languages.find() is None:
        return [skipped(PART, "mixed folder", "no Tesseract language data")]
    case = fresh("mixed.case")
    ran = ours.open_folder(folder, case, workers)
    mine = _took("stemma open", ran, ours.made(case).words, len(_files(folder)))
    recoll = _recollindex(folder)
    kreuzberg = _kreuzberg(folder, workers)
    return [
        mine,
        recoll,
        kreuzberg,
        _ratio("stemma against recollindex", mine, recoll, _GOAL_RECOLL),
        _ratio("stemma against kreuzberg", mine, kreuzberg, _GOAL_KREUZBERG),
    ]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _recollindex(folder: Path) -> Record:
    if peers.program("recollindex", "-h") is None:
        return skipped(PART, "recollindex", "recollindex is not on PATH")
    configuration = fresh("recoll")
    configuration.mkdir()
    (configuration / "recoll.conf").write_text(
        f"topdirs = {folder}\n"
        "pdfocr = 1\n"
        "ocrprogs = tesseract\n"
        f"tesseractlang = {_ALL_LANGUAGES}\n"
        "pdfattach = 1\n"
        "loglevel = 2\n"
        f"logfilename = {configuration / 'log'}\n"
    )
    filters = "".join(f"{kind} = {_BY_OCR}\n" for kind in _PICTURES)
    (configuration / "mimeconf").write_text(f"[index]\n{filters}")
    ran = process.run(["recollindex", "-c", configuration, "-z"], _ONE_THREAD)
    if ran.code != 0:
        return skipped(PART, "recollindex", f"ended with code {ran.code}: {ran.errors[-200:]}")
    listed = process.run(["recollq", "-c", configuration, "-m", "-n", "0-100000", "mime:*"])
    sizes = [line for line in listed.output.splitlines() if line.startswith("dbytes = ")]
    size = sum(int(line.removeprefix("dbytes = ") or 0) for line in sizes)
    recognised = len(_files(configuration / "ocrcache" / "objects"))
    told = f"{len(sizes)} documents, {size} bytes of text; OCR of {recognised} files"
    version = peers.debian("recollcmd")
    return _took(f"recollindex {version}", ran, told, len(_files(folder)))


def _kreuzberg(folder: Path, workers: int) -> Record:
    version = peers.package("kreuzberg")
    if version is None:
        where = os.path.relpath(peers.python())
        return skipped(PART, "kreuzberg", f"not in the peers' environment ({where})")
    script = peers.script("kreuzberg_folder.py")
    ran = process.run([peers.python(), script, folder, str(workers), _ALL_LANGUAGES], _ONE_THREAD)
    if ran.code != 0:
        return skipped(PART, "kreuzberg", f"ended with code {ran.code}: {ran.errors[-200:]}")
    told = json.loads(ran.output)
    made = (
        f"{told['with_text']} files with text, {told['failed']} refused, {told['pages']} pages, "
        f"{told['characters']} characters"
    )
    return _took(f"kreuzberg {version}", ran, made, told["files"])


def _took(what: str, ran: process.Ran, made: str, files: int) -> Record:
    return Record(
        part=PART,
        what=what,
        value=ran.wall,
        unit="s",
        less_is_better=True,
        n=files,
        note=f"{ran.cpu:.1f} CPU-s; {made}",
    )


def _ratio(what: str, mine: Record, peer: Record, goal: float) -> Record:
    if mine.value is None or peer.value is None:
        return skipped(PART, what, peer.note)
    return Record(
        part=PART, what=what, value=peer.value / mine.value, unit="times", goal=goal, n=mine.n
    )
