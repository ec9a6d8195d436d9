"""A folder of mixed files made by other programs, and how much of their text Stemma reads.

    python -m bench.mixed make FOLDER
    python -m bench.mixed compare FOLDER CASE

LibreOffice writes each document through its export filters, Python's library writes mails and
mailboxes, 7z and tar pack. The text that was written is known, so the yield is counted against it:
Stemma's, kreuzberg's where it is installed, and that of LibreOffice's own export to text.
"""

import json
import mailbox
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

from bench import peers, process
from bench.office_text import AS_TEXT, EVERY_SHEET, words
from stemma.case import Case

_SEED = 7
_WORDS = {
    "en": "pier cargo lamp captain harbour seal grain invoice closed quarter delivery signed crew",
    "ru": "причал груз лампа капитан гавань печать зерно накладная закрыт квартал поставка экипаж",
    "zh": "码头 货物 灯 船长 港口 印章 粮食 发票 关闭 季度 交付 船员",
}
_TEXTS = ("odt", "docx", "doc", "rtf", "html", "fodt", "ott", "dot", "pdf", "epub", "xhtml", "txt")
_SHEETS = ("ods", "xlsx", "xls", "fods", "ots", "xlt", "html", "pdf", "csv", "slk", "dbf", "dif")
_SLIDES = ("odp", "pptx", "ppt", "pps", "fodp", "otp", "pdf")
_DOCUMENTS = 15
_COMMAS_IN_UTF_8 = "--infilter=csv:44,34,76,1"
"""Left out, LibreOffice takes the charset of the machine and loses what that does not have."""
_TO_TEXT = {"text": AS_TEXT, "sheet": EVERY_SHEET, "slides": "pdf"}


def make(folder: Path) -> None:
    """Make about 500 files and a list of the words in each."""
    chance = random.Random(_SEED)  # noqa: S311
    truth: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        for kind, formats in (("text", _TEXTS), ("sheet", _SHEETS), ("slides", _SLIDES)):
            given = _sources(work, kind, chance, truth)
            for ending in formats:
                options = (_COMMAS_IN_UTF_8,) if kind == "sheet" else ()
                _office(work, given, ending, folder / f"{kind}-{ending}", *options)
    _mails(folder, chance, truth)
    _archives(folder)
    lines = (f"{name}\t{text}" for name, text in sorted(truth.items()))
    folder.with_suffix(".truth").write_text("\n".join(lines), "utf-8")


def _sources(work: Path, kind: str, chance: random.Random, truth: dict[str, str]) -> list[Path]:
    """Write documents from which LibreOffice makes ones of its own, in one call."""
    written = [_source(work, kind, number, chance, truth) for number in range(_DOCUMENTS)]
    if kind == "sheet":
        return written
    target = "odt" if kind == "text" else "odp"
    _office(work, written, target, work)
    return [path.with_suffix(f".{target}") for path in written]


def _source(
    work: Path, kind: str, number: int, chance: random.Random, truth: dict[str, str]
) -> Path:
    language = ("en", "ru", "zh")[number % 3]
    rows = [" ".join(chance.choices(_WORDS[language].split(), k=6)) for _ in range(12)]
    name = f"{kind}{number:02}"
    truth[name] = " ".join(rows)
    if kind == "sheet":
        path = work / f"{name}.csv"
        path.write_text("\n".join(row.replace(" ", ",") for row in rows), "utf-8-sig")
    elif kind == "slides":
        path = work / f"{name}.fodp"
        path.write_text(_show(rows), "utf-8")
    else:
        path = work / f"{name}.html"
        parts = "".join(f"<p>{row}</p>" for row in rows)
        head = "<head><meta charset='utf-8'></head>"
        path.write_text(f"<html>{head}<body>{parts}</body></html>", "utf-8")
    return path


def _show(rows: list[str]) -> str:
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for short, full in (("office", "office"), ("text", "text"), ("draw", "drawing"))
    )
    svg = ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    pages = "".join(
        f'<draw:page draw:name="p{at}"><draw:frame svg:width="20cm" svg:height="9cm" svg:x="1cm" '
        f'svg:y="1cm"><draw:text-box><text:p>{"</text:p><text:p>".join(rows[at : at + 4])}</text:p>'
        "</draw:text-box></draw:frame></draw:page>"
        for at in range(0, len(rows), 4)
    )
    kind = 'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation"'
    body = f"<office:body><office:presentation>{pages}</office:presentation></office:body>"
    return f'<?xml version="1.0"?><office:document{spaces}{svg} {kind}>{body}</office:document>'


