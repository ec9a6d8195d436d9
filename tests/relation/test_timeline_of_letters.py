"""Who wrote letters and mails, and to whom; which of them others quote; all of it invented."""

import pytest

from stemma.model.happenings import Happening
from tests.cached import item, mail, told

_MAIL = (
    "From: Ромашкин Иван <i.romashkin@tikhaya.example>\nTo: Li Wei <li.wei@jingshui.example>\n"
    "Date: Mon, 29 May 2023 10:00:00 +0300\nSubject: О ценах\n\n"
    "Уважаемый господин Ли!\nДобрый день.\n"
)
_ANSWER = (
    "From: Li Wei <li.wei@jingshui.example>\nTo: Ромашкин Иван <i.romashkin@tikhaya.example>\n"
    "Date: Tue, 30 May 2023 10:00:00 +0800\n\nThank you.\n\n"
    "On Mon, 29 May 2023 at 10:00, Ромашкин Иван wrote:\n> Добрый день.\n"
)
_RUSSIAN = """АО «Тихвинэкспорт»
29.05.2023 № 88/12-Л
Начальнику отдела г-ну Ли Вэй
Уважаемый господин Ли!
Направляем график.
С уважением,
Генеральный директор И. П. Ромашкин
Исп. Щукина В. Т., тел. 42-52
"""
_ENGLISH = """Our ref.: 17/4-23 29 May 2023
Mr Ivan Romashkin
Director General
Dear Mr Romashkin,
We expect the schedule.
Yours sincerely,
Li Wei
Head of Procurement
"""
_CHINESE = """静水装备进出口公司
静装函〔2023〕45号
伊斯特种出口公司：
请报价。
特此函告。
静水装备进出口公司
2023年5月29日
联系人：李伟 电话：74-14
"""


def _letters(*texts: str) -> list[Happening]:
    items = [item(n, f"{n}.txt", text) for n, text in enumerate(texts, 1)]
    return [each for each in told(*items).happenings if each.kind == "letter"]


@pytest.mark.parametrize(
    ("letter", "who"),
    [
        (_RUSSIAN, ["from И. П. Ромашкин", "to Ли Вэй"]),
        (_ENGLISH, ["from Li Wei", "to Ivan Romashkin"]),
        (_CHINESE, ["from 静水装备进出口公司", "to 伊斯特种出口公司"]),
    ],
)
def test_a_letter_is_from_who_signs_it_and_not_from_who_typed_it(
    letter: str, who: list[str]
) -> None:
    [found] = _letters(letter)

    assert list(found.who) == who


def test_a_mail_is_from_and_to_whom_its_head_names() -> None:
    [found] = told(mail(1, "2023-05-29T10:00:00+03:00", _MAIL)).happenings

    assert list(found.who) == ["from Ромашкин Иван", "to Li Wei"]


def test_a_mail_that_another_quotes_is_told_once_with_both_papers() -> None:
    first = mail(1, "2023-05-29T10:00:00+03:00", _MAIL)
    answer = mail(2, "2023-05-30T10:00:00+08:00", _ANSWER)
    happenings = told(first, answer).happenings

    assert [(each.date["from"], [at.item for at in each.dated]) for each in happenings] == [
        ("2023-05-29", [1, 2]),
        ("2023-05-30", [2]),
    ]


def test_a_mail_that_is_only_quoted_is_told_once_by_all_who_quote_it() -> None:
    answer = mail(1, "2023-05-30T10:00:00+08:00", _ANSWER)
    nested = _ANSWER.replace("\nOn Mon", "\n> On Mon")
    again = mail(2, "2023-05-31T10:00:00+08:00", f"Once more.\n\n{nested}")
    quoted = [each for each in told(answer, again).happenings if each.date["from"] == "2023-05-29"]

    assert [[at.item for at in each.dated] for each in quoted] == [[1, 2]]


def test_a_letter_that_names_nobody_tells_nobody() -> None:
    [found] = _letters("29.05.2023 № 88/12-Л\nУважаемые коллеги!\nНаправляем график.\n")

    assert found.who == ()
