"""What each layer but seccomp stops, what a cell still sees, and that nothing outlives a zygote."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.sandbox.cells import ALL_LAYERS, Zygote
from tests.sandbox.assault import assault, reached
from tests.sandbox.hostile import USER, hostile, run
from tests.sandbox.probes.files import FILES

OF_ITSELF = {"getcwd", "size of the disk", "statx of the document", "watch, inotify"}
"""What the files' attacks still reach in an empty root: that there is one, and the document."""

CONTENTS = {
    "list the root",
    "open by handle",
    "read /etc/passwd",
    "read a device",
    "read a file",
    "read a file, openat",
    "read a file, openat2",
    "write a file",
}
NAMES = {"link", "mkdir", "mkfifo", "rename", "symlink", "truncate", "unlink"}

as_root = pytest.mark.skipif(
    os.geteuid() != 0, reason="only root can become another user, or look into a locked process"
)
with_landlock = pytest.mark.skipif(
    not Path("/sys/kernel/security/landlock").exists() and os.uname().release < "5.13",
    reason="this kernel has no Landlock",
)


def test_an_empty_root_hides_every_file() -> None:
    through = reached(assault(("machine",), None))

    assert (through & FILES.keys()) - OF_ITSELF == set()


@as_root
def test_a_user_with_namespaces_has_an_empty_root_too() -> None:
    with hostile(user=USER) as zygote:
        if "user" not in zygote.facts["left"]:
            pytest.skip("this kernel grants users no namespaces")
        assert set(zygote.facts["left"]) == {"user", "network", "objects", "files"}
    assert (reached(assault(("machine",), USER)) & FILES.keys()) - OF_ITSELF == set()


@as_root
def test_a_user_without_namespaces_keeps_the_root_and_is_held_all_the_same() -> None:
    with hostile(user=USER, namespaces=False) as zygote:
        assert zygote.facts["left"] == []
        assert zygote.level == "strong"

    assert reached(assault(ALL_LAYERS, USER, namespaces=False)) == set()


@with_landlock
def test_landlock_alone_keeps_contents_and_names_of_files_from_the_cell() -> None:
    through = reached(assault(("landlock",), None))

    assert through & (CONTENTS | NAMES) == set()
    assert "stat" in through  # which is why seccomp is the wall and Landlock is not


@as_root
def test_root_gives_up_what_root_may_do() -> None:
    with hostile(("machine",)) as zygote:
        status = Path(f"/proc/{zygote.facts['zygote']}/status").read_text(encoding="ascii")
    facts = dict(line.split(":\t", 1) for line in status.splitlines())

    assert facts["Uid"].split() == ["65534"] * 4
    assert facts["Groups"].split() == []
    assert {facts[name] for name in ("CapPrm", "CapEff", "CapBnd", "CapAmb")} == {"0" * 16}
    assert facts["NoNewPrivs"] == "1"


@as_root
@pytest.mark.parametrize("room", ["parse", "ocr"])
def test_cells_share_no_writable_memory_with_their_zygote_and_find_none_to_run_in(
    room: str,
) -> None:
    zygote = Zygote(room, configuration={"languages": ["en"]})  # type: ignore[arg-type]
    try:
        zygote.start()
        assert zygote._process is not None
        maps = Path(f"/proc/{zygote._process.pid}/maps").read_text(encoding="utf-8")
    finally:
        zygote.close()
    rights = {line.split()[1] for line in maps.splitlines()}

    assert {right for right in rights if "w" in right and right[3] == "s"} == set()
    assert {right for right in rights if "w" in right and "x" in right} == set()


@as_root
def test_a_cell_finds_nothing_of_what_an_earlier_cell_was_told() -> None:
    secret, own = "the password of another", "what this one was told"
    with hostile(()) as zygote:
        run(zygote, "answer", {"passwords": [f"{each}: {secret}" for each in range(1000)]})
        frames, _ = run(zygote, "remember", {"own": own, "backwards": [secret[::-1], own[::-1]]})

    assert frames == [b"[false, true]"]


def test_a_zygote_and_its_cell_die_with_their_parent() -> None:
    program = (
        "import sys, os; sys.path.insert(0, sys.argv[1])\n"
        "from tests.sandbox.hostile import HostileZygote\n"
        "from stemma.sandbox.cells import Order\n"
        "zygote = HostileZygote(())\n"
        "zygote.start()\n"
        "frames = zygote.run(Order(job='sleep', descriptor=0, size=0, arguments={'hex': '00'}))\n"
        "print(zygote.facts['zygote'], flush=True)\n"
        "next(frames)\n"
    )
    root = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(root)], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    with parent:
        assert parent.stdout is not None
        zygote = int(parent.stdout.readline())
        with os.fdopen(os.pidfd_open(zygote), "rb") as handle:
            children = Path(f"/proc/{zygote}/task/{zygote}/children")
            while not (cells := children.read_text(encoding="ascii").split()):
                pass
            cell = os.pidfd_open(int(cells[0]))
            parent.send_signal(signal.SIGKILL)
            _wait_for(handle.fileno())
            _wait_for(cell)
            os.close(cell)


def _wait_for(handle: int) -> None:
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    assert poll.poll(5000)
