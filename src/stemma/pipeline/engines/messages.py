"""How a coordinator and a worker of this machine speak: JSON behind four bytes of length."""

import socket
import struct

from pydantic import TypeAdapter

from stemma.model.work import Done, Environment, WorkOrder
from stemma.pipeline.engines import AnyOrder
from stemma.pipeline.worker_settings import WorkerSettings

_LENGTH = struct.Struct("<I")
_PIECE = 1 << 20

ORDERS: TypeAdapter[AnyOrder] = TypeAdapter(WorkOrder)
DONE: TypeAdapter[Done] = TypeAdapter(Done)
ENVIRONMENT = TypeAdapter(Environment)
SETTINGS = TypeAdapter(WorkerSettings)
ASK_ENVIRONMENT = b'{"kind":"environment"}'


class Channel:
    """The coordinator's end of a socket: neither sending nor receiving ever waits.

    A coordinator that waits until its order is taken, while the worker waits until its answer is,
    would wait for ever. So would one that waits for the rest of an answer that never comes.
    """

    def __init__(self, connection: socket.socket) -> None:
        """Take over one end of a connected pair."""
        connection.settimeout(0)
        self.socket = connection
        self.is_open = True
        self._incoming = bytearray()
        self._outgoing = bytearray()

    @property
    def has_more_to_send(self) -> bool:
        """Tell whether something waits until the other side takes it."""
        return bool(self._outgoing)

    def put(self, payload: bytes) -> None:
        """Send one message, or as much of it as the other side takes now."""
        self._outgoing += _LENGTH.pack(len(payload)) + payload
        self.flush()

    def flush(self) -> None:
        """Send as much as the other side takes now."""
        try:
            while self._outgoing:
                sent = self.socket.send(bytes(self._outgoing[:_PIECE]))
                del self._outgoing[:sent]
        except BlockingIOError:
            return
        except OSError:
            self._outgoing.clear()  # gone; what it said before that can still be heard

    def take(self) -> list[bytes]:
        """Return the messages that have arrived whole; half a one at the end is dropped."""
        try:
            while piece := self.socket.recv(_PIECE):
                self._incoming += piece
            self.is_open = False
        except BlockingIOError:
            pass
        except OSError:
            self.is_open = False
        return list(iter(self._next, None))

    def _next(self) -> bytes | None:
        if len(self._incoming) < _LENGTH.size:
            return None
        end = _LENGTH.size + _LENGTH.unpack_from(self._incoming)[0]
        if len(self._incoming) < end:
            return None
        message = bytes(self._incoming[_LENGTH.size : end])
        del self._incoming[:end]
        return message

    def close(self) -> None:
        """Close the socket."""
        self.is_open = False
        self.socket.close()


def send(connection: socket.socket, payload: bytes) -> None:
    """Send one message and wait until it is taken: the worker's way."""
    connection.sendall(_LENGTH.pack(len(payload)) + payload)


def receive(connection: socket.socket) -> bytes | None:
    """Wait for one message; None where the other side is gone."""
    header = _exactly(connection, _LENGTH.size)
    return None if header is None else _exactly(connection, _LENGTH.unpack(header)[0])


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    pieces = bytearray()
    while len(pieces) < size:
        try:
            piece = connection.recv(min(size - len(pieces), _PIECE))
        except OSError:
            return None
        if not piece:
            return None
        pieces += piece
    return bytes(pieces)
