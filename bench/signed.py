"""What `pdf.signature` says of signed files, beside validators that share no code with it.

    python -m bench.signed FOLDER [--flip]

pikepdf (qpdf) finds the signatures and the bytes they say they cover, OpenSSL's `cms` verifies them
with the certificate inside, Poppler's `pdfsig` does both on its own. Compared are whether the bytes
are as signed, and whether the signature reaches the end of the file. What came after a signature is
judged by neither of them; those files are listed with what the check says. With --flip a byte of
each file's first comment is changed first, so that no signature that covers it fits any more.
"""

import hashlib
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from bench.check_mutations import order_of
from stemma.sandbox import examining
from stemma.sandbox.cells import Zygote
from stemma.sandbox.memory import in_memory

_STAMP = "/ETSI.RFC3161"
_UNABLE = ("invalid digest", "unsupported", "unknown")
"""What OpenSSL says where it does not know the kind of a signature (Ed448 and Ed25519 in 3.0)."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A signature by the others: bytes as signed (None where they cannot say), reaches the end."""

    intact: bool | None
    whole: bool


def by_openssl(data: bytes) -> dict[str, Verified]:
    """Return what OpenSSL says of each signature, by the name of its field."""
    found: dict[str, Verified] = {}
    with in_memory(data), TemporaryDirectory() as folder:
        (Path(folder) / "file.pdf").write_bytes(data)
        with pikepdf.open(Path(folder) / "file.pdf") as pdf:
            for field, value in _signatures(pdf):
                ranges = [int(each) for each in value.ByteRange]
                pairs = list(zip(ranges[::2], ranges[1::2], strict=True))
                covered = b"".join(data[start : start + length] for start, length in pairs)
                whole = len(pairs) == 2 and pairs[0][0] == 0 and sum(pairs[1]) == len(data)
                contents = bytes(value.Contents)
                is_stamp = str(value.get("/SubFilter", "")) == _STAMP
                found[field] = Verified(
                    _verified(contents, covered, folder, is_stamp=is_stamp), whole
                )
    return found


def _signatures(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
    waiting = [("", each) for each in form.get("/Fields", pikepdf.Array())]
    for prefix, field in waiting:  # grows while it is walked
        name = ".".join(part for part in (prefix, str(field.get("/T", ""))) if part)
        waiting += [(name, kid) for kid in field.get("/Kids", pikepdf.Array()) if "/T" in kid]
        if "/V" in field and field.get("/FT") == "/Sig":
            yield name, field.V


def _verified(contents: bytes, covered: bytes, folder: str, *, is_stamp: bool) -> bool | None:
    told, held, out = (Path(folder) / name for name in ("told", "held", "out"))
    told.write_bytes(contents)
    held.write_bytes(covered)
    command = ["openssl", "cms", "-verify", "-noverify", "-binary", "-inform", "DER"]
    command += ["-in", str(told), "-out", str(out)]
    command += [] if is_stamp else ["-content", str(held)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode == 0:
        digests = (hashlib.new(name, covered).digest() for name in ("sha256", "sha384", "sha512"))
        return not is_stamp or any(digest in out.read_bytes() for digest in digests)
    return None if any(words in ran.stderr for words in _UNABLE) else False


def by_pdfsig(path: Path) -> dict[str, Verified]:
    """Return what pdfsig says of each signature, by the name of its field."""
    ran = subprocess.run(
        ["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False
    )
    found: dict[str, Verified] = {}
    for block in ran.stdout.split("Signature #")[1:]:
        lines = dict(line.strip(" -").partition(": ")[::2] for line in block.splitlines()[1:])
        said = lines.get("Signature Validation", "")
        intact = {"Signature is Valid.": True, "Digest Mismatch.": False}.get(said)
        field = lines.get("Signature Field Name", "")
        found[field] = Verified(intact, "Total document signed" in lines)
    return found


def by_us(zygote: Zygote, path: Path) -> dict[str, str]:
    """Return what the check says of each signature, by the name of its field."""
    data = path.read_bytes()
    with in_memory(data) as descriptor:
        asked = order_of(zygote, path.name, data, descriptor)
        runs = [] if asked is None else examining.examine(zygote, asked, descriptor, len(data))
    run = next((each for each in runs if each.check == "pdf.signature"), None)
    if run is None or run.state == "could_not_run":
        return {"": "could not run" if run is None else f"could not run: {run.reason}"}
    return {
        (seen.evidence[0].place.label or "").removeprefix(
            "signature field "
        ): seen.says.removeprefix("pdf.signature.")
        for seen in run.observed
    }


def _agrees(said: str, other: Verified) -> bool:
    if other.intact is not None and other.intact == (said == "broken"):
        return False
    return said in {"unclear", "unreadable", "broken"} or other.whole == (said == "whole")


def _signed(folder: Path, changed: Path, *, flip: bool) -> Iterator[Path]:
    for path in sorted(folder.glob("*.pdf")):
        data = bytearray(path.read_bytes())
        if b"/ByteRange" not in data:
            continue
        if not flip:
            yield path
        elif (at := data.find(b"%", 5, 40)) > 0:
            data[at + 2] ^= 1
            (changed / path.name).write_bytes(data)
            yield changed / path.name


def main() -> None:
    """Print every signature, and how many agree."""
    counts: Counter[str] = Counter()
    with closing(Zygote("parse")) as zygote, TemporaryDirectory() as folder:
        for path in _signed(Path(sys.argv[1]), Path(folder), flip="--flip" in sys.argv):
            try:
                openssl = by_openssl(path.read_bytes())
            except (pikepdf.PdfError, ValueError, AttributeError) as error:
                openssl = {}
                sys.stdout.write(f"  {path.name}: qpdf: {str(error)[:80]}\n")
            pdfsig = by_pdfsig(path)
            for field, said in by_us(zygote, path).items():
                others = {"openssl": openssl.get(field), "pdfsig": pdfsig.get(field)}
                for name, other in others.items():
                    if other is not None:
                        verdict = "agrees" if _agrees(said, other) else "DIFFERS"
                        known = "" if other.intact is not None else ", cannot verify"
                        counts[f"{name} {verdict}{known}"] += 1
                counts[f"says {said}"] += 1
                sys.stdout.write(f"{path.name:60} {field:14} {said:14} {others}\n")
    for name, times in sorted(counts.items()):
        sys.stdout.write(f"{times:4}  {name}\n")


if __name__ == "__main__":
    main()
