"""What papers date; all of it invented."""

import pytest

from stemma.model.across import CacheItem
from stemma.model.happenings import BY_PAPER, Happening
from stemma.relation.timeline.deadlines import deadlines
from tests.cached import item, mail, told

_MINUTES = (
    "ПРОТОКОЛ № 2\nрабочей встречи по вопросу: цены и сроки\nМесто: г. Тихий\n"
    "Дата: 6–8 февраля 2023 г.\nПрисутствовали:\nОт Продавца:\n"
    "Ромашкин И. П. – директор\nОт Покупателя:\nЛи Вэй – начальник отдела\nОбсудили:\n"
    "1. Цена снижена.\nРешили:\n1. Согласовать график, срок – до 11 апреля 2023 г.\n"
    "Протокол составлен в двух экземплярах.\n"
)


def _found(*kinds: str, **files: str) -> list[Happening]:
    items = [item(n, f"{name}.txt", text) for n, (name, text) in enumerate(files.items(), 1)]
    return [each for each in told(*items).happenings if each.kind in kinds]


def test_minutes_tell_a_meeting_where_who_and_what_was_decided() -> None:
    [meeting] = _found("meeting", minutes=_MINUTES)

    assert (meeting.date["from"], meeting.date["to"]) == ("2023-02-06", "2023-02-08")
    assert (meeting.where, meeting.subject) == ("Тихий", "цены и сроки")
    assert [name.partition(" –")[0] for name in meeting.who] == ["Ромашкин И. П.", "Ли Вэй"]
    assert meeting.decided == ("Согласовать график, срок – до 11 апреля 2023 г.",)
    assert not meeting.is_foreseen


@pytest.mark.parametrize("line", ["цены и сроки и", "цены и сроки ——— —", "цены и сроки,"])
def test_a_subject_whose_line_is_cut_off_ends_with_a_word(line: str) -> None:
    [meeting] = _found("meeting", minutes=_MINUTES.replace("цены и сроки", line))

    assert meeting.subject == "цены и сроки"


def test_a_letter_before_the_day_only_foresees_and_the_record_makes_it_happen() -> None:
    letter = (
        "01.02.2023 № 17/4\nПодтверждаем проведение встречи «цены и сроки» 6–8 февраля 2023 г. "
        "в г. Тихом.\n"
    )
    [planned] = _found("meeting", letter=letter)
    [held] = _found("meeting", letter=letter, minutes=_MINUTES)

    assert planned.is_foreseen
    assert not held.is_foreseen
    assert len(held.dated) == 2


def test_a_deadline_of_a_contract_is_foreseen_and_its_signing_happened() -> None:
    contract = (
        "ДОГОВОР № АБ-17/2023\nг. Тихий 8 мая 2023 г.\n3. ПОРЯДОК РАСЧЁТОВ\n"
        "3.1. Покупатель уплачивает аванс 15 000,00 юаней не позднее 5 июня 2023 г.\n"
    )
    found = _found("deadline", "signature", contract=contract)

    assert [(each.kind, each.date["from"], each.is_foreseen) for each in found] == [
        ("signature", "2023-05-08", False),
        ("deadline", "2023-06-05", True),
    ]


def test_a_day_beside_no_word_of_something_held_is_no_happening() -> None:
    assert (
        _found("meeting", "visit", "event", note="Сумма на 6–8 февраля 2023 г. не изменилась.")
        == []
    )


def test_a_mail_is_a_letter_of_its_own_day() -> None:
    [letter] = told(mail(1, "2023-05-29T10:00:00+00:00", "Hello.")).happenings

    assert (letter.kind, letter.date["from"]) == ("letter", "2023-05-29")


def test_people_named_where_a_letter_dates_a_visit_are_told_of_it() -> None:
    letter = (
        "Our ref.: 17/4 1 February 2023\nA delegation of 5 persons, headed by Mr Ignat Lyutikov, "
        "will come to Tikhy on 6–8 February 2023. Ms Rosa Romashkina will answer questions.\n"
    )
    [visit] = _found("visit", letter=letter)

    assert visit.who == ("Ignat Lyutikov",)
    assert visit.where == "Tikhy"


