"""A Word file looks as its paper does: what is bold there is bold here."""

import io

import docx

from stemma.demo.dossier.cache import planned
from stemma.demo.dossier.entries import WordFile
from stemma.demo.facts.draw import drawn
from stemma.demo.making.maker import make_entries
from stemma.demo.order import Order


def test_headings_are_bold_and_clauses_are_not() -> None:
    draft = next(
        entry for entry in planned(drawn(0), "small").entries if isinstance(entry.form, WordFile)
    )

    [file] = make_entries(Order(), (draft.key,)).files

    paragraphs = [p for p in docx.Document(io.BytesIO(file.data)).paragraphs if p.runs]
    bold = [p.text for p in paragraphs if all(run.bold for run in p.runs)]
    assert any(text.startswith("1. ") for text in bold)
    assert not any(text.startswith("1.1") for text in bold)
