"""Zygotes with captured cells, and orders for them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from stemma.sandbox.cells import ALL_LAYERS, Ended, Layer, Order, Zygote
from stemma.sandbox.limits import Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import Record

USER = 1000
"""Somebody who is not root and owns nothing."""


class HostileZygote(Zygote):
    """Forks cells that misbehave as they are told."""

    program: ClassVar[tuple[str, ...]] = (str(Path(__file__).with_name("captured.py")),)

    def __init__(
        self,
        layers: tuple[Layer, ...],
        *,
        user: int | None = None,
        namespaces: bool = True,
        lockable: bool = True,
        threads: bool = False,
    ) -> None:
        """Take these layers, as root or as this user, on a machine that has this or lacks that."""
        super().__init__(
            "parse",
            layers=layers,
            configuration={
                "user": user,
                "namespaces": namespaces,
                "lockable": lockable,
                "threads": threads,
            },
        )


@contextmanager
def hostile(
    layers: tuple[Layer, ...] = ALL_LAYERS, *, user: int | None = None, namespaces: bool = True
) -> Iterator[HostileZygote]:
    """Start a zygote with captured cells and end it."""
    zygote = HostileZygote(layers, user=user, namespaces=namespaces)
    try:
        zygote.start()
        yield zygote
    finally:
        zygote.close()


def run(
    zygote: Zygote,
    job: str,
    arguments: Mapping[str, Any] = MappingProxyType({}),
    *,
    data: bytes = b"x",
    limits: Limits | None = None,
) -> tuple[list[Record | bytes], Ended]:
    """Give an order and hear it to its end."""
    with in_memory(data) as descriptor:
        *frames, ended = zygote.run(
            Order(
                job=job,
                descriptor=descriptor,
                size=len(data),
                arguments=dict(arguments),
                limits=limits or Limits(),
            )
        )
    assert isinstance(ended, Ended)
    return [frame for frame in frames if not isinstance(frame, Ended)], ended
