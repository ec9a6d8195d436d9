"""What a cell does that tells who asserts what: it sees the texts of the coverage and nothing else.

The tables of sounds and the dictionaries are read before the zygote locks itself; later
nothing can be opened.
"""

from collections.abc import Callable, Mapping

from stemma.corroboration.corroborated import corroborated
from stemma.model.readings import Received
from stemma.sandbox.protocol import CACHE_ITEMS, End, send
from stemma.toolkit import han_sounds, lemmas

han_sounds.keys("\u65b0")  # makes the readings of characters be loaded
lemmas.load()


def corroborate(received: Received, arguments: Mapping[str, object], results: int) -> None:
    """Tell who asserts what from whom in a coverage: its items are the content here."""
    del arguments
    send(results, corroborated(CACHE_ITEMS.validate_json(bytes(received.data()))))
    send(results, End())


JOBS: Mapping[str, Callable[[Received, Mapping[str, object], int], None]] = {
    "corroborate": corroborate
}
