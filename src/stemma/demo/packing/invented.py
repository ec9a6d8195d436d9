"""The border to the real world: no mail of the demo names a host or an address that may exist."""

from ipaddress import ip_address, ip_network

_NETWORKS = tuple(
    ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)


def require_host(name: str) -> None:
    """Refuse the name of a host, or of a mailbox at it, that somebody may own (RFC 2606).

    Raises:
        ValueError: if it does not end in `.example`.
    """
    if not name.endswith(".example"):
        raise ValueError(f"{name} is not invented: it does not end in .example.")


def require_address(written: str) -> None:
    """Refuse an address that is not kept for documentation (RFC 5737, RFC 3849).

    Raises:
        ValueError: if it is not.
    """
    if not any(ip_address(written) in network for network in _NETWORKS):
        raise ValueError(f"{written} is not an address for documentation.")