def test_the_list_of_a_delegation_tells_who_travelled() -> None:
    roster = (
        "СПИСОК ДЕЛЕГАЦИИ\nМесто: г. Тихий\nСрок: 6–8 февраля 2023 г.\n"
        "1. Лютиков И. П., директор\n2. Ромашкина Р. С., переводчик\n"
    )
    [visit] = _found("visit", roster=roster)

    assert (visit.where, visit.who) == ("Тихий", ("Лютиков И. П.", "Ромашкина Р. С."))


def test_who_was_present_may_stand_behind_the_heading_on_its_line() -> None:
    minutes = (
        "MINUTES of a meeting\nDate: 7 February 2023\n"
        "Present: Mr Ignat Lyutikov, Ms Rosa Fialkova\nDiscussed:\n1. Prices.\n"
    )
    [meeting] = _found("meeting", minutes=minutes)

    assert meeting.who == ("Mr Ignat Lyutikov, Ms Rosa Fialkova",)


def test_a_day_without_a_year_is_put_nowhere_by_a_paper_without_a_day() -> None:
    assert _found("meeting", note="Встреча сторон состоялась 13 июня в г. Тихом.") == []


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        ("Our ref.: 17/4 16 January 2017\nThe advance reached us on 9 December.\n", "2016-12-09"),
        ("Our ref.: 17/4 16 January 2017\nThe advance reached us on 9 January.\n", "2017-01-09"),
        ("Исх. № 17/4 от 30.06.2021\n\nАванс перечислен 29 июня.\n", "2021-06-29"),
    ],
)
def test_what_has_happened_on_a_day_without_a_year_has_the_last_before_the_letter(
    letter: str, day: str
) -> None:
    [paid] = _found("payment", letter=letter)

    assert (paid.date["from"], paid.date["precision"]) == (day, BY_PAPER)


@pytest.mark.parametrize(
    "sentence",
    [
        "The advance will reach us on 9 December.",
        "The advance was not paid on 9 December.",
        "The advance was paid on 9 February.",  # eleven months before the letter, or a slip
    ],
)
def test_what_has_not_happened_for_sure_gets_no_year(sentence: str) -> None:
    assert _found("payment", letter=f"Our ref.: 17/4 16 January 2017\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("paper", "day"),
    [
        ("Решили:\n1. Отгрузку всего заказа выполнить до 20 декабря 2019 г.\n", "2019-12-20"),
        ("We ship Lot 1 (all masts) by 5 September 2022.\n", "2022-09-05"),
        ("三、交货期变更为：2021年3月31日前全部运抵现场。\n", "2021-03-31"),
        ("会议商定交货期限为2021年3月31日。\n", "2021-03-31"),
    ],
)
def test_a_day_by_which_any_paper_wants_something_done_is_a_deadline(paper: str, day: str) -> None:
    [deadline] = _found("deadline", paper=paper)

    assert (deadline.date["from"], deadline.is_foreseen) == (day, True)
    assert deadline.subject in " ".join(paper.split())


@pytest.mark.parametrize(
    "paper",
    [
        "This offer for the delivery of masts is valid until 31 July 2023.\n",
        "Договор поставки действует до 31 декабря 2023 г.\n",
        "本交货报价有效期至2023年7月31日。\n",
        "Mr Iris sought delivery by 5 May 2023; after discussion it was left open.\n",
    ],
)
def test_how_long_something_is_good_for_or_was_wished_for_is_none(paper: str) -> None:
    assert _found("deadline", paper=paper) == []


def test_a_reminder_of_a_payment_is_put_to_the_deadline_of_the_deal() -> None:
    contract = (
        "ДОГОВОР № АБ-17/2023\nг. Тихий 8 мая 2023 г.\n3. ПОРЯДОК РАСЧЁТОВ\n"
        "3.1. Покупатель уплачивает аванс 15 000,00 юаней не позднее 5 июня 2023 г.\n"
    )
    reminder = "Напоминаем: оплатить аванс следует до 5 июня 2023 г.\n"

    [deadline] = _found("deadline", contract=contract, reminder=reminder)

    assert {at.item for at in deadline.dated} == {1, 2}


