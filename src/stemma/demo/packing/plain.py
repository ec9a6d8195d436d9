"""Files without a format, or nearly so: text in old code pages, a web page, a table of values."""

import csv
import html
import io
from collections.abc import Mapping, Sequence
from typing import Literal

from stemma.demo.fiction import FICTION

Charset = Literal["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "gb18030", "utf-16", "ascii"]
"""A code page as Python names it; `utf-16` is little-endian with the mark in front."""


def text(words: str, charset: Charset) -> bytes:
    """Return a text file as Windows programs write it, its last line the fiction mark.

    Raises:
        UnicodeEncodeError: if the code page lacks a character.
    """
    lines = f"{words.rstrip()}\n\n({_mark(charset)})\n".replace("\n", "\r\n")
    return _encoded(lines, charset)


def page(
    body: str, *, title: str, language: str, charset: Charset, meta: Mapping[str, str]
) -> bytes:
    """Return a web page around a body in HTML.

    Args:
        body: what stands between the `body` tags, as it is.
        title: its title, plain text.
        language: BCP 47.
        charset: of the file; the page names it.
        meta: further properties by name, such as `author` and `date`; `og:title` and the like are
            written as properties. The fiction mark is added as `description` where none is given,
            and as `rights` in any case.
    """
    named = {"description": FICTION, **meta, "rights": FICTION}
    lines = [f'<meta charset="{_web_name(charset)}">', f"<title>{html.escape(title)}</title>"]
    lines += [_meta(name, value) for name, value in named.items()]
    head = "\n".join(lines)
    whole = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n{head}\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )
    # What the code page lacks stands as a numeric reference, as editors save it.
    return whole.encode(charset, "xmlcharrefreplace")


def table(rows: Sequence[Sequence[str]], charset: Charset, *, delimiter: str = ";") -> bytes:
    """Return a table of values with a separator, the fiction mark alone in its last row.

    Raises:
        UnicodeEncodeError: if the code page lacks a character.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows(rows)
    writer.writerow([_mark(charset)])
    return _encoded(lines.getvalue(), charset)


def _mark(charset: Charset) -> str:
    """Return of the fiction mark what the code page has letters for."""
    return " / ".join(word for word in FICTION.split(" / ") if _holds(charset, word))


def _holds(charset: Charset, word: str) -> bool:
    return word.encode(charset, "replace").decode(charset) == word


def _encoded(words: str, charset: Charset) -> bytes:
    if charset == "utf-16":
        return b"\xff\xfe" + words.encode("utf-16-le")
    return words.encode(charset)


def _web_name(charset: Charset) -> str:
    return {"cp1251": "windows-1251", "utf-8-sig": "utf-8", "cp866": "ibm866"}.get(charset, charset)


def _meta(name: str, value: str) -> str:
    key = "property" if ":" in name else "name"
    return f'<meta {key}="{html.escape(name)}" content="{html.escape(value)}">'
