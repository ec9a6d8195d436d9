"""No connections: a trace of every system call about the network, over a whole run and its uses."""

import re
import shutil
from pathlib import Path

from bench.torture import commands
from bench.torture.material import make_folder
from bench.torture.outcome import Outcome

_FAMILY = re.compile(r"\bsocket\((AF_\w+)|\bsocketpair\((AF_\w+)|\{sa_family=(AF_\w+)")
_FORBIDDEN = re.compile(r"AF_(INET6?|PACKET|NETLINK|BLUETOOTH|VSOCK)\b")


def watch(folder: Path, texts: int = 24) -> Outcome:
    """Trace opening (with OCR), searching, showing, drawing, verifying; count sockets by family."""
    strace = shutil.which("strace")
    if strace is None:
        return Outcome(part="connections", skipped="strace is not installed")
    leak = make_folder(folder / "leak", texts=texts)
    case = folder / "x.case"
    trace = folder / "trace"
    lines = [
        commands.opening(leak, case),
        commands.command("search", case, "договор"),
        commands.command("show", case, "pdf/contract 0.pdf", "--page", 1),
        commands.command("show", case, "pdf/contract 0.pdf", "--picture", folder / "page.png"),
        commands.command("verify", case),
        commands.command("doctor"),
    ]
    found: dict[str, int] = {}
    broken: list[str] = []
    for line in lines:
        done = commands.run(
            [strace, "-f", "-qq", "-e", "trace=network", "-o", str(trace), *line], 900
        )
        if done.returncode and line[3] != "doctor":
            broken.append(f"{line[3]} ended with {done.returncode}: {done.stderr[-200:]}")
        for text in trace.read_text(errors="replace").splitlines():
            for names in _FAMILY.findall(text):
                family = next(filter(None, names))
                found[family] = found.get(family, 0) + 1
            if _FORBIDDEN.search(text):
                broken.append(f"{line[3]}: {text}")
    return Outcome(
        part="connections",
        figures={"commands": len(lines), "sockets": found},
        broken=tuple(broken),
    )
