"""Examining in real cells behind the lock; and what is made of a cell that dies or lies."""

import io
from collections.abc import Generator
from contextlib import closing

import pytest
from PIL import Image
from typing_extensions import override

from stemma.demo.forgery.sealing import vouch
from stemma.model.examined import About, Subject
from stemma.model.findings import Checked, Evidence, Observed
from stemma.model.places import Digest, Place
from stemma.model.problems import Problem, Reason
from stemma.model.work import ExamineOrder
from stemma.registry import all_checks
from stemma.sandbox import examining
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.protocol import Record
from tests import make
from tests.checks import (
    subjects,
    test_image_metadata,
    test_mail_route,
    test_pdf_structure,
    test_pdf_typeface,
    test_scan_page,
)
from tests.checks.test_pdf_signature import SIGNED
from tests.checks.test_sums_lines import CARS, GUNS, HEAD, VANS
from tests.demo.forgery.papers import finished
from tests.demo.forgery.test_sealing import AT, seller, signed

CONTENT = Digest("ab" * 32)
ORDER = Order(job="examine", descriptor=0, size=0, arguments={"about": {}})


class Scripted(Zygote):
    """Cells that say what a test has written down, one story after the other."""

    def __init__(self, *stories: list[Record | Ended]) -> None:
        super().__init__("parse")
        self._stories = list(stories)
        self.asked: list[list[str]] = []

    @override
    def run(self, order: Order) -> Generator[Record | bytes | Ended, None, None]:
        self.asked.append(list(order.arguments["checks"]))  # type: ignore[call-overload]
        yield from self._stories.pop(0)


def _saw_nothing(check: str) -> Checked:
    return Checked(check=check, state="not_observed")


def _died(reason: Reason) -> Ended:
    return Ended(Problem(reason), 1.0, 0)


WELL = Ended(None, 0.1, 0)


def test_every_check_runs_behind_the_lock() -> None:
    subject = subjects.of_reading("Text of a page", moments={"pdf.created": "2023-05-01T10:00Z"})
    order = ExamineOrder(
        key="k", token=1, content=CONTENT, path="", about=subject.about, pages=subject.pages
    )
    with closing(Zygote("parse")) as zygote, make.received(SIGNED) as received:
        runs = examining.examine(zygote, order, received.descriptor, received.size)

    of_one_content = {name for name, each in all_checks().items() if each.needs != "case"}
    assert {run.check for run in runs} == of_one_content
    unable = [(run.check, run.reason) for run in runs if run.state == "could_not_run"]
    assert unable == []
    [signature] = next(run for run in runs if run.check == "pdf.signature").observed
    assert signature.says == "pdf.signature.whole"


def test_a_file_with_metadata_is_judged_behind_the_lock_as_before_it() -> None:
    data = vouch(signed(finished()), [seller()], at=AT)
    about = About(content=CONTENT, media_type="application/pdf", reader="pdf")
    order = ExamineOrder(key="k", token=1, content=CONTENT, path="", about=about, pages=())
    with closing(Zygote("parse")) as zygote, make.received(data) as received:
        runs = examining.examine(zygote, order, received.descriptor, received.size)

    [signature] = next(run for run in runs if run.check == "pdf.signature").observed
    assert signature.says == "pdf.signature.updated"
    before = subjects.run_on_bytes(all_checks()["pdf.signature"], data)
    assert (signature,) == before.observed


def _scans() -> bytes:
    """Return five pages of one machine and one of another as a TIFF."""
    pages = [*test_scan_page.STACK, test_scan_page.page(9, paper=226, grain=1.6, ink=10)]
    pictures = [Image.frombytes("L", (page.width, page.height), page.data) for page in pages]
    out = io.BytesIO()
    pictures[0].save(out, "TIFF", save_all=True, append_images=pictures[1:], dpi=(200, 200))
    return out.getvalue()


