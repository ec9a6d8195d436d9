"""Tables without sides: lines of words whose pieces stand under each other.

Precision comes first: two columns of prose, a numbered list, a table of contents or a letterhead
are lines of pieces too. A run of lines is a table where a column of figures shows it, or where
drawn lines set it apart and its pieces are short.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from stemma.toolkit.tables.draft import Draft, Filled
from stemma.toolkit.tables.lattice import Region
from stemma.toolkit.tables.page import Page, Stroke, Word
from stemma.toolkit.tables.stacked import (
    Chunk,
    Line,
    chunk,
    chunks,
    column_of,
    is_blank,
    is_figure,
    lines,
    valleys,
)

_GAP, _VALLEY, _BETWEEN_WORDS = 0.9, 0.5, 0.1
"""Of the height of a line: the gap that parts pieces, what parts columns, and what parts words."""
_APART, _FAR_APART, _MANY = 1.7, 3.0, 3
"""Of the height of a line: what parts a table from what is below it."""
_WIDE = 0.55
"""A single piece over this share of the width is a line of prose."""
_LEAST_LINES, _LEAST_BETWEEN_RULES = 3, 2
_FITTING, _FULL = 0.8, 0.6
_SHORT_WORDS, _SHORT_LETTERS = 4.0, 28
_LIST_ROWS = 4
_LEAST_LINES_OF_PAIRS = 4
"""Two columns without drawn lines are a table from so many on: fewer are a sum and its tax."""
_RULE_NEAR = 8.0
Cuts = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that may be a table, where their columns part, and the drawn lines among them."""

    lines: tuple[Line, ...]
    cuts: Cuts
    rules: tuple[Stroke, ...]
    em: float


def aligned(page: Page, words: Sequence[Word], strokes: Sequence[Stroke]) -> Iterator[Draft]:
    """Yield the tables among words that stand in no drawn grid; `strokes` are level lines."""
    left = list(words)
    for start, end in _frames(strokes):
        inside = [word for word in left if start - page.em <= word.centre <= end + page.em]
        own = [each for each in strokes if each.start >= start - _RULE_NEAR]
        own = [each for each in own if each.end <= end + _RULE_NEAR]
        for draft in _tables(inside, own, page.em):
            taken = draft.words()
            left = [word for word in left if word.start not in taken]
            yield draft
    yield from _tables(left, (), page.em)


def _frames(strokes: Sequence[Stroke]) -> list[tuple[float, float]]:
    """Return the stretches over which two or more drawn lines reach, narrow ones first."""
    found: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda each: each.end - each.start, reverse=True):
        for group in found:
            is_same = abs(group[0].start - stroke.start) <= _RULE_NEAR
            if is_same and abs(group[0].end - stroke.end) <= _RULE_NEAR:
                group.append(stroke)
                break
        else:
            found.append([stroke])
    return [(each[0].start, each[0].end) for each in reversed(found) if len(each) > 1]


def _tables(words: Sequence[Word], rules: Sequence[Stroke], em: float) -> Iterator[Draft]:
    if not words:
        return
    rows = [chunks(line, _GAP * em) for line in lines(words)]
    width = max(word.x1 for word in words) - min(word.x0 for word in words)
    for held in _runs(rows, width, em):
        trimmed = _trimmed(held)
        several = [line for line in trimmed if len(line) > 1]
        if len(several) < _LEAST_BETWEEN_RULES:
            continue
        top, bottom = trimmed[0][0].y0 - 2 * em, trimmed[-1][0].y1 + 2 * em
        own = tuple(rule for rule in rules if top <= rule.at <= bottom)
        runs = (_Run(rows, cuts, own, em) for rows, cuts in _parted(trimmed, em))
        run = next((run for run in runs if run.cuts and _is_table(run)), None)
        if run is not None:
            yield _drafted(run)


def _parted(trimmed: Sequence[Line], em: float) -> Iterator[tuple[tuple[Line, ...], Cuts]]:
    """Yield lines with where their columns may part: as all lines leave it free, or the figures do.

    Two narrow heads may stand so close together that they cover what parts the columns of figures.
    They are parted there between two words.
    """
    several = [line for line in trimmed if len(line) > 1]
    most = max(map(len, several))
    full = [line for line in several if len(line) >= _FULL * most]
    free = valleys(full if len(full) >= _LEAST_LINES else several, _VALLEY * em)
    yield tuple(trimmed), tuple((left + right) / 2 for left, right in free)
    figured = [line for line in full if sum(is_figure(piece.text) for piece in line) > 1]
    if len(figured) >= _LEAST_LINES:
        between = valleys([_in_words(line) for line in several], _BETWEEN_WORDS * em)
        cuts = tuple(_cut(free, between) for free in valleys(figured, _VALLEY * em))
        yield tuple(_cut_line(line, cuts) for line in trimmed), cuts


