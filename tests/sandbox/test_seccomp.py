"""Seccomp alone stops every attack; without it most get through, so the attacks are real."""

import os
import platform

import pytest

from stemma.errors import SandboxError
from stemma.sandbox import seccomp
from stemma.sandbox.cells import ALL_LAYERS, Layer
from tests.sandbox.assault import assault, reached
from tests.sandbox.hostile import USER
from tests.sandbox.probes import ATTACKS

DEADLY = {
    "bpf",
    "call of the x32 machine",
    "execve",
    "execveat",
    "io_uring",
    "keyctl",
    "mount",
    "perf_event_open",
    "process_vm_readv",
    "process_vm_writev",
    "ptrace",
    "ptrace a sibling",
    "userfaultfd",
}
ORDINARY = {
    "a pipe",
    "kill a sibling",
    "memfd",
    "mmap executable",
    "mprotect executable",
    "read a file",
    "rename",
    "stat, as fstat does it",
    "tcp",
    "unix",
}
"""What every process may do that nobody holds; the rest depends on the machine."""

as_root = pytest.mark.skipif(
    os.geteuid() != 0, reason="these tests do not run as root, who has more to lose"
)
as_user = pytest.mark.skipif(
    os.geteuid() != 0, reason="only root can become another user; this run is one already"
)
WITH_SECCOMP: list[tuple[Layer, ...]] = [
    ALL_LAYERS,
    ("machine", "seccomp"),
    ("landlock", "seccomp"),
    ("seccomp",),
]


@pytest.mark.parametrize("layers", WITH_SECCOMP, ids="+".join)
def test_no_attack_gets_past_seccomp_whatever_else_there_is(layers: tuple[Layer, ...]) -> None:
    assert reached(assault(layers, None)) == set()


@as_user
@pytest.mark.parametrize("layers", [ALL_LAYERS, ("seccomp",)], ids="+".join)
def test_no_attack_of_an_ordinary_users_cell_gets_past_seccomp(layers: tuple[Layer, ...]) -> None:
    assert reached(assault(layers, USER)) == set()


def test_what_no_parser_does_by_accident_kills_the_cell() -> None:
    fates = assault(("seccomp",), None)

    assert {name for name in DEADLY if fates[name] != "killed"} == set()


@as_root
def test_without_layers_the_attacks_of_roots_cell_get_through() -> None:
    through = reached(assault((), None))

    assert ORDINARY - through == set()
    assert len(through) > 0.5 * len(ATTACKS)


@as_user
def test_without_layers_most_attacks_of_an_ordinary_users_cell_get_through() -> None:
    through = reached(assault((), USER))

    assert ORDINARY - through == set()
    assert len(through) > 0.4 * len(ATTACKS)


def test_a_machine_without_an_allow_list_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seccomp, "_PREPARED", seccomp._prepare("riscv64"))

    with pytest.raises(SandboxError, match=f"no allow-list for {platform.machine()}"):
        seccomp.lock()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_program_checks_the_architecture_first_and_refuses_what_it_does_not_know(
    machine: str,
) -> None:
    program = seccomp._prepare(machine)
    steps = [program[at : at + 8] for at in range(0, len(program), 8)]

    assert steps[0] == seccomp._step(seccomp._LOAD, seccomp._ARCHITECTURE_AT)
    assert steps[-1] == seccomp._step(seccomp._RETURN, seccomp._REFUSE)
    assert len(steps) < 256  # the kernel allows 4,096, a jump 255
