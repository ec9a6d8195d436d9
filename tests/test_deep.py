"""With --deep a typed page is read from its picture too, and a layer that lies is seen."""

import io
from pathlib import Path

import pikepdf
import pytest

from stemma.case import Case, examine_file
from stemma.model.findings import CheckRun
from stemma.settings import Settings

LINES = (
    "The supplier delivers twelve field kitchens to the buyer before the end of the quarter.",
    "Spare parts, manuals and training of the drivers are part of the agreed price.",
    "The buyer inspects every kitchen in the presence of the supplier and signs an act.",
)
SUM = "Total price of the contract: 625234000"
_LYING = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /L def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfrange <20> <32> <0020> <34> <7e> <0034> endbfrange
1 beginbfchar <33> <0034> endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""
"""Says of each code that it is its letter, but of 3 that it is 4."""


def lying() -> bytes:
    """Return a page that shows 625234000 where its layer says 625244000."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    name = pikepdf.Name
    plain = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
    liar = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
    liar.ToUnicode = pdf.make_stream(_LYING)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=plain, F2=liar))
    rows = [f"BT /F1 12 Tf 60 {760 - 24 * n} Td ({line}) Tj ET" for n, line in enumerate(LINES)]
    rows.append(f"BT /F2 12 Tf 60 640 Td ({SUM}) Tj ET")
    page.Contents = pdf.make_stream("\n".join(rows).encode())
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.timeout(180)
def test_a_layer_that_lies_is_seen_with_deep_and_the_page_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "contract.pdf").write_bytes(lying())
    with Case.create(tmp_path / "x.case", settings=Settings(workers=1)) as case:
        case.take_in([tmp_path / "contract.pdf"])
        case.run()
        [document] = case.documents()
        before, [page] = case.status().pages, case.pages(document.document)
        told = _layer(case)
        case.run(deep=True)
        after, [again] = case.status().pages, case.pages(document.document)
        compared = _layer(case)
        [seen] = [each for each in case.observations.every() if each.check == "text.layer"]

    assert (told.state, told.reason) == ("not_applicable", "not_recognised")
    assert (after, again.text, again.text_from) == (before, page.text, "layer")
    assert compared.state == "observed"
    assert seen.values["layer"].value == "625244000"
    assert seen.values["shown"].value == "625234000"


@pytest.mark.timeout(180)
def test_one_file_is_examined_deeply_without_a_case(tmp_path: Path) -> None:
    (tmp_path / "contract.pdf").write_bytes(lying())

    found = examine_file(tmp_path / "contract.pdf", Settings(workers=1), deep=True)

    assert "625244000" in next(
        each.sentence for each in found.observations if each.check == "text.layer"
    )


def _layer(case: Case) -> CheckRun:
    return next(run for run in case.observations.runs() if run.check == "text.layer")