def _in_words(line: Line) -> Line:
    return tuple(chunk([word]) for piece in line for word in piece.words)


def _cut(free: tuple[float, float], between: Sequence[tuple[float, float]]) -> float:
    """Return the middle of what the words of all lines leave free of a stretch, else its own."""
    left, right = max(
        ((max(one, free[0]), min(other, free[1])) for one, other in between),
        key=lambda each: each[1] - each[0],
        default=free,
    )
    return (left + right) / 2 if left < right else sum(free) / 2


def _cut_line(line: Line, cuts: Cuts) -> Line:
    """Return a line whose pieces are cut where their words stand in columns of their own."""
    return tuple(
        chunk(list(words))
        for piece in line
        for _, words in groupby(piece.words, lambda word: column_of(word.centre, cuts))
    )


def _runs(rows: Sequence[Line], width: float, em: float) -> Iterator[list[Line]]:
    """Yield stretches of lines that prose or white space sets apart."""
    held: list[Line] = []
    for line in rows:
        is_prose = len(line) == 1 and line[0].x1 - line[0].x0 > _WIDE * width
        is_apart = bool(held) and _gap(held[-1], line) > _most_apart(held[-1], line) * em
        if held and (is_prose or is_apart):
            yield held
            held = []
        if not is_prose:
            held.append(line)
    if held:
        yield held


def _most_apart(above: Line, below: Line) -> float:
    """Return how far apart lines of a table may stand; rows of many pieces may stand far apart."""
    return _FAR_APART if min(len(above), len(below)) >= _MANY else _APART


def _trimmed(held: list[Line]) -> list[Line]:
    """Leave out captions: what is above the first line of several short pieces, and single ones.

    A caption may fall into pieces too ("Table 3:   Number of ..."): one of them is wide.
    """
    places = [index for index, line in enumerate(held) if len(line) > 1]
    if not places:
        return []
    left, right = min(line[0].x0 for line in held), max(line[-1].x1 for line in held)
    wide = _WIDE * (right - left)
    first = next(
        (place for place in places if max(piece.x1 - piece.x0 for piece in held[place]) < wide),
        places[-1],
    )
    return held[first : places[-1] + 1]


def _is_table(run: _Run) -> bool:
    several = [line for line in run.lines if len(line) > 1]
    is_ruled = _is_ruled(run)
    if len(several) < (_LEAST_BETWEEN_RULES if is_ruled else _LEAST_LINES):
        return False
    if sum(_fits(line, run.cuts) for line in several) < _FITTING * len(several):
        return False
    columns = [list(_column(several, run.cuts, index)) for index in range(len(run.cuts) + 1)]
    if any(map(_is_figures, columns[1:])):
        is_pair = len(columns) == 2 and len(several) < _LEAST_LINES_OF_PAIRS
        return is_ruled or not (is_pair or _is_contents(columns) or _is_prose(columns))
    return is_ruled and len(columns) > 1 and not _is_prose(columns)


def _is_ruled(run: _Run) -> bool:
    """Tell whether a drawn line stands above a run and another in it or below, as wide as it is."""
    left = min(line[0].x0 for line in run.lines)
    right = max(line[-1].x1 for line in run.lines)
    rules = [rule for rule in run.rules if rule.end - rule.start >= _FITTING * (right - left)]
    top = min(piece.y1 for piece in run.lines[0])
    return len(rules) > 1 and any(rule.at < top for rule in rules)


def _fits(line: Line, cuts: Sequence[float]) -> bool:
    """Tell whether each piece of a line stands in a column of its own."""
    places = [(column_of(piece.x0 + 1, cuts), column_of(piece.x1 - 1, cuts)) for piece in line]
    return all(one[1] < other[0] for one, other in pairwise(places))


def _column(rows: Sequence[Line], cuts: Sequence[float], index: int) -> Iterator[Chunk]:
    return (piece for line in rows for piece in line if column_of(piece.centre, cuts) == index)


def _is_figures(column: Sequence[Chunk]) -> bool:
    said = [piece.text for piece in column if not is_blank(piece.text)]
    count = sum(map(is_figure, said))
    return count > 1 and 2 * count >= len(said)


def _is_prose(columns: Sequence[Sequence[Chunk]]) -> bool:
    """Tell whether two columns or more hold sentences, as prose set in columns does."""
    return sum(_is_long(column) for column in columns) > 1


