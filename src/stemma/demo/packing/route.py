"""The way of a mail: the servers that handed it on, each with its clock and its zone.

Every server writes a Received line above those that are there (RFC 5321, section 4.4).
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from email.utils import format_datetime

from stemma.demo.packing import invented

_LETTERS = "23456789BCDFGHJKLMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A server: its name, its documentation address (RFC 5737, RFC 3849), its program and clock.

    `program` stands in parentheses behind the name; `fast` is by how many seconds its clock is.
    """

    host: str
    address: str
    zone: tzinfo
    program: str = "Postfix"
    fast: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One handing on: from whom, to whom, by which protocol, under which number, when, for whom."""

    sender: str
    address: str
    receiver: str
    program: str
    protocol: str
    number: str
    at: datetime
    recipient: str = ""


def route(
    computer: tuple[str, str], relays: Sequence[Relay], sent: datetime, rng: random.Random
) -> tuple[Hop, ...]:
    """Return how a mail went, the first handing on first.

    Args:
        computer: the name and the address of the computer it was written on.
        relays: the servers in the order in which they had it.
        sent: when it was sent; every server takes some seconds.
        rng: where numbers and delays come from.
    """
    host, address = computer
    true_time = sent
    hops = []
    for index, relay in enumerate(relays):
        true_time += timedelta(seconds=rng.randint(1, 9) if index < 2 else rng.randint(2, 70))
        own_time = (true_time + timedelta(seconds=relay.fast)).astimezone(relay.zone)
        hops.append(
            Hop(
                sender=host,
                address=address,
                receiver=relay.host,
                program=relay.program,
                protocol="ESMTPSA" if index == 0 else "ESMTPS",
                number="4" + "".join(rng.choices(_LETTERS, k=12)),
                at=own_time,
            )
        )
        host, address = relay.host, relay.address
    return tuple(hops)


def received(hop: Hop) -> str:
    """Return what stands behind "Received:" for one handing on.

    Raises:
        ValueError: if a server or an address may exist.
    """
    invented.require_host(hop.sender)
    invented.require_host(hop.receiver)
    invented.require_address(hop.address)
    shown = f"IPv6:{hop.address}" if ":" in hop.address else hop.address
    recipient = f"\r\n\tfor <{hop.recipient}>" if hop.recipient else ""
    return (
        f"from {hop.sender} ({hop.sender} [{shown}])\r\n"
        f"\tby {hop.receiver} ({hop.program}) with {hop.protocol} id {hop.number}"
        f"{recipient}; {format_datetime(hop.at)}"
    )
