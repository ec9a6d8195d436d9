"""What a search is narrowed down to, on a small case: a contract, a mail in an archive, press."""

import datetime as dt
from dataclasses import replace

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.model.searches import Filter, Narrowing, Stretch
from stemma.store import counting, facets, grouping, search
from stemma.store.files import Files
from tests.store import cases


@pytest.fixture
def case(db: apsw.Connection, files: Files) -> apsw.Connection:
    """A contract of two pages, the second a scan; a mail in an archive; an article about them."""
    contract = cases.take_in(db, files, b"contract", "papers/2023/contract.pdf")
    cases.read(db, contract, cases.text_page(1, "Договор поставки."), cases.scan(2))
    cases.recognise(db, files, contract, 2, "Перечень договоров и ещё договор")
    archive = cases.take_in(db, files, b"archive", "papers/mail.zip")
    cases.read(db, archive)
    mail = cases.unpack(db, files, b"mail", "in/first.eml", archive)
    cases.read(db, mail, cases.text_page(1, "О договоре."))
    moments = '{"mail.date": {"at": "2023-05-04T10:00:00Z", "zone_known": true}}'
    cases.say_moments(db, mail, moments, "message/rfc822")
    db.execute(
        "UPDATE reading SET properties = ? WHERE content = ?",
        ('{"header.from": "Пётр <p@firm.example>", "header.cc": "Anna <a@b.example>"}', mail),
    )
    article = cases.take_in(db, files, b"article", "article.txt")
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (article,))
    cases.read(db, article, cases.text_page(1, "Газета пишет про договор."))
    cases.index_all(db, files)
    return db


def places(db: apsw.Connection, narrowing: Narrowing) -> list[str]:
    asked = search.asked(db, "договор", narrowing, "document")
    found = search.pages(db, asked, Stretch(None)).pages
    return [f"{each.path} {each.hit.page}" for each in found]


@pytest.mark.parametrize(
    ("narrowing", "expected"),
    [
        pytest.param(
            Narrowing(),
            [
                "papers/2023/contract.pdf 1",
                "papers/2023/contract.pdf 2",
                "papers/mail.zip › in/first.eml 1",
                "article.txt 1",
            ],
            id="nothing chosen",
        ),
        pytest.param(Narrowing(collections=("coverage",)), ["article.txt 1"], id="collection"),
        pytest.param(Narrowing(languages=("ru",)), ["papers/2023/contract.pdf 2"], id="language"),
        pytest.param(
            Narrowing(languages=("ru", "und"), collections=("cache",)),
            [
                "papers/2023/contract.pdf 1",
                "papers/2023/contract.pdf 2",
                "papers/mail.zip › in/first.eml 1",
            ],
            id="one of two languages, and a collection",
        ),
        pytest.param(
            Narrowing(undated=True, collections=("coverage",)), ["article.txt 1"], id="undated"
        ),
        pytest.param(
            Narrowing(
                undated=True,
                date_from=dt.date(2023, 5, 4),
                folders=("article.txt", "papers/mail.zip"),
            ),
            ["papers/mail.zip › in/first.eml 1", "article.txt 1"],
            id="from a day on, and the undated",
        ),
        pytest.param(
            Narrowing(types=("message/rfc822",)),
            ["papers/mail.zip › in/first.eml 1"],
            id="type",
        ),
        pytest.param(
            Narrowing(folders=("papers/mail.zip › ",)),
            ["papers/mail.zip › in/first.eml 1"],
            id="an archive is a folder",
        ),
        pytest.param(Narrowing(folders=("papers/20_",)), [], id="no pattern in a folder's name"),
        pytest.param(
            Narrowing(date_from=dt.date(2023, 5, 4), date_to=dt.date(2023, 5, 4)),
            ["papers/mail.zip › in/first.eml 1"],
            id="both days are included",
        ),
        pytest.param(Narrowing(date_from=dt.date(2023, 5, 5)), [], id="too late"),
        pytest.param(
            Narrowing(text_from=("ocr",)), ["papers/2023/contract.pdf 2"], id="origin of the text"
        ),
        pytest.param(
            Narrowing(kinds=("inflected",)),
            ["papers/2023/contract.pdf 2", "papers/mail.zip › in/first.eml 1"],
            id="kind of match",
        ),
        pytest.param(
            Narrowing(paths=("PAPERS/mail",)),
            ["papers/mail.zip › in/first.eml 1"],
            id="what stands in a path, capitals aside",
        ),
        pytest.param(
            Narrowing(senders=("пётр",)), ["papers/mail.zip › in/first.eml 1"], id="sender"
        ),
        pytest.param(Narrowing(recipients=("пётр",)), [], id="a sender is no recipient"),
        pytest.param(
            Narrowing(recipients=("a@b.",)), ["papers/mail.zip › in/first.eml 1"], id="Cc"
        ),
        pytest.param(
            Narrowing(has=("date",)), ["papers/mail.zip › in/first.eml 1"], id="has a date"
        ),
        pytest.param(Narrowing(has=("date", "note")), [], id="all of what it must have"),
        pytest.param(
            Narrowing(without=(Filter("lang", "ru"), Filter("in", "coverage"))),
            ["papers/2023/contract.pdf 1", "papers/mail.zip › in/first.eml 1"],
            id="a text in another language, and in no coverage",
        ),
        pytest.param(
            Narrowing(without=(Filter("after", "2022"),), collections=("cache",)),
            ["papers/2023/contract.pdf 1", "papers/2023/contract.pdf 2"],
            id="what is not of the time, the undated among it",
        ),
    ],
)
def test_a_search_is_narrowed_down(
    case: apsw.Connection, narrowing: Narrowing, expected: list[str]
) -> None:
    assert places(case, narrowing) == expected


