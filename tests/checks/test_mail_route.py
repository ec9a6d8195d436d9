import pytest

from stemma.checks.mail_route import mail_route
from stemma.model.findings import Checked
from tests.checks import subjects

MAIL = """Received: from relay.example by mx.example.net id 2; {second}
Received: from [192.0.2.7] by relay.example
\twith ESMTPSA id 1; {first}
From: a@example.org
Date: {sent}
Subject: Contract

Body
"""

BACKWARDS = MAIL.format(
    sent="Mon, 8 May 2023 09:00:00 +0300",
    first="Mon, 8 May 2023 09:00:04 +0300",
    second="Mon, 8 May 2023 06:00:09 +0300",
).encode()


def _run(sent: str, first: str, second: str) -> Checked:
    mail = MAIL.format(sent=sent, first=first, second=second)
    return subjects.run_on_bytes(mail_route, mail.encode(), "a.eml")


@pytest.mark.parametrize(
    ("sent", "first", "second"),
    [
        pytest.param(
            "Mon, 8 May 2023 09:00:00 +0300",
            "Mon, 8 May 2023 06:00:04 +0000",
            "Mon, 8 May 2023 14:00:09 +0800",
            id="three zones, one way",
        ),
        pytest.param(
            "Mon, 8 May 2023 09:00:00 +0300",
            "Mon, 8 May 2023 08:59:00 +0300",
            "Mon, 8 May 2023 08:52:00 +0300",
            id="clocks a few minutes off",
        ),
        pytest.param(
            "Mon, 8 May 2023 09:00:00 -0000",
            "Mon, 8 May 2023 06:00:04 +0300",
            "Mon, 8 May 2023 06:00:09 +0300",
            id="a zone that nobody knows",
        ),
    ],
)
def test_ordinary_ways_are_left_alone(sent: str, first: str, second: str) -> None:
    assert _run(sent, first, second).state == "not_observed"


def test_reports_a_server_that_had_the_mail_before_the_one_before_it() -> None:
    [seen] = subjects.run_on_bytes(mail_route, BACKWARDS, "a.eml").observed

    assert (seen.says, seen.values["number"].value) == ("mail.route.backwards", "2")
    assert seen.evidence[0].place.label == "header received 2"


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ("Tue, 9 May 2023 09:00:00 +0300", "mail.route.late_date"),
        ("Mon, 1 May 2023 09:00:00 +0300", "mail.route.old_date"),
    ],
)
def test_reports_a_date_that_the_first_server_contradicts(sent: str, says: str) -> None:
    [seen] = _run(sent, "Mon, 8 May 2023 09:00:04 +0300", "Mon, 8 May 2023 09:00:09 +0300").observed

    assert seen.says == says


def test_reports_a_mail_that_stood_for_days() -> None:
    [seen] = _run(
        "Mon, 8 May 2023 09:00:00 +0300",
        "Mon, 8 May 2023 09:00:04 +0300",
        "Fri, 12 May 2023 10:00:09 +0300",
    ).observed

    assert (seen.says, seen.values["days"].value) == ("mail.route.slow", "4")


def test_a_mail_that_no_server_has_seen_has_no_way() -> None:
    mail = b"From: a@example.org\nTo: b@example.org\nDate: Mon, 8 May 2023 09:00:00 +0300\n\nBody"

    assert subjects.run_on_bytes(mail_route, mail, "a.eml").reason == "no_route"