def _office(work: Path, given: list[Path], target: str, into: Path, *options: str) -> None:
    into.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation=file://{work / 'profile'}"
    command = ["soffice", profile, "--headless", *options]
    command += ["--convert-to", target, "--outdir", str(into)]
    with suppress(subprocess.TimeoutExpired):  # it waits for an answer that nobody gives (.dbf)
        subprocess.run([*command, *map(str, given)], capture_output=True, timeout=180, check=False)


def _mails(folder: Path, chance: random.Random, truth: dict[str, str]) -> None:
    (folder / "mail").mkdir()
    boxes = [mailbox.mbox(folder / "mail" / f"box{number}.mbox") for number in range(3)]
    for number in range(45):
        language = ("en", "ru", "zh")[number % 3]
        text = " ".join(chance.choices(_WORDS[language].split(), k=40))
        mail = EmailMessage()
        mail["From"], mail["To"] = "mara@southport.example", "verrin@northworks.example"
        mail["Subject"], mail["Message-ID"] = f"mail {number}", f"<{number}@southport.example>"
        mail.set_content(text)
        if number % 5 == 0:
            mail.add_attachment(text.encode(), maintype="text", subtype="plain", filename="a.txt")
        truth[f"mail{number:02}"] = text
        (folder / "mail" / f"mail{number:02}.eml").write_bytes(bytes(mail))
        boxes[number % 3].add(mail)
    for box in boxes:
        box.close()


def _archives(folder: Path) -> None:
    (folder / "archives").mkdir()
    for number, source in enumerate(sorted(folder.glob("text-*"))):
        base = folder / "archives" / f"packed{number}"
        for ending in ("7z", "zip"):
            subprocess.run(
                ["7z", "a", f"{base}.{ending}", str(source)], capture_output=True, check=True
            )
        shutil.make_archive(str(base), "gztar", source)


def compare(folder: Path, case: Path) -> None:
    """Print a line for each kind: files, unread ones, words of those written, ours, the peers'."""
    lines = folder.with_suffix(".truth").read_text("utf-8").split("\n")
    truth = {name: words(text) for name, text in (line.split("\t", 1) for line in lines)}
    theirs, office = _peer(folder), _office_texts(folder)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with Case.open(case) as opened:
        for seen in opened.documents():
            path = next((each.shown for each in seen.appearances if each.container is None), None)
            if path is None:
                continue
            kind = path.partition("/")[0] + (Path(path).suffix if path.startswith("mail") else "")
            count = counts[kind]
            count["files"] += 1
            count["pages"] += seen.pages
            count["unread"] += seen.problem is not None
            wanted = truth.get(Path(path).stem)
            if wanted is not None:
                text = "\n".join(page.text or "" for page in opened.pages(seen.document))
                count["written"] += wanted.total()
                count["found"] += (wanted & words(text)).total()
                count["peer"] += (wanted & words(theirs.get(path, ""))).total()
                count["office"] += (wanted & words(office.get(path, ""))).total()
    print("| kind | files | not wholly read | pages | words | found | kreuzberg | LibreOffice |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    for kind, count in sorted(counts.items()):
        figures = f"{count['files']} | {count['unread']} | {count['pages']} | {count['written']}"
        shares = " | ".join(_share(count, each) for each in ("found", "peer", "office"))
        print(f"| {kind} | {figures} | {shares} |")


def _peer(folder: Path) -> dict[str, str]:
    """Return what kreuzberg reads of each file, without OCR; nothing where it is not installed."""
    if peers.package("kreuzberg") is None:
        return {}
    ran = process.run([peers.python(), peers.script("kreuzberg_text.py"), folder])
    texts: dict[str, str] = json.loads(ran.output)
    return texts


def _office_texts(folder: Path) -> dict[str, str]:
    """Return what LibreOffice exports of each document as text, slides by way of PDF."""
    texts: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as made:
        for given in sorted(folder.glob("*-*")):
            out = Path(made, given.name)
            target = _TO_TEXT[given.name.partition("-")[0]]
            _office(Path(made), sorted(given.iterdir()), target, out)
            for pdf in out.glob("*.pdf"):
                subprocess.run(["pdftotext", str(pdf)], check=False)
            for path in given.iterdir():
                parts = sorted(each for each in out.glob(f"{path.stem}*") if each.suffix != ".pdf")
                text = "\n".join(each.read_text("utf-8-sig", "replace") for each in parts)
                texts[f"{given.name}/{path.name}"] = text
    return texts


def _share(count: Counter[str], which: str) -> str:
    return f"{100 * count[which] / count['written']:.1f} %" if count["written"] else ""


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(Path(sys.argv[2]))
    else:
        compare(Path(sys.argv[2]), Path(sys.argv[3]))