def test_documents_by_status_and_label_that_a_person_gave(case: apsw.Connection) -> None:
    content = cases.digest(b"mail")
    case.execute("PRAGMA foreign_keys = OFF")
    case.execute("INSERT INTO standing_status VALUES (?, 'important', 1)", (content,))
    case.execute("INSERT INTO standing_label VALUES (?, 'ask again', 1)", (content,))
    mail = ["papers/mail.zip › in/first.eml 1"]

    assert places(case, Narrowing(statuses=("important",))) == mail
    assert places(case, Narrowing(labels=("ask again", "else"))) == mail
    assert mail[0] not in places(case, Narrowing(statuses=("unread",)))
    found = facets.facets(case, "договор", Narrowing(statuses=("important",)), ())
    assert {each.value: each.documents for each in found.statuses} == {"unread": 2, "important": 1}
    assert [each.value for each in found.labels] == ["ask again"]


def test_each_group_is_counted_as_if_nothing_were_chosen_in_it(case: apsw.Connection) -> None:
    found = facets.facets(case, "договор", Narrowing(collections=("coverage",)), ())

    assert found.documents == 1
    assert {each.value: each.documents for each in found.collections} == {"cache": 2, "coverage": 1}
    assert {each.value: each.documents for each in found.types} == {"application/pdf": 1}


_CHOICES = st.builds(
    Narrowing,
    collections=st.sampled_from([(), ("cache",), ("coverage", "reference")]),
    languages=st.sampled_from([(), ("ru",), ("und", "ru")]),
    types=st.sampled_from([(), ("message/rfc822",), ("application/pdf", "text/plain")]),
    folders=st.sampled_from([(), ("papers/",), ("papers/2023/", "article")]),
    text_from=st.sampled_from([(), ("ocr",), ("layer",)]),
    undated=st.booleans(),
    has=st.sampled_from([(), ("date",)]),
    without=st.sampled_from([(), (Filter("lang", "ru"),), (Filter("type", "mail"),)]),
)


