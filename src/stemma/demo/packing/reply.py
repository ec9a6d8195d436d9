"""The body of a mail: what is new, the signature block, and the mail it answers, quoted.

Mail programs quote in different manners; the line above the quotation is in the writer's language
and is passed in.
"""

from dataclasses import dataclass
from enum import Enum


class Quoting(Enum):
    """How the lines of the answered mail are marked."""

    ARROWS = "> "
    """`> new`, `>> older`: Thunderbird, Mutt."""
    BARS = "| "
    """`| new`."""
    INITIALS = "initials"
    """`VR> new`: the initials of whoever wrote it; older lines keep theirs."""
    WHOLE = "whole"
    """The answered mail follows beneath a line, unmarked, as office programs do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The mail that is answered.

    `introduction` is the line, or the block of lines, above it; `initials` only for that manner.
    """

    text: str
    introduction: str
    manner: Quoting = Quoting.ARROWS
    initials: str = ""


def body(
    text: str, *, signature: str = "", quoted: Quoted | None = None, quoted_first: bool = False
) -> str:
    """Return the text of a mail, with its signature block beneath two hyphens and the quotation.

    The signature follows the new text even where the quotation comes last, as programs that put
    the cursor on top do it.
    """
    own = text.rstrip("\n") + (f"\n\n-- \n{signature}" if signature else "")
    if quoted is None:
        return own + "\n"
    parts = (quotation(quoted), own) if quoted_first else (own, quotation(quoted))
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def quotation(quoted: Quoted) -> str:
    """Return the introduction and beneath it the marked lines of the answered mail."""
    between = "\n\n" if quoted.manner is Quoting.WHOLE else "\n"
    lines = (_marked(line, quoted) for line in quoted.text.rstrip("\n").split("\n"))
    return f"{quoted.introduction}{between}" + "\n".join(lines) + "\n"


def _marked(line: str, quoted: Quoted) -> str:
    match quoted.manner:
        case Quoting.WHOLE:
            return line
        case Quoting.INITIALS:
            is_older = line.split(" ", 1)[0].endswith(">")
            return line if is_older or line == "" else f"{quoted.initials}> {line}"
        case Quoting.ARROWS | Quoting.BARS:
            mark = quoted.manner.value
            return f"{mark[0]}{line}" if line.startswith(mark[0]) else f"{mark}{line}".rstrip()
