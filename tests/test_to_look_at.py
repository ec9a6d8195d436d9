"""What is to be looked at, decided by a person: where it shows then, and that it stays theirs."""

import json
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.cli import main
from stemma.errors import Exit, MissingError, UsageError
from stemma.model.looks import Looked, LooksAsked, LookSeen
from stemma.publish import prov
from stemma.settings import Settings
from tests.test_corroboration import PAGE

TEXTS = (
    ("The Lantern", "The documents show that the yard ordered 28 boats, it is said."),
    ("Harbour Post", "The yard will train 36 pilots, the Lantern reported."),
    ("Skerry Wire", "The yard ordered 28 boats, the Lantern reported."),
)
KIND = "detail without parent"


def put(press: Path, day: int) -> None:
    name, text = TEXTS[day - 1]
    page = PAGE.format(name=name, day=day, text=text)
    (press / f"{day}.html").write_text(page, encoding="utf-8")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    press = tmp_path / "press"
    press.mkdir()
    put(press, 1)
    put(press, 2)
    case = Case.create(tmp_path / "leak.case", actor="A. Reader", settings=Settings(workers=1))
    case.take_in([press], collection="coverage")
    case.run()
    return case


def look(case: Case) -> LookSeen:
    [found] = case.corroboration.looks.listed().looks
    return found


def confirm(case: Case, kind: str = KIND) -> LookSeen:
    seen = look(case)
    said = Looked(
        assertion=seen.assertion,
        source=seen.source,
        verdict=kind,  # type: ignore[arg-type]
        why="Read twice: no pilots there.",
    )
    case.corroboration.looks.decide(said)
    return seen


def test_what_is_open_is_no_change_and_shows_both_places(case: Case) -> None:
    with case:
        seen = look(case)

        assert (seen.name, seen.source_name, seen.found) == (
            "Harbour Post",
            "The Lantern",
            "nothing found",
        )
        assert seen.says.quote == TEXTS[1][1]
        assert seen.named.quote == "the Lantern"
        assert seen.as_kind == KIND
        assert case.corroboration.mutations() == ()
        page = case.corroboration.board.one(seen.claim)
        assert [node.name for node in page.nodes] == ["Harbour Post"]


def test_what_is_confirmed_is_a_change_of_that_kind_everywhere_but_no_step(case: Case) -> None:
    with case:
        seen = confirm(case)
        told = case.corroboration

        [change] = told.mutations()
        assert (change.kind, change.assertion, change.parent) == (KIND, seen.assertion, seen.source)
        [line] = told.graph.listed().steps
        assert (line.counts, line.above, line.changes) == (False, seen.source, (change,))
        page = told.board.one(seen.claim)
        assert [c.kind for a in page.assertions for c in a.changes] == [KIND]
        assert {node.name for node in page.nodes} == {"Harbour Post", "The Lantern"}
        assert [(o.kind, o.sources) for o in page.origins] == [
            ("unexplained", (page.assertions[0].source,))
        ]
        [pair] = [line for line in told.graph.tree(page).lines if line.steps]
        assert pair.above == seen.source
        document = prov.document(told.lineage(), told.graph.listed().steps)
        assert "wasDerivedFrom" not in document, "there is no ground and no step"
        assert KIND in str(document["activity"])


def test_a_decision_outlives_a_new_reading_and_is_taken_back_by_its_number(
    case: Case, tmp_path: Path
) -> None:
    with case:
        confirm(case)
        put(tmp_path / "press", 3)
        case.take_in([tmp_path / "press"], collection="coverage")
        case.run()

        assert len(case.corroboration.sources()) == 3
        assert [each.kind for each in case.corroboration.mutations()] == [KIND]
        seen = look(case)
        assert seen.ruling is not None
        assert (seen.ruling.who, seen.ruling.value) == ("A. Reader", KIND)

        case.corroboration.graph.take_back(seen.ruling.decision)

        assert case.corroboration.mutations() == ()
        assert look(case).ruling is None


def test_what_is_rejected_is_no_change_and_the_last_word_holds(case: Case) -> None:
    with case:
        confirm(case, "rejected")
        assert case.corroboration.mutations() == ()
        assert case.corroboration.looks.listed(LooksAsked(ruling="rejected")).total == 1
        assert case.corroboration.looks.listed(LooksAsked(ruling="open")).total == 0

        confirm(case, "false attribution")

        assert [each.kind for each in case.corroboration.mutations()] == ["false attribution"]


def test_a_step_that_a_person_draws_settles_it(case: Case) -> None:
    with case:
        seen = look(case)
        case.corroboration.rule(seen.assertion, seen.source, "confirmed")

        assert case.corroboration.looks.listed().total == 0


def test_to_confirm_needs_a_reason_and_something_to_look_at(case: Case) -> None:
    with case:
        seen = look(case)
        of = {"assertion": seen.assertion, "source": seen.source}

        with pytest.raises(UsageError):
            case.corroboration.looks.decide(Looked(**of, verdict=KIND))  # type: ignore[arg-type]
        with pytest.raises(MissingError):
            case.corroboration.looks.decide(
                Looked(assertion="x", source=seen.source, verdict="rejected")
            )


def test_the_command_line_lists_and_decides(
    case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with case:
        seen = look(case)
    asked = ["stemma", "lineage", str(case.folder), "--to-look-at"]
    decide = ["--decide", seen.assertion, seen.source[:12], KIND, "--why", "No pilots there."]

    monkeypatch.setattr("sys.argv", asked)
    assert main() == Exit.OK
    shown = capsys.readouterr().out
    monkeypatch.setattr("sys.argv", [*asked, *decide, "--json"])
    assert main() == Exit.OK
    told = json.loads(capsys.readouterr().out)

    assert "Harbour Post names The Lantern for this; in The Lantern" in shown
    assert (told["ruling"]["value"], told["ruling"]["why"]) == (KIND, "No pilots there.")


def test_claims_are_told_with_the_words_by_which_a_text_knows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    press = tmp_path / "press"
    press.mkdir()
    text = "We have read the leaked papers. The yard ordered 28 boats, the documents show."
    page = PAGE.format(name="Orley Institute", day=1, text=text)
    (press / "1.html").write_text(page, encoding="utf-8")
    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([press], collection="coverage")
        case.run()
    asked = ["stemma", "claims", str(tmp_path / "leak.case")]

    monkeypatch.setattr("sys.argv", asked)
    main()
    shown = capsys.readouterr().out
    monkeypatch.setattr("sys.argv", [*asked, "--json"])
    main()
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert "Orley Institute, 2025-03-01 knows it first-hand: “The yard ordered 28 boats" in shown
    [order] = [each for each in told if each["key"] == "order"]
    assert order["first_hand"][0]["place"]["quote"].startswith("The yard ordered 28 boats")
