"""The coverage as files: other programs open them, and everything stands where the key says."""

import email
import email.policy
import io
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pypdfium2
import pytest
from typing_extensions import override

from stemma.demo.facts.draw import drawn
from stemma.demo.fiction import FICTION
from stemma.demo.press.packing import Press, make
from stemma.demo.wording_a import WORDING
from stemma.model.places import Box
from stemma.toolkit.hypertext import text_of

SEED = 4


@cache
def _press() -> Press:
    return make(drawn(SEED), WORDING)


def _names(ending: str) -> list[str]:
    return sorted(name for name in _press().files if name.endswith(ending))


def _words(text: str) -> str:
    return "".join(text.split())


class _Tags(HTMLParser):
    """Collects start tags with their attributes, and checks that all tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "!doctype"):
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _tags(name: str) -> _Tags:
    parser = _Tags()
    parser.feed(_decoded(name))
    return parser


def _decoded(name: str) -> str:
    data = _press().files[name].data
    charset = "windows-1251" if b'charset="windows-1251"' in data else "utf-8"
    return data.decode(charset)


def test_one_affair_gives_the_same_bytes() -> None:
    again = make(drawn(SEED), WORDING)

    assert {n: f.data for n, f in again.files.items()} == {
        n: f.data for n, f in _press().files.items()
    }


def test_every_text_is_a_file_and_no_name_says_what_it_is() -> None:
    assert len(_press().files) == len(_press().coverage.texts) == 25
    assert not any(key in name for key, name in _press().names.items() if "-" in key)


@pytest.mark.parametrize("name", _names("html"))
def test_a_web_page_is_well_formed_and_says_that_it_is_fiction(name: str) -> None:
    tags = _tags(name)

    assert tags.open == []
    assert ("meta", {"name": "description", "content": FICTION}) in tags.seen
    assert FICTION in text_of(_decoded(name))
    assert all(a.get("href", "") != "" for tag, a in tags.seen if tag == "a")


@pytest.mark.parametrize("name", _names("html"))
def test_what_is_marked_stands_in_the_web_page(name: str) -> None:
    shown = _words(text_of(_decoded(name)))

    assert all(_words(placed.quote) in shown for placed in _press().files[name].placed)


def test_a_page_links_to_the_address_of_the_text_it_names() -> None:
    press = _press()
    report = next(
        attributes["href"]
        for tag, attributes in _tags(press.names["ledger-1"]).seen
        if tag == "a" and "varlen" not in str(attributes) and "/2025/" in str(attributes["href"])
    )
    number = press.names["report"].rsplit("_", 1)[1].removesuffix(".pdf")

    assert str(report).endswith(number)


@pytest.mark.parametrize("name", _names("txt"))
def test_what_is_marked_stands_in_the_text_file(name: str) -> None:
    text = _press().files[name].data.decode()

    assert FICTION in text
    assert all(placed.quote in text for placed in _press().files[name].placed)


def test_the_mail_parses_and_its_subject_is_the_headline() -> None:
    [name] = _names("eml")
    mail = email.message_from_bytes(_press().files[name].data, policy=email.policy.default)
    body: Any = mail.get_body()
    headline = _press().in_file[name].assertions[0].place.quote

    assert mail["Comments"] == FICTION
    assert mail["Subject"] == headline
    assert "https://" in body.get_content()


@pytest.mark.parametrize("name", _names("pdf"))
def test_what_is_marked_stands_in_its_boxes_on_paper(name: str) -> None:
    file = _press().files[name]
    document = pypdfium2.PdfDocument(io.BytesIO(file.data))

    assert document.get_metadata_dict()["Subject"] == FICTION
    for placed in file.placed:
        assert placed.page is not None
        page = document[placed.page - 1]
        inside = "".join(_within(page, box) for box in placed.boxes)
        on_one_page = sum(p.mark == placed.mark for p in file.placed) == 1
        if on_one_page:
            assert _words(placed.quote) in _words(inside)
            assert len(_words(inside)) <= len(_words(placed.quote)) + 2 * len(placed.boxes)


def _within(page: pypdfium2.PdfPage, box: Box) -> str:
    width, height = page.get_size()
    return str(
        page.get_textpage().get_text_bounded(
            left=box.x0 * width - 1,
            right=box.x1 * width + 1,
            top=height - box.y0 * height + 1,
            bottom=height - box.y1 * height - 1,
        )
    )


def test_the_report_has_several_pages() -> None:
    data = _press().files[_press().names["report"]].data

    assert len(pypdfium2.PdfDocument(io.BytesIO(data))) >= 4


@pytest.mark.parametrize("name", sorted(_press().files))
def test_every_assertion_note_and_quotation_has_its_place(name: str) -> None:
    truth = _press().in_file[name]
    shown = {placed.quote for placed in _press().files[name].placed}
    places = [
        *(assertion.place for assertion in truth.assertions),
        *(note.place for note in truth.notes),
        *(quotation.place for quotation in truth.quotations),
    ]

    assert all(place.quote in shown for place in places)
    assert all(len(place.content) == 64 for place in places)
    assert sum(assertion.headline for assertion in truth.assertions) == 1


def test_steps_join_assertions_that_stand_in_files() -> None:
    press = _press()
    keys = {a.key for truth in press.in_file.values() for a in truth.assertions}

    for step in press.truth.derivations:
        assert {step.child, step.parent} <= keys
    assert {m.assertion for m in press.truth.mutations} <= keys