def test_a_packing_list_tells_when_its_goods_went_and_came() -> None:
    packing = "装 箱 单\n发运日期：2021-03-19\n\n2021年3月24日到场，开箱清点无误。\n"

    assert [each.date["from"] for each in _found("delivery", packing=packing)] == [
        "2021-03-19",
        "2021-03-24",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Our ref: FL/22-061\nYour ref: 114/P of 4 April 2022                11 April 2022\n",
        (
            "Исх. № 233-К                     Директору\nот 11 апреля 2022 г.\n"
            "На Ваш исх. № 02-11/518 от 04.04.2022\n\nУважаемый Игнат Петрович!\n"
        ),
    ],
)
def test_the_day_of_the_letter_that_is_answered_is_not_its_own(head: str) -> None:
    letter = f"{head}\nDear Mr Iris,\n\nWarranty. You are right.\n"

    days = {each.date["from"] for each in _found("letter", letter=letter)}
    own = [
        each for each in _found("letter", letter=letter) if "not in the cache" not in each.subject
    ]

    assert "2022-04-11" in days
    assert [each.date["from"] for each in own] == ["2022-04-11"]


@pytest.mark.parametrize(
    "quoted",
    [
        "> On 17 Jan 2017, Rosa Iris wrote:\n> Could you supply ten?\n",
        "---- 原始邮件 ----\n时　间：2017-01-17 17:40\n训练室又腾出一间。\n",
        "-----Original Message-----\nFrom: R. Iris\nSent: Tuesday, 17 January 2017 09:13\nYes.\n",
        "17 января 2017 г., Роза Ирис написала:\n> Можно десять?\n",
    ],
)
def test_a_mail_that_is_quoted_is_a_letter_of_its_day(quoted: str) -> None:
    assert "2017-01-17" in [
        each.date["from"] for each in _found("letter", mail=f"Yes, we can.\n\n{quoted}")
    ]


def test_spaced_letters_title_minutes_and_a_letter_is_dated_beneath() -> None:
    minutes = "会 议 纪 要\n时间：2023年2月6日\n地点：静水市\n"
    letter = "岸船函〔2023〕17号\n关于价格的函\n贵方来函收悉。\n岸田船厂\n2023年2月9日\n"

    found = _found("meeting", "letter", minutes=minutes, letter=letter)

    assert [(each.kind, each.date["from"]) for each in found] == [
        ("meeting", "2023-02-06"),
        ("letter", "2023-02-09"),
    ]


