"""Mails within the text of a mail: who sent each, when, and which words are theirs."""

import pytest

from stemma.toolkit.quoted_mail import mails_in

CHAIN = """From: Ada Brann
Sent: Friday, 8 March 2024 10:15
To: Ian Korv
Subject: Re: Hulls

Agreed.

-----Original Message-----
From: Ian Korv <korv@fiction.example>
To: Ada Brann; Lena Marsh
Cc: Office
Sent: Fri Mar 08 09:02:11 2024
Subject: Hulls

Shall we take nine?

On 7 March 2024, Lena Marsh <marsh@fiction.example> wrote:
> We have nine.
"""


def told(text: str) -> list[tuple[str, str, str]]:
    """Return who sent each mail, when, and its words on one line."""
    return [
        (each.sender, each.sent, " ".join(text[each.start : each.end].split()))
        for each in mails_in(text)
    ]


def test_words_belong_to_the_sender_of_the_head_above_them() -> None:
    assert told(CHAIN) == [
        ("Ada Brann", "Friday, 8 March 2024 10:15", "Agreed."),
        ("Ian Korv <korv@fiction.example>", "Fri Mar 08 09:02:11 2024", "Shall we take nine?"),
        ("Lena Marsh <marsh@fiction.example>", "7 March 2024", "> We have nine."),
    ]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Да.\n\nОт: Ада Бранн\nОтправлено: 8 марта 2024 г.\nТема: Катера\n\nБерем?", "Ада Бранн"),
        ("好。\n\n发件人: 卡尔德\n发送时间: 2024年3月8日\n主题: 船\n\n要吗？", "卡尔德"),
        ("Да.\n\n8 марта 2024 г., 10:15, Ада Бранн написала:\n> Берем?", "Ада Бранн"),
        ("好。\n\n在 2024年3月8日，卡尔德 写道：\n> 要吗？", "卡尔德"),
        (
            "Yes.\n\n> Subject: Hulls\n> Date: 8 Mar 2024\n> From: Ada Brann\n>\n> Nine?",
            "Ada Brann",
        ),
    ],
    ids=["Russian head", "Chinese head", "Russian line", "Chinese line", "marked, subject first"],
)
def test_heads_of_other_programs_and_languages(text: str, sender: str) -> None:
    assert [name for name, _, _ in told(text)] == [sender]


def test_a_head_may_go_on_over_the_end_of_a_page() -> None:
    text = "From: Ada Brann\n\n\n\n      12\n\n\n\nSent: 8 March 2024\nSubject: Hulls\n\nNine."

    assert told(text) == [("Ada Brann", "8 March 2024", "Nine.")]


def test_a_sender_who_is_blacked_out_still_parts_the_words() -> None:
    text = "Yes.\n\nFrom:\nSent: 8 March 2024\nSubject: Hulls\n\nNine?"

    assert told(text) == [("", "8 March 2024", "Nine?")]


def test_a_line_that_only_begins_with_from_is_no_head() -> None:
    assert told("Prices\nFrom: Korvash\nNine boats at 12 each.\n") == []
