"""Names that stand for the same in the papers of an invented contract, in two scripts."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from stemma.model.deal_sheets import (
    CellFound,
    DealFound,
    DealPaper,
    DealPart,
    PaperRole,
    RowFound,
    StatedAt,
    ValueFound,
)
from stemma.model.entities import NameAt
from stemma.model.places import Digest, Place, Stretch
from stemma.relation.entities.related import related
from tests.relation.test_entities import entities

Told = tuple[str, PaperRole]
"""A name, and what the paper is to the deal that has it."""


def on_paper(item: int, name: str, kind: str) -> NameAt:
    """Return a name that begins the page of an item."""
    return NameAt(item=item, content=Digest(str(item)), page=1, start=0, end=len(name),
                  type=kind, text=name, canonical=name)  # type: ignore[arg-type]  # fmt: skip


def deal_of(part: DealPart, told: Sequence[Told]) -> DealFound:
    """Return a deal whose papers, 1, 2, ... each name in one place what one row is of."""
    stated = []
    for item, (name, _) in enumerate(told, start=1):
        stretch = Stretch(text_from="layer", text_hash=Digest("t"), start=0, end=len(name))
        place = Place(content=Digest(str(item)), page=1, quote=name, stretch=stretch)
        stated.append(StatedAt(item, "prose", place))
    field = "name" if part == "party" else "item"
    value = ValueFound(kind="words", value={}, key="", stated=tuple(stated))
    return DealFound(
        number="ТСЭ-7",
        day="",
        papers=tuple(DealPaper(item, role, "") for item, (_, role) in enumerate(told, start=1)),
        rows=(RowFound(part=part, name="seller", anchors=(), cells=(CellFound(field, (value,)),)),),
    )


def found(part: DealPart, *told: Told) -> list[set[str]]:
    """Return the entities of a deal whose papers have these names in one place."""
    kind = "organisation" if part == "party" else "equipment"
    names = [on_paper(item, name, kind) for item, (name, _) in enumerate(told, start=1)]
    return entities(related(names, [deal_of(part, told)]))


def test_the_seller_of_one_contract_is_one_firm_in_two_scripts() -> None:
    told: list[Told] = [("ООО «Лютик»", "contract"), ("毛茛有限公司", "contract")]

    assert len(found("party", *told, *told)) == 1


@pytest.mark.parametrize(
    "told",
    [
        [("ООО «Лютик»", "contract"), ("АО «Ромашка»", "draft"), ("毛茛有限公司", "contract")],
        [("ООО «Лютик»", "contract"), ("毛茛有限公司", "supplement")],
        [("Банк «Лютик»", "contract"), ("毛茛造船厂", "contract")],
        [("ООО «Лютик»", "contract"), ("Daisy LLC", "contract")],
        [("ООО «Лютик»", "contract"), ("毛茛有限公司", "contract")],
        [("Тальвенская Конфедерация", "contract"), ("塔尔文出口公司", "contract")],
    ],
    ids=[
        "two firms of one script",
        "a supplement may name who took over",
        "a bank is no shipyard",
        "letters that have nothing in common",
        "said once, and nothing in common",
        "a state is where a party is at home",
    ],
)
def test_firms_stay_apart_where_another_may_have_come_in(told: list[Told]) -> None:
    assert len(found("party", *told)) == len(told)


def test_one_line_of_goods_is_one_type_if_its_figure_is() -> None:
    one_figure: list[Told] = [("Кулик-82", "contract"), ("鹬鸟-82", "annex")]
    two_figures: list[Told] = [("Кулик-82", "contract"), ("鹬鸟-81", "annex")]

    assert len(found("line", *one_figure)) == 1
    assert len(found("line", *two_figures)) == 2


def test_the_lines_of_goods_tell_types_of_one_figure_apart() -> None:
    told: list[Told] = [("Кулик-82", "contract"), ("鹬鸟-82", "contract")]
    names = [on_paper(item, name, "equipment") for item, (name, _) in enumerate(told, start=1)]
    names += [on_paper(3, "Зуёк-82", "equipment"), on_paper(4, "金眶鸻-82", "equipment")]

    assert {"Кулик-82", "鹬鸟-82"} in entities(related(names, [deal_of("line", told)]))
    assert {"Кулик-82"} in entities(related(names))


def said_of(firms: Sequence[str], people: Sequence[str]) -> list[set[str]]:
    """Return the entities of papers that each name one firm and a person of it."""
    names = [on_paper(item, firm, "organisation") for item, firm in enumerate(firms, start=1)]
    for item, (who, firm) in enumerate(zip(people, firms, strict=True), start=1):
        post = "директор" if who[0] < "я" else "总经理"
        person = on_paper(item, who, "person")
        names.append(replace(person, start=100, end=100 + len(who), role=post, of=firm))
    return [group for group in entities(related(names, ())) if group & set(firms)]


def test_a_person_of_firms_whose_names_say_other_things_joins_none() -> None:
    exporter, plant = "АО «Тихоэкспорт»", "静水机械厂"

    assert said_of([exporter, plant], ["Вельмин И. П.", "韦利明"]) == [{exporter}, {plant}]
