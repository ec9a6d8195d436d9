"""What is taken in beside the cache: what the press made of it, and outside records."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from stemma.demo.facts.affair import Affair
from stemma.demo.making.made import MadeFile, Placed, Way
from stemma.demo.making.workshop import pages_of
from stemma.demo.order import Templates
from stemma.demo.press import packing, reference
from stemma.demo.press.placed import Packed
from stemma.demo.press.placed import Placed as Told
from stemma.model.places import Collection

_WAYS: Mapping[str, Way] = {
    "pdf": "typed",
    "html": "web",
    "eml": "mail",
    "txt": "text",
    "csv": "table",
}


@dataclass(frozen=True, slots=True)
class Outside:
    """The coverage and the reference records: their files, and what is true of them."""

    files: tuple[MadeFile, ...]
    press: packing.Press
    reference: reference.Reference


def make_outside(affair: Affair, templates: Templates) -> Outside:
    """Return the coverage of an affair in a set of words, and the records to compare it with."""
    wording = import_module(f"stemma.demo.wording_{templates}").WORDING
    press = packing.make(affair, wording)
    records = reference.make(affair)
    languages = {press.names[key]: text.language for key, text in press.coverage.texts.items()}
    coverage = _files(press.files.values(), "coverage", languages)
    recorded = _files(records.files.values(), "reference", {})
    return Outside((*coverage, *recorded), press, records)


def _files(
    packed: Iterable[Packed], collection: Collection, languages: Mapping[str, str]
) -> Iterator[MadeFile]:
    for one in packed:
        way = _WAYS[one.name.rpartition(".")[2]]
        yield MadeFile(
            name=one.name,
            data=one.data,
            way=way,
            language=languages.get(one.name, ""),
            entries=(),
            pages=pages_of(one.sheets),
            placed=tuple(map(_placed, one.placed)),
            collection=collection,
        )


def _placed(told: Told) -> Placed:
    return Placed(
        path=told.mark.path,
        value=told.mark.value,
        page=told.page,
        quote=told.quote,
        boxes=told.boxes,
        label=told.label,
    )
