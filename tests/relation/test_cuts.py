"""A scan that holds several documents: where another one begins, and where it only seems so."""

from stemma.model.proposals import Proposal
from stemma.relation.cuts import cuts
from tests.relation.sheets import A4, BODY, OPEN, WITHIN, scan

LETTER = (
    """Northworks Engineering
12 Quay street, Southport
Tel.: 555 12 34, office@northworks.example
Our ref: 17-4
Dear Ms Quill,
"""
    + BODY
)
RUSSIAN_LETTER = """ООО «Вымышленный завод»
123456, г. Загорье, ул. Садовая, 3
тел.: 12-34-56
Исх. № 17 от 3 мая
Уважаемая Мара Игоревна!
Сообщаем, что поставка состоится в срок."""
CHINESE_LETTER = """虚构工业公司
地址：海滨市港口路12号
电话：555-1234
尊敬的负责人：
货物将按时交付。"""


def cut_after(proposals: list[Proposal]) -> list[int | None]:
    return [each.pages[0].last_page for each in proposals]


def kinds(proposal: Proposal) -> set[str]:
    return {sign.kind for sign in proposal.signs}


def test_a_page_one_of_three_begins_another_document() -> None:
    found = list(cuts(scan(f"{BODY}\nPage 2 of 2", f"{BODY}\nPage 1 of 3")))

    assert cut_after(found) == [1]
    [sign] = found[0].signs
    assert [place.quote for place in sign.places] == ["Page 2 of 2", "Page 1 of 3"]
    assert [place.page for place in sign.places] == [1, 2]


def test_the_full_head_of_a_letter_begins_another_document() -> None:
    for letter in (LETTER, RUSSIAN_LETTER, CHINESE_LETTER):
        found = list(cuts(scan(letter, letter, letter)))

        assert cut_after(found) == [1, 2]
        assert "letterhead" in kinds(found[0])


def test_numbers_that_begin_anew_are_enough_only_with_another_sign() -> None:
    assert list(cuts(scan(f"{BODY}\n5", f"{BODY}\n1"))) == []

    [found] = cuts(scan(f"{BODY}\n5", f"INVOICE\n{BODY}\n1"))
    assert kinds(found) == {"page_number", "title"}


def test_another_language_on_another_sheet_begins_another_document() -> None:
    pages = (BODY, "Поставка состоится в порту, который назовёт покупатель.")

    [found] = cuts(scan(*pages, sizes=(A4, (612.0, 792.0))))

    assert kinds(found) == {"language", "page_size"}
    assert list(cuts(scan(*pages))) == []


def test_pages_that_count_on_are_one_document_whatever_stands_at_their_top() -> None:
    assert list(cuts(scan(f"{LETTER}\nPage 1 of 3", f"{LETTER}\nPage 2 of 3"))) == []


def test_a_sentence_that_goes_on_holds_two_pages_together() -> None:
    assert list(cuts(scan(f"{OPEN}", f"{WITHIN}\nPage 1 of 2"))) == []


def test_numbers_of_a_whole_on_both_pages_decide_against_a_sentence() -> None:
    found = list(cuts(scan(f"{OPEN}\nPage 1 of 1", f"{WITHIN}\nPage 1 of 1")))

    assert cut_after(found) == [1]


def test_a_running_title_is_no_head_of_a_letter() -> None:
    page = f"Contract 07-15 on the delivery of gliders\n{BODY}"

    assert list(cuts(scan(page, page, page))) == []


def test_a_document_named_inside_a_sentence_is_no_title() -> None:
    page = f"Contract terms are stated in Annex 2, invoice follows\n{BODY}"

    assert list(cuts(scan(f"{BODY}\n4", f"{page}\n1"))) == []


def test_pages_of_two_files_are_never_cut_apart() -> None:
    first, second = scan(f"{BODY}\nPage 2 of 2"), scan(f"{BODY}\nPage 1 of 3")

    assert list(cuts([*first, *second])) == []
