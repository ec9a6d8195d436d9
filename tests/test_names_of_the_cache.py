"""The whole way of names: files in, a run, entities out, what a person says, another run."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from stemma.case import Case
from stemma.cli import main
from stemma.errors import MissingError
from stemma.model.again import AgainAsked
from stemma.model.entities import EntitiesAsked, NamesAsked, NameSeen, SaidOfNames
from stemma.model.happenings import TimelineAsked
from stemma.model.network import NetworkAsked
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


def test_a_mention_leads_to_its_entity_whatever_is_said(case: Case) -> None:
    with case:
        one, other = mention(case, "Ignat Velmin"), mention(case, "И. П. Вельмин")
        before = case.entities.of(one.number)
        assert [beside.entity.name for beside in before.beside] == ["И. П. Вельмин"]
        assert before.beside[0].verdict == "same"  # Ignat may be И.; Roman's son is not П.
        assert {before.beside[0].other} == {other.number}

        decision, _ = case.entities.say(
            SaidOfNames(one=one.number, other=other.number, said="same", why="a slip of the pen")
        )

        after = case.entities.of(one.number)
        assert "И. П. Вельмин" in {name.name for name in after.entity.names if name.by_person}
        assert [(said.said, said.why) for said in after.said] == [("same", "a slip of the pen")]
        assert after.entity.number == case.entities.of(other.number).entity.number

        assert case.entities.take_back(decision.id).act == "same"
        assert case.entities.of(one.number).said == ()
        with pytest.raises(MissingError):
            case.entities.take_back(decision.id)


def test_mentions_are_narrowed_to_a_name_and_to_a_post(case: Case) -> None:
    with case:
        entity = case.entities.of(mention(case, "Ignat Velmin").number).entity
        posted = case.entities.mentions(entity.number, NamesAsked(role="директора"))
        written = case.entities.mentions(entity.number, NamesAsked(name="Ignat Velmin"))

    assert [each.quote for each in posted.mentions] == ["Вельмина Игната Романовича"]
    assert [each.quote for each in written.mentions] == ["Ignat Velmin"]
    assert (posted.total, entity.mentions) == (1, 2)


def test_mentions_are_put_in_the_order_of_the_names(case: Case) -> None:
    with case:
        entity = case.entities.of(mention(case, "Ignat Velmin").number).entity
        found = case.entities.mentions(entity.number, NamesAsked(sort="name")).mentions

    assert [each.name for each in found] == ["Ignat Velmin", "Вельмин Игнат Романович"]


def test_what_was_said_of_a_mention_that_is_gone_is_looked_at_again(case: Case) -> None:
    with case:
        one, other = mention(case, "Ignat Velmin"), mention(case, "И. П. Вельмин")
        case.entities.say(SaidOfNames(one=one.number, other=other.number, said="different"))
        case.removals.remove(other.place.content, "not ours to keep")
        case.run()

        [again] = case.again.every(AgainAsked(kinds=("names",)))
        assert (again.was, again.kind) == ("Ignat Velmin", "names")
        assert again.says.startswith("different: Ignat Velmin = И. П. Вельмин")
        case.entities.take_back(again.decision)
        assert case.again.listed().total == 0


def test_the_network_says_who_is_named_together(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with case:
        found = case.network.listed()
        of = case.network.listed(NetworkAsked(mention=mention(case, "Ignat Velmin").number))
        folder = str(case.folder)
    pairs = {(tie.one.name, tie.other.name): tie.items for tie in found.ties}
    assert ("Вельмин Игнат Романович", "АО «Тальвенэкспорт»") in {
        tuple(sorted(pair, key=lambda name: "«" in name)) for pair in pairs
    }
    assert {tie.one.name for tie in of.ties} == {"Вельмин Игнат Романович"}

    monkeypatch.setattr("sys.argv", ["stemma", "network", folder])
    assert main() == 0
    assert "АО «Тальвенэкспорт»" in capsys.readouterr().out
    graph, table = tmp_path / "network.graphml", tmp_path / "network.csv"
    monkeypatch.setattr(
        "sys.argv", ["stemma", "network", folder, "--graphml", str(graph), "--csv", str(table)]
    )
    assert main() == 0
    drawn = ET.parse(graph).getroot()  # noqa: S314 (made here)
    assert len(drawn.findall(".//{*}edge")) == found.total
    assert "Вельмин Игнат Романович" in table.read_text("utf-8")


def test_a_search_finds_the_other_names_of_the_same_one_and_says_so(case: Case) -> None:
    with case:
        one, other = mention(case, "АО «Тальвенэкспорт»"), mention(case, "Talven Marine Ltd")
        assert {hit.title for hit in case.search("Talven Marine").hits} == {"letter.txt"}
        case.entities.say(SaidOfNames(one=one.number, other=other.number, said="same"))

        found = case.search('"Talven Marine Ltd"').hits
        [term] = case.finding.forms('"Talven Marine Ltd"')

    assert "договор.txt" in {hit.title for hit in found}
    assert [form.text for form in term.forms if form.kind == "listed"] == ["АО «Тальвенэкспорт»"]
    assert {form.entry for form in term.forms} == {None}


def test_a_happening_names_people_whose_names_another_paper_taught(tmp_path: Path) -> None:
    folder = tmp_path / "leak"
    folder.mkdir()
    (folder / "函.txt").write_text("副总经理高云帆先生：\n现将有关情况汇报如下。虚构。\n", "utf-8")
    memo = "在2024年1月22日至24日于静水市举行的会谈期间，高云帆口头提出希望取得图纸。虚构。\n"
    (folder / "备忘.txt").write_text(memo, "utf-8")
    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([folder])
        case.run()
        [held] = case.timeline.every()

        assert held.who == ("高云帆",)


def test_the_timeline_finds_a_person_and_a_firm_by_all_their_names(case: Case) -> None:
    minutes = (
        "ПРОТОКОЛ № 2\nрабочей встречи\nМесто: г. Тихий\nДата: 6–8 февраля 2023 г.\n"
        "Присутствовали:\nВельмин Игнат Романович – директор\nОбсудили:\n1. Цена. Вымысел.\n"
    )
    with case:
        (case.folder.parent / "leak" / "протокол.txt").write_text(minutes, "utf-8")
        case.take_in([case.folder.parent / "leak" / "протокол.txt"])
        case.run()

        def found(words: str) -> list[str]:
            return [each.kind for each in case.timeline.every(TimelineAsked(words=words))]

        assert found("") == ["meeting"]
        assert found("Ignat Velmin") == ["meeting"]
        assert found("Velmi") == ["meeting"]
        assert found("Talven Marine") == []
