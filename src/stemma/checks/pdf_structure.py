"""What a PDF holds besides its pages: leftovers, attachments, actions that start programs."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pikepdf

from stemma.model.examined import CannotRunError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.pdf_reach import Left, TooManyObjectsError, reached

_MOST = 40
_NAMES = {
    "page": "page",
    "picture": "picture",
    "drawing": "drawing",
    "text": "page text",
    "annotation": "annotation",
    "attachment": "attachment",
}


@check(
    "pdf.structure",
    "Things in a PDF that its pages do not show",
    category=Category.CONCEALMENT,
    basis=Basis.STRUCTURAL,
    says={
        "pdf.structure.left": (
            "The file still holds what no page refers to any more: {parts}. It cannot be seen, "
            "and can be taken out of the file."
        ),
        "pdf.structure.attached": "Files are attached inside the file: {names}.",
        "pdf.structure.script": "The file carries a program (JavaScript) for its reader to run.",
        "pdf.structure.launch": "The file asks its reader to start another program.",
        "pdf.structure.import": "The file asks its reader to load data from another file.",
        "too_many_objects": "The file has too many parts to look at each.",
    },
    ordinary=(
        "A program took a page, a picture or a comment out and did not clean up behind itself.",
        "Forms that reckon or check what is typed carry scripts.",
        "A print shop's settings, a table or a source file were attached on purpose.",
    ),
    does_not_prove=(
        "Not that anything was hidden on purpose, nor what a script does. Attachments are "
        "read as files of their own; what is left over is only named by the number of its "
        "object."
    ),
    needs="bytes",
    applies_to=("application/pdf",),
    base_rate=BaseRate(
        fired=13, scored=257, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def pdf_structure(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for leftovers, one for attachments, one for each kind of action."""
    received = subject.bytes_given()
    data = BytesIO(bytes(received.data()))
    try:
        with _opened(data, received.passwords) as pdf:
            found = reached(pdf)
            attached = sorted(pdf.attachments)
    except TooManyObjectsError as error:
        raise CannotRunError("too_many_objects") from error
    except pikepdf.PasswordError as error:
        raise CannotRunError("locked") from error
    except pikepdf.PdfError as error:
        raise CannotRunError("damaged") from error
    if found.left:
        yield _left(subject, found.left)
    if attached:
        yield Observed(
            says="pdf.structure.attached",
            evidence=tuple(
                Evidence(subject.label("attachment", name)) for name in attached[:_MOST]
            ),
            values={"names": Measured(", ".join(attached)[:1000])},
            category=Category.PROVENANCE,
        )
    for kind, says in (("JavaScript", "script"), ("Launch", "launch"), ("ImportData", "import")):
        places = [number for action, number in found.actions if action == kind]
        if places:
            yield Observed(
                says=f"pdf.structure.{says}",
                evidence=tuple(
                    Evidence(subject.label(f"object {number}")) for number in places[:_MOST]
                ),
                values={"actions": Measured(str(len(places)))},
                category=Category.PROVENANCE,
            )


def _opened(data: BytesIO, passwords: tuple[str, ...]) -> pikepdf.Pdf:
    for password in passwords:
        try:
            return pikepdf.open(data, password=password, suppress_warnings=True)
        except pikepdf.PasswordError:
            data.seek(0)
    return pikepdf.open(data, suppress_warnings=True)


def _left(subject: Subject, left: tuple[Left, ...]) -> Observed:
    counted = Counter(each.kind for each in left)
    parts = ", ".join(
        f"{number} {_NAMES[kind]}{'' if number == 1 else 's'}" for kind, number in counted.items()
    )
    return Observed(
        says="pdf.structure.left",
        evidence=tuple(
            Evidence(subject.label(f"object {each.number}, {_NAMES[each.kind]}"))
            for each in left[:_MOST]
        ),
        values={"parts": Measured(parts)},
    )
