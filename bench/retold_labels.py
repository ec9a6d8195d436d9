"""The invented affairs of bench/labels/retold: their texts as a coverage, and what is labelled.

A line is a sentence with what it claims behind "||"; the marks are told in the README there.
"""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from stemma.model.across import CacheItem
from stemma.model.moments import Moment
from tests import cached

FOLDER = Path(__file__).parent / "labels" / "retold"
_MARK = re.compile(
    r"(?P<minus>-)?(?P<claim>[a-z]+)(?: <(?P<from>\S+))?(?: !(?P<change>[a-z ]+?))?"
    r"(?: =(?P<quoted>[a-z ]+?) (?P<of>\w+))?(?P<grounds>(?: \^[^^&]+)*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A sentence that claims something: in which text, from whom, what it changed, its quote."""

    text: str
    words: str
    claim: str
    denied: bool = False
    headline: bool = False
    parent: str = ""
    change: str = ""
    quoted: str = ""
    grounds: tuple[str, ...] = ()


@dataclass(slots=True)
class Affair:
    """The texts of one affair as items of a coverage, and what is labelled in them."""

    name: str
    items: dict[str, CacheItem] = field(default_factory=dict)
    outlets: dict[str, str] = field(default_factory=dict)
    labels: list[Labelled] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Say whether it is looked at in figures only."""
        return self.name.endswith("_held")


def affairs() -> list[Affair]:
    """Return the affairs by name."""
    return [_affair(path) for path in sorted(FOLDER.glob("*.txt"))]


def _affair(path: Path) -> Affair:
    affair = Affair(path.stem)
    for number, block in enumerate(
        re.split(r"^= ", path.read_text("utf-8"), flags=re.MULTILINE)[1:], 1
    ):
        head, _, body = block.partition("\n")
        text, language, outlet, date, author = (part.strip() for part in head.split("|"))
        lines: list[str] = []
        title = ""
        for line in body.strip().split("\n"):
            words, _, mark = (part.strip() for part in line.partition("||"))
            if words.startswith("# "):
                words = title = words[2:]
                lines += [words, "", ""]
            elif words:
                lines[-1] += ("" if language == "zh" or not lines[-1] else " ") + words
            else:
                lines += ["", ""]
            for one in filter(None, mark.split(" & ")):
                affair.labels.append(_label(text, words, one, headline=words == title))
        item = cached.item(number, f"{text}.html", "\n".join(lines).strip())
        affair.outlets[text] = outlet
        affair.items[text] = replace(
            item,
            properties={
                "meta.og:site_name": outlet,
                "meta.og:title": title,
                "meta.author": author,
            },
            moments={"html.published": Moment(_day(date), zone_known=False)},
        )
    return affair


def _day(date: str) -> dt.datetime:
    return dt.datetime.fromisoformat(date).replace(tzinfo=dt.UTC)


def _label(text: str, words: str, mark: str, *, headline: bool) -> Labelled:
    match = _MARK.fullmatch(mark)
    if match is None:
        raise ValueError(f"{text}: {mark} is no label")
    return Labelled(
        text=text,
        words=words,
        claim=match["claim"],
        denied=match["minus"] is not None,
        headline=headline,
        parent=match["from"] or "",
        change=match["change"] or "",
        quoted=match["quoted"] or "",
        grounds=tuple(each.strip() for each in match["grounds"].split("^")[1:]),
    )
