"""Deals woven from papers that stand here as text; all of it invented."""

from dataclasses import replace

from stemma.model.deal_sheets import CellFound, DealFound, RowFound
from stemma.relation.deals.state import days, state
from tests.cached import item, told

_TABLE = (
    "| № | Наименование товара | Кол-во | Цена за ед., юаней | Стоимость, юаней |\n"
    "| 1 | Лодка надувная «Нырок-31» | 25 | 1 200,00 | 30 000,00 |\n"
    "| 2 | Вездеход «Бобр-52» | {count} | 7 000,00 | {total} |\n"
    "| | Итого | | | {sum} |\n"
)
_HEAD = "ДОГОВОР № АБ-17/2023\nг. Тихий 8 мая 2023 г.\n1. ПРЕДМЕТ ДОГОВОРА\n"
_REST = (
    "\n3. ПОРЯДОК РАСЧЁТОВ\n"
    "3.1. Покупатель уплачивает аванс 15 000,00 юаней не позднее 5 июня 2023 г.\n"
    "4. ПОСТАВКА\n"
    "4.1. Продавец поставляет 25 лодок не позднее 6 ноября 2023 г.\n"
    "4.2. За просрочку поставки уплачивается пеня 500,00 юаней до 7 ноября 2023 г.\n"
)
CONTRACT = (
    _HEAD
    + _TABLE.format(count="3", total="21 000,00", sum="51 000,00")
    + "\n2.1. Общая сумма договора составляет 51 000,00 юаней.\n"
    + _REST
)
TRANSLATION = (
    "CONTRACT No. AB-17/2023\nTikhy, 8 May 2023\n"
    "| No. | Description of goods | Qty | Unit price, CNY | Amount, CNY |\n"
    "| 1 | Inflatable boat Nyrok-31 | 25 | 1,200.00 | 30,000.00 |\n"
    "| 2 | All-terrain vehicle Bobr-52 | 4 | 7,000.00 | 28,000.00 |\n"
    "\n4. DELIVERY\n4.1. The Seller shall deliver 25 boats not later than 6 November 2023.\n"
)
SUPPLEMENT = (
    "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № АБ-17/2023 от 8 мая 2023 г.\n"
    "г. Тихий 14 сентября 2023 г.\n"
    "1. Срок поставки перенести с 6 ноября 2023 г. на 9 января 2024 г.\n"
)


def _deal(*texts: str) -> DealFound:
    names = ("Договор АБ-17-2023.txt", "Contract.txt", "ДС-1.txt", "письмо.txt")
    items = [item(n, names[n - 1], text) for n, text in enumerate(texts, 1)]
    [deal] = told(*items).deals
    return deal


def _rows(deal: DealFound, part: str) -> list[RowFound]:
    return [row for row in deal.rows if row.part == part]


def _cell(row: RowFound, field: str) -> CellFound:
    return next(cell for cell in row.cells if cell.field == field)


def _keys(row: RowFound, field: str) -> list[str]:
    return [value.key for value in _cell(row, field).values]


def test_a_table_and_clauses_make_lines_payments_and_duties() -> None:
    deal = _deal(CONTRACT)

    assert [_keys(row, "quantity") for row in _rows(deal, "line")] == [["25"], ["3"]]
    assert [_keys(row, "total") for row in _rows(deal, "line")] == [["30000 CNY"], ["21000 CNY"]]
    assert _keys(_rows(deal, "deal")[0], "sum") == ["51000 CNY"]
    [payment] = _rows(deal, "payment")
    assert (_keys(payment, "amount"), _keys(payment, "due")) == (["15000 CNY"], ["2023-06-05"])
    [duty] = _rows(deal, "duty")
    assert (duty.name, _keys(duty, "due"), _keys(duty, "count")) == (
        "delivery",
        ["2023-11-06"],
        ["25"],
    )


def test_a_translation_is_put_to_the_same_lines_and_what_differs_stays_two_values() -> None:
    deal = _deal(CONTRACT, TRANSLATION)
    boat, vehicle = _rows(deal, "line")

    assert [len(value.stated) for value in _cell(boat, "quantity").values] == [2]
    assert sorted(_keys(vehicle, "quantity")) == ["3", "4"]
    assert state(_cell(vehicle, "quantity")).now is None
    assert len(_cell(_rows(deal, "duty")[0], "due").values[0].stated) == 2


