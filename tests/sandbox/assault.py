"""Every attack, once, against one kind of cell."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from stemma.model.problems import Reason
from stemma.sandbox.cells import Layer
from tests.sandbox.hostile import HostileZygote, hostile, run
from tests.sandbox.probes import ATTACKS
from tests.sandbox.probes.scene import Scene

Fate = Literal["done", "stopped", "killed", "crashed"]
Fates = dict[str, Fate]
_ENDS: dict[Reason | None, Fate] = {Reason.POLICY: "killed", Reason.CRASHED: "crashed"}


def reached(fates: Fates) -> set[str]:
    """Return which attacks reached what they wanted."""
    return {name for name, fate in fates.items() if fate == "done"}


@cache
def assault(layers: tuple[Layer, ...], user: int | None, *, namespaces: bool = True) -> Fates:
    """Try all attacks against cells held by some layers.

    Behind seccomp an attack that fails leaves nothing behind, so many share a cell, up to the one
    that kills it. Elsewhere each has a cell of its own.
    """
    share = len(ATTACKS) if "seccomp" in layers else 1
    fates: Fates = {}
    with hostile(layers, user=user, namespaces=namespaces) as zygote, _sibling(user) as sibling:
        while waiting := [name for name in ATTACKS if name not in fates][:share]:
            fates.update(zip(waiting, _attack(waiting, zygote, sibling), strict=False))
    return fates


@contextmanager
def _sibling(user: int | None) -> Iterator[int]:
    """Run a process of the same user, to be attacked."""
    with subprocess.Popen(["/bin/sleep", "60"], user=user, cwd="/") as process:
        try:
            yield process.pid
        finally:
            process.kill()


def _attack(names: list[str], zygote: HostileZygote, sibling: int) -> Iterator[Fate]:
    """Yield the fate of each attack in turn, up to the one that the cell did not survive."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        victim = Path(folder, "victim")
        victim.write_bytes(b"x")
        victim.chmod(0o666)
        scene = Scene(os.getpid(), zygote.facts["zygote"], sibling, folder)
        frames, ended = run(zygote, "attack", {"scene": asdict(scene), "attacks": names})
    told = [frame for frame in frames if isinstance(frame, bytes)]
    yield from (json.loads(frame)[0] for frame in told)
    if len(told) < len(names):
        # A cell that ends well without a word has become another program, or spoke out of turn.
        yield _ENDS.get(None if ended.problem is None else ended.problem.reason, "done")
