"""How many texts go to a worker at once."""

from collections.abc import Iterable


def fitting(rows: Iterable[tuple[int, str]], characters: int) -> list[tuple[int, str]]:
    """Return the first texts, together hardly longer than `characters`, but one at least."""
    taken: list[tuple[int, str]] = []
    for number, written in rows:
        if taken and characters < len(written):
            break
        characters -= len(written)
        taken.append((number, written))
    return taken
