"""How much two boxes are the same box."""

from collections.abc import Sequence

from stemma.model.places import Box


def around(boxes: Sequence[Box]) -> Box | None:
    """Return the smallest box around some boxes, None where there are none."""
    if not boxes:
        return None
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share over the area that they cover together (0 to 1)."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (_area(one) + _area(other) - shared)


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)
