"""An outside record while it is made: its words with marks, and what of the cache it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.demo.facts.stated import Fact
from stemma.demo.press.placed import Packed, Placed
from stemma.demo.setting.composer import compose
from stemma.demo.setting.printing import Press, printed
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Paper
from stemma.model.claims import Outcome
from stemma.model.values import Value


@dataclass(frozen=True, slots=True)
class Checked:
    """A detail of the cache and what a record has for it; `found` is None if it has nothing."""

    detail: Fact
    found: Value | None

    @property
    def outcome(self) -> Outcome:
        """Return what came of the comparison."""
        if self.found is None:
            return "not found"
        return "agrees" if self.found == self.detail.value else "differs"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record as a file, and what of the cache it answers."""

    file: Packed
    checked: tuple[Checked, ...]


@dataclass(slots=True)
class Clerk:
    """Writes a record down and remembers what it answers."""

    write: Writer = field(default_factory=Writer)
    checked: list[Checked] = field(default_factory=list)

    def answers(self, detail: Fact, found: Value, words: str) -> str:
        """Return the words of an answer, marked with the path of the detail it answers."""
        self.checked.append(Checked(detail, found))
        return self.write(Fact(detail.path, found), words)

    def lacks(self, *details: Fact) -> None:
        """Remember details that the record should have and has not."""
        self.checked += [Checked(detail, None) for detail in details]

    def on_paper(self, name: str, paper: Paper, press: Press = "reportlab") -> Recorded:
        """Return the record as PDF."""
        composed = compose(paper)
        placed = tuple(
            Placed(mark=self.write.marks[one.mark], quote=one.quote, page=one.page, boxes=one.boxes)
            for one in composed.stated
        )
        data = printed(composed.sheets, press, title=paper.title)
        packed = Packed(name=name, data=data, placed=placed, sheets=composed.sheets)
        return Recorded(packed, tuple(self.checked))

    def as_file(self, name: str, data: bytes, placed: Sequence[Placed]) -> Recorded:
        """Return the record as a file of text."""
        return Recorded(Packed(name=name, data=data, placed=tuple(placed)), tuple(self.checked))
