"""The lineage as files: a drawing, a picture, a graph of provenance; from the command line."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from stemma.case import Case
from stemma.cli import main
from stemma.errors import Exit
from stemma.settings import Settings
from tests.test_corroboration import PAGE, TEXTS

HOSTILE = ("Harbour <b>\u202ePost</b>", TEXTS[2][1])
RELATIONS = {
    "wasDerivedFrom": ("prov:generatedEntity", "prov:usedEntity"),
    "hadMember": ("prov:collection", "prov:entity"),
    "wasAttributedTo": ("prov:entity", "prov:agent"),
    "wasAssociatedWith": ("prov:activity", "prov:agent"),
    "used": ("prov:activity", "prov:entity"),
    "alternateOf": ("prov:alternate1", "prov:alternate2"),
}
NAME = re.compile(r"(?:case:[a-z]+-[0-9a-z]+|_:r\d+)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    press = tmp_path_factory.mktemp("press")
    for day, (name, text) in enumerate((*TEXTS[:2], HOSTILE), 1):
        page = PAGE.format(name=name.replace("<", "&lt;"), day=day, text=text)
        (press / f"{day}.html").write_text(page, encoding="utf-8")
    place = tmp_path_factory.mktemp("leak") / "leak.case"
    with Case.create(place, actor="A. Reader", settings=Settings(workers=1)) as case:
        case.take_in([press], collection="coverage")
        case.run()
        first, second = case.corroboration.steps()
        assert first.parent is not None
        assert second.parent is not None
        case.corroboration.rule(first.child.key, first.parent.key, "confirmed", why="Their word.")
        case.corroboration.rule(second.child.key, second.parent.key, "rejected")
        case.corroboration.correct(case.find_document("3.html"), "author", "Ada Brann")
        case.corroboration.correct(
            case.find_document("3.html"), "same_as", case.find_document("1.html")
        )
    return place


def written(monkeypatch: pytest.MonkeyPatch, folder: Path, option: str, file: Path) -> bytes:
    monkeypatch.setattr("sys.argv", ["stemma", "lineage", str(folder), option, str(file)])
    assert main() in (Exit.OK, Exit.DUE)
    return file.read_bytes()


def test_provenance_has_the_shape_of_prov_json_and_every_end_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = json.loads(written(monkeypatch, folder, "--prov", tmp_path / "lineage.json"))
    known = {name for kind in ("entity", "agent", "activity") for name in told[kind]}

    assert set(told) - {"prefix", "entity", "agent", "activity"} == set(RELATIONS)
    for kind, (one, other) in RELATIONS.items():
        for name, relation in told[kind].items():
            assert NAME.fullmatch(name)
            assert {relation[one], relation[other]} <= known, kind
    assert all(NAME.fullmatch(name) for name in known)
    for thing in (each for kind in told if kind != "prefix" for each in told[kind].values()):
        assert all(":" in name for name in thing)
        assert all(isinstance(said, str) or set(said) == {"$", "type"} for said in thing.values())


def test_what_a_person_rejected_is_told_as_a_decision_and_not_as_a_derivation(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = json.loads(written(monkeypatch, folder, "--prov", tmp_path / "lineage.json"))
    steps = [each for each in told["wasDerivedFrom"].values() if "stemma:manner" in each]
    primary = [each for each in told["wasDerivedFrom"].values() if "prov:type" in each]
    [author] = [each for each in told["agent"].values() if each["prov:label"] == "Ada Brann"]

    assert [each["stemma:ruling"] for each in steps] == ["confirmed"]
    assert sorted(each["prov:label"] for each in told["activity"].values()) == [
        "step confirmed",
        "step rejected",
    ]
    assert {each["prov:type"]["$"] for each in primary} == {"prov:PrimarySource"}
    assert "prov:type" not in author, "who wrote a text may be an office"


def test_the_drawing_holds_the_sources_of_a_claim_and_nothing_hostile(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = written(monkeypatch, folder, "--svg", tmp_path / "lineage.svg")
    picture = written(monkeypatch, folder, "--png", tmp_path / "lineage.png")
    root = ET.fromstring(drawing)  # noqa: S314 (our own file)
    words = [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text")]

    assert {"Orley Institute", "The Lantern", "28 -> 82"} <= set(words)
    assert any(each.startswith("Harbour <b>[U+202E]") for each in words)
    assert {each.tag.partition("}")[2] for each in root.iter()} == {
        "svg",
        "rect",
        "text",
        "polyline",
    }
    assert picture.startswith(b"\x89PNG")


def test_which_claim_is_drawn_is_said_by_its_words_or_asked_for(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["stemma", "lineage", str(folder), "--svg", str(tmp_path / "a.svg"), "--claim"]
    monkeypatch.setattr("sys.argv", [*asked, "no such words"])

    assert main() == Exit.USAGE
    assert "stemma claims lists them" in capsys.readouterr().err
