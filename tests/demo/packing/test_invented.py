"""Nothing that may exist gets into a mail."""

from dataclasses import replace

import pytest

from stemma.demo.packing import invented, mail
from stemma.demo.packing.fields import Address
from tests.demo.packing.sample import MESSAGE, way


@pytest.mark.parametrize("name", ["mx.talven-export.example", "ning@nanlan.example"])
def test_an_invented_host_passes(name: str) -> None:
    invented.require_host(name)


@pytest.mark.parametrize("address", ["192.0.2.1", "198.51.100.9", "203.0.113.200", "2001:db8::7"])
def test_an_address_for_documentation_passes(address: str) -> None:
    invented.require_address(address)


@pytest.mark.parametrize("address", ["10.0.0.1", "192.0.3.1", "2001:db9::1"])
def test_a_server_with_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="documentation"):
        mail.write(replace(MESSAGE, hops=way(address)))


def test_somebody_elsewhere_is_refused() -> None:
    with pytest.raises(ValueError, match="not invented"):
        mail.write(replace(MESSAGE, cc=(Address("Ning", "ning@nanlan.invalid"),)))


def test_a_server_elsewhere_is_refused() -> None:
    hops = [replace(hop, receiver="mx.nanlan.invalid") for hop in way()]

    with pytest.raises(ValueError, match="not invented"):
        mail.write(replace(MESSAGE, hops=tuple(hops)))