def _is_long(column: Sequence[Chunk]) -> bool:
    words = sum(len(piece.text.split()) for piece in column)
    letters = sum(len(piece.text) for piece in column)
    few = max(len(column), 1)
    return words / few > _SHORT_WORDS and letters / few > _SHORT_LETTERS


def _is_contents(columns: Sequence[Sequence[Chunk]]) -> bool:
    """Tell whether a run is a list with page numbers: two columns, the right one only rises."""
    if len(columns) != 2:
        return False
    numbers = [piece.text for piece in columns[1] if piece.text.isdecimal()]
    rising = all(len(one) < len(other) or one <= other for one, other in pairwise(numbers))
    return len(numbers) >= _LIST_ROWS and len(numbers) >= len(columns[1]) - 1 and rising


def _drafted(run: _Run) -> Draft:
    groups = [*_headed(run), *_bodied(run)]
    left = min(line[0].x0 for line in run.lines)
    right = max(line[-1].x1 for line in run.lines)
    ys = [min(piece.y0 for line in groups[0] for piece in line)]
    for above, below in pairwise(groups):
        bottom = max(piece.y1 for line in above for piece in line)
        ys.append((bottom + min(piece.y0 for line in below for piece in line)) / 2)
    ys.append(max(piece.y1 for line in groups[-1] for piece in line))
    cells = [cell for row, group in enumerate(groups) for cell in _cells(row, group, run.cuts)]
    return Draft(kind="aligned", xs=(left, *run.cuts, right), ys=tuple(ys), cells=tuple(cells))


def _cells(row: int, group: Sequence[Line], cuts: Sequence[float]) -> Iterator[Filled]:
    """Yield the cells of a row; a piece over several columns takes them all."""
    held: list[tuple[int, int, list[Word]]] = []
    pieces = sorted((piece for line in group for piece in line), key=lambda each: each.x0)
    for piece in pieces:
        first = column_of(piece.x0 + 1, cuts)
        last = max(first, column_of(piece.x1 - 1, cuts))
        if held and first <= held[-1][1]:
            before = held.pop()
            held.append((before[0], max(last, before[1]), [*before[2], *piece.words]))
        else:
            held.append((first, last, list(piece.words)))
    for first, last, words in held:
        yield Filled(Region(row, first, 1, last - first + 1), tuple(words))


def _body_start(run: _Run) -> int:
    """Return the first line of the body: after a drawn line below the heads, or with figures."""
    figures = next(
        (index for index, line in enumerate(run.lines) if _has_figures(line, run.cuts)), 0
    )
    for index in range(figures, 0, -1):
        above = max(piece.y1 for piece in run.lines[index - 1])
        below = min(piece.y0 for piece in run.lines[index])
        if any(above - run.em / 2 <= rule.at <= below + run.em / 2 for rule in run.rules):
            return index
    return figures


def _has_figures(line: Line, cuts: Sequence[float]) -> bool:
    held = [piece.text for piece in line if column_of(piece.centre, cuts) > 0]
    figures = [text for text in held if is_figure(text)]
    years = [text for text in figures if text.isdecimal() and len(text) == 4]
    return len(figures) > len(years) and 2 * (len(figures) - len(years)) >= len(held)


def _headed(run: _Run) -> Iterator[list[Line]]:
    """Yield the lines of the head, those of one row together; a heading over columns is a row."""
    held: list[Line] = []
    for line in run.lines[: _body_start(run)]:
        spans = any(
            column_of(piece.x0 + 1, run.cuts) < column_of(piece.x1 - 1, run.cuts) for piece in line
        )
        is_far = bool(held) and _gap(held[-1], line) > _GAP * run.em
        if held and (spans or is_far):
            yield held
            held = []
        held.append(line)
        if spans:
            yield held
            held = []
    if held:
        yield held


def _bodied(run: _Run) -> Iterator[list[Line]]:
    """Yield the lines of the body, each with the lines that go on in it."""
    held: list[Line] = []
    for line in run.lines[_body_start(run) :]:
        if held and not (_gap(held[-1], line) < run.em and _goes_on(line, held[-1], run.cuts)):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _gap(above: Line, below: Line) -> float:
    return min(piece.y0 for piece in below) - max(piece.y1 for piece in above)


def _goes_on(line: Line, before: Line, cuts: Sequence[float]) -> bool:
    """Tell whether a line goes on with the cells above it: no figures, and it begins small."""
    if any(is_figure(piece.text) or is_blank(piece.text) for piece in line):
        begins_alone = len(before) == 1 and column_of(before[0].centre, cuts) == 0
        return begins_alone and line[0].text[:1].islower()
    return len(line) <= len(cuts) / 2 + 0.5 and all(
        piece.text[:1].islower() or piece.text[:1] in "(&" for piece in line
    )
