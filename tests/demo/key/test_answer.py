"""The key of a made cache points at what is there, and is as the affair has it."""

import hashlib
import itertools
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from stemma.case import Case
from stemma.demo.building import Built
from stemma.demo.dossier.cache import planned
from stemma.demo.dossier.citing import citations
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.draw import drawn
from stemma.demo.key import answer
from stemma.demo.key.records import AnswerKey
from stemma.demo.scoring import score_case
from stemma.errors import UsageError
from stemma.model.values import Count, Date, Money, Value
from tests.demo.looking import Looked

# The first test that asks for the cache makes it.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def key(built: Built) -> AnswerKey:
    return built.key


@pytest.fixture
def affair(key: AnswerKey) -> Affair:
    return drawn(key.seed)


def test_every_file_is_there_with_the_bytes_that_the_key_knows(built: Built) -> None:
    outside = [file for file in built.key.files if not file.inside]

    for file, path in zip(outside, built.files, strict=True):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.document
    assert len({file.path for file in built.key.files}) == len(built.key.files)
    paths = {file.path for file in built.key.files}
    assert {file.inside for file in built.key.files} - {""} <= paths


def test_every_place_is_in_a_file_of_the_key_on_a_page_that_it_has(key: AnswerKey) -> None:
    pages = {file.document: file.pages for file in key.files}
    places = [one.mention.place for one in key.stated]
    places += [evidence.place for plant in key.planted for evidence in plant.evidence]
    places += [place for deal in key.deals for cell in deal.cells for place in cell.places]
    places += [place for event in key.events for place in event.places]
    places += [place for entity in key.entities for place in entity.places]
    places += [reference.place for reference in key.references]

    for place in places:
        # A mail and a sheet of a book are one page, though nothing was set on one.
        last = pages[place.content] or 1
        assert place.page is None or 1 <= place.page <= last
        for x0, y0, x1, y1 in place.boxes:
            assert 0 <= x0 < x1 <= 1
            assert 0 <= y0 < y1 <= 1
    for page in key.pages:
        assert 1 <= page.number <= (pages[page.document] or 0)
        assert len(page.words) == len(page.boxes)
        assert all(0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1 for x0, y0, x1, y1 in page.boxes)


def test_everything_planted_shows_and_has_its_innocent_twin(key: AnswerKey) -> None:
    kinds = {(plant.check, plant.kind, plant.twin) for plant in key.planted}
    by_check = defaultdict(set)
    for check, _, twin in kinds:
        by_check[check].add(twin)

    assert all(plant.evidence for plant in key.planted)
    assert {check for check, twins in by_check.items() if twins != {True, False}} == set()
    assert len(by_check) == 19
    assert len({kind for _, kind, _ in kinds}) == len({(kind, twin) for _, kind, twin in kinds})


def _cells(key: AnswerKey, number: str) -> dict[tuple[str, str], list[Value]]:
    found: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for deal in key.deals:
        if deal.number == number:
            for cell in deal.cells:
                found[cell.of, cell.field].append(cell.value)
    return found


def test_the_deals_are_those_of_the_affair(key: AnswerKey, affair: Affair) -> None:
    assert {deal.number for deal in key.deals} == {deal.number for deal in affair.deals.values()}
    main = affair.main
    cells = _cells(key, main.number)

    for line in main.lines:
        quantities = cells[f"line {line.key}", "quantity"]
        assert line.quantity in [one.number.low for one in quantities if isinstance(one, Count)]
    sums = [one.amount.low for one in cells["", "sum"] if isinstance(one, Money)]
    assert main.sum in sums
    assert main.sum + Decimal(10_000) in sums
    for payment in main.payments:
        dues = cells[f"payment {payment.key}", "due"]
        assert Date(payment.due, payment.due) in dues
    assert all(cell.places for deal in key.deals for cell in deal.cells)


