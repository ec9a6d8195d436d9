"""From what was placed in files to places in contents: mentions, marks, evidence."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stemma.demo.key.records import KeyFile, KeyPage, Mark, Stated
from stemma.demo.making.made import MadeFile, Placed
from stemma.model.findings import Mention
from stemma.model.places import Box, Digest, Place

_DIGITS = 5
_MARK = "mark:"


@dataclass(frozen=True, slots=True)
class Filed:
    """The files of a cache by path, and the digest of each."""

    files: Mapping[str, MadeFile]
    digests: Mapping[str, Digest]

    def place(self, path: str, placed: Placed) -> Place:
        """Return where something was placed, as a place in a content."""
        return Place(
            content=self.digests[path],
            page=placed.page,
            quote=placed.quote,
            boxes=tuple(map(rounded, placed.boxes)),
            label=placed.label,
        )

    def of_entry(self, key: str) -> Iterator[tuple[str, MadeFile]]:
        """Yield the files that hold an entry and were made for it, each content once."""
        seen = set[Digest]()
        for path, file in self.files.items():
            if key in file.entries and file.way != "archive" and self.digests[path] not in seen:
                seen.add(self.digests[path])
                yield path, file


def filed(files: Iterable[MadeFile]) -> Filed:
    """Return files by path, hashed.

    Raises:
        ValueError: if two files have one path.
    """
    by_path: dict[str, MadeFile] = {}
    for file in files:
        if file.name in by_path:
            raise ValueError(f"two files at {file.name}")
        by_path[file.name] = file
    digests = {
        path: Digest(hashlib.sha256(file.data).hexdigest()) for path, file in by_path.items()
    }
    return Filed(by_path, digests)


def rounded(box: Box) -> Box:
    """Return a box with as many digits as a key needs."""
    return Box(*(round(edge, _DIGITS) for edge in box))


def unique(cache: Filed) -> Iterator[tuple[str, MadeFile]]:
    """Yield one path for each content."""
    seen = set[Digest]()
    for path, file in cache.files.items():
        if cache.digests[path] not in seen:
            seen.add(cache.digests[path])
            yield path, file


def stated_in(cache: Filed) -> Iterator[Stated]:
    """Yield every value that is stated, each content once."""
    for path, file in unique(cache):
        for placed in file.placed:
            if placed.value is not None:
                mention = Mention(placed.value, cache.place(path, placed), rule="made")
                yield Stated(placed.path, mention)


def marks_in(cache: Filed) -> Iterator[Mark]:
    """Yield every signature and stamp."""
    for path, file in unique(cache):
        for placed in file.placed:
            if placed.path.startswith(_MARK) and placed.page is not None:
                [box] = placed.boxes
                name = placed.path.removeprefix(_MARK)
                yield Mark(name, cache.digests[path], placed.page, rounded(box))


def files_of(cache: Filed) -> Iterator[KeyFile]:
    """Yield every path with what is known of its file."""
    for path, file in cache.files.items():
        yield KeyFile(
            document=cache.digests[path],
            path=path,
            inside=file.inside,
            collection=file.collection,
            way=file.way,
            language=file.language,
            items=file.entries,
            pages=len(file.pages) or None,
            readable=file.readable,
            false_layer=file.false_layer,
        )


def pages_of(cache: Filed) -> Iterator[KeyPage]:
    """Yield the words of every page."""
    for path, file in unique(cache):
        for page in file.pages:
            yield KeyPage(
                cache.digests[path],
                page.number,
                tuple(word.text for word in page.words),
                tuple(rounded(word.box) for word in page.words),
            )
