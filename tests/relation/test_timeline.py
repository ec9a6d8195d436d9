"""What papers date; all of it invented."""

from stemma.model.happenings import Happening
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
