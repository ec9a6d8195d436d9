"""Runs of a Word document in its own XML (ECMA-376, part 1, section 17): tracked changes, comments.

python-docx writes paragraphs and comments, but knows neither tracked changes nor footnotes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from stemma.demo.packing.blocks import (
    PLAIN,
    Commented,
    Deleted,
    Footnote,
    Inserted,
    Line,
    Restyled,
    Run,
    Style,
    Words,
)
from stemma.demo.packing.office import timestamp

_W = nsdecls("w")
_SUPERSCRIPT = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


@dataclass(slots=True)
class Margin:
    """What is written beside the text while it is set: comments and footnotes, numbered.

    Changes are numbered here too, throughout the document.
    """

    comments: list[Commented] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    changes: Iterator[int] = field(default_factory=lambda: count(1))

    def comments_part(self) -> bytes:
        """Return the part `word/comments.xml`."""
        body = "".join(_comment(number, noted) for number, noted in enumerate(self.comments))
        return f"{_HEAD}<w:comments {_W}>{body}</w:comments>".encode()

    def footnotes_part(self) -> bytes:
        """Return the part `word/footnotes.xml`; its first two notes are the ruling, as in Word."""
        ruling = _note(-1, "separator", "<w:r><w:separator/></w:r>")
        going_on = _note(0, "continuationSeparator", "<w:r><w:continuationSeparator/></w:r>")
        body = "".join(
            _note(
                number, None, f"<w:r>{_SUPERSCRIPT}<w:footnoteRef/></w:r>{_text(f' {note.text}')}"
            )
            for number, note in enumerate(self.footnotes, start=1)
        )
        return f"{_HEAD}<w:footnotes {_W}>{ruling}{going_on}{body}</w:footnotes>".encode()


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def runs(line: Line, margin: Margin, style: Style = PLAIN) -> Iterator[BaseOxmlElement]:
    """Yield the elements of a paragraph; comments and footnotes are put down in the margin.

    `style` is that of plain words, and of runs that have none of their own.
    """
    for run in (Words(line),) if isinstance(line, str) else line:
        for xml in _xml(run, margin, style):
            yield parse_xml(xml)


def is_tracked(line: Line) -> bool:
    """Tell whether changes were tracked in a paragraph."""
    return not isinstance(line, str) and any(
        isinstance(run, Inserted | Deleted | Restyled) for run in line
    )


def _xml(run: Run, margin: Margin, style: Style) -> Iterator[str]:
    match run:
        case Words():
            yield _declared(_text(run.text, _style(_either(run.style, style))))
        case Inserted():
            words = _text(run.text, _style(_either(run.style, style)))
            yield _declared(f"<w:ins{_change(margin, run.author, run.at)}>{words}</w:ins>")
        case Deleted():
            words = _text(run.text, _style(_either(run.style, style)), "delText")
            yield _declared(f"<w:del{_change(margin, run.author, run.at)}>{words}</w:del>")
        case Restyled():
            was = f"<w:rPr>{_style(run.before)}</w:rPr>"
            change = f"<w:rPrChange{_change(margin, run.author, run.at)}>{was}</w:rPrChange>"
            yield _declared(_text(run.text, _style(run.style) + change))
        case Commented():
            number = len(margin.comments)
            margin.comments.append(run)
            words = _text(run.text, _style(_either(run.style, style)))
            yield _declared(f'<w:commentRangeStart w:id="{number}"/>')
            yield _declared(words)
            yield _declared(f'<w:commentRangeEnd w:id="{number}"/>')
            yield _declared(f'<w:r><w:commentReference w:id="{number}"/></w:r>')
        case Footnote():
            margin.footnotes.append(run)
            number = len(margin.footnotes)
            yield _declared(f'<w:r>{_SUPERSCRIPT}<w:footnoteReference w:id="{number}"/></w:r>')
        case _:
            assert_never(run)


def _declared(xml: str) -> str:
    """Return an element with its namespace declared in its first tag."""
    ends = min(place for place in (xml.find(" "), xml.find(">"), xml.find("/>")) if place > 0)
    return f"{xml[:ends]} {_W}{xml[ends:]}"


def _either(own: Style, around: Style) -> Style:
    return around if own == PLAIN else own


def _style(style: Style) -> str:
    switches = (("b", style.bold), ("i", style.italic), ("vanish", style.hidden))
    return "".join(f"<w:{name}/>" for name, is_on in switches if is_on)


def _text(words: str, style: str = "", tag: str = "t") -> str:
    look = f"<w:rPr>{style}</w:rPr>" if style else ""
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def _change(margin: Margin, author: str, at: datetime) -> str:
    number = next(margin.changes)
    return f' w:id="{number}" w:author={quoteattr(author)} w:date="{timestamp(at)}"'


def _comment(number: int, noted: Commented) -> str:
    initials = "".join(name[0] for name in noted.author.split())
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(noted.author)} '
        f'w:date="{timestamp(noted.at)}" w:initials={quoteattr(initials)}>'
        f"<w:p><w:r><w:annotationRef/></w:r>{_text(noted.comment)}</w:p></w:comment>"
    )


def _note(number: int, kind: str | None, content: str) -> str:
    said = "" if kind is None else f' w:type="{kind}"'
    return f'<w:footnote{said} w:id="{number}"><w:p>{content}</w:p></w:footnote>'
