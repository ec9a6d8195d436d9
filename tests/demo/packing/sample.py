"""A mail and its way to start from; each test says what is different in its own."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from stemma.demo.packing import mail, route
from stemma.demo.packing.fields import Address
from stemma.demo.packing.office import Properties

MOSCOW_TIME = timezone(timedelta(hours=3))
CHINA_TIME = timezone(timedelta(hours=8))
SENT = datetime(2023, 9, 7, 16, 42, 10, tzinfo=MOSCOW_TIME)

RELAYS = (
    route.Relay(host="smtp.talven-export.example", address="192.0.2.25", zone=MOSCOW_TIME),
    route.Relay(
        host="mx2.nanlan-equipment.example",
        address="2001:db8:7::19",
        zone=CHINA_TIME,
        program="Exim 4.94.2",
        fast=600,
    ),
)

MESSAGE = mail.Message(
    sender=Address("Дарья Курнашева", "d.kurnasheva@talven-export.example"),
    to=(Address("Ning, Ruochuan", "ning@nanlan-equipment.example"),),
    date=SENT,
    subject="Обучение первой группы",
    body="Цена 1 240 000 евро.\nFrom here on all is as agreed.\n",
    message_id="<17.417@talven-export.example>",
    client=mail.MUTT,
)

PROPERTIES = Properties(
    title="Приложение № 3",
    author="О. Стежин",
    last_modified_by="Д. Курнашева",
    created=datetime(2023, 5, 12, 9, 3, tzinfo=MOSCOW_TIME),
    modified=datetime(2023, 5, 16, 18, 20, tzinfo=MOSCOW_TIME),
    revision=7,
    program="LibreOffice/7.3.7.2$Linux_X86_64",
    minutes=214,
)


def way(
    address: str = "203.0.113.14", relays: Sequence[route.Relay] = RELAYS
) -> tuple[route.Hop, ...]:
    rng = random.Random(5)  # noqa: S311 (looks, not secrets)
    return route.route(("wks14.talven-export.example", address), relays, SENT, rng)