def test_a_supplement_changes_what_it_says_stood_there_from_its_day_on() -> None:
    deal = _deal(CONTRACT, TRANSLATION, SUPPLEMENT)
    due = _cell(_rows(deal, "duty")[0], "due")
    before, after = state(due, "2023-12-01").now, state(due).now

    assert days(deal) == ("2023-05-08", "2023-09-14")
    assert state(due, "2023-09-13").now is not None
    assert (before and before.key, after and after.key) == ("2024-01-09", "2024-01-09")
    assert [value.key for value in state(due, "2023-09-13").beside] == ["2023-11-06"]


def test_a_letter_adds_places_and_never_a_row_or_another_value() -> None:
    letter = (
        "Исх. № 118/07 от 1 июня 2023 г.\nПо договору № АБ-17/2023 напоминаем об оплате: аванс "
        "15 000,00 юаней не позднее 5 июня 2023 г. Просим поставить 99 лодок до 1 марта 2025 г.\n"
    )
    deal = _deal(CONTRACT, TRANSLATION, SUPPLEMENT, letter)
    [payment] = _rows(deal, "payment")

    assert [len(value.stated) for value in _cell(payment, "amount").values] == [2]
    assert [_keys(row, "count") for row in _rows(deal, "duty")] == [["25"]]


def test_a_misread_row_of_a_scan_states_no_figures() -> None:
    misread = CONTRACT.replace("| 3 | 7 000,00 | 21 000,00 |", "| 8 | 7 000,00 | 21 000,00 |")
    scan = item(2, "scan.tif", misread, text_from="ocr")
    [deal] = told(item(1, "Договор АБ-17-2023.txt", CONTRACT), scan).deals
    vehicle = _rows(deal, "line")[1]

    assert _keys(vehicle, "quantity") == ["3"]


def test_two_contracts_of_one_number_signed_on_two_days_are_two_deals() -> None:
    other = (
        "ДОГОВОР ОБ ОБУЧЕНИИ № АБ-17/2023\nг. Тихий 17 октября 2022 г.\n"
        "4.1. Обучение 9 человек в течение 6 недель, не позднее 19 февраля 2024 г.\n"
    )
    found = told(item(1, "a.txt", CONTRACT), item(2, "b.txt", other)).deals

    assert [deal.day for deal in found] == ["2022-10-17", "2023-05-08"]


def test_the_day_of_something_else_in_its_head_is_not_that_of_a_contracts_signing() -> None:
    tender = "ДОГОВОР № АБ-17/2023\nпо итогам торгов, извещение от 3 марта 2023 г.\n1. ПРЕДМЕТ\n"
    made = (
        "ДОГОВОР № АБ-17/2023\nНастоящий договор заключён 8 мая 2023 г. в г. Тихом.\n1. ПРЕДМЕТ\n"
    )

    [unsaid], [said] = (_rows(_deal(text), "deal") for text in (tender, made))

    assert "signed" not in {cell.field for cell in unsaid.cells}
    assert _keys(said, "signed") == ["2023-05-08"]


PREAMBLE = (
    "ДОГОВОР № АБ-17/2023\nг. Тихий 8 мая 2023 г.\n"
    "АО «Тихвинэкспорт», именуемое в дальнейшем «Продавец», в лице генерального директора\n"
    "Вельмина Игната Романовича, с одной стороны, и ООО «Озёрные машины», именуемое в дальнейшем\n"
    "«Покупатель», в лице директора Дарьи Прохоровны Хмелевцовой, с другой, заключили договор.\n"
    "5. ОБУЧЕНИЕ\n"
    "5.1. Продавец обязуется провести обучение операторов Покупателя в течение 6 недель. Вымысел.\n"
    "5.2. Обучение проводится на русском языке.\n"
)


def test_the_preamble_names_the_parties_and_who_signs_for_them() -> None:
    seller, buyer = _rows(_deal(PREAMBLE), "party")

    assert [row.name for row in (seller, buyer)] == ["seller", "buyer"]
    assert _cell(seller, "name").values[0].value["text"] == "АО «Тихвинэкспорт»"
    assert _cell(seller, "signatory").values[0].value["text"] == "Вельмин Игнат Романович"
    assert _cell(buyer, "name").values[0].value["text"] == "ООО «Озёрные машины»"
    assert _cell(buyer, "name").values[0].stated[0].place.quote == "ООО «Озёрные машины»"


def test_what_is_owed_without_a_day_names_who_owes_it_and_within_which_time() -> None:
    [duty] = _rows(_deal(PREAMBLE), "duty")

    assert duty.name == "training"
    assert _keys(duty, "owed by") == ["продавец"]
    assert _cell(duty, "within").values[0].value["unit"] == "week"
    assert str(_cell(duty, "what").values[0].value["text"]).startswith(
        "Продавец обязуется провести"
    )