def test_one_value_of_a_cell_is_one_cell(key: AnswerKey) -> None:
    for deal in key.deals:
        names = [(cell.of, cell.field, cell.value) for cell in deal.cells]
        assert all(one != other for one, other in itertools.combinations(names, 2))


def test_the_events_are_those_of_the_affair(key: AnswerKey, affair: Affair) -> None:
    happened = {
        (Date(event.first, event.last), event.town.name.en, event.participants)
        for event in affair.events.values()
    }
    told = {(event.date, event.venue, event.participants) for event in key.events}

    assert told <= happened
    assert len(told) == len(key.events) >= 6
    assert all(event.places for event in key.events)


def test_people_and_firms_have_all_their_names(key: AnswerKey, affair: Affair) -> None:
    entities = {entity.key: entity for entity in key.entities}
    firms = {f"organisation:{name}" for name in affair.organisations}
    director = entities["person:director"]

    assert firms <= set(entities)
    assert {entity.type for entity in key.entities} == {
        "person",
        "organisation",
        "place",
        "equipment",
    }
    surname = affair.people["director"].surname
    for language in ("ru", "zh", "en"):
        stem = surname.to(language)[:-1]
        assert any(stem.casefold() in name.casefold() for name in director.names), language
    assert all(len(set(entity.names)) == len(entity.names) for entity in key.entities)


def test_references_are_what_letters_cite_and_know_what_the_cache_holds(
    built: Built, affair: Affair
) -> None:
    plan = planned(affair, "small")
    looked = Looked(built)
    for entry in plan.entries:
        if not entry.name:
            continue
        document = looked.file(entry.key).document
        here = [one for one in built.key.references if one.place.content == document]
        for cited in citations(entry):
            of = f" of {cited.of}" if cited.of else ""
            name = f"{cited.kind} {cited.number or f'of {cited.date}'}{of}"
            [satisfied] = {one.satisfied_by for one in here if one.cited == name}
            if cited.item is None:
                assert satisfied == ()
            else:
                assert looked.file(cited.item).document in satisfied


def test_annexes_that_the_contract_lists_are_there_but_for_the_fourth(
    key: AnswerKey, affair: Affair
) -> None:
    held = defaultdict(set)
    for one in key.references:
        if found := re.fullmatch(r"annex (\d) of (.+)", one.cited):
            assert found[2] == affair.main.number
            held[int(found[1])].add(bool(one.satisfied_by))

    assert held == {1: {True}, 2: {True}, 3: {True}, 4: {False}}


def test_versions_are_steps_between_contents(built: Built) -> None:
    groups = {group.title: group for group in built.key.versions}
    looked = Looked(built)
    documents = {item: looked.file(item).document for item in ("main", "main-fax", "main-zh")}
    steps = {(edge.parent, edge.child): edge.step for edge in groups["main"].edges}

    assert steps[documents["main"], documents["main-fax"]] == "copied"
    assert steps[documents["main"], documents["main-zh"]] == "translated"
    assert set(groups) == {"main", "supplement 1", "annex 1", "annex 2"}
    for group in groups.values():
        ends = {end for edge in group.edges for end in (edge.parent, edge.child)}
        assert ends == set(group.documents)
        assert len(group.documents) == len(group.edges) + 1


def test_a_key_comes_back_as_it_was_written(key: AnswerKey, tmp_path: Path) -> None:
    answer.write(key, tmp_path / "key.json")

    assert answer.read(tmp_path / "key.json") == key


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"{}", id="an empty record"),
        pytest.param(b'{"generator": 1}', id="half of it"),
        pytest.param(b"\xff\xfe\x00", id="no JSON"),
        pytest.param(None, id="no file"),
    ],
)
def test_what_is_no_key_is_refused_in_a_sentence(written: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    if written is not None:
        path.write_bytes(written)
        with pytest.raises(ValidationError):
            answer.read(path)

    Case.create(tmp_path / "leak.case").close()
    with pytest.raises(UsageError, match=r"^There is no answer key at .+ stemma demo score"):
        score_case(tmp_path / "leak.case", path)
