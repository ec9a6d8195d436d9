"""The lineage of a claim as a drawing for print: the tree that the workbench shows, in black.

A line without gaps is a step that a person confirmed, or what a source knows first-hand; dashes are
a proposal. Above a box stands what the step into it changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from stemma.model.claims import Mutation
from stemma.model.coverage import ClaimPage, NodeSeen
from stemma.model.tree import Tree, TreeLine, TreeSpot
from stemma.publish.drawings import Drawing, Shape, Stroke, Words, box, fitting, width
from stemma.toolkit.glyphs import CELL_WIDE

_HEAD, _FOOT, _LEAST = 44, 34, 560
_INK, _SOFT, _PALE, _PAPER = 30, 96, 240, 255
_DAYS: Mapping[str, str] = {"origins": "Origins", "elsewhere": "Not in the case", "": "No date"}
_LEGEND = "solid: confirmed, or known first-hand   heavy frame: an origin   dashed: proposed"
_AMISS = ", or no step: cited for what it does not say"
_CELLS = 25
"""Letters that have room in a box."""
_DAY_CELLS = 15


def drawing(claim: ClaimPage, tree: Tree) -> Drawing:
    """Return the lineage of a claim as a drawing, its statement on top and what lines mean below.

    Every word in it is cut to its room; the table of the steps has all of them.
    """
    wide = max(tree.width, _LEAST)
    return Drawing(
        wide,
        _HEAD + tree.height + _FOOT,
        (
            *_head(claim, wide),
            *_days(tree),
            *(shape for line in tree.lines for shape in _line(line)),
            *(shape for spot in tree.spots for shape in _spot(claim, tree, spot)),
            *_legend(tree, wide),
        ),
    )


def _legend(tree: Tree, wide: int) -> Iterator[Shape]:
    is_amiss = any(not step.counts for line in tree.lines for step in line.steps)
    text = fitting(f"{_LEGEND}{_AMISS if is_amiss else ''}", int((wide - 32) / CELL_WIDE))
    yield Words(x=16, y=_HEAD + tree.height + 8, text=text, shade=_SOFT)


def _head(claim: ClaimPage, wide: int) -> Iterator[Shape]:
    values = ", ".join(f"{each.value} ({each.sources})" for each in claim.line.values)
    said = f"{claim.line.statement} {values}".strip()
    yield Words(x=16, y=14, text=fitting(said, int((wide - 32) / CELL_WIDE)))


def _days(tree: Tree) -> Iterator[Shape]:
    """Yield the day of each row, once for rows of one day."""
    for before, row in pairwise((None, *tree.rows)):
        if row is not None and (before is None or before.day != row.day):
            day = fitting(_DAYS.get(row.day, row.day), _DAY_CELLS)
            yield Words(x=12, y=row.y + _HEAD + 15, text=day, shade=_INK)


def _line(line: TreeLine) -> Iterator[Shape]:
    is_sure = not line.steps or any(
        step.ruling is not None and step.ruling.value == "confirmed" for step in line.steps
    )
    corners = tuple((x, y + _HEAD) for x, y in line.points)
    yield Stroke(corners=corners, wide=1.5, shade=_SOFT, dashed=not is_sure)


def _spot(claim: ClaimPage, tree: Tree, spot: TreeSpot) -> Iterator[Shape]:
    left, top = spot.x, spot.y + _HEAD
    frame = box(left, top, left + tree.wide, top + tree.high)
    first, second, is_origin = _words(claim, spot)
    is_silent = spot.node is not None and not spot.node.says
    yield Stroke(
        corners=frame,
        wide=2 if is_origin else 1,
        shade=_INK if is_origin else _SOFT,
        dashed=is_silent,
        filled=_PALE if spot.origin else _PAPER,
    )
    yield Words(x=left + 7, y=top + 7, text=fitting(first, _CELLS), shade=_INK)
    yield Words(x=left + 7, y=top + 23, text=fitting(second, _CELLS), shade=_SOFT)
    yield from _changed(tree, spot)


def _words(claim: ClaimPage, spot: TreeSpot) -> tuple[str, str, bool]:
    """Return both lines of a box, and whether it is an origin."""
    if spot.origin is not None:
        kind = "by judgement only" if spot.origin.assessment else "known"
        return ", ".join(spot.origin.members), f"{kind}  [{spot.origin.letter}]", True
    node = spot.node
    assert node is not None  # noqa: S101 (a spot is one or the other)
    kind = node.kind if node.says or node.document is None else "does not say it"
    letters = f"  [{' '.join(node.origins)}]" if node.origins else ""
    return node.name, f"{node.date or kind}{letters}", _is_origin(claim, node)


def _is_origin(claim: ClaimPage, node: NodeSeen) -> bool:
    own: Sequence[Sequence[str]] = [o.sources for o in claim.origins if o.kind != "known"]
    return any(node.key in sources for sources in own)


def _changed(tree: Tree, spot: TreeSpot) -> Iterator[Shape]:
    """Yield what the step into a source changed, just above it."""
    steps = [step for line in tree.lines if line.below == spot.key for step in line.steps]
    if not steps:
        return
    changes = [change for step in steps for change in step.changes]
    text = fitting(_told(changes[0]) if changes else "unchanged", _CELLS)
    left, top = spot.x + (tree.wide - width(text)) / 2, spot.y + _HEAD - 16
    frame = box(left - 3, top, left + width(text) + 3, top + 13)
    yield Stroke(corners=frame, wide=0.5, shade=_PALE, filled=_PAPER)
    yield Words(x=left, y=top + 1, text=text, shade=_INK if changes else _SOFT)


def _told(change: Mutation) -> str:
    if change.kind == "number changed" and change.before:
        return f"{change.before} -> {change.after}"
    return change.kind
