"""The key of a made cache, put together, written down and read again."""

from pathlib import Path

from pydantic import TypeAdapter

from stemma.demo.key.planting import planted_in
from stemma.demo.key.records import AnswerKey
from stemma.demo.key.relations import deals_of, entities_of, events_of, references_of, versions_of
from stemma.demo.key.stating import filed, files_of, marks_in, pages_of, stated_in
from stemma.demo.making.maker import MadeCache

GENERATOR = 2
"""Raised whenever the same order gives other files or another key."""

_KEY = TypeAdapter(AnswerKey)


def key_of(made: MadeCache) -> AnswerKey:
    """Return the answer key of a cache."""
    cache = filed(made.files)
    stated = tuple(stated_in(cache))
    leaked = {cache.digests[file.name] for file in made.files if file.collection == "cache"}
    in_leak = [one for one in stated if one.mention.place.content in leaked]
    press = made.outside.press
    in_files = press.in_file.values()
    return AnswerKey(
        generator=GENERATOR,
        seed=made.order.seed,
        size=made.order.size,
        templates=made.order.templates,
        files=tuple(files_of(cache)),
        pages=tuple(pages_of(cache)),
        stated=stated,
        marks=tuple(marks_in(cache)),
        deals=tuple(deals_of(made.plan, in_leak)),
        events=tuple(events_of(made.plan, in_leak)),
        entities=tuple(entities_of(in_leak)),
        references=tuple(references_of(made.plan, cache, in_leak)),
        versions=tuple(versions_of(cache, made.plan)),
        planted=tuple(planted_in(made, cache)),
        sources=press.truth.sources,
        assertions=tuple(one for file in in_files for one in file.assertions),
        notes=tuple(one for file in in_files for one in file.notes),
        quotations=tuple(one for file in in_files for one in file.quotations),
        derivations=press.truth.derivations,
        mutations=press.truth.mutations,
        claims=press.truth.claims,
        register=made.outside.reference.entries,
    )


def write(key: AnswerKey, path: Path) -> None:
    """Write a key as JSON: whole or not at all, for where it is, everything is."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(_KEY.dump_json(key))
    part.replace(path)


def read(path: Path) -> AnswerKey:
    """Read a key.

    Raises:
        ValidationError: if the file holds no key.
    """
    return _KEY.validate_json(path.read_bytes())
