"""Finds the plug-ins of the package: every decorated function in the rooms that hold them."""

import importlib
import pkgutil
from functools import cache
from graphlib import TopologicalSorter
from types import ModuleType

from stemma import checks, extractors, readers
from stemma.model.plugins import Check, Extractor, Reader


def _modules(room: ModuleType) -> list[ModuleType]:
    names = sorted(info.name for info in pkgutil.iter_modules(room.__path__, f"{room.__name__}."))
    return [importlib.import_module(name) for name in names]


@cache
def all_readers() -> dict[str, Reader]:
    """Return every reader by id, in the order of their ids."""
    found = [
        plugin
        for module in _modules(readers)
        for plugin in vars(module).values()
        if isinstance(plugin, Reader)
    ]
    return {plugin.id: plugin for plugin in sorted(found, key=lambda plugin: plugin.id)}


@cache
def all_checks() -> dict[str, Check]:
    """Return every check by id, in the order of their ids."""
    found = [
        plugin
        for module in _modules(checks)
        for plugin in vars(module).values()
        if isinstance(plugin, Check)
    ]
    return {plugin.id: plugin for plugin in sorted(found, key=lambda plugin: plugin.id)}


@cache
def all_extractors() -> tuple[Extractor, ...]:
    """Return every extractor, each behind those that it lets go first, else by their ids."""
    found = {
        plugin.id: plugin
        for module in _modules(extractors)
        for plugin in vars(module).values()
        if isinstance(plugin, Extractor)
    }
    order = TopologicalSorter({name: sorted(found[name].after) for name in sorted(found)})
    return tuple(found[name] for name in order.static_order())


def reader_for(head: bytes, name: str) -> Reader | None:
    """Choose the reader that bids highest for a content; None where none bids.

    Bytes outbid names; of equal bids the first id in the alphabet wins, so that the choice never
    depends on the order of files in a folder.
    """
    best = max(all_readers().values(), key=lambda reader: reader.bid(head, name), default=None)
    return None if best is None or best.bid(head, name) <= 0 else best
