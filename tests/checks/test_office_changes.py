import pytest

from stemma.checks.office_changes import office_changes
from stemma.model.examined import About, ExaminedPage, Subject
from stemma.model.findings import Checked
from stemma.readers.docx import docx
from stemma.sandbox.checking import checked
from stemma.toolkit.hashing import text_hash
from tests import make, office
from tests.checks import subjects

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WHO = 'w:author="A. Petrova" w:date="2023-04-14T14:15:07Z"'


def _run(body: str) -> Checked:
    with make.received(office.word(body), "a.docx") as received:
        pages = tuple(
            ExaminedPage(page.number, page.text, text_hash(page.text.text))
            for page in docx.read(received).pages
            if page.text is not None
        )
        about = About(content=subjects.CONTENT, media_type=WORD, reader="docx")
        return checked(office_changes, Subject(about, pages, received))


def _del(text: str) -> str:
    return f'<w:del w:id="1" {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def _ins(text: str) -> str:
    return f'<w:ins w:id="2" {WHO}><w:r><w:t>{text}</w:t></w:r></w:ins>'


def _p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def _t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_reports_a_price_that_was_replaced_and_by_whom() -> None:
    run = _run(_p(_t("Price: "), _del("9 496 000"), _ins("9 441 000"), _t(" yuan")))

    [seen] = run.observed
    assert seen.says == "office.changes.replaced"
    assert seen.values["author"].value == "A. Petrova"
    assert seen.values["at"].value == "2023-04-14T14:15:07Z"
    assert subjects.quotes(run.observed) == ["9 441 000"]
    assert subjects.quotes(run.observed, "compare") == ["9 496 000"]
    after, before = seen.evidence
    assert (after.place.label, before.place.label) == ("inserted", "deleted")
    assert before.place.stretch is not None


def test_what_was_changed_alike_twice_stands_at_two_places() -> None:
    change = (_t("Sum: "), _del("9 496 000"), _ins("9 441 000"), _t(" yuan"))
    starts = [
        each.place.stretch.start
        for seen in _run(_p(*change) + _p(_t("Again. "), *change)).observed
        for each in seen.evidence
        if each.place.stretch is not None
    ]

    assert len(set(starts)) == 4


def test_two_changes_apart_are_two() -> None:
    says = [
        each.says for each in _run(_p(_del("secretly "), _t("delivered"), _ins(" in May"))).observed
    ]

    assert says == ["office.changes.deleted", "office.changes.inserted"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(_p(_t("Price: 9 441 000")), id="no change"),
        pytest.param(
            _p(f'<w:r><w:rPr><w:b/><w:rPrChange w:id="3" {WHO}/></w:rPr><w:t>Price</w:t></w:r>'),
            id="a change of looks",
        ),
    ],
)
def test_files_without_changed_words_are_left_alone(body: str) -> None:
    assert _run(body).state == "not_applicable"


def test_a_file_that_is_no_package_could_not_be_looked_at() -> None:
    with make.received(b"PK\x03\x04 broken", "a.docx") as received:
        about = About(content=subjects.CONTENT, media_type=WORD, reader="docx")
        run = checked(office_changes, Subject(about, (), received))

    assert (run.state, run.reason) == ("could_not_run", "damaged")
