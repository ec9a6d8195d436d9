"""Citations of one paper stand together, in whatever script its number is written."""

from stemma.model.places import Digest, Place
from stemma.model.references import CitationSeen, Holding
from stemma.publish import related

CONTENT = Digest("ab" * 32)


def _citation(number: str, of: str, holding: Holding = "absent") -> CitationSeen:
    return CitationSeen(
        item="CACHE-000001",
        document=CONTENT,
        name="Contract",
        page=1,
        paper=f"annex {number} of {of}",
        kind="annex",
        number=number,
        of=of,
        day="",
        quote=f"annex {number}",
        holding=holding,
        why="",
        held_by=(),
        place=Place(content=CONTENT, page=1),
    )


def test_a_number_in_two_scripts_and_a_misread_one_are_one_paper() -> None:
    numbers = ("ТСЭ-36/0508", "TSE-36-0508", "TC3-36/0508")

    groups = related.by_paper(_citation("4", number) for number in numbers)

    assert [[each.of for each in group] for group in groups] == [list(numbers)]


def test_another_annex_another_contract_and_another_holding_stand_apart() -> None:
    rows = (
        _citation("4", "ТСЭ-36/0508"),
        _citation("5", "ТСЭ-36/0508"),
        _citation("4", "ТСЭ-37/0508"),
        _citation("4", "ТСЭ-36/0508", "held"),
    )

    assert [len(group) for group in related.by_paper(rows)] == [1, 1, 1, 1]
