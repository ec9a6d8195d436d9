"""The catalogue of an exhibition: what was shown in public, with figures."""

import random
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Figure, Good
from stemma.demo.press.written_down import Clerk, Recorded
from stemma.demo.writing.paper import Block, Gap, PageBreak, Paper, Paragraph, Style, Table
from stemma.model.values import Bounds

_TITLE = Style(family="sans", points=20, bold=True, align="left", after=14)
_HEAD = Style(family="sans", points=13, bold=True, align="left", after=5)
_BODY = Style(family="serif", points=10.5, align="left", after=8)
_SHOWN = ("vehicle", "carrier", "parachute")
_UNITS = {"degC": "°C", "person": "people", "year": "years"}


def catalogue(chance: random.Random, affair: Affair) -> Recorded:
    """Return the catalogue: three goods with figures, two of them changed; others are not shown."""
    clerk = Clerk()
    figures = [figure for figure in affair.main.figures if figure.good.key in _SHOWN]
    changed = {figure.key for figure in chance.sample(figures, 2)}
    blocks: list[Block] = [
        Paragraph(text="Wings and Tracks. Exhibitors and exhibits", style=_TITLE),
        Paragraph(text=_FOREWORD, style=_BODY),
        PageBreak(),
    ]
    for key in _SHOWN:
        blocks += _exhibit(clerk, affair, affair.goods[key], changed)
    clerk.lacks(*(stated.designator(affair.goods[key]) for key in ("gun", "command")))
    paper = Paper(
        title="Wings and Tracks",
        language="en",
        blocks=tuple(blocks),
        header="Wings and Tracks",
        footer="{page}",
    )
    return clerk.on_paper("exhibition_catalogue.pdf", paper)


_FOREWORD = (
    "The figures in this catalogue were given by the exhibitors. The organisers have not verified "
    "them and accept no liability. Exhibits are listed by hall and stand."
)


def _exhibit(clerk: Clerk, affair: Affair, good: Good, changed: Iterable[str]) -> list[Block]:
    plant = affair.organisations["plant"]
    named = stated.designator(good)
    designator = clerk.answers(named, named.value, good.designator.en)
    rows = [("Characteristic", "Value")]
    for figure in affair.main.figures:
        if figure.good.key == good.key:
            shown = _more(figure) if figure.key in changed else figure
            fact = stated.figure_of(affair.main, figure)
            found = stated.figure_of(affair.main, shown).value
            rows.append((figure.quantity, clerk.answers(fact, found, _words(shown))))
    return [
        Paragraph(text=f"{designator}, {good.thing.term.en}", style=_HEAD, keep=True),
        Paragraph(text=f"Exhibitor: {plant.name.en}, {plant.town.name.en}", style=_BODY, keep=True),
        Table(rows=tuple(rows), shares=(3, 3), style=_BODY),
        Gap(16),
    ]


def _more(figure: Figure) -> Figure:
    """Return a figure as an exhibitor boasts: a tenth better, at least by one."""
    bounds = figure.amount
    low, high = (
        None if end is None else end + max(Decimal(1), (abs(end) / 10).to_integral_value())
        for end in (bounds.low, bounds.high)
    )
    return replace(figure, amount=Bounds(low, high, bounds.qualifier))


def _words(figure: Figure) -> str:
    """Return a figure with its limit and unit: "not less than 480 km"."""
    bounds, unit = figure.amount, _UNITS.get(figure.unit, figure.unit)
    low, high = (_number(end) for end in (bounds.low, bounds.high))
    match bounds.qualifier:
        case "between":
            number = f"{low} to {high}"
        case "at_most":
            number = f"not more than {high}"
        case "at_least":
            number = f"not less than {low}"
        case "about":
            number = f"about {low}"
        case _:
            number = low
    return f"{number} {unit}"


def _number(end: Decimal | None) -> str:
    return "" if end is None else f"{end:f}".replace("-", "−")
