"""Programs and links in an Office file: macros, and templates that are fetched from elsewhere."""

from collections.abc import Iterator

from stemma.model.examined import Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.office_package import Package

_OFFICE = "application/vnd.openxmlformats-officedocument."
_FETCHED = frozenset({"attachedTemplate", "frame", "oleObject", "subDocument", "externalLinkPath"})
"""Links that a program follows by itself; a link that a reader may click on is none of them."""
_LONGEST = 300
_REMOTE = ("http://", "https://", "ftp://", "\\\\", "file://\\\\", "file:////")


@check(
    "office.template",
    "Programs in the file, or parts fetched from elsewhere",
    category=Category.PROVENANCE,
    basis=Basis.STRUCTURAL,
    says={
        "office.template.macros": "The file carries programs (macros): {parts}.",
        "office.template.template": "The file was made after the template “{target}”.",
        "office.template.fetched": (
            "Opened in an office program, the file fetches “{target}” ({kind})."
        ),
    },
    ordinary=(
        "Forms and letterheads of an office are templates, and some carry macros.",
        "A table or a picture is kept in one place and linked from several files.",
        "A programme for references or translations left its link.",
    ),
    does_not_prove=(
        "Not that a macro does harm, nor that anything was ever fetched. The path of a "
        "template often names the user and the server it came from: treat it as personal "
        "data."
    ),
    needs="bytes",
    applies_to=(f"{_OFFICE}wordprocessingml.document", f"{_OFFICE}spreadsheetml.sheet",
                f"{_OFFICE}presentationml.presentation"),
    base_rate=BaseRate(
        fired=0, scored=4, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)  # fmt: skip
def office_template(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for macros, and one for each part that comes from elsewhere."""
    macros = subject.about.properties.get("macros")
    if macros:
        yield Observed(
            says="office.template.macros",
            evidence=(Evidence(subject.label("macros", macros[:_LONGEST])),),
            values={"parts": Measured(macros[:_LONGEST])},
            category=Category.CONCEALMENT,
        )
    package = Package(subject.bytes_given())
    seen: set[tuple[str, str]] = set()
    for name in sorted(name for name in package.names if not name.endswith(".rels")):
        for relation in package.relations(name).values():
            told = (relation.kind, relation.target)
            if not relation.external or relation.kind not in _FETCHED or told in seen:
                continue
            seen.add(told)
            yield _linked(subject, name, relation.kind, relation.target)


def _linked(subject: Subject, part: str, kind: str, target: str) -> Observed:
    is_fetched = target.lower().startswith(_REMOTE) or kind != "attachedTemplate"
    return Observed(
        says="office.template.fetched" if is_fetched else "office.template.template",
        evidence=(Evidence(subject.label(f"part {part}", target[:_LONGEST])),),
        values={"kind": Measured(kind), "target": Measured(target[:_LONGEST])},
    )