@given(_CHOICES, st.sampled_from(["", "договор"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_count_is_what_one_finds_who_chooses_the_value_alone(
    case: apsw.Connection, chosen: Narrowing, query: str
) -> None:
    found = facets.facets(case, query, chosen, ())

    for group in ("collections", "languages", "types", "text_from", "statuses"):
        for each in getattr(found, group):
            alone = replace(chosen, **{group: (each.value,)})  # type: ignore[arg-type]
            assert facets.facets(case, query, alone, ()).documents == each.documents
            assert query == "" or len({p.split(" ")[0] for p in places(case, alone)}) <= (
                each.documents
            )


def test_without_a_query_the_whole_case_is_counted(case: apsw.Connection) -> None:
    found = facets.facets(case, "", Narrowing(), ())

    assert found.documents == 4
    assert {each.value: each.documents for each in found.years} == {"2023": 1, "": 3}
    assert {each.value: each.documents for each in found.languages} == {"und": 3, "ru": 1}


def test_folders_are_counted_level_by_level(case: apsw.Connection) -> None:
    closed = facets.facets(case, "", Narrowing(), ()).folders
    opened = facets.facets(case, "", Narrowing(), ("papers/mail.zip › ",)).folders

    assert [(each.folder, each.documents, each.deeper) for each in closed] == [("papers/", 3, True)]
    assert [(each.within, each.name, each.documents) for each in opened] == [
        ("", "papers/", 3),
        ("papers/", "2023/", 1),
        ("papers/", "mail.zip › ", 1),
        ("papers/mail.zip › ", "in/", 1),
    ]


def test_hits_are_counted_exactly_or_said_not_to_be(case: apsw.Connection) -> None:
    query = search.asked(case, "договор", Narrowing()).query

    exact = counting.totals(case, query, Narrowing(), most=4)
    rough = counting.totals(case, query, Narrowing(), most=3)
    forms = counting.totals(case, query, Narrowing(kinds=("inflected",)), most=4)

    assert (exact.hits, exact.pages, exact.documents, exact.exact) == (5, 4, 3, True)
    assert exact.kinds == forms.kinds == {"exact": 3, "inflected": 2}
    assert (rough.hits, rough.kinds, rough.exact) == (None, None, False)
    assert (rough.pages, rough.documents) == (4, 3)
    assert (forms.hits, forms.pages, forms.documents) == (2, 2, 2)


def test_a_page_is_found_once_with_the_boxes_of_all_its_hits(case: apsw.Connection) -> None:
    asked = search.asked(case, "договор", Narrowing(text_from=("ocr",)))

    [page] = search.pages(case, asked, Stretch(10)).pages

    assert (page.hits, page.kinds) == (2, {"exact": 1, "inflected": 1})
    assert (page.language, page.confidence, page.day) == ("ru", 91.0, None)


def test_a_document_does_not_fill_the_list(case: apsw.Connection) -> None:
    asked = search.asked(case, "договор", Narrowing(), "document")

    found = search.pages(case, asked, Stretch(10), per_document=1).pages

    assert [each.hit.page for each in found] == [1, 1, 1]
    assert len({each.hit.document for each in found}) == 3


def test_the_undated_come_last(case: apsw.Connection) -> None:
    asked = search.asked(case, "договор", Narrowing(), "date")

    found = search.pages(case, asked, Stretch(10)).pages

    assert [each.day for each in found] == ["2023-05-04", None, None, None]


def test_a_document_stands_once_with_its_best_pages_and_how_many_others(
    case: apsw.Connection,
) -> None:
    found = grouping.documents(case, search.asked(case, "договор", Narrowing()), Stretch(10))
    [long] = [each for each in found.documents if len(each.pages) > 1]

    assert len(found.documents) == 3
    assert (len(long.pages), long.further, long.exact) == (2, 0, True)
    assert found.totals is not None
    assert found.totals.pages == 4
    assert not found.more