@pytest.mark.parametrize(
    ("check", "reader", "media_type", "data"),
    [
        ("pdf.structure", "pdf", "application/pdf", test_pdf_structure.WITH_LEFTOVERS),
        ("pdf.typeface", "pdf", "application/pdf", test_pdf_typeface.CHANGED),
        ("image.metadata", "image", "image/jpeg", test_image_metadata.WITH_OTHER_THUMBNAIL),
        ("mail.route", "mail", "message/rfc822", test_mail_route.BACKWARDS),
        ("scan.page", "image", "image/tiff", _scans()),
    ],
)
def test_what_a_check_sees_it_sees_behind_the_lock_too(
    check: str, reader: str, media_type: str, data: bytes
) -> None:
    about = About(content=CONTENT, media_type=media_type, reader=reader)
    pages = subjects.of_reading(*["recognised"] * 6, text_from="ocr").pages
    order = ExamineOrder(key="k", token=1, content=CONTENT, path="", about=about, pages=pages)
    with closing(Zygote("parse")) as zygote, make.received(data) as received:
        runs = examining.examine(zygote, order, received.descriptor, received.size)

    run = next(run for run in runs if run.check == check)
    assert (run.state, run.reason) == ("observed", "")


@pytest.mark.parametrize(
    ("check", "subject"),
    [
        ("sums.lines", subjects.of_table(HEAD, VANS, GUNS, CARS)),
        ("sums.total", subjects.of_table(HEAD, VANS, GUNS, "|Total|||424,600,000.00 yuan")),
        ("sums.words", subjects.with_values("1 250 000 (один миллион двести тысяч) рублей")),
        ("sums.percent", subjects.with_values("100,00 руб., в том числе НДС 20 % 50,00 руб.")),
        ("dates.weekday", subjects.with_values("Thursday, 8 March 2024")),
        ("identifiers.checksum", subjects.with_values("ИНН 7707083895")),
    ],
)
def test_what_is_seen_in_a_reading_is_seen_behind_the_lock_too(
    check: str, subject: Subject
) -> None:
    order = ExamineOrder(
        key="k", token=1, content=CONTENT, path="", about=subject.about, pages=subject.pages
    )
    with closing(Zygote("parse")) as zygote:
        runs = examining.examine_reading(zygote, order)

    run = next(run for run in runs if run.check == check)
    assert (run.state, run.reason) == ("observed", "")


def test_a_check_that_kills_its_cell_costs_itself_alone() -> None:
    zygote = Scripted(
        [_saw_nothing("a"), _died(Reason.LIMIT_TIME)],
        [_died(Reason.LIMIT_TIME)],
        [_saw_nothing("c"), WELL],
    )

    runs = examining.examined(zygote, ORDER, ["a", "b", "c"], frozenset({CONTENT}))

    assert [(run.check, run.state, run.reason) for run in runs] == [
        ("a", "not_observed", ""),
        ("b", "could_not_run", "limit_time"),
        ("c", "not_observed", ""),
    ]
    assert zygote.asked == [["a", "b", "c"], ["b", "c"], ["c"]]


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param(_saw_nothing("b"), id="of another check"),
        pytest.param(Checked(check="a", state="observed"), id="saw something and shows nothing"),
        pytest.param(
            Checked(
                check="a",
                state="observed",
                observed=(
                    Observed(says="a.b", evidence=(Evidence(Place(content=Digest("f"), page=1)),)),
                ),
            ),
            id="of another document",
        ),
    ],
)
def test_a_cell_that_lies_is_not_believed(lie: Checked) -> None:
    zygote = Scripted([lie, WELL])

    [run] = examining.examined(zygote, ORDER, ["a"], frozenset({CONTENT}))

    assert (run.state, run.reason) == ("could_not_run", "protocol")


def test_a_text_too_long_to_be_handed_over_is_told() -> None:
    order = ExamineOrder(
        key="k",
        token=1,
        content=CONTENT,
        path="",
        about=About(content=CONTENT, media_type="text/plain", reader="plain_text"),
        pages=None,
    )
    with closing(Zygote("parse")) as zygote:
        runs = examining.examine_reading(zygote, order)

    assert {run.reason for run in runs} == {"too_large"}
