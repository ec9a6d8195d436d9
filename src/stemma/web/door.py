"""Who may ask: one person on this machine, who came through the file that Stemma wrote for them.

A page on another site, another program's port on this machine and another user of it are all kept
out: the host name is random and compared whole, a browser shows a cookie that it gets for a token
good once, and what a browser says of a request's origin is believed only where it refuses.
"""

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.answers import Refusal

ENTRANCE = "/open"
"""The one path that needs no cookie: here a token is given for one."""
COOKIE = "stemma"
LOOPBACK = "127.0.0.1"

_TOKEN_SECONDS = 60.0
_READING = frozenset({"GET", "HEAD"})
_OWN_SITES = frozenset({"", "same-origin", "none"})
_AGAIN = (
    "Press Enter in the terminal where Stemma runs and open the new file, or start it again: "
    "stemma serve CASE"
)


class Refused(NamedTuple):
    """A refusal and its HTTP status."""

    status: int
    refusal: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a request says of itself; empty where it says nothing. `hosts` are its Host headers."""

    method: str
    path: str
    hosts: tuple[str, ...]
    origin: str = ""
    site: str = ""
    mode: str = ""
    dest: str = ""
    cookie: str = ""
    bearer: str = ""


class Door:
    """The name, the secrets and the rules of one server, from its start to its end."""

    def __init__(self, port: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Draw a name and secrets; the token is good for a minute of the clock (seconds)."""
        self.host = f"stemma-{secrets.token_hex(8)}.localhost:{port}"
        self.fallback = f"{LOOPBACK}:{port}"
        self.bearer = secrets.token_urlsafe(32)
        self._cookie = secrets.token_urlsafe(32)
        self._clock = clock
        self._changing = threading.Lock()
        self.renew()

    def renew(self) -> None:
        """Draw a new token, good once and for a minute; the one before is good for nothing.

        The cookie stays: whoever is in stays in.
        """
        with self._changing:
            self.token = secrets.token_urlsafe(32)
            self._closes = self._clock() + _TOKEN_SECONDS
            self._used = False

    @property
    def entrance(self) -> str:
        """Return the address that lets a browser in, once."""
        return f"http://{self.host}{ENTRANCE}?token={self.token}"

    def exchange(self, token: str) -> str | None:
        """Return the cookie for a token; None for a wrong one, a used one, one that is too old."""
        with self._changing:
            if not _same(token, self.token) or self._used or self._clock() > self._closes:
                return None
            self._used = True
            return self._cookie

    def refuse(self, asked: Asked) -> Refused | None:
        """Return why a request gets no answer, None where it may come in."""
        if len(asked.hosts) != 1 or asked.hosts[0] not in {self.host, self.fallback}:
            return _WRONG_HOST
        if asked.method not in _READING and asked.origin != f"http://{asked.hosts[0]}":
            return _FOREIGN
        if asked.site not in _OWN_SITES and not _is_arrival(asked):
            return _FOREIGN
        if asked.path == ENTRANCE and asked.hosts[0] == self.host:
            return None
        return None if self._is_known(asked) else _UNKNOWN

    def _is_known(self, asked: Asked) -> bool:
        """Tell whether a request shows the secret that belongs to the name it asks under.

        A cookie of 127.0.0.1 would be sent to every port of it, so there none is taken.
        """
        if asked.hosts[0] == self.fallback:
            return _same(asked.bearer, self.bearer)
        return _same(asked.cookie, self._cookie)


NO_ENTRY = Refused(401, Refusal("This key was used already, or is older than a minute.", _AGAIN))
_UNKNOWN = Refused(401, Refusal("This browser has no key to the workbench.", _AGAIN))
_FOREIGN = Refused(
    403, Refusal("Another page sent this request.", "Use the workbench in its own window.")
)
_WRONG_HOST = Refused(
    421, Refusal("The workbench is not known under this name.", "Use the address that it printed.")
)


def _same(given: str, secret: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode())


def _is_arrival(asked: Asked) -> bool:
    """Tell a window that comes from the file on disk, which is another site to a browser."""
    return (
        asked.path == ENTRANCE
        and asked.method == "GET"
        and (asked.mode, asked.dest) == ("navigate", "document")
    )
