"""The whole way of names: files in, a run, entities out, what a person says, another run."""

import json
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.cli import main
from stemma.model.entities import EntitiesAsked, NameSeen, SaidOfNames
from stemma.settings import Settings

TEXTS = {
    "договор.txt": "АО «Тальвенэкспорт», именуемое «Продавец», в лице директора "
    "Вельмина Игната Романовича, заключило договор. Вымысел.\n",
    "letter.txt": "Dear Mr. Ignat Velmin,\nWe thank Talven Marine Ltd. Fiction.\n",
    "письмо.txt": "Главный инженер\nИ. П. Вельмин прибыл в г. Вельмоград. Вымысел.\n",
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    folder = tmp_path / "leak"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    case = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    case.take_in([folder])
    case.run()
    return case


def people(case: Case) -> list[set[str]]:
    found = case.entities.every(EntitiesAsked(types=("person",), sort="name"))
    return sorted(({name.name for name in each.names} for each in found), key=sorted)


def mention(case: Case, quote: str) -> NameSeen:
    [found] = [each for each in case.entities.all_mentions() if each.quote == quote]
    return found


TWO = [{"Ignat Velmin", "Вельмин Игнат Романович"}, {"И. П. Вельмин"}]


def test_what_a_person_says_holds_after_a_run_and_is_undone(case: Case) -> None:
    with case:
        assert people(case) == TWO
        [of] = case.entities.every(EntitiesAsked(words="игнат"))
        assert [(post.role, post.of) for post in of.posts] == [("директора", "АО «Тальвенэкспорт»")]
        assert mention(case, "Ignat Velmin").place.boxes

        one, other = mention(case, "Вельмина Игната Романовича"), mention(case, "Ignat Velmin")
        case.entities.say(
            SaidOfNames(one=one.number, other=other.number, said="different", why="his son")
        )
        parted = people(case)
        # Now that Ignat is not Roman's son, И. П. may be he.
        assert parted == [{"Ignat Velmin", "И. П. Вельмин"}, {"Вельмин Игнат Романович"}]

        (case.folder.parent / "leak" / "new.txt").write_text("Dear Ms. Darya Kurnasheva. Fiction.")
        case.take_in([case.folder.parent / "leak" / "new.txt"])
        case.run()
        assert people(case) == sorted([{"Darya Kurnasheva"}, *parted], key=sorted)

        assert [seen.act for seen in case.decisions.undo().decisions] == ["different"]
        assert TWO[0] in people(case)
        assert case.entities.lost() == ()


def test_the_command_lists_names_and_their_places(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with case:
        number = mention(case, "Ignat Velmin").entity

    def typed(*words: str) -> str:
        monkeypatch.setattr("sys.argv", ["stemma", "names", *words])
        assert main() == 0
        return capsys.readouterr().out

    listed = [json.loads(line) for line in typed(str(case.folder), "--json").splitlines()]
    assert {"Вельмин Игнат Романович", "Talven Marine Ltd"} <= {each["name"] for each in listed}
    assert "Talven Marine Ltd" not in typed(str(case.folder), "--type", "person")
    assert "Dear" not in typed("places", str(case.folder), str(number))
    typed(str(case.folder), "--csv", str(tmp_path / "names.csv"))
    assert "Вельмина Игната Романовича" in (tmp_path / "names.csv").read_text("utf-8")
