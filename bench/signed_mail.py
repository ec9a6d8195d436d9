"""What `mail.dkim` says of signed mails, beside Perl's Mail::DKIM, which shares no code with it.

    python -m bench.signed_mail FOLDER

Every mail under FOLDER is stripped of the signatures it came with, and signed anew (dkimpy, keys of
this run) in one of the ways that servers sign in; then it is left alone, changed, or its key is
taken away. Both are given the same archive of keys, and neither asks a network.
"""

import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from dkim import DKIM, DKIMException

from bench.check_mutations import order_of
from stemma.model.examined import PublicKey
from stemma.sandbox import examining
from stemma.sandbox.cells import Zygote
from stemma.sandbox.memory import in_memory

_DOMAIN = "example.org"
_OLD = re.compile(
    rb"^(?:dkim-signature|arc-[\w-]+|list-[\w-]+)[ \t]*:.*(?:\r\n[ \t].*)*\r\n",
    re.MULTILINE | re.IGNORECASE,
)
_SAME = {"pass": "pass", "part": "pass", "body": "fail", "headers": "fail", "appended": "fail"}
"""What Mail::DKIM calls the ends of the check."""
Change = Callable[[bytes], bytes]
_CHANGES: Mapping[str, Change] = {
    "left alone": lambda mail: mail,
    "one letter of the body": lambda mail: mail[:-5] + b"x\r\n" + mail[-2:],
    "another subject": lambda mail: re.sub(
        rb"(?im)^subject:.*$", b"Subject: about something else\r", mail, count=1
    ),
    "a footer below": lambda mail: mail + b"--\r\nA list of the works on the river\r\n",
    "blanks at the ends of lines": lambda mail: mail.replace(b".\r\n", b". \r\n"),
    "a header more above": lambda mail: b"X-Seen: by the gateway\r\n" + mail,
    "key taken away": lambda mail: mail,
}


class Signed(NamedTuple):
    """A mail that was signed and then met with something, and whether its key is kept."""

    what: str
    data: bytes
    selector: str


def made(folder: Path, keys: Mapping[str, bytes], chance: random.Random) -> Iterator[Signed]:
    """Yield every mail of a folder once for each thing that may happen to it."""
    for path in sorted(folder.rglob("*.eml")):
        lines = re.sub(rb"\r\n|\r|\n", b"\r\n", path.read_bytes())
        plain = _OLD.sub(b"", lines).strip(b"\r\n") + b"\r\n"  # as mail travels: lines have ends
        if not re.search(rb"(?im)^from[ \t]*:", plain.partition(b"\r\n\r\n")[0]):
            continue
        for what, change in _CHANGES.items():
            selector = "lost" if what == "key taken away" else chance.choice(["one", "two"])
            ways = (chance.choice([b"relaxed", b"simple"]), chance.choice([b"relaxed", b"simple"]))
            try:
                signature = DKIM(plain).sign(
                    selector.encode(),
                    _DOMAIN.encode(),
                    keys[selector],
                    canonicalize=ways,
                    length=chance.random() < 0.2,
                )
            except (DKIMException, ValueError):
                continue
            yield Signed(what, change(signature + plain), selector)


def by_us(zygote: Zygote, data: bytes, keys: tuple[PublicKey, ...]) -> str:
    """Return what the check says: pass, fail, or that it cannot say."""
    with in_memory(data) as descriptor:
        asked = order_of(zygote, "a.eml", data, descriptor)
        if asked is None:
            return "no mail"
        asked = replace(asked, about=replace(asked.about, keys=keys, media_type="message/rfc822"))
        runs = examining.examine(zygote, asked, descriptor, len(data))
    run = next(each for each in runs if each.check == "mail.dkim")
    if not run.observed:
        return "cannot say" if run.state == "could_not_run" else run.state
    return _SAME.get(run.observed[0].says.removeprefix("mail.dkim."), run.observed[0].says)


def by_mail_dkim(archive: Path, paths: list[Path]) -> list[str]:
    """Return what Mail::DKIM says of each mail, in the words of `by_us`."""
    script = Path(__file__).with_name("dkim_states.pl")
    ran = subprocess.run(
        ["perl", script, archive, *paths], capture_output=True, text=True, check=True
    )
    states = [line.partition(" ")[0] for line in ran.stdout.splitlines()]
    return [{"invalid": "cannot say", "none": "cannot say"}.get(each, each) for each in states]


def _key() -> tuple[bytes, str]:
    made_key = rsa.generate_private_key(65537, 2048)
    private = made_key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    public = made_key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private, b"".join(public.splitlines()[1:-1]).decode()


def main() -> None:
    """Print how often the two agree, by what had happened to the mail."""
    pairs = {name: _key() for name in ("one", "two", "lost")}
    records = {
        f"{name}._domainkey.{_DOMAIN}": f"v=DKIM1; k=rsa; p={public}"
        for name, (_, public) in pairs.items()
        if name != "lost"
    }
    keys = tuple(PublicKey(name, record) for name, record in records.items())
    private = {name: key for name, (key, _) in pairs.items()}
    mails = list(made(Path(sys.argv[1]), private, random.Random(1)))  # noqa: S311
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as folder, closing(Zygote("parse")) as zygote:
        archive = Path(folder) / "keys.txt"
        archive.write_text("".join(f'{name} TXT "{said}"\n' for name, said in records.items()))
        paths = [Path(folder) / f"{number}.eml" for number in range(len(mails))]
        for path, mail in zip(paths, mails, strict=True):
            path.write_bytes(mail.data)
        theirs = by_mail_dkim(archive, paths)
        for mail, their in zip(mails, theirs, strict=True):
            ours = by_us(zygote, mail.data, keys)
            counts["agree" if ours == their else "DIFFER"] += 1
            counts[f"{mail.what}: {ours} / {their}"] += 1
    for name, times in sorted(counts.items()):
        sys.stdout.write(f"{times:4}  {name}\n")


if __name__ == "__main__":
    main()
