"""Invoices: what they state of themselves, and when one is a deal of its own; all is invented."""

import pytest

from stemma.model.deal_sheets import DealFound
from stemma.relation.deals.invoices import Invoice, invoice_of
from tests.cached import item, told

_ENGLISH = """Tarn Valley Castings Ltd
12 Foundry Lane, Ellerby
INVOICE
Invoice No. TV-2023/118
Date: 14 March 2023
Due date: 13 April 2023
Bill to
Orrin Marine Supply
4 Quay Street
| Item | Description | Qty | Unit price | Amount |
| 1 | Bronze valve body | 12 | 105.50 | 1,266.00 |
| 2 | Gasket set | 24 | 8.25 | 198.00 |
Subtotal 1,464.00
VAT 20% 292.80
Grand total EUR 1,756.80
"""
_RUSSIAN = """СЧЁТ НА ОПЛАТУ № 77 от 5 мая 2023 г.
Поставщик: ООО «Каменский литейный двор», ИНН 0000000000, г. Каменка
Покупатель: АО «Приозёрные мастерские», г. Приозёрск
| № | Товар | Кол-во | Ед. | Цена | Сумма |
| 1 | Корпус задвижки | 12 | шт | 10 550,00 | 126 600,00 |
| 2 | Комплект прокладок | 24 | компл. | 825,00 | 19 800,00 |
Итого: 146 400,00
В том числе НДС (20%): 24 400,00
Всего к оплате: 146 400,00 руб.
Оплатить до 20.05.2023
"""
_CHINESE = """形式发票
卖方：静水铸造有限公司
发票号码：JS-2023-041
日期：2023年4月9日
买方：北岸船舶配件有限公司
| 序号 | 货物名称 | 数量 | 单位 | 单价（美元） | 金额（美元） |
| 1 | 青铜阀体 | 12 | 个 | 105.50 | 1,266.00 |
| 2 | 垫片组 | 24 | 套 | 8.25 | 198.00 |
合计 1,464.00
付款期限：2023年5月9日前
"""


def _read(text: str) -> Invoice:
    invoice = invoice_of(item(1, "invoice.txt", text))
    assert invoice is not None
    return invoice


def _keys(invoice: Invoice) -> dict[str, str]:
    return {said.field: said.key for said in invoice.said}


def _sides(invoice: Invoice) -> dict[str, str]:
    return {side: str(said.told["text"]) for side, said in invoice.sides}


def _deals(*texts: str) -> list[DealFound]:
    items = [item(n, f"{n}.txt", text) for n, text in enumerate(texts, 1)]
    return [deal for deal in told(*items).deals if deal.kind == "invoice"]


@pytest.mark.parametrize(
    ("text", "number", "day", "due", "total"),
    [
        (_ENGLISH, "TV-2023/118", "2023-03-14", "2023-04-13", "1756.8 EUR"),
        (_RUSSIAN, "77", "2023-05-05", "2023-05-20", "146400 RUB"),
        (_CHINESE, "JS-2023-041", "2023-04-09", "2023-05-09", "1464 USD"),
    ],
)
def test_an_invoice_says_its_number_its_day_and_what_is_to_be_paid_by_when(
    text: str, number: str, day: str, due: str, total: str
) -> None:
    invoice = _read(text)
    keys = _keys(invoice)

    assert (invoice.number, invoice.day) == (number, day)
    assert (keys["issued"], keys["due"], keys["sum"]) == (day, due, total)


@pytest.mark.parametrize(
    ("text", "seller", "buyer"),
    [
        (_ENGLISH, "Tarn Valley Castings Ltd", "Orrin Marine Supply"),
        (_RUSSIAN, "ООО «Каменский литейный двор»", "АО «Приозёрные мастерские»"),
        (_CHINESE, "静水铸造有限公司", "北岸船舶配件有限公司"),
    ],
)
def test_an_invoice_names_who_asks_whom(text: str, seller: str, buyer: str) -> None:
    assert _sides(_read(text)) == {"seller": seller, "buyer": buyer}


@pytest.mark.parametrize("text", [_ENGLISH, _RUSSIAN, _CHINESE])
def test_what_an_invoice_states_stands_where_it_is_cited(text: str) -> None:
    invoice = _read(text)

    for said in (*invoice.said, *(said for _, said in invoice.sides)):
        stretch = said.place.stretch
        assert stretch is not None
        assert text[stretch.start : stretch.end].strip()
        assert stretch.end > stretch.start


def test_what_is_asked_for_before_tax_and_the_tax_on_top_are_told_and_tax_inside_is_not() -> None:
    english, russian = _keys(_read(_ENGLISH)), _keys(_read(_RUSSIAN))

    assert (english["net"], english["tax"]) == ("1464 EUR", "292.8 EUR")
    assert not {"net", "tax"} & russian.keys()


def test_two_due_days_of_one_invoice_tell_none() -> None:
    assert "due" not in _keys(_read(_RUSSIAN + "Оплатить до 25.05.2023\n"))


def test_an_invoice_of_no_contract_is_a_deal_of_its_own_with_lines_parties_and_a_payment() -> None:
    [deal] = _deals(_ENGLISH)
    rows = [(row.part, row.name) for row in deal.rows]

    assert (deal.number, deal.day) == ("TV-2023/118", "2023-03-14")
    assert [(paper.item, paper.role) for paper in deal.papers] == [(1, "invoice")]
    assert rows == [
        ("deal", ""),
        ("party", "seller"),
        ("party", "buyer"),
        ("line", "1"),
        ("line", "2"),
        ("payment", "payment 1"),
    ]
    payment = {cell.field: cell.values[0].key for cell in deal.rows[-1].cells}
    assert payment == {"amount": "1756.8 EUR", "due": "2023-04-13"}


def test_a_copy_of_an_invoice_is_a_paper_of_its_deal_and_another_months_is_another_deal() -> None:
    later = _ENGLISH.replace("14 March", "14 June").replace("13 April", "13 July")
    deals = _deals(_ENGLISH, f"COPY\n{_ENGLISH}", later)

    assert [[paper.item for paper in deal.papers] for deal in deals] == [[1, 2], [3]]


def test_an_invoice_that_cites_a_contract_of_the_cache_is_a_paper_of_it() -> None:
    contract = "КОНТРАКТ № 12/К-2023\nг. Каменка, 1 апреля 2023 г.\nПродавец поставляет товар.\n"
    items = (
        item(1, "contract.txt", contract),
        item(2, "bill.txt", _RUSSIAN + "Основание: контракт № 12/К-2023 от 01.04.2023\n"),
    )
    [deal] = told(*items).deals

    assert deal.kind == "contract"
    assert [(paper.item, paper.role) for paper in deal.papers] == [(1, "contract"), (2, "schedule")]


def test_when_an_invoice_is_to_be_paid_is_a_deadline_of_the_timeline() -> None:
    found = told(item(1, "invoice.txt", _CHINESE)).happenings
    [deadline] = [each for each in found if each.kind == "deadline"]

    assert (deadline.date["from"], deadline.is_foreseen) == ("2023-05-09", True)
    assert deadline.subject == "payment 1, invoice JS-2023-041"