def _kinds(*items: CacheItem) -> list[tuple[str, str]]:
    return [(each.kind, str(each.date["from"])) for each in told(*items).happenings]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Аванс перечислен 29 июня 2021 г. платёжным поручением № 1207.", "payment"),
        ("The advance, EUR 255,000, reached us on 24 April 2023.", "payment"),
        ("Lot 1 was shipped on 2 September 2022 from Tikhy.", "delivery"),
        ("货款已于2023年4月24日到账。", "payment"),
    ],
)
def test_what_was_paid_or_shipped_is_told_on_its_day(sentence: str, kind: str) -> None:
    assert kind in [found for found, _ in _kinds(item(1, "x.txt", f"О делах\n\n{sentence}"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Аванс должен быть перечислен 29 июня 2021 г.",
        "Lot 2 will be shipped on 2 September 2022.",
        "Please have it paid on 3 May 2023.",
        "货款应于2023年4月24日到账。",
    ],
)
def test_what_is_yet_to_be_paid_or_shipped_is_not(sentence: str) -> None:
    assert not {"payment", "delivery"} & {kind for kind, _ in _kinds(item(1, "x.txt", sentence))}


@pytest.mark.parametrize(
    "text",
    [
        "От: Г. Шульгина\nКому: В. Обручев\nДата: вт, 7 сентября 2021, 16:42\n\nДобрый день!",
        "Lamp works\n7 September 2021\n\nDear Mr Obruchev,\n\nwe thank you.",
    ],
)
def test_a_letter_without_a_number_stands_on_the_day_above_its_words(text: str) -> None:
    assert _kinds(item(1, "x.txt", text)) == [("letter", "2021-09-07")]


def test_a_letter_that_is_only_cited_is_told_as_such() -> None:
    [cited] = told(
        item(1, "x.txt", "На Ваше письмо от 05.06.2021 № 88/12-Л сообщаем: судно готово.")
    ).happenings

    assert (cited.kind, cited.date["from"]) == ("letter", "2021-06-05")
    assert "not in the cache" in cited.subject


@pytest.mark.parametrize(
    ("held", "where"),
    [
        ("在静水市举行", "静水市"),
        ("在波格兰尼茨克举行", "波格兰尼茨克"),
        ("在\n波格兰\n尼茨克举行", "波格兰尼茨克"),
        ("双方在静水总装车间就“价格”进行了会谈", "静水总装车间"),
        ("会谈，地点：静水，主题：价格", "静水"),
        ("双方在友好气氛中进行了会谈", ""),
        ("在此期间举行会谈", ""),
        ("在贵方举行会谈", ""),
    ],
)
def test_a_chinese_paper_says_where_something_was_held(held: str, where: str) -> None:
    [meeting] = _found("meeting", letter=f"我方确认2023年5月29日至30日{held}，会谈顺利举行。")

    assert meeting.where == where


def test_each_letter_of_one_scan_is_told_by_its_own_page() -> None:
    scan = (
        "06.10.2022 № 13/4-22\nУважаемый господин Ли!\nКасательно: 0 приёме гостей |\n",
        "01.02.2023 № 17/4-23\nУважаемый господин Ли!\nКасательно: цены и сроки\n",
    )
    found = told(item(1, "scan.pdf", *scan)).happenings
    subjects = {each.date["from"]: each.subject for each in found if each.kind == "letter"}

    assert subjects["2022-10-06"] == "О приёме гостей"
    assert subjects.get("2023-02-01", "цены и сроки") == "цены и сроки"


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        (
            "卖方：李文博（总设计师）、陈立（主任工程师）\n买方：王大明（处长）\n",
            ["李文博（总设计师）", "陈立（主任工程师）", "王大明（处长）"],
        ),
        (
            "卖方：李文博，总设计师；陈立，主任工程师\n",
            ["李文博，总设计师", "陈立，主任工程师"],
        ),
    ],
)
def test_several_people_of_one_line_are_told_each(listed: str, who: list[str]) -> None:
    head = "会谈纪要\n地点：静水\n时间：2023年5月29日至30日\n出席人员：\n"
    minutes = f"{head}{listed}会谈情况：\n1. 无。\n"
    [meeting] = _found("meeting", minutes=minutes)

    assert list(meeting.who) == who


def test_the_day_a_contract_was_signed_is_no_deadline() -> None:
    head = "供货合同 合同编号：AB-17/2023 签订日期：2023年5月8日（星期一） 卖方向买方交付货物；\n"

    assert _found("deadline", contract=head) == []


def test_a_deadline_that_was_put_off_is_told_once_with_the_day_that_replaced_it() -> None:
    [day, later] = ({"from": each, "to": each} for each in ("2023-06-05", "2023-07-05"))
    agreed = Happening(
        kind="deadline",
        date=later,
        is_foreseen=True,
        subject="payment 1, contract АБ-17/2023",
        others=(day,),
        dated=(),
    )
    contract = "3.1. Платёж 15 000,00 юаней вносится не позднее 5 июня 2023 г.\n"
    found = list(deadlines([item(1, "contract.txt", contract)], [agreed]))

    assert [each.date["from"] for each in found] == ["2023-07-05", "2023-06-05"]
    assert {each.subject for each in found} == {agreed.subject}
    assert [other["from"] for other in found[1].others] == ["2023-07-05"]
    assert [at.item for at in found[1].dated] == [1]
