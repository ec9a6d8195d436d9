from stemma.checks.office_template import office_template
from stemma.model.examined import About, Subject
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests import make, office
from tests.checks import subjects

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _run(data: bytes, **properties: str) -> Checked:
    with make.received(data, "a.docx") as received:
        about = About(
            content=subjects.CONTENT, media_type=WORD, reader="docx", properties=properties
        )
        return checked(office_template, Subject(about, (), received))


def test_reports_a_template_that_is_fetched_from_elsewhere() -> None:
    data = office.word(office.paragraph("Text"), attachedTemplate="https://zavod.example/t.dotm")

    [seen] = _run(data).observed

    assert seen.says == "office.template.fetched"
    assert seen.values["target"].value == "https://zavod.example/t.dotm"


def test_reports_macros() -> None:
    [seen] = _run(office.word(office.paragraph("Text")), macros="word/vbaProject.bin").observed

    assert seen.says == "office.template.macros"


def test_a_link_to_click_on_is_no_part_of_the_file() -> None:
    data = office.word(office.paragraph("Text"), hyperlink="https://zavod.example/")

    assert _run(data).state == "not_observed"
