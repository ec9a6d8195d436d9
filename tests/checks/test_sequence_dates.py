import pytest

from stemma.checks.sequence_dates import sequence_dates
from tests.cached import item, mail, run, values

ASKED = "АО «Вымысел»\n{day} № 1392/2-23\nУважаемый господин!\nПросим ответить."
REPLY = "АО «Иное»\n{day} № 44/1-23\nУважаемый господин!\nНа письмо № 1392/2-23 сообщаем."


def test_reports_a_letter_that_cites_a_later_one() -> None:
    found = run(
        sequence_dates,
        item(1, "a.txt", ASKED.format(day="05.10.2023")),
        item(2, "b.txt", REPLY.format(day="02.10.2023")),
    )

    assert (values(found, "early"), values(found, "late")) == (["2023-10-02"], ["2023-10-05"])


def test_letters_in_their_order_report_nothing() -> None:
    found = run(
        sequence_dates,
        item(1, "a.txt", ASKED.format(day="05.10.2023")),
        item(2, "b.txt", REPLY.format(day="05.10.2023")),
    )

    assert found.state == "not_observed"


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        pytest.param("2024-01-20T10:00:00+00:00", "observed", id="three days before"),
        pytest.param("2024-01-23T09:30:00+00:00", "not_observed", id="clocks half an hour apart"),
        pytest.param(
            "2024-01-23T12:00:00+03:00", "not_observed", id="the same hour in another zone"
        ),
        pytest.param("2024-01-24T10:00:00+00:00", "not_observed", id="a day later"),
    ],
)
def test_mails_are_compared_by_their_moments(answered: str, state: str) -> None:
    asked = mail(1, "2024-01-23T10:00:00+00:00", message_id="<1@fiction.example>")
    reply = mail(2, answered, message_id="<2@fiction.example>", in_reply_to="<1@fiction.example>")

    assert run(sequence_dates, asked, reply).state == state
