"""How a coordinator and a worker of this machine speak: JSON behind four bytes of length."""

import socket
import struct

from pydantic import TypeAdapter

from stemma.model.work import Done, Environment, WorkOrder
from stemma.pipeline.engines import AnyOrder
from stemma.pipeline.worker import WorkerSettings

_LENGTH = struct.Struct("<I")

ORDERS: TypeAdapter[AnyOrder] = TypeAdapter(WorkOrder)
DONE: TypeAdapter[Done] = TypeAdapter(Done)
ENVIRONMENT = TypeAdapter(Environment)
SETTINGS = TypeAdapter(WorkerSettings)
ASK_ENVIRONMENT = b'{"kind":"environment"}'


def send(connection: socket.socket, payload: bytes) -> None:
    """Send one message."""
    connection.sendall(_LENGTH.pack(len(payload)) + payload)


def receive(connection: socket.socket) -> bytes | None:
    """Return one message, None where the other side is gone."""
    header = _exactly(connection, _LENGTH.size)
    return None if header is None else _exactly(connection, _LENGTH.unpack(header)[0])


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    pieces = bytearray()
    while len(pieces) < size:
        try:
            piece = connection.recv(min(size - len(pieces), 1 << 20))
        except OSError:
            return None
        if not piece:
            return None
        pieces += piece
    return bytes(pieces)
