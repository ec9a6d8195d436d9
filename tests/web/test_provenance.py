"""Who handed the cache over is told where a person asks for it by name, and nowhere else."""

import re
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import typer
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.cli import app, main
from stemma.errors import Exit
from stemma.model.decisions import DecisionsAsked
from stemma.model.provenance import HandedOver
from tests.web.test_notes import writer

__all__ = ["writer"]

WHO = "Quillonby"
HANDED = {"who": WHO, "on": "2025-02", "way": f"a bag, {WHO}", "said": f"{WHO} said"}
WRITING = {"--csv", "--xlsx", "--graphml", "--prov", "--svg", "--png", "--annotations"}
"""Options by which a command writes a file."""
MORE = {"search": ("contract",), "hypotheses": ("q1",), "absent": ("Zvezda",)}
"""What some commands are asked besides."""
COMMANDS = (
    *("status", "observations", "missing", "versions", "sources", "lineage", "claims", "quotes"),
    *("replies", "hypotheses", "indicators", "plausibility", "mentions", "tables", "deals"),
    *("timeline", "network", "names", "search", "absent", "verify"),
)
FILES = tuple(
    (name, option)
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]
    for parameter in command.params
    for option in WRITING & set(parameter.opts)
    if name not in ("extract", "provenance")
)


def told(folder: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    asked = [words[0], str(folder), *MORE.get(words[0], ()), *words[1:]]
    monkeypatch.setattr("sys.argv", ["stemma", *asked])
    return main()


@pytest.fixture
def kept(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the case in which somebody wrote down who handed the cache over, twice."""
    folder = tmp_path / "leak.case"
    shutil.copytree(made, folder)
    with Case.open(folder, write=True) as case:
        for who in ("Somebody else", WHO):
            case.corroboration.provenance.write("cache", HandedOver(who=who, said=WHO))
        case.hypotheses.ask("Who signed?")
    return folder


def routes(writer: TestClient) -> Iterator[str]:
    """Yield every address that answers with something, with what the case has in its places."""
    [document, *_] = writer.get("/api/documents").json()["documents"]
    values = {"hash": document["document"], "number": "1", "key": "r1", "question": "q1"}
    for path, ways in writer.get("/api/openapi.json").json()["paths"].items():
        if "get" in ways and not path.startswith(("/api/provenance", "/api/progress")):
            yield re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], "1"), path)


def test_no_route_but_its_own_answers_with_it(writer: TestClient) -> None:
    written = writer.put("/api/provenance/cache", json=HANDED)

    assert written.json()["handed"] == HANDED
    for address in routes(writer):
        assert WHO not in writer.get(address).text, address
    assert writer.get("/api/search", params={"q": WHO}).json()["hits"] == []

    assert WHO not in writer.delete("/api/provenance/cache").text
    assert writer.get("/api/provenance/cache").json()["handed"] is None


def test_no_command_prints_it_and_no_file_holds_it(
    kept: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for command, option in product(COMMANDS, ((), ("--json",))):
        assert told(kept, monkeypatch, command, *option) in (Exit.OK, Exit.DUE), command
        seen = capsys.readouterr()
        assert WHO not in seen.out + seen.err, command
    written = 0
    for command, writing in FILES:
        file = tmp_path / f"{command}{writing}"
        if told(kept, monkeypatch, command, writing, str(file)) in (Exit.OK, Exit.DUE):
            written += 1
            assert WHO.encode() not in file.read_bytes(), command
    assert written >= len(FILES) - 3, "drawings need a claim, and this case has no press"

    assert told(kept, monkeypatch, "provenance") == Exit.OK
    assert WHO in capsys.readouterr().out
    asked = ("export", "--annotations", str(tmp_path / "asked.json"), "--with-provenance")
    assert told(kept, monkeypatch, *asked) == Exit.OK
    assert WHO in (tmp_path / "asked.json").read_text(encoding="utf-8")


def test_neither_the_chain_nor_a_decision_holds_it_and_undo_brings_the_words_before(
    kept: Path,
) -> None:
    with Case.open(kept, write=True) as case:
        chain = " ".join(str(line.facts) for line in case.custody())
        case.decisions.undo()  # the question
        [_, last, *_] = case.decisions.listed(DecisionsAsked(verbs=("edited",))).decisions

        assert WHO not in chain
        assert "Somebody" not in chain
        assert last.what == "who handed the cache over"
        assert case.corroboration.provenance.of("cache").fits
        case.decisions.undo()
        handed = case.corroboration.provenance.of("cache").handed
        assert handed is not None
        assert handed.who == "Somebody else"
        assert case.verify().mismatches == ()


def test_what_is_forgotten_is_in_no_file_of_the_case(kept: Path) -> None:
    database = kept / "case.db"
    assert WHO.encode() in b"".join(each.read_bytes() for each in kept.glob("case.db*"))
    with Case.open(kept, write=True) as case:
        assert case.corroboration.provenance.forget("cache")
        assert case.corroboration.provenance.of("cache").handed is None

    assert WHO.encode() not in b"".join(each.read_bytes() for each in kept.glob("case.db*"))
    assert database.exists()
    with Case.open(kept, write=True) as case:
        case.decisions.undo()
        assert case.corroboration.provenance.of("cache").handed is None, "for good"


def test_a_file_is_written_and_a_wrong_one_refused(
    kept: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "handed.json"
    file.write_text('{"who": "A clerk", "on": "2025-02-31x"}', encoding="utf-8")
    assert told(kept, monkeypatch, "provenance", "--write", str(file)) == Exit.USAGE
    assert "A clerk" not in capsys.readouterr().err
    file.write_text('{"who": "A clerk", "on": "2025-02"}', encoding="utf-8")
    assert told(kept, monkeypatch, "provenance", "--write", str(file)) == Exit.OK
    assert "A clerk" in capsys.readouterr().out
