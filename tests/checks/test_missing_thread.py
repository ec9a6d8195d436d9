from stemma.checks.missing_thread import missing_thread
from tests.cached import mail, quotes, run, values

SENT = "2024-01-23T10:00:00+00:00"


def test_reports_the_mail_that_is_answered_and_shows_what_is_quoted_of_it() -> None:
    text = "Согласны.\n\n> Добрый день!\n> Просим ответить до пятницы.\n"
    reply = mail(1, SENT, text, message_id="<2@fiction.example>", in_reply_to="<1@fiction.example>")
    found = run(missing_thread, reply)

    assert quotes(found)[0] == "<1@fiction.example>"
    assert values(found, "quoted") == ["Добрый день! Просим ответить до пятницы."]


def test_a_thread_that_is_whole_reports_nothing() -> None:
    first = mail(1, SENT, message_id="<1@fiction.example>")
    reply = mail(2, SENT, message_id="<2@fiction.example>", in_reply_to="<1@fiction.example>")

    assert run(missing_thread, first, reply).state == "not_observed"


def test_a_mail_that_is_named_only_as_an_earlier_one_is_not_reported() -> None:
    first = mail(1, SENT, message_id="<2@fiction.example>")
    reply = mail(
        *(2, SENT),
        message_id="<3@fiction.example>",
        in_reply_to="<2@fiction.example>",
        references="<1@fiction.example> <2@fiction.example>",
    )

    assert run(missing_thread, first, reply).state == "not_observed"


def test_what_stands_under_a_head_without_a_divide_is_quoted_too() -> None:
    text = "Agreed.\n\nFrom: Ada Brann\nSent: 8 March 2024\nSubject: Hulls\n\nShall we take nine?"
    reply = mail(1, SENT, text, message_id="<2@fiction.example>", in_reply_to="<1@fiction.example>")

    [quoted] = values(run(missing_thread, reply), "quoted")
    assert quoted == "From: Ada Brann Sent: 8 March 2024 Subject: Hulls Shall we take nine?"
