"""Boxes of Outlook (.pst, .ost) through libpff: every item comes out as a .msg file.

Items have no bytes of their own in a box, so they are packed as Outlook would save them, with all
of their properties. What was deleted but is still in the box comes out under `(deleted)`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import pypff

from stemma.model.plugins import Magic, reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Reading, Received
from stemma.toolkit import compound, msg_writing
from stemma.toolkit.charsets import harmless
from stemma.toolkit.mapi import Property
from stemma.toolkit.msg_writing import NO_NAMES, BoxedFile, BoxedMail, Names

_TYPE = "application/vnd.ms-outlook-pst"
_BROKEN = (OSError, ValueError, TypeError, OverflowError, LookupError)
"""What libpff raises on damaged boxes."""
_DEEPEST, _MOST_ITEMS, _MOST_VALUES = 60, 500_000, 20_000
_DEEPEST_MAIL = 8
_SUBJECT = 0x0037
_LONGEST_NAME = 80
_CHUNK = 1 << 20
_DELETED = "(deleted)"
_Found = TypeVar("_Found")


@dataclass(slots=True)
class _Box:
    """What the numbers in a box stand for; how many items came out, and how many did not."""

    names: Names = NO_NAMES
    items: int = 0
    lost: int = 0


@reader("pst", "Outlook box (pst, ost)", Magic(b"!BDN"))
def pst(received: Received) -> Reading:
    """Read a box: its items as children, named by folder and subject."""
    box = _opened(received)
    return Reading(
        media_type=_TYPE,
        properties={"kind": "64 bit" if box.get_content_type() != ord("a") else "archive"},
        children=_children(box),
    )


def _opened(received: Received) -> Any:  # noqa: ANN401 (libpff has no types)
    box = pypff.file()
    try:
        box.open_file_object(received.data())
    except _BROKEN as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error
    return box


def _children(box: Any) -> Iterator[Child]:  # noqa: ANN401
    """Yield all items.

    Raises:
        UnreadableError: DAMAGED once all that could be read was yielded; LIMIT_CHILDREN.
    """
    state = _Box()
    state.names = _told(partial(_names, box), state) or NO_NAMES
    root = _told(box.get_root_folder, state)
    if root is not None:
        yield from _below(root, "", state, 0)
    for number in range(_told(box.get_number_of_orphan_items, state) or 0):
        item = _told(partial(box.get_orphan_item, number), state)
        if item is not None and hasattr(item, "get_number_of_attachments"):
            yield from _item(item, f"{_DELETED}/{number + 1:04}", state)
    if state.lost:
        raise UnreadableError(Problem(Reason.DAMAGED, f"{state.lost} items"))


def _below(folder: Any, path: str, state: _Box, depth: int) -> Iterator[Child]:  # noqa: ANN401
    if depth > _DEEPEST:
        state.lost += 1
        return
    for number in range(_told(folder.get_number_of_sub_messages, state) or 0):
        item = _told(partial(folder.get_sub_message, number), state)
        if item is not None:
            yield from _item(item, f"{path}{number + 1:04}", state)
    for number in range(_told(folder.get_number_of_sub_folders, state) or 0):
        inner = _told(partial(folder.get_sub_folder, number), state)
        name = None if inner is None else _told(inner.get_name, state)
        if inner is not None:
            place = _as_name(str(name or f"folder {number + 1}"))
            yield from _below(inner, f"{path}{place}/", state, depth + 1)


def _told(what: Callable[[], _Found], state: _Box) -> _Found | None:
    try:
        return what()
    except _BROKEN:
        state.lost += 1
        return None


def _item(item: Any, path: str, state: _Box) -> Iterator[Child]:  # noqa: ANN401
    state.items += 1
    if state.items > _MOST_ITEMS:
        raise UnreadableError(Problem(Reason.LIMIT_CHILDREN, str(_MOST_ITEMS)))
    mail = _told(partial(_mail, item, state.names), state)
    if mail is None or not mail.values:
        return
    data = compound.packed(msg_writing.folder(mail))
    subject = _told(item.get_subject, state) or ""
    shown = harmless(" ".join((path, _as_name(str(subject)))).strip() + ".msg")
    pieces = (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
    yield Child(path=shown.encode("utf-8", "replace"), shown=shown, kind="member", chunks=pieces)


def _as_name(text: str) -> str:
    return text.replace("/", "_").replace("\0", "")[:_LONGEST_NAME].strip()


def _mail(item: Any, names: Names, depth: int = 0) -> BoxedMail:  # noqa: ANN401
    return BoxedMail(
        values=_values(item),
        names=names,
        recipients=tuple(_rows(item.recipients)),
        files=tuple(
            _file(item.get_attachment(number), names, depth)
            for number in range(item.get_number_of_attachments())
        ),
    )


def _file(attachment: Any, names: Names, depth: int) -> BoxedFile:  # noqa: ANN401
    """Return an attached file; of one whose data is not there, what is known of it."""
    values = _values(attachment)
    if attachment.get_number_of_sub_items() and depth < _DEEPEST_MAIL:
        inner = attachment.get_sub_item(0)
        if hasattr(inner, "get_number_of_attachments"):
            return BoxedFile(values=values, mail=_mail(inner, names, depth + 1))
    try:
        data = attachment.read_buffer(attachment.get_size()) if attachment.get_size() else b""
    except OSError:
        data = b""
    return BoxedFile(values=values, data=data or b"")


def _rows(people: Any) -> Iterator[dict[int, Property]]:  # noqa: ANN401
    for number in range(0 if people is None else people.get_number_of_record_sets()):
        yield dict(_entries(people.get_record_set(number)))


def _values(item: Any) -> dict[int, Property]:  # noqa: ANN401
    return dict(_entries(item.get_record_set(0))) if item.get_number_of_record_sets() else {}


def _entries(record_set: Any) -> Iterator[tuple[int, Property]]:  # noqa: ANN401
    for number in range(min(record_set.get_number_of_entries(), _MOST_VALUES)):
        entry = record_set.get_entry(number)
        kind, data = entry.get_entry_type(), entry.get_data()
        if kind is not None and entry.get_value_type() is not None and data is not None:
            yield kind & 0xFFFF, Property(entry.get_value_type() & 0xFFFF, data)


def _names(box: Any) -> Names:  # noqa: ANN401
    """Return the box's own list of what the numbers from 0x8000 on stand for."""
    kept = box.get_name_to_id_map()
    if kept is None or not kept.get_number_of_record_sets():
        return NO_NAMES
    held = dict(_entries(kept.get_record_set(0)))
    sets, rows = (held[number].data if number in held else b"" for number in (2, 3))
    return Names(sets, rows)
