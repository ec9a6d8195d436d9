"""Outside records to compare the cache with: they agree with some details, not with all.

Two company registers, the catalogue of an exhibition and an airline's timetable, all invented.
What is checked and what comes of it is written down as the records are made.
"""

import hashlib
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.stated import Fact
from stemma.demo.press.catalogue import catalogue
from stemma.demo.press.placed import Packed
from stemma.demo.press.registers import buyers_register, sellers_register
from stemma.demo.press.timetable import timetable
from stemma.demo.press.written_down import Checked, Recorded
from stemma.model.claims import RegisterEntry
from stemma.model.places import Digest, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The outside records by file name, and every detail of the cache that was to be checked."""

    files: Mapping[str, Packed]
    entries: tuple[RegisterEntry, ...]


def make(affair: Affair) -> Reference:
    """Return the outside records of an affair; same affair, same bytes.

    Raises:
        UsageError: if a font is missing.
    """
    chance = random.Random(f"reference {affair.seed}")  # noqa: S311 (looks, not secrets)
    written = (
        sellers_register(chance, affair),
        buyers_register(chance, affair),
        catalogue(chance, affair),
        timetable(chance, affair),
    )
    entries = [*(_entries(written)), *_not_checkable(affair)]
    return Reference(files={one.file.name: one.file for one in written}, entries=tuple(entries))


def _entries(written: Iterable[Recorded]) -> Iterator[RegisterEntry]:
    for one in written:
        for checked in one.checked:
            yield RegisterEntry(
                detail=checked.detail.path,
                value=checked.detail.value,
                outcome=checked.outcome,
                reference=_place(one.file, checked),
                found=checked.found,
            )


def _place(file: Packed, checked: Checked) -> Place | None:
    """Return where the record answers, None if it has nothing on a detail."""
    content = Digest(hashlib.sha256(file.data).hexdigest())
    for placed in file.placed:
        if checked.found is not None and placed.mark.path == checked.detail.path:
            return Place(
                content=content,
                page=placed.page,
                quote=placed.quote,
                boxes=placed.boxes,
                label=placed.label,
            )
    return None


def _not_checkable(affair: Affair) -> Iterator[RegisterEntry]:
    """Yield what no public record can answer: a bank account, an address of mail, a price."""
    main = affair.main
    details: tuple[Fact, ...] = (
        stated.account(affair.organisations["exporter"]),
        stated.mail_address(affair.people["contracts"]),
        stated.line_price(main, main.lines[0]),
    )
    for detail in details:
        yield RegisterEntry(detail=detail.path, value=detail.value, outcome="not checkable")
