"""A zygote like the real one, whose cells send hostile frames instead of a page.

Started by path, in place of the real one (see `test_captured.py`). Which attack is meant is told by
the dots an inch that were asked for.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from stemma.model.readings import Received
from stemma.sandbox import zygote
from stemma.sandbox.protocol import HEADER, Kind

HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
END = HEADER.pack(Kind.END, 16) + b'{"problem":null}'

Arguments = Mapping[str, Any]


def pixels(width: int, height: int, channels: int, data: bytes) -> bytes:
    """Return frames that claim a size and bring these bytes."""
    head = json.dumps({"width": width, "height": height, "channels": channels}).encode()
    return b"".join(
        (HEADER.pack(Kind.PIXELS, len(head)), head, HEADER.pack(Kind.RAW, len(data)), data, END)
    )


FRAMES = {
    "honest": pixels(8, 8, 1, bytes(64)),
    "too few bytes": pixels(8, 8, 1, bytes(63)),
    "too many bytes": pixels(8, 8, 1, bytes(65)),
    "two channels": pixels(8, 8, 2, bytes(128)),
    "five channels": pixels(8, 8, 5, bytes(320)),
    "no width": pixels(0, 8, 1, b""),
    "less than no width": pixels(-8, -8, 1, bytes(64)),
    "a page of a mile": pixels(2_000_000, 2_000_000, 3, bytes(64)),
    "a page and not its end": pixels(8, 8, 1, bytes(64))[: -len(END)],
    "a web page for pixels": pixels(8, 8, 1, HTML),
    "a web page for frames": HTML,
    "a picture for pixels": HEADER.pack(Kind.CHUNK, len(SVG)) + SVG + END,
    "an encoder that sends a web page": pixels(7, 1, 1, bytes(7)),
    "an encoder that sends a drawing": pixels(7, 2, 1, bytes(14)),
    "an encoder that sends nothing": pixels(7, 3, 1, bytes(21)),
    "death": b"",
    "silence": b"",
    "drops": b"",
}
ATTACKS = tuple(FRAMES)
FIRST_DPI = 20
_ENCODED = {1: HTML, 2: SVG, 3: b""}


def draw(_: Received, arguments: Arguments, results: int) -> None:
    """Send what the attack of this many dots an inch sends."""
    name = ATTACKS[int(arguments["dpi"]) - FIRST_DPI]
    if name == "death":
        os.kill(os.getpid(), signal.SIGKILL)
    while name == "silence":
        time.sleep(60)
    while name == "drops":
        os.write(results, HEADER.pack(Kind.CHUNK, 1) + b"x")
        time.sleep(0.1)
    os.write(results, FRAMES[name])


def load(configuration: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Give the jobs of a captured cell; whoever encodes is captured by pixels seven wide."""
    honest, facts = zygote.load_room(configuration)

    def encode(received: Received, arguments: Arguments, results: int) -> None:
        if arguments["width"] != 7:
            honest["encode"](received, arguments, results)
            return
        data = _ENCODED[int(arguments["height"])]
        os.write(results, HEADER.pack(Kind.CHUNK, len(data)) + data + END)

    return {"draw": draw, "encode": encode}, facts


if __name__ == "__main__":
    zygote.main(load)
