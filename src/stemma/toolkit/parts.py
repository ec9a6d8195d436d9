"""Joining and splitting: what becomes of the page ranges of items. Nothing is lost or doubled."""

from collections.abc import Iterable

from stemma.model.decisions import ItemPart

Parts = tuple[ItemPart, ...]


def split_after(parts: Parts, cut: ItemPart) -> tuple[Parts, Parts]:
    """Split the parts of an item behind the last page of `cut`, which lies in one of them.

    The second half is empty where nothing follows.

    Raises:
        LookupError: if no part holds that page.
    """
    page = cut.last_page
    for index, part in enumerate(parts):
        if page is None or not _holds(part, cut, page):
            continue
        if part.last_page == page:
            return parts[: index + 1], parts[index + 1 :]
        head = ItemPart(content=part.content, first_page=part.first_page, last_page=page)
        tail = ItemPart(content=part.content, first_page=page + 1, last_page=part.last_page)
        return (*parts[:index], head), (tail, *parts[index + 1 :])
    raise LookupError(page)


def without(parts: Parts, gone: ItemPart) -> tuple[Parts, Parts]:
    """Return what stands before and behind a range of pages that is taken out of an item.

    Raises:
        LookupError: if no single part holds the whole range.
    """
    for index, part in enumerate(parts):
        if not _covers(part, gone):
            continue
        before, behind = list(parts[:index]), list(parts[index + 1 :])
        if gone.first_page > part.first_page:
            first, last = part.first_page, gone.first_page - 1
            before.append(ItemPart(content=part.content, first_page=first, last_page=last))
        if gone.last_page is not None and gone.last_page != part.last_page:
            first = gone.last_page + 1
            rest = ItemPart(content=part.content, first_page=first, last_page=part.last_page)
            behind.insert(0, rest)
        return tuple(before), tuple(behind)
    raise LookupError(gone.first_page)


def merged(parts: Iterable[ItemPart]) -> Parts:
    """Return ranges in the same order, those that follow on each other in one content as one."""
    found: list[ItemPart] = []
    for part in parts:
        last = found[-1] if found else None
        if (
            last is not None
            and last.content == part.content
            and last.last_page is not None
            and last.last_page + 1 == part.first_page
        ):
            found[-1] = ItemPart(
                content=last.content, first_page=last.first_page, last_page=part.last_page
            )
        else:
            found.append(part)
    return tuple(found)


def _holds(part: ItemPart, cut: ItemPart, page: int) -> bool:
    return (
        part.content == cut.content
        and part.first_page <= page
        and (part.last_page is None or page <= part.last_page)
    )


def _covers(part: ItemPart, gone: ItemPart) -> bool:
    if part.content != gone.content or part.first_page > gone.first_page:
        return False
    if part.last_page is None:
        return True
    return gone.last_page is not None and gone.last_page <= part.last_page