def test_clauses_of_one_number_in_two_versions_are_one_duty() -> None:
    english = (
        "CONTRACT No. AB-17/2023\nTikhy, 8 May 2023\n5. TRAINING\n"
        "5.1. The Seller shall hold the training of operators within 6 weeks. Fiction.\n"
    )

    [duty] = _rows(_deal(PREAMBLE, english), "duty")

    assert {at.item for at in _cell(duty, "within").values[0].stated} == {1, 2}


def test_a_supplement_that_replaces_a_bare_number_changes_the_row_it_points_to() -> None:
    supplement = (
        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № АБ-17/2023 от 8 мая 2023 г.\n"
        "1. В строке 2 таблицы количество «3» заменить на «5», сумму – на 35 000,00 юаней.\n"
        "2. Цена договора – 65 000,00 юаней, включая НДС 20 %.\n"
        "3. Лодки: 25 шт. красных и 3 шт. синих.\n"
        "4. Вместо «25 лодок» читать «26 лодок».\n"
        "Продавец                Покупатель\n14 сентября 2023 г.     14 сентября 2023 г.\n"
    )
    deal = _deal(CONTRACT, supplement)
    boat, vehicle = _rows(deal, "line")

    assert days(deal) == ("2023-05-08", "2023-09-14")
    assert (_keys(boat, "quantity"), _keys(vehicle, "quantity")) == (["25", "26"], ["3", "5"])
    assert _keys(vehicle, "total") == ["21000 CNY", "35000 CNY"]
    assert _keys(_rows(deal, "deal")[0], "sum") == ["51000 CNY", "65000 CNY"]


def test_a_supplement_may_name_the_new_figure_first() -> None:
    supplement = (
        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № АБ-17/2023 от 8 мая 2023 г.\n"
        "14 сентября 2023 г.\n"
        "1. Количество по позиции 2 принять\nравным 5 вместо 3.\n"
        "2. Общая цена Договора с учётом скидки 65.000,00 юаней (было – 51.000,00\nюаней).\n"
        "3. В пункте о поставке дату 6 ноября 2023 г. заменить датой 9 января 2024 г.\n"
    )
    deal = _deal(CONTRACT, supplement)
    boat, vehicle = _rows(deal, "line")

    assert (_keys(boat, "quantity"), _keys(vehicle, "quantity")) == (["25"], ["3", "5"])
    assert _keys(_rows(deal, "deal")[0], "sum") == ["51000 CNY", "65000 CNY"]
    assert state(_cell(_rows(deal, "duty")[0], "due")).now.key == "2024-01-09"  # type: ignore[union-attr]


def test_a_bare_number_without_a_unit_is_a_total_only_where_it_multiplies() -> None:
    supplement = (
        "AMENDMENT No. 1\nto Contract No. AB-17/2023\nDated 14 September 2023\n"
        '1. In item 2 the quantity "3" is replaced by "5" and the amount by "35,000".\n'
        "2. Taking account of a bonus of CNY 900.00, the Contract Price becomes CNY 65,000.00.\n"
    )
    deal = _deal(CONTRACT, supplement)
    _, vehicle = _rows(deal, "line")

    assert _keys(vehicle, "total") == ["21000 CNY", "35000 CNY"]
    assert _keys(_rows(deal, "deal")[0], "sum") == ["51000 CNY", "65000 CNY"]


def test_a_paper_joins_the_deal_whose_number_it_has_letter_by_letter() -> None:
    contract = (
        "合  同\n编号：LZ-AB/2023-17\n2023年5月8日\n甲方：岸田船厂\n"
        "第2条 合同总额\n合同总额为51,000.00元人民币。\n"
    )
    supplement = (
        "补充协议（一）\n双方签订了LZ-AB/2023-17号《合同》，现变更如下：\n"
        "1、原合同总价变更为人民币65,000.00元。\n甲方        乙方\n2023年9月14日   2023年9月14日\n"
    )
    items = [item(1, "合同.txt", contract), item(2, "补充.txt", supplement)]
    [deal] = told(*items).deals

    assert [paper.role for paper in deal.papers] == ["contract", "supplement"]
    assert _keys(_rows(deal, "deal")[0], "sum") == ["51000 CNY", "65000 CNY"]


def test_a_table_whose_cells_lie_beyond_a_text_cut_short_costs_no_more_than_its_quotes() -> None:
    whole = item(1, "Договор АБ-17-2023.txt", CONTRACT)
    cut = CONTRACT.index("| 1 |")
    [page] = whole.pages

    [deal] = told(replace(whole, pages=(replace(page, text=page.text[:cut]),))).deals

    assert {each.name for each in _rows(deal, "line")} != set()
